"""Checks of figures and names in a claim."""

from __future__ import annotations

import pytest

from dalil.text.claims import check, names, numbers, script, shared_weight, strangers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill made 1,294 bales in 1919.", {1294.0, 1919.0}),
        ("Завод дал 12 500 пудов, то есть 3,5 вагона.", {12500.0, 3.5}),
        ("در سال ۱۹۲۱ دوازده نفر", {1921.0}),
        ("No figures here.", set()),
        ("in 2018 120 men", {2018.0, 120.0}),
        ("Items 3, 4 and 5", {3.0, 4.0, 5.0}),
    ],
)
def test_numbers_are_read_in_any_digits_and_grouping(text: str, found: set[float]) -> None:
    assert numbers(text) == found


def test_another_year_is_a_clash_and_no_year_is_an_absence() -> None:
    claim = "The mill was closed in 1919."
    assert check(claim, "It was closed in 1921.").year_clash == 1.0
    assert check(claim, "It was closed.").year_absent == 1.0
    same = check(claim, "In 1919 it was closed.")
    assert (same.year_clash, same.year_absent, same.numbers_found) == (0.0, 0.0, 1.0)


def test_another_count_is_a_clash_even_beside_the_same_year() -> None:
    found = check("In 1919 there were 40 schools.", "In 1919 there were 36 schools.")
    assert (found.year_clash, found.number_clash, found.numbers_found) == (0.0, 1.0, 0.0)


def test_a_claim_without_figures_moves_nothing_by_figures() -> None:
    found = check("The mill was closed.", "In 1919 there were 36 schools.")
    assert (found.year_clash, found.year_absent, found.number_clash, found.number_absent, found.numbers_found) == (0.0,) * 5


def test_names_are_compared_by_stems_within_one_script_only() -> None:
    claim = "Мельницу закрыл Сафаров по приказу Каримова."
    assert check(claim, "По словам Каримова и Сафарова, закрыли.").names_missing == 0.0
    assert check(claim, "Закрыл её Каримов.").names_missing == 0.5
    assert check(claim, "It was closed by Karimov.").names_missing == 0.0


def test_a_word_that_begins_a_sentence_is_no_name() -> None:
    assert names("The mill burned. Nobody came. It was Safarov.") == {"safar"}


def test_script_is_that_of_most_letters() -> None:
    assert [script(t) for t in ("mill", "завод USA", "کارخانه", "1919")] == ["LATIN", "CYRILLIC", "ARABIC", ""]


def test_rare_shared_words_weigh_more_than_common_ones() -> None:
    texts = ["the mill was closed", "the mill burned", "the mill by the canal"]
    weights = shared_weight("the mill was closed", texts)
    assert weights[0] > weights[1] == weights[2]


def test_texts_that_share_no_longer_word_are_strangers() -> None:
    assert strangers("The granary burned in spring", "A ship sailed to Bukhara")
    assert not strangers("The granary burned in spring", "Granaries were saved")
    assert not strangers("The granary burned in spring", "Амбар сгорел")
    assert not strangers("He ran", "A ship sailed")
