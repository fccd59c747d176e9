"""What a document is: title, date, author, addressee, issuing body, kind. From its header, its metadata, its form. Pure.

What the file or a header says is believed; what the form shows is read only where it is plain (a salutation, a line below a
closing formula, a letterhead): a wrong author would become the speaker of every extract.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dalil.records import Block, When
from dalil.text.dating.datelines import document_date, name_words, pattern, says
from dalil.text.dating.dates import dates
from dalil.text.lexicon import load_languages

LONGEST_TITLE = 200
LONGEST_NAME = 70
TOP, FOOT = 2000, 900
"""Characters at the two ends in which the form is looked at."""
PERSON = r"[A-ZА-ЯЁЎҚҒҲІҢӨҮ][\w.’'ʻʼ-]*"
PEOPLE = rf"((?:{PERSON}\s?){{2,5}})"
LETTER = r"(?i:letter|memorandum|telegram|despatch|note|cable|message)"
CORRESPONDENCE = re.compile(
    rf"(?:^(?!{LETTER}\b|(?i:from)\b)|\b{LETTER}\s+)(?:(?i:from)\s+)?{PEOPLE}(?:\([^)]*\)\s*)?\bto\s+{PEOPLE}"
)
NOTHING = frozenset("—–-?n/a")


@dataclass(frozen=True, slots=True)
class Provenance:
    """The fields of `Document` that say where it comes from."""

    title: str = ""
    when: When | None = None
    author: str = ""
    addressee: str = ""
    body: str = ""
    kind: str = ""
    source: str = ""


def provenance(text: str, meta: Mapping[str, str], path: str, blocks: Sequence[Block] = ()) -> Provenance:
    """Provenance of a document with this text and structure, under this path, of whose fields its file says `meta`."""
    said = {field: value for field, value in meta.items() if value.strip() and not set(value.strip()) <= NOTHING}
    table = said.get("kind") == "table"
    start = max((block.end for block in blocks if block.kind == "note" and block.label == "header" and block.start < 200), default=0)
    top, foot = text[start : start + TOP], text[max(start, len(text) - FOOT) :]
    proper = said.get("title") or heading(text, start, blocks)
    title = proper or ("" if table else first_line(text, start, blocks))
    title = title if tells(title) else name_words(path)
    sender, receiver = correspondents(title, top)
    return Provenance(
        title=" ".join(title.split()),
        when=document_date("" if table else text, start, said, path),
        author=said.get("author") or sender or signer(foot),
        addressee=said.get("addressee") or receiver or addressed(top),
        body=said.get("body") or letterhead(top, title),
        kind=said.get("kind") or kind_of(proper or ("" if title.endswith(".") else title), top),
        source=said.get("source", ""),
    )


def tells(title: str) -> bool:
    """True for a title that says more than a date, or than that a table of contents follows."""
    rest = title
    for start, end, _ in reversed(dates(title, year=2000)):
        rest = rest[:start] + rest[end:]
    return sum(char.isalpha() for char in pattern("not_titles").sub("", rest)) > 2


def heading(text: str, start: int, blocks: Sequence[Block]) -> str:
    """The first heading, if it opens the document."""
    for block in blocks:
        if block.kind in ("title", "heading") and block.start >= start:
            words = (block.label or text[block.start : block.end]).strip(" #*_=\t\n")
            opens = sum(char.isalpha() for char in text[start : block.start]) < 40
            if not opens or len(words) > LONGEST_TITLE:
                return ""
            if tells(words):
                return " ".join(words.split())
    return ""


def first_line(text: str, start: int, blocks: Sequence[Block]) -> str:
    """The first line with letters, if it is short, no long sentence and no row of a table."""
    rows = {block.start for block in blocks if block.kind in ("row", "turn")}
    at = start
    for line in text[start : start + TOP].split("\n"):
        words = " ".join(line.strip(" \t#*_=-").split())
        if any(char.isalpha() for char in words):
            sentence = len(words) > 100 and words.endswith((".", "!", "?", "…"))
            return words if len(words) <= LONGEST_TITLE and not sentence and at not in rows else ""
        at += len(line) + 1
    return ""


def correspondents(title: str, top: str) -> tuple[str, str]:
    """Sender and receiver where a title or a first line says *A to B*."""
    for line in (title, *[line for line in top.split("\n")[:6] if len(line) < LONGEST_TITLE]):
        if " to " in line and (found := CORRESPONDENCE.search(line.strip())):
            return re.split(r"\s(?:Through|Via)\s", found[1].strip())[0], found[2].strip()
    return "", ""


def addressed(top: str) -> str:
    """Whom the salutation addresses: the words of one of the first lines from its formula to the mark that ends it."""
    for line in top.split("\n")[:12]:
        found = salutation().match(line.strip()) if len(line) <= 2 * LONGEST_NAME else None
        if found and (name := found[2].strip(" ,.!:;")) and name[:1].isupper():
            return f"{found[1]} {name}".strip() if found[1][:1].isupper() and len(name) < 4 else name
        if len(line) <= LONGEST_NAME and to_whom().match(line.strip()):
            return line.strip(" .!")
    return ""


@cache
def salutation() -> re.Pattern[str]:
    return re.compile(rf"(?:.{{0,30}}?\d\s*г?\.?\s+)?({pattern('salutations').pattern})\s+([^!,:;?]{{2,{LONGEST_NAME}}})[!,:]", re.IGNORECASE)


@cache
def to_whom() -> re.Pattern[str]:
    """A line that is nothing but an office or a body in the dative and a name."""
    return re.compile(rf"{pattern('to_whom').pattern}(?-i:\s+[A-ZА-ЯЁ][^.!?;]*(?:\.\s?[A-ZА-ЯЁ][^!?;]*)*)?[.!]?$", re.IGNORECASE)


def signer(foot: str) -> str:
    """Who signs: what follows a closing formula on its line, or the line below it."""
    lines = [line.strip() for line in foot.split("\n") if line.strip()]
    for at in range(len(lines) - 1, max(-1, len(lines) - 8), -1):
        found = closing().match(lines[at])
        if found:
            name = found[1].strip(" ,.:;()/") or (lines[at + 1].strip(" ,.:;()/") if at + 1 < len(lines) else "")
            if 2 < len(name) <= LONGEST_NAME and name[:1].isupper() and not re.search(r"\d{3}", name):
                return name
    return ""


@cache
def closing() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:\[?\w\]?\s)?{pattern('closings').pattern}\W*(.{{0,{LONGEST_NAME}}})$", re.IGNORECASE)


def letterhead(top: str, title: str) -> str:
    """The body that a letterhead names: one of the first lines, in capitals, with the word for a body in it, below it a kind."""
    lines = [line.strip(" *_#\t") for line in top.split("\n") if line.strip()][:6]
    for at, words in enumerate(lines[:4]):
        if len(words) <= 2 * LONGEST_NAME and words == words.upper() and says(words, "bodies"):
            below = any(kinds()[0].match(line) for line in lines[at + 1 :])
            return words if below or (title and words != title) else ""
    return ""


def kind_of(title: str, top: str) -> str:
    """The kind of document that its title, or one of its first lines, begins with or plainly is called."""
    lines = [line.strip(" #*_=\t") for line in top.split("\n") if line.strip()][:4]
    for words, anywhere in ((title, True), *((line, False) for line in lines if len(line) <= LONGEST_TITLE)):
        found = kinds()[0].search(words) if anywhere else kinds()[0].match(words)
        if found:
            return kinds()[1][found[0].lower()]
    return ""


@cache
def kinds() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for the names of kinds, and the kind that each name stands for."""
    names: dict[str, str] = {}
    for language in load_languages("provenance").values():
        for kind, words in language["kinds"].items():
            for word in words:
                names.setdefault(str(word).lower(), kind)
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE), names
