"""What a sentence says of a suspect and an act, in ten languages, and what it only seems to say."""

from __future__ import annotations

import pytest

from dalil.text.pointing.acts import act_of
from dalil.text.pointing.reading import pointed
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister
from tests.text.pointing.held import Held, held


@pytest.mark.parametrize("sentence", [each for name in ("seen", "unseen", "later", "traps") for each in held(name)], ids=lambda each: each.row["text"][:60])
def test_a_held_sentence_says_what_a_reader_takes_from_it(sentence: Held) -> None:
    assert sentence.read() == sentence.expected


def said(text: str, act: str = "emptied the tank", *, own: int | None = None, before: tuple[str, ...] = (), language: str = "en") -> list[str]:
    register, names = FakeRegister(), ("Brandt", "Oduya")
    found = pointed(text, [topic(name, register, language=language) for name in names], act_of(act, language, register), language, own=own, before=before)
    return [f"{names[each.suspect]}:{each.sort}:{'+' if each.does else '-'}{':order' if each.order else ''}" for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brandt's deputy emptied the tank.", []),
        ("Nobody knows whether it was Brandt who emptied the tank.", []),
        ("Brandt ordered the tank to be painted.", []),
        ("Brandt ordered the men to march.", []),
        ("Brandt was found guilty of emptying the tank.", ["Brandt:finding:+"]),
        ("The tank was emptied by Oduya.", ["Oduya:accusation:+"]),
        ("Brandt, who ordered the tank to be emptied, has left.", ["Brandt:accusation:+:order"]),
        ("Brandt had been ill, but had flatly denied emptying the tank.", ["Brandt:denial:-"]),
        ("Brandt said that Oduya had emptied the tank.", ["Oduya:accusation:+"]),
        ("Brandt denied that Oduya had emptied the tank.", []),
        ("A decree of Brandt emptied the tank.", ["Brandt:accusation:+:order"]),
        ("I opened the valves.", []),
        ("Brandt ordered the tank-house to be guarded; the tank was emptied all the same.", []),
    ],
)
def test_only_a_plain_subject_and_the_very_act_count(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_what_an_act_is_done_through_stands_for_it() -> None:
    assert said("I opened the valves.", own=0) == ["Brandt:admission:+"]
    assert said("I opened them.", own=0, before=("Who opened the valves?",)) == ["Brandt:admission:+"]
    assert said("I opened them.", own=0) == []
    assert said("I opened the valves of the organ.", own=0) == []
    assert said("I opened the valves of the tank.", own=0) == ["Brandt:admission:+"]


def test_a_pronoun_or_a_bare_order_needs_words_before_that_tell_the_act() -> None:
    assert said("Oduya gave the order.", before=("The tank was emptied at dawn.",)) == ["Oduya:accusation:+:order"]
    assert said("Oduya gave the order.", before=("The tank was painted at dawn.",)) == []


def test_an_act_of_no_group_is_known_by_the_questions_own_verb() -> None:
    assert said("Brandt disconnected the telephones.", "disconnected the telephones") == ["Brandt:accusation:+"]
    assert said("Brandt repaired the telephones.", "disconnected the telephones") == []


def test_what_is_said_inside_a_quotation_is_not_the_papers_own() -> None:
    assert said("He told us: “I emptied the tank.”", own=0) == []


def test_a_suspects_own_order_to_do_the_act_is_its_own_order() -> None:
    assert said("I hereby order that the tank be emptied at once.", own=1) == ["Oduya:own order:+:order"]
    assert said("Приказываю немедленно слить бак.", "слил бак", own=0, language="ru") == ["Brandt:own order:+:order"]
    assert said("I hereby order that the tank be emptied at once.") == []
