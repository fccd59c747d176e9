"""A footnote names kind, people, date with its doubt, title, file, page, place and hash."""

from __future__ import annotations

from datetime import date

import pytest

from dalil.records import When
from dalil.render.citation import cite
from dalil.text.dating.written import dated, worded
from tests.render.made import CLOSED, MINUTES, PERSIAN, RESOLVED, TELEGRAM, UYGHUR, YEARS, quote


def test_a_telegram_is_cited_from_author_to_addressee() -> None:
    extract = quote(TELEGRAM, CLOSED)
    assert str(cite(extract)) == (
        "Telegram, Сорокин to председатель комиссии, 12 March 1931; telegrams/1931-03-12.ru.txt, "
        f"characters {extract.start}–{extract.end}; sha256 {extract.document.sha256[:12]}…"
    )


def test_the_page_and_the_title_are_given_where_there_are_any() -> None:
    assert "‘Minutes of the Water Board’; minutes/1931-03-04.txt, p. 2, characters" in str(cite(quote(MINUTES, RESOLVED)))


def test_a_date_that_the_document_does_not_assert_says_so() -> None:
    assert cite(quote(YEARS, "only 310 tons")).date == "1934 (date from the file)"
    assert cite(quote(UYGHUR, "بىز")).date == "undated"
    assert cite(quote(PERSIAN, "درّه")).date == "20 May 1931"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(1919, 2, 12), date(1919, 2, 12), "12 February 1919"),
        (date(1919, 2, 1), date(1919, 2, 28), "February 1919"),
        (date(1919, 1, 1), date(1919, 12, 31), "1919"),
        (date(1919, 2, 3), date(1920, 3, 4), "3 February 1919 to 4 March 1920"),
    ],
)
def test_a_date_is_no_more_precise_than_the_archive(first: date, last: date, words: str) -> None:
    assert dated(When(first, last)) == words


def test_days_in_an_answer_are_written_as_people_write_them_but_not_in_what_is_quoted() -> None:
    assert worded("2 decisions (1997-04-15, 1997-05-01/1997-05-03).") == "2 decisions (15 April 1997, 1 May 1997 to 3 May 1997)."
    assert worded("“the order of 1997-04-15”: supported; no. 1997-04-15-b, 1997-98.") == "“the order of 1997-04-15”: supported; no. 1997-04-15-b, 1997-98."
