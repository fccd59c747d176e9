"""A finding that breaks its kind's contract does not reach a reader."""

from dataclasses import replace

import pytest

from dalil.errors import DalilError
from dalil.evidence import NOTHING
from dalil.kinds import claim
from dalil.records import Cell, Certainty, Chart, Extract, Finding, Mark, Question, Searched, Table
from dalil.weigh import check, weigh
from tests.kinds.fake import FakeDesk, document

QUESTION = Question("1", "claim", "Is it so?", {"claim": "it is so"})
EXTRACT = Extract(document("a", "It is so, said the clerk."), 0, 9, why="test", bearing="for")
SOUND = Finding(QUESTION, "supported", "it is so", Certainty("low", "one origin"), (EXTRACT,))


def test_a_sound_finding_passes_and_says_what_was_searched() -> None:
    finding = weigh(claim, QUESTION, [EXTRACT], FakeDesk(), Searched(documents=7))
    assert finding.searched.documents == 7
    assert finding.answer[0] in "“I"


def test_no_extracts_is_nothing_found_whatever_the_kind() -> None:
    assert weigh(claim, QUESTION, [], FakeDesk(), Searched()).verdict == NOTHING


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (replace(SOUND, verdict="certainly"), "not one of its verdicts"),
        (replace(SOUND, extracts=(replace(EXTRACT, end=5),)), "was not cut for it"),
        (replace(SOUND, tables=(Table("t", ("a", "b"), ((Cell("x"),),)),)), "wrong length"),
        (replace(SOUND, tables=(Table("t", ("a",), ((Cell("x", 3),),)),)), "cites an extract that is not there"),
        (replace(SOUND, charts=(Chart("series", "c", (Mark("1997", 1.0, extract=1),)),)), "cites an extract that is not there"),
    ],
)
def test_a_broken_finding_is_an_error_that_names_the_kind(broken: Finding, told: str) -> None:
    with pytest.raises(DalilError, match=told):
        check(claim, broken, [EXTRACT])
    assert check(claim, SOUND, [EXTRACT]) is SOUND
