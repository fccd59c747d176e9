"""The report as Markdown (CommonMark with tables and footnotes), readable as plain text too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.records import Report
from dalil.render.citation import cite
from dalil.render.front import facts, slots
from dalil.render.labels import language, side
from dalil.render.outline import Quote, Section, outline
from dalil.render.printed import Note, PrintedTable
from dalil.render.visible import marked
from dalil.text.dating.written import dated

NAME = "report.md"
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")
_OPENING = re.compile(r"^(\s*)([#+=-]|\d+[.)])", re.MULTILINE)


def render(report: Report) -> bytes:
    """The text, UTF-8."""
    return ("\n".join(_lines(report)).rstrip() + "\n").encode("utf-8", "replace")


def escape(text: str) -> str:
    """Words of the archive as Markdown shows them literally: nothing in them is markup, hidden characters are marked."""
    words = _SPECIAL.sub(r"\\\1", marked(text))
    return _OPENING.sub(lambda match: match[1] + match[2][:-1] + "\\" + match[2][-1], words)


def inline(text: str) -> str:
    """The same on one line, for headings, items and cells of a table."""
    return escape(" ".join(text.split()))


def _lines(report: Report) -> Iterator[str]:
    drawn = outline(report)
    yield f"# {inline(report.title)}\n"
    yield "".join(f"- {name}: {inline(value)}\n" for name, value in facts(report))
    yield "## Summary\n"
    yield from _row("No.", "Question", "Finding", "Certainty", "Extracts")
    yield from _row("---", "---", "---", "---", "---:")
    for section in drawn.all_sections:
        f = section.finding
        yield from _row(section.ordinal, inline(f.question.text), f.verdict, f.certainty.level, f"{len(f.extracts):,}")
    if report.changes:
        yield "\n## What has changed since the earlier report\n"
        yield from (f"- {inline(change)}" for change in report.changes)
    yield "\n## Findings\n"
    for section in drawn.sections:
        yield from _section(section)
    for heading, sections in drawn.annexes:
        yield f"## {inline(heading)}\n"
        for section in sections:
            yield from _section(section)
    yield from _annexes(report, drawn.all_sections, drawn.ordinals)


def _section(section: Section) -> Iterator[str]:
    finding = section.finding
    yield f"### {section.ordinal}. {inline(finding.question.text)}\n"
    topic = " · **read as a topic**" if finding.question.read_as_topic else ""
    understood = "".join(f" · {name}: {inline(value)}" for name, value in slots(finding.question))
    yield f"*{finding.question.kind}*{topic}{understood}\n"
    yield f"**{inline(finding.verdict)}.** {section.number}\\. {inline(section.answer)}\n"
    yield f"Certainty: {finding.certainty.level} – {inline(finding.certainty.reason)}.\n"
    for printed in section.tables:
        yield from _table(printed)
    for group in section.groups:
        if group.heading:
            yield f"#### {inline(group.heading)}\n"
        for quote in group.quotes:
            yield from _quote(quote)
    if section.further:
        yield f"Further extracts, in extracts.csv, extracts.xlsx and report.json: {section.further:,}.\n"
    for heading, lines in (("Not known", finding.unknown), ("Would settle it", finding.would_settle)):
        if lines:
            yield f"*{heading}:*\n"
            yield "\n".join(f"- {inline(line)}" for line in lines) + "\n"
    looked = finding.searched
    if looked.documents:  # a summary of other findings has searched nothing
        yield (
            f"*Searched:* {looked.passages_looked_at:,} passages of {looked.passages_matching:,} that match, in "
            f"{looked.documents_looked_at:,} documents of {looked.documents:,}.\n"
        )
    yield from (_note(note) for note in section.notes)
    yield ""


def _quote(quote: Quote) -> Iterator[str]:
    extract = quote.extract
    facts = [dated(extract.when) or "undated", inline(extract.speaker) or "speaker not given"]
    facts += ["reported"] if extract.reported else []
    facts += [f"{quote.relation} {inline(extract.holder)}"] if quote.relation else []
    facts += [f"the same words in {quote.copies} documents of one origin"] if quote.copies > 1 else []
    yield f"{quote.number}\\. {' · '.join(facts)}\n"
    body = escape(extract.text).replace("\n", "\n> ")
    yield f"> “{body}”[^{quote.note.number}]\n"


def _note(note: Note) -> str:
    words = f"“{inline(note.extract.text)}” " if note.quoted else ""
    return f"[^{note.number}]: {words}{inline(str(cite(note.extract)))}"


def _table(printed: PrintedTable) -> Iterator[str]:
    yield f"**{inline(printed.title)}**\n"
    yield from _row(*(inline(column) for column in printed.columns))
    yield from _row(*("---" for _ in printed.columns))
    for row in printed.rows:
        yield from _row(*(inline(cell.text) + (f"[^{cell.note.number}]" if cell.note else "") for cell in row))
    if printed.left_out:
        yield f"\nFurther rows, in extracts.xlsx and report.json: {printed.left_out:,}."
    yield ""


def _annexes(report: Report, sections: tuple[Section, ...], ordinals: dict[str, str]) -> Iterator[str]:
    yield "## Annex: the voices\n"
    if report.voices:
        yield from _row("Finding", "Voice", "Extracts", "At first hand", "Languages", "Places")
        yield from _row("---", "---", "---:", "---:", "---", "---")
        for voice in report.voices:
            finding = ordinals.get(voice.question, voice.question or "whole report")
            names = ", ".join(language(code) for code in voice.languages)
            yield from _row(finding, side(voice.side), f"{voice.extracts:,}", f"{voice.first_hand:,}", names, inline(", ".join(voice.places)))
    else:
        yield "Not drawn up: the register names no side for anybody, or there is no extract."
    if report.silent:
        yield f"\nNo voice of the people concerned is heard in: {', '.join(ordinals.get(key, key) for key in report.silent)}."
    yield "\n## Annex: the sources\n"
    yield from _row("File", "Outcome", "Reason", "Bytes", "SHA-256")
    yield from _row("---", "---", "---", "---:", "---")
    for source in report.sources:
        yield from _row(inline(source.path), source.outcome, inline(source.reason), f"{source.size:,}", source.sha256[:12])
    yield "\n## Annex: what was searched\n"
    for section in sections:
        searched = section.finding.searched
        if not searched.documents:  # a summary of other findings
            continue
        terms = "; ".join(inline(term) for term in (*searched.queries, *searched.spellings)) or "no terms are on record"
        yield f"- {section.ordinal}: {terms}"
    yield "\n## Annex: how the findings are made\n"
    yield from (f"- {inline(line)}" for line in report.methods)
    yield f"\nCheck every extract: `dalil verify report.json --archive ARCHIVE`. Archive root {report.archive_root or 'none'}."
    if report.letter.context:
        yield "\n## Annex: the letter's own assertions, not evidence\n"
        yield from (f"- {inline(line)}" for line in report.letter.context)


def _row(*cells: str) -> Iterator[str]:
    yield "| " + " | ".join(cells) + " |"
