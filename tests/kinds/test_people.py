"""Who they are: rosters, one entry a person, contradictions, and silence where no document names anybody."""

from __future__ import annotations

from dalil.kinds import people
from dalil.records import Finding
from tests.kinds.fake import ask
from tests.kinds.papers import PaperDesk, paper

ROSTER = paper(
    "roster",
    "Inspectors of the mill\n\n"
    "Ada Quill (born 1911); Inspector of the Mill; appointed May 1, 1950; entered on duty May 3, 1950; terminated appointment Jun 2, 1955.\n"
    "Omar Dell (born 1920); Deputy Inspector of the Mill; appointed Jul 1, 1950.\n"
    "Vera Lund (born 1930); Inspector of the Mill; appointed Jun 3, 1955; entered on duty Jun 5, 1955.\n",
    title="Inspectors of the mill",
)


def rows(finding: Finding) -> list[tuple[str, ...]]:
    table = next(table for table in finding.tables if table.title == "Posts and acts")
    return [
        tuple(
            str(row[table.columns.index(column)].value or "") for column in ("name", "post", "appointed", "from", "to")
        )
        for row in table.rows
    ]


def test_the_holders_of_the_very_post_are_named_with_their_dates_and_extracts() -> None:
    finding = ask(
        people,
        PaperDesk(ROSTER),
        "Who was Inspector of the Mill, and from when to when?",
        group="Inspector of the Mill",
    )
    assert rows(finding) == [
        ("Ada Quill", "Inspector of the Mill", "1950-05-01", "1950-05-03", "1955-06-02"),
        ("Vera Lund", "Inspector of the Mill", "1955-06-03", "1955-06-05", ""),
    ]
    table = finding.tables[-1]
    for row in table.rows:
        assert row[0].extract is not None
        assert str(row[0].value) in finding.extracts[row[0].extract].text


def test_a_person_asked_for_brings_all_posts_and_what_others_say() -> None:
    letter = paper(
        "letter",
        "Everybody in the valley respects Ada Quill for her patience with the millers.",
        author="T. Bell",
        day="1960-01-01",
    )
    finding = ask(
        people,
        PaperDesk(ROSTER, letter),
        "Which posts did Ada Quill hold?",
        group="Ada Quill",
        facets=("record", "prestige"),
    )
    assert [row[:2] for row in rows(finding)] == [("Ada Quill", "Inspector of the Mill")]
    said = next(table for table in finding.tables if table.title == "What others say")
    assert [row[2].value for row in said.rows] == ["T. Bell"]


def test_spellings_across_scripts_are_one_person() -> None:
    note = paper(
        "note", "Сафонов, Г. И. (1891—1942) — в 1921 году — член Бюро канала.", language="ru", day="1965-01-01"
    )
    order = paper("order", "G. I. Safonov, a member of the Canal Bureau, was sent to the valley.", day="1921-08-01")
    finding = ask(people, PaperDesk(note, order), "Who was Safonov?", group="Safonov")
    persons = next(table for table in finding.tables if table.title == "Persons")
    assert len(persons.rows) == 1
    assert "across scripts" in str(persons.rows[0][2].value) or "agree" in str(persons.rows[0][2].value)


def test_terms_that_cannot_all_be_right_are_shown_as_a_contradiction() -> None:
    index = paper(
        "index",
        "Соколин, Г. Я. (1888—1939) — С 1920 года — председатель Комиссии канала.\n\nТомин, М. П. (1880—1936) — С мая 1921 года — председатель Комиссии канала.",
        language="ru",
        day="1965-01-01",
    )
    note = paper(
        "note",
        "Г. Я. Соколин постановлением от 14 октября 1921 года был назначен председателем Комиссии канала.",
        language="ru",
        day="1965-01-02",
    )
    finding = ask(
        people,
        PaperDesk(index, note),
        "Кто был председателем Комиссии канала?",
        "ru",
        group="председатель Комиссии канала",
    )
    clashes = next(table for table in finding.tables if table.title == "Contradictions")
    assert {str(row[0].value).split()[0] for row in clashes.rows} == {"since", "who"}
    assert any("disagree" in unknown for unknown in finding.unknown)


def test_who_seconded_is_read_from_the_paper_on_that_matter() -> None:
    wells = paper(
        "wells",
        "# Wells act\n\n## Proposer\n\nAda Quill\n\n## Seconds\n\n- Omar Dell\n\n- Vera Lund\n",
        title="Wells act",
    )
    mills = paper("mills", "# Mills act\n\n## Proposer\n\nOmar Dell\n\n## Seconds\n\n- Ada Quill\n", title="Mills act")
    finding = ask(people, PaperDesk(mills, wells), "Who seconded the Wells act?", group="Wells act")
    assert [row[:2] for row in rows(finding)] == [("Omar Dell", "seconded"), ("Vera Lund", "seconded")]


def test_who_attended_is_read_from_the_paper_of_that_day() -> None:
    may = paper(
        "may",
        "# Minutes of 5 May 1996\n\nPresent: Ada Quill, Omar Dell\n",
        day="1996-05-05",
        title="Minutes of 5 May 1996",
    )
    june = paper(
        "june",
        "# Minutes of 6 June 1996\n\nPresent: Vera Lund, Omar Dell\n",
        day="1996-06-06",
        title="Minutes of 6 June 1996",
    )
    finding = ask(
        people, PaperDesk(may, june), "Who attended the meeting of 6 June 1996?", group="meeting of 6 June 1996"
    )
    assert [row[0] for row in rows(finding)] == ["Vera Lund", "Omar Dell"]


def test_nobody_is_taken_for_a_supporter_who_is_not_said_to_be_one() -> None:
    note = paper(
        "note",
        "A. R. Karimov, a member of the Bureau, met Sattorov. The charges brought against Sattorov were read by G. Sokolin.",
    )
    finding = ask(
        people, PaperDesk(note), "Who are Sattorov's supporters? Names?", group="smallholders who support Sattorov"
    )
    assert finding.verdict in ("nothing found", "not enough evidence")


def test_those_who_sign_a_paper_that_takes_a_side_take_it() -> None:
    petition = paper(
        "petition",
        "We, smallholders of Tepa, trust Jalol Sattorov and support him.\n\nSigned: Gulnora Yusupova, Bahrom Qodirov\n",
        day="1996-07-12",
    )
    roster = paper("roster", "Gulnora Yusupova, chair of the Union, spoke first.", day="1997-01-01")
    finding = ask(
        people,
        PaperDesk(petition, roster),
        "Who are Sattorov's supporters?",
        group="smallholders who support Sattorov",
        facets=("names", "record"),
    )
    assert finding.verdict == "named"
    assert {row[0].value for row in finding.tables[0].rows} == {"Gulnora Yusupova", "Bahrom Qodirov"}
    assert ("Gulnora Yusupova", "chair of the Union") in {row[:2] for row in rows(finding)}


GUILD = (
    "# Founding of the beekeepers' guild\n\nAnna Weber proposed the guild. Peter Orlo seconded.\n\n"
    "RESOLVED: Anna Weber is elected chair of the Guild, Peter Orlo secretary.\nFor 31, against 4.\n\nAnna Weber, chair"
)
TRUST = "To the mayor\n\nWe, the beekeepers, support Mr Vale.\n\nSigned by: Anna Weber, Peter Orlo."
PRESS = "Who is Anna Weber? Anna Weber taught at the harbour school for nine years. Everybody in the port respects her.\n\nPeter Orlo was fined twice in 1989."
WHO = "Who are Vale's supporters? Names? Record? Prestige?"


def guild() -> Finding:
    desk = PaperDesk(
        paper("g", GUILD, author="Anna Weber, chair of the guild", kind="minutes", day="1991-02-03"), paper("t", TRUST, kind="petition", day="1991-06-01"), paper("n", PRESS, day="1992-01-01")
    )
    return ask(people, desk, WHO, group="supporters of Vale", facets=("names", "record", "prestige"))


def rows_of(finding: Finding, title: str) -> list[list[object]]:
    table = next(table for table in finding.tables if table.title == title)
    return [[cell.value for cell in row] for row in table.rows]


def test_record_and_standing_of_those_who_signed_are_told_from_other_papers() -> None:
    finding = guild()
    assert {(row[0], row[-1]) for row in rows_of(finding, "Record, as it is told")} == {
        ("Anna Weber", "Anna Weber taught at the harbour school for nine years."), ("Peter Orlo", "Peter Orlo was fined twice in 1989.")
    }  # fmt: skip
    assert [(row[0], row[-1]) for row in rows_of(finding, "What others say")] == [("Anna Weber", "Everybody in the port respects her.")]
    assert "the prestige of Peter Orlo" in finding.unknown


def test_an_election_is_shown_with_the_votes_got_and_both_who_were_elected() -> None:
    posts = next(table for table in guild().tables if table.title == "Posts and acts")
    votes = {(row[0].value, row[1].value): row[posts.columns.index("votes")].value for row in posts.rows}
    assert votes["Anna Weber", "chair of the Guild"] == "for 31, against 4"
    assert votes["Peter Orlo", "secretary"] == "for 31, against 4"
    assert not any(post == "attended" for _, post in votes), "who proposed is not listed among those present"


def test_a_sentence_that_goes_on_about_something_else_is_no_testimony() -> None:
    press = paper("press", "Ada Quill was three times elected headman. Our paper has now appeared for half a year.", title="The Courier", day="1960-02-01")
    finding = ask(people, PaperDesk(ROSTER, press), "Ada Quill? Record? Prestige?", group="Ada Quill", facets=("record", "prestige"))
    assert [row[-1] for row in rows_of(finding, "Record, as it is told")] == ["Ada Quill was three times elected headman."]
    assert "What others say" not in {table.title for table in finding.tables}
