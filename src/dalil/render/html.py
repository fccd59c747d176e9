"""The report as one self-contained page: no script, nothing loaded from anywhere, light, dark and on paper."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from dalil.records import Chart, Extract, Mark, Outcome, Report, SourceFile
from dalil.render import charts
from dalil.render.citation import cite
from dalil.render.context import context
from dalil.render.front import facts, slots
from dalil.render.labels import language, side, tone
from dalil.render.outline import Section, outline
from dalil.render.visible import direction, marked, mixed_words, pieces
from dalil.text.dating.written import dated

NAME = "report.html"
FILES_LISTED = 2_000
"""Files listed on the page in each part of the annex of sources; the exports list all."""
OUTCOMES: tuple[Outcome, ...] = ("ingested", "ingested with warnings", "quarantined", "refused")


def render(report: Report) -> bytes:
    """The page, UTF-8. Every word that is not the template's own is escaped by it."""
    style = _style()
    read = [source for source in report.sources if source.outcome == "ingested"]
    doubtful = [source for source in report.sources if source.outcome != "ingested"]
    outcomes = Counter(source.outcome for source in report.sources)
    page = _environment().get_template("report.html.j2").render(
        report=report,
        outline=outline(report),
        style=style,
        style_hash=b64encode(sha256(style.encode()).digest()).decode(),
        facts=facts(report),
        outcomes=[(outcome, outcomes[outcome]) for outcome in OUTCOMES],
        doubtful=doubtful[:FILES_LISTED],
        doubtful_left=max(0, len(doubtful) - FILES_LISTED),
        read=read[:FILES_LISTED],
        read_count=len(read),
    )
    # A lone surrogate can't be written in UTF-8; its mark (`⟦U+D800⟧`) stands beside the replacement.
    return page.encode("utf-8", "replace")


def shown(text: str) -> Iterator[tuple[str, str, bool]]:
    """(piece, mark, look-alike) in order: what the macro `shown` writes."""
    for piece, mark in pieces(text):
        if mark:
            yield ("" if ord(piece) < 32 or 0xD800 <= ord(piece) < 0xE000 else piece), mark, False
            continue
        last = 0
        for start, end in mixed_words(piece):
            yield piece[last:start], "", False
            yield piece[start:end], "", True
            last = end
        yield piece[last:], "", False


def drawn(chart: Chart, section: Section) -> str:
    """A chart as SVG whose marks lead to their extracts on the page."""
    anchors = section.anchors()

    def link(mark: Mark) -> str:
        return "" if mark.extract is None else anchors[mark.extract]

    return charts.draw(chart, link=link)[0]


def sourcename(source: SourceFile) -> str:
    return source.path if source.compartment == "main" else f"{source.compartment}: {source.path}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dalil.render"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(
        pieces=shown, marked=marked, dated=dated, direction=direction, cite=cite, context=_context, tone=tone, side=side,
        language=language, drawn=drawn, slots=slots, sourcename=sourcename,
    )  # fmt: skip
    return environment


def _context(extract: Extract) -> tuple[str, str]:
    return context(extract)


@cache
def _style() -> str:
    folder = files("dalil.render") / "templates"
    return "".join((folder / name).read_text("utf-8") for name in ("page.css", "print.css"))
