"""Part 3: English questions to one archive of all languages, through the whole search; and the same on a fresh archive.

The archive holds the open lines of SIB-200 and NTREX in every language, a file a language. Each question has one right line in each
language: how many of them are in the first ten, and which languages the first ten are in. Then the same archive with no vectors and
the time of one letter to wait in, which is what a reader has on the first day.
"""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.search.ours import NoRegister, build
from bench.search.questions import Asked, questions
from dalil.archive import Archive
from dalil.archive.vectors import vector_folder
from dalil.records import Passage, Query
from dalil.search import Search
from dalil.settings import Settings
from training.encoder.lines import Line, read_lines

LANGUAGES = ("en", "ru", "uz", "kk", "ky", "tg", "tk", "ug", "fa")
TOP = 100


@dataclass(frozen=True, slots=True)
class Lines:
    """Where each line lies: (language, line id) → (start, end) in the file of its language."""

    places: dict[tuple[str, str], tuple[int, int]]

    def line_at(self, language: str, passage: Passage, gold: str) -> bool:
        start, end = self.places[language, gold]
        return passage.start < end and passage.end > start


def write(lines: Sequence[Line], folder: Path) -> Lines:
    folder.mkdir(parents=True, exist_ok=True)
    places: dict[tuple[str, str], tuple[int, int]] = {}
    for language in LANGUAGES:
        text = ""
        for line in lines:
            own = " ".join(line.texts[language].split())
            places[language, line.id] = (len(text), len(text) + len(own))
            text += own + "\n\n"
        (folder / f"{language}.txt").write_text(text, "utf-8")
    return Lines(places)


def measure(archive: Archive, lines: Lines, asked: Sequence[Asked], settings: Settings) -> str:
    """One line of figures."""
    paths = {document.id: Path(document.path).stem for document in archive.documents()}
    search = Search(archive, NoRegister(), settings)
    ten: Counter[str] = Counter()
    found: Counter[str] = Counter()
    deep = 0
    begun = time.perf_counter()
    first = 0.0
    for question in asked:
        hits = search.search(Query(question.text, "question", language="en"), top=TOP)
        first = first or time.perf_counter() - begun
        for place, hit in enumerate(hits):
            language = paths[hit.passage.document]
            right = lines.line_at(language, hit.passage, question.gold)
            deep += right
            if place < 10:
                ten[language] += 1
                found[language] += right
    count = len(asked)
    share = " ".join(f"{language} {ten[language] / count / 10:.2f}/{found[language] / count:.2f}" for language in LANGUAGES)
    gold = count * len(LANGUAGES)
    return (
        f"gold in the first 10: {found.total() / gold:.3f}  100: {deep / gold:.3f}   first answer {first:.1f} s, all {count} {time.perf_counter() - begun:.0f} s"
        f"\n    share of the first ten / right line among them: {share}"
    )


def run(work: Path, *, split: str, size: int) -> None:
    asked = [question for question in questions() if question.language == "en" and question.split == split]
    gold = {question.gold for question in asked}
    whole = [line for line in read_lines() if all(language in line.texts for language in LANGUAGES)]
    chosen = {line.id for line in whole if line.id in gold} | {line.id for line in whole[:: max(1, len(whole) // size)]}
    lines_read = [line for line in whole if line.id in chosen]
    folder = work / f"pool-{split}-{size}"
    lines = write(lines_read, folder / "files")
    archive = build(folder / "archive", folder / "files", vectors=True)
    print(f"\none pool of {len(LANGUAGES)} languages, {len(lines_read)} lines each, {len(asked)} English questions ({split})")
    print("  all embedded:   ", measure(archive, lines, asked, Settings()), flush=True)
    print("  full text alone:", measure(archive, lines, asked, Settings(use_vectors=False)), flush=True)
    fresh = folder / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(folder / "archive", fresh, ignore=lambda path, _: ["vectors", "sketches"] if path.endswith("index") else [])
    assert not vector_folder(fresh / "compartments" / "main").exists()
    archive = build(fresh, folder / "files", vectors=False)
    print("  fresh, 45 s:    ", measure(archive, lines, asked, Settings()), flush=True)
