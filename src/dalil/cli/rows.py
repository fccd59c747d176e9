"""JSON lines on standard input, read one at a time; a malformed row stops the call with its number."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dalil.errors import UsageError


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the stream, read."""

    number: int
    fields: Mapping[str, Any]


def read_rows(lines: Iterable[str]) -> Iterator[Row]:
    """The rows of a stream; empty lines are skipped.

    Raises:
        UsageError: a line is not a JSON object.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
        except ValueError as error:
            raise UsageError(f"standard input, line {number}: not JSON ({error})") from error
        if not isinstance(fields, dict):
            raise UsageError(f"standard input, line {number}: not a JSON object")
        yield Row(number, fields)


def text_of(row: Row, name: str) -> str:
    """A field that must be a text with something in it."""
    value = row.fields.get(name)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"standard input, line {row.number}: {name!r} must be a text")
    return value


def texts_of(row: Row, name: str) -> list[str]:
    """A field that must be a list of texts, which may be empty; a single text counts as a list of one."""
    value = row.fields.get(name)
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise UsageError(f"standard input, line {row.number}: {name!r} must be a list of texts")
    return texts
