"""JSON and JSON lines: each record is a document. Fields named like a text are its text, others stand below as `name: value`.

Which field is a text, a title or a date is told by the names in `lexicon/headers.yaml`, as for header lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from dalil.errors import ReadError
from dalil.readers.draft import Draft
from dalil.records import Attachment, Reading
from dalil.text.encodings import decode
from dalil.text.form.headers import field_of, header_block

EXTENSIONS: tuple[str, ...] = (".jsonl", ".ndjson", ".json", ".geojson")
MAGIC: tuple[bytes, ...] = ()
META = ("title", "date", "author", "addressee", "body", "kind", "source")
DEEPEST = 30


def read(content: bytes, name: str) -> Reading:
    decoded = decode(content)
    try:
        values = list(values_of(decoded.text))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"the JSON cannot be read: {error}") from error
    records = values[0] if len(values) == 1 and isinstance(values[0], list) else values
    if len(records) == 1:
        return record(records[0], decoded.warnings)
    if not any(isinstance(one, dict) for one in records):
        return record(records, decoded.warnings)
    return Reading("", (), (), {}, tuple(attachments(records)), decoded.warnings, decoded.encoding)


def values_of(text: str) -> Iterator[Any]:
    """One value, or one a line."""
    try:
        yield json.loads(text)
        return
    except json.JSONDecodeError as error:
        if "Extra data" not in str(error):
            raise
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"line {number}: {error}") from error


def attachments(records: list[Any]) -> Iterator[Attachment]:
    """The records as files of their own, named by what they are called in the file, or by number."""
    taken: set[str] = set()
    for number, one in enumerate(records, start=1):
        label = next((str(v) for k, v in one.items() if field_of(k) == "id" and v), "") if isinstance(one, dict) else ""
        label = label if label and label not in taken else f"{label}{'-' if label else ''}{number}"
        taken.add(label)
        yield Attachment(f"{label}.json", json.dumps(one, ensure_ascii=False).encode("utf-8", "surrogatepass"), record=True)


def record(value: Any, warnings: tuple[str, ...]) -> Reading:
    """One record as a document."""
    draft = Draft()
    meta: dict[str, str] = {}
    if not isinstance(value, dict):
        draft.block("paragraph", plain(value))
        return Reading(draft.text, (), draft.ordered(), meta, (), warnings)
    texts = {key: one for key, one in value.items() if field_of(key) == "text" and isinstance(one, str) and one.strip()}
    for key, one in value.items():
        field = field_of(key)
        if field in META and isinstance(one, str | int) and str(one).strip():
            meta.setdefault(field, str(one).strip())
    if texts and "title" in meta and not starts_with(texts, meta["title"]):
        draft.block("title", meta["title"])
    for words in texts.values():
        draft.part("\n\n")
        draft.put(words.replace("\r\n", "\n").strip("\n"))
        for field, said in header_block(words).fields.items():
            meta.setdefault(field, said)
    rest = [(key, plain(one)) for key, one in value.items() if key not in texts and (not texts or field_of(key) not in ("title", "id"))]
    for number, (key, words) in enumerate((key, words) for key, words in rest if words.strip()):
        draft.block("row", f"{key}: {words}", label=key, gap="\n" if number else "\n\n")
    return Reading(draft.text, (), draft.ordered(), meta, (), warnings)


def starts_with(texts: Mapping[str, str], title: str) -> bool:
    return any(title in words[: len(title) + 200] for words in texts.values())


def plain(value: Any, depth: int = 0) -> str:
    """A value in words: a list with commas, an object as `name: value` with semicolons."""
    if depth > DEEPEST:
        return "…"
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        flat = [plain(one, depth + 1) for one in value]
        return ("\n" if any("\n" in one or len(one) > 120 for one in flat) else ", ").join(flat)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {plain(one, depth + 1)}" for key, one in value.items())
    return "" if value is None else json.dumps(value)
