"""What documents say of persons in posts and acts: rosters, notes on a life, lists, tables and sentences."""

from __future__ import annotations

import pytest

from dalil.text.form.structure import structure
from dalil.text.naming.personnames import leading_name, listed_names
from dalil.text.naming.persons import people, shown
from dalil.text.naming.roles import posts
from dalil.text.naming.rosters import services
from dalil.text.naming.services import Service


def told(text: str, language: str = "en") -> list[Service]:
    return services(text, structure(text), language=language)


def rows(text: str, language: str = "en") -> set[tuple[str, str, str, str, str]]:
    return {
        (s.person, s.role, str(s.appointed or ""), str(s.since or ""), str(s.until or "")) for s in told(text, language)
    }


def test_a_roster_line_gives_post_appointment_begin_and_end() -> None:
    line = "Ada B. Quill, Jr. (born 1911, died 1984); Keeper of Wells; appointed Sep 30, 1961; entered on duty Oct 2, 1961; terminated appointment Dec 7, 1962. Commissioned again; recommissioned on Feb 3, 1963."
    assert rows(line) == {("Ada B. Quill, Jr.", "Keeper of Wells", "1961-09-30", "1961-10-02", "1962-12-07")}


def test_a_wrapped_roster_line_is_one_line() -> None:
    text = "Omar Dell (born 1950); Assistant Director for Wells, Pumps, and\n            Canals; appointed May 1, 1990; terminated appointment Jun 2, 1991."
    assert rows(text) == {
        (
            "Omar Dell",
            "Assistant Director for Wells, Pumps, and             Canals".replace("             ", " "),
            "1990-05-01",
            "",
            "1991-06-02",
        )
    }


def test_a_note_on_a_life_gives_each_post_its_own_dates() -> None:
    note = (
        "Каримов, А. Р. (1896—1939) — член артели с 1919 года; был секретарем комитета в г. Тихая Степь. "
        "С сентября 1920 по 1923 год — секретарь Совета долины, в марте 1921 года был утвержден членом коллегии Треста. "
        "В 1933—1937 годах — председатель Банка."
    )
    found = {(s.role, str(s.since or ""), str(s.until or ""), str(s.seen or "")) for s in told(note, "ru")}
    assert ("секретарь Совета долины", "1920-09", "1923", "") in found
    assert ("членом коллегии Треста", "", "", "1921-03") in found
    assert ("председатель Банка", "1933", "1937", "") in found
    assert ("секретарем комитета в г. Тихая Степь", "", "", "") in found


def test_a_composition_is_shared_out_to_all_that_it_names() -> None:
    text = "Совет постановил 14 октября 1921 года определить Бюро в составе председателя Г. Я. Соколова и членов В. П. Ножина, Я. Х. Петерса (временно, до замены другим кандидатом), Н. Т. Турякулова."
    found = {(s.person, s.role, str(s.appointed)) for s in told(text, "ru")}
    assert ("Г. Я. Соколова", "председателя", "1921-10-14") in found
    assert {person for person, role, _ in found if role == "членов"} == {
        "В. П. Ножина",
        "Я. Х. Петерса",
        "Н. Т. Турякулова",
    }
    assert {s.body for s in told(text, "ru")} == {"Бюро"}


@pytest.mark.parametrize(
    ("sentence", "person", "role"),
    [
        ("The Chairman of the Canal Bureau, M. P. Tomin, spoke.", "M. P. Tomin", "Chairman of the Canal Bureau"),
        ("G. I. Safin, a member of the Canal Bureau, objected.", "G. I. Safin", "member of the Canal Bureau"),
        ("Vera K. Lund (Director of the Archive) took the minutes.", "Vera K. Lund", "Director of the Archive"),
        (
            "Jalol Sattorov is appointed chairman of the Land Committee from 1 June 1996.",
            "Jalol Sattorov",
            "chairman of the Land Committee",
        ),
    ],
)
def test_a_sentence_names_the_holder_of_a_post(sentence: str, person: str, role: str) -> None:
    assert (person, role) in {(s.person, s.role) for s in told(sentence)}


def test_lists_under_headings_and_labels_tell_acts() -> None:
    text = "# Motion on wells\n\n## Proposer\n\nAda Quill\n[ada@example.org]\n\n## Seconds\n\n- Omar Dell\n[omar@example.org]\n\n- Thomas Bell, BSG\n\n## Text\n\nThe Wells Act shall be amended.\n"
    assert {(s.person, s.role) for s in told(text)} == {
        ("Ada Quill", "proposed"),
        ("Omar Dell", "seconded"),
        ("Thomas Bell, BSG", "seconded"),
    }
    minutes = "Present: R. Tursun (chair), J. Sattor, N. Berez.\nApologies: K. Ayd\n"
    assert {(s.person, s.role) for s in told(minutes)} >= {
        ("R. Tursun", "attended"),
        ("R. Tursun", "chair"),
        ("J. Sattor", "attended"),
    }


def test_a_roll_of_names_at_the_head_of_minutes_is_attendance() -> None:
    text = "# Notes of 5 May 2012\n\nJohn Newman (JN), Norbert Lind (NL), Allen Wirf-Brook (AWB), Mark S. Milner (MM)\n\n## Welcome\n\nJN: Welcome.\n"
    assert {s.person for s in told(text) if s.role == "attended"} == {
        "John Newman",
        "Norbert Lind",
        "Allen Wirf-Brook",
        "Mark S. Milner",
    }


def test_a_row_of_a_table_is_read_by_the_headings_of_its_columns() -> None:
    text = "| Name | Post | From | To |\n|---|---|---|---|\n| Tamara Karim | Head of the office | 1 May 2003 | 2007 |\n"
    assert rows(text) == {("Tamara Karim", "Head of the office", "", "2003-05-01", "2007")}


def test_a_label_that_is_a_post_names_its_holder() -> None:
    assert ("Гулнора Юсупова", "Раис", "", "1996-02-02", "") in rows(
        "Раис: Гулнора Юсупова, ўқитувчи, 1996 йил 2 февралдан.", "uz"
    )


def test_prose_without_posts_tells_nothing() -> None:
    assert told("Iraq, Baghdad and the Treasury were discussed. Hard lessons were drawn in May 2003.") == []


def test_posts_end_where_names_and_clauses_begin() -> None:
    assert [post.text for post in posts("председателем Комиссии по делам Долины М. П. Томиным")] == [
        "председателем Комиссии по делам Долины"
    ]
    assert [post.body for post in posts("Chairman of the Valley Council; elected")] == ["Valley Council"]


def test_names_stand_at_the_head_of_lines_and_in_lists() -> None:
    assert leading_name("Dr. Robert A. Divin, Professor of History") == ("Robert A. Divin", 19)
    assert leading_name("The Council met") is None
    assert [name for name, *_ in listed_names("В. П. Ножина, Я. Х. Петерса (временно) и К. С. Атаева")] == [
        "В. П. Ножина",
        "Я. Х. Петерса",
        "К. С. Атаева",
    ]
    assert listed_names("Congress created the post in 1789, and the President filled it") == []


def test_one_person_has_one_entry_and_namesakes_two() -> None:
    found = people(["М. П. Томина", "Томин, М. П.", "Томин", "John Smith", "Jane Smith", "Smith"])
    assert found["М. П. Томина"] is found["Томин"] is found["Томин, М. П."]
    assert found["М. П. Томина"].name == "М. П. Томин"
    assert "agree" in found["Томин"].why
    assert len({found[name].name for name in ("John Smith", "Jane Smith", "Smith")}) == 3
    assert shown("Петер[с], Я. Х.") == "Я. Х. Петерс"
