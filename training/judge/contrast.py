"""Contrast pairs: an English sentence against itself with one thing changed, so that only the change tells the label.

A number, a negation or a name changed refutes; a shortened sentence is supported by the whole one. Half of the time the
change is put on the evidence, so that neither text alone gives the label away. What they bring is in README.md.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from training.judge.crosslang import change_number
from training.judge.sources import BEARING, Pair, read_rows, words
from training.judge.splits import Part, part_of

_AUXILIARY = re.compile(r"\b(is|are|was|were|has been|have been|will|can|could|would)\b(?! not)(?!n't)")
_DENIED = re.compile(r"\b(is|are|was|were|did|does|do|has|have|will|can|could|would) not\b")
_PARENTHESIS = re.compile(r"\s*\([^()]{2,80}\)")
_TAIL = re.compile(r",\s+(?:and|but|which|who|where|when|while|with|after|before|including)\b[^.]*(?=\.|$)")
_LEAD = re.compile(r"^(?:In|On|At|After|Before|During|From|By|Until|Since) [^,]{3,50}, (?=[A-Z\w])")
NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*\b")
_OPPOSITES = {"first": "last", "before": "after", "after": "before", "increased": "decreased", "rose": "fell", "more": "less",
              "most": "least", "largest": "smallest", "won": "lost", "north": "south", "south": "north", "east": "west",
              "west": "east", "male": "female", "older": "younger", "early": "late", "later": "earlier", "high": "low",
              "accepted": "rejected", "began": "ended", "successful": "unsuccessful", "supported": "opposed", "never": "often"}
_MONTHS = frozenset(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
_OPPOSITE = re.compile(rf"\b({'|'.join(_OPPOSITES)})\b")


def denied(text: str) -> str | None:
    """The text with one negation put in or taken out."""
    if _DENIED.search(text):
        return _DENIED.sub(r"\1", text, count=1)
    return _AUXILIARY.sub(r"\1 not", text, count=1) if _AUXILIARY.search(text) else None


def reversed_word(text: str) -> str | None:
    """The text with one word turned into its opposite."""
    return _OPPOSITE.sub(lambda m: _OPPOSITES[m[1]], text, count=1) if _OPPOSITE.search(text) else None


def other_name(text: str, names: list[str], rng: random.Random) -> str | None:
    """The text with one name replaced by another of the same page."""
    swaps = [(a, b) for a in NAME.findall(text) if a not in _MONTHS for b in names
             if b not in text and b not in _MONTHS and len(a.split()) == len(b.split())]
    return text.replace(*rng.choice(swaps), 1) if swaps else None


def shortened(text: str) -> str | None:
    """The text without a parenthesis, a leading date or place, or a trailing clause: the whole one supports it."""
    for pattern in (_TAIL, _LEAD, _PARENTHESIS):
        less = pattern.sub("", text, count=1)
        if less != text and len(less.split()) >= 5:
            return less[0].upper() + less[1:]
    return None


def change(text: str, names: list[str], rng: random.Random) -> tuple[str, str, str] | None:
    """(changed text, label against the unchanged one, kind of change), or None where nothing applies."""
    makers = [("number", lambda: change_number(text, rng)), ("negation", lambda: denied(text)),
              ("opposite", lambda: reversed_word(text)), ("name", lambda: other_name(text, names, rng))]
    rng.shuffle(makers)
    for kind, make in makers:
        if (found := make()) is not None and found != text:
            return found, "contradicted", kind
    return None


def contrast_pairs(part: Part, rng: random.Random, *, per_page: int = 4) -> Iterator[Pair]:
    """Pairs from the sentences of FM2's pages."""
    for row in read_rows("claims", "fm2_dev"):
        if part_of("fm2_dev", row) != part:
            continue
        pool = [s for s in row["pool"] if 7 <= len(s.split()) <= 40]
        names = sorted({n for s in pool for n in NAME.findall(s)})
        for sentence in rng.sample(pool, min(per_page, len(pool))):
            less = shortened(sentence)
            base = less if less is not None and rng.random() < 0.6 else sentence
            if rng.random() < 0.45:
                told = sentence if less is not None else f"{rng.choice(pool)} {sentence}"
                yield Pair("bearing", less or sentence, told, BEARING["supported"], "contrast_short", 128)
            elif (made := change(base, names, rng)) is not None:
                pair = (made[0], sentence) if rng.random() < 0.5 or base is not sentence else (sentence, made[0])
                yield Pair("bearing", *pair, BEARING[made[1]], f"contrast_{made[2]}", 128)
            near = max((s for s in pool if s is not sentence), key=lambda s: len(words(s) & words(sentence)), default=None)
            if near is not None and rng.random() < 0.3:
                yield Pair("bearing", less or sentence, near, BEARING["not_enough"], "contrast_neighbour", 128)
