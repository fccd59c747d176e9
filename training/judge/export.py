"""From trained weights to the files that ship: `python -m training.judge.export --tag final`.

The graph is built with the encoder's builder (int8 products with smoothed activations), plus the segment rows, the pooling
by segment and both heads, which stay float32. Peaks for the smoothing are measured on training pairs of all kinds.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper

from dalil.models import pairs
from training.encoder.graph import HIDDEN, LAYERS, OURS, Builder, sources

WORK = Path(__file__).parent / "work"
OUT = Path(pairs.__file__).parent / "data" / "judge"
Floats = NDArray[np.float32]
INPUTS = {"emb": (TensorProto.FLOAT, ["batch", "length", HIDDEN]), "mask": (TensorProto.INT32, ["batch", "length"]),
          "segment": (TensorProto.INT64, ["batch", "length"]), "first": (TensorProto.FLOAT, ["batch", 1, "length"]),
          "second": (TensorProto.FLOAT, ["batch", 1, "length"])}


def arrays(state: dict[str, torch.Tensor]) -> dict[str, Floats]:
    """The network's weights by the names of the encoder's builder."""
    found = {"emb.ln.w": state["norm.weight"], "emb.ln.b": state["norm.bias"]}
    names = {"out": "ao", "up": "fi", "down": "fo", "norm1": "aln", "norm2": "oln"}
    for layer in range(LAYERS):
        at = f"layers.{layer}."
        for part, short in (("weight", "w"), ("bias", "b")):
            for letter, third in zip("qkv", state[f"{at}qkv.{part}"].chunk(3), strict=True):
                found[f"l{layer}.{letter}.{short}"] = third
            for ours, theirs in names.items():
                found[f"l{layer}.{theirs}.{short}"] = state[f"{at}{ours}.{part}"]
    return {name: tensor.float().numpy() for name, tensor in found.items()}


def build(state: dict[str, torch.Tensor], *, peaks: dict[str, Floats] | None, extra: tuple[str, ...] = ()) -> onnx.ModelProto:
    """The judges' graph; int8 where `peaks` are given."""
    b = Builder(arrays(state), peaks, 63)
    b.constant("thirds", np.array([HIDDEN] * 3, np.int64))
    b.constant("middle", np.array([1], np.int64))
    normed = b.node("LayerNormalization", ["emb", b.weight("emb.ln.w"), b.weight("emb.ln.b")], "normed", axis=-1, epsilon=1e-12)
    rows = b.node("Gather", [b.constant("segments", state["segments"].numpy()), "segment"], "rows", axis=0)
    x = b.node("Add", [normed, rows], "state")
    for layer in range(LAYERS):
        x = b.layer(x, layer)
    b.node("Gather", [x, b.constant("zero", np.array([0], np.int64))], "begin.row", axis=1)
    begin = b.node("Squeeze", ["begin.row", "middle"], "begin")
    for name in ("first", "second"):
        b.node("MatMul", [name, x], f"{name}.mean")
        b.node("Squeeze", [f"{name}.mean", "middle"], f"{name}.vector")
    b.node("Sub", ["first.vector", "second.vector"], "difference")
    b.node("Abs", ["difference"], "distance")
    b.node("Mul", ["first.vector", "second.vector"], "product")
    b.node("Concat", [begin, "first.vector", "second.vector", "distance", "product"], "pooled", axis=1)
    for task in ("bearing", "stance"):
        head = {k.split(f"heads.{task}.")[1]: v.numpy() for k, v in state.items() if k.startswith(f"heads.{task}.")}
        at = f"{task}.head."
        b.node("Mul", ["pooled", b.constant(f"{at}scale", head["scale"])], f"{at}scaled")
        b.node("Add", [f"{at}scaled", b.constant(f"{at}shift", head["shift"])], f"{at}even")
        b.node("Gemm", [f"{at}even", b.constant(f"{at}w1", head["inner.weight"]), b.constant(f"{at}b1", head["inner.bias"])],
               f"{at}inner", transB=1)
        b.node("Tanh", [f"{at}inner"], f"{at}bent")
        b.node("Gemm", [f"{at}bent", b.constant(f"{at}w2", head["last.weight"]), b.constant(f"{at}b2", head["last.bias"])],
               task, transB=1)
    inputs = [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in INPUTS.items()]
    outputs = [helper.make_tensor_value_info(task, TensorProto.FLOAT, ["batch", 3]) for task in ("bearing", "stance")]
    outputs += [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in extra]
    graph = helper.make_graph(b.nodes, "judge", inputs, outputs, list(b.constants.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(OURS, 1)])
    model.ir_version = 9
    return model


class _Recorder:
    """Stands in for a session: keeps the largest magnitude of every channel that the graph shows."""

    def __init__(self, model: onnx.ModelProto, names: list[str]) -> None:
        self._session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
        self._names = names
        self.peaks: dict[str, Floats] = {}

    def run(self, wanted: list[str], feed: dict[str, NDArray[np.generic]]) -> list[Floats]:
        *found, = self._session.run([*wanted, *self._names], feed)
        for name, values in zip(self._names, found[len(wanted) :], strict=True):
            peak = np.abs(values).max(axis=(0, 1))
            self.peaks[name] = np.maximum(self.peaks.get(name, peak), peak)
        return found[: len(wanted)]


def sample(rows: int) -> list[dict[str, str]]:
    """Training pairs of all sources."""
    lines = (WORK / "train.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in random.Random(5).sample(lines, rows)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", required=True)
    parser.add_argument("--others", nargs="*", default=[], help="the mean of the weights with those of these tags (Wortsman et al. 2022)")
    parser.add_argument("--rows", type=int, default=240, help="training pairs that the smoothing is measured on")
    options = parser.parse_args()
    states = [torch.load(WORK / f"{tag}.pt", weights_only=True) for tag in (options.tag, *options.others)]
    state = {name: torch.stack([each[name] for each in states]).mean(0) for name in states[0]}
    names = sources()
    exact = build(state, peaks=None, extra=tuple(names))
    recorder = _Recorder(exact, names)
    net = pairs.over(recorder)  # type: ignore[arg-type]
    rows = sample(options.rows)
    exact_logits = {}
    for task in ("bearing", "stance"):
        own = [(r["first"], r["second"]) for r in rows if r["task"] == task]
        exact_logits[task] = (own, net.logits(task, own))  # type: ignore[arg-type]
    OUT.mkdir(parents=True, exist_ok=True)
    small = build(state, peaks=recorder.peaks)
    onnx.save(small, OUT / "judge.onnx")
    rounded = pairs.over(onnxruntime.InferenceSession(str(OUT / "judge.onnx"), providers=["CPUExecutionProvider"]))
    for task, (own, before) in exact_logits.items():
        after = rounded.logits(task, own)  # type: ignore[arg-type]
        print(f"{task}: {len(own)} pairs; same label after rounding {(after.argmax(1) == before.argmax(1)).mean():.3f}; "
              f"mean change of a logit {np.abs(after - before).mean():.3f}")
    print(f"judge.onnx {(OUT / 'judge.onnx').stat().st_size / 1e6:.1f} MB; now run training.judge.calibrate")


if __name__ == "__main__":
    main()
