"""Two parties whose differences are asked for: under which names each is met, and the pick of words that set one against the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dalil.records import Document, Pick, When
from dalil.shapes import Desk
from dalil.text.deciding.opposition import yields
from dalil.text.naming.spellings import word_ways

CODE = 3
"""A name of so few capitals is a code, and no other spelling of it is the same party (*ZA* is not *SA*)."""


@dataclass(frozen=True, slots=True)
class Opponents:
    """The two parties: as the question names them, and as patterns over all the names under which each is met."""

    names: tuple[str, str]
    patterns: tuple[re.Pattern[str], re.Pattern[str]] = field(repr=False)

    def named(self, words: str) -> tuple[bool, bool]:
        """Whether words name the one, and the other."""
        return self.patterns[0].search(words) is not None, self.patterns[1].search(words) is not None

    def point(
        self,
        document: Document,
        start: int,
        end: int,
        *,
        why: str,
        score: float,
        holders: Sequence[bool] = (True, True),
        when: When | None = None,
        reported: bool = False,
    ) -> Pick:
        """What stands there as a difference outside votes. `holders`: which of the two are quoted."""
        return Pick(
            document=document.id,
            start=start,
            end=end,
            why=why,
            label="yielded" if yields(document.text[start:end]) else "informal",
            when=when,
            holder="; ".join(name for name, quoted in zip(self.names, holders, strict=True) if quoted),
            reported=reported,
            facts={"matter": ""},
            score=score,
        )


def opponents(names: tuple[str, str], desk: Desk, *, ignore_case: bool = False) -> Opponents:
    """The two by name. `ignore_case`: as labels of speakers write them, often in capitals."""
    return Opponents(names, (_pattern(names[0], desk, ignore_case), _pattern(names[1], desk, ignore_case)))


def ways(party: str, desk: Desk) -> tuple[str, ...]:
    """The names under which a party is met: all its spellings; of a code only itself and what the register has for it."""
    known = desk.register.spellings(party)
    if len(party) > CODE or not party.isupper():
        return known
    respelled = frozenset(word_ways(party)) - {party}
    return tuple(way for way in known if way not in respelled)


def _pattern(party: str, desk: Desk, ignore_case: bool) -> re.Pattern[str]:
    listed = sorted(ways(party, desk), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, listed)) + r")(?!\w)", re.IGNORECASE if ignore_case else 0)
