"""Sketches: coarse vectors of every passage of a compartment, made by a static student fitted to the archive's own passages.

The student reads some thousand passages a second where the encoder reads a hundred, so that meaning can point at passages of any
language before they are embedded; what it points at, the encoder then embeds and judges. Sketches are an index: thrown away with
the encoder that they were fitted to, made again when many more passages have vectors.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable

import numpy as np

from dalil.archive.lookup import Numbers
from dalil.archive.matrix import Matrix, key_of, rows_of
from dalil.archive.vectors import LED, VectorShelf
from dalil.models.encoder import Encoder, Vectors
from dalil.models.student import Student, fit_student, load_student

LEAST = 1000
"""Vectors drawn by chance from which a student can be fitted."""
MOST = 25_000
"""Vectors a student is fitted to at most."""
GROWTH = 4
"""How many times more vectors there must be before a student is fitted again."""
SLICE = 2000
"""Passages sketched between two looks at the clock."""


class Sketches:
    """The student of one compartment and what it made of the passages so far."""

    def __init__(self, shelf: VectorShelf, encoder: Encoder) -> None:
        self.shelf, self.store, self.encoder = shelf, shelf.store, encoder
        self.folder = self.store.folder / "index" / "sketches"
        stamp = self.folder / "encoder"
        self.student: Student | None = None
        self.fitted_to = 0
        self.matrices: dict[str, Matrix] = {}
        mark, _, fitted_to = stamp.read_text("ascii").partition("\n") if stamp.is_file() else ("", "", "")
        if mark == shelf.mark:
            self.fitted_to = int(fitted_to)
            self.student = load_student(self.folder / "student.npz", encoder)
            for folder in sorted(path for path in self.folder.iterdir() if path.is_dir()):
                self._matrix(folder.name).open(shelf.true)

    def __len__(self) -> int:
        return sum(len(matrix) for matrix in self.matrices.values())

    def _matrix(self, language: str) -> Matrix:
        dimensions = self.student.fitted.space.shape[1] if self.student is not None else 0
        return self.matrices.setdefault(language, Matrix(self.folder / language, dimensions=dimensions))

    def due(self) -> bool:
        """Whether there are vectors enough for a first student, or for a much better one."""
        drawn = sum(int(matrix.drawn.sum()) for matrix in self.shelf.matrices.values())
        return drawn >= max(LEAST, GROWTH * self.fitted_to) and self.fitted_to < MOST

    def fit(self) -> None:
        """Fits a student to the passages that have vectors, and forgets the sketches of an earlier one."""
        numbers: list[int] = []
        parts: list[Vectors] = []
        for matrix in self.shelf.matrices.values():
            at = np.flatnonzero(matrix.drawn)[: max(1, MOST * len(matrix) // max(len(self.shelf), 1))]
            numbers += matrix.numbers[at].tolist()
            parts.append(matrix.vectors(at, side=LED))
        passages = self.store.some_passages(numbers)
        texts, languages = [passage.text for passage in passages], [passage.language for passage in passages]
        self.student = fit_student(texts, np.concatenate(parts), languages=languages, encoder=self.encoder)
        self.fitted_to, self.matrices = len(numbers), {}
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.student.save(self.folder / "student.npz")
        (self.folder / "encoder").write_text(f"{self.shelf.mark}\n{self.fitted_to}", "ascii")

    def missing(self, numbers: Numbers) -> Numbers:
        """Those of the passages that have no sketch yet, in their order."""
        have = [matrix.numbers for matrix in self.matrices.values()]
        return numbers[~np.isin(numbers, np.concatenate(have))] if have else numbers

    def sketch(self, numbers: Numbers, *, until: float | None = None, progress: Callable[[int], None] | None = None) -> int:
        """Sketches passages, the first first, until a time of `time.monotonic`; returns how many were done."""
        student = self.student
        done = 0
        while student is not None and done < len(numbers) and (until is None or time.monotonic() < until):
            part = [int(number) for number in numbers[done : done + SLICE]]
            passages = self.store.some_passages(part)
            vectors = student.embed([p.text for p in passages], languages=[p.language for p in passages])
            rows = rows_of(part, [key_of(p.text) for p in passages], vectors, drawn=True)
            for language in sorted({p.language for p in passages}):
                self._matrix(language).add(rows[[p.language == language for p in passages]])
            done += len(part)
            if progress is not None:
                progress(len(part))
        for matrix in self.matrices.values():
            matrix.gather()
        return done

    def nearest(self, query: Vectors, language: str, allowed: Numbers | None, *, limit: int) -> Numbers:
        """Passages of a language that the student finds nearest to a question's led vector (384,), best first."""
        matrix = self.matrices.get(language)
        if self.student is None or matrix is None or not len(matrix):
            return np.empty(0, np.int64)
        scores = matrix.scan(self.student.ask(query[None])[0])
        at: Numbers = np.arange(len(matrix))
        if allowed is not None:
            found = matrix.find(allowed)
            at = found[found >= 0]
        order = np.argpartition(-scores[at], limit - 1)[:limit] if len(at) > limit else np.arange(len(at))
        return matrix.numbers[at[order[np.argsort(-scores[at[order]], kind="stable")]]]
