"""Positions over time: each holder's stance by date, from *against* below through *mixed* to *for* above."""

from __future__ import annotations

from dalil.records import Chart, Mark
from dalil.render.charts.canvas import SHAPES, Canvas, Link, shorten
from dalil.render.charts.scale import day, days, time_ticks

LEFT, RIGHT, TOP, BAND = 96.0, 150.0, 16.0, 46.0
ORDER = ("for", "mixed", "neither", "against")


def draw(chart: Chart, canvas: Canvas, link: Link) -> None:
    dated = tuple(mark for mark in chart.marks if day(mark.x) is not None)
    reach = days(dated)
    if reach is None:
        canvas.text(10, 24, "No date could be drawn.", fill=canvas.palette.faint)
        canvas.height = 40
        return
    bands = _bands(dated)
    right = canvas.width - RIGHT
    first, last = reach
    bottom = TOP + BAND * len(bands)
    colours = {"for": canvas.palette.good, "against": canvas.palette.bad, "neither": canvas.palette.rule}
    for place, band in enumerate(bands):
        canvas.box(LEFT, TOP + BAND * place, right - LEFT, BAND, fill=colours.get(band, canvas.palette.mixed), opacity=0.07)
        canvas.text(LEFT - 10, TOP + BAND * (place + 0.5) + 4, shorten(band, LEFT - 12), anchor="end")
    for tick, words in time_ticks(first, last, most=7):
        x = LEFT + (tick - first) / (last - first) * (right - LEFT)
        canvas.line(x, TOP, x, bottom + 5, dash="2 4")
        canvas.text(x, bottom + 20, words, anchor="middle", fill=canvas.palette.faint)
    canvas.line(LEFT, bottom, right, bottom, stroke=canvas.palette.ink)
    groups = list(dict.fromkeys(mark.group for mark in dated))
    ends: list[float] = []
    for number, group in enumerate(groups):
        colour = canvas.palette.series[number % len(canvas.palette.series)]
        # Holders who agree would hide each other; each keeps a little height of his own inside the band.
        nudge = (number - (len(groups) - 1) / 2) * min(9.0, (BAND - 16) / max(1, len(groups) - 1))
        members = sorted((mark for mark in dated if mark.group == group), key=lambda mark: (day(mark.x) or 0, _position(mark)))
        points = [
            (LEFT + ((day(mark.x) or first) - first) / (last - first) * (right - LEFT),
             TOP + BAND * (bands.index(_position(mark)) + 0.5) + nudge)
            for mark in members
        ]  # fmt: skip
        canvas.path(points, stroke=colour, dash="" if number % 2 == 0 else "6 3")
        for mark, (x, y) in zip(members, points, strict=True):
            tip = " · ".join(part for part in (mark.x, group, _position(mark), mark.label if mark.label != _position(mark) else "") if part)
            canvas.mark(x, y, shape=SHAPES[number % len(SHAPES)], fill=colour, tip=tip, href=link(mark))
        if group:
            y = points[-1][1] + 4
            while any(abs(y - end) < 14 for end in ends):
                y += 2
            ends.append(y)
            canvas.mark(right + 14, y - 4, shape=SHAPES[number % len(SHAPES)], fill=colour)
            canvas.text(right + 24, y, shorten(group, RIGHT - 28), fill=colour, bold=True)
    canvas.height = max([bottom + 30, *(end + 10 for end in ends)])


def _position(mark: Mark) -> str:
    """A mark's position in words; a figure is read by its sign."""
    if isinstance(mark.y, str):
        return mark.y
    return "for" if mark.y > 0 else "against" if mark.y < 0 else "neither"


def _bands(marks: tuple[Mark, ...]) -> list[str]:
    """The scale from *for* down to *against*, what lies between where it is met; other positions below, as they appear."""
    met = list(dict.fromkeys(_position(mark) for mark in marks))
    scale = [each for each in ORDER if each in met or each in ("for", "against")] if any(each in ORDER for each in met) else []
    return scale + [position for position in met if position not in scale]
