"""Words, folding, 4-grams."""

from __future__ import annotations

import pytest

from dalil.text.grams import Vocabulary, fold, grams, romanised, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("safarov's", "safarov"),
        ("oʻzbekiston", "ozbekiston"),
        ("o'zbekiston", "ozbekiston"),
        ("её", "ее"),
        ("می\u200cروند", "میروند"),
        ("كتاب", "کتاب"),
        ("i̇stanbul", "istanbul"),
        ("и\u0306од", "йод"),
        ("plain", "plain"),
    ],
)
def test_a_word_written_two_ways_folds_to_one(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_markup_is_no_part_of_a_word() -> None:
    assert [fold(word) for word in words("_Hard_ `code`, don't stop—now")] == ["hard", "code", "dont", "stop", "now"]


def test_four_letter_pieces_of_a_word_and_a_short_word_whole() -> None:
    assert grams("cotton") == ["cott", "otto", "tton"]
    assert grams("war") == ["war"]


@pytest.mark.parametrize(("word", "roman"), [("сафаров", "safarov"), ("safarov", "safarov"), ("türkmen", "turkmen")])
def test_romanised(word: str, roman: str) -> None:
    assert romanised(word) == roman


def test_fields_of_a_text() -> None:
    folded, pieces, roman = Vocabulary(frozenset({"и"})).fields("Хлопок и Cotton")
    assert folded == "хлопок и cotton"
    assert pieces.split() == ["хлоп", "лопо", "опок", "cott", "otto", "tton"], "stop words have no grams"
    assert roman.split() == ["khlo", "hlop", "lopo", "opok"], "words in ASCII are found by their own"
    assert Vocabulary().fields("plain words") == ("plain words", "plai lain word ords", "")
