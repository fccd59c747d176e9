"""Strength that a sentence declares of a side, and numbers that it counts."""

from __future__ import annotations

import pytest

from dalil.text.foreseeing.strength import PRONOUN, headcounts, strengths
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister

SIDES = [topic("herders", FakeRegister(), language="en"), topic("Karimov", FakeRegister(), language="en")]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The herders are weak.", [(0, False)]),
        ("en", "The herders have no money, and Karimov has many followers.", [(0, False)]),
        ("en", "Karimov enjoys the support of the ministry.", [(1, True)]),
        ("en", "They have no money and no lawyer.", [(PRONOUN, False)]),
        ("en", "The brother of Karimov is powerful.", []),
        ("en", "The herders are not strong.", []),
        ("en", "The herders must become strong.", []),
        ("en", "The herders live by the river, and the council has money.", []),
        ("ru", "Каримов пользуется поддержкой министерства.", [(1, True)]),
        ("ru", "Каримов не имеет никакой поддержки.", [(1, False)]),
    ],
)
def test_strength(language: str, sentence: str, expected: list[tuple[int, bool]]) -> None:
    assert [(each.side, each.strong) for each in strengths(sentence, SIDES, language)] == expected


@pytest.mark.parametrize(
    ("sentence", "words"),
    [("The herders number 214 households.", ["214"]), ("There are no more than 180 families of herders.", ["180"]), ("Two herders and 40 children came to the meeting.", [])],
)
def test_numbers(sentence: str, words: list[str]) -> None:
    assert [each.words for each in headcounts(sentence, SIDES, "en")] == words
