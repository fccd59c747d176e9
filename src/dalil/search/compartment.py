"""One compartment as the search sees it: full text now, vectors where there are some, each language by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

import numpy as np

from dalil.archive import Archive
from dalil.archive.lookup import Lookup, Numbers, Scores
from dalil.archive.words import index_folder, open_index
from dalil.search import fusion
from dalil.search.asked import Asked
from dalil.search.fusion import Key
from dalil.search.meaning import BASELINE, Meaning

if TYPE_CHECKING:
    from dalil.archive.matrix import Matrix
    from dalil.archive.sketches import Sketches
    from dalil.archive.vectors import VectorShelf

Answer = tuple[Key, float, tuple[str, ...]]
TOUCHED = 96
"""Passages of one language that one query has embedded at most before it is answered."""
STAGES = {
    (True, True): ("full text", "meaning"),
    (True, False): ("full text",),
    (False, True): ("meaning",),
    (False, False): ("full text",),
}
"""Names of the stages that found a passage, by whether full text did and whether meaning did."""
CLEAR = 2.0
"""Standard deviations above the usual from which a stage is named as having found a passage."""


class Compartment:
    """The passages of one compartment, to be asked. Its statistics are its own."""

    def __init__(self, archive: Archive, name: str, meaning: Meaning) -> None:
        self.name = name
        self.meaning = meaning
        self.store = archive.store(name)
        self.lookup = Lookup(open_index(index_folder(self.store.folder)))
        self._shelf: VectorShelf | None = None
        self._sketches: Sketches | None = None

    @property
    def languages(self) -> dict[str, int]:
        return self.lookup.languages

    @property
    def shelf(self) -> VectorShelf | None:
        """The vectors; None where the encoder is off. When first opened, a part of the waiting time goes into them."""
        if self._shelf is None and self.meaning.encoder is not None:
            from dalil.archive.sketches import Sketches
            from dalil.archive.vectors import VectorShelf, encoder_mark

            encoder = self.meaning.encoder
            self._shelf = VectorShelf(self.store, mark=encoder_mark(), bridged=encoder.bridged)
            self._sketches = Sketches(self._shelf, encoder)
            if len(self._shelf) < self.lookup.count:
                self.meaning.warm(self._shelf, self._sketches, self.lookup)
        return self._shelf

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader must know of how this compartment was searched."""
        if self.meaning.note:
            return (self.meaning.note,)
        if self._shelf is None or len(self._shelf) >= self.lookup.count:
            return ()
        return (f"by meaning: {len(self._shelf)} of {self.lookup.count} passages of compartment {self.name} so far",)

    def best(self, asked: Asked, *, limit: int) -> list[Answer]:
        """The passages that answer a query best, each language by itself, with standardised scores and reasons."""
        return [answer for language in self.languages for answer in self._of_language(asked, language, limit=limit)]

    def _of_language(self, asked: Asked, language: str, *, limit: int) -> list[Answer]:
        own = asked.own(language)
        terms = asked.terms(language)
        numbers, scores = self.lookup.best(terms, language, asked.filter, limit=limit)
        standard = self.lookup.standard(terms, language)
        shelf = self.shelf if asked.query.text else None
        if shelf is None:
            values = standard.of(scores) * np.float32(1.0 if own else fusion.ALONE_OTHER_LANGUAGE)
            return self._answers(asked, numbers, values, values, np.full(len(numbers), np.nan, np.float32))
        matrix = shelf.matrix(language)
        allowed = self.lookup.passing(asked.filter, language=language)[0] if asked.filter else None
        self._touch(asked, language, numbers, allowed)
        closeness = self._closeness(asked, matrix, language)
        near = nearest(matrix, closeness, allowed, limit=limit)
        wanted = fusion.union(numbers, near)
        at = matrix.find(wanted)
        meaning = np.where(at >= 0, closeness[at], np.float32(np.nan)) if len(matrix) else np.full(len(wanted), np.nan, np.float32)
        absent = float(scores[-1]) if len(numbers) == limit else 0.0
        full_text = standard.of(fusion.placed(wanted, numbers, scores, absent=absent))
        values = fusion.together(
            meaning=meaning, full_text=full_text, weight=fusion.weight(own=own, translated=asked.translated(language))
        )
        best = np.argsort(-values, kind="stable")[:limit]
        return self._answers(asked, wanted[best], values[best], full_text[best], meaning[best])

    def _closeness(self, asked: Asked, matrix: Matrix, language: str) -> Scores:
        """Standardised closeness of a query to every passage of a language that has a vector."""
        query, side = self.meaning.view(asked.query.text, asked.language, language)
        cosines = matrix.scan(query, side=side)
        fair = int(matrix.drawn.sum()) >= min(BASELINE, self.languages[language]) // 2
        return fusion.standardised(cosines, cosines[matrix.drawn] if fair else cosines)

    def _touch(self, asked: Asked, language: str, numbers: Numbers, allowed: Numbers | None) -> None:
        """Embeds what full text and the student point at and has no vector yet, by turns, while there is time for it."""
        if self._shelf is None or self._sketches is None or len(self._shelf) >= self.lookup.count:
            return
        query = self.meaning.led(asked.query.text, asked.language)
        pointed = self._sketches.nearest(query, language, allowed, limit=TOUCHED)
        turns = [number for pair in zip_longest(numbers[:TOUCHED].tolist(), pointed.tolist()) for number in pair if number is not None]
        wanted = np.array(list(dict.fromkeys(turns))[:TOUCHED], np.int64)
        self.meaning.embed(self._shelf, wanted[self._shelf.matrix(language).find(wanted) < 0])

    def _answers(self, asked: Asked, numbers: Numbers, values: Scores, full_text: Scores, meaning: Scores) -> list[Answer]:
        words, near = full_text > CLEAR, meaning > CLEAR
        near |= ~words & (meaning > full_text)  # nothing clear: the stage that speaks for it more
        reasons = {flags: tuple(f"{asked.query.reason}: by {stage}" for stage in stages) for flags, stages in STAGES.items()}
        rows = zip(numbers.tolist(), values.tolist(), words.tolist(), near.tolist(), strict=True)
        return [((self.name, number), value, reasons[by_words, by_meaning]) for number, value, by_words, by_meaning in rows]

    def all(self, asked: Asked) -> tuple[Numbers, Numbers]:
        """All passages that match: numbers ascending, and the first days of their dates (-1 undated)."""
        groups = asked.groups(tuple(self.languages))
        if not groups and not asked.filter:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        return self.lookup.passing(asked.filter, groups, needed=half(groups))

    def count(self, asked: Asked) -> int:
        """How many passages match."""
        groups = asked.groups(tuple(self.languages))
        return self.lookup.passing_count(asked.filter, groups, needed=half(groups)) if groups or asked.filter else 0


def half(groups: Sequence[object]) -> int:
    """How many of a query's content words a passage must hold to match it."""
    return (len(groups) + 1) // 2


def nearest(matrix: Matrix, closeness: Scores, allowed: Numbers | None, *, limit: int) -> Numbers:
    """Numbers of the `limit` passages of highest closeness, in any order; of the allowed ones, if they are given."""
    at: Numbers = np.arange(len(matrix))
    if allowed is not None:
        found = matrix.find(allowed)
        at = found[found >= 0]
    if len(at) > limit:
        at = at[np.argpartition(-closeness[at], limit - 1)[:limit]]
    return matrix.numbers[at]
