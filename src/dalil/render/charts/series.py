"""A series: figures over time (or over categories), one line a group, each point linked to its extract."""

from __future__ import annotations

from dalil.records import Chart, Mark
from dalil.render.charts.canvas import SHAPES, Canvas, Link, shorten
from dalil.render.charts.scale import day, days, figure_ticks, time_ticks, year_ticks

LEFT, RIGHT, TOP, HEIGHT = 64.0, 150.0, 26.0, 230.0


def draw(chart: Chart, canvas: Canvas, link: Link) -> None:
    marks = tuple(mark for mark in chart.marks if isinstance(mark.y, int | float))
    canvas.height = TOP + HEIGHT + 34
    groups = list(dict.fromkeys(mark.group for mark in marks))
    right = canvas.width - (RIGHT if len(groups) > 1 or any(groups) else 24)
    if not marks:
        canvas.text(LEFT, TOP + 20, "No figure could be drawn.", fill=canvas.palette.faint)
        canvas.height = TOP + 40
        return
    low, high = min(float(mark.y) for mark in marks), max(float(mark.y) for mark in marks)
    ticks = figure_ticks(low, high)

    def up(value: float) -> float:
        return TOP + HEIGHT - (value - ticks[0]) / (ticks[-1] - ticks[0]) * HEIGHT

    for tick in ticks:
        canvas.line(LEFT, up(tick), right, up(tick), stroke=canvas.palette.ink if tick == ticks[0] else "")
        canvas.text(LEFT - 8, up(tick) + 4, f"{tick:,g}" if abs(tick) < 1e6 else f"{tick:,.0f}", anchor="end", fill=canvas.palette.faint)
    if chart.unit:
        canvas.text(LEFT - 8, TOP - 12, chart.unit, fill=canvas.palette.faint)
    across = _across(marks, canvas, right)
    for number, group in enumerate(groups):
        members = [mark for mark in marks if mark.group == group]
        end = _line([(across[mark.x], up(float(mark.y)), mark) for mark in members], number, canvas, link)
        if group:
            colour = canvas.palette.series[number % len(canvas.palette.series)]
            canvas.text(right + 12, end + 4, shorten(group, RIGHT - 16), fill=colour, bold=True)


def _across(marks: tuple[Mark, ...], canvas: Canvas, right: float) -> dict[str, float]:
    """Where each mark's `x` stands; by date where all have one, else side by side in their own order."""
    bottom = TOP + HEIGHT
    reach = days(marks)
    if reach is not None:
        first, last = reach
        for tick, words in year_ticks(marks) or time_ticks(first, last):
            x = LEFT + (tick - first) / (last - first) * (right - LEFT)
            canvas.line(x, bottom, x, bottom + 5, stroke=canvas.palette.ink)
            canvas.text(x, bottom + 20, words, anchor="middle", fill=canvas.palette.faint)
        return {mark.x: LEFT + ((day(mark.x) or first) - first) / (last - first) * (right - LEFT) for mark in marks}
    names = list(dict.fromkeys(mark.x for mark in marks))
    step = (right - LEFT) / len(names)
    for place, words in enumerate(names):
        canvas.text(LEFT + step * (place + 0.5), bottom + 20, shorten(words, step), anchor="middle", fill=canvas.palette.faint)
    return {words: LEFT + step * (place + 0.5) for place, words in enumerate(names)}


def _line(points: list[tuple[float, float, Mark]], number: int, canvas: Canvas, link: Link) -> float:
    """Draws one group; the height of its last point, where its name stands."""
    colour = canvas.palette.series[number % len(canvas.palette.series)]
    points = sorted(points, key=lambda point: point[:2])
    by_x: dict[float, list[float]] = {}
    for x, y, _ in points:
        by_x.setdefault(x, []).append(y)
    # Two figures for one date disagree; the line goes through their middle and both are drawn.
    canvas.path([(x, sum(ys) / len(ys)) for x, ys in by_x.items()], stroke=colour, dash="" if number < 6 else "5 3")
    for x, y, mark in points:
        tip = " · ".join(part for part in (mark.x, f"{float(mark.y):,g}", mark.label) if part)
        canvas.mark(x, y, shape=SHAPES[number % len(SHAPES)], fill=colour, tip=tip, href=link(mark))
    return points[-1][1]
