"""Sentences: ends after stops of all scripts, none after abbreviations, initials and item numbers; spans lie in the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.sentences import sentences


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mr. Vale met J. F. Orlo at 5 p.m. on Jan. 5. They talked.",
            ["Mr. Vale met J. F. Orlo at 5 p.m. on Jan. 5.", "They talked."],
        ),
        ("The plan of A.K. Orlova was read. It passed.", ["The plan of A.K. Orlova was read.", "It passed."]),
        ("Проект внёс П.С. Орлов. Он принят.", ["Проект внёс П.С. Орлов.", "Он принят."]),
        ("They came from the U.S. He stayed.", ["They came from the U.S.", "He stayed."]),
        ('"Is it so?" he asked. Yes.', ['"Is it so?" he asked.', "Yes."]),
        (
            "В письме от 2 мая 1921 г. М. П. Орлову (см. стр. 13). Ответа нет.",
            ["В письме от 2 мая 1921 г. М. П. Орлову (см. стр. 13).", "Ответа нет."],
        ),
        ("Бу биринчи гап. Бу иккинчиси.", ["Бу биринчи гап.", "Бу иккинчиси."]),
        ("این یک جمله است. آیا درست است؟ بله.", ["این یک جمله است.", "آیا درست است؟", "بله."]),
        ("بۇ بىرىنچى جۈملە. بۇ ئىككىنچىسى؟ ھەئە.", ["بۇ بىرىنچى جۈملە.", "بۇ ئىككىنچىسى؟", "ھەئە."]),
        ("The mill closed.12 It opened again.", ["The mill closed.12", "It opened again."]),
    ],
)
def test_ends_at_stops_but_not_after_abbreviations(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_numbered_items_and_bullets_start_anew() -> None:
    assert said("1. First thing\n2. Second thing. It is so.\n- a bullet") == [
        "1. First thing",
        "2. Second thing.",
        "It is so.",
        "- a bullet",
    ]


def test_a_line_broken_by_the_page_goes_on() -> None:
    text = "The committee met in the great hall of the town and decided\nthat the dam should be built."
    assert len(said(text)) == 1


def test_a_blank_line_always_ends_a_sentence() -> None:
    assert said("No stop here\n\nNext") == ["No stop here", "Next"]


@given(st.text(alphabet="aB. \n!?—“”1)Яя؟", max_size=200))
def test_spans_are_ordered_trimmed_and_lose_no_ink(text: str) -> None:
    spans = sentences(text)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    ink = "".join(text.split())
    assert "".join("".join(text[start:end].split()) for start, end in spans) == ink
