"""A matrix: rows (`group`: an extract, a duty) by columns (`x`: a suspect, a place), each cell its value in words and colour."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from dalil.records import Chart, Mark
from dalil.render.charts.canvas import Canvas, Link, Palette, shorten

LEFT, TOP, ROW = 270.0, 30.0, 27.0
GOOD = ("for", "supported", "yes", "independently attested", "fits")
BAD = ("against", "refuted", "no", "refused", "lacking")
NONE = ("", "–", "-", "neutral", "no evidence")


def draw(chart: Chart, canvas: Canvas, link: Link) -> None:
    columns = list(dict.fromkeys(mark.x for mark in chart.marks))
    columns = sorted(columns) if all(column.isdigit() for column in columns) else columns  # years
    rows = list(dict.fromkeys(mark.group or mark.label for mark in chart.marks))
    if not columns:
        canvas.height = TOP
        return
    left = LEFT if any(rows) else 20.0
    step = (canvas.width - left - 10) / len(columns)
    for place, words in enumerate(columns):
        canvas.text(left + step * (place + 0.5), TOP - 11, shorten(words, step - 6), anchor="middle", bold=True)
    for place, words in enumerate(rows):
        y = TOP + ROW * place
        canvas.line(10, y, canvas.width - 10, y)
        canvas.text(left - 12, y + ROW / 2 + 4, shorten(words, left - 22), anchor="end")
    canvas.line(10, TOP + ROW * len(rows), canvas.width - 10, TOP + ROW * len(rows), stroke=canvas.palette.ink)
    cells: dict[tuple[int, int], dict[str, list[Mark]]] = {}
    for mark in chart.marks:
        at = columns.index(mark.x), rows.index(mark.group or mark.label)
        value = f"{mark.y:,g}" if isinstance(mark.y, int | float) else mark.y
        cells.setdefault(at, {}).setdefault(value, []).append(mark)
    for (column, row), values in cells.items():
        width = step / len(values)
        for number, (value, marks) in enumerate(values.items()):
            _cell(value, marks, left + step * column + width * number, TOP + ROW * row, width, canvas, link)
    canvas.height = TOP + ROW * len(rows) + 12


def _cell(value: str, marks: list[Mark], x: float, y: float, width: float, canvas: Canvas, link: Link) -> None:
    """One value of a cell, which it may share with others; how often it is met, and a way to the first extract."""
    colour = _colour(value, canvas.palette)
    if colour:
        canvas.box(x + 3, y + 3, width - 6, ROW - 6, fill=colour, opacity=0.16)
    words = (value or "–") + (f" ×{len(marks)}" if len(marks) > 1 else "")
    href = link(marks[0])
    if href:
        canvas.parts.append(f"<a href={quoteattr(href)}>")
    canvas.text(x + width / 2, y + ROW / 2 + 4, shorten(words, width - 8, size=11.5), anchor="middle",
                fill=colour or canvas.palette.faint, size=11.5)  # fmt: skip
    if href:
        canvas.parts.append("</a>")


def _colour(value: str, palette: Palette) -> str:
    word = value.casefold()
    if word in GOOD:
        return palette.good
    if word in BAD:
        return palette.bad
    return "" if word in NONE else palette.mixed
