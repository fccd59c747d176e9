"""The judge of bearing: the rule over several texts on a scripted network, and the shipped weights where they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from dalil.errors import ModelError
from dalil.models import weights
from dalil.models.bearing import Scores, TrainedJudge, closest, combined, load_bearing, nearest

FITTED = {"name": "scripted", "lean": 0.0, "checks": [[0.0, 0.0, 0.0]] * 6, "temperature": 1.0, "threshold": 0.8, "conflict": 0.6}
SURE = 4.0


class Scripted:
    """Says what stands in the text: yes, no, or nothing."""

    def logits(self, task: str, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        return np.array([[SURE * ("yes" in t), SURE * ("no" in t.split()), SURE * ("nothing" in t)] for _, t in pairs], np.float32)


@pytest.fixture
def judge() -> TrainedJudge:
    return TrainedJudge(Scripted(), FITTED)  # type: ignore[arg-type]


def test_scores_of_a_pair_sum_to_one_and_have_four_digits(judge: TrainedJudge) -> None:
    (scores,) = judge.bearings([("c", "yes")])
    assert scores == Scores(0.9647, 0.0177, 0.0177)


def test_support_is_never_pronounced_where_a_figure_of_the_claim_is_not_in_the_text(judge: TrainedJudge) -> None:
    same, other, none = judge.bearings([("in 1919", t) for t in ("yes 1919", "yes 1921", "yes")])
    assert same.supported > judge.threshold > other.supported == none.supported
    assert other.not_enough > same.not_enough
    assert judge.bearings([("in 1919", "no 1921")])[0].refuted > judge.threshold


def test_nothing_is_pronounced_on_a_text_that_shares_no_word_with_the_claim() -> None:
    judge = TrainedJudge(Scripted(), {**FITTED, "threshold": 0.8})  # type: ignore[arg-type]
    near, far = judge.bearings([("the granary burned", "yes, granaries burned"), ("the granary burned", "yes, ships sailed")])
    assert near.supported > judge.threshold > far.supported
    assert far.not_enough > 0.2


def test_no_evidence_is_not_enough_and_never_pronounced(judge: TrainedJudge) -> None:
    for texts in ([], ["  "]):
        found = judge.judge_claim("c", texts)
        assert (found.verdict, found.pronounced, found.scores.not_enough) == ("not_enough", False, 1.0)


def test_one_firm_text_is_pronounced_on(judge: TrainedJudge) -> None:
    assert judge.judge_claim("c", ["no"]).verdict == "refuted"
    assert judge.judge_claim("c", ["no"]).pronounced


def test_not_enough_is_not_pronounced_however_sure(judge: TrainedJudge) -> None:
    found = judge.judge_claim("c", ["nothing"])
    assert (found.verdict, found.pronounced) == ("not_enough", False)


def test_firm_texts_on_both_sides_conflict(judge: TrainedJudge) -> None:
    found = judge.judge_claim("c", ["yes", "nothing", "no"])
    assert (found.verdict, found.pronounced) == ("conflicting", True)


def test_a_weak_text_on_the_other_side_makes_no_conflict() -> None:
    found = combined([Scores(0.9, 0.05, 0.05), Scores(0.1, 0.5, 0.4)], Scores(0.9, 0.05, 0.05), 0.8, 0.6)
    assert (found.verdict, found.pronounced) == ("supported", True)


def test_two_sides_short_of_the_threshold_are_guessed_to_conflict_and_not_pronounced() -> None:
    found = combined([Scores(0.9, 0.05, 0.05), Scores(0.1, 0.7, 0.2)], Scores(0.9, 0.05, 0.05), 0.8, 0.6)
    assert (found.verdict, found.pronounced) == ("conflicting", False)


def test_the_scores_are_the_mean_of_the_strongest_text_and_of_all_together() -> None:
    found = combined([Scores(0.2, 0.1, 0.7), Scores(0.6, 0.2, 0.2)], Scores(0.4, 0.4, 0.2), 0.8, 0.6)
    assert found.scores == Scores(0.5, 0.3, 0.2)
    assert not found.pronounced


def test_texts_that_do_not_fit_together_are_chosen_by_the_claims_words_and_kept_in_order() -> None:
    filler = "word " * 60
    texts = [f"mill {filler}", filler, f"closed mill {filler}"]
    assert closest("the mill closed", texts) == [texts[0], texts[2]]
    assert nearest("the mill closed", texts, 1) == [texts[2]]


def test_missing_weights_are_one_clear_error(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(weights, "DATA", tmp_path)
    load = load_bearing.__wrapped__
    from dalil.models import pairs

    monkeypatch.setattr("dalil.models.bearing.load_pairs", pairs.load_pairs.__wrapped__)
    with pytest.raises(ModelError, match="not installed"):
        load()


@pytest.fixture(scope="module")
def shipped() -> TrainedJudge:
    try:
        return load_bearing()
    except ModelError as error:
        pytest.skip(str(error))


def test_a_pair_scores_the_same_alone_and_in_any_company(shipped: TrainedJudge) -> None:
    pairs = [("The mill was closed in 1919.", "In 1919 the council closed the mill."),
             ("The mill was closed in 1919.", "The mill went on working all that year, and the council praised it."),
             ("Мельницу закрыли.", "Bread was dear.")]
    together = shipped.bearings(pairs)
    assert [shipped.bearings([pair])[0] for pair in reversed(pairs)] == together[::-1]


def test_a_plain_restatement_is_supported_and_a_plain_denial_refuted(shipped: TrainedJudge) -> None:
    yes, no = shipped.bearings([("The council approved the budget.", "The budget was approved by the council."),
                                ("The council approved the budget.", "The council did not approve the budget.")])
    assert yes.supported > max(yes.refuted, yes.not_enough)
    assert no.refuted > max(no.supported, no.not_enough)
