"""Resolutions by form: under headings, after labels, in columns; each with the matter it is on."""

from __future__ import annotations

from dalil.text.dating.periods import period
from dalil.text.deciding.motions import motions
from dalil.text.deciding.resolutions import resolutions
from dalil.text.form.structure import structure
from tests.text.form.test_structure import MINUTES


def told(text: str) -> list[tuple[str, str]]:
    return [(each.topic, text[each.start : each.end]) for each in resolutions(text, structure(text))]


def test_a_conclusion_is_on_the_heading_above_it() -> None:
    assert told(MINUTES) == [("1. The new crane", "- The crane is postponed.")]


def test_a_protocol_in_russian() -> None:
    text = "Слушали: О плотине.\n\nПостановили: Плотину строить.\n\nСлушали: О школе.\n\nПостановили: Школу отложить до мая."
    assert told(text) == [("О плотине.", "Плотину строить."), ("О школе.", "Школу отложить до мая.")]


def test_a_table_of_what_was_heard_and_resolved() -> None:
    text = "| Слушали | Постановили |\n|---|---|\n| О плотине | Строить |\n| О школе | Отложить |"
    assert told(text) == [("О плотине", "Строить"), ("О школе", "Отложить")]


def test_the_only_outcome_of_a_paper_is_on_its_title() -> None:
    text = "# The logo\n\n## Proposer\n\nA. Vale\n\n## Outcome\n\nThe winner is the swirl.\n"
    assert told(text) == [("The logo", "The winner is the swirl.")]


def test_a_vote_knows_its_motion() -> None:
    text = "AB: Enough talk.\n\n**POLL**\n\nShould we buy the crane?\n\n|SF|F|N|A|SA|\n|-|-|-|-|-|\n|1|2|3|4|5|\n"
    (motion,) = motions(text, structure(text))
    assert text[motion.start : motion.end] == "Should we buy the crane?"


def test_periods() -> None:
    spans = {
        words: tuple(str(day) for day in period(words))
        for words in ("from 1981 to 1985", "in June 1920", "до 1922 г.", "no time")
    }
    assert spans == {
        "from 1981 to 1985": ("1981-01-01", "1985-12-31"),
        "in June 1920": ("1920-06-01", "1920-06-30"),
        "до 1922 г.": ("None", "1922-12-31"),
        "no time": ("None", "None"),
    }
