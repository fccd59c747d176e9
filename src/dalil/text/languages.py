"""Which language a passage is written in, and in which script: by letters where they decide, else by py3langid.

Letters and a few words decide most passages at once (ў is Uzbek, ҷ is Tajik, *the* is English); py3langid (BSD, the only
identifier measured that knows all eleven languages), limited to `KNOWN`, is asked for the rest. In a document, a passage too
short to tell takes the language that most of the document has in its script.

Old orthographies are told in `note`: Russian before 1918; Yañalif, the Latin of 1928-40, and the Arabic script of the Turkic
languages before it, which several languages shared and which are left `und`, since nothing here tells them apart. Tajik in
Arabic script is Persian to the reader and is called so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import yaml

from dalil.text import asciiwords

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

OWN: Final = ("en", "ru", "uz", "kk", "ky", "tg", "tk", "ug", "fa", "tr")
KNOWN: Final = (*OWN, "az", "tt", "uk", "ar", "de", "fr")
READ: Final = 600
"""Characters of a passage that are looked at."""
SHORT: Final = 40
"""Characters, words in capitals aside, under which a passage in a document follows the document: names tell no language."""
FOREIGN: Final = 0.9
"""py3langid's probability under which a text is not in a language that we do not read: a few headings of a table look like any."""
MAIN: Final = 0.9
"""Share of what is decided in a script from which a passage with one word of that language is not looked at further."""
SURE: Final = 0.6
"""py3langid's probability under which a passage in a document follows the document."""

_LETTERS: Final = {
    "Latn": re.compile("[A-Za-zÀ-ɏᴀ-ỿ]"),
    "Cyrl": re.compile("[Ѐ-ԯ]"),
    "Arab": re.compile("[ء-ي٠-ۿ]"),
}
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is ISO 639-1 or `und`; `script` ISO 15924 (`Zyyy` where there are no letters); `note` names an old orthography."""

    code: str
    script: str
    note: str = ""

    @property
    def tag(self) -> str:
        """The code, with its script where a language is written in two: `uz-Cyrl`."""
        return f"{self.code}-Cyrl" if self.code == "uz" and self.script == "Cyrl" else self.code


UNKNOWN: Final = Language("und", "Zyyy")


@dataclass(frozen=True, slots=True)
class _Signs:
    """What decides for one language: letters that must and must not be there, and words of which `least` must be."""

    language: Language
    any_of: frozenset[str]
    none_of: frozenset[str]
    words: frozenset[str]
    least: int


@cache
def _signs(script: str) -> tuple[_Signs, ...]:
    source = (files("dalil.text") / "lexicon" / "respell_signs.yaml").read_text(encoding="utf-8")
    return tuple(
        _Signs(
            Language(row["language"], script, row.get("note", "")),
            frozenset(row.get("any", "")),
            frozenset(row.get("none", "")),
            frozenset(row.get("words", "").split()),
            row.get("least", 2),
        )
        for row in yaml.safe_load(source)[script]
    )


@cache
def _ascii_signs() -> tuple[_Signs, ...]:
    """Those of `_signs("Latn")` that a text of ASCII alone can fit."""
    assert not any(map(str.isascii, (letter for signs in _signs("Latn") for letter in signs.any_of | signs.none_of)))
    return tuple(signs for signs in _signs("Latn") if not signs.any_of)


@cache
def _model() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(KNOWN)
    model.nb_ptc = model.nb_ptc.astype("float32")  # as every product with it would be, text after text
    return model


@lru_cache(maxsize=20_000)
def _ask(head: str) -> tuple[str, float]:
    """py3langid's answer and how sure it is; remembered, since short texts come again."""
    ranked = _model().rank(head)
    code, probability = ranked[0] if ranked[0][0] in OWN or ranked[0][1] >= FOREIGN else next(pair for pair in ranked if pair[0] in OWN)
    return str(code), float(probability)


def script_of(text: str) -> str:
    """The script of most letters: `Latn`, `Cyrl`, `Arab`, or `Zyyy` where there are none of these."""
    if text.isascii():
        return "Latn" if _LETTERS["Latn"].search(text) else "Zyyy"
    there = "".join(set(text))
    found = [script for script, letters in _LETTERS.items() if letters.search(there)]
    if len(found) < 2:
        return found[0] if found else "Zyyy"
    counts = {script: len(_LETTERS[script].findall(text)) for script in found}
    return max(counts, key=lambda script: counts[script])


def _words(lowered: str) -> set[str]:
    return set(asciiwords.letters(lowered) if lowered.isascii() else _WORD.findall(lowered))


def _by_signs(text: str, script: str) -> Language | None:
    lowered = text.lower()
    bare = lowered.isascii()
    letters: frozenset[str] = frozenset() if bare else frozenset(lowered)  # no sign is a letter of ASCII
    words: set[str] | None = None
    for signs in _ascii_signs() if bare and script == "Latn" else _signs(script):
        if not signs.none_of.isdisjoint(letters) or (signs.any_of and signs.any_of.isdisjoint(letters)):
            continue
        if signs.words:
            words = _words(lowered) if words is None else words
            if len(signs.words & words) < signs.least:
                continue
        return signs.language
    return None


def _likely(text: str, script: str, main: Language) -> bool:
    """True for a text in letters of one script that has a word of `main`, none of another language, and no letter against it."""
    lowered = text.lower()
    letters = frozenset(lowered)
    if not lowered.isascii() and any(
        found.search("".join(letters)) for other, found in _LETTERS.items() if other != script
    ):
        return False
    words = _words(lowered)
    told = [signs for signs in _signs(script) if not signs.words.isdisjoint(words) and signs.none_of.isdisjoint(letters)]
    return bool(told) and all(signs.language == main for signs in told)


def identify(text: str) -> Language:
    """The language of one text, with no document round it."""
    head = text[:READ]
    script = script_of(head)
    if script == "Zyyy":
        return UNKNOWN
    return _by_signs(head, script) or Language(_ask(head)[0], script)


def identify_many(texts: Sequence[str]) -> list[Language]:
    """The languages of a document's passages, in order: short and doubtful ones follow the document.

    Where what letters and words decide outweighs all the rest, the document's language is known, and py3langid is asked only
    for passages that may be in another one.
    """
    heads = [text[:READ] for text in texts]
    scripts = [script_of(head) for head in heads]
    found = [None if script == "Zyyy" else _by_signs(head, script) for head, script in zip(heads, scripts, strict=True)]
    votes: dict[str, Counter[Language]] = {}
    open_: Counter[str] = Counter()
    for head, script, language in zip(heads, scripts, found, strict=True):
        if language is None:
            open_[script] += len(head) if script != "Zyyy" else 0
        elif language.code != "und" or language.note:
            votes.setdefault(script, Counter())[language] += len(head)
    answers: dict[int, tuple[Language, float]] = {}
    settled = _settled(votes, open_)
    for at, (head, script) in enumerate(zip(heads, scripts, strict=True)):
        if found[at] is not None or script == "Zyyy" or (settled and len(head) < SHORT):
            continue
        if settled:
            main, weight = votes[script].most_common(1)[0]
            if weight >= MAIN * votes[script].total() and _likely(head, script, main):
                continue
        code, sure = _ask(head)
        answers[at] = Language(code, script), sure
        votes.setdefault(script, Counter())[answers[at][0]] += round(sure * telling(head, script))
    main_of = {script: counter.most_common(1)[0][0] for script, counter in votes.items()}
    everywhere = max(votes.values(), key=lambda counter: counter.total()).most_common(1)[0][0] if votes else UNKNOWN
    return [
        _follow(answers.get(at, (language, 1.0)), telling(texts[at], script), script, main_of.get(script, everywhere))
        for at, (language, script) in enumerate(zip(found, scripts, strict=True))
    ]


def telling(text: str, script: str) -> int:
    """The characters of a text by which its language can be told: its words, with a space each, but not those in capitals."""
    return len(text) if script == "Arab" else sum(len(word) + 1 for word in _WORD.findall(text) if not word[0].isupper())


def _settled(votes: dict[str, Counter[Language]], open_: Counter[str]) -> bool:
    """True if the main language of each script, and the main script, are what is decided whatever becomes of the open rest."""
    for script, size in open_.items():
        if not size:
            continue
        best = votes[script].most_common(2) if script in votes else []
        if not best or best[0][1] - (best[1][1] if len(best) > 1 else 0) <= size:
            return False
    totals = sorted((counter.total() for counter in votes.values()), reverse=True)
    return len(totals) < 2 or totals[0] - totals[1] > open_.total()


def _follow(told: tuple[Language | None, float], size: int, script: str, main: Language) -> Language:
    language, sure = told
    if script == "Zyyy":
        return Language(main.code, "Zyyy")
    if language is not None and (sure == 1.0 or (sure >= SURE and size >= SHORT)):
        return language
    return main
