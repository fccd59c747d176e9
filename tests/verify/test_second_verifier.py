"""The second verifier: stand-alone, short, and of one mind with the first on honest and forged extracts."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.forgeries import forge
from tests.verify.made import archive, folder, honest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "verify_report.py"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    place = tmp_path_factory.mktemp("second")
    with archive(place / "archive", folder(place / "files")) as held:
        return place, honest(held)


def run(data: dict[str, Any], place: Path, *against: str) -> tuple[int, dict[str, Any]]:
    path = place / "report.json"
    path.write_text(json.dumps(data), "utf-8")
    done = subprocess.run([sys.executable, "-I", str(TOOL), str(path), *against], capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout)


def test_it_shares_no_code_and_is_short() -> None:
    source = TOOL.read_text("utf-8")
    assert len(source.splitlines()) <= 300
    imported = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import | ast.ImportFrom)
    }  # fmt: skip
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


@pytest.mark.parametrize("against", ["--files", "--ledger"])
def test_it_accepts_every_honest_extract(place: tuple[Path, dict[str, Any]], against: str) -> None:
    folder_, data = place
    code, told = run(data, folder_, against, str(folder_ / ("files" if against == "--files" else "archive")))
    assert (code, told["faults"], told["unchecked"]) == (0, [], [])
    assert told["verified"] == len(data["findings"][0]["extracts"])


@pytest.mark.parametrize("against", ["--files", "--ledger"])
def test_it_refuses_every_forgery(place: tuple[Path, dict[str, Any]], against: str) -> None:
    folder_, data = place
    forged, sorts = forge(data, 300, seed=11)
    code, told = run(forged, folder_, against, str(folder_ / ("files" if against == "--files" else "archive")))
    assert code == 1
    refused = {each["extract"] for each in told["faults"]} | set(told["unchecked"])
    accepted = [sorts[id] for id in sorts if id not in refused]
    # Turns are kept in the ledger only: plain files alone can't tell whose turn it was, if the name stands in the text.
    assert [sort for sort in accepted if (against, sort) != ("--files", "given to another speaker")] == []


def test_an_original_that_is_no_plain_text_is_unchecked_never_verified(place: tuple[Path, dict[str, Any]]) -> None:
    folder_, data = place
    extract = {**data["findings"][0]["extracts"][0], "text_sha256": "0" * 64}
    told = run({**data, "findings": [{**data["findings"][0], "extracts": [extract]}]}, folder_, "--files", str(folder_ / "files"))
    assert told == (1, {"verified": 0, "unchecked": ["1.1"], "faults": []})
