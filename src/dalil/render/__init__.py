"""A report to files: one module a format, all of them written at once."""

from __future__ import annotations

from pathlib import Path

from dalil.records import Report
from dalil.render import csv, docx, followthemoney, html, json, markdown, tables, xlsx
from dalil.shapes import Renderer

RENDERERS: tuple[Renderer, ...] = (html, docx, markdown, json, csv, xlsx, followthemoney)
"""Every format, in the order written. A new one is a module here and a name in this list."""


def render_all(report: Report, folder: Path) -> list[Path]:
    """Write the report in every format into a folder, which is made if need be; the paths, the page first.

    Tables go into a folder of their own, `tables/`, from which those of an earlier report are taken away.

    Each file is written beside its place and moved there whole, so that a reader never meets half of one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = [_write(folder / renderer.NAME, renderer.render(report)) for renderer in RENDERERS]
    made = tables.files(report)
    place = folder / tables.FOLDER
    if made:
        place.mkdir(exist_ok=True)
    for old in place.iterdir() if place.is_dir() else ():
        if tables.OURS.fullmatch(old.name) and old.name not in made:
            old.unlink()
    return written + [_write(place / name, content) for name, content in made.items()]


def _write(path: Path, content: bytes) -> Path:
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(content)
    return beside.replace(path)
