"""Grades of a duty, on a desk made of strings."""

from __future__ import annotations

from dalil.kinds import duty
from dalil.records import Document, Finding
from tests.kinds.fake import FakeDesk, FakeRegister, ask, document

ORDER = document("a", "Circular of the Relief Board. Every village council shall open a reading room.", day="1996-01-10", author="Relief Board")
BEGUN = document("b", "In Orlovo the reading room is being prepared in the old school.", day="1996-04-02", author="Teacher Danilova")
OWN = document("c", "The reading room was opened in May, writes the council of Orlovo.", day="1997-05-20", author="village council")
SEEN = document("d", "I went to Orlovo: the reading room has been opened and is full.", day="1998-06-01", author="Traveller Hagen")
LACK = document("e", "There is still no reading room in Zarechye.", day="1998-07-01", author="Traveller Hagen")
NO = document("h", "The village council refused to open a reading room.", day="1997-02-01")
NEAR = document("f", "The reading room of the capital is a fine building.", day="1998-07-01")
EARLY = document("g", "A reading room was opened in Orlovo.", day="1990-07-01", author="Traveller Hagen")


def finding(*documents: Document, sides: dict[str, str] = {"Traveller Hagen": "third"}) -> Finding:  # noqa: B006
    desk = FakeDesk(*documents)
    desk.register = FakeRegister(sides)
    return ask(
        duty, desk, "Was a reading room opened?", act="open", object="reading room",
        who="village council", issuer="Relief Board", date="1996-01-10",
    )  # fmt: skip


def test_the_order_alone_is_ordered() -> None:
    assert finding(ORDER).verdict == "ordered"


def test_work_under_way_is_begun() -> None:
    assert finding(ORDER, BEGUN).verdict == "begun"


def test_a_report_by_the_one_who_owes_it_attests_nothing_independently() -> None:
    assert finding(ORDER, BEGUN, OWN).verdict == "reported done"


def test_a_witness_who_is_neither_attests_it() -> None:
    assert finding(ORDER, OWN, SEEN).verdict == "independently attested"


def test_a_witness_of_whom_the_register_says_nothing_only_reports() -> None:
    assert finding(ORDER, OWN, SEEN, sides={}).verdict == "reported done"


def test_as_much_against_makes_it_disputed() -> None:
    found = finding(ORDER, SEEN, LACK)
    assert found.verdict == "independently attested; disputed"
    assert [extract.bearing for extract in found.extracts if extract.label == "lacking"] == ["against"]


def test_what_lacks_and_nothing_else_is_lacking_and_no_refusal() -> None:
    assert finding(LACK).verdict == "ordered; lacking"


def test_a_refusal_is_refused() -> None:
    assert finding(ORDER, NO).verdict == "refused"


def test_what_names_it_and_tells_no_fate_is_no_trace() -> None:
    assert finding(NEAR).verdict == "no trace"


def test_what_was_done_before_the_order_does_not_count() -> None:
    assert finding(EARLY).verdict == "nothing found"


def test_the_years_of_silence_are_gaps() -> None:
    assert "what became of it in 1997" in finding(ORDER, SEEN).unknown
