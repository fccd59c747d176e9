"""Which extracts of a finding are shown in print; the exports hold all of them."""

from __future__ import annotations

from collections.abc import Sequence

from dalil.records import Extract, Finding


def firsts(extracts: Sequence[Extract]) -> list[int]:
    """For each extract the index of the first one of the same place on the same point: itself, unless two facts were read from it. What takes no
    side by its nature (a figure, a fact) is at the same point as what was read from its place with one: its words are not printed twice.
    """
    seen: dict[tuple[str, int, int, str, str], int] = {}
    sided: dict[tuple[str, int, int], int] = {}
    for index, extract in enumerate(extracts):
        if extract.bearing:
            sided.setdefault((extract.document.id, extract.start, extract.end), index)
    return [
        seen.setdefault(
            (extract.document.id, extract.start, extract.end, extract.label, extract.bearing),
            index if extract.bearing else sided.get((extract.document.id, extract.start, extract.end), index),
        )
        for index, extract in enumerate(extracts)
    ]


def places(extracts: Sequence[Extract]) -> list[int]:
    """For each extract the index of the first one of the same place, on whatever point: they share a footnote."""
    seen: dict[tuple[str, int, int], int] = {}
    return [seen.setdefault((extract.document.id, extract.start, extract.end), index) for index, extract in enumerate(extracts)]


def shown(finding: Finding, most: int) -> tuple[int, ...]:
    """Indexes of the extracts printed, in the finding's order: at most `most`, each side given its share.

    One place on one point is printed once. Sides (label and bearing) take turns, each with its best-scored extract first, so that a minority is never crowded out.
    """
    everything = sorted(set(firsts(finding.extracts)))
    if len(everything) <= most:
        return tuple(everything)
    sides: dict[tuple[str, str], list[int]] = {}
    for index in everything:
        extract = finding.extracts[index]
        sides.setdefault((extract.label, extract.bearing), []).append(index)
    queues = [sorted(side, key=lambda index: (-finding.extracts[index].score, index)) for side in sides.values()]
    chosen: list[int] = []
    while len(chosen) < most:
        for queue in queues:
            if queue and len(chosen) < most:
                chosen.append(queue.pop(0))
    return tuple(sorted(chosen))
