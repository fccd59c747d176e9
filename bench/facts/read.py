"""`python -m bench.facts.read`: answers to questions of our own on four archives without a gold, to be read by eye.

What was read, what was wrong and why stands in READ.md beside this file.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import yaml

from bench.facts.__main__ import desk_of
from bench.facts.cases import SHARED, WORK, Suite
from dalil.inquiry import answer
from dalil.letter import as_question

HERE = Path(__file__).parent


def folder_of(name: str) -> Path:
    """The archive as files: rows of a `.jsonl.gz` written out, one document a row."""
    root = SHARED / "archives" / name
    packed = next(iter(root.glob("*.jsonl.gz")), None)
    if packed is None:
        return root
    folder = WORK / "sources" / name
    with gzip.open(packed, "rt", encoding="utf-8") as rows:
        for number, row in enumerate(map(json.loads, rows)):
            identity = (
                str(row.get("doc_id") or row.get("id") or row.get("path") or number)
                .replace("/", "--")
                .removesuffix(".md")
            )
            path = folder / f"{row.get('date', '')}--{identity}.md"
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(row["text"], encoding="utf-8")
    return folder


def read(name: str, questions: list[dict[str, str]], most: int) -> Iterator[str]:
    """Every question with its answer and its first extracts."""
    desk = desk_of(Suite(name, folder_of(name)), fresh=False)
    yield f"\n######## {name}"
    for each in questions:
        finding = answer(as_question(each["question"], kind=each["kind"]), desk)
        yield f"\n== [{each['kind']}] {each['question']}\n   {finding.verdict}: {finding.answer}"
        for extract in finding.extracts[:most]:
            facts = {key: value for key, value in extract.facts.items() if value not in ("", None)}
            words = " ".join(extract.text.split())[:420]
            yield f"   - {extract.score:.2f} {extract.when} [{extract.label}] {extract.document.path} {facts}\n       «{words}»"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.facts.read")
    parser.add_argument("--archive", action="append")
    parser.add_argument("--most", type=int, default=4)
    args = parser.parse_args()
    for name, questions in yaml.safe_load((HERE / "read_questions.yaml").read_text("utf-8")).items():
        if args.archive and name not in args.archive:
            continue
        if not (SHARED / "archives" / name).exists():
            print(f"{name}: not here; set DALIL_SHARED")
            continue
        for line in read(name, questions, args.most):
            print(line, flush=True)


if __name__ == "__main__":
    main()
