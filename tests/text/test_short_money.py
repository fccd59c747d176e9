"""Sums of money as reports write them short."""

from __future__ import annotations

import pytest

from dalil.text.numbers import numbers


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a grant of £65m for the canal", 65e6, "£"),
        ("a further US$20.3bn was asked for", 20.3e9, "$"),
        ("it cost €1.2mn in all", 1.2e6, "€"),
        ("$750k was lost", 750e3, "$"),
        ("he paid $5 and left", 5.0, "$"),
        ("a debt of £12 million", 12e6, "£"),
    ],
)
def test_a_letter_behind_a_sum_of_money_is_read(text: str, value: float, unit: str) -> None:
    (number,) = numbers(text, "en")
    assert (number.value, number.unit) == (pytest.approx(value), unit)


def test_without_a_sign_of_money_a_letter_is_no_scale() -> None:
    assert [number.value for number in numbers("a wall of 65m and a book of 12k", "en")] == []
