"""Who issues a directive: by its letterhead, by what it calls itself, else by the body that a sentence says resolves or orders."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dalil.text.asking.nominative import nominative
from dalil.text.dating.dates import dates
from dalil.text.lexicon import pattern
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.frame import dateline, letterhead
from dalil.text.ordering.frame.letterhead import LABELLED

NAME_WORDS = 12
"""Words up to which what stands before *hereby orders* is a name."""


def issuer(head: list[str], sentences: Sequence[str], addressees: tuple[str, ...], language: str) -> str:
    """The letterhead, else the body that a sentence says resolves, orders or reminds; empty where none is named."""
    above = letterhead.above_title([each for each in head if not _names_any(each, addressees)], language)
    if above:
        return _undated(above)
    by = (found for line in head if (found := dateline.issued_by(line)))
    return (
        letterhead.under_title(head, language)
        or next((found["body"].strip() for found in by), "")
        or letterhead.of_meeting(head)
        or letterhead.sending(head)
        or _in_brackets(head, language)
        or _resolving(head, sentences, language)
        or _plain_line(head, addressees, language)
        or _in_title(head, language)
        or letterhead.of_whom(head, language)
        or letterhead.first_office(head, language)
    )


def _names_any(line: str, names: tuple[str, ...]) -> bool:
    return any(name.casefold() in line.casefold() for name in names)


def _in_brackets(head: list[str], language: str) -> str:
    for line in head:
        inside = re.search(r"\(([^()]+)\)", line)
        if inside and cues.pattern(language, "bodies").search(inside[1]):
            return inside[1].strip()
    return ""


def _resolving(head: list[str], sentences: Sequence[str], language: str) -> str:
    """The body, or the office, of which a sentence says that it resolves or orders."""
    for sentence in sentences:
        for found in cues.pattern(language, "issuer_verbs").finditer(sentence):
            name = _subject(sentence[: found.start()])
            performed = pattern("directives", "performed").match(found[0]) is not None
            body = cues.pattern(language, "bodies").search(name) is not None or (performed and letterhead.names_body(name, language))
            if name[:1].isupper() and len(name.split()) <= NAME_WORDS and body and not cues.pattern(language, "nobody").search(name):
                return _in_full(name, head)
    return ""


def _subject(before: str) -> str:
    """Who stands before a verb, without what the sentence opens with and what is put between commas."""
    before = pattern("directives", "clause_ends").split(before.strip(" ,"))[-1].strip(" ,")
    before = re.split(r"(?:^|,\s)(?:[a-zа-яё].*),\s", before)[-1] if "," in before else before
    for name in ("in_view_of", "having_heard", "article", "acting_under"):  # *Заслушав доклад, совет …*, *The Minister, in exercise of …, hereby*
        before = pattern("directives", name).sub("", before)
    return before


def _plain_line(head: list[str], addressees: tuple[str, ...], language: str) -> str:
    """A line of the head that is a body's name, or a title with it (*Circular of the Water Office*)."""
    titles = cues.pattern(language, "title_words")
    for line in head:
        kind = titles.search(" ".join(line.split()[:6])) is not None and not pattern("directives", "of_or_by").search(line)
        plain = not kind and not letterhead.is_no_name(line) and not LABELLED.match(line) and not _names_any(line, addressees)
        if plain and cues.pattern(language, "bodies").search(line) and len(line) < 120 and not pattern("directives", "kind_first").match(line):
            named = cues.pattern(language, "document_words").match(line) or titles.match(line)
            titled = pattern("directives", "body_behind").search(line) if named else None
            return _undated(titled["body"] if titled else line)
    return ""


def _in_title(head: list[str], language: str) -> str:
    for line in head:
        titled = pattern("directives", "title_of_body").match(line)
        if titled and cues.pattern(language, "bodies").search(titled["body"]):
            return titled["body"].strip(" .,")
    return ""


def _in_full(name: str, head: list[str]) -> str:
    """The name as the title has it where that says more (*Council* → *River Council*)."""
    for line in head:
        titled = pattern("directives", "body_behind").search(line)
        if titled and titled["body"].casefold().endswith(name.casefold()):
            return titled["body"].title() if titled["body"].isupper() and " " in titled["body"] else titled["body"]
    for line in head:
        if line.casefold().startswith(name.casefold() + " of "):
            return _titled(line) if line.isupper() else line
    for line in (nominative(re.sub(r"\s*\(.*\)\s*$", "", line), "ru") for line in head if re.match(r"[А-ЯЁ]", line) and not line.endswith(":")):
        if line.casefold().startswith(name.casefold() + " "):
            return line
    return name


def _titled(line: str) -> str:
    """A letterhead in capitals as one writes it: *Ministry of Valley Affairs*."""
    return pattern("directives", "small_word").sub(lambda word: word[0].lower(), line.title())


def _undated(line: str) -> str:
    line = re.sub(r"\s*\([^()]*\)\s*$", "", line)
    line = _titled(line) if line.isupper() and " " in line and re.match(r"[A-Z]", line) else line
    found = dates(line)
    return (line[: found[0][0]] if found and found[0][0] > 8 else line).strip(" .,(")
