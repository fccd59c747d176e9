"""Whose words the evidence is: of each finding and of the whole report, by the side that the register gives each speaker.

Who counts as whom comes from the user's register, never from guessing by a name. A speaker of whom the register says nothing
is counted as such.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from dalil.evidence import slot
from dalil.records import Extract, Finding, Voice
from dalil.shapes import Register

Side = Callable[[str], str]
"""The side of a speaker, by name."""
SIDES = ("concerned", "official", "third", "")
GROUPS = ("holder", "group", "party", "beneficiary")
"""Slots that name people: a finding with one of them is about a group, and its silence of voices is named."""


def voices(keyed: Sequence[tuple[str, Finding]], register: Register) -> tuple[tuple[Voice, ...], tuple[str, ...]]:
    """The annex of voices (the whole report first), and the keys of the findings about a group that hold no voice of it.

    `keyed`: the report's findings, each with its key. Nothing is drawn up if the register gives nobody a side.
    """
    if not any(party.side for party in register.parties()):
        return (), ()
    side = cache(register.side)
    everything = _once([extract for _, finding in keyed for extract in finding.extracts])
    rows = _rows("", everything, side)
    for key, finding in keyed:
        rows += _rows(key, finding.extracts, side)
    return tuple(rows), tuple(key for key, finding in keyed if _unheard(finding, side))


def _rows(key: str, extracts: Sequence[Extract], side_of: Side) -> list[Voice]:
    sides: dict[str, list[Extract]] = {}
    for extract in extracts:
        sides.setdefault(side_of(extract.speaker) if extract.speaker else "", []).append(extract)
    return [
        Voice(
            question=key,
            side=side,
            extracts=len(sides[side]),
            first_hand=sum(not extract.reported for extract in sides[side]),
            languages=tuple(sorted({extract.language for extract in sides[side]})),
        )
        for side in SIDES
        if side in sides
    ]


def _unheard(finding: Finding, side_of: Side) -> bool:
    about_a_group = any(slot(finding.question, name) for name in GROUPS)
    heard = any(extract.speaker and side_of(extract.speaker) == "concerned" for extract in finding.extracts)
    return about_a_group and bool(finding.extracts) and not heard


def _once(extracts: Sequence[Extract]) -> list[Extract]:
    """Each place of a document once, though several findings cite it."""
    return list({(extract.document.id, extract.start, extract.end): extract for extract in extracts}.values())
