"""What came of a proposal in the minutes in which it was made."""

from __future__ import annotations

import pytest

from dalil.text.deciding.answered import answer
from dalil.text.form.structure import structure

MINUTES = """# Guild, 4 May 1931

## The orchard

**A. Vale:** I propose that the orchard be sold.

**B. Orlo:** I propose a wall round the orchard.

Vote on Vale's proposal: for 1 (Vale), against 4.

Vote on Orlo's proposal: for 4, against 1 (Vale).

**Resolution:** A wall shall be built round the orchard.

## The well

**A. Vale:** I propose that the well be dug again in spring.

**Resolution:** The proposal is rejected.

## The mill

**B. Orlo:** I propose that the mill be let.

The meeting rose at noon.

## Fees

**A. Vale:** I move that the fee be one crown.

For 3, against 2.
"""


def came(words: str, text: str = MINUTES) -> tuple[str, str] | None:
    start = text.index(words)
    found = answer(text, structure(text), start, start + len(words))
    return (found.how, text[found.start : found.end]) if found else None


@pytest.mark.parametrize(
    ("proposal", "told"),
    [
        ("I propose that the orchard be sold.", ("rejected", "Vote on Vale's proposal: for 1 (Vale), against 4")),
        ("I propose that the well be dug again in spring.", ("rejected", "The proposal is rejected.")),
        ("I propose that the mill be let.", None),
        ("I move that the fee be one crown.", ("adopted", "For 3, against 2")),
    ],
)
def test_what_came_is_told_by_the_resolution_or_by_the_vote_on_it(proposal: str, told: tuple[str, str] | None) -> None:
    assert came(proposal) == told


def test_a_resolution_that_repeats_a_proposal_is_the_proposal_taken() -> None:
    assert came("I propose a wall round the orchard.") == ("adopted", "A wall shall be built round the orchard.")
