"""Charts are well-formed, escape their words, show every mark, and survive odd data."""

from __future__ import annotations

from struct import unpack_from
from typing import Literal

import pytest
from lxml import etree

from dalil.records import Chart, Mark
from dalil.render import charts
from dalil.render.charts.canvas import PRINT
from dalil.render.charts.emf import emf
from dalil.render.charts.scale import day, figure_ticks, lanes, time_ticks

Kind = Literal["series", "timeline", "positions", "matrix"]
KINDS: tuple[Kind, ...] = ("series", "timeline", "positions", "matrix")
ODD = (
    (), (Mark("", 0.0),), (Mark("yesterday", "for", "<b>&", '"x"'),), (Mark("1921", 5.0), Mark("1921", 5.0)),
    (Mark("0001-01-01", 1e12), Mark("9999", -1e12)), (Mark("1921/1923", "against", "سفروف", "\u202eabc", 0),),
    tuple(Mark(f"19{n:02d}", float(n), f"group {n % 9}", "w" * 80) for n in range(90)),
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("marks", ODD)
def test_odd_data_still_gives_a_whole_drawing(kind: Kind, marks: tuple[Mark, ...]) -> None:
    svg, width, height = charts.draw(Chart(kind, "A <title> & more", marks, "t"))
    root = etree.fromstring(svg)
    assert root.get("aria-label") == "A <title> & more"
    assert width > 0
    assert height > 0
    assert "nan" not in svg
    assert "\u202e" not in svg


def test_every_dated_mark_is_drawn_and_linked() -> None:
    marks = tuple(Mark(f"1921-{n:02d}", "for", "a", f"event {n}", n) for n in range(1, 13))
    svg, _, _ = charts.draw(Chart("timeline", "t", marks), link=lambda mark: f"#x-{mark.extract}")
    assert svg.count("<a href=") == 12
    assert "event 7" in svg


def test_groups_differ_by_shape_as_well_as_colour() -> None:
    marks = (Mark("1921", 1.0, "a"), Mark("1921", 2.0, "b"))
    svg, _, _ = charts.draw(Chart("series", "t", marks))
    assert "<circle" in svg
    assert svg.count("<rect") == 1


def test_an_interval_stands_at_its_middle() -> None:
    assert day("1921") == (day("1921-01-01") or 0) + 182
    assert day("1921-02-30") is None
    assert day("soon") is None


def test_ticks_cover_the_figures_and_are_round() -> None:
    assert figure_ticks(310, 520)[0] <= 310
    assert figure_ticks(3, 97) == [0, 20, 40, 60, 80, 100]
    assert all(words for _, words in time_ticks(700_000, 700_400))
    assert next(words for _, words in time_ticks(701_000.0, 701_200.0)).split()[-1].isdigit()


def test_lanes_keep_words_apart() -> None:
    assert lanes([(0, 50), (20, 70), (60, 90)]) == [0, 1, 0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_metafile_s_records_fill_it_exactly(kind: Kind) -> None:
    marks = (Mark("1921", 1.0 if kind == "series" else "for", "Сафаров", "سفروف", 0), Mark("1922", 2.0 if kind == "series" else "against", "b"))
    svg, width, height = charts.draw(Chart(kind, "t", marks), palette=PRINT)
    data = emf(svg, width, height)
    at = count = 0
    kinds = []
    while at < len(data):
        record, size = unpack_from("<II", data, at)
        assert size % 4 == 0
        assert size >= 8
        kinds.append(record)
        at, count = at + size, count + 1
    assert at == len(data)
    assert (kinds[0], kinds[-1]) == (1, 14)
    assert unpack_from("<II", data, 48) == (len(data), count)
    assert "Сафаров".encode("utf-16-le") in data


def test_positions_given_as_figures_are_read_by_their_sign() -> None:
    marks = (Mark("1921", 1.0, "a"), Mark("1922", 0.0, "a"), Mark("1923", -0.5, "a"))
    svg, _, _ = charts.draw(Chart("positions", "t", marks))
    words = [text.text for text in etree.fromstring(svg).iter("{*}text")]
    assert words[:3] == ["for", "neither", "against"]


def test_a_cell_of_a_matrix_that_holds_two_values_shows_both_and_counts() -> None:
    marks = (Mark("Peters", "for", "1921"), Mark("Peters", "for", "1921"), Mark("Peters", "against", "1921"))
    words = [text.text for text in etree.fromstring(charts.draw(Chart("matrix", "t", marks))[0]).iter("{*}text")]
    assert words == ["Peters", "1921", "for ×2", "against"]
