"""From a folder of documents to the first full answer: adding, and the first question by full text and by meaning."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from bench.search.ours import NoRegister, build
from dalil.records import Query
from dalil.search import Search
from dalil.settings import Settings

ARCHIVES = {
    "tc39_minutes": ("md", "What did the committee decide on private fields in classes?"),
    "iraq_inquiry_vol9": (".", "What was expected of the police in Basra after the invasion?"),
}


def run(archives: Path, work: Path) -> None:
    print("\nfrom an empty archive to the first full answer (seconds)")
    for name, (folder, question) in ARCHIVES.items():
        path = work / f"first-{name}"
        shutil.rmtree(path, ignore_errors=True)
        begun = time.perf_counter()
        archive = build(path, archives / name / folder, vectors=False)
        added = time.perf_counter() - begun
        seconds = []
        for settings in (Settings(use_vectors=False), Settings()):
            begun = time.perf_counter()
            hits = Search(archive, NoRegister(), settings).search(Query(question, "question", language="en"), top=10)
            seconds.append(time.perf_counter() - begun)
        print(
            f"  {name:20s} {archive.passage_count():6d} passages: added {added:.1f}, first answer by full text {seconds[0]:.2f},"
            f" by meaning {seconds[1]:.1f}",
            flush=True,
        )
        for hit in hits[:3]:
            print(f"    {hit.score:.2f} {hit.passage.when}: {' '.join(hit.passage.text.split())[:140]}")
