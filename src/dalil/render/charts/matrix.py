"""A matrix: rows (`group`: an extract, a duty) by columns (`x`: a suspect, a place), each cell its value in words and colour."""

from __future__ import annotations

from dalil.records import Chart, Mark
from dalil.render.charts.canvas import Canvas, Link, Palette, shorten

LEFT, TOP, ROW = 270.0, 30.0, 27.0
GOOD = ("for", "supported", "yes", "independently attested", "fits")
BAD = ("against", "refuted", "no", "refused", "no trace")
NONE = ("", "–", "-", "neutral", "no evidence")


def draw(chart: Chart, canvas: Canvas, link: Link) -> None:
    columns = list(dict.fromkeys(mark.x for mark in chart.marks))
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
    for mark in chart.marks:
        x = left + step * columns.index(mark.x)
        y = TOP + ROW * rows.index(mark.group or mark.label)
        _cell(mark, x, y, step, canvas, link)
    canvas.height = TOP + ROW * len(rows) + 12


def _cell(mark: Mark, x: float, y: float, step: float, canvas: Canvas, link: Link) -> None:
    value = f"{mark.y:,g}" if isinstance(mark.y, int | float) else mark.y
    colour = _colour(value, canvas.palette)
    if colour:
        canvas.box(x + 3, y + 3, step - 6, ROW - 6, fill=colour, opacity=0.16)
    words = shorten(value or "–", step - 10, size=11.5)
    href = link(mark)
    if href:
        canvas.parts.append(f'<a href="{href}">')
    canvas.text(x + step / 2, y + ROW / 2 + 4, words, anchor="middle", fill=colour or canvas.palette.faint, size=11.5)
    if href:
        canvas.parts.append("</a>")


def _colour(value: str, palette: Palette) -> str:
    word = value.casefold()
    if word in GOOD:
        return palette.good
    if word in BAD:
        return palette.bad
    return "" if word in NONE else palette.mixed
