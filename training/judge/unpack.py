"""From the graph that ships back to weights to go on from: `python -m training.judge.unpack --tag shipped`.

The products were rounded to seven bits when they were exported (`export.py`), so what comes back differs a little from what was trained.
"""

from __future__ import annotations

import argparse

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.encoder.graph import LAYERS
from training.judge.export import OUT, WORK

LINEAR = {"qkv": "qkv", "attended": "out", "wide": "up", "narrow": "down"}
NORMS = {"aln": "norm1", "oln": "norm2"}
HEAD = {"scale": "scale", "shift": "shift", "w1": "inner.weight", "b1": "inner.bias", "w2": "last.weight", "b2": "last.bias"}


def unpack(model: onnx.ModelProto) -> dict[str, torch.Tensor]:
    """The network's weights by the names of `model.JudgeNet`."""
    held = {c.name: numpy_helper.to_array(c) for c in model.graph.initializer}
    found = {"norm.weight": held["emb.ln.w"], "norm.bias": held["emb.ln.b"], "segments": held["segments"]}
    for layer in range(LAYERS):
        for theirs, ours in LINEAR.items():
            at = f"l{layer}.{theirs}"
            rounded = held[f"{at}.w"].T.astype(np.float32)
            found[f"layers.{layer}.{ours}.weight"] = rounded * held[f"{at}.scale"][:, None] * held[f"{at}.shift"]
            found[f"layers.{layer}.{ours}.bias"] = held[f"{at}.b"]
        for theirs, ours in NORMS.items():
            found[f"layers.{layer}.{ours}.weight"], found[f"layers.{layer}.{ours}.bias"] = (held[f"l{layer}.{theirs}.{c}"] for c in "wb")
    for task in ("bearing", "stance"):
        found |= {f"heads.{task}.{ours}": held[f"{task}.head.{theirs}"] for theirs, ours in HEAD.items()}
    return {name: torch.from_numpy(np.array(values, np.float32)) for name, values in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", required=True)
    options = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    torch.save(unpack(onnx.load(OUT / "judge.onnx")), WORK / f"{options.tag}.pt")


if __name__ == "__main__":
    main()
