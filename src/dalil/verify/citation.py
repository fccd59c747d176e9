"""Words that stand where they are cited: is the rest of the citation theirs too?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dalil.extract import page_at
from dalil.records import Document, Passage
from dalil.render.seal import seal
from dalil.text.dating.dates import dates
from dalil.text.signature import sender
from dalil.verify.sources import alike

YEAR = re.compile(r"\d{4}")
NEAR = 1_500
"""How far around an extract, in code points, a speaker's name or a date is looked for."""

_FIGURE = re.compile(r"\d+")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


def wrong_citation(extract: Mapping[str, Any], document: Document, passages: Sequence[Passage]) -> tuple[str, str] | None:
    """(fault, detail) of the first thing in the citation that the source contradicts, or nothing."""
    start, end = int(extract["start"]), int(extract["end"])
    for name, known in (("sha256", document.sha256), ("text_sha256", document.text_sha256)):
        if name in extract and extract[name] != known:
            return "misattributed", f"{name} is not that of {document.path}"
    path = str(extract.get("path", document.path))
    if not alike(document.path, path) or (path == document.path and extract.get("document", document.id) != document.id):
        return "misattributed", f"the words stand in {document.path} ({document.id}), which is not the document cited"
    page = page_at(document, start)
    if extract.get("page", page) != page:
        return "misattributed", f"cited on page {extract['page']!r}, the words stand on page {page!r}"
    before, after = extract.get("before") or "", extract.get("after") or ""
    if document.text[max(0, start - len(before)) : start] != before or document.text[end : end + len(after)] != after:
        return "fabricated", "the words of its context do not stand around it"
    here = [passage for passage in passages if passage.start < end and start < passage.end]
    if not dated_so(extract.get("date"), document, here, start, end):
        return "misattributed", f"dated {extract.get('date')}, which neither the document nor its words bear out"
    spoken = wrong_speaker(str(extract.get("speaker") or ""), document, here, start, end)
    if spoken:
        return "misattributed", spoken
    if "seal" in extract and extract["seal"] != seal(extract):
        return "misattributed", "the citation was changed after the report was written (its seal is broken)"
    return None


def dated_so(date: str | None, document: Document, here: Sequence[Passage], start: int, end: int) -> bool:
    """Whether a date is the document's, that of a passage here, or one that stands in the words up to the extract or near it."""
    known = [document.when, *(passage.when for passage in here)]
    if date is None:
        return all(when is None for when in known)
    if any(str(when) == date for when in known if when is not None):
        return True
    near = document.text[max(0, start - NEAR) : end + NEAR]
    if YEAR.fullmatch(date) and re.search(rf"(?<!\d){date}(?!\d)", near):
        return True  # a bare year, as it stands in the rows of a table
    if any(str(when) == date for *_, when in dates(near, document.language)):
        return True
    if any(str(when) == date for *_, when in dates(document.text[:end], document.language)):
        return True
    years = {str(when.start.year) for when in known if when is not None}
    return all(_spelled(part, near, document.text[:end], years) for part in date.split("/"))


def _spelled(iso: str, near: str, earlier: str, years: set[str]) -> bool:
    """Whether a date's figures stand there, though not as a date: a year in a heading above, a day in a cell.

    The year must stand before or around the extract or be the document's own, the day around it.
    """
    year, *rest = iso.split("-")
    around = _FIGURE.findall(near.translate(_DIGITS))
    if year not in years and year not in around and year not in _FIGURE.findall(earlier.translate(_DIGITS)):
        return False
    return len(rest) < 2 or (rest[1].isdigit() and str(int(rest[1])) in {figure.lstrip("0") for figure in around})


def wrong_speaker(speaker: str, document: Document, here: Sequence[Passage], start: int, end: int) -> str:
    """Why a speaker is not the one of these words; empty if nothing speaks against him.

    The speaker of the turn, or the document's author, is right; a name that stands near the words may be (reported speech). A
    speaker of another turn, and a name that does not stand there at all, is not.
    """
    turns = [block.label for block in document.blocks if block.kind == "turn" and block.start < end and start < block.end]
    known = {name for name in (*turns, *(passage.speaker for passage in here), document.author, document.body, sender(document)) if name}
    if not speaker or speaker in known:
        return ""
    others = {block.label for block in document.blocks if block.kind == "turn"} - known
    if turns and speaker in others:
        return f"said to be spoken by {speaker}, the words stand in the turn of {turns[0]}"
    near = document.text[max(0, start - NEAR) : end + NEAR].casefold()
    stems = [_stem(word) for word in _words(speaker)] or [speaker.casefold()]
    if not any(stem in near for stem in stems):
        return f"said to be spoken by {speaker}, who is not named there"
    return ""


def _words(name: str) -> Iterator[str]:
    yield from (word for word in name.casefold().replace(".", " ").split() if len(word) > 2)


def _stem(word: str) -> str:
    """Names are declined in the text (Сафарову, Сафаровым): their beginning must stand there."""
    return word[: max(4, len(word) - 2)]
