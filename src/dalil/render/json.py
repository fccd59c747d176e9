"""The report as data, for machines and for `dalil verify`. Its schema is `schema/report.schema.json`; extracts are byte-exact."""

from __future__ import annotations

import json
import re
from typing import Any

from dalil.records import Chart, Document, Extract, Finding, Letter, Mark, Report, Searched, SourceFile, Table, When
from dalil.render.context import context
from dalil.render.seal import seal
from dalil.report import annex_letter, extract_id, keyed_findings

NAME = "report.json"
SCHEMA = "report.schema.json"
_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report) -> bytes:
    """One JSON document, UTF-8 (a lone surrogate is escaped, so that nothing is lost), keys in a fixed order."""
    return (dumps(report_data(report)) + "\n").encode("utf-8")


def dumps(data: object) -> str:
    """JSON with its own letters, readable by people; lone surrogates escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def report_data(report: Report) -> dict[str, Any]:
    """The whole report."""
    keyed = keyed_findings(report)
    documents = {extract.document.id: extract.document for _, finding in keyed for extract in finding.extracts}
    annexed = iter(keyed[len(report.findings) :])
    return {
        "schema": SCHEMA,
        "dalil": report.version,
        "title": report.title,
        "letter": letter_data(report.letter),
        "archive": {"root": report.archive_root, "documents": sum(len(source.documents) for source in report.sources)},
        "changes": list(report.changes),
        "findings": [finding_data(finding, key) for key, finding in keyed[: len(report.findings)]],
        "annexes": [
            {"id": annex_letter(place), "topic": annex.topic,
             "findings": [finding_data(finding, key) for key, finding in (next(annexed) for _ in findings)]}
            for place, (annex, findings) in enumerate(report.annexes)
        ],
        "voices": [
            {"finding": voice.question, "side": voice.side, "extracts": voice.extracts, "first_hand": voice.first_hand,
             "languages": list(voice.languages), "places": list(voice.places)}
            for voice in report.voices
        ],
        "silent": list(report.silent),
        "methods": list(report.methods),
        "documents": [document_data(documents[id]) for id in sorted(documents)],
        "sources": [source_data(source) for source in report.sources],
    }  # fmt: skip


def finding_data(finding: Finding, key: str = "") -> dict[str, Any]:
    """One finding; what `dalil find --json` prints."""
    question, key = finding.question, key or finding.question.id or "1"
    return {
        "id": key,
        "question": question.text,
        "kind": question.kind,
        "slots": {name: value if isinstance(value, str) else list(value) for name, value in question.slots.items()},
        "language": question.language,
        "read_as_topic": question.read_as_topic,
        "verdict": finding.verdict,
        "answer": finding.answer,
        "certainty": {"level": finding.certainty.level, "reason": finding.certainty.reason},
        "unknown": list(finding.unknown),
        "would_settle": list(finding.would_settle),
        "extracts": [extract_data(extract, extract_id(key, index)) for index, extract in enumerate(finding.extracts)],
        "tables": [table_data(table, key) for table in finding.tables],
        "charts": [chart_data(chart, key) for chart in finding.charts],
        "searched": searched_data(finding.searched),
    }


def extract_data(extract: Extract, id: str) -> dict[str, Any]:
    """One extract, its citation, one sentence of context on either side, and the seal over words and citation."""
    document = extract.document
    before, after = context(extract)
    data: dict[str, Any] = {
        "id": id,
        "document": document.id,
        "compartment": document.compartment,
        "path": document.path,
        "sha256": document.sha256,
        "text_sha256": document.text_sha256,
        "start": extract.start,
        "end": extract.end,
        "page": extract.page,
        "section": extract.section,
        "date": str(extract.when) if extract.when else None,
        "date_basis": extract.when.basis if extract.when else None,
        "speaker": extract.speaker,
        "language": extract.language,
        "text": extract.text,
        "before": before,
        "after": after,
        "bearing": extract.bearing,
        "label": extract.label,
        "holder": extract.holder,
        "reported": extract.reported,
        "why": extract.why,
        "origin": extract.origin,
        "facts": dict(extract.facts),
    }
    return {**data, "seal": seal(data)}


def document_data(document: Document) -> dict[str, Any]:
    """A document that is cited: what its footnotes say of it."""
    return {
        "id": document.id,
        "compartment": document.compartment,
        "path": document.path,
        "sha256": document.sha256,
        "text_sha256": document.text_sha256,
        "kind": document.kind,
        "author": document.author,
        "addressee": document.addressee,
        "body": document.body,
        "date": str(document.when) if document.when else None,
        "date_basis": document.when.basis if document.when else None,
        "title": document.title,
        "language": document.language,
        "source": document.source,
        "origin": document.origin or document.id,
        "warnings": list(document.warnings),
    }


def source_data(source: SourceFile) -> dict[str, Any]:
    """One row of the annex of sources."""
    return {
        "compartment": source.compartment, "path": source.path, "outcome": source.outcome, "reason": source.reason,
        "sha256": source.sha256, "size": source.size, "documents": list(source.documents),
    }  # fmt: skip


def table_data(table: Table, key: str) -> dict[str, Any]:
    """A table; each cell with the extract that it was read from."""
    rows = [
        [{"value": cell.value, "extract": None if cell.extract is None else extract_id(key, cell.extract)} for cell in row]
        for row in table.rows
    ]
    return {"title": table.title, "columns": list(table.columns), "rows": rows}


def chart_data(chart: Chart, key: str) -> dict[str, Any]:
    """A chart's marks, in the order drawn."""
    return {"kind": chart.kind, "title": chart.title, "unit": chart.unit, "marks": [_mark(mark, key) for mark in chart.marks]}


def searched_data(searched: Searched) -> dict[str, Any]:
    """What was searched for a finding."""
    return {
        "queries": list(searched.queries), "spellings": list(searched.spellings), "languages": list(searched.languages),
        "passages_matching": searched.passages_matching, "passages_looked_at": searched.passages_looked_at,
        "documents_looked_at": searched.documents_looked_at, "documents": searched.documents, "unread": list(searched.unread),
    }  # fmt: skip


def letter_data(letter: Letter) -> dict[str, Any]:
    """The letter, with what its writer asserts."""
    return {
        "text": letter.text, "sender": letter.sender, "addressee": letter.addressee, "date": _iso(letter.when),
        "language": letter.language, "context": list(letter.context), "annexes": [{"topic": annex.topic} for annex in letter.annexes],
    }  # fmt: skip


def _mark(mark: Mark, key: str) -> dict[str, Any]:
    return {
        "x": mark.x, "y": mark.y, "group": mark.group, "label": mark.label,
        "extract": None if mark.extract is None else extract_id(key, mark.extract),
    }  # fmt: skip


def _iso(when: When | None) -> str | None:
    return str(when) if when else None


