"""`python -m bench.verdicts [--limit N] [--examples K] [--record]`: see README of the room, `bench/verdicts/README.md`."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from bench.verdicts import languages, sets
from bench.verdicts.compare import Record
from bench.verdicts.measures import accuracy, calibration_error, coverage_at, macro_f1, majority
from bench.verdicts.sets import Item
from dalil.models.bearing import TrainedJudge, load_bearing
from dalil.models.stance import TrainedStance, load_stance

FLOORS: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "floors.yaml").read_text(encoding="utf-8"))
CORE = ("fm2", "fever_symmetric", "healthver")
CROSS = ("ru", "uz", "kk", "ky", "tg", "tk", "ug", "fa")


def ask(judge: TrainedJudge, items: Sequence[Item]) -> tuple[list[str], list[bool], list[float]]:
    """(verdict, pronounced, highest score of a side) a row."""
    found = [judge.judge_claim(i.first, i.texts) for i in items]
    return ([j.verdict for j in found], [j.pronounced for j in found], [max(j.scores.supported, j.scores.refuted) for j in found])


def line(name: str, items: Sequence[Item], said: Sequence[str], pronounced: Sequence[bool]) -> str:
    """One row of the table."""
    gold, facts = [i.gold for i in items], FLOORS.get(name, {})
    right = [g == s for g, s, p in zip(gold, said, pronounced, strict=True) if p]
    return (f"{name:16s} {len(items):5d} {majority(gold):5.1f} {facts.get('floor', '-'):>5} {macro_f1(gold, said):6.1f} "
            f"{accuracy(gold, said):6.1f} {facts.get('aim', '-'):>4} {100 * len(right) / len(items):6.1f} "
            f"{100 * sum(right) / len(right) if right else float('nan'):6.1f}  {facts.get('known', '')}")


def bearing(judge: TrainedJudge, record: Record, options: argparse.Namespace) -> None:
    print(f"bearing, threshold {judge.threshold}\n{'set':16s} {'n':>5s} {'major':>5s} {'floor':>5s} {'macF1':>6s} {'acc':>6s} "
          f"{'aim':>4s} {'pron%':>6s} {'right':>6s}  known")
    score: list[float] = []
    hit: list[bool] = []
    sure: list[float] = []
    core: list[tuple[bool, bool]] = []
    for name in sets.CLAIM_FILES:
        items = sets.claims(name, limit=options.limit)
        said, pronounced, best = ask(judge, items)
        print(line(name, items, said, pronounced), flush=True)
        right = [i.gold == s for i, s in zip(items, said, strict=True)]
        if name in CORE:
            sided = [s in ("supported", "refuted") for s in said]
            score += [b for b, k in zip(best, sided, strict=True) if k]
            hit += [r for r, k in zip(right, sided, strict=True) if k]
            sure += best
            core += list(zip(pronounced, right, strict=True))
        show_changes(record, name, items, said, options.examples)
        record.add(name, items, said, pronounced, macro_f1=round(macro_f1([i.gold for i in items], said), 1))
    spoken = [right for pronounced, right in core if pronounced]
    print(f"\nrisk-coverage over {', '.join(CORE)} (n {len(core)}): pronounced {100 * len(spoken) / len(core):.1f} %, right "
          f"{100 * sum(spoken) / max(1, len(spoken)):.1f} % of the time; with a threshold picked afterwards (an upper bound): "
          + ", ".join(f"{p:.0%} right at {coverage_at(p, score, hit, total=len(core)):.1f} %" for p in (0.95, 0.9, 0.85, 0.8)))
    print(f"expected calibration error of the pronounceable scores: {calibration_error(score, hit):.1f} %")


def unrelated(judge: TrainedJudge, options: argparse.Namespace) -> None:
    """How often the judge pronounces where it has nothing to go by."""
    print("\nfalse pronouncements on unrelated evidence (aim: at most 3 %)")
    pools = {"FM2 page, nearest other sentence": sets.distractors(limit=options.limit)}
    for name in (*CORE, "farstail", "xnli_ru", "xnli_tr"):
        pools[f"{name} shuffled"] = sets.shuffled(sets.claims(name, limit=options.limit))
    for name, items in pools.items():
        said, pronounced, _ = ask(judge, items)
        print(f"  {name:36s} n {len(items):4d}: {100 * sum(pronounced) / len(items):4.1f} % "
              f"(best guess other than not enough: {100 * sum(s != 'not_enough' for s in said) / len(items):.1f} %)", flush=True)


def by_language(judge: TrainedJudge, options: argparse.Namespace) -> None:
    """The same items in each language, over English."""
    print(f"\nsame items in each language, macro-F1 (over English); {languages.__doc__.splitlines()[0].lower() if languages.__doc__ else ''}")
    english = _language_score(judge, "en", False, options.limit)
    print(f"  en  {english:5.1f}")
    for code in CROSS:
        own, cross = (_language_score(judge, code, c, options.limit) for c in (False, True))
        print(f"  {code}  {own:5.1f} ({own / english:.0%})   claim in English, evidence in {code}: {cross:5.1f} ({cross / english:.0%})", flush=True)


def _language_score(judge: TrainedJudge, code: str, cross: bool, limit: int) -> float:
    items = languages.items(code, cross=cross, limit=limit)
    return macro_f1([i.gold for i in items], ask(judge, items)[0])


def stance(judge: TrainedStance, record: Record, options: argparse.Namespace) -> None:
    print("\nstance; F1 of positive and negative in the last column")
    for name in sets.STANCE_FILES:
        items = sets.stances(name, limit=options.limit)
        found = judge.stances([(i.texts[0], i.first) for i in items])
        said, pronounced = [s.label for s in found], [judge.pronounced(i.texts[0], s) for i, s in zip(items, found, strict=True)]
        pn = macro_f1([i.gold for i in items], said, labels=("positive", "negative"))
        print(f"{line(name, items, said, pronounced)}  PN {pn:.1f}", flush=True)
        show_changes(record, name, items, said, options.examples)
        record.add(name, items, said, pronounced, macro_f1=round(macro_f1([i.gold for i in items], said), 1))


def show_changes(record: Record, name: str, items: Sequence[Item], said: Sequence[str], most: int) -> None:
    """What is newly right and newly wrong against the last run, the first few to read."""
    gained, lost = record.changes(name, items, said)
    if gained or lost:
        print(f"    against the last run: {len(gained)} newly right, {len(lost)} newly wrong")
    answers = dict(zip((i.id for i in items), said, strict=True))
    for sign, rows in (("+", gained), ("-", lost)):
        for item in rows[:most]:
            print(f"    {sign} {item.id} gold {item.gold}, said {answers[item.id]}: {item.first[:110]} | {' '.join(item.texts)[:160]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=300, help="rows a set at most; 0 is all")
    parser.add_argument("--examples", type=int, default=3, help="gains and losses shown a set")
    parser.add_argument("--record", action="store_true", help="keep this run as the last one")
    options = parser.parse_args()
    begun, record = time.time(), Record()
    judge = load_bearing()
    bearing(judge, record, options)
    unrelated(judge, options)
    by_language(judge, options)
    stance(load_stance(), record, options)
    if options.record:
        record.save()
    print(f"\n{time.time() - begun:.0f} s")


if __name__ == "__main__":
    main()
