"""Records to rows of the ledger and back. Pure: it knows the columns, not the database."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, cast

from dalil.records import Block, Document, Page, Passage, SourceFile, When

DOCUMENT_COLUMNS = (
    "id, path, sha256, text, text_sha256, title, date, language, author, addressee, body, kind, source, pages, blocks, "
    "warnings, origin"
)
PASSAGE_COLUMNS = 'p.number, p.ordinal, p.start, p."end", p.language, p.page, p.section, p.speaker, p.date, p.marks, p.origin'


def dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def date_out(when: When | None) -> str | None:
    """A date as JSON text: `[start, end, words, basis, role]`."""
    if when is None:
        return None
    return dump([when.start.isoformat(), when.end.isoformat(), when.text, when.basis, when.role])


def date_in(value: str | None) -> When | None:
    if value is None:
        return None
    start, end, text, basis, role = json.loads(value)
    return When(date.fromisoformat(start), date.fromisoformat(end), text, basis, role)


def document_out(document: Document) -> tuple[str | None, ...]:
    """The values of `DOCUMENT_COLUMNS`."""
    return (
        document.id,
        document.path,
        document.sha256,
        document.text,
        document.text_sha256,
        document.title,
        date_out(document.when),
        document.language,
        document.author,
        document.addressee,
        document.body,
        document.kind,
        document.source,
        dump([(page.label, page.start) for page in document.pages]),
        dump([(block.kind, block.start, block.end, block.level, block.label) for block in document.blocks]),
        dump(document.warnings),
        document.origin,
    )


def document_in(row: tuple[Any, ...], compartment: str) -> Document:
    """A document from the values of `DOCUMENT_COLUMNS`."""
    (id, path, sha256, text, text_sha256, title, when, language, author, addressee, body, kind, source) = row[:13]
    pages, blocks, warnings, origin = row[13:17]
    return Document(
        id=id,
        compartment=compartment,
        path=path,
        sha256=sha256,
        text=text,
        text_sha256=text_sha256,
        title=title,
        when=date_in(when),
        language=language,
        author=author,
        addressee=addressee,
        body=body,
        kind=kind,
        source=source,
        pages=tuple(Page(label, start) for label, start in json.loads(pages)),
        blocks=tuple(Block(*block) for block in json.loads(blocks)),
        warnings=tuple(json.loads(warnings)),
        origin=origin,
    )


def passage_in(row: tuple[Any, ...], *, document: str, text: str, when: When | None) -> Passage:
    """A passage from the values of `PASSAGE_COLUMNS`, its words sliced from the document's `text`."""
    _, ordinal, start, end, language, page, section, speaker, own, marks, origin = row
    return Passage(
        document=document,
        ordinal=ordinal,
        start=start,
        end=end,
        text=text[start:end],
        language=language,
        page=page,
        section=section,
        speaker=speaker,
        when=date_in(own) if own is not None else when,
        marks=tuple(cast(str, marks).split()),
        origin=origin,
    )


def source_in(row: tuple[Any, ...], compartment: str, documents: tuple[str, ...]) -> SourceFile:
    """A source file from (path, outcome, reason, sha256, size)."""
    path, outcome, reason, sha256, size = row
    return SourceFile(compartment, path, outcome, reason, sha256, size, documents)
