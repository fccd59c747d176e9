"""A series of one unit with its sources, its direction, and what was expected beside what came."""

import pytest

from dalil.kinds import outlook
from tests.kinds.fake import FakeDesk, ask, document

PAST = document("a", "The cotton harvest was 33,500 tonnes in 1995 and 43,900 tonnes in 1997.", day="1998-03-01")
AHEAD = document("b", "We expect a cotton harvest of 46,000 tonnes in 1998.", day="1998-01-30", author="the Trust")
CAME = document("c", "The cotton harvest of 1998 was 39,000 tonnes.", day="1999-01-10")


def test_figures_are_a_series_with_a_direction_and_expectations_are_apart() -> None:
    finding = ask(outlook, FakeDesk(PAST, AHEAD), topic="cotton")
    assert finding.verdict == "rising"
    assert [(row[0].value, row[1].value) for row in finding.tables[0].rows] == [("1995", 33500.0), ("1997", 43900.0)]
    assert [(mark.group, mark.y) for mark in finding.charts[0].marks][-1] == ("expected", 46000.0)


def test_an_expectation_is_set_beside_what_came() -> None:
    finding = ask(outlook, FakeDesk(PAST, AHEAD, CAME), topic="cotton")
    assert [cell.value for cell in finding.tables[1].rows[0]] == ["1998-01-30", "the Trust", 46000.0, "tonnes", "1998", 39000.0]


def test_expectations_stand_in_the_order_in_which_they_were_said() -> None:
    later = document("0", "The Institute expects a cotton harvest of 39,000 tonnes in 1998.", day="1998-03-01")
    rows = ask(outlook, FakeDesk(later, AHEAD), topic="cotton").tables[-1].rows
    assert [row[0].value for row in rows] == ["1998-01-30", "1998-03-01"]


@pytest.mark.parametrize(("values", "word"), [([1, 2, 3], "rising"), ([3, 2, 1], "falling"), ([100, 101], "steady"), ([10, 2, 12], "uneven")])
def test_the_direction_is_that_of_the_ends_unless_the_way_between_contradicts(values: list[float], word: str) -> None:
    assert outlook.direction(values) == word


def test_without_figures_the_words_on_the_topic_are_shown() -> None:
    finding = ask(outlook, FakeDesk(document("d", "Cotton is the bread of the valley.")), topic="cotton")
    assert finding.verdict == "words only"
    assert not finding.tables


def test_a_figure_of_another_thing_is_no_figure_of_the_topic() -> None:
    paper = document("w", "The Wool Company left half of the pasture to the village in 1996. The wool clip of 1996 was 310 tonnes; they bought 40 tonnes of hay.")
    series = ask(outlook, FakeDesk(paper), topic="wool").tables[0]
    assert [(row[1].value, row[2].value) for row in series.rows] == [(310.0, "tonnes")]


def test_a_series_in_another_unit_stands_beside_the_first() -> None:
    clip = document("h", "The wool clip was 31 tonnes in 1995. The wool clip was 36 tonnes in 1996. The wool clip was 40 tonnes in 1997.", day="1998-03-01")
    pens = document("i", "Wool sheds took up 90 hectares in 1995. Wool sheds took up 70 hectares in 1997. One wool shed holds 400 litres.", day="1998-03-02")
    finding = ask(outlook, FakeDesk(clip, pens), topic="wool")
    assert [table.title for table in finding.tables] == ["wool: figures in tonnes", "wool: figures in hectares"]
    assert finding.answer == "Wool: rising. 3 figures in tonnes, from 1995 to 1997. 2 figures in hectares, from 1995 to 1997: falling. Expectations: 0."
    assert [chart.unit for chart in finding.charts] == ["tonnes", "hectares"]


def test_a_way_that_falls_as_much_as_it_rises_in_all_is_uneven() -> None:
    assert outlook.direction([100, 80, 120]) == "uneven"
    assert outlook.direction([100, 95, 120]) == "rising"
