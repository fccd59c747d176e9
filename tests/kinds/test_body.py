"""The profile of a body: one part a facet, silence a facet."""

from __future__ import annotations

from dalil.kinds import body
from dalil.records import Document
from tests.kinds.fake import ask
from tests.kinds.papers import PaperDesk, paper

LIST = paper(
    "list",
    "Union of Water Users\n\nThe Union of Water Users has 214 members in three villages.\n\nChair: Gulnora Yusupova, from 2 February 1996.",
    title="Union of Water Users",
    day="1998-02-10",
)
VIEW = paper(
    "view",
    "The Union of Water Users has become the strongest body in the valley: without it no quarrel about water is settled.",
    day="1998-03-01",
)
OTHER = paper("other", "The Cotton Trust has 3,000 members and great influence.", title="Cotton Trust")


def test_each_facet_asked_for_has_its_extracts_or_its_silence() -> None:
    finding = ask(
        body,
        PaperDesk(LIST, VIEW, OTHER),
        "The Union of Water Users: its strength? importance? role?",
        body="Union of Water Users",
        facets=("strength", "importance", "role"),
    )
    told = {extract.label: extract.text for extract in finding.extracts}
    assert "214 members" in told["strength"] or "strongest" in told["strength"]
    assert "strongest body" in told["importance"]
    assert finding.verdict == "profile in part"
    assert finding.unknown == ("the role of Union of Water Users",)
    assert all("Cotton Trust" not in extract.text for extract in finding.extracts)


def test_a_paper_whose_title_names_the_body_speaks_of_it() -> None:
    finding = ask(
        body,
        PaperDesk(LIST),
        "The Union of Water Users: its composition?",
        body="Union of Water Users",
        facets=("composition",),
    )
    assert any("Gulnora Yusupova" in extract.text for extract in finding.extracts if extract.label == "composition")


def test_facets_are_known_in_other_languages_and_a_foreign_name_is_found() -> None:
    note = paper("note", "Сафонов делал упор на организацию союзов бедноты.", language="ru", day="1965-01-01")
    finding = ask(
        body,
        PaperDesk(note),
        "«Союз бедноты» — его значение? состав?",
        "ru",
        body="Союз бедноты",
        facets=("значение", "состав"),
    )
    assert {extract.label for extract in finding.extracts} == {"importance"}
    assert finding.unknown == ("the composition of Союз бедноты",)


def test_a_body_nobody_names_is_nothing_found() -> None:
    assert ask(body, PaperDesk(OTHER), "The Weavers' Society?", body="Weavers' Society").verdict == "nothing found"


SOCIETY = paper(
    "guild",
    "Founding of the Society of Beekeepers\n\nPresent: 23 heads of household.\n\nRESOLVED: The Society of Beekeepers is founded.\n\nAny keeper of six hives may join the Society.\n\nThe Society settles what swarms belong to whom. It met on 4 May 1991.",
    title="Founding of the Society of Beekeepers",
)
ASK = "The Society of Beekeepers: its composition? strength? role?"
FACETS = ("composition", "strength", "role")


def told(*papers: Document) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for extract in ask(body, PaperDesk(*papers), ASK, body="Society of Beekeepers", facets=FACETS).extracts:
        found.setdefault(extract.label, []).append(extract.text)
    return found


def test_the_short_name_stands_for_the_body_where_the_paper_names_it_in_full() -> None:
    found = told(SOCIETY)
    assert "Any keeper of six hives may join the Society." in found["composition"]
    assert found["role"] == ["The Society settles what swarms belong to whom."]


def test_a_number_of_households_is_strength_and_the_figures_of_a_date_are_not() -> None:
    assert told(SOCIETY)["strength"] == ["Present: 23 heads of household."]


def test_the_short_name_of_another_body_is_not_taken_for_this_one() -> None:
    both = paper("both", "The Society of Beekeepers met the Society of Weavers. The Society settles the price of wool.")
    assert "role" not in told(both)
