"""The pairs that we make ourselves carry the label that their making promises."""

from __future__ import annotations

import random
import re

import pytest

from training.judge.contrast import change, denied, other_name, reversed_word, shortened
from training.judge.crosslang import change_number
from training.judge.made import HELD_EVENTS, _data, attitude_pairs, event_pairs
from training.judge.sources import BEARING, STANCE
from training.judge.splits import SHARES, part_of


@pytest.mark.parametrize("seed", range(20))
def test_a_changed_number_is_another_number_in_the_same_place(seed: int) -> None:
    text = "In 1919 the mill had 12 looms."
    changed = change_number(text, random.Random(seed))
    assert changed is not None
    before, after = re.findall(r"\d+", text), re.findall(r"\d+", changed)
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1
    assert re.sub(r"\d+", "#", changed) == "In # the mill had # looms."


def test_decimals_and_codes_are_left_alone() -> None:
    assert change_number("It grew by 2.5 in the A4 case.", random.Random(1)) is None


def test_negation_is_put_in_and_taken_out() -> None:
    assert denied("The mill was closed.") == "The mill was not closed."
    assert denied("The mill was not closed.") == "The mill was closed."
    assert denied("They walked home.") is None


def test_one_word_is_reversed() -> None:
    assert reversed_word("It was the largest mill before 1919.") == "It was the smallest mill before 1919."


def test_a_swapped_name_is_of_the_same_length_and_no_month() -> None:
    rng = random.Random(0)
    assert other_name("It was led by Rustam Olimov.", ["Ivan Berezin", "Tashkent", "May"], rng) == "It was led by Ivan Berezin."
    assert other_name("It opened in March.", ["April"], rng) is None


def test_a_shortened_sentence_is_part_of_the_whole() -> None:
    assert shortened("In the spring of 1920, the mill was closed by the council.") == "The mill was closed by the council."
    assert shortened("The mill (a large one) was closed then.") == "The mill was closed then."
    assert shortened("It burned.") is None


def test_a_change_says_what_it_did() -> None:
    made = change("The mill was closed.", [], random.Random(1))
    assert made == ("The mill was not closed.", "contradicted", "negation")


def test_every_event_is_told_in_every_language_and_form_with_the_same_slots() -> None:
    data = _data("events.yaml")
    for name, event in data["events"].items():
        assert set(event) == set(data["frames"]) == set(data["scripts"]), name
        for form in ("yes", "no", "other"):
            slots = {tuple(sorted(re.findall(r"{(\w+)}", event[code][form]))) for code in event}
            assert len(slots) == 1, (name, form)


def test_attitudes_are_written_in_every_language() -> None:
    data = _data("attitudes.yaml")
    assert set(data["targets"]) == set(data["sentences"]) == set(_data("events.yaml")["frames"])
    for code, forms in data["sentences"].items():
        assert set(forms) == {"praise", "blame", "neutral", "both"}, code
        assert all("{t}" in s for own in forms.values() for s in own), code
        assert all("{o}" in s for s in forms["both"]), code


def test_made_pairs_are_repeatable_and_use_all_labels() -> None:
    once, again = (list(event_pairs(200, random.Random(4))) for _ in range(2))
    assert once == again
    assert {p.label for p in once} == set(BEARING.values())
    assert {p.label for p in attitude_pairs(200, random.Random(4))} == set(STANCE.values())


def test_held_events_are_never_in_training_pairs() -> None:
    data = _data("events.yaml")["events"]
    held = [told for name in HELD_EVENTS for told in data[name]["en"].values()]
    assert len(held) == 3 * len(HELD_EVENTS)
    told = " ".join(p.first + p.second for p in event_pairs(500, random.Random(3)))
    assert not any(words in told for words in held)


def test_a_page_is_in_one_part_and_unlisted_sets_are_only_evaluated() -> None:
    rows = [{"page": f"page {n % 50}", "evidence": [], "id": n} for n in range(200)]
    parts = {}
    for row in rows:
        parts.setdefault(row["page"], set()).add(part_of("fm2_dev", row))
    assert all(len(found) == 1 for found in parts.values())
    assert part_of("healthver_dev", {}) == "evaluation"
    assert "healthver_dev" not in SHARES
