"""Honest extracts verify, against archive and files; each forgery is refused under its right name."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.forgeries import FORGERIES, forge
from dalil.archive import Archive
from dalil.errors import UsageError
from dalil.render.seal import seal
from dalil.verify import verify_report
from tests.verify.made import archive, folder, honest

Data = dict[str, Any]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return folder(tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="module")
def held(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with archive(tmp_path_factory.mktemp("archive") / "a", files) as made:
        yield made


@pytest.fixture(scope="module")
def report(held: Archive) -> Data:
    return honest(held)


def one(report: Data, begins: str, **changed: object) -> Data:
    """The report with one extract only, the one whose words begin so, changed and sealed anew."""
    extract = copy.deepcopy(next(e for e in report["findings"][0]["extracts"] if e["text"].startswith(begins)))
    extract.update(changed)
    extract["seal"] = seal(extract)
    return {**report, "findings": [{**report["findings"][0], "extracts": [extract]}]}


def fault(data: Data, held: Archive) -> str:
    return verify_report(data, archive=held).faults[0].fault


def test_every_honest_extract_verifies_against_archive_and_files(report: Data, held: Archive, files: Path) -> None:
    count = len(report["findings"][0]["extracts"])
    assert count > 15
    assert verify_report(report, archive=held).data() == {"verified": count, "faults": []}
    assert verify_report(report, files=files).data() == {"verified": count, "faults": []}


def test_four_hundred_forgeries_are_all_refused(report: Data, held: Archive, files: Path) -> None:
    forged, sorts = forge(report, 400, seed=7)
    assert set(sorts.values()) == set(FORGERIES)
    for verification in (verify_report(forged, archive=held), verify_report(forged, files=files)):
        named = {each.extract: each.fault for each in verification.faults}
        assert verification.verified == 0
        assert set(named) == set(sorts)
        wrong = [(sorts[id], name) for id, name in named.items() if name not in FORGERIES[sorts[id]][1]]
        assert len(wrong) <= len(named) // 50, wrong


def test_the_three_faults_are_told_apart(report: Data, held: Archive) -> None:
    start = "Mr. Karimov: The wells"
    words = next(e["text"] for e in report["findings"][0]["extracts"] if e["text"].startswith(start))
    assert fault(one(report, start, text=words.replace("never dry", "always dry")), held) == "fabricated"
    assert fault(one(report, start, text=words.replace("never ", "")), held) == "fabricated"
    assert fault(one(report, start, text=words + " … It is alleged that 120 families will have to move."), held) == "stitched"
    assert fault(one(report, start, text=words + " The board did not count them."), held) == "stitched"
    assert fault(one(report, start, start=0, end=len(words)), held) == "misattributed"
    assert fault(one(report, start, date="1931-04-08"), held) == "misattributed"


def test_a_year_that_stands_beside_the_words_may_date_them(report: Data, held: Archive) -> None:
    begins = "In 1931 the yield"
    assert not verify_report(one(report, begins, date="1933"), archive=held).faults
    assert not verify_report(one(report, begins, date="1931/1933"), archive=held).faults
    assert fault(one(report, begins, date="1930"), held) == "misattributed"
    assert fault(one(report, begins, date="1933-05-17"), held) == "misattributed"


def test_words_of_one_speaker_given_to_another_are_misattributed(report: Data, held: Archive) -> None:
    assert "turn of" in verify_report(one(report, "Mr. Karimov: The wells", speaker="Mr. Sorokin"), archive=held).faults[0].detail


def test_a_page_that_is_not_theirs_is_named(report: Data, held: Archive) -> None:
    told = verify_report(one(report, "Resolved: to close", page="1"), archive=held).faults[0]
    assert (told.fault, told.detail) == ("misattributed", "cited on page '1', the words stand on page '2'")


def test_a_broken_seal_is_enough(report: Data, held: Archive) -> None:
    data = copy.deepcopy(report)
    data["findings"][0]["extracts"][0]["label"] = "somebody else"
    faults = verify_report(data, archive=held).faults
    assert [(each.extract, each.fault) for each in faults] == [("1.1", "misattributed")]


def test_a_file_that_was_changed_afterwards_no_longer_bears_its_extracts_out(report: Data, files: Path, tmp_path: Path) -> None:
    place = folder(tmp_path)
    minutes = place / "minutes/1931-04-09.txt"
    minutes.write_text(minutes.read_text("utf-8").replace("9 April", "8 April"), "utf-8")
    faults = verify_report(report, files=place).faults
    cited = [e["id"] for e in report["findings"][0]["extracts"] if e["path"] == "minutes/1931-04-09.txt"]
    assert [each.extract for each in faults] == cited
    assert {each.fault for each in faults} <= {"misattributed", "fabricated"}


def test_files_are_found_from_a_folder_above(report: Data, files: Path) -> None:
    assert not verify_report(report, files=files.parent).faults


def test_a_text_changed_in_the_ledger_is_no_source(report: Data, files: Path, tmp_path: Path) -> None:
    import sqlite3

    with archive(tmp_path / "a", files):
        pass
    database = sqlite3.connect(tmp_path / "a" / "compartments" / "main" / "ledger.sqlite")
    database.execute("UPDATE documents SET text = replace(text, 'never dry', 'always dry')")
    database.commit()
    database.close()
    from dalil.archive import open_archive

    with open_archive(tmp_path / "a") as held:
        faults = verify_report(one(report, "Mr. Karimov: The wells"), archive=held).faults
    assert [each.fault for each in faults] == ["fabricated"]


def test_a_cell_that_cites_no_extract_is_a_fault(report: Data, held: Archive) -> None:
    table = {"title": "t", "columns": ["n"], "rows": [[{"value": 5, "extract": "1.999"}]]}
    data = {**report, "findings": [{**report["findings"][0], "tables": [table]}]}
    assert [(each.extract, each.fault) for each in verify_report(data, archive=held).faults] == [("1.999", "fabricated")]


@pytest.mark.parametrize("broken", [{}, {"findings": 5}, {"findings": [{}]}, {"findings": [{"extracts": [5]}]}])
def test_what_is_no_report_is_refused_in_one_line(broken: Data, held: Archive) -> None:
    with pytest.raises(UsageError, match="not a report"):
        verify_report(broken, archive=held)


@pytest.mark.parametrize("changed", [{"text": ""}, {"text": None}, {"start": -1}, {"end": "9"}, {"start": 5, "end": 5}, {"document": None}])
def test_an_extract_with_a_malformed_citation_is_at_fault(changed: Data, report: Data, held: Archive) -> None:
    assert verify_report(one(report, "Mr. Karimov: The wells", **changed), archive=held).verified == 0
