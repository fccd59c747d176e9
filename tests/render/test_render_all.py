"""All formats at once, the same bytes each time, whatever the hash seed, the zone and the place."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from dalil.render import RENDERERS, render_all
from tests.render.made import report

SCRIPT = """
from hashlib import sha256
from dalil.render import RENDERERS
from tests.render.made import report
print(sha256(b"".join(each.render(report()) for each in RENDERERS)).hexdigest())
"""


def test_every_format_is_written_whole_and_nothing_else(tmp_path: Path) -> None:
    written = render_all(report(), tmp_path / "new" / "folder")
    assert [path.name for path in written] == ["report.html", "report.docx", "report.md", "report.json", "extracts.csv", "extracts.xlsx"]
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == sorted(path.name for path in written)
    assert all(path.read_bytes() == renderer.render(report()) for path, renderer in zip(written, RENDERERS, strict=True))


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Tashkent"), ("4711", "America/Lima")])
def test_the_same_report_gives_the_same_bytes(seed: str, zone: str) -> None:
    here = sha256(b"".join(each.render(report()) for each in RENDERERS)).hexdigest()
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    root = Path(__file__).resolve().parents[2]
    there = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, cwd=root, capture_output=True, text=True, check=True)
    assert there.stdout.strip() == here
