"""The table of extracts: one row an extract, the same columns in CSV and XLSX."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.records import Report
from dalil.report import extracts

COLUMNS = (
    "id", "finding", "kind", "question", "verdict", "bearing", "label", "holder", "speaker", "reported", "date", "date_basis", "text",
    "language", "why", "document_kind", "author", "addressee", "document_date", "title", "compartment", "path", "page", "section", "start",
    "end", "sha256", "document", "origin",
)  # fmt: skip


def rows(report: Report) -> Iterator[tuple[str | int, ...]]:
    """The rows in the report's order; offsets are numbers, everything else is text."""
    for id, key, finding, extract in extracts(report):
        document = extract.document
        yield (
            id, key, finding.question.kind, finding.question.text, finding.verdict, extract.bearing, extract.label, extract.holder,
            extract.speaker, "yes" if extract.reported else "", str(extract.when or ""), extract.when.basis if extract.when else "",
            extract.text, extract.language, extract.why, document.kind, document.author, document.addressee, str(document.when or ""),
            document.title, document.compartment, document.path, extract.page, extract.section, extract.start, extract.end,
            document.sha256, document.id, extract.origin,
        )  # fmt: skip
