"""How often an old encoding is read right: open lines of our languages, written in it and read back, in pieces of several sizes.

`python -m bench.add.encodings` prints, per size, right / wrong but marked as doubtful / wrong and unmarked, beside charset-normalizer on
the same bytes. Right means: the very text. The frequency tables in `text/lexicon/encodings.yaml` were not fitted on these lines.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import random
from collections import Counter, defaultdict
from pathlib import Path

from charset_normalizer import from_bytes

from dalil.text.encodings import decode

SHARED = Path(os.environ.get("DALIL_SHARED", Path(__file__).resolve().parents[3] / "shared"))
WRITTEN = {
    "ru": ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "utf-16-le"),
    "kk": ("kz1048", "ptcp154"),
    "ky": ("ptcp154",),
    "uz-Cyrl": ("ptcp154",),
    "tg": ("koi8_t",),
    "fa": ("cp1256",),
    "tr": ("cp1254",),
    "en": ("cp1252",),
    "fr": ("cp1252",),
}
FOLD = str.maketrans("یک۰۱۲۳۴۵۶۷۸۹", "يك0123456789")
"""Persian was written in Windows-1256 with the Arabic letters that it has."""
SIZES = (60, 200, 1000)
PIECES = 40


def texts() -> dict[str, list[str]]:
    """Lines of each language, from the open parallel sets."""
    found: dict[str, list[str]] = defaultdict(list)
    with gzip.open(SHARED / "data/parallel/ntrex.tsv.gz", "rt", encoding="utf-8", newline="\n") as file:
        for row in csv.DictReader((line.replace("\r", "") for line in file), delimiter="\t", quoting=csv.QUOTE_NONE):
            for language in ("ru", "kk", "ky", "tg", "fa", "en"):
                found[language].append(row[language])
    with open(SHARED / "data/parallel/udhr_articles.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found["uz-Cyrl"].append(row["uz-Cyrl"])
    with gzip.open(SHARED / "data/claims/xnli_dev_first_en_ru_tr.jsonl.gz", "rt", encoding="utf-8") as file:
        found["tr"] = [row["claim"] for row in map(json.loads, file) if row["lang"] == "tr"]
    for path in sorted((SHARED / "archives/debian_votes/fr").glob("*.md")):
        found["fr"] += [line for line in path.read_text("utf-8").split("\n") if len(line) > 30]
    return found


def main() -> None:
    if not SHARED.is_dir():
        print("skipped: no shared data (DALIL_SHARED)")
        return
    chance = random.Random(1)
    sums: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for language, lines in sorted(texts().items()):
        for encoding in WRITTEN[language]:
            for size in SIZES:
                for _ in range(PIECES):
                    start = chance.randrange(max(1, len(lines) - 20))
                    text = " ".join(lines[start : start + 20]).translate(FOLD if language == "fa" else {})[:size]
                    content = text.encode(encoding, "ignore")
                    wanted = content.decode(encoding)
                    if content.isascii() and encoding != "utf-16-le":
                        continue
                    read = decode(content)
                    mark = "right" if read.text == wanted else "doubted" if read.warnings else "WRONG"
                    sums[f"{language} {encoding}", size]["dalil " + mark] += 1
                    if mark == "right" and read.warnings:
                        sums[f"{language} {encoding}", size]["right, but doubted"] += 1
                    best = from_bytes(content).best()
                    sums[f"{language} {encoding}", size]["peer right"] += best is not None and str(best) == wanted
    total: dict[int, Counter[str]] = defaultdict(Counter)
    for (name, size), counts in sorted(sums.items()):
        print(f"{name:22} {size:5}", dict(counts))
        total[size] += counts
    for size, counts in total.items():
        asked = counts["dalil right"] + counts["dalil doubted"] + counts["dalil WRONG"]
        print(f"{size:5} characters: {asked} pieces;", ", ".join(f"{mark} {count / asked:.1%}" for mark, count in sorted(counts.items())))


if __name__ == "__main__":
    main()
