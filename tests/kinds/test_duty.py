"""Grades of a duty, on a desk made of strings."""

from __future__ import annotations

from dataclasses import replace

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


def numbered(*documents: Document, issuer: str = "Relief Board", date: str = "1996-01-10", point: str = "3") -> list[tuple[str, str]]:
    found = ask(duty, FakeDesk(*documents), "open a reading room", act="open", object="reading room", issuer=issuer, date=date, point=point)
    return [(extract.document.id, extract.label) for extract in found.extracts if extract.label]


def test_a_duty_spoken_of_by_its_number_has_the_grade_that_is_stated() -> None:
    refusal = document("r", "We have no carpenter. The parish cannot carry out point 3 of the Board's circular of 10 January 1996.", day="1996-09-01")
    done = document("s", "Пункты 2 и 3 циркуляра от 10 января 1996 г. выполнены, п. 4 не выполнен.", day="1996-10-01", language="ru")
    assert numbered(refusal, done) == [("r", "refused"), ("s", "reported done")]
    assert numbered(done, point="4") == [("s", "refused")]
    assert numbered(refusal, done, point="5") == []


def test_a_number_in_another_directive_is_no_reference() -> None:
    other = document("t", "The parish cannot carry out point 3 of the circular of 4 May 1996.", day="1996-09-01")
    unnamed = document("u", "The parish cannot carry out point 3 of its programme.", day="1996-09-01")
    assert numbered(other, unnamed) == []


def test_an_answer_that_named_the_directive_before_or_is_written_to_its_issuer_need_not_name_it_again() -> None:
    named = document("v", "We received the circular of the Relief Board.\n\nPoint 3 of the circular was not carried out.", day="1996-09-01")
    sent = replace(document("w", "Point 3 of the circular was not carried out.", day="1996-09-01"), addressee="Relief Board")
    assert numbered(named, sent) == [("v", "refused"), ("w", "refused")]


def test_who_is_reported_to_say_so_says_it_and_a_witness_and_a_report_are_two_origins() -> None:
    told = document("k", "Merrin reported that the reading room was opened.", day="1997-05-20")
    found = finding(told, SEEN)
    assert [(extract.label, extract.speaker, extract.reported) for extract in found.extracts] == [
        ("reported done", "Merrin", True), ("independently attested", "Traveller Hagen", False),
    ]  # fmt: skip
    assert (found.verdict, found.certainty.level) == ("independently attested", "moderate")


def test_a_year_of_which_something_is_told_later_is_not_unknown() -> None:
    late = document("l", "The reading room was opened in 1997.", day="1999-05-20", author="village council")
    assert "what became of it in 1996, 1998" in finding(late).unknown
