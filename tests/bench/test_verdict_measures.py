"""Measures of bench-verdicts, on rows small enough to count by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.verdicts.compare import Record, letters
from bench.verdicts.measures import accuracy, calibration_error, coverage_at, macro_f1, majority
from bench.verdicts.sets import Item, sampled, shuffled


def test_macro_f1_counts_labels_that_gold_has() -> None:
    gold, said = ["s", "s", "r", "r"], ["s", "r", "r", "n"]
    assert macro_f1(gold, said) == pytest.approx(100 * (2 / 3 + 1 / 2) / 2)
    assert accuracy(gold, said) == 50


def test_majority_says_the_commonest_label_always() -> None:
    assert majority(["s", "s", "r"]) == pytest.approx(100 * (4 / 5) / 2)


def test_calibration_error_is_zero_when_scores_are_what_they_say() -> None:
    assert calibration_error([0.5, 0.5], [True, False]) == 0
    assert calibration_error([0.9, 0.9], [False, False]) == pytest.approx(90)


def test_coverage_is_the_largest_share_still_right_often_enough() -> None:
    score, right = [0.9, 0.8, 0.7, 0.6], [True, True, False, False]
    assert coverage_at(0.9, score, right, total=8) == 25
    assert coverage_at(0.6, score, right, total=8) == pytest.approx(37.5)


def test_a_run_remembers_labels_and_tells_what_changed(tmp_path: Path) -> None:
    items = [Item("a", "c", ("t",), "supported"), Item("b", "c", ("t",), "refuted")]
    first = Record(tmp_path / "last.json")
    first.add("x", items, ["refuted", "refuted"], [False, True])
    first.save()
    gained, lost = Record(tmp_path / "last.json").changes("x", items, ["supported", "not_enough"])
    assert [i.id for i in gained] == ["a"]
    assert [i.id for i in lost] == ["b"]
    assert Record(tmp_path / "last.json").changes("x", items[:1], ["supported"]) == ([], [])


def test_pronounced_rows_are_capital_letters() -> None:
    assert letters(["supported", "not_enough"], [True, False]) == "Sn"


def test_shuffled_claims_meet_texts_of_other_rows_and_samples_repeat() -> None:
    items = [Item(str(n), f"c{n}", (f"t{n}",), "supported") for n in range(7)]
    assert all(new.texts != old.texts and new.gold == "not_enough" for new, old in zip(shuffled(items), items, strict=True))
    assert sampled(items, 3) == sampled(items, 3)
    assert sampled(items, 0) == items
