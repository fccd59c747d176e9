"""Vectors of one compartment's passages, a matrix a language, and the work of making them.

They are an index and can be thrown away: those of another encoder, or of passages that the ledger no longer has, are dropped
when they are opened. `embed` goes through all passages in an order that is as good as drawn by chance, so that what is there
after a minute is a fair sample of the whole.

Languages with a bridge have two vectors a passage: the encoder's own (`OWN`) and the one led to English (`LED`).
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dalil.archive.lookup import Filter, Lookup
from dalil.archive.matrix import Matrix, Rows, key_of, row_type, rows_of
from dalil.archive.store import Store
from dalil.archive.words import index_folder, open_index, spread, update
from dalil.errors import ArchiveError
from dalil.models.encoder import DIMENSIONS, Encoder, Vectors, load_encoder
from dalil.models.weights import model_folder
from dalil.records import Passage

if TYPE_CHECKING:
    from dalil.archive import Archive
    from dalil.archive.sketches import Sketches

OWN, LED = 0, 1
"""Sides of a row."""
LONG = 6000
"""Passages left from which a student pays: with fewer, all are soon embedded."""
SLICE = 128
"""Passages embedded between two looks at the clock."""
BUFFER = 4096
"""Rows of a language written as one segment."""
CHECKED = 6
"""Rows of a segment compared with the ledger when it is opened."""


def vector_folder(compartment: Path) -> Path:
    return compartment / "index" / "vectors"


def encoder_mark() -> str:
    """What tells this encoder's vectors from another's: a digest of its files' checksums. `ModelError` if there is none."""
    return f"{key_of((model_folder('encoder') / 'CHECKSUMS').read_text('utf-8')):016x} {row_type(DIMENSIONS).itemsize} {row_type(2 * DIMENSIONS).itemsize}"


class VectorShelf:
    """All vectors of one compartment, by language. `bridged`: the languages that have two vectors a passage."""

    def __init__(self, store: Store, *, mark: str, bridged: frozenset[str] = frozenset()) -> None:
        self.store, self.mark, self.bridged = store, mark, bridged
        self.folder = vector_folder(store.folder)
        stamp = self.folder / "encoder"
        if not (stamp.is_file() and stamp.read_text("ascii") == mark):
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True, exist_ok=True)
            stamp.write_text(mark, "ascii")
        self._replaced = np.fromiter(store.replaced_passages(), np.int64)
        self.matrices: dict[str, Matrix] = {}
        for folder in sorted(path for path in self.folder.iterdir() if path.is_dir()):
            self.matrix(folder.name).open(self.true)

    def matrix(self, language: str) -> Matrix:
        sides = 2 if language.partition("-")[0] in self.bridged else 1
        return self.matrices.setdefault(language, Matrix(self.folder / language, sides=sides))

    def __len__(self) -> int:
        return sum(len(matrix) for matrix in self.matrices.values())

    def true(self, rows: Rows) -> npt.NDArray[np.bool_]:
        """Which rows are of passages that the ledger has. A few are compared word for word: if one is not, none is."""
        keep: npt.NDArray[np.bool_] = ~np.isin(rows["number"], self._replaced)
        some = rows[keep][:: max(1, int(keep.sum()) // CHECKED)]
        try:
            passages = self.store.some_passages(int(number) for number in some["number"])
        except ArchiveError:
            return np.zeros(len(rows), bool)
        same = all(key_of(passage.text) == int(key) for passage, key in zip(passages, some["key"], strict=True))
        return keep if same else np.zeros(len(rows), bool)

    def embed(self, numbers: Sequence[int], encoder: Encoder, *, drawn: bool) -> dict[str, list[Rows]]:
        """Rows for passages, by language, not yet stored. The same words are embedded once."""
        made: dict[str, list[Rows]] = {}
        by_language: dict[str, list[tuple[int, Passage]]] = {}
        for number, passage in zip(numbers, self.store.some_passages(numbers), strict=True):
            by_language.setdefault(passage.language, []).append((number, passage))
        for language, pairs in by_language.items():
            keys = [key_of(passage.text) for _, passage in pairs]
            held = self.matrix(language).held(keys)
            fresh = {key: passage.text for key, (_, passage) in zip(keys, pairs, strict=True) if key not in held}
            vectors = self._encoded(encoder, list(fresh.values()), language)
            new = rows_of([0] * len(fresh), list(fresh), vectors, drawn=drawn)
            held |= {key: new[at : at + 1] for at, key in enumerate(fresh)}
            rows = np.concatenate([held[key] for key in keys])
            rows["number"], rows["drawn"] = [number for number, _ in pairs], drawn
            made.setdefault(language, []).append(rows)
        return made

    def _encoded(self, encoder: Encoder, texts: Sequence[str], language: str) -> Vectors:
        """Vectors of passages of one language, all sides of them side by side."""
        languages = [language] * len(texts)
        own = encoder.passages(texts, languages=languages)
        if self.matrix(language).sides == 1:
            return own
        return np.concatenate([own, encoder.led(own, texts, languages=languages)], axis=1)

    def add(self, made: dict[str, list[Rows]]) -> None:
        """Stores rows, one segment a language."""
        for language, rows in made.items():
            if rows:
                self.matrix(language).add(np.concatenate(rows))


def embed(archive: Archive, *, seconds: float | None = None, progress: Callable[[int], None] | None = None) -> tuple[int, int]:
    """Embeds passages that have no vector yet, for at most `seconds`; returns (passages with a vector, passages).

    It can be stopped at any time and goes on from there. `progress` is told how many more are done, first those of earlier
    runs. Raises `ModelError` where the encoder is not installed.
    """
    from dalil.archive.sketches import Sketches

    end = None if seconds is None else time.monotonic() + seconds
    encoder = load_encoder()
    mark = encoder_mark()
    update(archive)
    done = 0
    for name in archive.compartments:
        shelf = VectorShelf(archive.store(name), mark=mark, bridged=encoder.bridged)
        done += len(shelf)
        if progress is not None:
            progress(len(shelf))
        done += Embedding(shelf, encoder, Sketches(shelf, encoder)).run(end, progress)
    return done, archive.passage_count()


class Embedding:
    """The embedding of one compartment: all passages by chance, and a student fitted on the way where the way is long."""

    def __init__(self, shelf: VectorShelf, encoder: Encoder, sketches: Sketches) -> None:
        self.shelf, self.encoder, self.sketches = shelf, encoder, sketches
        numbers, _ = Lookup(open_index(index_folder(shelf.store.folder))).passing(Filter())
        have = [matrix.numbers for matrix in shelf.matrices.values()]
        self.numbers = numbers
        self.left = spread(np.setdiff1d(numbers, np.concatenate(have)) if have else numbers)
        self._made: dict[str, list[Rows]] = {}

    def run(self, end: float | None, progress: Callable[[int], None] | None) -> int:
        """Embeds until the time `end`; returns how many passages."""
        done = 0
        try:
            while done < len(self.left) and (end is None or time.monotonic() < end):
                part = [int(number) for number in self.left[done : done + SLICE]]
                for language, rows in self.shelf.embed(part, self.encoder, drawn=True).items():
                    self._made.setdefault(language, []).extend(rows)
                done += len(part)
                if progress is not None:
                    progress(len(part))
                self._write(BUFFER)
                if len(self.left) - done > LONG and done % (8 * SLICE) == 0:
                    self._sketch(end)
        finally:  # also when the user stops it: what was embedded is kept
            self._write(1)
            for matrix in self.shelf.matrices.values():
                matrix.gather()
        return done

    def _write(self, least: int) -> None:
        full = {language: rows for language, rows in self._made.items() if sum(map(len, rows)) >= least}
        for language in full:
            del self._made[language]
        self.shelf.add(full)

    def _sketch(self, end: float | None) -> None:
        if self.sketches.due():
            self._write(1)
            self.sketches.fit()
        self.sketches.sketch(spread(self.sketches.missing(self.numbers)), until=end)
