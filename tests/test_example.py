"""The whole job on the example archive: what a careful reader finds is found, what is planted as silence stays silent."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from dalil.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
ANSWERS = yaml.safe_load((EXAMPLES / "answers.yaml").read_text("utf-8"))


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report on the example letter, as `make report` makes it."""
    out = tmp_path_factory.mktemp("report")
    call = ["report", str(EXAMPLES / "letter.txt"), str(EXAMPLES / "valley"), "--register", str(EXAMPLES / "register.yaml"), "--out", str(out)]
    assert main(call) == 0
    return out


@pytest.fixture(scope="session")
def report(reported: Path) -> dict[str, Any]:
    return dict(json.loads((reported / "report.json").read_text("utf-8")))


@pytest.mark.parametrize(("place", "answer"), list(enumerate(ANSWERS)), ids=[f"{n}-{a['kind']}" for n, a in enumerate(ANSWERS, 1)])
def test_each_question_is_answered_as_a_careful_reader_would(report: dict[str, Any], place: int, answer: dict[str, Any]) -> None:
    finding = report["findings"][place]
    assert finding["kind"] == answer["kind"]
    assert finding["verdict"] in answer.get("verdict", [finding["verdict"]])
    assert finding["verdict"] not in answer.get("never", [])
    shown = "\n".join(extract["text"] for extract in finding["extracts"])
    for quote in answer.get("quotes", []):
        assert quote in shown


def test_every_extract_stands_word_for_word_in_its_file(reported: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(reported / "report.json"), "--archive", str(reported / "archive"), "--json"]) == 0
    assert main(["verify", str(reported / "report.json"), "--files", str(EXAMPLES / "valley"), "--json"]) == 0
    assert '"faults": []' in capsys.readouterr().out


def test_one_changed_character_is_found(reported: Path, report: dict[str, Any], tmp_path: Path) -> None:
    extract = next(extract for finding in report["findings"] for extract in finding["extracts"] if "third" in extract["text"])
    extract["text"] = extract["text"].replace("third", "tenth", 1)
    forged = tmp_path / "report.json"
    forged.write_text(json.dumps(report, ensure_ascii=False), "utf-8")
    assert main(["verify", str(forged), "--archive", str(reported / "archive")]) == 1


def test_the_same_archive_and_letter_give_the_same_bytes(reported: Path, tmp_path: Path) -> None:
    shutil.copytree(reported / "archive", tmp_path / "archive")
    assert main(["report", str(EXAMPLES / "letter.txt"), str(tmp_path / "archive"), "--out", str(tmp_path / "again")]) == 0
    for path in sorted(reported.glob("*.*")):
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes(), path.name


def test_the_file_that_cannot_be_read_is_told_and_the_rest_is_read(report: dict[str, Any]) -> None:
    outcomes = {source["path"]: source["outcome"] for source in report["sources"]}
    assert outcomes["scans/damaged.pdf"] == "quarantined"
    assert sum(outcome.startswith("ingested") for outcome in outcomes.values()) == len(outcomes) - 1


def test_five_copies_of_one_telegram_are_one_origin(report: dict[str, Any]) -> None:
    telegrams = [document for document in report["documents"] if "telegramma" in document["path"]]
    assert len({document["origin"] for document in telegrams}) <= 1


PLANTED = {
    "Statements for and against": ["have no right to water that the Trust has stored", "have a right to their third of the water"],
    "Incidents, in order": ["had shut off the sluice at Tepa on 1 July 1997", "suvini tortib oldilar"],
    "Decisions on it": ["One third of the spring water of 1997 shall be kept for the smallholders", "The Trust shall open the sluice at Tepa within three days"],
    "Who protested, and what came of it": ["Biz bunga qarshi norozilik bildiramiz", "The Trust shall open the sluice at Tepa within three days"],
}
"""What was planted for each part of the special annex on the smallholders' rights to water."""


def test_the_special_annex_tells_all_its_parts(report: dict[str, Any]) -> None:
    (annex,) = report["annexes"]
    left = dict(PLANTED)
    for finding in annex["findings"]:
        part = finding["question"].partition(":")[0]
        shown = "\n".join(extract["text"] for extract in finding["extracts"])
        assert [quote for quote in left.pop(part) if quote not in shown] == []
    assert not left


def test_a_protest_is_set_beside_what_came_of_it(report: dict[str, Any]) -> None:
    finding = report["annexes"][0]["findings"][3]
    (row,) = finding["tables"][0]["rows"]
    assert row[0]["value"] == "1997-07-02"
    came = {extract["id"]: extract["text"] for extract in finding["extracts"]}[row[2]["extract"]]
    assert "open the sluice" in came


def test_a_count_shows_the_peoples_own_list_beside_what_officials_say(report: dict[str, Any]) -> None:
    finding = report["findings"][3]
    assert finding["id"] not in report["silent"]
    assert {extract["path"].split("/")[0] for extract in finding["extracts"]} == {"trust", "union", "council"}
    assert finding["verdict"] == "conflicting"


SAID_HOW = {
    "for": {"council/1996-11-04-protokol-zemelnyj-komitet.txt", "council/1996-11-29-spravka-orlovoj.txt", "press/1997-06-22-nameh-dehqanan.txt"},
    "against": {"council/1996-11-04-protokol-zemelnyj-komitet.txt", "trust/1996-12-02-berezin-ministru.txt"},
}
"""Which papers say that the families were moved by force, and which that they left of their own will."""


def test_what_papers_say_of_the_manner_stands_on_the_right_side(report: dict[str, Any]) -> None:
    finding = report["findings"][6]
    assert {side: {e["path"] for e in finding["extracts"] if e["bearing"] == side} for side in SAID_HOW} == SAID_HOW
    assert all("says how: " in e["why"] for e in finding["extracts"] if e["bearing"] in SAID_HOW)
