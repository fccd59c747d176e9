"""Scores put together: standardised, weighted, dealt out."""

from __future__ import annotations

import numpy as np

from dalil.search import fusion


def test_the_order_is_of_both_and_the_scale_of_meaning() -> None:
    meaning = np.array([3.0, 1.0, 2.0], np.float32)
    full_text = np.array([0.0, 9.0, 0.0], np.float32)
    values = fusion.together(meaning=meaning, full_text=full_text, weight=0.4)
    assert values.argmax() == 1, "full text lifts the second above the first"
    assert sorted(values) == sorted(meaning), "no value beyond those of meaning"


def test_full_text_of_any_height_cannot_outdo_what_another_language_has() -> None:
    home = fusion.together(meaning=np.array([1.0], np.float32), full_text=np.array([50.0], np.float32), weight=0.4)
    assert home[0] == 1.0


def test_a_passage_without_a_vector_is_worth_little_and_never_more_than_the_bound() -> None:
    nan = np.float32(np.nan)
    values = fusion.together(meaning=np.array([nan, 2.5], np.float32), full_text=np.array([40.0, 0.0], np.float32), weight=0.0)
    assert values[0] == fusion.UNSEEN_MOST < values[1]


def test_few_usual_scores_are_drawn_towards_the_encoder_at_large() -> None:
    scores = np.array([0.9], np.float32)
    few, many = np.full(2, 0.9, np.float32), np.tile(np.array([0.88, 0.92], np.float32), 500)
    assert fusion.standardised(scores, few)[0] > 2, "two high scores do not make .9 usual"
    assert abs(fusion.standardised(scores, many)[0]) < 0.5
    assert np.isfinite(fusion.standardised(scores, np.empty(0, np.float32))).all()


def test_scores_are_placed_by_number() -> None:
    placed = fusion.placed(np.array([5, 2, 9]), np.array([9, 5]), np.array([0.9, 0.5], np.float32), absent=-1.0)
    assert placed.tolist() == [np.float32(0.5), -1.0, np.float32(0.9)]


def test_a_passage_that_two_queries_find_scores_a_little_more_and_keeps_both_reasons() -> None:
    key, other = ("main", 1), ("main", 2)
    ranked = fusion.fuse([[(key, 2.0, ("a",)), (other, 2.0, ("a",))], [(key, 1.0, ("b",))]], [1.0, 1.0])
    assert ranked[0][0] == key
    assert list(ranked[0][1].why) == ["a", "b"]
    assert ranked[0][1].score == 2.0 + fusion.AGREEMENT


def test_no_query_is_crowded_out() -> None:
    first = [(("main", n), 9.0 - n / 100, ("a",)) for n in range(50)]
    second = [(("main", 100 + n), 1.0 - n / 100, ("b",)) for n in range(50)]
    ranked = fusion.shared_out(fusion.fuse([first, second], [1.0, 1.0]), queries=2, top=20)
    assert sum(1 for key, _ in ranked[:20] if key[1] >= 100) == 5
    assert len(ranked) == 100, "nothing is lost"
