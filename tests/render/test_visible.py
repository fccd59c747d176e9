"""Hidden characters are seen, spelling is left alone, nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.render.visible import direction, marked, mixed_words, pieces


@given(st.text())
def test_pieces_join_up_to_the_text_again(text: str) -> None:
    assert "".join(piece for piece, _ in pieces(text)) == text


@pytest.mark.parametrize("code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0x200B, 0x2060, 0xFEFF, 0xE0041, 7])
def test_every_bidi_and_zero_width_control_is_marked(code: int) -> None:
    assert [mark for _, mark in pieces(f"a{chr(code)}b") if mark]
    assert chr(code) not in marked(f"a{chr(code)}b")


def test_a_joiner_inside_a_persian_word_is_spelling() -> None:
    assert marked("نمی‌دانیم") == "نمی‌دانیم"
    assert "ZWNJ" in marked("pass\u200cword")


def test_a_word_of_two_alphabets_is_found() -> None:
    text = "The clerk Kаrimov and Каримов"  # the first а is Cyrillic
    assert [text[start:end] for start, end in mixed_words(text)] == ["Kаrimov"]


def test_direction_is_that_of_most_letters() -> None:
    assert direction("نامهٔ چوپانان (Karimov)") == "rtl"
    assert direction("Karimov wrote نامه") == "ltr"
    assert direction("1931") == "ltr"
