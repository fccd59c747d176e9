"""A student fitted to an archive's own vectors points at passages of the topic that is asked."""

from __future__ import annotations

import numpy as np
import pytest

from dalil.archive.sketches import Sketches
from dalil.archive.vectors import VectorShelf
from dalil.models.encoder import load_encoder
from tests.search.shelves import Shelves, passage

TOPICS = ("cotton", "the railway", "schools", "bread", "irrigation")
VERBS = ("was discussed in", "failed in", "is needed by", "cost too much in")
PLACES = ("Tashkent", "the valley", "Kokand", "the mountains", "Samarkand", "the villages")
TEXTS = [f"{topic} {verb} {place}".capitalize() for topic in TOPICS for verb in VERBS for place in PLACES]
EMBEDDED = 100
"""Passages with a vector; the rest are known by their sketches alone."""


@pytest.fixture(scope="module")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Shelves:
    order = np.random.default_rng(3).permutation(len(TEXTS))
    texts = [passage(TEXTS[at], document=f"d{at}") for at in order]
    return Shelves(tmp_path_factory.mktemp("sketches"), {"main": texts})


@pytest.fixture(scope="module")
def sketches(shelves: Shelves) -> Sketches:
    shelf = shelf_of(shelves)
    shelf.add(shelf.embed(list(range(1, EMBEDDED + 1)), load_encoder(), drawn=True))
    made = Sketches(shelf, load_encoder())
    made.fit()
    assert made.sketch(np.arange(1, len(TEXTS) + 1)) == len(TEXTS)
    return made


def shelf_of(shelves: Shelves) -> VectorShelf:
    return VectorShelf(shelves.store("main"), mark="one")  # type: ignore[arg-type]


def test_passages_without_a_vector_are_pointed_at(shelves: Shelves, sketches: Sketches) -> None:
    query = load_encoder().queries(["What about the schools?"])[0]
    unseen = np.arange(EMBEDDED + 1, len(TEXTS) + 1)
    found = sketches.nearest(query, "en", unseen, limit=3)
    assert set(found) <= set(unseen)
    assert sum("schools" in shelves.store("main").held[int(number)].text.lower() for number in found) >= 2


def test_sketches_are_there_again_and_nothing_is_sketched_twice(shelves: Shelves, sketches: Sketches) -> None:
    again = Sketches(shelf_of(shelves), load_encoder())
    assert len(again) == len(sketches) == len(TEXTS)
    assert not len(again.missing(np.arange(1, len(TEXTS) + 1)))
    query = load_encoder().queries(["bread"])[0]
    assert again.nearest(query, "en", None, limit=5).tolist() == sketches.nearest(query, "en", None, limit=5).tolist()


def test_the_student_is_fitted_anew_only_when_there_is_much_more_to_learn_from(sketches: Sketches) -> None:
    assert not sketches.due()


def test_sketches_of_another_encoder_are_not_used(shelves: Shelves, sketches: Sketches) -> None:
    other = Sketches(shelf_of(shelves), load_encoder())
    other.shelf.mark = "two"
    assert Sketches(other.shelf, load_encoder()).student is None
