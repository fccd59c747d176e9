"""Where the encoder's package data lies, and its CHECKSUMS."""

from __future__ import annotations

import hashlib
from pathlib import Path

OUT = Path(__file__).parents[2] / "src/dalil/models/data/encoder"


def checksums(out: Path) -> None:
    """CHECKSUMS in the format of `sha256sum`, over the data files."""
    files = sorted(p for p in out.iterdir() if p.suffix in {".npy", ".npz", ".onnx", ".gz"})
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}" for p in files]
    (out / "CHECKSUMS").write_text("\n".join(lines) + "\n", encoding="utf-8")
