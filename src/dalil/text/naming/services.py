"""What a document says of persons in posts and acts: who, as what, from when to when, and in which words.

    line that begins with a name and goes on about posts and dates     records.py: rosters, registers, biographical notes, table rows
    list under a heading or a label (Present:, Seconds, Подписали:)    namelists.py
    a sentence (Chairman M. P. Tomsky; X was appointed Y)              appositions.py

All three give the same record, `Service`; `services` joins them for a whole document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dalil.records import When


@dataclass(frozen=True, slots=True)
class Service:
    """One thing that a text says of a person. Offsets are into the text that was read; `start:end` is the extract.

    `role`: the post as written, or the act (`proposed`, `attended`). `since` and `until` bound it, `appointed` is the day
    of the appointment, `seen` a date at which it is attested. `section`: the headings above it.
    """

    person: str
    role: str
    kind: Literal["post", "act"]
    start: int
    end: int
    why: str
    body: str = ""
    place: str = ""
    roles: tuple[str, ...] = ()
    appointed: When | None = None
    since: When | None = None
    until: When | None = None
    seen: When | None = None
    section: str = ""
    note: str = ""
    oblique: bool = False
    """The name stands in a case other than the nominative, as its post does."""
