"""Numbers: figures, words of ten languages, groups, ranges, percent, rounding; dates and identifiers are none."""

from __future__ import annotations

import pytest

from dalil.text.numbers import numbers


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two hundred and sixteen thousand men", 216_000),
        ("en", "16,500 people", 16_500),
        ("ru", "не более шестнадцати тысяч человек", 16_000),
        ("ru", "1 200 000 пудов", 1_200_000),
        ("ru", "2,5 млн рублей", 2_500_000),
        ("uz", "o‘n olti ming kishi", 16_000),
        ("uz", "ўн олти минг киши", 16_000),
        ("kk", "он алты мың адам", 16_000),
        ("ky", "он алты миң адам", 16_000),
        ("tg", "бисту панҷ ҳазор нафар", 25_000),
        ("tk", "on alty müň adam", 16_000),
        ("tr", "iki bin beş yüz kişi", 2_500),
        ("tr", "1.500 lira", 1_500),
        ("fa", "بیست و یک هزار نفر", 21_000),
        ("fa", "۱۲۵ تن", 125),
        ("ug", "ئىككى مىڭ كىشى", 2_000),
    ],
)
def test_values_in_each_language(language: str, text: str, value: float) -> None:
    assert [number.value for number in numbers(text, language)] == [value]


def test_a_range_has_two_ends_and_says_what_it_counts() -> None:
    (number,) = numbers("about 25,000-30,000 Service personnel", "en")
    assert (number.value, number.high, number.exactness, number.what) == (25_000, 30_000, "about", "Service personnel")


@pytest.mark.parametrize(
    ("language", "text", "percent"),
    [
        ("en", "12.5 per cent of it", 12.5),
        ("ru", "75 % кредитов", 75),
        ("ru", "9/10 недоразумений", 90),
        ("en", "two thirds of them", 66.7),
        ("uz", "25 foiz", 25),
    ],
)
def test_parts_of_a_whole_are_percent(language: str, text: str, percent: float) -> None:
    (number,) = numbers(text, language)
    assert (number.value, number.unit) == (percent, "%")


def test_a_label_before_the_number_is_kept() -> None:
    assert [(number.label, number.value) for number in numbers("Quorum (3 x Q ) = 45.27", "en")][-1] == (
        "Quorum",
        45.27,
    )


@pytest.mark.parametrize("text", ["on 5 May 1920", "Option 2 wins", "see section 14", "No. 17", "issue #884"])
def test_dates_and_identifiers_are_no_numbers(text: str) -> None:
    assert numbers(text, "en") == []


def test_how_exact_it_is() -> None:
    said = {
        number.what.split()[0]: number.exactness
        for number in numbers("more than 20 cows; at most 5 pigs; nearly 9 hens; 7 dogs", "en")
    }
    assert said == {"cows": "over", "pigs": "under", "hens": "about", "dogs": "exact"}
