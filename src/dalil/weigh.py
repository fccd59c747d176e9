"""extracts ─► findings: what all kinds share. The kind's own rule says what its extracts add up to; this adds the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dalil.errors import DalilError
from dalil.evidence import NOTHING, nothing_found
from dalil.records import Extract, Finding, Question, Searched
from dalil.shapes import Desk, Kind


def weigh(
    kind: Kind, question: Question, extracts: Sequence[Extract], desk: Desk, searched: Searched
) -> Finding:
    """The finding on one question, with what was searched.

    Raises `DalilError` if the kind breaks its own contract: a verdict that it does not list, a table whose rows are ragged, or
    a cell, mark or extract that points at nothing. Such a finding must not reach a reader.
    """
    finding = kind.weigh(question, tuple(extracts), desk) if extracts else nothing_found(question)
    answer = finding.answer[:1].upper() + finding.answer[1:]
    return replace(check(kind, finding, extracts), answer=answer, searched=searched)


def check(kind: Kind, finding: Finding, extracts: Sequence[Extract]) -> Finding:
    """The finding itself, if it keeps the contract."""
    if finding.verdict not in (*kind.VERDICTS, NOTHING):
        raise DalilError(f"kind {kind.NAME}: {finding.verdict!r} is not one of its verdicts")
    given = {id(extract) for extract in extracts}
    if any(id(extract) not in given for extract in finding.extracts):
        raise DalilError(f"kind {kind.NAME}: a finding shows an extract that was not cut for it")
    most = len(finding.extracts)
    for table in finding.tables:
        if any(len(row) != len(table.columns) for row in table.rows):
            raise DalilError(f"kind {kind.NAME}: table {table.title!r} has a row of the wrong length")
        if any(cell.extract is not None and not 0 <= cell.extract < most for row in table.rows for cell in row):
            raise DalilError(f"kind {kind.NAME}: table {table.title!r} cites an extract that is not there")
    for chart in finding.charts:
        if any(mark.extract is not None and not 0 <= mark.extract < most for mark in chart.marks):
            raise DalilError(f"kind {kind.NAME}: chart {chart.title!r} cites an extract that is not there")
    return finding
