"""What one sentence lays on somebody, and the way in which it may do so: as an item, by commanding, by promising."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.text.ordering.deed import Deed

YOU = "you"
"""Who owes what is laid on those to whom the directive is written."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One sentence or item that lays a duty. `deed` begins with a verb; `deeds` are told where the reader of the sentence knows them."""

    text: str
    who: str
    deed: str
    nobody: bool = False
    """The sentence names nobody who owes it (*Schools shall be opened*); who owed the duty before does not owe this."""
    sure: bool = False
    term: str = ""
    """A term with which the sentence opens (*By 1 May the councils shall …*); it holds for all its deeds."""
    raw: str = ""
    """Who owes it as written."""
    before: str = ""
    """What stands before it, in its sentence and the one before: what a pronoun in it may mean."""
    deeds: tuple[Deed, ...] = ()
    """The deeds, where the reader of the sentence has told them already."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a clause may lay a duty: as an item of a list, by commanding, by a name and a colon, by telling what will be done, by *you must*."""

    item: bool = False
    commanding: bool = False
    named: bool = False
    promising: str = ""
    to_you: bool = False
    normative: bool = False
    """It stands in a law or the like, where what an office is said to do is its duty."""
    subject: str = ""
    """Of what the sentence before speaks, for *They are not to be moved*."""

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists of patterns that are read so."""
        promises = ("promises",) if self.promising else ()
        existing = ("existing",) if self.commanding else ()
        return ("sentences", *existing, *(("to_you",) if self.to_you else ()), *promises, *(("passive_promises",) if self.promising == "agreement" else ()))
