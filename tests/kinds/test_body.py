"""The profile of a body: one part a facet, silence a facet."""

from __future__ import annotations

from dalil.kinds import body
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
    assert ask(body, PaperDesk(OTHER), "The Weavers' Guild?", body="Weavers' Guild").verdict == "nothing found"
