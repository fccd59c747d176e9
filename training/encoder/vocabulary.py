"""Which of the 250,002 pieces are kept: those that the languages need.

Kept are (1) every piece written in Cyrillic letters of the languages served or in Arabic letters other than those of Urdu, Pashto and Sindhi, (2) digits, punctuation
and the single letters of Greek, Armenian, Georgian and Hebrew, (3) the Latin pieces that the word lists below are cut into. The word lists only
choose pieces, nothing of them is shipped: `wordfreq` (en, tr, and the commonest of de, fr), `uzmorph` (Uzbek roots) and the
open parallel lines (uz, tk, az).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from tokenizers import Tokenizer

from training.encoder.lines import read_lines

CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіўҳҷӣӯҗѣѳѵҡҙҫ")
SOUTH_ASIAN = frozenset("ٹڈڑںےہۃټډړښځڅۍګڼڙٻڀٿٽڄڃڇڌڏڊڍڦڪڻ")
LATIN_WORDS = {"en": 50_000, "tr": 60_000, "de": 10_000, "fr": 5_000}
PLAIN = frozenset(chr(c) for c in (*range(0x20, 0x7F), *range(0xA0, 0x370), *range(0x600, 0x700), *range(0x2010, 0x2040), *range(0x20A0, 0x20C0), 0x2116))
SPECIALS = 4
SPACE = "▁"


def script(piece: str) -> str:
    """The first word of the letters' Unicode names: LATIN, CYRILLIC, ARABIC …; `NONE` without letters, `MIXED` with two."""
    scripts = {unicodedata.name(c, "?").split()[0] for c in piece if c.isalpha() and unicodedata.category(c) != "Lm"}
    return scripts.pop() if len(scripts) == 1 else ("MIXED" if scripts else "NONE")


def words() -> Iterator[str]:
    """Latin words whose pieces are kept, with and without a capital."""
    import csv
    from importlib.resources import files

    from wordfreq import top_n_list

    for language, count in LATIN_WORDS.items():
        for word in top_n_list(language, count):
            yield from (word, word.capitalize())
    with (files("uzmorph") / "data" / "root.csv").open(encoding="utf-8") as file:
        for row in csv.reader(file):
            for cell in row:
                yield from (cell, cell.capitalize())
    for line in read_lines():
        for language in ("en", "uz", "tk", "az"):
            yield from line.texts[language].split() if language in line.texts else ()


def seen(tokenizer: Tokenizer, texts: Iterable[str]) -> Counter[int]:
    """How often each piece is used for these texts."""
    counts: Counter[int] = Counter()
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == 20_000:
            for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
                counts.update(encoding.ids)
            batch.clear()
    for encoding in tokenizer.encode_batch(batch, add_special_tokens=False):
        counts.update(encoding.ids)
    return counts


def keep(pieces: list[str], tokenizer: Tokenizer) -> list[int]:
    """Ids of the pieces kept, in their old order; the four special pieces come first."""
    used = seen(tokenizer, words())
    return [i for i, piece in enumerate(pieces) if i < SPECIALS or _kept(piece, used[i])]


def _kept(piece: str, uses: int) -> bool:
    bare = piece.replace(SPACE, "")
    match script(bare):
        case "NONE":
            return all(c in PLAIN for c in bare)
        case "CYRILLIC":
            return len(bare) == 1 or all(c in CYRILLIC for c in bare.lower() if c.isalpha())
        case "ARABIC":
            return len(bare) == 1 or not SOUTH_ASIAN & set(bare)
        case "LATIN":
            return len(bare) == 1 or uses > 0
        case "GREEK" | "ARMENIAN" | "GEORGIAN" | "HEBREW":
            return len(bare) == 1
    return False
