"""Tajik in the letters of Persian, and in which spellings a pair is read."""

from __future__ import annotations

import pytest

from dalil.models.readings import readings
from dalil.models.tajik import persian_letters


@pytest.mark.parametrize(("tajik", "persian"), [
    ("китоб", "کتاب"),
    ("китоби духтарак", "کتاب دخترک"),
    ("хона", "خانه"),
    ("ҳукумати ҷумҳурӣ", "حکومت جمهوری"),
    ("ҷамоат", "جماعت"),
    ("соат", "ساعت"),
    ("нақшаи шаҳр", "نقشه شهر"),
    ("дар рӯи об", "در روی آب"),
    ("мекунанд", "میکنند"),
    ("гуфта шудааст", "گفته شده است"),
    ("масъалаи замин", "مسئله زمین"),
    ("тақрибан", "تقریبا"),
    ("муаллим", "معلم"),
])
def test_words_get_the_spelling_of_persian(tajik: str, persian: str) -> None:
    assert persian_letters(tajik) == persian


def test_what_is_no_tajik_word_stays() -> None:
    assert persian_letters("соли 1924, (BBC)") == "سال 1924، (BBC)"


def test_a_name_better_known_in_cyrillic_stays() -> None:
    assert persian_letters("Волгоград") == "Волгоград"


CLAIM = "Дар соли 1924 дар деҳа мактаби нав сохта шуд."
TEXT = "Ҷамоат қарор кард, ки мактаб соли 1924 бо маблағи деҳқонон сохта шавад."


def test_tajik_beside_tajik_is_read_once_in_persian_letters() -> None:
    assert readings(CLAIM, TEXT) == ((persian_letters(CLAIM), persian_letters(TEXT)),)


def test_persian_beside_tajik_stays_as_it_is() -> None:
    persian = "مدرسه جدید در سال ۱۹۲۴ در این روستا ساخته شد."
    assert readings(persian, TEXT) == ((persian, persian_letters(TEXT)),)


def test_another_language_beside_tajik_is_read_twice() -> None:
    english = "A new school was built in the village in 1924."
    assert readings(english, TEXT) == ((english, TEXT), (english, persian_letters(TEXT)))


def test_no_tajik_is_read_once() -> None:
    assert readings("A school was built.", "Школа построена в деревне.") == (("A school was built.", "Школа построена в деревне."),)
