"""Numbers run through the report, every side is shown, notes cite what is not quoted."""

from __future__ import annotations

from dataclasses import replace

from dalil.matrix import TITLES
from dalil.records import Annex, Voice
from dalil.render import html, markdown
from dalil.render.choice import shown
from dalil.render.outline import outline
from tests.render.made import MADE, MINUTES, TEXTS, UZBEK, quote, report

MINUTES_WORDS = list(dict.fromkeys(TEXTS[MINUTES].split()))
"""More than thirty words, each an extract of its own."""


def test_paragraphs_and_notes_are_numbered_without_a_gap() -> None:
    sections = outline(report()).all_sections
    paragraphs = [n for s in sections for n in (s.number, *(q.number for g in s.groups for q in g.quotes))]
    assert paragraphs == list(range(1, len(paragraphs) + 1))
    notes = [note.number for section in sections for note in section.notes]
    assert notes == list(range(1, len(notes) + 1))


def test_a_quotation_and_the_cell_read_from_it_share_one_note() -> None:
    count = outline(report()).sections[3]
    cell = count.tables[0].rows[0][2].note
    quoted = [quote.note for group in count.groups for quote in group.quotes]
    assert count.tables[0].rows[0][0].note is None
    assert cell is not None
    assert cell.number in [note.number for note in quoted]
    assert len(count.notes) == 2


def test_a_minority_is_never_crowded_out() -> None:
    words = MINUTES_WORDS
    many = [quote(MINUTES, word, bearing="for", score=9.0) for word in words]
    lone = quote(UZBEK, "Karimovni", bearing="against", score=0.1)
    finding = replace(MADE[0], extracts=(*many, lone))
    assert len(many) in shown(finding, 12)
    assert len(shown(finding, 12)) == 12


def test_a_note_carries_the_words_where_the_quotation_is_not_printed() -> None:
    many = tuple(quote(MINUTES, word, score=float(n)) for n, word in enumerate(MINUTES_WORDS[:30]))
    made = replace(report(), findings=(replace(MADE[3], extracts=many),))
    section = outline(made).sections[0]
    quoted = {q.id for g in section.groups for q in g.quotes}
    assert section.further == 18
    assert {note.id for note in section.notes if note.quoted}.isdisjoint(quoted)
    assert any(note.quoted for note in section.notes)


def test_extracts_stand_by_label_and_within_it_for_before_against() -> None:
    headings = [group.heading for group in outline(report()).sections[0].groups]
    assert headings == ["For", "Bearing on it, counted on neither side"]


def test_one_place_from_which_two_facts_were_read_is_printed_once() -> None:
    twice = (quote(MINUTES, "120 families", facts={"value": 120.0}), quote(MINUTES, "120 families", facts={"unit": "families"}))
    section = outline(replace(report(), findings=(replace(MADE[3], extracts=twice),))).sections[0]
    assert [quote.id for group in section.groups for quote in group.quotes] == ["4.1"]
    assert section.anchors() == ["#x-4.1", "#x-4.1"]
    assert section.further == 0


def test_one_place_that_is_evidence_on_two_points_has_one_footnote() -> None:
    twice = (quote(MINUTES, "120 families", label="importance"), quote(MINUTES, "120 families", label="role"))
    section = outline(replace(report(), findings=(replace(MADE[3], extracts=twice, tables=()),))).sections[0]
    assert [quote.id for group in section.groups for quote in group.quotes] == ["4.1", "4.2"]
    assert [(note.id, note.quoted) for note in section.notes] == [("4.1", False)]


def test_a_matrix_stands_under_its_own_name_and_a_topic_as_a_special_annex() -> None:
    matrix = replace(MADE[0], question=replace(MADE[0].question, text=TITLES["year"]))
    drawn = replace(report(), annexes=((Annex("the wells"), (MADE[0],)), (Annex(TITLES["year"], summary=True), (matrix,))))
    assert [heading for heading, _ in outline(drawn).annexes] == ["Special annex: the wells", "All the duties by year"]
    for render in (markdown.render, html.render):
        page = render(drawn).decode("utf-8")
        assert "Special annex: the wells" in page
        assert "All the duties by year" in page
        assert "Special annex: All the duties" not in page


def test_the_voices_name_a_finding_of_an_annex_as_the_summary_does() -> None:
    made = outline(report())
    assert made.ordinals["A-1"] == "A1"
    heard = replace(report(), voices=(Voice("A-1", "concerned", 1, 1, ("en",), ()),), silent=("A-1",))
    page, text = html.render(heard).decode(), markdown.render(heard).decode()
    assert '<a href="#f-A-1">A1</a>' in page
    assert ">A-1<" not in page
    assert "| A1 | the people concerned |" in text
    assert "heard in: A1." in text


def test_a_summary_of_findings_lists_no_terms() -> None:
    (_, (special,)), = report().annexes
    unsearched = replace(special, searched=replace(special.searched, documents=0))
    text = markdown.render(replace(report(), annexes=((Annex(TITLES["year"], summary=True), (unsearched,)),))).decode()
    assert "\n- A1:" in markdown.render(report()).decode()
    assert "\n- A1:" not in text


def test_what_tells_of_a_person_is_not_called_their_position() -> None:
    word = MINUTES_WORDS[0]
    told, taken = quote(MINUTES, word, holder="A. Weber", facts={"kind": "post"}), quote(UZBEK, "Karimovni", holder="A. Weber")
    made = replace(report(), findings=(replace(MADE[0], extracts=(told, taken)),))
    relations = {q.extract.document.id: q.relation for group in outline(made).sections[0].groups for q in group.quotes}
    assert relations == {told.document.id: "on", taken.document.id: "position of"}
