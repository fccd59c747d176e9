"""The same items in every language, made by aligning the parallel sets (NTREX and SIB-200 lines held for evaluation).

From a line i of a news document: *supported*, line i against lines i-1 to i+1; *refuted*, line i with one number changed
against the same; *not enough*, line i against lines i+1 to i+2 without it. SIB lines have no neighbours: their evidence is the
line alone, or another line of the same topic. Every item exists in all languages with the same lines, so the score in a
language over the score in English on the same items says what is lost. Claim in the language, or in English (`cross`).
"""

from __future__ import annotations

import random

from bench.verdicts.sets import Item
from training.judge.crosslang import change_number, parallel_lines
from training.judge.splits import part_of

LANGUAGES = ("en", "ru", "uz", "kk", "ky", "tg", "tk", "ug", "fa")


def items(language: str, *, cross: bool, limit: int) -> list[Item]:
    """Items with evidence in `language`; the claim in it too, or in English where `cross`."""
    asked = "en" if cross else language
    found: list[Item] = []
    for name in ("ntrex", "sib200"):
        rows = parallel_lines(name)
        for number, row in enumerate(rows):
            if part_of(name, row) == "evaluation" and all(row.get(code) for code in LANGUAGES):
                found += _three(name, rows, number, asked, language)
    chosen = random.Random(3).sample(range(len(found)), min(limit or len(found), len(found)))
    return [found[place] for place in sorted(chosen)]


def _three(name: str, rows: list[dict[str, str]], number: int, asked: str, told: str) -> list[Item]:
    row, rng = rows[number], random.Random(f"{name}{number}")
    if name == "ntrex":
        def near(*steps: int) -> str:
            places = [number + s for s in steps if 0 <= number + s < len(rows)]
            return " ".join(rows[p][told] for p in places if rows[p]["doc"] == row["doc"])

        full, other = near(-1, 0, 1), near(1, 2) or near(-2, -1)
    else:
        topic = [r for r in rows if r["category"] == row["category"] and r is not row]
        full, other = row[told], rng.choice(topic)[told]
    made = [Item(f"{name}-{number}-s", row[asked], (full,), "supported")]
    # the same lines carry a changed number in every language, or in none
    if all(change_number(row[code], random.Random(number)) for code in LANGUAGES):
        changed = change_number(row[asked], random.Random(number)) or row[asked]
        made.append(Item(f"{name}-{number}-r", changed, (full,), "refuted"))
    if other:
        made.append(Item(f"{name}-{number}-n", row[asked], (other,), "not_enough"))
    return made
