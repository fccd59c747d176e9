"""Passages: never across a heading or a change of speaker, no longer than asked, with section, speaker, page and marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dalil.records import Page
from dalil.text.form.passages import PATH, Piece, passages
from dalil.text.form.structure import structure
from tests.text.form.test_structure import MINUTES


def cut(text: str, size: int = 480) -> list[Piece]:
    return passages(text, structure(text), (), size)


def test_no_passage_holds_two_speakers_or_two_sections() -> None:
    for piece in cut(MINUTES):
        assert not ("AB:" in piece.text and "CD:" in piece.text)
        assert piece.text.count("#") == 0 or "heading" in piece.marks


def test_section_and_speaker_are_told() -> None:
    piece = next(piece for piece in cut(MINUTES) if "too dear" in piece.text)
    assert piece.speaker == "CD"
    assert piece.section == PATH.join(("Meeting of the harbour board", "1. The new crane"))


def test_what_stands_under_a_conclusion_is_marked_as_a_decision() -> None:
    piece = next(piece for piece in cut(MINUTES) if "postponed" in piece.text)
    assert "decision" in piece.marks
    assert piece.speaker == ""


def test_every_part_of_a_long_roll_call_is_marked_as_a_vote() -> None:
    names = ", ".join(f"Member Number {n:03d} of the Upper Town" for n in range(60))
    pieces = cut(f"In favour: {names}.\n\nAgainst: Orlo.")
    assert len(pieces) > 3
    assert all("vote" in piece.marks for piece in pieces)


def test_pages_are_those_on_which_the_passage_begins() -> None:
    text = "First page.\n\nSecond page."
    found = passages(text, structure(text), (Page("7", 0), Page("8", 13)), 12)
    assert [piece.page for piece in found] == ["7", "8"]


@given(
    st.lists(
        st.sampled_from(["Word " * 40, "AB: yes.", "## Head", "- item", "| a | b |", "Слово. " * 30, "x" * 1300]),
        max_size=12,
    )
)
def test_passages_hold_all_ink_in_order_and_keep_to_the_size(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    found = cut(text, 200)
    assert all(piece.text == text[piece.start : piece.end] for piece in found)
    assert all(len(piece.text) <= 400 for piece in found)
    assert "".join("".join(piece.text.split()) for piece in found) == "".join(text.split())
