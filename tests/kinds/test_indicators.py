"""Figures on a duty, as series by language, place and date, each with its source."""

from __future__ import annotations

from dalil.kinds import duty
from dalil.kinds.indicators import lasts
from dalil.records import Finding
from dalil.text.numbers import numbers
from tests.kinds.fake import FakeDesk, ask, document

EARLY = document("a", "The council wrote that four schools in Uzbek and two in Tajik were opened in 1996.", day="1996-10-08")
LATE = document("b", "In 1998 there were eleven schools in Uzbek.", day="1998-11-20")
OTHER = document("c", "The order on schools went out as No. 7; 40 lorries were bought.", day="1997-11-20")


def finding() -> Finding:
    return ask(duty, FakeDesk(EARLY, LATE, OTHER), "open schools in the local languages", act="open", object="schools in the local languages", date="1996-01-10")


def test_figures_stand_by_language_and_date_with_their_sources() -> None:
    table = next(table for table in finding().tables if table.title.startswith("Indicators"))
    rows = [[cell.value for cell in row] for row in table.rows]
    assert [row[:4] for row in rows] == [["schools", "Uzbek", "1996", 4.0], ["schools", "Tajik", "1996", 2.0], ["schools", "Uzbek", "1998", 11.0]]
    assert all(cell.extract is not None for row in table.rows for cell in row)


def test_a_series_is_drawn_and_its_figures_are_no_grade() -> None:
    found = finding()
    drawn = next(chart for chart in found.charts if chart.kind == "series")
    assert {(mark.x, mark.y, mark.group) for mark in drawn.marks} == {("1996", 4.0, "Uzbek"), ("1996", 2.0, "Tajik"), ("1998", 11.0, "Uzbek")}
    assert found.verdict == "reported done"


def test_a_share_of_local_people_is_counted_and_other_numbers_are_not() -> None:
    sentence = "Of the 120 officials of the water inspectorate 8 per cent were local people in 1921; the building cost 900 roubles."
    found = ask(duty, FakeDesk(document("a", sentence, day="1921-05-01")), "appoint local people to the water inspectorate", act="appoint", object="local people", to="the water inspectorate", date="1919-01-01")
    table = next(table for table in found.tables if table.title.startswith("Indicators"))
    assert [row[3].value for row in table.rows] == [8.0]


def test_a_number_of_years_is_no_number_of_schools() -> None:
    for text, language in (("yigirma yil Tepa maktabida dars bergan", "uz"), ("двадцать лет в школе", "ru"), ("twenty years at the school", "en")):
        (number,) = numbers(text, language)
        assert lasts(number), text
    (villages,) = numbers("5 айыл мектепсиз", "ky")
    assert not lasts(villages)


def test_the_day_of_a_paper_that_is_named_is_not_that_of_the_figure() -> None:
    seen = document("a", "We saw eleven schools in Uzbek; all were opened after the circular of March 1996.", day="1997-11-20")
    found = ask(duty, FakeDesk(seen), "open schools in the local languages", act="open", object="schools in the local languages", date="1996-03-14")
    table = next(table for table in found.tables if table.title.startswith("Indicators"))
    assert [(row[2].value, row[3].value) for row in table.rows] == [("1997-11-20", 11.0)]
