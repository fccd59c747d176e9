"""`python -m bench.letters.directives`: duties found, extra ones, their parts, and the frame, by directive.

A duty is found if act, object or who agree with one expected, in order; parts are who, term, place and the like. Each split has a line
of its own totals: `held_out` is the first round, `held_out2` the second, and so on (READ.md says which have been mended on). `--read` shows the mistakes on the held-out directives too (do not tune on them).
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bench.letters.score import matches
from dalil.circular import read_circular, to_json

HERE = Path(__file__).parent
SPLITS = ("development", "held_out", "held_out2", "held_out3", "held_out4", "held_out5")
SHARED = Path(os.environ.get("DALIL_SHARED", HERE.parents[2].parent / "shared"))


def directives() -> Iterator[tuple[str, Path]]:
    """(split, directive)."""
    for split in SPLITS:
        yield from ((split, path) for path in sorted((HERE / split).glob("*.txt")))
    defining = SHARED / "letters" / "turkestan-circular-1919.txt"
    if defining.exists():
        yield "defining", defining
    else:
        print(f"(the defining circular is not here: no {defining}; set DALIL_SHARED)")


def pairs(wanted: list[Mapping[str, Any]], read: list[Mapping[str, Any]]) -> list[tuple[Mapping[str, Any], Mapping[str, Any] | None]]:
    """Duties paired in order so that most parts agree."""

    @cache
    def best(i: int, j: int) -> tuple[float, tuple[int, ...]]:
        if i == len(wanted):
            return 0.0, ()
        options = [(best(i + 1, j)[0], (-1, *best(i + 1, j)[1]))]
        if j < len(read):
            options.append(best(i, j + 1))
            score = sum(agrees(name, value, read[j]) for name, value in wanted[i].items() if name != "id")
            options.append((score + best(i + 1, j + 1)[0], (j, *best(i + 1, j + 1)[1])))
        return max(options, key=lambda option: option[0])

    return [(want, read[j] if j >= 0 else None) for want, j in zip(wanted, best(0, 0)[1], strict=True)]


def agrees(name: str, value: Any, read: Mapping[str, Any]) -> bool:
    given = read.get(name, "")
    return bool(given) and matches([str(each) for each in value] if isinstance(value, list) else str(value), given)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.letters.directives")
    parser.add_argument("--read", action="store_true", help="show mistakes on held-out directives too")
    args = parser.parse_args()
    print(f"{'directive':28} {'duties':>7} {'found':>6} {'extra':>6} {'parts':>6} {'frame':>6}")
    totals: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 7)
    for split, path in directives():
        expected = yaml.safe_load(path.with_name(f"{path.name.removesuffix('.txt')}.expected.yaml").read_text(encoding="utf-8"))
        read = dict(to_json(read_circular(path.read_text(encoding="utf-8"))))
        paired = pairs(expected["duties"], read["duties"])
        parts = [(want["id"], name, agrees(name, value, got or {})) for want, got in paired for name, value in want.items() if name != "id"]
        found = sum(any(right for id, name, right in parts if id == want["id"] and name in ("act", "object", "who")) for want, _ in paired)
        frame = {name: agrees(name, value, read) for name, value in expected.items() if name != "duties"}
        extra = len(read["duties"]) - sum(got is not None for _, got in paired)
        row = [len(paired), found, extra, sum(right for _, _, right in parts), len(parts), sum(frame.values()), len(frame)]
        totals[split] = [total + each for total, each in zip(totals[split], row, strict=True)]
        print(line(path.stem, row, split))
        if split.startswith("held_out") and not args.read:
            continue
        for want, got in paired:
            wrong = [name for id, name, right in parts if id == want["id"] and not right]
            if wrong:
                print(f"    {want['id']}: {', '.join(wrong)} ✗ {({k: v for k, v in (got or {}).items() if v}) or 'not read'}")
        for name, right in frame.items():
            if not right:
                print(f"    {name} ✗ {read.get(name)!r}")
    print()
    for split, total in totals.items():
        print(line(f"all of {split}", total, split))


def line(name: str, row: list[int], split: str) -> str:
    """`row`: duties expected, found, extra; parts right of how many; frame right of how many."""
    duties, found, extra, right, parts, framed, frame = row
    return f"{name:28} {duties:7} {found:6} {extra:6} {right / parts:6.2f} {f'{framed}/{frame}':>6}   {split}"


if __name__ == "__main__":
    main()
