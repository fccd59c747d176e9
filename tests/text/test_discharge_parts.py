"""A part of a thing done is a beginning; a plan is no beginning, and what nobody denies is no lack."""

from __future__ import annotations

import pytest

from dalil.text.ordering.fates.discharge import fate, fates, means


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The schools were opened, but there are no teachers.", "begun"),
        ("Two of its seven kilometres are ready.", "begun"),
        ("Газета выходит; таджикского издания ещё нет.", "lacking"),
        ("The repair shall be resumed on 1 May.", "ordered"),
        ("The repair was resumed in May.", "begun"),
        ("Work on the canal is stopped until further notice.", "refused"),
        ("Никто не станет отрицать этого.", ""),
        ("Никто не ответил на нашу жалобу.", "lacking"),
        ("Шағымымызды ешкім тіркеген жоқ.", "lacking"),
        ("تا امروز هیچ غرامتی نگرفته‌ایم.", "lacking"),
    ],
)
def test_what_a_sentence_tells(sentence: str, told: str) -> None:
    assert fate(sentence)[0] == told


def test_people_are_educated_in_schools() -> None:
    assert [each.term for each in means("educate the masses") if each.alone] == ["school", "literacy"]
    assert means("repair the canal") == ()


def test_a_number_and_a_quoted_title_tell_no_fate() -> None:
    assert not list(fates("The decree on schools went out as No. 7."))
    assert not list(fates("The article “On the tasks of the schools” appeared in the newspaper."))
    assert next(iter(fates("There were no schools."))).fate == "lacking"


def test_words_that_only_look_like_a_fate_tell_none() -> None:
    assert not list(fates("A little over a year went by, and no other office objected."))
    assert not list(fates("The executive orders and each published volume lay on the table."))
    assert next(iter(fates("The recommendations on the staff were not realized."))).fate == "lacking"


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerks treat the ferry licences no differently than the others.",
        "The bridge shall take no more than two carts, as it always did.",
        "The mill was handed over no later than in May.",
    ],
)
def test_a_comparison_with_no_tells_no_lack(sentence: str) -> None:
    assert "lacking" not in {told.fate for told in fates(sentence)}


def test_no_before_a_thing_tells_its_lack() -> None:
    assert "lacking" in {told.fate for told in fates("There are no more carts at the ferry.")}
