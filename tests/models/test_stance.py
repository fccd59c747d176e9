"""The judge of stance on a scripted network, and the shipped weights where they are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from dalil.errors import ModelError
from dalil.models.stance import REACH, StanceScores, TrainedStance, around, load_stance, marked

FITTED = {"name": "scripted", "temperature": 1.0, "threshold": 0.8, "lean": 0.5, "temperatures": {"ru": 2.0}, "leans": {"ru": 1.0}, "thresholds": {"ru": 0.9}}


class Scripted:
    """Keeps the pairs that it was asked, first text first."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def logits(self, task: str, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.asked += pairs
        return np.array([[4.0 * ("good" in t), 0.0, 4.0 * ("bad" in t)] for _, t in pairs], np.float32)


def test_the_target_is_the_first_text_of_the_pair() -> None:
    net = Scripted()
    (scores,) = TrainedStance(net, FITTED).stances([("The law is good.", "the law")])  # type: ignore[arg-type]
    assert net.asked == [("the law", "[ The law ] is good.")]
    assert scores.label == "positive"


def test_neutral_is_never_pronounced_and_a_side_only_from_the_threshold_on() -> None:
    judge = TrainedStance(Scripted(), FITTED)  # type: ignore[arg-type]
    cases = (StanceScores(0.9, 0.1, 0.0), StanceScores(0.7, 0.2, 0.1), StanceScores(0.0, 1.0, 0.0))
    assert [judge.pronounced("They said it in the village.", s) for s in cases] == [True, False, False]


def test_a_language_with_a_threshold_of_its_own_is_believed_from_there_on() -> None:
    judge = TrainedStance(Scripted(), FITTED)  # type: ignore[arg-type]
    scores = StanceScores(0.85, 0.15, 0.0)
    assert judge.pronounced("They said it in the village.", scores)
    assert not judge.pronounced("Так говорили в нашем селе все старики.", scores)


def test_a_long_text_is_read_about_the_target_and_cut_at_words() -> None:
    text = "before " * 200 + "the Land Commission " + "after " * 200
    cut = around(text, "Land Commission")
    assert "the Land Commission after" in cut
    assert len(cut) <= 2 * REACH + len("Land Commission")
    assert set(cut.split()) == {"before", "the", "Land", "Commission", "after"}


def test_a_long_text_that_never_names_the_target_is_read_from_its_beginning() -> None:
    assert around("one " + "more " * 300, "nobody").startswith("one more")


def test_mentions_of_the_target_are_marked_with_their_endings() -> None:
    assert marked("Сафарову верят, а Томскому нет.", "Сафаров") == "[ Сафарову ] верят, а Томскому нет."
    assert marked("The Ark stood; the Arkhangelsk train left.", "Ark") == "The [ Ark ] stood; the Arkhangelsk train left."
    assert marked("Nobody is named.", "Safarov") == "Nobody is named."
    assert marked("Nobody is asked about.", " ") == "Nobody is asked about."


def test_scores_in_a_language_with_a_temperature_of_its_own_are_less_sure() -> None:
    judge = TrainedStance(Scripted(), FITTED)  # type: ignore[arg-type]
    english, russian = judge.stances([("The law is good, they said in the village.", "law"), ("Закон очень хороший (good), говорили в селе.", "Закон")])
    assert english.label == russian.label == "positive"
    assert russian.positive < english.positive


def test_a_part_of_neutral_is_taken_off() -> None:
    fitted = {**FITTED, "lean": 9.0}
    (scores,) = TrainedStance(Scripted(), fitted).stances([("The law is here.", "the law")])  # type: ignore[arg-type]
    assert scores.neutral < 0.01


def test_praise_and_blame_are_told_apart() -> None:
    try:
        judge = load_stance()
    except ModelError as error:
        pytest.skip(str(error))
    good, bad = judge.stances([("Thanks to the Water Board people here live well.", "the Water Board"),
                               ("The Water Board has brought us nothing but ruin.", "the Water Board")])
    assert (good.label, bad.label) == ("positive", "negative")
