"""The encoder's part in a search: vectors of questions, and passages embedded while somebody waits, within a budget."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from dalil.archive.lookup import Filter, Lookup, Numbers
from dalil.archive.vectors import LED, OWN
from dalil.archive.words import spread
from dalil.errors import ModelError
from dalil.settings import Settings

GOAL = "en"
"""The language that all bridges lead to."""
LONG = 6000
"""Passages without a vector from which a student pays."""
if TYPE_CHECKING:
    from dalil.archive.sketches import Sketches
    from dalil.archive.vectors import VectorShelf
    from dalil.models.encoder import Encoder, Vectors

log = logging.getLogger("dalil")
WARM = 0.5
"""Share of the budget that may be spent before the first question is answered, and again on sketches."""
BASELINE = 48
"""Passages of each language embedded by chance at first, to learn what scores are usual there."""
SLICE = 32
"""Passages embedded between two looks at the clock."""


class Meaning:
    """One encoder for all compartments of a search, loaded when first asked; without it, full text alone, said so once."""

    def __init__(self, settings: Settings) -> None:
        self.left = settings.embed_seconds
        self.note = "" if settings.use_vectors else "search by meaning is switched off: full text alone"
        self._encoder: Encoder | None = None
        self._vectors: dict[tuple[str, str], tuple[Vectors, Vectors]] = {}

    @property
    def encoder(self) -> Encoder | None:
        """The encoder, or None where it is switched off or not installed."""
        if self._encoder is None and not self.note:
            from dalil.models.encoder import load_encoder

            try:
                self._encoder = load_encoder()
            except ModelError as error:
                self.note = f"full text alone: {error}"
                log.warning(self.note)
        return self._encoder

    def prepare(self, asked: Sequence[tuple[str, str]]) -> None:
        """Vectors of (text, language) pairs, kept."""
        new = [pair for pair in dict.fromkeys(asked) if pair not in self._vectors]
        if new and self.encoder is not None:
            texts, languages = [text for text, _ in new], [language or "und" for _, language in new]
            own = self.encoder.queries(texts, languages=languages)
            led = self.encoder.led(own, texts, languages=languages, questions=True)
            self._vectors.update(zip(new, zip(own, led, strict=True), strict=True))

    def led(self, text: str, language: str) -> Vectors:
        """The vector of a question led to English, (384,); its own, if its language has no bridge. Only where there is an encoder."""
        self.prepare([(text, language)])
        return self._vectors[text, language][1]

    def view(self, text: str, language: str, passages: str) -> tuple[Vectors, int]:
        """By which vector (384,) a question asks passages of a language, and which side of theirs. Only where there is an encoder.

        Measured (docs/search.md): a bridge serves those who come from elsewhere. A question in a bridged language finds its own, and
        all others but English, better where the encoder put both; English half-way over its bridge.
        """
        self.prepare([(text, language)])
        own, led = self._vectors[text, language]
        if self.encoder is None or language not in self.encoder.bridged:
            return own, LED
        if passages != GOAL:
            return own, OWN
        middle: Vectors = own + led
        return middle / np.linalg.norm(middle), OWN

    def warm(self, shelf: VectorShelf, sketches: Sketches, lookup: Lookup) -> None:
        """Spends a part of the budget on a compartment that is not all embedded: a sample of each language, then all by chance.

        Where that cannot come to an end, a student is fitted to what there is and sketches the rest.
        """
        end = time.monotonic() + WARM * self.left
        for language in lookup.languages:
            if not len(shelf.matrix(language)):
                numbers, _ = lookup.passing(Filter(), language=language)
                self.embed(shelf, spread(numbers)[:BASELINE], drawn=True)
        numbers, _ = lookup.passing(Filter())
        have = [matrix.numbers for matrix in shelf.matrices.values()]
        left = spread(np.setdiff1d(numbers, np.concatenate(have)))
        if sketches.student is None:
            done = 0
            while done < len(left) and time.monotonic() < end and (len(left) < LONG or not sketches.due()):
                done += self.embed(shelf, left[done : done + 4 * SLICE], drawn=True) or len(left)
        if len(left) < LONG:
            return
        begun = time.monotonic()
        if sketches.student is None and sketches.due():
            sketches.fit()
        sketches.sketch(spread(sketches.missing(numbers)), until=begun + WARM * max(self.left, 0.0))
        self.left -= time.monotonic() - begun

    def embed(self, shelf: VectorShelf, numbers: Numbers, *, drawn: bool = False) -> int:
        """Embeds these passages, the first first, while the budget lasts; returns how many were done."""
        done = 0
        encoder = self.encoder
        made: dict[str, list[np.ndarray]] = {}
        while encoder is not None and done < len(numbers) and self.left > 0:
            begun = time.monotonic()
            part = [int(number) for number in numbers[done : done + SLICE]]
            for language, rows in shelf.embed(part, encoder, drawn=drawn).items():
                made.setdefault(language, []).extend(rows)
            done += len(part)
            self.left -= time.monotonic() - begun
        shelf.add(made)
        return done
