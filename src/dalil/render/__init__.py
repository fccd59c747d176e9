"""A report to files: one module a format, all of them written at once."""

from __future__ import annotations

from pathlib import Path

from dalil.records import Report
from dalil.render import csv, docx, html, json, markdown, xlsx
from dalil.shapes import Renderer

RENDERERS: tuple[Renderer, ...] = (html, docx, markdown, json, csv, xlsx)
"""Every format, in the order written. A new one is a module here and a name in this list."""


def render_all(report: Report, folder: Path) -> list[Path]:
    """Write the report in every format into a folder, which is made if need be; the paths, the page first.

    Each file is written beside its place and moved there whole, so that a reader never meets half of one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for renderer in RENDERERS:
        path = folder / renderer.NAME
        beside = path.with_name(path.name + ".part")
        beside.write_bytes(renderer.render(report))
        written.append(beside.replace(path))
    return written
