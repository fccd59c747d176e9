"""What is new since an earlier report is said, and why a verdict changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dalil.errors import UsageError
from dalil.records import Certainty
from dalil.render.json import report_data
from dalil.since import changes, load_report
from tests.render.made import MADE, TELEGRAM, quote, report

EARLIER = report_data(report())


def test_an_unchanged_report_changes_nothing() -> None:
    assert changes(EARLIER, report()) == ("The archive is the one of the earlier report: no document was added, changed or taken away.",)


def test_a_changed_verdict_is_told_with_the_extracts_that_changed_it() -> None:
    new = quote(TELEGRAM, "Колодцы полны воды.")
    changed = replace(MADE[0], verdict="conflicting", extracts=(*MADE[0].extracts[1:], new))
    lines = changes(EARLIER, replace(report(), findings=(changed, *MADE[1:]), archive_root="other"))
    assert lines[0].startswith("Documents were added")
    assert lines[1:] == ("1: was “supported”, is now “conflicting”: 1 extract new and 1 extract withdrawn.",)


def test_a_changed_certainty_is_told() -> None:
    changed = replace(MADE[0], certainty=Certainty("high", "more"))
    assert changes(EARLIER, replace(report(), findings=(changed, *MADE[1:])))[1:] == (
        "1: certainty was moderate, is now high: on the same extracts.",
    )


def test_questions_that_came_and_went_are_named() -> None:
    asked = replace(MADE[0], question=replace(MADE[0].question, text="Something else?"))
    lines = changes(EARLIER, replace(report(), findings=(asked, *MADE[1:])))
    assert "1: asked for the first time." in lines
    assert "No longer asked: Is it true that the board closed the upper sluice?" in lines


def test_a_report_on_another_letter_is_told_in_one_line() -> None:
    asked = replace(MADE[0], question=replace(MADE[0].question, text="Something else?"))
    lines = changes(EARLIER, replace(report(), findings=(asked,), annexes=()))
    assert lines[1:] == ("None of the questions was asked then: the earlier report answers another letter.",)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"findings": 5}', "\x00"])
def test_what_is_no_report_is_refused_in_one_line(content: str, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(content, "utf-8")
    with pytest.raises(UsageError, match="not a report"):
        load_report(tmp_path)


def test_a_report_is_found_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(json.dumps(EARLIER), "utf-8")
    assert load_report(tmp_path)["title"] == EARLIER["title"]
