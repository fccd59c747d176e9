"""A report's keys are unique, its order fixed, its title the asker's."""

from __future__ import annotations

from dataclasses import replace

from dalil.records import Letter, Question
from dalil.report import annex_letter, assemble, extract_id, extracts, keyed_findings, nothing_found, title
from tests.render.made import MADE, Shelf, report


def test_every_extract_has_a_name_of_its_own() -> None:
    names = [id for id, *_ in extracts(report())]
    assert len(names) == len(set(names)) == 18
    assert names[0] == extract_id("1", 0) == "1.1"
    assert names[-1] == "A-1.1"


def test_two_questions_with_one_id_are_told_apart() -> None:
    made = replace(report(), findings=(MADE[0], MADE[0]), annexes=())
    assert [key for key, _ in keyed_findings(made)] == ["1", "1~2"]


def test_sources_stand_by_compartment_and_path() -> None:
    paths = [source.path for source in report().sources]
    assert paths == sorted(paths)


def test_the_title_names_the_asker_where_the_letter_does() -> None:
    assert title(Letter("x", (), sender="A. Commissioner")) == "Report on the questions of A. Commissioner"
    assert title(Letter("x", ())) == "Report on the questions put"
    duty = Question("1", "duty", "Open a school.")
    assert title(Letter("x", (duty,), sender="The Minister")) == "Report on the duties laid by The Minister"
    assert title(Letter("x", (duty, MADE[0].question), sender="The Minister")) == "Report on the questions of The Minister"


def test_nothing_found_means_no_extract_at_all() -> None:
    silent = replace(report(), findings=(MADE[8],), annexes=())
    assert nothing_found(silent)
    assert not nothing_found(report())


def test_annexes_go_on_after_z() -> None:
    assert [annex_letter(n) for n in (0, 25, 26)] == ["A", "Z", "A1"]


def test_voices_are_asked_of_the_assembled_report() -> None:
    seen = []
    assemble(Letter("x", ()), MADE, Shelf(), voices=lambda keyed: seen.append(len(keyed)) or ((), ()))
    assert seen == [len(MADE)]
