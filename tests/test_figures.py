"""Figures stand under the date that is theirs, in sentences and in the rows of tables."""

from dataclasses import replace

import pytest

from dalil.figures import counts, dated, nameless, stated, tabled, thing
from dalil.records import Block
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister, document

TABLE = "year,cotton (tonnes),wheat (tonnes)\n1993,38700,510\n1994,36100,480"


def test_each_figure_of_a_sentence_takes_the_date_next_to_it() -> None:
    text = "The harvest of 1997 was 43,900 tonnes, against 41,200 tonnes in 1996."
    assert [(figure.value, figure.unit, str(figure.when)) for figure in stated(text, "en")] == [
        (43900.0, "tonnes", "1997"),
        (41200.0, "tonnes", "1996"),
    ]


def test_a_year_and_a_bare_number_are_no_figures() -> None:
    assert stated("In 1997 there were 12 of them.", "en") == []


def test_a_table_gives_the_figures_of_the_column_that_names_the_topic_under_their_rows_date() -> None:
    blocks, start = [], 0
    for row in TABLE.split("\n"):
        blocks.append(Block("row", start, start + len(row)))
        at = start
        for label, cell in zip(("year", "cotton (tonnes)", "wheat (tonnes)"), row.split(","), strict=True):
            blocks.append(Block("cell", at, at + len(cell), label=label))
            at += len(cell) + 1
        start += len(row) + 1
    table = replace(document("t", TABLE), blocks=tuple(blocks))
    found = list(tabled(table, topic("cotton", FakeRegister())))
    assert [(figure.value, figure.unit, str(figure.when)) for figure in found] == [(38700.0, "tonnes", "1993"), (36100.0, "tonnes", "1994")]
    assert table.text[found[0].start : found[0].end] == "1993,38700,510"


def test_a_cell_is_a_date_only_if_it_holds_nothing_else() -> None:
    assert str(dated(" 1994 ")) == "1994"
    assert dated("12 tonnes") is None


@pytest.mark.parametrize(
    ("text", "language", "things", "of"),
    [
        ("The wool clip was 310 tonnes in 1996.", "en", [""], [True]),
        ("They sold 20 tonnes of wool and 40 tonnes of hay.", "en", ["wool", "hay"], [True, False]),
        ("The share of wool fell to 12 % of all goods.", "en", ["goods"], [True]),
        ("The Wool Company keeps one third of the pasture.", "en", ["pasture"], [False]),
        ("The Wool Company sold 310 tonnes.", "en", [""], [True]),
        ("Продано 20 тонн шерсти и 40 тонн сена.", "ru", ["шерсти", "сена"], [False, False]),
    ],
)
def test_what_a_figure_counts_is_the_topic_or_another_thing(text: str, language: str, things: list[str], of: list[bool]) -> None:
    about = topic("wool", FakeRegister(), language="en")
    found = stated(text, language)
    assert [thing(each, language) for each in found] == things
    assert [counts(each, text, about, language) for each in found] == of


def test_the_name_of_a_body_is_not_the_thing_that_it_is_called_after() -> None:
    assert "Wool" not in nameless("The Wool Company sold wool.", "en")
