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
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import yaml

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

OWN: Final = ("en", "ru", "uz", "kk", "ky", "tg", "tk", "ug", "fa", "tr")
KNOWN: Final = (*OWN, "az", "tt", "uk", "ar", "de", "fr")
READ: Final = 600
"""Characters of a passage that are looked at."""
SHORT: Final = 40
"""Letters under which a passage in a document follows the document."""
SURE: Final = 0.6
"""py3langid's probability under which a passage in a document follows the document."""

_LATIN = re.compile("[A-Za-zÀ-ɏᴀ-ỿ]")
_CYRILLIC = re.compile("[Ѐ-ԯ]")
_ARABIC = re.compile("[ء-ي٠-ۿ]")
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

    any_of: frozenset[str]
    none_of: frozenset[str]
    words: frozenset[str]
    least: int
    note: str


@cache
def _signs(script: str) -> tuple[tuple[str, _Signs], ...]:
    source = (files("dalil.text") / "lexicon" / "respell_signs.yaml").read_text(encoding="utf-8")
    return tuple(
        (row["language"], _Signs(frozenset(row.get("any", "")), frozenset(row.get("none", "")),
                                 frozenset(row.get("words", "").split()), row.get("least", 2), row.get("note", "")))
        for row in yaml.safe_load(source)[script]
    )


@cache
def _model() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(KNOWN)
    return model


def script_of(text: str) -> str:
    """The script of most letters: `Latn`, `Cyrl`, `Arab`, or `Zyyy` where there are none of these."""
    if text.isascii():
        return "Latn" if _LATIN.search(text) else "Zyyy"
    counts = {s: len(p.findall(text)) for s, p in (("Latn", _LATIN), ("Cyrl", _CYRILLIC), ("Arab", _ARABIC))}
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else "Zyyy"


def _by_signs(text: str, script: str) -> Language | None:
    lowered = text.lower()
    letters = frozenset(lowered)
    words: frozenset[str] | None = None
    for code, signs in _signs(script):
        if signs.none_of & letters or (signs.any_of and not signs.any_of & letters):
            continue
        if signs.words:
            words = frozenset(_WORD.findall(lowered)) if words is None else words
            if len(signs.words & words) < signs.least:
                continue
        return Language(code, script, signs.note)
    return None


def _judge(text: str) -> tuple[Language, float]:
    """The language of one text by itself, and how sure that is (1 where letters decide)."""
    head = text[:READ]
    script = script_of(head)
    if script == "Zyyy":
        return UNKNOWN, 0.0
    decided = _by_signs(head, script)
    if decided is not None:
        return decided, 1.0
    code, probability = _model().classify(head)
    return Language(str(code), script), float(probability)


def identify(text: str) -> Language:
    """The language of one text, with no document round it."""
    return _judge(text)[0]


def identify_many(texts: Sequence[str]) -> list[Language]:
    """The languages of a document's passages, in order: short and doubtful ones follow the document."""
    judged = [_judge(text) for text in texts]
    votes: dict[str, Counter[Language]] = {}
    for (language, sure), text in zip(judged, texts, strict=True):
        if language.code != "und" or language.note:
            votes.setdefault(language.script, Counter())[language] += round(sure * min(len(text), READ))
    main = {script: counter.most_common(1)[0][0] for script, counter in votes.items()}
    everywhere = max(votes.values(), key=lambda c: c.total()).most_common(1)[0][0] if votes else UNKNOWN
    return [
        _follow(language, sure, text, main.get(language.script, everywhere))
        for (language, sure), text in zip(judged, texts, strict=True)
    ]


def _follow(language: Language, sure: float, text: str, main: Language) -> Language:
    if language.script == "Zyyy":
        return Language(main.code, "Zyyy")
    if sure == 1.0 or (sure >= SURE and len(text) >= SHORT):
        return language
    return main
