"""Part 4: indexing as a ratio to raw tantivy on the same passages, and from a question to its ranked passages, by size of archive."""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bench.search.generated import Generated
from bench.search.ours import NoRegister
from bench.search.peers import raw_tantivy
from dalil.archive import words
from dalil.records import Query
from dalil.search import Search
from dalil.settings import Settings

RESULTS = Path(__file__).parent / "results"
ASKED = 40
INDEXED = 30_000
"""Passages of the comparison with raw tantivy."""


def run(work: Path, *, sizes: Sequence[int]) -> None:
    """Print both tables and keep them in `results/speed.json`. Figures of one run only compare with one another."""
    measured: dict[str, Any] = {"processors": os.cpu_count(), "load": os.getloadavg()[0]}
    measured["indexing"] = indexing(work / "indexing", min(INDEXED, *sizes))
    print(f"\nquestion to ranked passages ({ASKED} questions of eight words, two languages; milliseconds on the clock and of this process)")
    for size in sizes:
        measured[str(size)] = asking(work / f"generated-{size}", size)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "speed.json").write_text(json.dumps(measured, indent=1, sort_keys=True) + "\n", "utf-8")


def indexing(folder: Path, size: int) -> dict[str, float]:
    """Seconds of processor by what indexes."""
    made = Generated(folder, size)
    passages = list(made.passages())
    texts = [passage.text for _, passage in passages]
    shutil.rmtree(folder, ignore_errors=True)
    rounds: dict[str, Callable[[], object]] = {
        "raw tantivy, words": lambda: raw_tantivy(texts, folder / "words"),
        "raw tantivy, its 4-grams": lambda: raw_tantivy(texts, folder / "grams", tokenizer="grams"),
        "Dalil": lambda: words.add(words.open_index(folder / "ours"), passages),
    }
    print(f"\nindexing {size} passages of {sum(map(len, texts)) // size} characters (seconds of processor, ratio to raw words)")
    taken: dict[str, float] = {}
    for name, work in rounds.items():
        begun, clock = time.process_time(), time.perf_counter()
        work()
        spent, wall = time.process_time() - begun, time.perf_counter() - clock
        taken[name] = round(spent, 2)
        print(f"  {name:26s} {spent:7.2f}  x {spent / next(iter(taken.values())):.2f}   (wall {wall:.2f})", flush=True)
    return taken


def asking(folder: Path, size: int) -> dict[str, dict[str, float]]:
    """Median and 95th percentile in milliseconds, by stage."""
    made = Generated(folder, size)
    if words.highest(words.open_index(words.index_folder(folder))) != size:
        words.add(words.open_index(words.index_folder(folder)), made.passages())
    if not made.has_vectors():
        made.make_vectors()
    questions = [made.question(number * (size // ASKED) + 1) for number in range(ASKED)]
    taken = {}
    for name, vectors in (("full text", False), ("full text and vectors", True)):
        begun = time.perf_counter()
        search = Search(made, NoRegister(), Settings(use_vectors=vectors, embed_seconds=0.0))  # type: ignore[arg-type]
        search.search(Query("warm", "question", language="en"))
        opened = time.perf_counter() - begun
        spent = [_timed(search, text, language) for text, language in questions]
        wall, own = (sorted(times) for times in zip(*spent, strict=True))
        late = int(len(questions) * 0.95)
        taken[name] = {
            "median": round(statistics.median(wall), 1), "p95": round(wall[late], 1),
            "process median": round(statistics.median(own), 1), "process p95": round(own[late], 1),
        }  # fmt: skip
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        print(
            f"  {size:9,d}  {name:24s} {'  '.join(f'{what} {value:7.1f}' for what, value in taken[name].items())}"
            f"   first question after {opened:.1f} s, peak memory so far {peak:,.0f} MB",
            flush=True,
        )
    return taken


def _timed(search: Any, text: str, language: str) -> tuple[float, float]:
    """Milliseconds on the clock, and of this process (all its threads)."""
    begun, clock = time.process_time(), time.perf_counter()
    search.search(Query(text, "question", language=language), top=60)
    return (time.perf_counter() - clock) * 1000, (time.process_time() - begun) * 1000
