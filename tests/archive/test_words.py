"""The full-text index: brought up to date, thrown away, made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from dalil.archive import words
from dalil.archive.lookup import Filter, Lookup, Terms
from tests.search.shelves import Shelves, passage


@pytest.fixture
def archive(tmp_path: Path) -> Shelves:
    return Shelves(tmp_path, {"main": [passage(f"Cotton of village {n}.", document=f"d{n}") for n in range(10)]})


def lookup(archive: Shelves) -> Lookup:
    return Lookup(words.open_index(words.index_folder(archive.store("main").folder)))


def test_an_update_adds_what_is_new_and_nothing_twice(archive: Shelves) -> None:
    assert words.update(archive) == 10  # type: ignore[arg-type]
    assert words.update(archive) == 0  # type: ignore[arg-type]
    archive.store("main").held[11] = passage("Cotton of village 11.", document="d11")
    assert words.update(archive) == 1  # type: ignore[arg-type]
    assert lookup(archive).count == 11


def test_a_replaced_passage_is_no_longer_found(archive: Shelves) -> None:
    words.update(archive)  # type: ignore[arg-type]
    archive.store("main").replaced.add(3)
    words.update(archive)  # type: ignore[arg-type]
    numbers, _ = lookup(archive).passing(Filter())
    assert numbers.tolist() == [1, 2, 4, 5, 6, 7, 8, 9, 10]


def test_an_index_out_of_step_with_its_ledger_is_made_anew(archive: Shelves) -> None:
    words.update(archive)  # type: ignore[arg-type]
    for number in (2, 4, 10):  # a ledger put back from an earlier copy
        del archive.store("main").held[number]
    words.update(archive)  # type: ignore[arg-type]
    assert lookup(archive).passing(Filter())[0].tolist() == [1, 3, 5, 6, 7, 8, 9]


def test_an_index_of_another_schema_is_made_anew(archive: Shelves) -> None:
    words.update(archive)  # type: ignore[arg-type]
    (words.index_folder(archive.store("main").folder) / "schema").write_text("0")
    assert words.update(archive) == 10  # type: ignore[arg-type]


def test_a_sample_of_scores_tells_those_of_all(tmp_path: Path) -> None:
    many = [passage(f"{'Cotton' if n % 5 == 0 else 'Rain'} in village {n}.", document=f"d{n}") for n in range(8000)]
    archive = Shelves(tmp_path, {"main": many})
    words.update(archive)  # type: ignore[arg-type]
    asked = Terms(grams=("cott", "otto", "tton"))
    found = lookup(archive)
    drawn = found.standard(asked, "en")
    _, scores = found.best(asked, "en", Filter(), limit=8000)
    mean = scores.sum() / 8000
    assert len(scores) == 1600
    assert abs(drawn.mean - mean) < 0.15 * mean, "1,500 passages drawn by chance stand for 8,000"
