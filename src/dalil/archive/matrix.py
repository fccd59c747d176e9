"""A matrix of passage vectors in one language: memory-mapped int8 rows in segments, scanned exactly.

A row may hold two vectors side by side: the encoder's own, and the one led to where English lies (`models/bridge.py`).

Each writer writes segments of its own (written aside, then renamed), so runs do not need to wait for one another and a killed
one loses what it had not yet written.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dalil.archive.lookup import Numbers, Scores
from dalil.models.encoder import DIMENSIONS, Vectors

Rows = npt.NDArray[np.void]
CHUNK = 1024
"""Rows turned to float32 at a time: they stay in the cache. 300,000 rows take 14 ms on two cores, as floats 45."""
THREADS = 2
MANY = 60_000
"""Rows from which a second thread pays."""
SEGMENTS = 12
"""Segments of one language before they are written together."""


def row_type(dimensions: int) -> np.dtype[np.void]:
    """One passage: its number in the ledger, a digest of its words (copies are embedded once), the vector as int8 and its scale,
    and whether it was drawn by chance (1) or because a question touched it (0): only the first kind tells what scores are usual."""
    return np.dtype([("number", "<i8"), ("key", "<u8"), ("scale", "<f4"), ("drawn", "u1"), ("code", "i1", (dimensions,))])


def key_of(text: str) -> int:
    """64-bit digest of a passage's words."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def rows_of(numbers: Sequence[int], keys: Sequence[int], vectors: Vectors, *, drawn: bool) -> Rows:
    """Rows to be stored, from unit vectors of shape (n, dimensions), or several side by side; rounding to int8 costs less than 0.001 of a cosine."""
    rows = np.zeros(len(numbers), row_type(vectors.shape[1]))
    rows["number"], rows["key"], rows["drawn"] = numbers, keys, drawn
    scale = np.abs(vectors).max(axis=1) / 127
    rows["scale"] = scale
    rows["code"] = np.rint(vectors / np.maximum(scale, 1e-9)[:, None])
    return rows


class Matrix:
    """The vectors of one language in one compartment, `sides` of them a passage."""

    def __init__(self, folder: Path, *, dimensions: int = DIMENSIONS, sides: int = 1) -> None:
        self.folder, self.dimensions, self.sides = folder, dimensions, sides
        self.parts: list[Rows] = []
        self.numbers = np.empty(0, np.int64)
        self.drawn = np.empty(0, bool)
        self._keys: dict[int, tuple[int, int]] | None = None
        self._order: Numbers | None = None
        self._sorted = self.numbers

    def __len__(self) -> int:
        return len(self.numbers)

    def open(self, kept: Callable[[Rows], npt.NDArray[np.bool_]]) -> None:
        """Reads the segments that are there. `kept` says which rows are still true; a segment with others is written anew."""
        for path in sorted(self.folder.glob("*.rows")):
            kind = row_type(self.sides * self.dimensions)
            whole = path.stat().st_size // kind.itemsize
            rows = np.memmap(path, kind, "r", shape=(whole,)) if whole else np.empty(0, kind)
            keep = kept(rows) & (self.find(rows["number"]) < 0)
            if not keep.all() or not len(rows):
                if keep.any():
                    _write(self.folder, rows[keep])
                    rows = np.asarray(rows[keep])
                path.unlink(missing_ok=True)
            if keep.any():
                self._append(rows)

    def _append(self, rows: Rows) -> None:
        self.parts.append(rows)
        self.numbers = np.concatenate([self.numbers, rows["number"]])
        self.drawn = np.concatenate([self.drawn, rows["drawn"] == 1])
        self._keys = self._order = None

    def find(self, numbers: Numbers) -> Numbers:
        """Positions of passages in this matrix, -1 for those that have no vector."""
        if self._order is None:
            self._order = np.argsort(self.numbers, kind="stable")
            self._sorted = self.numbers[self._order]
        if not len(self):
            return np.full(len(numbers), -1, np.int64)
        at = np.minimum(np.searchsorted(self._sorted, numbers), len(self) - 1)
        return np.where(self._sorted[at] == numbers, self._order[at], -1)

    def add(self, rows: Rows) -> None:
        """Stores rows on the disk and takes them in."""
        self.folder.mkdir(parents=True, exist_ok=True)
        _write(self.folder, rows)
        self._append(rows)

    def held(self, keys: Iterable[int]) -> dict[int, Rows]:
        """Rows of earlier passages with the same words, by key."""
        if self._keys is None:
            self._keys = {int(key): (at, row) for at, part in enumerate(self.parts) for row, key in enumerate(part["key"])}
        found = {key: self._keys[key] for key in keys if key in self._keys}
        return {key: self.parts[at][row : row + 1] for key, (at, row) in found.items()}

    def _side(self, side: int) -> slice:
        """Where in a row one of its vectors lies; a row of one vector has that on every side."""
        begin = min(side, self.sides - 1) * self.dimensions
        return slice(begin, begin + self.dimensions)

    def scan(self, query: Vectors, *, side: int = 0) -> Scores:
        """Cosines of one unit vector (dimensions,) with one side of every row, in the order of `numbers`."""
        columns = self._side(side)
        out = np.empty(len(self), np.float32)
        jobs = []
        begin = 0
        for part in self.parts:
            jobs += [(part[at : at + CHUNK], begin + at) for at in range(0, len(part), CHUNK)]
            begin += len(part)

        def work(lane: int) -> None:
            held = np.empty((CHUNK, self.dimensions), np.float32)
            for rows, at in jobs[lane::THREADS]:
                floats = held[: len(rows)]
                np.copyto(floats, rows["code"][:, columns])
                np.matmul(floats, query, out=out[at : at + len(rows)])
                out[at : at + len(rows)] *= rows["scale"]

        if len(self) < MANY:
            for lane in range(THREADS):
                work(lane)
        else:
            with ThreadPoolExecutor(THREADS) as pool:
                list(pool.map(work, range(THREADS)))
        return out

    def vectors(self, at: Numbers, *, side: int = 0) -> Vectors:
        """Rows by position, one side of them, as float32, shape (n, dimensions)."""
        columns = self._side(side)
        out = np.empty((len(at), self.dimensions), np.float32)
        begin = 0
        for part in self.parts:
            here = (at >= begin) & (at < begin + len(part))
            rows = part[at[here] - begin]
            out[here] = rows["code"][:, columns].astype(np.float32) * rows["scale"][:, None]
            begin += len(part)
        return out

    def gather(self) -> None:
        """Writes many small segments as one."""
        if len(self.parts) <= SEGMENTS:
            return
        old = sorted(self.folder.glob("*.rows"))
        rows = np.concatenate([np.asarray(part) for part in self.parts])
        _write(self.folder, rows)
        self.parts = [rows]
        self._keys = None
        for path in old:
            path.unlink(missing_ok=True)


def _write(folder: Path, rows: Rows) -> None:
    name = secrets.token_hex(8)
    aside = folder / f"{name}.new"
    rows.tofile(aside)
    aside.rename(folder / f"{name}.rows")
