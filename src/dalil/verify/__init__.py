"""A finished report against its archive, or against the plain files with no archive at all.

Three faults are told apart. *Fabricated*: the words stand nowhere in the sources. *Stitched*: parts that stand in several places
were joined. *Misattributed*: the words stand somewhere, but the document, place, page, date or speaker cited is not theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from dalil.archive import Archive
from dalil.errors import UsageError
from dalil.settings import Settings
from dalil.verify.citation import wrong_citation
from dalil.verify.sources import ArchiveSources, FileSources, Sources
from dalil.verify.words import wrong_words

Progress = Callable[[int, int], None]
"""Told after each extract: how many are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one extract, named as the report names it."""

    extract: str
    fault: str
    detail: str


@dataclass(frozen=True, slots=True)
class Verification:
    """How many extracts hold, and what is wrong with the others."""

    verified: int
    faults: tuple[Fault, ...]

    def data(self) -> dict[str, Any]:
        """What `dalil verify --json` prints."""
        return {"verified": self.verified, "faults": [asdict(fault) for fault in self.faults]}


def verify_report(
    report: Mapping[str, Any], *, archive: Archive | None = None, files: Path | None = None,
    settings: Settings | None = None, progress: Progress | None = None,
) -> Verification:  # fmt: skip
    """Checks every extract of a report's data against an archive or against a folder of files; one of the two must be given.

    Raises `UsageError` where the data is no report.
    """
    if (archive is None) == (files is None):
        raise UsageError("name what to check against: an archive or a folder of files, one of them")
    rows, faults = extracts_of(report)
    files_read = None if files is None else FileSources(files, [extract for _, extract in rows], settings or Settings())
    sources: Sources = files_read if files_read is not None else ArchiveSources(cast(Archive, archive))
    try:
        for done, (id, extract) in enumerate(rows, start=1):
            fault = check(extract, sources)
            if fault is not None:
                faults.append(Fault(id, *fault))
            if progress is not None:
                progress(done, len(rows))
    finally:
        if files_read is not None:
            files_read.close()
    return Verification(len(rows) - len({fault.extract for fault in faults} & {id for id, _ in rows}), tuple(faults))


def check(extract: Mapping[str, Any], sources: Sources) -> tuple[str, str] | None:
    """(fault, detail) of one extract's data, or nothing."""
    start, end, words = extract.get("start"), extract.get("end"), extract.get("text")
    if not isinstance(words, str) or not words.strip():
        return "fabricated", "the extract holds no words"
    if not isinstance(start, int) or not isinstance(end, int) or isinstance(start, bool) or not 0 <= start < end:
        return "misattributed", "the citation does not say where the words stand"
    document = sources.cited(extract)
    if document is None or document.text[start:end] != words:
        return wrong_words(words, start, end, document, sources)
    return wrong_citation(extract, document, sources.passages(document))


def extracts_of(report: Mapping[str, Any]) -> tuple[list[tuple[str, Mapping[str, Any]]], list[Fault]]:
    """Every extract of a report with its id, and a fault for each table's cell and chart's mark that cites none of them."""
    try:
        findings = [*report["findings"], *(finding for annex in report.get("annexes", ()) for finding in annex["findings"])]
        rows = [
            (str(extract.get("id") or f"{number}.{place}"), extract)
            for number, finding in enumerate(findings, start=1)
            for place, extract in enumerate(finding["extracts"], start=1)
        ]
        cited = [
            (reference, f"a {what} of finding {finding.get('id', '')} cites it, and the report does not hold it")
            for finding in findings
            for what, reference in references(finding)
        ]
    except (KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"this is not a report that Dalil wrote: {type(error).__name__} at {error}") from error
    known = {id for id, _ in rows}
    return rows, [Fault(str(id), "fabricated", detail) for id, detail in dict(cited).items() if id not in known]


def references(finding: Mapping[str, Any]) -> Sequence[tuple[str, str]]:
    """(what, extract id) of the cells and marks of a finding that cite an extract."""
    cells = [("cell", cell["extract"]) for table in finding.get("tables", ()) for row in table["rows"] for cell in row]
    marks = [("mark", mark["extract"]) for chart in finding.get("charts", ()) for mark in chart["marks"]]
    return [(what, str(id)) for what, id in (*cells, *marks) if id is not None]
