"""The circular of the example archive: each duty has met its planted fate, and the planted silence of voices is named."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from dalil.circular import read_circular
from dalil.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
DUTIES = yaml.safe_load((EXAMPLES / "duties.yaml").read_text("utf-8"))


@pytest.fixture(scope="session")
def discharged_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the example circular, by full text and simple judges."""
    out = tmp_path_factory.mktemp("duties")
    call = ["report", str(EXAMPLES / "circular.txt"), str(EXAMPLES / "valley"), "--register", str(EXAMPLES / "register.yaml")]
    assert main([*call, "--no-models", "--out", str(out)]) == 0
    return out


@pytest.fixture(scope="session")
def discharged(discharged_folder: Path) -> dict[str, Any]:
    return dict(json.loads((discharged_folder / "report.json").read_text("utf-8")))


@pytest.fixture(scope="session")
def discharged_page(discharged_folder: Path) -> str:
    return (discharged_folder / "report.html").read_text("utf-8")


@pytest.mark.parametrize(("place", "fate"), list(enumerate(DUTIES)), ids=[fate["duty"] for fate in DUTIES])
def test_each_duty_is_graded_as_a_careful_reader_would(discharged: dict[str, Any], place: int, fate: dict[str, Any]) -> None:
    finding = discharged["findings"][place]
    assert fate["duty"] in finding["question"]
    assert finding["verdict"] in fate["verdict"]
    shown = "\n".join(extract["text"] for extract in finding["extracts"])
    assert [quote for quote in fate["quotes"] if quote not in shown] == []
    assert [quote for quote in fate.get("never", []) if quote in shown] == []
    assert (finding["id"] in discharged["silent"]) == fate["silent"]


def test_every_duty_of_the_circular_is_reported_and_no_other(discharged: dict[str, Any]) -> None:
    assert len(discharged["findings"]) == len(DUTIES)


def test_a_letter_without_author_is_the_voice_of_the_one_who_signed_it(discharged: dict[str, Any]) -> None:
    concerned = [voice for voice in discharged["voices"] if voice["side"] == "concerned" and voice["finding"] == "5"]
    assert [(voice["extracts"], voice["languages"]) for voice in concerned] == [(1, ["fa"])]


def test_the_frame_of_the_circular_is_read_whole() -> None:
    read = read_circular((EXAMPLES / "circular.txt").read_text("utf-8"))
    assert (read.frame.issuer, read.frame.signatory, read.frame.date, read.frame.place) == ("Ministry of Valley Affairs", "R. Anvarov", "1996-03-14", "Oqsuv")
    assert read.frame.addressees == ("Valley Council", "District councils of Oqsuv", "District councils of Tepa", "District councils of Sariyor")
    assert read.frame.authority == ("Cabinet of 2 February 1996",)
    assert read.frame.first_responsible == "Valley Council"


def test_the_last_annexes_lay_the_duties_out_by_year_addressee_and_place(discharged: dict[str, Any]) -> None:
    (annex,) = discharged["annexes"]
    by = {finding["question"]: finding for finding in annex["findings"]}
    assert list(by) == ["All the duties by year", "All the duties by addressee", "All the duties by place"]
    addressees = by["All the duties by addressee"]
    (table,) = addressees["tables"]
    cells = {(row[0]["value"][:1], column): row[at] for row in table["rows"] for at, column in enumerate(table["columns"]) if at}
    assert cells["4", "Valley Council"]["value"] == "begun"
    assert cells["5", "Cotton Trust"]["value"] == "lacking"
    assert cells["6", "Valley Council"]["value"] == "not owed"
    assert any(gap.startswith("6. keep a register of complaints: nothing told of District councils of Oqsuv") for gap in addressees["unknown"])
    assert not any("Cotton Trust" in gap or "Valley Council" in gap for gap in addressees["unknown"])
    assert all(finding["charts"] and finding["charts"][0]["marks"] for finding in by.values())


def test_a_summary_of_the_duties_is_headed_as_what_it_is(discharged_page: str) -> None:
    assert "<h2>The duties together</h2>" in discharged_page
    assert re.sub(r"<[^>]+>", "", discharged_page).count("All the duties by year") == 2  # its line in the summary, and its own heading
    assert "Special annex" not in discharged_page


def test_a_duty_named_by_its_number_is_answered_for_and_the_purpose_stands_in_the_circulars_words(discharged: dict[str, Any]) -> None:
    told = {extract["text"]: extract["label"] for extract in discharged["findings"][3]["extracts"]}
    assert told["The Council cannot carry out point 4 of the Ministry's circular."] == "refused"
    assert discharged["letter"]["context"] == ["Only in this way can the administration win the confidence of the people of the valley."]


def test_a_sentence_that_gives_a_figure_and_a_grade_is_quoted_once(discharged_page: str) -> None:
    finding = discharged_page[discharged_page.index('id="f-1"') : discharged_page.index('id="f-2"')]
    assert finding.count("<q>We saw with our own eyes eleven schools") == 1


def test_a_report_since_an_earlier_one_names_what_changed_grade(tmp_path: Path) -> None:
    folder = tmp_path / "valley"
    shutil.copytree(EXAMPLES / "valley", folder, ignore=shutil.ignore_patterns("council"))
    call = ["report", str(EXAMPLES / "circular.txt"), str(folder), "--register", str(EXAMPLES / "register.yaml"), "--no-models", "--archive", str(tmp_path / "archive")]
    assert main([*call, "--out", str(tmp_path / "first")]) == 0
    shutil.copytree(EXAMPLES / "valley" / "council", folder / "council")
    assert main([*call, "--out", str(tmp_path / "second"), "--since", str(tmp_path / "first" / "report.json")]) == 0
    told = json.loads((tmp_path / "second" / "report.json").read_text("utf-8"))["changes"]
    assert any(line.startswith("3: was “no trace”, is now “reported done”") for line in told)
    assert any(line.startswith("4: was “no trace”, is now “refused; later begun”") for line in told)
