"""Cross-language pairs from the parallel sets, labelled by construction.

The line and its translation support each other. A line with one number changed contradicts its translation, in any
language, since digits are changed in place. A neighbouring line of the same news document says nothing.
"""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Iterator

from dalil.text.respell import respell
from training.judge.sources import BEARING, Pair, shared
from training.judge.splits import Part, part_of

LANGUAGES = ("en", "ru", "uz", "kk", "ky", "tg", "tk", "fa", "ug", "az")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,4}(?![\w])(?![.,]\d)")


def parallel_lines(name: str) -> list[dict[str, str]]:
    """The rows of ntrex or sib200, one key a language."""
    with gzip.open(shared() / "data/parallel" / f"{name}.tsv.gz", "rt", encoding="utf-8", newline="") as stream:
        # cells may hold a carriage return, so only the line feed ends a row
        head, *rows = [line.rstrip("\r").split("\t") for line in stream.read().rstrip("\n").split("\n")]
    return [dict(zip(head, (" ".join(c.replace('""', '"').split()) for c in row), strict=True)) for row in rows]


def change_number(text: str, rng: random.Random) -> str | None:
    """The text with one number changed to a near but different one; None where it has none."""
    found = list(_NUMBER.finditer(text))
    if not found:
        return None
    hit = rng.choice(found)
    value = int(hit[0])
    step = rng.choice((1, 2, 3, 5, 7, 10)) if value > 31 else rng.choice((1, 2, 3, 4))
    other = value + step if value < step + 1 or rng.random() < 0.5 else value - step
    return text[: hit.start()] + str(other) + text[hit.end() :]


def crosslang_pairs(part: Part, rng: random.Random, *, per_line: int = 2) -> Iterator[Pair]:
    """Pairs in two languages; one column is left out where a row lacks it."""
    for name in ("ntrex", "sib200"):
        rows = parallel_lines(name)
        for number, row in enumerate(rows):
            if part_of(name, row) != part:
                continue
            for _ in range(per_line):
                first, second = rng.sample([c for c in LANGUAGES if row.get(c)], 2)
                yield from _three(name, rows, number, first, second, rng)


def _three(name: str, rows: list[dict[str, str]], number: int, first: str, second: str, rng: random.Random) -> Iterator[Pair]:
    def told(line: dict[str, str], language: str) -> str:
        return respell(line[language], language)  # as the judge reads it at run time

    row = rows[number]
    claim, evidence = told(row, first), told(row, second)
    draw = rng.random()
    if name == "ntrex":
        near = [r for r in rows[max(0, number - 3) : number + 4] if r is not row and r["doc"] == row["doc"]]
    else:
        near = [r for r in rows if r is not row and r["category"] == row["category"]]
    changed = change_number(claim, rng)
    if changed is not None and draw < 0.65:
        # half of the time the evidence is changed instead, so that the claim alone gives nothing away
        if rng.random() < 0.5:
            claim = changed
        else:
            evidence = change_number(evidence, rng) or evidence
            if evidence == told(row, second):
                claim = changed
        yield Pair("bearing", claim, evidence, BEARING["contradicted"], f"{name}_number", 128, f"{number}")
    elif near and draw < 0.5:
        yield Pair("bearing", claim, told(rng.choice(near), second), BEARING["not_enough"], f"{name}_neighbour", 128, f"{number}")
    else:
        if near and draw > 0.8:
            evidence = f"{told(rng.choice(near), second)} {evidence}"
        yield Pair("bearing", claim, evidence, BEARING["supported"], f"{name}_translation", 160, f"{number}")
