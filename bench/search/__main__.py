"""`python -m bench.search`: quality beside peers, by stage, and speed. Reads the shared data; skips, saying so, where it is absent.

    python -m bench.search [same|speed|first|pool ...] [--sets kazqad ...] [--ablation] [--record] [--size N ...]
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from bench.search import first_answer, pool, same_language, speed
from bench.search.ours import STAGES
from bench.search.sets import SETS

HERE = Path(__file__).parent
PARTS = ("same", "pool", "speed", "first")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description="quality and speed of the search")
    parser.add_argument("parts", nargs="*", default=PARTS, metavar="PART", help=f"of {', '.join(PARTS)} (default: all)")
    parser.add_argument("--sets", nargs="+", choices=sorted(SETS), default=list(SETS))
    parser.add_argument("--split", choices=("dev", "test"), default="dev", help="questions of the pool")
    parser.add_argument("--lines", type=int, default=600, metavar="N", help="lines of the pool in each language")
    parser.add_argument("--ablation", action="store_true", help="the stages one by one")
    parser.add_argument("--record", action="store_true", help="keep this run's ranks for the next one to be compared with")
    parser.add_argument("--sizes", nargs="+", type=int, default=[30_000, 300_000], metavar="N", help="passages; 3000000 takes a while")
    args = parser.parse_args()
    shared = Path(os.environ.get("DALIL_SHARED", HERE.parents[2] / "shared"))
    work = HERE.parent / "work" / "search"
    work.mkdir(parents=True, exist_ok=True)
    if not shared.is_dir() and set(args.parts) - {"speed"}:
        print(f"{shared} is absent: only speed is measured (set DALIL_SHARED)", file=sys.stderr)
        args.parts = ["speed"]
    if "same" in args.parts:
        stages = list(STAGES) if args.ablation else ["Dalil", "full text alone"]
        same_language.run(shared / "data" / "extracts", work, names=args.sets, stages=stages, keep=args.record)
    if "pool" in args.parts:
        pool.run(work, split=args.split, size=args.lines)
    if "speed" in args.parts:
        speed.run(work, sizes=args.sizes)
    if "first" in args.parts:
        first_answer.run(shared / "archives", work)
    return 0


if __name__ == "__main__":
    sys.exit(main())
