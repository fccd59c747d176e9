"""Differences: recorded votes paired completely, informal ones with both sides; nothing from being mentioned together."""

from __future__ import annotations

from dalil.archive.register import YamlRegister
from dalil.kinds import differences
from dalil.records import Party
from tests.kinds.fake import ask
from tests.kinds.papers import PaperDesk, paper


def vote(number: int, subject: str, yes: str, no: str, day: str) -> object:
    text = f"Motion {number}: the matter of {number}\n\nSubject: {subject}\n\nIn favour: {yes}.\n\nAgainst: {no}.\n\nAbstaining: Corland."
    return paper(f"m{number}", text, day=day, title=f"Motion {number}")


VOTES = [
    vote(1, "Fishing", "Arland, Dorland", "Borland", "1961-02-01"),
    vote(2, "Fishing", "Arland, Borland", "Dorland", "1962-02-01"),
    vote(3, "Trade", "Borland", "Arland, Dorland", "1963-02-01"),
]


def rows(**slots: str | tuple[str, ...]) -> list[tuple[object, ...]]:
    finding = ask(differences, PaperDesk(*VOTES), parties=("Arland", "Borland"), **slots)  # type: ignore[arg-type]
    return [tuple(cell.value for cell in row[:4]) for row in finding.tables[0].rows]


def test_all_votes_on_which_the_two_differ_and_no_other() -> None:
    assert rows() == [("1961-02-01", "Motion 1", "for", "against"), ("1963-02-01", "Motion 3", "against", "for")]


def test_the_record_s_own_label_decides_what_a_vote_was_on() -> None:
    assert rows(topic="matters of fishing") == [("1961-02-01", "Motion 1", "for", "against")]


def test_the_time_asked_about_is_kept_to() -> None:
    assert rows(period="from 1962 to 1964") == [("1963-02-01", "Motion 3", "against", "for")]


def test_votes_alike_are_counted_and_said() -> None:
    finding = ask(differences, PaperDesk(*VOTES), parties=("Arland", "Borland"))  # type: ignore[arg-type]
    assert "compared: 3; on opposite sides 2 (1961-02-01, 1963-02-01), otherwise" in finding.answer
    assert finding.verdict == "differed formally"


def test_two_positions_set_against_each_other_are_one_point() -> None:
    note = paper(
        "note",
        "Vale insisted on the new tax. Orlo, however, maintained that the tax could not be borne.",
        day="1921-07-23",
    )
    finding = ask(differences, PaperDesk(note), parties=("Vale", "Orlo"))
    assert finding.verdict == "differed"
    assert finding.extracts[0].text == note.text
    assert finding.extracts[0].holder == "Vale; Orlo"


def test_a_letter_to_the_one_on_his_differences_with_the_other() -> None:
    letter = paper(
        "letter", "Чтобы уладить Ваши разногласия с т. Орловым, посылаем комиссию.", addressee="Вейль", language="ru"
    )
    finding = ask(differences, PaperDesk(letter), language="ru", parties=("Вейль", "Орлов"))
    assert [extract.text for extract in finding.extracts] == [letter.text]


def test_a_note_of_a_later_time_stands_under_the_date_it_tells() -> None:
    note = paper("note", "On 9 May 1921 the differences between Vale and Orlo grew worse.", day="1965-01-01")
    assert str(ask(differences, PaperDesk(note), parties=("Vale", "Orlo")).extracts[0].when) == "1921-05-09"


def test_being_mentioned_together_is_no_difference() -> None:
    list_ = paper("list", "Present: Vale, Orlo and the mayor. Vale and Orlo left together.")
    assert ask(differences, PaperDesk(list_), parties=("Vale", "Orlo")).verdict == "nothing found"


def test_the_asker_s_own_question_is_no_evidence() -> None:
    letter = paper("letter", "On what did Vale and Orlo disagree?")
    assert ask(differences, PaperDesk(letter), parties=("Vale", "Orlo")).verdict == "nothing found"


def test_votes_in_a_table_of_voters_are_paired_too() -> None:
    table = "# Motion 9\n\n| State | Vote |\n|---|---|\n| Arland | yes |\n| Borland | no |\n| Corland | yes |\n"
    finding = ask(differences, PaperDesk(paper("m9", table, title="Motion 9")), parties=("Arland", "Borland"))
    assert [extract.label for extract in finding.extracts] == ["opposed in a vote"]


def test_many_votes_in_one_record_keep_their_own_dates_and_labels() -> None:
    parts = [
        f"## Motion {n}\n\nDate: {day}\n\nSubject: {subject}\n\nYes ({1}): {yes}\nNo ({1}): {no}\n"
        for n, day, subject, yes, no in (
            (1, "3 May 1961", "Fishing", "Arland", "Borland"),
            (2, "9 June 1961", "Trade", "Arland; Borland", "Corland"),
            (3, "2 July 1962", "Fishing", "Borland", "Arland"),
        )
    ]
    record = paper("record", "# Votes\n\n" + "\n".join(parts), day="1963-01-01", title="Votes")
    finding = ask(differences, PaperDesk(record), parties=("Arland", "Borland"), topic="fishing")
    assert [str(row[0].value) for row in finding.tables[0].rows] == ["1961-05-03", "1962-07-02"]
    later = ask(differences, PaperDesk(record), parties=("Arland", "Borland"), topic="fishing", period="")
    assert len(later.extracts) == 2


def test_where_they_did_not_differ_on_the_matter_it_is_said_on_what_else_they_did() -> None:
    text = "Vale insisted on the tax and thought it urgent. Orlo, on the contrary, maintained that the tax could not be raised."
    desk = PaperDesk(paper("n", text, day="1961-02-01", title="Notes"))
    finding = ask(differences, desk, parties=("Vale", "Orlo"), topic="the railway")
    assert finding.verdict == "not decided by the evidence"
    assert finding.extracts
    assert "None of them on the railway" in finding.answer
    assert "on what they differed over the railway" in finding.unknown
    assert ask(differences, desk, parties=("Vale", "Orlo"), topic="the tax").verdict == "differed"


DEBATE = """# Harbour Board, 4 May 1931

## Dues

**A. Vale:** I move that the dues be halved for small boats. They earn little.

**B. Orlo:** I oppose this. The pier must be paid for.

Vote on Vale's motion: for 2 (Vale, Merrin), against 1 (Orlo).

## The pier

**B. Orlo:** I propose that the pier be closed in winter.

**A. Vale:** I propose a lamp on the pier.

Vote on the proposal of Orlo: for 1 (Orlo), against 2 (Vale, Merrin).

## The fishermen

**B. Orlo:** The fishermen have no right to moor at the old steps.

**C. Merrin:** It is late.

**B. Orlo:** The steps belong to the port and its crew.

**A. Vale:** The steps do not belong to the port.
"""


def debated(topic: str = "") -> list[tuple[object, ...]]:
    finding = ask(differences, PaperDesk(paper("d", DEBATE, day="1931-05-04")), parties=("Vale", "Orlo"), **({"topic": topic} if topic else {}))
    return [(*(cell.value for cell in row[1:]), finding.extracts[row[1].extract or 0]) for row in finding.tables[0].rows]


def test_a_vote_that_refers_to_a_motion_is_told_by_the_words_of_the_one_who_made_it() -> None:
    votes = [row for row in debated() if row[3] == "opposed in a vote"]
    assert [row[:3] for row in votes] == [
        ("I move that the dues be halved for small boats.", "for", "against"),
        ("I propose that the pier be closed in winter.", "against", "for"),
    ]
    first = votes[0][4]
    assert first.text.startswith("**A. Vale:** I move that the dues")  # type: ignore[attr-defined]
    assert first.text.endswith("against 1 (Orlo)")  # type: ignore[attr-defined]
    assert first.speaker == ""  # type: ignore[attr-defined]


def test_an_answer_in_debate_is_a_difference_unless_the_vote_on_it_shows_it_already() -> None:
    talked = [row[4].text for row in debated() if row[3] == "informal"]  # type: ignore[attr-defined]
    assert talked == ["**B. Orlo:** The steps belong to the port and its crew.\n\n**A. Vale:** The steps do not belong to the port."]


def test_a_debate_without_a_vote_is_told_from_the_speech_to_the_objection() -> None:
    text = "# Board\n\n## Dues\n\n**A. Vale:** Halve the dues.\n\n**B. Orlo:** No, they are low. I cannot agree."
    (row,) = ask(differences, PaperDesk(paper("d", text)), parties=("Vale", "Orlo"), topic="dues").tables[0].rows
    assert (row[1].value, row[4].value) == ("Dues", "informal")


def test_a_code_of_a_few_capitals_is_no_other_spelling_of_another() -> None:
    votes = [vote(1, "Fishing", "SA, ZA", "YE", "1961-02-01"), vote(2, "Trade", "ZA", "SA, YE", "1962-02-01"), vote(3, "Dues", "YE", "SA", "1963-02-01")]
    finding = ask(differences, PaperDesk(*votes), parties=("ZA", "SA"))  # type: ignore[arg-type]
    assert [tuple(cell.value for cell in row[:4]) for row in finding.tables[0].rows] == [("1962-02-01", "Motion 2", "for", "against")]
    assert "compared: 2; on opposite sides 1" in finding.answer


def test_a_code_is_met_under_the_names_that_the_register_has_for_it() -> None:
    told = paper("n", "Southland insisted on the tax. YE, on the contrary, maintained that the tax could not be raised.")
    desk = PaperDesk(told)
    assert ask(differences, desk, parties=("SL", "YE")).verdict == "nothing found"
    desk.register = YamlRegister([Party("sl", "Southland", "body", ("SL",))])  # type: ignore[assignment]
    assert [extract.text for extract in ask(differences, desk, parties=("SL", "YE")).extracts] == [told.text]
