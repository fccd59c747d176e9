"""An archive of generated passages, as large as asked: words of made-up syllables with a natural spread of frequencies.

Two languages by turns, in Latin and in Cyrillic letters. Passages are made again from their number whenever they are read, so the
ledger costs nothing here and what is measured is the search; vectors are random directions.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import numpy as np

from dalil.archive.matrix import key_of, rows_of
from dalil.archive.vectors import CHECKED, encoder_mark, vector_folder
from dalil.records import Passage, SourceFile

SYLLABLES = {
    "en": [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er", "on")],
    "ru": [a + b for a in "бвгдзклмнпрстфхш" for b in ("а", "е", "и", "о", "у", "ан", "ер", "он")],
}
TYPES = 60_000
RUNNING = 400_000
WORDS = 62
"""Words of a passage: about 400 characters."""
SEGMENT = 100_000


class Generated:
    """Stands where an archive of one compartment stands, and where its store does."""

    compartments = ("main",)

    def __init__(self, folder: Path, size: int) -> None:
        self.folder, self.size = folder, size

    @cached_property
    def running(self) -> dict[str, list[str]]:
        """Running words of each language, from which passages are cut at one word in so many."""
        chance = random.Random(7)
        made = {}
        for language, syllables in SYLLABLES.items():
            types = ["".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(TYPES)]
            made[language] = chance.choices(types, [1 / (place + 8) for place in range(TYPES)], k=RUNNING)
        return made

    def passage(self, number: int) -> Passage:
        language = "en" if number % 2 else "ru"
        begin, step = number * 7919 % (RUNNING // 2), 1 + number * 31 % 997
        text = " ".join(self.running[language][begin : begin + WORDS * step : step])
        key = (f"{number // 1000:016x}", number % 1000)
        return Passage(*key, 0, len(text), text, language=language, origin=f"{key[0]}:{key[1]}")

    def question(self, number: int) -> tuple[str, str]:
        """Eight words of one passage and their language."""
        passage = self.passage(number)
        return " ".join(random.Random(-number).sample(passage.text.split(), 8)), passage.language

    def store(self, compartment: str) -> Generated:
        return self

    def some_passages(self, numbers: Iterable[int]) -> list[Passage]:
        return [self.passage(number) for number in numbers]

    def passages(self, *, since: int = 0) -> Iterator[tuple[int, Passage]]:
        return ((number, self.passage(number)) for number in range(since + 1, self.size + 1))

    def passage_count(self) -> int:
        return self.size

    def replaced_passages(self) -> frozenset[int]:
        return frozenset()

    def count(self) -> int:
        return self.size // 1000 + 1

    def sources(self) -> list[SourceFile]:
        return []

    def has_vectors(self) -> bool:
        """Whether they are there, and in the format of today."""
        stamp = vector_folder(self.folder) / "encoder"
        return stamp.is_file() and stamp.read_text("ascii") == encoder_mark()

    def make_vectors(self) -> None:
        """Random vectors for every passage, written as the search would have written them."""
        stamp = vector_folder(self.folder) / "encoder"
        shutil.rmtree(stamp.parent, ignore_errors=True)
        stamp.parent.mkdir(parents=True)
        stamp.write_text(encoder_mark(), "ascii")
        chance = np.random.default_rng(7)
        for at, language in enumerate(("ru", "en")):
            folder = vector_folder(self.folder) / language
            folder.mkdir(exist_ok=True)
            numbers = [number for number in range(1, self.size + 1) if number % 2 == at]
            for begin in range(0, len(numbers), SEGMENT):
                part = numbers[begin : begin + SEGMENT]
                vectors = chance.standard_normal((len(part), 384), np.float32)
                vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
                rows = rows_of(part, [0] * len(part), vectors, drawn=True)
                some = slice(None, None, max(1, len(part) // CHECKED))  # those that are compared with the ledger when opened
                rows["key"][some] = [key_of(self.passage(number).text) for number in part[some]]
                rows.tofile(folder / f"{begin:012}.rows")
