"""Charts as SVG: one file a drawing. `draw` picks it by the chart's kind; colours come from a `Palette`."""

from __future__ import annotations

from collections.abc import Callable

from dalil.records import Chart, Mark
from dalil.render.charts import matrix, positions, series, timeline
from dalil.render.charts.canvas import PAGE, Canvas, Link, Palette

DRAWINGS: dict[str, Callable[[Chart, Canvas, Link], None]] = {
    "series": series.draw,
    "timeline": timeline.draw,
    "positions": positions.draw,
    "matrix": matrix.draw,
}


def draw(chart: Chart, *, palette: Palette = PAGE, link: Link | None = None) -> tuple[str, float, float]:
    """(SVG, width, height), the sizes in pixels of 1/96 inch. `link` gives the address of a mark's extract, if it has one."""
    canvas = Canvas(palette, chart.title)
    DRAWINGS[chart.kind](chart, canvas, link or _nowhere)
    return canvas.svg(), canvas.width, canvas.height


def _nowhere(mark: Mark) -> str:
    return ""
