"""The encoder in torch, with the names of the wheel's tensors, so that what is learnt goes straight back into `convert`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

LAYERS, HEADS, HIDDEN = 12, 12, 384
EPSILON = 1e-12
BEGIN, PAD, END = 0, 1, 2


class Encoder(nn.Module):
    """12 post-norm layers over the sum of piece and position rows; the mean of the tokens, of unit length. The piece table is fixed."""

    def __init__(self, arrays: Mapping[str, NDArray[np.float32]], table: NDArray[np.float32]) -> None:
        super().__init__()
        self.table = nn.Embedding.from_pretrained(torch.from_numpy(table.copy()), freeze=True)
        self.body = nn.ParameterDict({k.replace(".", "_"): nn.Parameter(torch.from_numpy(v.copy())) for k, v in arrays.items()})

    def weight(self, name: str) -> Tensor:
        return self.body[name.replace(".", "_")]

    def linear(self, state: Tensor, name: str) -> Tensor:
        return F.linear(state, self.weight(f"{name}.w"), self.weight(f"{name}.b"))

    def norm(self, state: Tensor, name: str) -> Tensor:
        return F.layer_norm(state, (HIDDEN,), self.weight(f"{name}.w"), self.weight(f"{name}.b"), EPSILON)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Unit rows, shape (texts, 384). `ids` and `mask` have shape (texts, length)."""
        size, length = ids.shape
        state = self.norm(self.table(ids) + self.weight("emb.pos")[:length], "emb.ln")
        seen = mask.bool()[:, None, None, :]
        for layer in range(LAYERS):
            at = f"l{layer}."
            heads = [self.linear(state, at + n).view(size, length, HEADS, -1).transpose(1, 2) for n in "qkv"]
            with torch.autocast("cpu", enabled=False):  # the bfloat16 backward of attention is slow on a CPU
                context = F.scaled_dot_product_attention(*(head.float() for head in heads), attn_mask=seen)
            context = context.transpose(1, 2).reshape(size, length, HIDDEN)
            state = self.norm(state + self.linear(context, at + "ao"), at + "aln")
            state = self.norm(state + self.linear(F.gelu(self.linear(state, at + "fi")), at + "fo"), at + "oln")
        weights = mask[..., None].to(state.dtype)
        return F.normalize((state * weights).sum(1), dim=1)


def pad(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Ids with the marks at both ends, and mask."""
    lengths = torch.tensor([len(row) + 2 for row in rows])
    ids = torch.full((len(rows), int(lengths.max())), PAD)
    for padded, row in zip(ids, rows, strict=True):
        padded[: len(row) + 2] = torch.tensor([BEGIN, *row, END])
    return ids, (torch.arange(ids.shape[1])[None] < lengths[:, None]).int()
