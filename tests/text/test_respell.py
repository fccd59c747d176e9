"""Spelling for the model: Uzbek and Turkmen letters, Russian before 1918, and everything else left alone."""

from __future__ import annotations

import pytest

from dalil.text.respell import is_old_russian, respell


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uz", "Ўзбекистон Республикаси", "O'zbekiston Respublikasi"),
        ("uz", "Елена шаҳарга келди", "Yelena shaharga keldi"),
        ("uz", "ер, обе, Қўқон", "yer, obe, Qo'qon"),
        ("uz", "ЧЎЛ", "ChO'L"),
        ("uz", "O'zbekiston", "O'zbekiston"),
        ("tk", "Türkmenistanyň ýaşaýjylary", "Türkmenistanın yaşaycıları"),
        ("tk", "Ženewa, Jumgyýet", "Jeneva, Cumgıyet"),
        ("ru", "Въ Россіи нѣтъ хлѣба", "В России нет хлеба"),
        ("ru", "объезд и съезд", "объезд и съезд"),
        ("kk", "Қазақстан", "Қазақстан"),
        ("und", "ý Ў ѣ", "ý Ў ѣ"),
    ],
)
def test_letters_become_those_the_encoder_has_read(language: str, text: str, expected: str) -> None:
    assert respell(text, language) == expected


@pytest.mark.parametrize(("text", "old"), [("хлѣбъ", True), ("Россія", True), ("столъ", True), ("съезд", False), ("хлеб", False)])
def test_old_russian_by_its_letters(text: str, old: bool) -> None:
    assert is_old_russian(text) is old
