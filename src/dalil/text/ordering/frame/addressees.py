"""To whom a directive is written: by a label, by *To the …*, by a line of the head in the dative."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dalil.text.asking.nominative import is_dative
from dalil.text.dating.dates import dates
from dalil.text.lexicon import pattern
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import verb_last
from dalil.text.ordering.frame import letterhead, signatures
from dalil.text.ordering.russian import owner as russian

OPENING_BLOCKS = 6
"""Paragraphs at the beginning among which *To the …* stands."""
TOP = 12
"""Lines of the head among which one is written to somebody."""


def addressees(labelled: str, head: list[str], blocks: Sequence[str], language: str) -> tuple[str, ...]:
    """All to whom it is written, each by himself; none where nobody is. `labelled`: what a label of the head says."""
    value = labelled or _opened(blocks) or _to_all(head) or _written_to(head) or _in_dative(head, language)
    if not value:
        return ()
    split = pattern("directives", "between_the_parties").split(value)
    if len(split) < 2 or not all(part.startswith("the ") for part in split):  # else *the Foreign and Commonwealth Office* is one
        split = pattern("directives", "between_addressees").split(value)
    parts = [part for part in (pattern("directives", "the_or_all").sub("", part.strip(" :,.")) for part in split) if part]
    shared = pattern("directives", "shared_place").search(parts[-1]) if parts else None  # *organisations of Turkestan*; *Ministry of Defence* is a name
    made = [part + shared[0] if shared and not pattern("directives", "of_or_in").search(part) else part for part in _distributed(parts, language)]
    made = [russian.given(part) for part in made] if language == "ru" else made
    return tuple(pattern("directives", "plural_body").sub(lambda found: found[0].lower(), each) for each in made)


def _opened(blocks: Sequence[str]) -> str:
    opens = pattern("directives", "to_opens")
    opened = next((block for block in blocks[:OPENING_BLOCKS] if opens.match(block) and not block.endswith(".") and len(block) < 300), "")
    return opened.removeprefix("To ")


def _to_all(head: list[str]) -> str:
    """*Всем начальникам …*."""
    line = next((line for line in head if pattern("directives", "to_all").match(line)), "")
    return pattern("directives", "to_all_opening").sub("", line)


def _written_to(head: list[str]) -> str:
    for line in head[1:]:
        found = pattern("directives", "written_to").match(line)
        if found and not dates(line):
            return found["who"] or found["given"] or found["whom"] or ""
    return ""


def _in_dative(head: list[str], language: str) -> str:
    """A line of the head that names somebody in the dative (*Директорам школ района*, *Tuman hokimlariga*)."""
    for line, after in pairwise([*head[:TOP], ""]):
        bare = letterhead.bare(line)
        if language == "ru" and _is_given(bare):
            return f"{bare} {letterhead.bare(after)}" if signatures.is_person(letterhead.bare(after)) else bare
        if language in verb_last.LANGUAGES and pattern("directives", "plural_dative").search(bare) and not dates(bare):
            return cues.pattern(language, "dative_end").sub("", pattern("directives", "all_first").sub("", bare))
    return ""


def _is_given(bare: str) -> bool:
    first = re.match(r"[А-ЯЁ][а-яё]+", bare)
    named = first is not None and not dates(bare) and len(bare.split()) <= TOP and letterhead.names_body(bare, "ru")
    return first is not None and named and (is_dative(first[0]) or bool(russian.in_office(bare)))


def _distributed(parts: list[str], language: str) -> list[str]:
    """*District Councils of Oqsuv, Tepa, Sariyor*: each bare name takes the body that the name before it has."""
    made: list[str] = []
    for part in parts:
        body = pattern("directives", "body_of_place").match(made[-1]) if made else None
        bare = len(part.split()) == 1 and not cues.pattern(language, "bodies").search(part)
        made.append(body[1] + part if body and bare and part[:1].isupper() else part)
    return made
