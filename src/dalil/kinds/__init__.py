"""The kinds of question, in the order in which `dalil kinds` lists them. A new kind is one file here and one line below."""

from __future__ import annotations

from dalil.kinds import (
    attitude,
    body,
    chronicle,
    claim,
    count,
    decisions,
    differences,
    duty,
    hypotheses,
    outlook,
    people,
    prospect,
    protection,
)
from dalil.shapes import Kind

ALL: tuple[Kind, ...] = (
    claim,
    attitude,
    people,
    count,
    body,
    outlook,
    decisions,
    differences,
    hypotheses,
    prospect,
    protection,
    chronicle,
    duty,
)

KINDS: dict[str, Kind] = {kind.NAME: kind for kind in ALL}
