"""Objections and denials: a speaker against what was just said, and two sentences of which the one denies the other."""

from __future__ import annotations

import pytest

from dalil.models.lexical import polarity
from dalil.text.deciding.movers import only_refers
from dalil.text.deciding.opposition import answers, denies
from dalil.text.lexicon import pattern


@pytest.mark.parametrize(
    "sentence",
    ["I object.", "We cannot accept the price.", "I am against this.", "That is not true.", "Я возражаю.", "Мы против такой меры.", "Men bunga qarshiman.", "Біз бұған қарсымыз.", "Buna karşıyım."],
)
def test_a_speaker_is_against_what_was_said(sentence: str) -> None:
    assert answers(sentence)


@pytest.mark.parametrize("sentence", ["The wind was against us.", "They rejected the offer in May.", "Против школы стоит мост.", "Nobody has seen it."])
def test_telling_of_others_or_of_places_answers_nobody(sentence: str) -> None:
    assert not answers(sentence)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("The widows have no claim to the orchard.", "The widows have a claim to the orchard and to the well.", True),
        ("Вдовы не имеют права на сад.", "Вдовы имеют право на сад.", True),
        ("The widows have a claim to the orchard.", "The widows have a claim to the orchard and to the well.", False),
        ("The widows have no claim to the orchard.", "The bridge was never repaired in spring.", False),
    ],
)
def test_a_denial_says_the_same_with_a_negation(first: str, second: str, told: bool) -> None:
    assert denies(first, second) is told


def test_no_is_a_negation() -> None:
    assert "no" in polarity()["negation"]


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Vote on Merrin's motion:", True),
        ("Vote on the proposal of the clerk", True),
        ("Голосование по предложению Орлова:", True),
        ("Vote on closing the pier:", False),
        ("Голосование по вопросу о пристани:", False),
        ("Shall the pier be closed?", False),
    ],
)
def test_a_label_may_only_refer_to_the_motion(label: str, told: bool) -> None:
    assert only_refers(label) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("I move that the pier be closed.", True),
        ("Merrin moved to amend the second line.", True),
        ("Orlo proposed a lamp on the pier.", True),
        ("Предлагаю закрыть пристань.", True),
        ("The families moved from the quay to the hill.", False),
        ("The clerk moved to the next town.", False),
        ("Vale is opposed to the lamp.", False),
    ],
)
def test_what_puts_a_motion_forward(sentence: str, told: bool) -> None:
    assert (pattern("decisions_motions", "moves").search(sentence) is not None) is told
