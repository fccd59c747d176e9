"""Dates in the languages, scripts and calendars of our documents."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.dating import calendars
from dalil.text.dating.dates import dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13. IX. 1921 г. тов. Иоффе! Вашу депешу от 9/IX.", ["1921-09-13", "1921-09-09"]),
        ("Sept. 13th, 1921; on 14 October", ["1921-09-13", "1921-10-14"]),
        ("Sunday, March 28th, 23:59:59 UTC, 2004", ["2004-03-28"]),
        ("3/14/2012 and 4/5/2012", ["2012-03-14", "2012-04-05"]),
        ("12.03.1921; 2019-02-15; 20190226", ["1921-03-12", "2019-02-15", "2019-02-26"]),
        ("9–12 июня 1923 года", ["1923-06-09/1923-06-12"]),
        ("с 22 ноября по 3 декабря 1919 года", ["1919-11-22/1919-12-03"]),
        ("С сентября 1920 по 1923 год — секретарь", ["1920-09-01/1923-12-31"]),
        ("В 1933—1937 годах; К началу 1922 г.", ["1933-01-01/1937-12-31", "1922"]),
        ("1921\n5 февраля. Тезисы", ["1921", "1921-02-05"]),
        ("from 3 May to 5 June 1921", ["1921-05-03/1921-06-05"]),
        ("born 1743, died 1826", ["1743", "1826"]),
        ("1921-yil 13-sentabrda", ["1921-09-13"]),
        ("2012-yil 5-may", ["2012-05-05"]),
        ("1998-yil 17 may kuni", ["1998-05-17"]),
        ("1999-yil 2-mayda ochildi", ["1999-05-02"]),
        ("1921 йил 13 сентябрда", ["1921-09-13"]),
        ("1921 жылы 13 қыркүйекте", ["1921-09-13"]),
        ("1921-жылдын 13-сентябрында", ["1921-09-13"]),
        ("1921-nji ýylyň 13-nji sentýabrynda", ["1921-09-13"]),
        ("1921-يىلى 9-ئاينىڭ 13-كۈنى", ["1921-09-13"]),
        ("13 سپتامبر ۱۹۲۱", ["1921-09-13"]),
        ("13 сентябри соли 1921", ["1921-09-13"]),
        ("13 Eylül 1921'de", ["1921-09-13"]),
        ("۲۲ شهریور ۱۳۰۰", ["1921-09-13"]),
        ("10 محرم 1340", ["1921-09-13"]),
        ("12 Teşrinievvel 1337", ["1921-10-12"]),
        ("25 октября 1917 г. (ст. ст.)", ["1917-11-07"]),
        ("1 (14) сентября 1917", ["1917-09-14"]),
    ],
)
def test_reads_the_date(text: str, expected: list[str]) -> None:
    assert [str(when) for _, _, when in dates(text)] == expected


@pytest.mark.parametrize(
    "text", ["5 may be amended", "1700 members of 1800 voted", "P.L. 87-195", "31 апреля 1921 года"]
)
def test_leaves_alone_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_converted_or_completed_date_is_inferred_and_keeps_its_words() -> None:
    ((start, end, when),) = dates("в ۲۲ شهریور ۱۳۰۰ г.")
    assert when.basis == "inferred"
    assert when.text == "в ۲۲ شهریور ۱۳۰۰ г."[start:end]
    assert [when.basis for _, _, when in dates("3 May 1920, then 5 June")] == ["asserted", "inferred"]


@given(st.text(alphabet="0123456789 .-–/мая MaysentIVX,()года\n", max_size=80))
def test_spans_are_in_order_inside_the_text_and_apart(text: str) -> None:
    found = dates(text)
    edges = [edge for start, end, _ in found for edge in (start, end)]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) and text[start:end] == when.text for start, end, when in found)


@pytest.mark.parametrize(
    ("turned", "expected"),
    [
        (calendars.from_julian(1917, 10, 25), date(1917, 11, 7)),
        (calendars.from_solar_hijri(1300, 1, 1), date(1921, 3, 21)),
        (calendars.from_solar_hijri(1399, 1, 1), date(2020, 3, 20)),
        (calendars.from_lunar_hijri(1340, 1, 10), date(1921, 9, 13)),
        (calendars.from_rumi(1337, 10, 12), date(1921, 10, 12)),
        (calendars.from_rumi(1325, 3, 31), date(1909, 4, 13)),
    ],
)
def test_other_calendars_become_gregorian(turned: date, expected: date) -> None:
    assert turned == expected
