"""Vectors kept, scanned, and dropped when they are no longer true."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dalil.archive.matrix import Matrix, key_of, rows_of
from dalil.archive.sketches import Sketches
from dalil.archive.vectors import LED, OWN, Embedding, VectorShelf
from dalil.archive.words import update
from dalil.models.encoder import DIMENSIONS, Vectors
from tests.search.shelves import Shelves, passage


def unit(count: int, seed: int = 1) -> Vectors:
    made = np.random.default_rng(seed).standard_normal((count, DIMENSIONS), np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


class Counting:
    """An encoder of chance directions that counts what it is given."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def passages(self, texts: Sequence[str], *, languages: Sequence[str] = ()) -> Vectors:
        self.seen += texts
        return unit(len(texts), len(self.seen))

    def led(self, vectors: Vectors, texts: Sequence[str], *, languages: Sequence[str]) -> Vectors:
        """Somewhere quite else."""
        return -vectors


@pytest.fixture
def shelves(tmp_path: Path) -> Shelves:
    texts = [passage(f"Passage {n % 8}.", document=f"d{n}", language="ru" if n % 2 else "en") for n in range(12)]
    made = Shelves(tmp_path, {"main": texts})
    update(made)  # type: ignore[arg-type]
    return made


def shelf_of(shelves: Shelves, mark: str = "one") -> VectorShelf:
    return VectorShelf(shelves.store("main"), mark=mark)  # type: ignore[arg-type]


def embedding(shelf: VectorShelf) -> Embedding:
    encoder: Any = Counting()
    return Embedding(shelf, encoder, Sketches(shelf, encoder))


def filled(shelves: Shelves) -> VectorShelf:
    shelf = shelf_of(shelves)
    assert embedding(shelf).run(None, None) == 12
    return shelf


@pytest.mark.parametrize("segments", [1, 3])
def test_a_scan_is_exact_up_to_the_rounding(tmp_path: Path, segments: int) -> None:
    matrix, vectors = Matrix(tmp_path / "en"), unit(3000)
    for part in np.array_split(np.arange(3000), segments):
        matrix.add(rows_of(part.tolist(), part.tolist(), vectors[part], drawn=True))
    query = unit(1, 9)[0]
    assert np.abs(matrix.scan(query) - vectors @ query).max() < 0.004
    assert matrix.find(np.array([2999, 5000, 7])).tolist() == [2999, -1, 7]


def test_a_bridged_language_keeps_both_its_vectors_and_others_have_one(shelves: Shelves) -> None:
    encoder: Any = Counting()
    shelf = VectorShelf(shelves.store("main"), mark="one", bridged=frozenset({"ru"}))  # type: ignore[arg-type]
    shelf.add(shelf.embed(range(1, 13), encoder, drawn=True))
    again = VectorShelf(shelves.store("main"), mark="one", bridged=frozenset({"ru"}))  # type: ignore[arg-type]
    query = unit(1, 9)[0]
    for language, sign in (("ru", -1), ("en", 1)):
        matrix = again.matrix(language)
        assert len(matrix) == 6
        assert matrix.scan(query, side=LED) == pytest.approx(sign * matrix.scan(query, side=OWN))
        assert matrix.vectors(np.arange(6), side=LED) == pytest.approx(sign * matrix.vectors(np.arange(6), side=OWN))


def test_what_was_stored_is_there_again(shelves: Shelves) -> None:
    before, after = filled(shelves), shelf_of(shelves)
    assert len(after) == len(before) == 12
    for language in ("en", "ru"):
        query = unit(1)[0]
        numbers = np.sort(before.matrix(language).numbers)
        scores = [shelf.matrix(language).scan(query)[shelf.matrix(language).find(numbers)] for shelf in (before, after)]
        assert np.array_equal(*scores)


def test_the_same_words_are_embedded_once(shelves: Shelves) -> None:
    shelf, encoder = shelf_of(shelves), Counting()
    shelf.add(shelf.embed(list(range(1, 9)), encoder, drawn=True))  # type: ignore[arg-type]
    shelf.add(shelf.embed(list(range(9, 13)), encoder, drawn=True))  # type: ignore[arg-type]
    assert sorted(encoder.seen) == [f"Passage {n}." for n in range(8)]
    assert len(shelf) == 12


def test_embedding_goes_on_where_it_was(shelves: Shelves) -> None:
    shelf = shelf_of(shelves)
    shelf.add(shelf.embed([3, 4, 5], Counting(), drawn=True))  # type: ignore[arg-type]
    assert len(shelf_of(shelves)) == 3
    assert sorted(embedding(shelf_of(shelves)).left.tolist()) == [1, 2, 6, 7, 8, 9, 10, 11, 12]


def test_vectors_of_another_encoder_are_thrown_away(shelves: Shelves) -> None:
    filled(shelves)
    assert len(shelf_of(shelves, "two")) == 0


def test_vectors_of_replaced_passages_are_dropped_and_the_others_kept(shelves: Shelves) -> None:
    filled(shelves)
    shelves.store("main").replaced.add(4)
    assert sorted(shelf_of(shelves).matrix("ru").numbers.tolist()) == [2, 6, 8, 10, 12]


def test_vectors_whose_passages_have_other_words_now_are_dropped(shelves: Shelves) -> None:
    filled(shelves)
    for number in range(1, 13):
        shelves.store("main").held[number] = passage(f"Other words {number}.")
    assert len(shelf_of(shelves)) == 0


def test_a_torn_segment_is_no_segment(shelves: Shelves) -> None:
    folder = filled(shelves).matrix("en").folder
    (folder / "ffff.rows").write_bytes(b"torn")
    assert len(shelf_of(shelves)) == 12


def test_many_segments_become_one(tmp_path: Path) -> None:
    matrix = Matrix(tmp_path / "en")
    for number in range(20):
        matrix.add(rows_of([number], [key_of(str(number))], unit(1, number), drawn=True))
    matrix.gather()
    assert len(list((tmp_path / "en").glob("*.rows"))) == 1
    again = Matrix(tmp_path / "en")
    again.open(lambda rows: np.ones(len(rows), bool))
    assert sorted(again.numbers.tolist()) == list(range(20))
