"""`dalil report` and `dalil verify` as a user calls them: a letter and a folder in, a report out, and its proof."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dalil.cli import main
from tests.verify.made import folder

INQUIRY = """\
language: en
questions:
- {id: 1, kind: chronicle, topic: the upper sluice, text: "The upper sluice?"}
- {id: 2, kind: claim, claim: the board closed the upper sluice, text: "Is it true that the board closed the upper sluice?"}
"""
FILES = ["report.html", "report.docx", "report.md", "report.json", "extracts.csv", "extracts.xlsx", "entities.ftm.json"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("cli")
    folder(place / "files")
    (place / "letter.yaml").write_text(INQUIRY, "utf-8")
    assert run(place, "out") == 0
    return place


def run(place: Path, out: str, *more: str, letter: str = "letter.yaml", source: str = "files") -> int:
    return main(["report", str(place / letter), str(place / source), "--out", str(place / out), "--no-models", *more])


def test_every_file_of_the_report_is_written(made: Path) -> None:
    assert sorted(path.name for path in (made / "out").iterdir() if path.is_file()) == sorted(FILES)
    found = json.loads((made / "out" / "report.json").read_bytes())["findings"]
    assert [each["kind"] for each in found] == ["chronicle", "claim"]
    assert any("to close the upper sluice" in extract["text"] for each in found for extract in each["extracts"])


def test_the_page_s_path_is_the_last_word(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(made, "out") == 0
    captured = capsys.readouterr()
    assert captured.out == f"{made / 'out' / 'report.html'}\n"
    assert "nothing new" in captured.err


def test_the_same_archive_and_inquiry_give_the_same_bytes(made: Path) -> None:
    before = {name: (made / "out" / name).read_bytes() for name in FILES}
    assert run(made, "again", "--archive", str(made / "out" / "archive")) == 0
    assert {name: (made / "again" / name).read_bytes() for name in FILES} == before


def test_an_archive_may_stand_in_the_folder_s_place(made: Path) -> None:
    assert run(made, "from-archive", source="out/archive") == 0
    assert (made / "from-archive" / "report.json").read_bytes() == (made / "out" / "report.json").read_bytes()
    assert not (made / "from-archive" / "archive").exists()


def test_the_report_verifies_against_archive_and_files(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for against in (["--archive", str(made / "out" / "archive")], ["--files", str(made / "files")]):
        assert main(["verify", str(made / "out" / "report.json"), *against, "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["verified"] > 0
        assert told["faults"] == []


def test_one_changed_character_makes_verification_fail(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads((made / "out" / "report.json").read_bytes())
    extract = data["findings"][0]["extracts"][0]
    extract["text"] = extract["text"][:-1] + "!"
    (made / "forged.json").write_text(json.dumps(data), "utf-8")
    assert main(["verify", str(made / "forged.json"), "--archive", str(made / "out" / "archive"), "--json"]) == 1
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert [(fault["extract"], fault["fault"]) for fault in faults] == [(extract["id"], "fabricated")]


def test_an_earlier_report_is_compared(made: Path) -> None:
    assert run(made, "later", "--since", str(made / "out"), "--archive", str(made / "out" / "archive")) == 0
    assert json.loads((made / "later" / "report.json").read_bytes())["changes"] == [
        "The archive is the one of the earlier report: no document was added, changed or taken away."
    ]


def test_json_tells_the_findings(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(made, "out", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["report"] == str(made / "out" / "report.html")
    assert [found["id"] for found in told["findings"]] == ["1", "2"]


def test_nothing_found_at_all_is_exit_code_three(made: Path) -> None:
    (made / "silent.yaml").write_text(INQUIRY.split("- {id: 1")[0] + "- {id: 1, kind: decisions, body: Zoological Society, topic: penguins, text: Penguins}\n", "utf-8")
    assert run(made, "silent", letter="silent.yaml", source="out/archive") == 3
    assert "nothing found" in (made / "silent" / "report.md").read_text("utf-8")


def test_a_malformed_inquiry_is_refused_and_not_read_as_prose(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (made / "broken.yaml").write_text("questions:\n- {id: 1, text: What?}\n", "utf-8")
    assert run(made, "broken", letter="broken.yaml") == 2
    assert "broken.yaml: not well-formed YAML" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("letter", "source", "out", "told"),
    [
        ("missing.txt", "files", "x", "missing.txt"),
        ("letter.yaml", "nowhere", "x", "no such folder"),
        ("letter.yaml", "files", "files/inside", "choose a folder outside"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_code_two(
    made: Path, capsys: pytest.CaptureFixture[str], letter: str, source: str, out: str, told: str
) -> None:
    assert run(made, out, letter=letter, source=source) == 2
    error = capsys.readouterr().err.strip()
    assert told in error
    assert len(error.splitlines()) == 1


def test_what_is_no_report_cannot_be_verified(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(made / "letter.yaml"), "--files", str(made / "files")]) == 2
    assert "not a report" in capsys.readouterr().err


def test_what_is_left_out_stands_in_the_annex_of_sources(made: Path) -> None:
    (made / "files" / "README.md").write_text("The board decided to close the upper sluice, says this note on the folder.\n", "utf-8")
    assert run(made, "left", "--exclude", "README.md") == 0
    report = json.loads((made / "left" / "report.json").read_bytes())
    (source,) = (each for each in report["sources"] if each["path"] == "README.md")
    assert (source["outcome"], source["reason"]) == ("refused", "left out by the user: --exclude README.md")
    assert "left out by the user" in (made / "left" / "report.html").read_text("utf-8")
    assert not any(extract["path"] == "README.md" for found in report["findings"] for extract in found["extracts"])


def test_nothing_can_be_left_out_of_an_archive_that_is_made(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(made, "none", "--exclude", "a.txt", source="out/archive") == 2
    assert "dalil add --exclude" in capsys.readouterr().err
