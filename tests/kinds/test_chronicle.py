"""A chronicle holds what names its topic, in order of time, and says when the question was only read as a topic."""

from dataclasses import replace

from dalil.evidence import NOTHING
from dalil.kinds import chronicle
from dalil.records import Question
from tests.kinds.fake import FakeDesk, ask, document

LATE = document("a", "Work on the Eski canal was resumed in summer.\n\nThe teachers met on Friday.", day="1997-08-01")
EARLY = document("b", "The repair of the Eski canal was stopped for want of money.", day="1997-01-21")


def test_extracts_stand_in_order_of_time_and_others_are_left_out() -> None:
    finding = ask(chronicle, FakeDesk(LATE, EARLY), topic="the Eski canal")
    assert [e.document.id for e in finding.extracts] == ["b", "a"]
    assert all("Eski" in e.text for e in finding.extracts)


def test_a_topic_that_nobody_names_is_silent() -> None:
    assert ask(chronicle, FakeDesk(LATE, EARLY), topic="the railway strike").verdict == NOTHING


def test_a_question_read_as_a_topic_is_marked() -> None:
    finding = ask(chronicle, FakeDesk(EARLY), topic="Eski canal")
    again = chronicle.weigh(replace(finding.question, read_as_topic=True), finding.extracts, FakeDesk(EARLY))
    assert again.answer.startswith("Read as a topic")


def test_without_a_slot_the_question_itself_is_the_topic() -> None:
    assert chronicle.subject(Question("1", "chronicle", "The canal?")) == "The canal?"


def test_a_day_that_was_still_to_come_dates_no_event() -> None:
    plan = document("c", "The Council declines to repair the Eski canal before 1 April 1997.", day="1997-01-21")
    (extract,) = ask(chronicle, FakeDesk(plan), topic="the Eski canal").extracts
    assert str(extract.when) == "1997-01-21"
