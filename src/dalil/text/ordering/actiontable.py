"""An action plan in a table: rows of measure, who is responsible, by when, how much; columns told by their headings."""

from __future__ import annotations

import re

from dalil.text.ordering import duty_cues as cues

RULE = re.compile(r"^[|\s:+=-]+$")
FIELDS = ("act", "who", "term", "measure", "place", "beneficiary")


def rows(text: str, language: str) -> list[dict[str, str]]:
    """The rows of the first table whose headings name a measure and at least one more column; empty where there is none."""
    made: list[dict[str, str]] = []
    columns: list[str] = []
    for line in text.split("\n"):
        cells = _cells(line)
        if len(cells) < 2 or RULE.match(line):
            if columns and not RULE.match(line):
                break
            continue
        if not columns:
            named = [_field(cell, language) for cell in cells]
            columns = named if "act" in named and len(set(named) - {""}) >= 2 else []
            continue
        row = {name: cell for name, cell in zip(columns, cells, strict=False) if name and cell}
        if row.get("act"):
            made.append(row)
    return made


def _cells(line: str) -> list[str]:
    for mark in ("|", "\t", ";"):
        if line.count(mark) >= (1 if mark != ";" else 2):
            return [cell.strip() for cell in line.strip().strip("|").split(mark)]
    return []


def _field(heading: str, language: str) -> str:
    return next((name for name, pattern in cues.named(language, "table").items() if pattern.match(heading)), "")
