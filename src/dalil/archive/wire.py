"""Entries as JSON, from the process that reads to the one that writes. No code passes, only values."""

from __future__ import annotations

import json
from typing import Any

from dalil.archive.enter import Entry
from dalil.archive.prepare import Prepared


def encode(entry: Entry) -> bytes:
    return json.dumps(plain(entry), ensure_ascii=True, separators=(",", ":")).encode("ascii")


def plain(entry: Entry) -> list[Any]:
    documents = [(one.document, one.passages, one.sketch) for one in entry.documents]
    inside = [plain(inner) for inner in entry.inside]
    head = [entry.path, entry.place, entry.sha256, entry.size, entry.modified, entry.outcome, entry.reason]
    return [*head, documents, inside, entry.again]


def decode(data: bytes) -> Entry:
    """The entry of these bytes. Raises `ValueError` for what `encode` did not write."""
    return made(json.loads(data))


def made(values: list[Any]) -> Entry:
    path, place, sha256, size, modified, outcome, reason, documents, inside, again = values
    found = tuple(Prepared(*one) for one in documents)
    return Entry(path, place, sha256, size, modified, outcome, reason, found, tuple(made(one) for one in inside), bool(again))
