"""The encoder as an ONNX graph: float32 for calibration, int8 with smoothed activations to ship.

Inputs: `emb` float32 (batch, length, hidden), the sum of piece, position and type rows; `mask` int32 (batch, length).
Output: `out` float32 (batch, hidden), unit rows: the mean over the unmasked tokens. The operators outside the ONNX standard
(MultiHeadAttention, SkipLayerNormalization, BiasGelu, DynamicQuantizeMatMul) are in onnxruntime's CPU provider on every platform.

Smoothing (Xiao et al. 2022, SmoothQuant) moves the size of outlier channels from activations into weights before rounding.
Weights are rounded to 7 bits: on processors without VNNI the 8-bit product of onnxruntime saturates (its manual: `reduce_range`).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]
LAYERS, HEADS, HIDDEN, INNER = 12, 12, 384, 1536
EPSILON = 1e-12
OURS = "com.microsoft"
ALPHA = 0.7
LEVELS = 63


class Builder:
    def __init__(self, weights: Weights, peaks: Mapping[str, Floats] | None, levels: int) -> None:
        self.weights, self.peaks, self.levels = weights, peaks, levels
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, values: np.ndarray) -> str:
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def node(self, operator: str, inputs: list[str], output: str | list[str], *, domain: str = "", **attributes: object) -> str:
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(helper.make_node(operator, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def linear(self, source: str, layers: list[str], output: str, *, bias: bool = True) -> str:
        """`source` @ W.T + b, the layers side by side; rounded to int8 where activation peaks are known."""
        matrix = np.concatenate([self.weights[f"{name}.w"] for name in layers])
        offset = self.constant(f"{output}.b", np.concatenate([self.weights[f"{name}.b"] for name in layers]))
        if self.peaks is None:
            product = output if not bias else f"{output}.product"
            self.node("MatMul", [source, self.constant(f"{output}.w", matrix.T)], product)
            return self.node("Add", [product, offset], output) if bias else product
        shift = _smoothing(self.peaks[source], matrix)
        matrix = matrix * shift
        scale = np.maximum(np.abs(matrix).max(1) / self.levels, 1e-8).astype(np.float32)
        rounded = np.clip(np.rint(matrix / scale[:, None]), -self.levels, self.levels).astype(np.int8)
        smooth = self.node("Mul", [source, self.constant(f"{output}.shift", (1 / shift).astype(np.float32))], f"{output}.smooth")
        inputs = [smooth, self.constant(f"{output}.w", rounded.T), self.constant(f"{output}.scale", scale),
                  self.constant(f"{output}.zero", np.zeros(len(scale), np.int8)), *([offset] if bias else [])]
        return self.node("DynamicQuantizeMatMul", inputs, output, domain=OURS)

    def skip_norm(self, source: str, skip: str, name: str, output: str) -> str:
        return self.node("SkipLayerNormalization", [source, skip, self.weight(f"{name}.w"), self.weight(f"{name}.b")], output,
                         domain=OURS, epsilon=EPSILON)

    def layer(self, state: str, index: int) -> str:
        at = f"l{index}."
        joint = self.linear(state, [f"{at}q", f"{at}k", f"{at}v"], f"{at}qkv")
        heads = [f"{at}query", f"{at}key", f"{at}value"]
        self.node("Split", [joint, "thirds"], heads, axis=-1)
        self.node("MultiHeadAttention", [*heads, "", "mask"], f"{at}context", domain=OURS, num_heads=HEADS)
        attended = self.linear(f"{at}context", [f"{at}ao"], f"{at}attended")
        middle = self.skip_norm(attended, state, f"{at}aln", f"{at}middle")
        wide = self.linear(middle, [f"{at}fi"], f"{at}wide", bias=False)
        self.node("BiasGelu", [wide, f"{at}wide.b"], f"{at}gelu", domain=OURS)
        narrow = self.linear(f"{at}gelu", [f"{at}fo"], f"{at}narrow")
        return self.skip_norm(narrow, middle, f"{at}oln", f"{at}out")


def _smoothing(peaks: Floats, matrix: Floats) -> Floats:
    columns = np.maximum(np.abs(matrix).max(0), 1e-5)
    shift = np.maximum(np.maximum(peaks, 1e-5) ** ALPHA / columns ** (1 - ALPHA), 1e-4)
    return (shift / np.exp(np.log(shift).mean())).astype(np.float32)


def sources(layers: int = LAYERS) -> list[str]:
    """Names of the tensors that enter a linear layer: those whose peaks calibration must measure."""
    names = ["state"]
    for index in range(layers):
        names += [f"l{index}.{part}" for part in ("context", "middle", "gelu", "out")]
    return names[:-1]


def build(weights: Weights, *, peaks: Mapping[str, Floats] | None = None, levels: int = LEVELS,
          extra: tuple[str, ...] = ()) -> onnx.ModelProto:
    """The graph; int8 where `peaks` (tensor name → largest magnitude a channel) are given. `extra` tensors become outputs."""
    b = Builder(weights, peaks, levels)
    b.constant("thirds", np.array([HIDDEN] * 3, np.int64))
    b.constant("last", np.array([2], np.int64))
    b.constant("middle", np.array([1], np.int64))
    state = b.node("LayerNormalization", ["emb", b.weight("emb.ln.w"), b.weight("emb.ln.b")], "state", axis=-1, epsilon=EPSILON)
    for index in range(LAYERS):
        state = b.layer(state, index)
    b.node("Cast", ["mask"], "weight", to=TensorProto.FLOAT)
    b.node("Unsqueeze", ["weight", "last"], "weights")
    b.node("Mul", [state, "weights"], "masked")
    b.node("ReduceSum", ["masked", "middle"], "sum", keepdims=0)
    b.node("LpNormalization", ["sum"], "out", axis=1, p=2)
    inputs = [helper.make_tensor_value_info("emb", TensorProto.FLOAT, ["batch", "length", HIDDEN]),
              helper.make_tensor_value_info("mask", TensorProto.INT32, ["batch", "length"])]
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in extra]
    outputs.insert(0, helper.make_tensor_value_info("out", TensorProto.FLOAT, ["batch", HIDDEN]))
    graph = helper.make_graph(b.nodes, "encoder", inputs, outputs, list(b.constants.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(OURS, 1)])
    model.ir_version = 9
    return model
