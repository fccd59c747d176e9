"""Every table of a report as a CSV file of its own, whole, each row with the extracts that its cells were read from."""

from __future__ import annotations

import re

from dalil.records import Report, Table
from dalil.render.csv import write
from dalil.report import extract_id, keyed_findings

FOLDER = "tables"
OURS = re.compile(r"[\w~-]+\.\d+\.csv")
"""Names that are given here; a file of such a name that an earlier report left is taken away."""


def files(report: Report) -> dict[str, bytes]:
    """File name → content: `4.1.csv` is the first table of finding 4."""
    return {
        f"{safe(key)}.{number}.csv": write(rows(table, key))
        for key, finding in keyed_findings(report)
        for number, table in enumerate(finding.tables, start=1)
    }


def rows(table: Table, key: str) -> list[list[str]]:
    """Head and rows, values unrounded; the last column names the extracts."""
    lines = [[*table.columns, "extracts"]]
    for row in table.rows:
        cited = dict.fromkeys(extract_id(key, cell.extract) for cell in row if cell.extract is not None)
        lines.append([*(plain(cell.value) for cell in row), ", ".join(cited)])
    return lines


def plain(value: str | float | None) -> str:
    """A value as a program reads it: whole numbers without a point, nothing for what is not known."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def safe(key: str) -> str:
    """A finding's key as part of a file's name: letters, digits, hyphens and tildes."""
    return re.sub(r"[^\w~-]", "_", key)
