"""Where the encoder's package data lies, its CHECKSUMS, and its pieces as they ship."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

OUT = Path(__file__).parents[2] / "src/dalil/models/data/encoder"


def checksums(out: Path) -> None:
    """CHECKSUMS in the format of `sha256sum`, over the data files."""
    files = sorted(p for p in out.iterdir() if p.suffix in {".npy", ".npz", ".onnx", ".gz"})
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}" for p in files]
    (out / "CHECKSUMS").write_text("\n".join(lines) + "\n", encoding="utf-8")


def shipped_table(folder: Path = OUT) -> tuple[Tokenizer, NDArray[np.float32]]:
    """Tokenizer and piece table, shape (pieces, 384), that encoder and judges share."""
    tokenizer = Tokenizer.from_str(gzip.decompress((folder / "tokenizer.json.gz").read_bytes()).decode())
    return tokenizer, np.load(folder / "table.npy").astype(np.float32) * np.load(folder / "scale.npy")[:, None]
