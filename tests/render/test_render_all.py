"""All formats at once, the same bytes each time, whatever the hash seed, the zone and the place."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from dalil.render import RENDERERS, csv, render_all
from tests.render.made import MADE, report

SCRIPT = """
from hashlib import sha256
from dalil.render import RENDERERS
from tests.render.made import report
print(sha256(b"".join(each.render(report()) for each in RENDERERS)).hexdigest())
"""


def test_every_format_is_written_whole_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    written = render_all(report(), folder)
    assert [path.relative_to(folder).as_posix() for path in written] == [
        "report.html", "report.docx", "report.md", "report.json", "extracts.csv", "extracts.xlsx", "entities.ftm.json",
        "tables/3.1.csv", "tables/4.1.csv", "tables/7.1.csv",
    ]  # fmt: skip
    assert sorted(path for path in folder.rglob("*") if path.is_file()) == sorted(written)
    assert all(path.read_bytes() == renderer.render(report()) for path, renderer in zip(written, RENDERERS, strict=False))


def test_a_table_is_whole_exact_and_names_its_extracts(tmp_path: Path) -> None:
    render_all(report(), tmp_path)
    assert list(csv.read((tmp_path / "tables" / "4.1.csv").read_bytes())) == [
        ["number", "unit", "as of", "extracts"], ["118", "families", "1931-03-12", "4.2"], ["120", "families", "1931-03-04", "4.1"],
        ["12345.5", "=cmd()", "", ""],
    ]  # fmt: skip
    assert "'=cmd()" in (tmp_path / "tables" / "4.1.csv").read_text("utf-8-sig")


def test_tables_of_an_earlier_report_are_taken_away_and_nothing_else(tmp_path: Path) -> None:
    render_all(report(), tmp_path)
    (tmp_path / "tables" / "my notes.csv").write_text("mine")
    render_all(replace(report(), findings=(MADE[0], MADE[2]), annexes=()), tmp_path)
    assert sorted(path.name for path in (tmp_path / "tables").iterdir()) == ["3.1.csv", "my notes.csv"]


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Tashkent"), ("4711", "America/Lima")])
def test_the_same_report_gives_the_same_bytes(seed: str, zone: str) -> None:
    here = sha256(b"".join(each.render(report()) for each in RENDERERS)).hexdigest()
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    root = Path(__file__).resolve().parents[2]
    there = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, cwd=root, capture_output=True, text=True, check=True)
    assert there.stdout.strip() == here
