"""The network behind both judges: a pair of texts in, three logits out.

A fine-tuned multilingual-e5-small (MODEL_CARD.md in `data/judge`) that shares the encoder's vocabulary and piece table.
The row is `<s> first </s> second </s>`; the graph pools it by segment. Pairs run one at a time: with rounded (int8) products
the scores of a pair would else depend a little on its neighbours in the batch, and the same pair must always score the same.
A pair that is read in two spellings (`readings.py`) has the mean of both.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from dalil.models.readings import readings
from dalil.models.weights import model_folder

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

Task = Literal["bearing", "stance"]
Floats = NDArray[np.float32]

LONGEST: Final = 256
"""Pieces of a row, marks included; a first text takes at most half, what is over of the second is not read."""
BEGIN, END = 0, 2
SEGMENT: Final = {"bearing": 0, "stance": 2}
"""Row of the segment table of a task's first text; its second text has the next one."""


class PairNet:
    """Weights in memory. Made by `load_pairs`; safe to call from several threads."""

    def __init__(self, session: InferenceSession, tokenizer: Tokenizer, table: NDArray[np.int8], scale: Floats,
                 positions: Floats) -> None:
        self._session, self._tokenizer = session, tokenizer
        self._table, self._scale, self._positions = table, scale, positions

    def logits(self, task: Task, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Logits of each pair, shape (pairs, 3), in the label order of the task."""
        found = np.zeros((len(pairs), 3), np.float32)
        if not pairs:
            return found
        read = [readings(*pair) for pair in pairs]
        once = list(dict.fromkeys(text for each in read for pair in each for text in pair))  # one claim often meets many texts
        pieces = self._tokenizer.encode_batch_fast(once, add_special_tokens=False)
        ids = {text: piece.ids for text, piece in zip(once, pieces, strict=True)}
        for row, each in enumerate(read):
            found[row] = np.mean([self._run(task, ids[a][: LONGEST // 2], ids[b]) for a, b in each], axis=0)
        return found

    def _run(self, task: Task, first: list[int], second: list[int]) -> Floats:
        second = second[: LONGEST - 3 - len(first)]
        ids = np.array([BEGIN, *first, END, *second, END])
        length, cut = len(ids), len(first)
        state = self._table[ids] * self._scale[ids][:, None] + self._positions[:length]
        segment = np.full((1, length), SEGMENT[task], np.int64)
        segment[0, cut + 2 :] += 1
        weights = np.zeros((2, 1, 1, length), np.float32)
        weights[0, 0, 0, 1 : cut + 1] = 1 / max(1, cut)
        weights[1, 0, 0, cut + 2 : length - 1] = 1 / max(1, len(second))
        feed = {"emb": state[None], "mask": np.ones((1, length), np.int32), "segment": segment,
                "first": weights[0], "second": weights[1]}
        out: Floats = self._session.run([task], feed)[0][0]
        return out


def over(session: InferenceSession) -> PairNet:
    """A session of the judges' graph over the encoder's vocabulary and tables.

    Raises:
        ModelError: a file of the encoder is missing or fails its checksum.
    """
    from tokenizers import Tokenizer

    encoder = model_folder("encoder")
    tokenizer = Tokenizer.from_str(gzip.decompress((encoder / "tokenizer.json.gz").read_bytes()).decode())
    table = np.load(encoder / "table.npy", mmap_mode="r")
    positions = np.load(encoder / "positions.npy").astype(np.float32)
    return PairNet(session, tokenizer, table, np.load(encoder / "scale.npy"), positions)


@cache
def load_pairs() -> PairNet:
    """The shipped network, loaded once a process.

    Raises:
        ModelError: its files or the encoder's are missing or fail their checksum.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(os.cpu_count() or 1, 8)
    options.inter_op_num_threads = 1
    return over(onnxruntime.InferenceSession(model_folder("judge") / "judge.onnx", options, providers=["CPUExecutionProvider"]))


@cache
def load_calibration() -> Mapping[str, Any]:
    """What was fitted on development data: temperatures, thresholds, weights of the checks; see MODEL_CARD.md.

    Raises:
        ModelError: the file is missing or fails its checksum.
    """
    fitted: dict[str, Any] = json.loads((model_folder("judge") / "calibration.json").read_text(encoding="utf-8"))
    return fitted


def softmax(logits: Floats, *, temperature: float | Floats) -> Floats:
    """Probabilities a row, shape as given; the temperature is one for all, or a column of one a row."""
    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    found: Floats = powers / powers.sum(axis=1, keepdims=True)
    return found
