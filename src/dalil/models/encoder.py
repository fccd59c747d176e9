"""The encoder: sentences of any of the languages to points of one space, where a question lies near what answers it.

multilingual-e5-small (Wang et al. 2024, MIT), converted by `training/encoder`, in two graphs over one table of pieces: as it is, and taught
further, for texts in the languages that it has read little of (`TAUGHT`); both lay texts into the same space. MODEL_CARD.md beside the
weights says how. A text is 384 float32 of unit length, so a dot product is a cosine. Questions and passages are told apart
by a prefix. The text is respelled for the model alone (`text/respell.py`); nothing of that is stored. Vectors of languages that
the encoder has read little of can be led to where it puts English (`led`, `bridge.py`): questions in other languages then find them
better, questions in the same language worse.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from dalil.models.bridge import Bridge, load_bridges
from dalil.models.weights import model_folder
from dalil.text.respell import respell

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

Vectors = NDArray[np.float32]

DIMENSIONS: Final = 384
BATCH: Final = 8
"""Sentences a call of the graph: the fastest on two cores, since the activations stay in the cache."""
LONGEST: Final = 510
"""Pieces of a text that are read, besides the two marks at its ends."""
THREADS: Final = 8
"""At most; a batch of eight sentences has no work for more."""
BEGIN, PAD, END = 0, 1, 2
TAUGHT: Final = frozenset({"kk", "ky", "tg", "tk", "ug", "uz"})
"""Languages whose texts the taught graph reads; teaching cost Russian and Turkish what it gave these, so they keep the other."""
TAUGHT_TO_CROSS: Final = frozenset({"kk"})
"""Of these the languages that it reads only to lead them to English: what drew Kazakh to English drew it from itself."""
QUERY: Final = "query: "
PASSAGE: Final = "passage: "


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """Twelve layers and the positions that they were taught with, shape (longest, 384)."""

    session: InferenceSession
    positions: Vectors


class Encoder:
    """Weights in memory. Made by `load_encoder`; safe to call from several threads."""

    def __init__(self, graph: Graph, taught: Graph, tokenizer: Tokenizer, table: NDArray[np.int8], scale: Vectors, *,
                 bridges: dict[str, Bridge] | None = None, step: Vectors | float = 0.0) -> None:
        self._graph, self._taught, self._tokenizer = graph, taught, tokenizer
        self._table, self._scale = table, scale
        self._bridges, self._step = bridges or {}, step

    @property
    def size(self) -> int:
        """How many pieces the vocabulary has."""
        return len(self._scale)

    def queries(self, texts: Sequence[str], *, languages: Sequence[str] = ()) -> Vectors:
        """Vectors of questions, shape (texts, 384), unit rows. `languages` gives a code a text, or nothing."""
        return self._encode(QUERY, texts, languages)

    def passages(self, texts: Sequence[str], *, languages: Sequence[str] = ()) -> Vectors:
        """Vectors of passages, shape (texts, 384), unit rows. `languages` gives a code a text, or nothing."""
        return self._encode(PASSAGE, texts, languages)

    def starts(self, texts: Sequence[str], *, languages: Sequence[str], questions: bool = False) -> Vectors:
        """The vectors from which bridges lead, shape (texts, 384): the texts' own, but of the languages taught only to be led."""
        return self._encode(QUERY if questions else PASSAGE, texts, languages, crossing=True)

    @property
    def bridged(self) -> frozenset[str]:
        """Codes of the languages that `led` leads."""
        return frozenset(self._bridges)

    def led(self, vectors: Vectors, texts: Sequence[str], *, languages: Sequence[str], questions: bool = False) -> Vectors:
        """The vectors of these texts, those of bridged languages over their bridge, shape (texts, 384), unit rows."""
        found = vectors.copy()
        codes = [language.partition("-")[0] for language in languages]
        for code in sorted(self.bridged & set(codes)):
            mine = [i for i, own in enumerate(codes) if own == code]
            own_texts, own_languages = [texts[i] for i in mine], [languages[i] for i in mine]
            start = self.starts(own_texts, languages=own_languages, questions=questions) if code in TAUGHT_TO_CROSS else vectors[mine]
            pieces = self.pieces(own_texts, languages=own_languages)
            found[mine] = self._bridges[code].cross(start, pieces, step=self._step if questions else 0.0)
        return found

    def pieces(self, texts: Sequence[str], *, languages: Sequence[str] = (), prefix: str = "") -> list[list[int]]:
        """The ids of the pieces that each respelled text is cut into, without the marks at its ends."""
        codes = languages or ["und"] * len(texts)
        spelled = [prefix + respell(text, code) for text, code in zip(texts, codes, strict=True)]
        return [e.ids[:LONGEST] for e in self._tokenizer.encode_batch_fast(spelled, add_special_tokens=False)]

    def table(self) -> Vectors:
        """The vectors of all pieces, shape (pieces, 384)."""
        rows: Vectors = self._table * self._scale[:, None]
        return rows

    def _encode(self, prefix: str, texts: Sequence[str], languages: Sequence[str], *, crossing: bool = False) -> Vectors:
        rows = self.pieces(texts, languages=languages, prefix=prefix)
        read = TAUGHT if crossing else TAUGHT - TAUGHT_TO_CROSS
        weak = np.array([code.partition("-")[0] in read for code in languages] or [False] * len(rows), bool)
        vectors = np.empty((len(rows), DIMENSIONS), np.float32)
        for graph, mine in ((self._graph, np.flatnonzero(~weak)), (self._taught, np.flatnonzero(weak))):
            order = mine[np.argsort([len(rows[i]) for i in mine], kind="stable")] if len(mine) else mine
            for start in range(0, len(order), BATCH):
                batch = order[start : start + BATCH]
                vectors[batch] = self._run(graph, [rows[i] for i in batch])
        return vectors

    def _run(self, graph: Graph, rows: Sequence[list[int]]) -> Vectors:
        lengths = np.array([len(row) + 2 for row in rows])
        ids = np.full((len(rows), int(lengths.max())), PAD, np.int64)
        for padded, row in zip(ids, rows, strict=True):
            padded[: len(row) + 2] = [BEGIN, *row, END]
        mask = (np.arange(ids.shape[1])[None] < lengths[:, None]).astype(np.int32)
        state = self._table[ids] * self._scale[ids][..., None] + graph.positions[: ids.shape[1]]
        found: Vectors = graph.session.run(["out"], {"emb": state, "mask": mask})[0]
        return found


@cache
def load_encoder() -> Encoder:
    """The shipped encoder, loaded once a process.

    Raises:
        ModelError: its files are missing or fail their checksum.
    """
    return open_encoder(model_folder("encoder"))


def open_encoder(folder: Path, *, bridges: bool = True) -> Encoder:
    """An encoder from a folder that `training.encoder` wrote, without looking at checksums; without `bridges`, the bare one."""
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(os.cpu_count() or 1, THREADS)
    options.inter_op_num_threads = 1
    graph, taught = (
        Graph(onnxruntime.InferenceSession(folder / f"{name}.onnx", options, providers=["CPUExecutionProvider"]),
              np.load(folder / positions).astype(np.float32))
        for name, positions in (("encoder", "positions.npy"), ("taught", "taught_positions.npy"))
    )
    tokenizer = Tokenizer.from_str(gzip.decompress((folder / "tokenizer.json.gz").read_bytes()).decode())
    table, scale = np.load(folder / "table.npy", mmap_mode="r"), np.load(folder / "scale.npy")
    if not bridges:
        return Encoder(graph, taught, tokenizer, table, scale)
    led, step = load_bridges(folder / "bridges.npz", size=len(scale))
    return Encoder(graph, taught, tokenizer, table, scale, bridges=led, step=step)
