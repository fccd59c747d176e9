"""Questions and texts in one language, read from the shared data and written out as files that `dalil add` reads.

KazQAD (Kazakh), PersianQA and ParsiNLU (Persian), QMSum (English meetings). A text is right if the question was asked of it;
in a meeting, only the turns that annotators marked are.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Gold:
    """Where an answer lies: a file's stem, and the code points of it that hold the answer (all of it if `end` is 0)."""

    stem: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    id: str
    text: str
    gold: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Set:
    name: str
    language: str
    texts: dict[str, str]
    questions: tuple[Asked, ...]

    def write(self, folder: Path) -> None:
        """One plain text file a text."""
        folder.mkdir(parents=True, exist_ok=True)
        for stem, text in self.texts.items():
            (folder / f"{stem}.txt").write_text(text, "utf-8")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from map(json.loads, content.decode("utf-8").splitlines())


def kazqad(data: Path) -> Set:
    return _by_text("KazQAD", "kk", data / "kazqad_val_open.jsonl.gz")


def parsinlu(data: Path) -> Set:
    return _by_text("ParsiNLU", "fa", data / "parsinlu_rc_train.jsonl.gz")


def _by_text(name: str, language: str, path: Path) -> Set:
    stems: dict[str, str] = {}
    asked = []
    for row in rows(path):
        stem = stems.setdefault(row["text"], f"{len(stems):05}")
        asked.append(Asked(row["id"], row["question"], (Gold(stem),)))
    return Set(name, language, {stem: text for text, stem in stems.items()}, tuple(asked))


def persianqa(data: Path) -> Set:
    texts = {row["doc_id"]: row["text"] for row in rows(data / "persianqa_test_docs.jsonl")}
    asked = [
        Asked(row["id"], row["question"], (Gold(row["doc_id"]),))
        for row in rows(data / "persianqa_test_questions.jsonl")
        if row["answerable"]
    ]
    return Set("PersianQA", "fa", texts, tuple(asked))


def qmsum(data: Path) -> Set:
    """All open meetings in one archive; the name of a speaker opens each turn."""
    texts, spans = {}, {}
    for path in sorted(data.glob("qmsum_*_meetings.jsonl.gz")):
        for row in rows(path):
            text, turns = "", []
            for speaker, words in row["turns"]:
                begin = len(text)
                text += f"{speaker}: {words}\n\n"
                turns.append((begin, len(text)))
            texts[row["doc_id"]], spans[row["doc_id"]] = text, turns
    asked = []
    for path in sorted(data.glob("qmsum_*_queries.jsonl")):
        for row in rows(path):
            turns = spans[row["doc_id"]]
            gold = tuple(Gold(row["doc_id"], turns[a][0], turns[min(b, len(turns) - 1)][1]) for a, b in row["turn_spans"])
            if gold:
                asked.append(Asked(row["id"], row["question"], gold))
    return Set("QMSum", "en", texts, tuple(asked))


SETS: dict[str, Callable[[Path], Set]] = {"kazqad": kazqad, "persianqa": persianqa, "parsinlu": parsinlu, "qmsum": qmsum}
