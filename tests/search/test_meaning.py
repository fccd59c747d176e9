"""By which of its vectors a question asks which side of a passage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from dalil.archive.vectors import LED, OWN
from dalil.models.encoder import Vectors
from dalil.search.meaning import Meaning
from dalil.settings import Settings

HERE, THERE = np.eye(2, 4, dtype=np.float32)


class TwoPlaces:
    """An encoder of one point, whose bridges for Kazakh and Tajik lead to another."""

    bridged = frozenset({"kk", "tg"})

    def queries(self, texts: Sequence[str], *, languages: Sequence[str]) -> Vectors:
        return np.tile(HERE, (len(texts), 1))

    def led(self, vectors: Vectors, texts: Sequence[str], *, languages: Sequence[str], questions: bool) -> Vectors:
        assert questions
        return np.array([THERE if code in self.bridged else HERE for code in languages])


@pytest.mark.parametrize(
    ("asks", "holds", "query", "side"),
    [
        ("en", "kk", HERE, LED),
        ("ru", "tg", HERE, LED),
        ("", "kk", HERE, LED),
        ("kk", "kk", HERE, OWN),
        ("kk", "tg", HERE, OWN),
        ("kk", "ru", HERE, OWN),
        ("kk", "en", (HERE + THERE) / np.sqrt(2), OWN),
    ],
)
def test_bridges_serve_those_who_come_from_elsewhere(asks: str, holds: str, query: Vectors, side: int) -> None:
    meaning = Meaning(Settings())
    encoder: Any = TwoPlaces()
    meaning._encoder = encoder
    found, chosen = meaning.view("мектеп", asks, holds)
    assert found == pytest.approx(query)
    assert chosen == side
