"""A timeline: events or points of difference by date, a row a group, words beside each mark where there is room."""

from __future__ import annotations

from dalil.records import Chart, Mark
from dalil.render.charts.canvas import SHAPES, Canvas, Link, shorten
from dalil.render.charts.scale import day, days, lanes, time_ticks

LEFT, RIGHT, TOP, LANE = 150.0, 24.0, 14.0, 21.0
LABELLED = 40
"""With more marks than this the words are left to the pointer and the table: they would cover each other."""


def draw(chart: Chart, canvas: Canvas, link: Link) -> None:
    dated = tuple(mark for mark in chart.marks if day(mark.x) is not None)
    reach = days(dated)
    if reach is None:
        canvas.text(10, 24, "No date could be drawn.", fill=canvas.palette.faint)
        canvas.height = 40
        return
    groups = list(dict.fromkeys(mark.group for mark in dated))
    left = LEFT if any(groups) else 24.0
    right = canvas.width - RIGHT
    first, last = reach

    def across(mark: Mark) -> float:
        return left + ((day(mark.x) or first) - first) / (last - first) * (right - left)

    y = TOP
    rows: list[tuple[str, float]] = []
    parts_from = len(canvas.parts)
    for number, group in enumerate(groups):
        members = sorted(((across(mark), mark) for mark in dated if mark.group == group), key=lambda at: (at[0], at[1].label))
        height = _row(members, number, y, canvas, link, wordy=len(dated) <= LABELLED)
        rows.append((group, y + height / 2))
        y += height
        if number < len(groups) - 1:
            canvas.line(left, y, right, y)
    axis: list[str] = canvas.parts[parts_from:]
    del canvas.parts[parts_from:]
    for tick, words in time_ticks(first, last, most=8):
        x = left + (tick - first) / (last - first) * (right - left)
        canvas.line(x, TOP, x, y + 5, dash="2 4")
        canvas.text(x, y + 20, words, anchor="middle", fill=canvas.palette.faint)
    canvas.parts += axis
    canvas.line(left, y, right, y, stroke=canvas.palette.ink)
    for group, middle in rows:
        canvas.text(left - 14, middle + 4, shorten(group, left - 20), anchor="end", bold=True)
    canvas.height = y + 30


def _row(members: list[tuple[float, Mark]], number: int, top: float, canvas: Canvas, link: Link, *, wordy: bool) -> float:
    """Draws one group's marks and returns the row's height; marks that would collide go down a lane."""
    spans, words = [], []
    for x, mark in members:
        label = shorten(mark.label or (mark.y if isinstance(mark.y, str) else ""), 230) if wordy else ""
        width = len(label) * 6.5 + 16
        spans.append((x - 8, x + 8 + width) if x + width < canvas.width - RIGHT else (x - 8 - width, x + 8))
        words.append(label)
    chosen = lanes(spans)
    colour = canvas.palette.series[number % len(canvas.palette.series)]
    for (x, mark), lane, label, span in zip(members, chosen, words, spans, strict=True):
        y = top + LANE * (lane + 0.8)
        tip = " · ".join(part for part in (mark.x, mark.group, mark.label or (mark.y if isinstance(mark.y, str) else "")) if part)
        canvas.mark(x, y, shape=SHAPES[number % len(SHAPES)], fill=colour, tip=tip, href=link(mark))
        if label:
            after = span[1] > x + 10
            canvas.text(x + 10 if after else x - 10, y + 4, label, anchor="start" if after else "end", size=11.5)
    return LANE * (max(chosen) + 1) + 12
