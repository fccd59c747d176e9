"""All duties by years: the highest grade of a year stands for it, and the years without a word are gaps."""

from __future__ import annotations

from dataclasses import replace

from dalil.kinds import duty
from dalil.matrix import duty_matrices
from dalil.records import Document, Finding
from tests.kinds.fake import FakeDesk, FakeRegister, ask, document

ORDER = document("a", "Every village council shall open a reading room.", day="1996-01-10")
BEGUN = document("b", "In Orlovo the reading room is being prepared in the old school.", day="1998-04-02")
DONE = document("c", "The reading room was opened in May, writes the council of Orlovo.", day="1998-05-20")
CANAL = document("d", "The council refused to repair the old canal this year.", day="1997-05-20")


def found(id: str, act: str, thing: str, *documents: Document) -> Finding:
    finding = ask(duty, FakeDesk(*documents), f"{act} {thing}", act=act, object=thing, date="1996-01-01")
    return replace(finding, question=replace(finding.question, id=id))


def laid_out(duties: list[Finding]) -> dict[str, Finding]:
    """The matrices by their headings."""
    ((annex, findings),) = duty_matrices(duties, FakeRegister())
    assert annex.summary
    return {finding.question.text: finding for finding in findings}


def owed(finding: Finding, **slots: str | tuple[str, ...]) -> Finding:
    return replace(finding, question=replace(finding.question, slots={**finding.question.slots, **slots}))


def test_each_cell_holds_the_highest_grade_of_its_year_with_its_extract() -> None:
    ((_, (summary, *_)),) = duty_matrices([found("1", "open", "reading room", ORDER, BEGUN, DONE), found("2", "repair", "old canal", CANAL)], FakeRegister())
    rows = [[cell.value for cell in row] for row in summary.tables[0].rows]
    assert rows == [["1. open reading room", "ordered", None, "reported done"], ["2. repair old canal", None, "refused", None]]
    for row in summary.tables[0].rows:
        assert all(summary.extracts[cell.extract].label == cell.value for cell in row if cell.extract is not None)


def test_the_gaps_are_listed() -> None:
    ((_, (summary, *_)),) = duty_matrices([found("1", "open", "reading room", ORDER, DONE), found("2", "repair", "old canal", CANAL)], FakeRegister())
    assert summary.unknown == ("1. open reading room: nothing in 1997", "2. repair old canal: nothing in 1996, 1998")


def test_one_duty_alone_needs_no_matrix() -> None:
    assert duty_matrices([found("1", "open", "reading room", ORDER)], FakeRegister()) == ()


def test_a_cell_is_filled_for_the_place_and_the_addressee_that_an_extract_names() -> None:
    first = found("1", "open", "reading room", BEGUN, document("e", "There is no reading room in Zarechye.", day="1997-01-01"))
    second = found("2", "repair", "old canal", CANAL)
    sent = [replace(one, question=replace(one.question, slots={**one.question.slots, "addressees": ("Council of Orlovo", "Council of Berezovka")})) for one in (first, second)]
    by = laid_out(sent)
    places = by["All the duties by place"].tables[0]
    assert places.columns == ("duty", "Orlovo", "Berezovka", "Zarechye")
    assert [cell.value for cell in places.rows[0][1:]] == ["begun", None, "lacking"]
    addressees = by["All the duties by addressee"]
    assert addressees.tables[0].columns[1:] == ("Council of Orlovo", "Council of Berezovka")
    assert "2. repair old canal: nothing told of Council of Orlovo; Council of Berezovka" in addressees.unknown


def test_a_duty_is_asked_only_of_those_who_owe_it() -> None:
    sent = ("Harbour Board", "District councils of Orlovo", "District councils of Berezovka")
    rooms = owed(found("1", "open", "reading room", BEGUN), who="district councils", addressees=sent)
    canal = owed(found("2", "repair", "old canal", CANAL), who="Harbour Board", addressees=sent)
    addressees = laid_out([rooms, canal])["All the duties by addressee"]
    rows = {row[0].value: [cell.value for cell in row[1:]] for row in addressees.tables[0].rows}
    assert rows["1. open reading room"] == ["not owed", "begun", None]
    assert rows["2. repair old canal"] == ["refused", "not owed", "not owed"]  # told by no name, and nobody else owes it
    assert addressees.unknown == ("1. open reading room: nothing told of District councils of Berezovka",)
    assert addressees.answer.endswith("2 of 3 cells in which something was due tell a grade.")


def test_one_who_owes_no_duty_has_no_column_and_one_to_whom_it_did_not_go_has() -> None:
    sent = ("Harbour Board", "Council of Orlovo")
    first = owed(found("1", "open", "reading room", DONE), who="Council of Orlovo", addressees=sent)
    second = owed(found("2", "repair", "old canal", CANAL), who="Canal Company", addressees=sent)
    assert laid_out([first, second])["All the duties by addressee"].tables[0].columns == ("duty", "Council of Orlovo", "Canal Company")


def test_silence_of_a_place_is_told_only_of_a_duty_that_is_owed_there() -> None:
    sent = ("Harbour Board", "Council of Orlovo", "Council of Berezovka")
    first = owed(found("1", "open", "reading room", BEGUN), who=("Council of Orlovo", "Council of Berezovka"), addressees=sent)
    second = owed(found("2", "repair", "old canal", CANAL), who="Harbour Board", addressees=sent)
    assert laid_out([first, second])["All the duties by place"].unknown == ("1. open reading room: nothing told of Berezovka",)


def test_what_is_told_of_an_earlier_year_stands_for_it_and_for_the_year_in_which_it_is_told() -> None:
    late = document("z", "The reading room of Orlovo was opened in May 1997, after the circular of March 1996.", day="1998-05-20")
    refusal = document("y", "The council refused to repair the old canal before June 1996.", day="1998-05-20")
    by_year = laid_out([found("1", "open", "reading room", late), found("2", "repair", "old canal", refusal)])["All the duties by year"]
    assert [[cell.value for cell in row[1:]] for row in by_year.tables[0].rows] == [["reported done", "reported done"], [None, "refused"]]


def test_where_only_the_kind_of_people_is_said_all_to_whom_it_went_owe_the_duty() -> None:
    sent = ("Council of Orlovo", "Council of Berezovka")
    first = owed(found("1", "open", "reading room", BEGUN), who="teachers and clerks", addressees=sent)
    second = owed(found("2", "repair", "old canal", CANAL), who="clerks")
    assert laid_out([first, second])["All the duties by addressee"].tables[0].columns == ("duty", *sent, "clerks")
