"""What is new since an earlier report: questions, verdicts that changed and why, extracts that came and that were withdrawn."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dalil.errors import UsageError
from dalil.records import Finding, Report
from dalil.report import keyed_findings

Place = tuple[str, str]
"""What an extract is, whatever its number: the document's bytes and the words."""


def load_report(path: Path) -> Mapping[str, Any]:
    """An earlier report's data: `report.json`, or the folder that holds it. Raises `UsageError` for what is none."""
    path = path / "report.json" if path.is_dir() else path
    try:
        data = json.loads(path.read_bytes())
        if not isinstance(data["findings"], list):
            raise TypeError("its findings are no list")
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(f"{path} is not a report in JSON: {error}") from error
    return dict(data)


def changes(earlier: Mapping[str, Any], report: Report) -> tuple[str, ...]:
    """One line a change, in the report's order; questions are matched by kind and text, extracts by document and words."""
    if earlier.get("archive", {}).get("root") == report.archive_root:
        lines = ["The archive is the one of the earlier report: no document was added, changed or taken away."]
    else:
        lines = ["Documents were added to the archive, changed or taken away since."]
    before = {(found["kind"], found["question"]): found for found in findings_of(earlier)}
    if not any((finding.question.kind, finding.question.text) in before for _, finding in keyed_findings(report)):
        return (*lines, "None of the questions was asked then: the earlier report answers another letter.")
    for key, finding in keyed_findings(report):
        old = before.pop((finding.question.kind, finding.question.text), None)
        lines += [f"{key}: asked for the first time."] if old is None else _compared(key, finding, old)
    lines += [f"No longer asked: {text}" for _, text in before]
    return tuple(lines)


def findings_of(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """All findings of a report's data, those of its special annexes included."""
    return [*data["findings"], *(finding for annex in data.get("annexes", ()) for finding in annex["findings"])]


def _compared(key: str, finding: Finding, old: Mapping[str, Any]) -> list[str]:
    now = {(e.document.sha256, e.text) for e in finding.extracts}
    then: set[Place] = {(str(e["sha256"]), str(e["text"])) for e in old["extracts"]}
    new, gone = len(now - then), len(then - now)
    evidence = " and ".join(
        part for part in (f"{_many(new)} new" if new else "", f"{_many(gone)} withdrawn" if gone else "") if part
    )
    if finding.verdict != old["verdict"]:
        return [f"{key}: was “{old['verdict']}”, is now “{finding.verdict}”: {evidence or 'on the same extracts'}."]
    if finding.certainty.level != old["certainty"]["level"]:
        return [f"{key}: certainty was {old['certainty']['level']}, is now {finding.certainty.level}: {evidence or 'on the same extracts'}."]
    return [f"{key}: {evidence}; the finding stands."] if evidence else []


def _many(count: int) -> str:
    return f"{count} extract" + ("" if count == 1 else "s")
