"""The head of a report names who asked what of whom; a directive is named as one."""

from __future__ import annotations

from dataclasses import replace

from dalil.records import Question
from dalil.render.front import facts, period, slots
from tests.render.made import MADE, report


def test_the_head_names_asker_date_and_holdings() -> None:
    assert facts(report()) == [
        ("Asked by", "The Commissioner"), ("Of", "the Water Board of Aqsuv"), ("Letter dated", "February 1935"), ("Questions", "10"),
        ("Extracts", "18, each word for word"), ("Archive", "6 documents from 8 files, evidence of 1931–1934"),
    ]  # fmt: skip


def test_a_directive_is_issued_and_lays_duties() -> None:
    directive = replace(report().letter, questions=(Question("1", "duty", "Open a school."),), addressee="")
    names = [name for name, _ in facts(replace(report(), letter=directive))]
    assert names == ["Issued by", "Dated", "Duties", "Extracts", "Archive"]


def test_a_report_without_extracts_speaks_of_no_years() -> None:
    assert period(replace(report(), findings=(MADE[8],), annexes=())) == ""


def test_slots_are_told_with_dates_as_people_write_them() -> None:
    question = Question("1", "duty", "x", {"act": "open", "date": "1996-03-14", "place": "", "facets": ("a", "b")})
    assert slots(question) == [("act", "open"), ("date", "14 March 1996"), ("facets", "a, b")]
