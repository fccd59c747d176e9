"""How much two texts have in common, word for word: runs of three words, and a sketch of them that finds likely copies. Pure.

The sketch is the least hashes of a text's runs (k minimum values): two texts share about as many of them as they share runs.
"""

from __future__ import annotations

import re
import zlib

import numpy as np
import numpy.typing as npt

from dalil.text import asciiwords

Hashes = npt.NDArray[np.uint64]
WORD = re.compile(r"[^\W_]+")
RUN = 3
KEPT = 128
"""Least hashes that a sketch holds."""
REMEMBERED = 200_000
"""Words whose codes are remembered at most."""


def runs(text: str) -> Hashes:
    """Hashes of the runs of three words, sorted, each once. Case, spacing and marks do not matter; the same on any machine."""
    return np.unique(mixed(text))


def mixed(text: str) -> Hashes:
    """Hashes of the runs of three words, in their order."""
    low = text.lower()
    words = asciiwords.letters_and_figures(low) if low.isascii() else WORD.findall(low)
    if len(words) < RUN:
        return np.empty(0, np.uint64)
    codes = np.fromiter(map(CODES.__getitem__, words), np.uint64, len(words))
    found = codes[: len(codes) - RUN + 1].copy()
    for place in range(1, RUN):
        found = spread(found * np.uint64(0x9E3779B97F4A7C15) + codes[place : len(codes) - RUN + 1 + place])
    return spread(found)


class Codes(dict[str, int]):
    """A number for each word, reckoned when it is first met; the same on any machine."""

    def __missing__(self, word: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        data = word.encode("utf-8", "surrogatepass")
        number = self[word] = zlib.crc32(data) << 32 | zlib.adler32(data)
        return number


CODES = Codes()
"""Those of the words met: an archive's vocabulary is mostly met early."""


def spread(values: Hashes) -> Hashes:
    """Spreads hashes evenly (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def sketch(text: str) -> bytes:
    """The least of a text's runs, sorted, each once, as bytes, little-endian."""
    found = mixed(text)
    if len(found) > 4 * KEPT:  # only the least are sorted; all, where runs come again so often that those are too few
        least = np.unique(np.partition(found, 2 * KEPT)[: 2 * KEPT])
        found = least if len(least) >= KEPT else found
    return np.unique(found)[:KEPT].astype("<u8").tobytes()


def unsketch(data: bytes) -> Hashes:
    return np.frombuffer(data, "<u8").astype(np.uint64)


def numerals(text: str) -> list[str]:
    """The numbers written in figures, sorted, each once."""
    return sorted(set(re.findall(r"\d+", text)))


def contained(first: Hashes, second: Hashes) -> float:
    """Share of the runs of the shorter text that the other one has too; 0 where one has none."""
    least = min(len(first), len(second))
    return len(np.intersect1d(first, second, assume_unique=True)) / least if least else 0.0
