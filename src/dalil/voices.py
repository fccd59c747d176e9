"""Whose words the evidence is: of each finding and of the whole report, by the side that the register gives each speaker.

Who counts as whom comes from the user's register (`sides.side_of`), never from guessing by a name. A speaker of whom the register
says nothing is counted as such. The place is where the document says it was written; where it does not say, none is named.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from dalil.evidence import slot
from dalil.records import Extract, Finding, Question, Voice
from dalil.shapes import Register
from dalil.sides import side_of
from dalil.text.ordering.fates.discharge import is_people
from dalil.text.ordering.frame.dateline import dateline

Side = Callable[[Extract], str]
"""The side whose voice an extract is."""
SIDES = ("concerned", "official", "third", "")
GROUPS = ("holder", "group", "party", "beneficiary", "whom")
"""Slots that name people: a finding with one of them is about a group, and its silence of voices is named."""
PEOPLED = {"duty": ("object", "to"), "count": ("of",)}
"""Slots of a kind in which people may be named: *appoint local people*, *pay to the families moved*, how many *smallholders*."""
LINES = 12
"""Lines at head and foot of a document among which its place stands."""


def voices(keyed: Sequence[tuple[str, Finding]], register: Register) -> tuple[tuple[Voice, ...], tuple[str, ...]]:
    """The annex of voices (the whole report first), and the keys of the findings about a group that hold no voice of it.

    `keyed`: the findings that have evidence of their own, each with its key. Nothing is drawn up if the register gives nobody a side.
    """
    if not any(party.side for party in register.parties()):
        return (), ()

    def side(extract: Extract) -> str:
        return side_of(extract.speaker, extract.document, register)

    everything = _once([extract for _, finding in keyed for extract in finding.extracts])
    rows = _rows("", everything, side)
    for key, finding in keyed:
        rows += _rows(key, finding.extracts, side)
    return tuple(rows), tuple(key for key, finding in keyed if _unheard(finding, side))


def _rows(key: str, extracts: Sequence[Extract], side: Side) -> list[Voice]:
    sides: dict[str, list[Extract]] = {}
    for extract in extracts:
        sides.setdefault(side(extract), []).append(extract)
    return [
        Voice(
            question=key,
            side=name,
            extracts=len(sides[name]),
            first_hand=sum(not extract.reported for extract in sides[name]),
            languages=tuple(sorted({extract.language for extract in sides[name]})),
            places=tuple(sorted({place for extract in sides[name] if (place := _place(extract.document.text))})),
        )
        for name in SIDES
        if name in sides
    ]


def _unheard(finding: Finding, side: Side) -> bool:
    return about_a_group(finding.question) and bool(finding.extracts) and all(side(extract) != "concerned" for extract in finding.extracts)


def about_a_group(question: Question) -> bool:
    """Whether a question is about people: a slot of it names a group, or a duty does something to or for people, or people are counted."""
    if any(slot(question, name) for name in GROUPS):
        return True
    return any(_opens_with_people(slot(question, name)) for name in PEOPLED.get(question.kind, ()))


def _opens_with_people(phrase: str) -> bool:
    words = phrase.split()
    return any(is_people(" ".join(words[:count])) for count in range(1, min(len(words), 5) + 1))


@lru_cache(maxsize=4096)
def _place(text: str) -> str:
    lines = [line.strip(" \t#*_") for line in text.split("\n") if line.strip()]
    place = dateline([*lines[:LINES], *lines[LINES:][-LINES:]])
    return place if all(word[:1].isupper() for word in place.split()) else ""  # *List of members, 10 February* is no place


def _once(extracts: Sequence[Extract]) -> list[Extract]:
    """Each place of a document once, though several findings cite it."""
    return list({(extract.document.id, extract.start, extract.end): extract for extract in extracts}.values())
