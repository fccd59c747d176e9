"""Questions of yes or no as the statements that they ask about."""

from __future__ import annotations

import pytest

from dalil.letter import read_text
from dalil.text.asking.statement import regular_past, statement


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Did Hartley transcribe the minutes of the guild?", "Hartley transcribed the minutes of the guild"),
        ("Did the bank forgive the farmers their debt of its own accord?", "the bank forgave the farmers their debt of its own accord"),
        ("Did the board expel Orlova?", "the board expelled Orlova"),
    ],
)
def test_the_verb_is_found_behind_a_name_and_own_is_none(question: str, told: str) -> None:
    assert statement(question) == told


def test_verbs_of_two_syllables_that_double_their_last_letter() -> None:
    assert [regular_past(base) for base in ("expel", "control", "defer", "offer", "visit")] == ["expelled", "controlled", "deferred", "offered", "visited"]


def test_a_question_is_of_the_language_in_which_it_is_asked() -> None:
    letter = read_text("1. Is it true that the mill was closed by the council in spring?\n2. Правда ли, что совет закрыл мельницу без решения собрания?\n")
    assert [(question.kind, question.language) for question in letter.questions] == [("claim", "en"), ("claim", "ru")]
