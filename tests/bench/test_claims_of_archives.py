"""The claims asked of whole archives: every claim has its gold, and no more than a few words of a paper are kept."""

from __future__ import annotations

import pytest
import yaml

from bench.verdicts.archives.__main__ import CLAIMS, HERE, golds, plain
from dalil.letter import read_letter

NAMES = sorted(path.stem for path in HERE.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_every_question_of_a_letter_has_its_gold(name: str) -> None:
    assert [question.id for question in read_letter(HERE / f"{name}.txt").questions] == list(golds(HERE)[name])


def test_what_can_be_decided_names_the_place_in_at_most_eight_words() -> None:
    for rows in golds(HERE).values():
        for gold in rows.values():
            assert bool(gold.near) == gold.decidable
            assert len(gold.near.split()) <= 8
            assert set(gold.verdicts) <= {*CLAIMS, "not enough"}


def test_twisted_claims_are_of_archives_that_are_asked_and_never_supported() -> None:
    data = yaml.safe_load((HERE / "twisted.yaml").read_text("utf-8"))
    assert set(data) <= set(NAMES)
    assert {verdict for rows in data.values() for _, verdict in rows} == {"", "refuted"}


def test_places_are_compared_without_emphasis_and_line_breaks() -> None:
    assert plain("the *mill*\nwas _closed_") == "the mill was closed"
