"""Spelling for the model: a text rewritten into letters that the encoder has read more of.

    uz in Cyrillic  → Latin           the encoder was trained on Latin Uzbek
    tk              → Azerbaijani-like letters: ý→y, y→ı, ň→n, ž→j, w→v, ä→ə, j→c
    ru before 1918  → after 1918: ѣ→е, і→и, ѳ→ф, ѵ→и, no ъ at the end of a word

For the model's input only: what is stored and shown is never respelled. What each rewriting gains is in the
model card beside the encoder. Letters are data: `lexicon/respell_*.yaml`.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

_CYRILLIC = re.compile("[а-яёўқғҳ]", re.IGNORECASE)
_OLD_RUSSIAN = re.compile("[ѣѳѵ]|[а-я]і[а-яѣ]|[бвгджзклмнпрстфхцчшщ]ъ\\b", re.IGNORECASE)
_FINAL_HARD_SIGN = re.compile("([бвгджзклмнпрстфхцчшщ])ъ\\b", re.IGNORECASE)
_WORD_START_E = re.compile("(?<![^\\W\\d_])([Ее])")


@cache
def letters(name: str) -> dict[int, str]:
    """A letter table of the lexicon, `respell_{name}.yaml`, for `str.translate`; capitals are added by rule."""
    source = (files("dalil.text") / "lexicon" / f"respell_{name}.yaml").read_text(encoding="utf-8")
    small: dict[str, str] = yaml.safe_load(source)["letters"]
    large = {a.upper(): b[:1].upper() + b[1:] for a, b in small.items() if len(a.upper()) == 1 and a.upper() != a}
    return {ord(a): b for a, b in (large | small).items()}


def uzbek_latin(text: str) -> str:
    """Cyrillic Uzbek in Latin letters, е at the head of a word as ye."""
    return _WORD_START_E.sub(lambda m: "ye" if m[1] == "е" else "Ye", text).translate(letters("uzbek"))


def turkmen_azerbaijani(text: str) -> str:
    """Turkmen in the letters of Azerbaijani."""
    return text.translate(letters("turkmen"))


def modern_russian(text: str) -> str:
    """Russian of before 1918 in the spelling of today."""
    return _FINAL_HARD_SIGN.sub(r"\1", text).translate(letters("old_russian"))


def is_old_russian(text: str) -> bool:
    """Whether a text has letters or endings that the reform of 1918 took away."""
    return _OLD_RUSSIAN.search(text) is not None


def respell(text: str, language: str) -> str:
    """The text as the encoder should read it. `language` is a code of `text/languages.py`; unknown codes change nothing."""
    if language.startswith("uz"):
        return uzbek_latin(text) if _CYRILLIC.search(text) else text
    if language == "tk":
        return turkmen_azerbaijani(text)
    if language == "ru" and is_old_russian(text):
        return modern_russian(text)
    return text
