"""`dalil register`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dalil.cli import main


@pytest.fixture
def archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "order.txt").write_text(
        "Order of 1 May 1996\n\nJalol Sattorov is appointed chairman of the Land Committee from 1 June 1996.\n",
        encoding="utf-8",
    )
    assert main(["add", str(tmp_path / "archive"), str(papers)]) == 0
    capsys.readouterr()
    return tmp_path / "archive"


def test_a_proposal_is_written_imported_and_listed(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["register", str(archive), "--json"]) == 3
    assert json.loads(capsys.readouterr().out) == {"parties": []}
    assert main(["register", str(archive), "--propose"]) == 0
    proposal = archive / "register.proposed.yaml"
    assert "Jalol Sattorov" in proposal.read_text("utf-8")
    assert main(["register", str(archive), "--import", str(proposal), "--json"]) == 0
    parties = json.loads(capsys.readouterr().out.splitlines()[-1])["parties"]
    assert "Jalol Sattorov" in {party["name"] for party in parties}
    assert {party["side"] for party in parties} == {""}


def test_entities_go_out_and_come_in_again(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "register.yaml").write_text(
        "parties: [{name: Ada Quill, side: third, names: [A. Quill]}]\n", encoding="utf-8"
    )
    assert main(["register", str(archive), "--export", str(tmp_path / "out.json")]) == 0
    (archive / "register.yaml").unlink()
    assert main(["register", str(archive), "--import", str(tmp_path / "out.json"), "--json"]) == 0
    (party,) = json.loads(capsys.readouterr().out)["parties"]
    assert (party["name"], party["side"], party["names"]) == ("Ada Quill", "third", ["A. Quill"])


def test_a_malformed_register_is_one_line_and_exit_code_two(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "register.yaml").write_text("parties: [{name: Ada, side: left}]\n", encoding="utf-8")
    assert main(["register", str(archive)]) == 2
    assert "party 1 (Ada): side 'left'" in capsys.readouterr().err


def test_an_import_keeps_the_users_file_as_it_was_beside_the_new_one(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = "# mine\nparties: [{id: js, name: J. Sattorov, side: official, note: met in May}]\n"
    (archive / "register.yaml").write_text(own, encoding="utf-8")
    assert main(["register", str(archive), "--propose"]) == 0
    assert main(["register", str(archive), "--import", str(archive / "register.proposed.yaml"), "--json"]) == 0
    parties = {party["id"]: party for party in json.loads(capsys.readouterr().out.splitlines()[-1])["parties"]}
    assert (parties["js"]["side"], parties["js"]["note"], parties["js"]["names"]) == ("official", "met in May", ["Jalol Sattorov"])
    assert "Jalol Sattorov" not in {party["name"] for party in parties.values()}
    assert (archive / "register.before.yaml").read_text("utf-8") == own
