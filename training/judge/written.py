"""Pairs written by hand for this project, in twins: `written/*.txt`, format and counts in `written/README.md`.

A block has two evidence texts of one subject that differ in what decides, claims that the first supports and the second refutes, claims
the other way round, and claims that neither settles. So every claim is met with two or three labels, and no claim gives its
label away by its wording. Blocks of stance have one text and several targets of different signs.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dalil.models.stance import marked
from dalil.text.respell import respell
from training.judge.sources import BEARING, STANCE, Pair
from training.judge.splits import Part

FOLDER = Path(__file__).parent / "written"
DEV, TOLD_WITH_MORE, ELSEWHERE = 6, 0.2, 0.5
"""Percent of blocks for dev; share of evidence that gets a stranger's sentence; share of decided claims met with another block's text."""
SIGNS = {"+": "positive", "0": "neutral", "-": "negative"}


@dataclass(frozen=True, slots=True)
class Line:
    """`mark` is E, F, 1, 2 or N; T, +, - or 0."""

    mark: str
    text: str
    language: str


Block = list[Line]


def read_blocks(path: Path) -> list[Block]:
    """The blocks of a file, respelled as at run time. A line that is no `mark[.language]: text` raises ValueError."""
    usual = path.name.split(".")[1] if path.name.count(".") > 1 else "en"
    blocks: list[Block] = [[]]
    for number, row in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not row.strip():
            blocks.append([])
            continue
        tag, colon, text = row.partition(":")
        mark, _, language = tag.strip().partition(".")
        if not colon or mark not in ("E", "F", "1", "2", "N", "T", *SIGNS):
            raise ValueError(f"{path.name}, line {number}: {row[:40]!r} has no mark")
        code = language or usual
        blocks[-1].append(Line(mark, respell(" ".join(text.split()), code), code))
    return [block for block in blocks if block]


def part(block: Block) -> Part:
    """A few blocks of every file tune; none is only evaluated, since the evaluation is on sets of others."""
    place = hashlib.sha1(block[0].text.encode()).digest()[0] % 100
    return "dev" if place < DEV else "train"


def twins(block: Block) -> dict[str, str]:
    """The two evidence texts of a block, by mark; a text in several lines joined."""
    return {mark: " ".join(line.text for line in block if line.mark == mark) for mark in "EF"}


def bearing(blocks: list[Block], source: str, rng: random.Random, *, plain: bool) -> Iterator[Pair]:
    """All pairs of the blocks; `plain` leaves out what is drawn (strangers' sentences, other blocks' texts)."""
    for number, block in enumerate(blocks):
        own = {mark: [line.text for line in block if line.mark == mark] for mark in "12N"}
        texts = twins(block)
        other = ""
        if len(blocks) > 1:
            stranger = blocks[(number + rng.randrange(1, len(blocks))) % len(blocks)]
            other = next(line.text for line in stranger if line.mark == "E")
        for mark, text in texts.items():
            for claims, label in ((own["1"], "supported" if mark == "E" else "contradicted"),
                                  (own["2"], "supported" if mark == "F" else "contradicted"), (own["N"], "not_enough")):
                for claim in claims:
                    told = text
                    if other and not plain and rng.random() < TOLD_WITH_MORE and len(text.split()) + len(other.split()) < 110:
                        told = f"{text} {other}" if rng.random() < 0.5 else f"{other} {text}"
                    yield Pair("bearing", claim, told, BEARING[label], source, 176, f"{source}-{number}")
        if other and not plain and rng.random() < ELSEWHERE:
            yield Pair("bearing", rng.choice(own["1"] + own["2"]), other, BEARING["not_enough"], source, 176, f"{source}-{number}")


def sides(wanted: Part, rng: random.Random) -> Iterator[tuple[str, list[str], str]]:
    """(claim, two texts, verdict): a claim with both twins is *conflicting*; with its own and a stranger's text, what its own says."""
    for path in sorted(FOLDER.glob("*.txt")):
        blocks = [block for block in read_blocks(path) if block[0].mark == "E" and part(block) == wanted]
        for number, block in enumerate(blocks[: -1]):
            own = twins(block)
            stranger = next(line.text for line in blocks[number + 1] if line.mark == "E")
            for line in block:
                if line.mark in "12":
                    first, second = ("EF", "FE")[rng.random() < 0.5]
                    yield line.text, [own[first], own[second]], "conflicting"
                    kept = rng.choice("EF")
                    yield line.text, [own[kept], stranger], "supported" if (kept == "E") == (line.mark == "1") else "refuted"


def stance(blocks: list[Block], source: str) -> Iterator[Pair]:
    for number, block in enumerate(blocks):
        text = next(line.text for line in block if line.mark == "T")
        for line in block:
            if line.mark in SIGNS:
                yield Pair("stance", line.text, marked(text, line.text), STANCE[SIGNS[line.mark]], source, 144, f"{source}-{number}")


def written_pairs(wanted: Part, rng: random.Random) -> Iterator[Pair]:
    """Pairs of all files."""
    for path in sorted(FOLDER.glob("*.txt")):
        source = f"written_{path.name.split('.')[0]}"
        blocks = [block for block in read_blocks(path) if part(block) == wanted]
        if not blocks:
            continue
        if blocks[0][0].mark == "T":
            yield from stance(blocks, source)
        else:
            yield from bearing(blocks, source, rng, plain=wanted == "dev")
