"""Directives of our own, and the defining circular where it is present."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from dalil.circular import is_directive, questions, read_circular, to_json
from dalil.letter import read_text

SHARED = Path(os.environ.get("DALIL_SHARED", Path(__file__).parents[2] / "shared")) / "letters"

ORDER = """ORDER OF THE RIVER COUNCIL

To the Wardens and the Ferrymen of Lower Drin

Millbridge, 4 May 1931

It should be noted that the river is low.

1. By 1 June the wardens shall mark the shoals and repair at least three landings for the fishermen.
2. Ferries must be painted by their owners.
3. No ferryman shall carry cattle after dark.
4. The Council instructs the clerk to print a tide table and to send it to the schools.

A. Sorrel
"""


def duties(text: str) -> list[tuple[str, str, str]]:
    return [(d.who, d.deed.act, d.deed.object) for d in read_circular(text).duties]


@pytest.mark.skipif(not SHARED.exists(), reason=f"no {SHARED}: set DALIL_SHARED")
def test_the_defining_circular_is_read_as_a_careful_reader_reads_it() -> None:
    expected = yaml.safe_load((SHARED / "turkestan-circular-1919.expected.yaml").read_text("utf-8"))
    read = to_json(read_circular((SHARED / "turkestan-circular-1919.txt").read_text("utf-8")))
    for name in ("issuer", "signatory", "date", "place", "addressees", "responsible", "first_responsible", "authority", "purpose"):
        assert str(read[name]).casefold() == str(expected[name]).casefold()
    assert [{key: duty[key] for key in want} for duty, want in zip(read["duties"], expected["duties"], strict=True)] == expected["duties"]


def test_duties_are_read_with_who_owes_them_and_nothing_else_is_a_duty() -> None:
    assert duties(ORDER) == [
        ("wardens", "mark", "the shoals"),
        ("wardens", "repair", "landings"),
        ("owners", "paint", "Ferries"),
        ("ferryman", "not carry", "cattle after dark"),
        ("clerk", "print", "a tide table"),
        ("clerk", "send", "a tide table"),
    ]


def test_the_frame_says_who_when_where_and_to_whom() -> None:
    read = read_circular(ORDER)
    assert (read.frame.issuer, read.frame.signatory, read.frame.date, read.frame.place) == ("River Council", "A. Sorrel", "1931-05-04", "Millbridge")
    assert read.frame.addressees == ("Wardens of Lower Drin", "Ferrymen of Lower Drin")


def test_term_measure_and_beneficiary_leave_the_object() -> None:
    deed = read_circular(ORDER).duties[1].deed
    assert (deed.term, deed.measure, deed.beneficiary) == ("By 1 June", "at least three", "the fishermen")


def test_a_table_is_an_action_plan() -> None:
    plan = "| Measure | Responsible | Deadline |\n|---|---|---|\n| Dredge the ford | Wardens | May 1932 |\n"
    duty = read_circular(plan).duties[0]
    assert (duty.who, duty.deed.act, duty.deed.object, duty.deed.term) == ("Wardens", "dredge", "the ford", "May 1932")


@pytest.mark.parametrize(
    ("text", "who", "act"),
    [
        ("Обязать заведующих школами выдавать учебники.", "заведующие школами", "выдавать"),
        ("Поручить инспектору Кривцову составить список.", "инспектор Кривцов", "составить"),
        ("Принять меры к тому, чтобы обеспечить школы дровами.", "", "обеспечить"),
        ("Кооперативы должны продавать сети.", "Кооперативы", "продавать"),
        ("Tuman hokimligi kutubxona ochsin.", "Tuman hokimligi", "ochish"),
    ],
)
def test_russian_and_uzbek_ways_of_laying_a_duty(text: str, who: str, act: str) -> None:
    duty = read_circular(text).duties[0]
    assert (duty.who, duty.deed.act) == (who, act)


@pytest.mark.parametrize(
    "text",
    [
        "It should be borne in mind that the valley is a bridge.",
        "This Act shall come into force on 1 March.",
        "Следует принять к сведению, что край беден.",
        "The council met on Monday and heard the wardens.",
    ],
)
def test_what_lays_no_duty_is_none(text: str) -> None:
    assert not duties(text)


def test_a_circular_is_recognised_and_its_duties_are_the_questions_of_the_letter() -> None:
    letter = read_text(ORDER)
    assert {question.kind for question in letter.questions} == {"duty"}
    bare = [replace(question, slots={name: value for name, value in question.slots.items() if name != "point"}) for question in letter.questions]
    assert tuple(bare) == questions(read_circular(ORDER))
    assert [question.slots["point"] for question in letter.questions][:1] == ["1"]
    assert letter.questions[0].slots["date"] == "1931-05-04"


def test_a_letter_that_asks_is_no_directive() -> None:
    assert not is_directive("Dear Sir, who shall mark the shoals?", asks=1)


def test_duties_are_numbered_as_the_directive_numbers_them_and_by_their_place_where_it_does_not() -> None:
    points = [question.slots.get("point") for question in read_text(ORDER).questions]
    assert points == ["1", "1", "2", "3", "4", "4"]
    plain = read_text("CIRCULAR\n\nTo the wardens\n\n4 May 1931\n\nThe wardens shall mark the shoals. The clerk must print a tide table.")
    assert [question.slots["point"] for question in plain.questions] == ["1", "2"]


def test_the_purpose_stands_among_the_context_in_the_directives_own_words() -> None:
    text = "CIRCULAR\n\nTo the wardens\n\n4 May 1931\n\nThe wardens shall mark the shoals. Only in this way can the river be made safe for small boats."
    assert read_text(text).context == ("Only in this way can the river be made safe for small boats.",)
