"""What many extracts add up to: the rules of weight that every kind shares, each one short and pure.

The rules are printed in the report's annex, so the docstrings here are the published explanation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dalil.records import Certainty, Extract, Finding, Question

NOTHING = "nothing found"
"""The verdict of every kind on which the archive is silent."""


def origins(extracts: Iterable[Extract]) -> int:
    """How many independent origins the extracts have: copies of one document, whatever their number, are one origin."""
    return len({extract.origin for extract in extracts})


def weight(extracts: Sequence[Extract]) -> float:
    """The weight of one side: each origin counts once, 1 if it speaks at first hand, one half if it only reports.

    An origin that both states and reports the same counts as first-hand.
    """
    best: dict[str, float] = {}
    for extract in extracts:
        best[extract.origin] = max(best.get(extract.origin, 0.0), 0.5 if extract.reported else 1.0)
    return sum(best.values())


def certainty(side: Sequence[Extract], other: Sequence[Extract] = ()) -> Certainty:
    """How sure the evidence makes one.

    *High*: at least three independent origins, two of them at first hand, and nothing against. *Moderate*: two origins, one at
    first hand, and less than a third of the weight against. *Low*: anything less. *None*: no extract.
    """
    if not side:
        return Certainty("none", "no extract bears on it")
    count, first = origins(side), origins(e for e in side if not e.reported)
    said = f"{_origins(count)}, {first} at first hand"
    against = weight(other)
    if other:
        said += f"; against it {_origins(origins(other))}"
    if count >= 3 and first >= 2 and not other:
        return Certainty("high", said)
    if count >= 2 and first >= 1 and against * 2 <= weight(side):
        return Certainty("moderate", said)
    return Certainty("low", said)


def nothing_found(question: Question, *, unknown: Sequence[str] = (), would_settle: Sequence[str] = ()) -> Finding:
    """The finding of silence: it says so, and the flow adds what was searched."""
    return Finding(
        question=question,
        verdict=NOTHING,
        answer="Nothing in the archive answers this question.",
        certainty=Certainty("none", "no extract bears on it"),
        unknown=tuple(unknown),
        would_settle=tuple(would_settle),
    )


def slot(question: Question, name: str) -> str:
    """A slot as one string; empty where the letter did not fill it."""
    value = question.slots.get(name, "")
    return value if isinstance(value, str) else ", ".join(value)


def slots(question: Question, name: str) -> tuple[str, ...]:
    """A slot as a tuple of strings; empty where the letter did not fill it."""
    value = question.slots.get(name, ())
    return ((value,) if value else ()) if isinstance(value, str) else tuple(value)


def _origins(count: int) -> str:
    return f"{count} independent origin{'' if count == 1 else 's'}"
