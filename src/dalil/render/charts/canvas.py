"""The sheet that charts are drawn on: lines, marks and words as SVG, every word escaped, every number rounded."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from dalil.records import Mark
from dalil.render.visible import marked

Link = Callable[[Mark], str]
"""The address of the extract that a mark stands for; empty for none."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as SVG takes them. `series` tell groups apart, together with the shape of the mark (never by colour alone)."""

    ink: str
    faint: str
    rule: str
    paper: str
    good: str
    bad: str
    mixed: str
    series: tuple[str, ...]
    font: str = "inherit"


PAGE = Palette(
    ink="currentColor", faint="var(--faint)", rule="var(--rule)", paper="var(--paper)",
    good="var(--for)", bad="var(--against)", mixed="var(--mixed)", series=tuple(f"var(--c{n})" for n in range(1, 7)),
)  # fmt: skip
"""For the page: the style sheet's variables, so that a chart follows light, dark and print."""
PRINT = Palette(
    ink="#1d1d1b", faint="#5c5a55", rule="#c9c5bb", paper="#ffffff", good="#1f6f4a", bad="#a33022", mixed="#8a6a12",
    series=("#1d4e79", "#a33022", "#1f6f4a", "#8a6a12", "#5b3a86", "#3f3f3c"), font="Cambria, Liberation Serif, serif",
)  # fmt: skip
"""For a Word file, whose drawings know no variables."""

SHAPES = ("circle", "square", "diamond", "up", "down", "cross")
"""Shapes of marks by group, in the order of the palette's series."""


class Canvas:
    """Collects the parts of one drawing, 720 pixels wide; the drawing sets `height`."""

    def __init__(self, palette: Palette, title: str) -> None:
        self.palette = palette
        self.title = title
        self.width = 720.0
        self.height = 0.0
        self.parts: list[str] = []

    def line(self, x1: float, y1: float, x2: float, y2: float, *, stroke: str = "", width: float = 1, dash: str = "") -> None:
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(
            f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" stroke="{stroke or self.palette.rule}" '
            f'stroke-width="{_n(width)}"{dashes}/>'
        )

    def path(self, points: list[tuple[float, float]], *, stroke: str, dash: str = "") -> None:
        if len(points) < 2:
            return
        words = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(f'<path d="{words}" fill="none" stroke="{stroke}" stroke-width="1.75" stroke-linejoin="round"{dashes}/>')

    def box(self, x: float, y: float, width: float, height: float, *, fill: str, opacity: float = 1, stroke: str = "none") -> None:
        self.parts.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" fill="{fill}" fill-opacity="{opacity:g}" '
            f'stroke="{stroke}"/>'
        )

    def text(self, x: float, y: float, words: str, *, anchor: str = "start", fill: str = "", size: float = 12, bold: bool = False) -> None:
        weight = ' font-weight="600"' if bold else ""
        self.parts.append(
            f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}" font-size="{_n(size)}" fill="{fill or self.palette.ink}"'
            f"{weight}>{_clean(words)}</text>"
        )

    def mark(self, x: float, y: float, *, shape: str, fill: str, tip: str = "", href: str = "", hollow: bool = False) -> None:
        """One mark of a chart; `tip` is what a pointer shows, `href` where a click leads."""
        colours = f'fill="{self.palette.paper}" stroke="{fill}" stroke-width="2"' if hollow else f'fill="{fill}"'
        drawn = f"<g {colours}>{_tip(tip)}{_shape(shape, x, y)}</g>"
        self.parts.append(f"<a href={quoteattr(href)}>{drawn}</a>" if href else drawn)

    def svg(self) -> str:
        label = quoteattr(marked(self.title))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(self.width)} {_n(self.height)}" width="{_n(self.width)}" '
            f'height="{_n(self.height)}" role="img" aria-label={label} font-family="{self.palette.font}">'
            + "".join(self.parts)
            + "</svg>"
        )


def shorten(words: str, width: float, *, size: float = 12) -> str:
    """Words that fit `width` pixels, ended by … where they do not; widths are estimated, since no font is read."""
    words = " ".join(words.split())
    room = width / (size * 0.54)
    taken = 0.0
    for index, letter in enumerate(words):
        taken += 0 if unicodedata.combining(letter) else 1.8 if unicodedata.east_asian_width(letter) in "WF" else 1
        if taken > room:
            return words[: max(1, index - 1)].rstrip() + "…"
    return words


def _shape(shape: str, x: float, y: float) -> str:
    if shape == "circle":
        return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="4.5"/>'
    if shape == "square":
        return f'<rect x="{_n(x - 4.2)}" y="{_n(y - 4.2)}" width="8.4" height="8.4"/>'
    corners = {
        "diamond": ((0, -6), (6, 0), (0, 6), (-6, 0)),
        "up": ((0, -5.5), (5.5, 4.5), (-5.5, 4.5)),
        "down": ((0, 5.5), (5.5, -4.5), (-5.5, -4.5)),
        "cross": ((-5, -2), (-2, -2), (-2, -5), (2, -5), (2, -2), (5, -2), (5, 2), (2, 2), (2, 5), (-2, 5), (-2, 2), (-5, 2)),
    }[shape]
    return f'<polygon points="{" ".join(f"{_n(x + dx)},{_n(y + dy)}" for dx, dy in corners)}"/>'


def _tip(words: str) -> str:
    return f"<title>{_clean(words)}</title>" if words else ""


def _clean(words: str) -> str:
    return escape(marked(words))


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
