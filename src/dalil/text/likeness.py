"""How near the words of a heading, a motion or a line are to the matter asked about."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

_TOKEN = re.compile(r"[^\W_]+")
_NUMBERING = re.compile(
    r"^\W*(?:\d{1,3}(?:\.(?:\d{1,3}|[ivxlc]{1,6}|[a-z]))*\.?|[ivxlc]{1,6}\.|\(?[a-z]\))(?:\s+|$)", re.IGNORECASE
)
_KEPT, _KEPT_INFLECTED = 7, 5
"""Letters of a longer word that are compared, in ASCII and in other letters: endings differ, the more so in our languages."""


def bare(words: str) -> str:
    """The words without the number of the section or item before them."""
    rest = _NUMBERING.sub("", words.strip(), count=1)
    return rest if any(map(str.isalpha, rest)) else words.strip()


def tokens(words: str) -> list[str]:
    """What is compared: beginnings of words and figures, lower case, in order."""
    return [token[: _KEPT if token.isascii() else _KEPT_INFLECTED] for token in _TOKEN.findall(bare(words).lower())]


class Likeness:
    """Likeness to one phrase. `others` are the headings among which it is sought: what many of them say tells little."""

    def __init__(self, phrase: str, others: Iterable[str] = (), *, drop: frozenset[str] = frozenset()) -> None:
        self.phrase = " ".join(phrase.split())
        self.wanted = {token for token in tokens(phrase) if token not in drop} or set(tokens(phrase))
        self.drop = drop
        seen = Counter(token for other in others for token in set(tokens(other)))
        self.count = 1 + sum(1 for _ in seen)
        self.seen = seen

    def weight(self, token: str) -> float:
        """Rare words tell more."""
        return 1.0 / (1.0 + math.log1p(self.seen[token])) if self.seen else 1.0

    def share(self, words: str) -> float:
        """The share of the phrase that the words hold, 0 to 1, by weight."""
        total = sum(map(self.weight, self.wanted))
        held = self.wanted & set(tokens(words))
        return sum(map(self.weight, held)) / total if total else 0.0

    def __call__(self, words: str) -> float:
        """0 to 1: 1 for the very same words, a little less if the case or the numbering differs, else the harmonic mean of how
        much of each is in the other.
        """
        if self.phrase == (given := " ".join(words.split())):
            return 1.0
        if self.phrase.lower() == given.lower():
            return 0.985
        if bare(self.phrase).lower() == bare(given).lower():
            return 0.97
        have = {token for token in tokens(words) if token not in self.drop or token in self.wanted}
        held = self.wanted & have
        if not held:
            return 0.0
        common = sum(map(self.weight, held))
        recall = common / sum(map(self.weight, self.wanted))
        precision = common / sum(map(self.weight, have))
        return 0.95 * 2 * recall * precision / (recall + precision)
