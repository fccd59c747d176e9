"""The encoder's part in a search: vectors of questions, and passages embedded while somebody waits, within a budget."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from dalil.archive.lookup import Numbers
from dalil.errors import ModelError
from dalil.settings import Settings

if TYPE_CHECKING:
    from dalil.archive.vectors import VectorShelf
    from dalil.models.encoder import Encoder, Vectors

log = logging.getLogger("dalil")
SLICE = 32
"""Passages embedded between two looks at the clock."""


class Meaning:
    """One encoder for all compartments of a search, loaded when first asked; without it, full text alone, said so once."""

    def __init__(self, settings: Settings) -> None:
        self.left = settings.embed_seconds
        self.note = "" if settings.use_vectors else "search by meaning is switched off: full text alone"
        self._encoder: Encoder | None = None
        self._vectors: dict[tuple[str, str], Vectors] = {}

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
            vectors = self.encoder.queries([text for text, _ in new], languages=[language or "und" for _, language in new])
            self._vectors.update(zip(new, vectors, strict=True))

    def query(self, text: str, language: str) -> Vectors:
        """The vector of a question, (384,); kept, since one letter asks the same of many shelves. Only where there is an encoder."""
        self.prepare([(text, language)])
        return self._vectors[text, language]

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
