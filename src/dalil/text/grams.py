"""Words and character 4-grams of a text: what full text is indexed and asked by.

Character 4-grams inside words beat words, prefixes and every stemmer tried in all our languages, and forgive endings,
compounds and many misprints. A second set, of romanised words, meets names and loan words across scripts. Both are made a
word type at a time and remembered, so that a long text costs little more than looking its words up.
"""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

from dalil.text import asciiwords

SIZE = 4
"""Letters in a gram; a shorter word is its own gram."""
REMEMBERED = 400_000
"""Word types remembered at most; an archive's vocabulary is mostly met early, its misreadings never again."""
WORD = re.compile(r"[^\W_][\w'’ʻʼ‘`´\u0300-\u036f\u064b-\u065f\u0670\u200c]*")
POSSESSIVE = re.compile(r"['’]s$")
_ascii_runs = asciiwords.table(digits=True, inside="_'`")
"""Of ASCII, what `WORD` finds, with signs before it that are no part of the word."""
DROPPED = dict.fromkeys((*map(ord, "'’ʻʼ‘`´_\u200c\u0670\u0640"), *range(0x064B, 0x0660), 0x0307))
UNIFIED = str.maketrans({"ё": "е", "ي": "ی", "ى": "ی", "ك": "ک", "ہ": "ه", "ة": "ه", "أ": "ا", "إ": "ا", "ٱ": "ا"})
TABLE = {**UNIFIED, **DROPPED}


def words(text: str) -> list[str]:
    """The lower-cased words of a text as written, apostrophes and marks inside them kept."""
    return WORD.findall(text.lower())


def fold(word: str) -> str:
    """A lower-cased word without apostrophes, vowel marks, and letters that are written two ways (ё, ي/ی, ك/ک)."""
    if word.isascii() and "'" not in word:
        return word.rstrip("_`")
    bare = POSSESSIVE.sub("", unicodedata.normalize("NFC", word))
    return bare.translate(TABLE) or word


def grams(word: str) -> list[str]:
    """The 4-grams of a folded word, repeats kept; the word itself where it has no more than four letters."""
    return [word[at : at + SIZE] for at in range(len(word) - SIZE + 1)] if len(word) > SIZE else [word]


def romanised(word: str) -> str:
    """A folded word in lower-case ASCII letters."""
    return word if word.isascii() else re.sub(r"[^a-z0-9]", "", anyascii(word).lower())


class Vocabulary(dict[str, tuple[str, str, str]]):
    """Word as written, lower-cased → (folded, its grams, its romanised grams), each ready to be joined by spaces.

    `silent` words (stop words, folded) have no grams. Words that are ASCII already have no romanised grams: they are found
    by their own.
    """

    def __init__(self, silent: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.silent = silent

    def __missing__(self, word: str) -> tuple[str, str, str]:
        folded = fold(word)
        if folded in self.silent:
            entry = (folded, "", "")
        else:
            roman = "" if folded.isascii() else romanised(folded)
            entry = (folded, " ".join(grams(folded)), " ".join(grams(roman)) if roman else "")
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = entry
        return entry

    def fields(self, text: str) -> tuple[str, str, str]:
        """(folded words, grams, romanised grams) of a text, each separated by spaces."""
        low = text.lower()
        if low.isascii():
            found = [word for run in _ascii_runs(low) if (word := run.lstrip("_'`"))]
        else:
            found = WORD.findall(low)
        entries = [self[word] for word in found]
        joined = " ".join([entry[1] for entry in entries])
        roman = "" if text.isascii() else " ".join([entry[2] for entry in entries if entry[2]])
        return " ".join([entry[0] for entry in entries]), joined, roman
