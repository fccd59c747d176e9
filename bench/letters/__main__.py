"""`python -m bench.letters`: kinds, slots and whole questions right, by letter; what is newly right and newly wrong.

    python -m bench.letters              development letters in detail, held-out ones in figures only
    python -m bench.letters --read       also the mistakes on held-out letters (do not tune on them)
    python -m bench.letters --keep       record this run, to compare the next one with
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench.letters.score import Row, compare
from dalil.letter import read_text

HERE = Path(__file__).parent
LAST = HERE / "last.json"
SHARED = Path(os.environ.get("DALIL_SHARED", HERE.parent.parent.parent / "shared"))


def letters() -> Iterator[tuple[str, Path, Path]]:
    """(split, letter, expected reading)."""
    for split in ("development", "held_out"):
        for path in sorted((HERE / split).glob("*.txt")):
            yield split, path, path.parent / f"{path.name.removesuffix('.txt')}.expected.yaml"
    defining = SHARED / "letters" / "joffe-1921.txt"
    if defining.exists():
        yield "defining", defining, defining.with_name("joffe-1921.expected.yaml")
    else:
        print(f"(the defining letter is not here: no {defining}; set DALIL_SHARED)")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.letters")
    parser.add_argument("--read", action="store_true", help="show mistakes on held-out letters too")
    parser.add_argument("--keep", action="store_true", help="record this run")
    args = parser.parse_args()
    rows: dict[str, list[Row]] = {}
    print(f"{'letter':28} {'n':>3} {'kind':>6} {'slots':>6} {'whole':>6} {'exact':>6} {'extra':>6}")
    for split, path, expected in letters():
        read, extra, wrong = compare(path.stem, read_text(path.read_text(encoding="utf-8")), yaml.safe_load(expected.read_text(encoding="utf-8")))
        rows.setdefault(split, []).extend(read)
        print(f"{path.stem:28} {figures(read)} {extra:6}   {split}")
        if split != "held_out" or args.read:
            for row in read:
                if not row.whole:
                    print(f"    {row.id}: {row.said}  ✗ {', '.join(name for name, right in row.slots if not right) or 'kind'}")
            for line in wrong:
                print(f"    {line}")
    for split, read in rows.items():
        print(f"{'all ' + split:28} {figures(read)}")
    now = {f"{row.letter}/{row.id}": row.whole for read in rows.values() for row in read}
    before = json.loads(LAST.read_text(encoding="utf-8")) if LAST.exists() else {}
    for word, was, held in (("newly right", False, True), ("newly wrong", True, False)):
        changed = [key for key, whole in now.items() if before.get(key) is was and whole is held]
        print(f"{word}: {', '.join(changed) or 'none'}")
    if args.keep:
        LAST.write_text(json.dumps(now, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def figures(rows: list[Row]) -> str:
    slots = [right for row in rows for _, right in row.slots]
    shares = (
        sum(row.kind for row in rows) / len(rows),
        sum(slots) / max(1, len(slots)),
        sum(row.whole for row in rows) / len(rows),
        sum(row.exact for row in rows) / len(rows),
    )
    return f"{len(rows):3} " + " ".join(f"{share:6.2f}" for share in shares)


if __name__ == "__main__":
    main()
