"""What a question of prospects seeks."""

from __future__ import annotations

import pytest

from dalil.text.foreseeing.reading import foreseen
from dalil.text.foreseeing.sought import asked, heads
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister

REGISTER = FakeRegister()


@pytest.mark.parametrize(
    ("language", "text", "party", "sense"),
    [
        ("en", "Will they be able to hold their own? Is that sure?", "herders", 1),
        ("en", "Will the engineer be dismissed?", "engineer", -1),
        ("en", "Can they hold out through the winter?", "mill workers", 1),
        ("ru", "Смогут ли они постоять за себя?", "пастухи", 1),
        ("ru", "Продержатся ли они зиму?", "пастухи", 1),
        ("uz", "Ular qishga chidashadimi?", "dehqonlar", 1),
    ],
)
def test_a_question_of_prevailing_seeks_every_way_of_saying_so(language: str, text: str, party: str, sense: int) -> None:
    wanted = asked(text, party, (), REGISTER, language)
    assert wanted is not None
    assert wanted.sought.verbs == ()
    assert wanted.sense == sense


def test_another_outcome_is_sought_by_its_own_verb_and_object() -> None:
    wanted = asked("Will the Office be able to meet the deadline?", "Office", (), REGISTER, "en")
    assert wanted is not None
    told = "The Director doubts that the Office will meet the deadline."
    assert [(each.prevails, each.sure) for each in foreseen(told, wanted.sought, "en")] == [(False, "doubtful")]
    assert foreseen("The Office will meet the Minister.", wanted.sought, "en") == []
    assert foreseen("The Office will survive.", wanted.sought, "en") == []


def test_a_russian_outcome_is_sought_by_its_infinitive() -> None:
    wanted = asked("Смогут ли сельские школы сохранить учителей?", "сельские школы", (), REGISTER, "ru")
    assert wanted is not None
    assert [each.prevails for each in foreseen("Сельские школы вряд ли сохранят своих учителей.", wanted.sought, "ru")] == [False]


def test_those_who_support_somebody_are_his_supporters_too() -> None:
    wanted = asked("Will they be able to hold their own?", "herders who support Orlova", (), REGISTER, "en")
    assert wanted is not None
    assert [each.phrase for each in wanted.sought.parties] == ["herders", "supporters of Orlova"]


@pytest.mark.parametrize(("party", "language", "head"), [("mill workers", "en", "workers"), ("peasants of the valley", "en", "peasants"), ("сельские школы", "ru", "школы"), ("Union of Water Users", "en", "Union of Water Users")])
def test_the_head_of_a_party(party: str, language: str, head: str) -> None:
    assert heads(topic(party, REGISTER, language=language)).phrase == head


def test_a_question_that_names_nobody_seeks_nothing() -> None:
    assert asked("And what then?", "", (), REGISTER, "en") is None
