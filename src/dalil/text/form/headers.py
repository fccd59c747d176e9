"""What a document says of itself in lines at its top: `Title: …`, `Дата: …`, or a YAML front matter. Pure.

The names are data (`lexicon/headers.yaml`); no archive's own layout is known here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dalil.text.lexicon import load

LINE = re.compile(r"[ \t]*[*_]{0,2}([^\W\d_][^:：\n]{0,39}?)[*_]{0,2}[ \t]*[:：][*_]{0,2}(?:[ \t]+(\S.*?))?[ \t]*$")
LONGEST = 40
"""Lines a header block may have."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header block: its span, and its fields under the names of `Document`'s fields."""

    start: int
    end: int
    fields: Mapping[str, str]


NOTHING = Header(0, 0, {})


@cache
def names() -> Mapping[str, str]:
    """Field of each known name; a name listed twice keeps its first field."""
    known: dict[str, str] = {}
    for field, words in load("headers").items():
        for word in words:
            known.setdefault(str(word), field)
    return known


def field_of(name: str) -> str:
    """The field that a header name, key or column heading stands for; empty if it is none of ours."""
    return names().get(" ".join(name.lower().replace("_", " ").replace("-", " ").split()).strip(" .#*"), "")


def header_block(text: str) -> Header:
    """The header block at the top of a text: two or more known `name: value` lines in a row, or a front matter."""
    top = len(text) - len(text.lstrip())
    if text.startswith("---\n", top):
        closing = text.find("\n---", top + 3)
        if 0 < closing < top + 8000:
            found = lines_of(text, top + 4, closing + 1)
            if found.fields:
                end = text.find("\n", closing + 1)
                return Header(top, len(text) if end < 0 else end, found.fields)
    return lines_of(text, top, len(text))


def lines_of(text: str, start: int, end: int) -> Header:
    """Header lines from `start`, down to the first line that is none; at least two of them must be known."""
    fields: dict[str, str] = {}
    at, last, field, seen = start, start, "", 0
    for _ in range(LONGEST):
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop]
        found = LINE.match(line)
        if found:
            field = field_of(found[1])
            if field and found[2]:
                seen += field not in fields
                fields.setdefault(field, unquoted(found[2]))
        elif line[:1] in (" ", "\t") and line.strip() and field in fields:
            fields[field] += " " + line.strip()
        else:
            break
        last, at = stop, stop + 1
        if at >= end:
            break
    return Header(start, last, fields) if seen >= 2 else NOTHING


def unquoted(value: str) -> str:
    """A value without the quotation marks that enclose it whole."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" and value[0] not in value[1:-1]:
        return value[1:-1].strip()
    return value
