"""What the Word file says, in reading order: the same outline as the page."""

from __future__ import annotations

from lxml import etree

from dalil.records import Report
from dalil.render import charts
from dalil.render.charts.canvas import PRINT
from dalil.render.citation import cite
from dalil.render.docx.writer import Writer
from dalil.render.front import facts, slots
from dalil.render.labels import language, side
from dalil.render.outline import Quote, Section, outline
from dalil.render.printed import Note, PrintedTable
from dalil.render.visible import direction
from dalil.text.dating.written import dated

WIDTH = 9298
"""The text's width in twentieths of a point."""
SOURCES = 500
"""Files listed in the annex; the spreadsheet lists all, and the annex says so."""


def write(report: Report, writer: Writer) -> None:
    """The whole report, from title to last annex."""
    drawn = outline(report)
    writer.run(writer.paragraph("Title"), report.title)
    for name, value in facts(report):
        _line(writer, name, value)
    _heading(writer, "Summary")
    widths = [700, 4298, 2000, 1300, 1000]
    table = writer.table(widths, ["No.", "Question", "Finding", "Certainty", "Extracts"])
    for section in drawn.all_sections:
        finding = section.finding
        cells = writer.row(table, widths)
        writer.link(writer.paragraph("TableText", cell=cells[0]), section.ordinal, _anchor(section))
        _cell(writer, cells[1], finding.question.text)
        _cell(writer, cells[2], finding.verdict, style="Strong")
        _cell(writer, cells[3], finding.certainty.level)
        _cell(writer, cells[4], f"{len(finding.extracts):,}")
    if report.changes:
        _heading(writer, "What has changed since the earlier report")
        _items(writer, report.changes)
    _heading(writer, "Findings")
    for section in drawn.sections:
        _section(writer, section)
    for heading, sections in drawn.annexes:
        _heading(writer, heading)
        for section in sections:
            _section(writer, section)
    _annexes(writer, report, drawn.all_sections, drawn.ordinals)


def _section(writer: Writer, section: Section) -> None:
    finding = section.finding
    heading = writer.paragraph("Heading2", bookmark=_anchor(section))
    writer.run(heading, f"{section.ordinal}. ")
    writer.run(heading, finding.question.text, language=finding.question.language)
    understood = [f"{name}: {value}" for name, value in slots(finding.question)]
    read = ["read as a topic"] if finding.question.read_as_topic else []
    writer.run(writer.paragraph("Asked"), " · ".join([finding.question.kind, *read, *understood]))
    answer = writer.paragraph("Answer")
    writer.run(answer, f"{section.number}.  ", style="Number")
    writer.run(answer, f"{finding.verdict[:1].upper()}{finding.verdict[1:]}. ", style="Strong")
    writer.run(answer, section.answer)
    certainty = writer.paragraph("Certainty")
    writer.run(certainty, "Certainty: ", style="Strong")
    writer.run(certainty, finding.certainty.level + (f" – {finding.certainty.reason}" if finding.certainty.reason else "") + ".")
    for chart in section.charts:
        svg, width, height = charts.draw(chart, palette=PRINT)
        writer.drawing(svg, width, height, title=chart.title)
        writer.run(writer.paragraph("Caption"), chart.title + (f" ({chart.unit})" if chart.unit else ""))
    for printed in section.tables:
        _table(writer, printed)
    for group in section.groups:
        if group.heading:
            writer.run(writer.paragraph("Heading3"), group.heading)
        for quote in group.quotes:
            _quote(writer, quote)
    if section.further:
        writer.run(writer.paragraph("Small"), f"Further extracts, in extracts.xlsx, extracts.csv and report.json: {section.further:,}.")
    for name, lines in (("Not known", finding.unknown), ("Would settle it", finding.would_settle)):
        if lines:
            writer.run(writer.paragraph("Heading3"), name)
            _items(writer, lines)
    looked = finding.searched
    if looked.documents:
        writer.run(writer.paragraph("Small"), f"Searched: {looked.passages_looked_at:,} passages of {looked.passages_matching:,} that match, "
                   f"in {looked.documents_looked_at:,} documents of {looked.documents:,}.")  # fmt: skip


def _quote(writer: Writer, quote: Quote) -> None:
    extract = quote.extract
    facts = [dated(extract.when) or "undated", extract.speaker or "speaker not given"]
    facts += ["reported"] if extract.reported else []
    facts += [f"{quote.relation} {extract.holder}"] if quote.relation else []
    facts += [f"the same words in {quote.copies} documents of one origin"] if quote.copies > 1 else []
    above = writer.paragraph("Speaker")
    writer.run(above, f"{quote.number}.  ", style="Number")
    writer.run(above, " · ".join(facts))
    words = writer.paragraph("Quote", rtl=direction(extract.text) == "rtl")
    writer.run(words, f"“{extract.text}”", language=extract.language)
    _reference(writer, words, quote.note)


def _reference(writer: Writer, paragraph: etree._Element, note: Note) -> None:
    source = cite(note.extract)
    quoted = [(f"“{note.extract.text}” ", "")] if note.quoted else []
    parts = ", ".join(source.parts)
    writer.footnote(paragraph, note.number, [*quoted, (f"{parts}; ", ""), (source.place, "Emphasis"), (f"; {source.seal}", "")])


def _table(writer: Writer, printed: PrintedTable) -> None:
    writer.run(writer.paragraph("TableTitle"), printed.title)
    widths = _widths(printed)
    table = writer.table(widths, list(printed.columns))
    for row in printed.rows:
        for cell, value in zip(writer.row(table, widths), row, strict=True):
            paragraph = _cell(writer, cell, value.text)
            if value.note:
                _reference(writer, paragraph, value.note)
    if printed.left_out:
        writer.run(writer.paragraph("Small"), f"Further rows, in extracts.xlsx and report.json: {printed.left_out:,}.")


def _widths(printed: PrintedTable) -> list[int]:
    """Widths of columns: more to those with more words, a tenth of the page at least where there is room."""
    longest = [
        max([len(name), *(len(row[place].text) for row in printed.rows)]) for place, name in enumerate(printed.columns)
    ]
    weights = [min(max(length, 6), 60) ** 0.7 for length in longest]
    return [int(WIDTH * weight / sum(weights)) for weight in weights]


def _annexes(writer: Writer, report: Report, sections: tuple[Section, ...], ordinals: dict[str, str]) -> None:
    _heading(writer, "Annex: the voices")
    if report.voices:
        widths = [1300, 2600, 1000, 1200, 1600, 1598]
        table = writer.table(widths, ["Finding", "Voice", "Extracts", "At first hand", "Languages", "Places"])
        for voice in report.voices:
            values = [ordinals.get(voice.question, voice.question or "whole report"), side(voice.side), f"{voice.extracts:,}", f"{voice.first_hand:,}",
                      ", ".join(language(code) for code in voice.languages), ", ".join(voice.places)]  # fmt: skip
            for cell, value in zip(writer.row(table, widths), values, strict=True):
                _cell(writer, cell, value)
    else:
        writer.run(writer.paragraph(), "Not drawn up: the register names no side for anybody, or there is no extract.")
    if report.silent:
        writer.run(writer.paragraph(), f"No voice of the people concerned is heard in: {', '.join(ordinals.get(key, key) for key in report.silent)}.")
    _heading(writer, "Annex: the sources")
    ordered = sorted(report.sources, key=lambda source: source.outcome == "ingested")
    widths = [3600, 1700, 2298, 1700]
    table = writer.table(widths, ["File", "Outcome", "Reason", "SHA-256"])
    for source in ordered[:SOURCES]:
        for cell, value in zip(writer.row(table, widths), (source.path, source.outcome, source.reason, source.sha256[:12]), strict=True):
            _cell(writer, cell, value)
    if len(ordered) > SOURCES:
        writer.run(writer.paragraph("Small"), f"Further files, in extracts.xlsx and report.json: {len(ordered) - SOURCES:,}.")
    _heading(writer, "Annex: what was searched")
    for section in sections:
        searched = section.finding.searched
        if searched.documents:  # a summary of other findings has searched nothing
            _line(writer, section.ordinal, "; ".join((*searched.queries, *searched.spellings)) or "no terms are on record")
    _heading(writer, "Annex: how the findings are made")
    _items(writer, (*report.methods, "Check every extract: dalil verify report.json --archive ARCHIVE."))
    if report.letter.context:
        _heading(writer, "Annex: the letter's own assertions, not evidence")
        _items(writer, report.letter.context)


def _heading(writer: Writer, words: str) -> None:
    writer.run(writer.paragraph("Heading1"), words)


def _line(writer: Writer, name: str, value: str) -> None:
    paragraph = writer.paragraph("Facts")
    writer.run(paragraph, f"{name}: ", style="Strong")
    writer.run(paragraph, value)


def _items(writer: Writer, lines: tuple[str, ...]) -> None:
    for line in lines:
        writer.run(writer.paragraph("Item"), f"–  {line}")


def _cell(writer: Writer, cell: etree._Element, words: str, *, style: str = "") -> etree._Element:
    paragraph = writer.paragraph("TableText", cell=cell, rtl=direction(words) == "rtl")
    writer.run(paragraph, words, style=style)
    return paragraph


def _anchor(section: Section) -> str:
    return f"finding{section.number}"
