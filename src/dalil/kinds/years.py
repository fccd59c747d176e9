"""Of which years an extract on a duty tells: of the one in which it was said, and of those that it names for what was done or begun."""

from __future__ import annotations

from dalil.figures import timed
from dalil.records import Extract
from dalil.text.ordering.fates.discharge import refers

CAME = ("begun", "reported done", "independently attested")
"""The grades that tell of something that has come about: the years that an order or a refusal names are those for which it holds."""


def years(extract: Extract) -> list[int]:
    """The years, each once, the one in which it was said last. A year that was still to come, or that is a paper's (*the circular of 1996*), is none."""
    if extract.when is None:
        return []
    said = extract.when.end
    told = timed(extract.text, extract.language) if extract.label in CAME else []
    named = [when.start.year for start, _, when in told if when.start <= said and when.start.year == when.end.year and not refers(extract.text[:start])]
    return list(dict.fromkeys((*sorted(named), extract.when.start.year)))
