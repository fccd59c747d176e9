"""Who signs a paper, as its foot shows: a name alone below the last sentence, those listed after *signed by*, the name that ends a telegram.

Read only of papers that are one sender's words. Minutes, treaties and decisions are signed by those who were there, not said by them.
What a line signs is read as in directives (`ordering/frame/signatures.py`); a directive, which must have been signed by somebody, is
searched for its last signature, while here a paper whose foot shows none plainly is nobody's.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dalil.records import Document
from dalil.text.lexicon import load
from dalil.text.naming.namelists import act_of
from dalil.text.naming.names import names
from dalil.text.naming.personnames import listed_names, name_like, untitled
from dalil.text.naming.roles import posts
from dalil.text.ordering.duty_cues import LANGUAGES
from dalil.text.ordering.frame.signatures import signer

SENT = frozenset(("", "letter", "telegram", "memorandum", "petition", "report", "note", "declaration", "speech"))
"""Kinds of document that are one sender's words; the kind of many a letter is not told."""
LONGEST = 90
"""Characters of a line that may be a signature."""
FOOT = 1_500
NAMED = 3
"""Signatories who are named; of more, *and others*."""
ENDED = (".", "!", "?", "…", "»", "”", '"', "۔", "؟")
MORE = re.compile(r"\d")
"""A figure among the signatures counts those who are not named."""


def sender(document: Document) -> str:
    """Whose words a document is: its author, else who signs it; empty where neither is told or speakers take turns in it."""
    if document.author or any(block.kind == "turn" for block in document.blocks):
        return document.author
    return signatory(document.text, document.kind, document.language)


@lru_cache(maxsize=4096)
def signatory(text: str, kind: str = "", language: str = "en") -> str:
    """Who signs a paper of this text and kind; empty where its foot does not plainly show it."""
    if kind not in SENT:
        return ""
    foot = text[-FOOT:].rstrip()
    rows = [row.strip(" \t#*_") for row in foot.split("\n")]
    while rows and (not rows[-1] or _pattern("certified").match(rows[-1])):
        rows.pop()
    if not rows:
        return ""
    last, above = rows[-1], next((row for row in reversed(rows[:-1]) if row), "")
    if kind == "telegram":
        said, _, name = last.rpartition(". ")
        return name if said and len(name.split()) <= 2 and name[:1].isupper() and name.replace(" ", "").isalpha() else ""
    if len(last) > LONGEST:
        return ""
    label, colon, listed = last.partition(":")
    if colon and (act_of(label) == "signed" or _pattern("signed").fullmatch(label.strip())):
        return _listed(listed)
    alone = len(rows) > 1 and not rows[-2] and above.endswith(ENDED)
    return _named(last, language) if alone and not last.endswith(ENDED) else ""


def _listed(words: str) -> str:
    """The names after *signed by:*, at most `NAMED`."""
    found = [name for name, *_ in listed_names(words)] or ([untitled(words.strip())] if name_like(words.strip(" .")) else [])
    return ", ".join(found[:NAMED]) + (" and others" if found and (len(found) > NAMED or MORE.search(words)) else "")


def _named(line: str, language: str) -> str:
    """A line that is nothing but a person's name, with or without the post before it."""
    signed = signer(line, language if language in LANGUAGES else "en")
    if signed or (" " in line and name_like(line)):
        return signed or untitled(line)
    post = next(posts(line), None)
    person = next((name for name in reversed(names(line)) if name.kind == "person" and name.end == len(line)), None)
    return person.text if post is not None and post.start == 0 and person is not None else ""


@cache
def _pattern(part: str) -> re.Pattern[str]:
    return re.compile(load("senders")[part], re.IGNORECASE)
