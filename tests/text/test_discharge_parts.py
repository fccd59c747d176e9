"""A part of a thing done is a beginning; a plan is no beginning, and what nobody denies is no lack."""

from __future__ import annotations

import pytest

from dalil.text.ordering.discharge import fate, means


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
