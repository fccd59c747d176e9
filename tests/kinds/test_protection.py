"""Who is to be protected, what was done to them, who spoke up, and what came of it."""

from __future__ import annotations

import pytest

from dalil.inquiry import special_questions
from dalil.kinds import protection
from dalil.records import Annex, Document, Finding
from dalil.text.asking.protected import protected
from tests.kinds.fake import FakeDesk, ask, document
from tests.kinds.papers import PaperDesk, paper

SEIZED = document("a", "On 3 May 1996 the harbour guards seized two boats of the islanders.", day="1996-05-10")
FEARED = document("b", "Nobody shall evict the islanders before the winter, says the new rule.", day="1996-05-20")
PROTEST = document("c", "The islanders protested to the Port against the taking of their boats.", day="1996-06-01")
ANSWER = document("d", "The Port decided that the boats of the islanders be given back.", day="1996-06-20")
LATER = document("e", "The Port decided on the colour of its flags.", day="1996-06-21")


def finding(part: str, *documents: Document) -> Finding:
    return ask(protection, FakeDesk(*documents), "How were the islanders protected?", whom="the islanders", thing="boats", part=part)


@pytest.mark.parametrize(
    ("topic", "language", "parts"),
    [
        ("the protection of the islanders' rights to fish", "en", ("islanders", "rights to fish", "")),
        ("protection of native interests against the settlers", "en", ("native", "interests", "the settlers")),
        ('protection of native interests against "Settler" (or trader) greed', "en", ("native", "interests", "Settler (or trader) greed")),
        ("защита интересов туземцев против переселенцев", "ru", ("туземцев", "интересов", "переселенцев")),
    ],
)
def test_a_matter_of_protection_is_read_in_its_parts(topic: str, language: str, parts: tuple[str, str, str]) -> None:
    read = protected(topic, language)
    assert read is not None
    assert (read.whom, read.thing, read.against) == parts


def test_another_matter_is_none_and_keeps_the_general_parts_of_an_annex() -> None:
    assert protected("the handling of medicines", "en") is None
    assert [q.kind for q in special_questions(Annex("the handling of medicines"), "en")] == ["attitude", "chronicle", "decisions", "chronicle"]
    assert [q.slots["part"] for q in special_questions(Annex("the protection of the islanders"), "en")] == list(protection.PARTS)


def test_an_incident_is_what_is_told_as_done_and_stands_under_its_own_day() -> None:
    found = finding("incident", SEIZED, FEARED)
    assert [e.document.id for e in found.extracts] == ["a"]
    assert str(found.extracts[0].when) == "1996-05-03"


def test_a_protest_has_its_answer_and_one_without_is_said_to_be_open() -> None:
    found = finding("protest", PROTEST, ANSWER, LATER)
    assert [(e.document.id, e.label) for e in found.extracts] == [("c", "protest"), ("d", "outcome")]
    (row,) = found.tables[0].rows
    assert [(cell.value, cell.extract) for cell in row[2:]] == [("decided", 1), ("1996-06-20", 1)]
    alone = finding("protest", PROTEST, LATER)
    assert alone.tables[0].rows[0][2].value == "nothing on record"
    assert alone.unknown == ("what came of 1 of 1 protests",)


def test_a_list_of_demands_and_an_authoritys_own_demand_are_no_incident_and_no_protest() -> None:
    quoted = document("g", "“e) special laws were made against those who robbed the islanders of their boats;", day="1996-05-01")
    levy = document("h", "Требование управы о сдаче лодок с островитян отменено.", day="1996-05-02", language="ru")
    assert finding("incident", quoted).extracts == ()
    assert ask(protection, FakeDesk(levy), "Как защищали островитян?", whom="островитян", thing="лодок", part="protest").extracts == ()


def test_a_word_of_deciding_in_the_passage_makes_no_decision_of_the_sentences_beside_it() -> None:
    paper = document("i", "The war robbed the islanders of their boats. A decision of the Port is awaited.", day="1996-05-03")
    assert finding("decision", paper).extracts == ()
    labelled = document("j", "Resolution: the boats go back to the islanders.", day="1996-05-04")
    assert [e.facts["status"] for e in finding("decision", labelled).extracts] == ["decided"]


def test_decisions_are_told_from_proposals() -> None:
    offer = document("f", "The engineer proposed that the boats of the islanders be kept in the dock.", day="1996-04-01")
    rows = [[cell.value for cell in row] for row in finding("decision", ANSWER, offer).tables[0].rows]
    assert [row[2] for row in rows] == ["proposed", "decided"]


DEBATE = """# Port council, 4 June 1996

## Boats

**A. Vale:** I move that the two boats be returned to the islanders.

**B. Orlo:** I propose that the boats of the islanders be given to the Port.

Vote on Orlo's proposal: for 1 (Orlo), against 4.

**Resolution:** The two boats shall be returned to the islanders.
"""
PETITION = "To the Port council\nfrom the islanders of Low Skerry\n\nPETITION\n\n2 May 1996\n\nOn 1 May the harbour guards of Skerry seized two boats of the islanders.\n\nWe protest against this and demand the return of the boats of the islanders.\n\nSigned: Ana Brook, Tom Reed."
REPORT = "The inspector found that on 1 May 1996 the guards at Skerry had seized two boats of the islanders."
ELSEWHERE = "On 1 May 1996 the guards at Highport beat a widow of the islanders."


def on_boats(part: str) -> Finding:
    papers = [paper("p", PETITION, day="1996-05-02"), paper("m", DEBATE, day="1996-06-04"), paper("r", REPORT, day="1996-05-20"), paper("x", ELSEWHERE, day="1996-05-03")]
    return ask(protection, PaperDesk(*papers), "How were the islanders protected?", whom="islanders", thing="boats", part=part)


def rows(finding: Finding) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in finding.tables[0].rows]


def test_a_day_without_a_year_is_of_the_papers_year_and_one_deed_is_one_incident() -> None:
    found = on_boats("incident")
    assert found.answer == "On record: incidents: 2. Told by 3 extracts."
    assert {row[0] for row in rows(found)} == {"1996-05-01"}
    assert sorted(str(row[3]) for row in rows(found)) == ["None", "r.txt"]


def test_a_proposal_stands_with_what_became_of_it() -> None:
    assert [row[1:4] for row in rows(on_boats("decision"))] == [("A. Vale", "proposed", "adopted"), ("B. Orlo", "proposed", "rejected"), (None, "decided", None)]
    assert on_boats("decision").answer == "On record: decisions: 1; proposals: 2."


def test_those_who_sign_a_petition_are_named_and_it_is_the_word_of_those_it_comes_from() -> None:
    (row,) = rows(on_boats("protest"))
    assert row[1] == "islanders (Ana Brook, Tom Reed)"


def test_statements_that_declare_themselves_are_told_apart() -> None:
    sides = {row[1]: row[2] for row in rows(on_boats("statement"))}
    assert sides == {"islanders (Ana Brook, Tom Reed)": "for", "A. Vale": "for", "B. Orlo": "against"}


def test_every_sentence_of_a_labelled_resolution_is_resolved() -> None:
    labelled = document("q", "Resolution: the guards leave the quay. The boats of the islanders stay where they are.", day="1996-05-04")
    assert [(e.text, e.facts["status"]) for e in finding("decision", labelled).extracts] == [("The boats of the islanders stay where they are.", "decided")]
