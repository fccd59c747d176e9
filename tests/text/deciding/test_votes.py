"""Votes: tallies, tables, lists of names, agreement; and what looks like a vote and is none."""

from __future__ import annotations

import pytest

from dalil.text.deciding.votes import recorded, votes


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("For 12, Against 3, Abstain 2", {"for": 12, "against": 3, "abstain": 2}),
        ("The motion was carried by 11 votes to 2, with 1 abstention.", {"for": 11, "against": 2, "abstain": 1}),
        ("The vote was 11-2-1 and the motion passed.", {"for": 11, "against": 2, "abstain": 1}),
        ("Голосовали: за — 10, против — 2, воздержались — 1.", {"for": 10, "against": 2, "abstain": 1}),
        ("10 голосами против 2 при 1 воздержавшемся", {"for": 10, "against": 2, "abstain": 1}),
        ("Ёқлаб — 12, қарши — 1, бетараф — 2", {"for": 12, "against": 1, "abstain": 2}),
        ("Ayes: 5\nNoes: 3", {"for": 5, "against": 3}),
        ("6 for, 3 neutral, 0 against", {"for": 6, "neutral": 3, "against": 0}),
        (
            "SF: 1 F: 14 N: 3 A: 2 SA: 1",
            {"strongly for": 1, "for": 14, "neutral": 3, "against": 2, "strongly against": 1},
        ),
        (
            "|SF|F|N|A|SA|\n|--|-|-|-|--|\n|7|9|8|2|5|",
            {"strongly for": 7, "for": 9, "neutral": 8, "against": 2, "strongly against": 5},
        ),
        ("| За | Против |\n|---|---|\n| 4 | 1 |", {"for": 4, "against": 1}),
    ],
)
def test_tallies(text: str, counts: dict[str, int]) -> None:
    found = votes(text)
    assert [dict(vote.counts) for vote in found] == [counts]
    assert found[0].form == "tally"


@pytest.mark.parametrize(
    "text",
    [
        "In favour: Arland, Borland and Corland. Against: Dorland.",
        "Yes votes (3): Arland; Borland; Corland\nNo votes (1): Dorland",
        "Голосовали за: Arland, Borland, Corland; против: Dorland.",
        "In favour\n- Arland\n- Borland\n- Corland\n\nAgainst\n- Dorland",
        "Arland: yes\nBorland: yes\nCorland: yes\nDorland: no",
        "| State | Vote |\n|---|---|\n| Arland | yes |\n| Borland | yes |\n| Corland | yes |\n| Dorland | no |",
    ],
)
def test_recorded_votes_give_every_voter_a_side(text: str) -> None:
    found = recorded(text)
    assert [{side: set(names) for side, names in vote.names.items()} for vote in found] == [
        {"for": {"Arland", "Borland", "Corland"}, "against": {"Dorland"}}
    ]


def test_a_tally_and_its_roll_call_are_one_vote_with_the_figures_as_written() -> None:
    text = "Recorded vote: 29 in favour, 18 against\n\nIn favour (29): Arland, Borland\nAgainst (18): Dorland"
    found = votes(text)
    assert len(found) == 1
    assert found[0].counts == {"for": 29, "against": 18}
    assert found[0].names["against"] == ("Dorland",)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Принято единогласно.", "unanimous"),
        ("Adopted by consensus.", "consensus"),
        ("Qaror bir ovozdan qabul qilindi.", "unanimous"),
    ],
)
def test_agreement(text: str, form: str) -> None:
    assert [vote.form for vote in votes(text)] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "We waited for 3 days against 2 weeks.",
        "The Chair asked for 5 more. No 3 was raised.",
        "If there are no objections we go on.",
        "Is there consensus to stop?",
        "Sections 11-2-1 of the code.",
    ],
)
def test_what_is_no_vote(text: str) -> None:
    assert votes(text) == []


def test_the_outcome_is_read_and_never_computed() -> None:
    assert votes("The motion failed: for 3, against 9.")[0].outcome == "rejected"
    assert votes("Принято: за — 9, против — 1.")[0].outcome == "adopted"
    assert votes("For 9, against 1.")[0].outcome == ""


def test_offsets_are_those_of_the_text() -> None:
    text = "Some talk.\n\nFor 12, Against 3"
    vote = votes(text)[0]
    assert text[vote.start : vote.end] == "For 12, Against 3"


def test_voters_in_brackets_behind_a_figure_are_on_record() -> None:
    said = "Vote on the motion: for 3 (Sattorov, Orlova and Nazarova), against 2 (Berezin, Aydin), abstained 1 (Tursunov)."
    (vote,) = recorded(said)
    assert vote.counts == {"for": 3, "against": 2, "abstain": 1}
    assert vote.names == {"for": ("Sattorov", "Orlova", "Nazarova"), "against": ("Berezin", "Aydin"), "abstain": ("Tursunov",)}
    assert recorded("For 3 (see the annex), against 2.") == []
