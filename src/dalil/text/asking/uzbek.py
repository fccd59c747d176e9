"""Uzbek Latin lexicon entries in Cyrillic, so that the cues of the language are written down once."""

from __future__ import annotations

import re
from typing import Any

PAIRS = (
    ("o'", "ў"), ("g'", "ғ"), ("sh", "ш"), ("ch", "ч"), ("yo'", "йў"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"), ("ye", "е"),
    ("a", "а"), ("b", "б"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "ҳ"), ("i", "и"), ("j", "ж"), ("k", "к"),
    ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "қ"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"),
    ("v", "в"), ("x", "х"), ("y", "й"), ("z", "з"), ("'", "ъ"),
)  # fmt: skip
KEPT = re.compile(r"(\{\w+\}|<\w+>|\\.|\(\?P<\w+>|\(\?-?i?[:!=]|\(\?<[!=])")
LETTERS = re.compile("|".join(re.escape(latin) for latin, _ in sorted(PAIRS, key=lambda pair: -len(pair[0]))))
TABLE = dict(PAIRS)
WORD_START_E = re.compile(r"(?<![a-z'а-яўғқҳё])e")


def respell(text: str) -> str:
    """Latin letters in Cyrillic, save those of pattern syntax (`{slot}`, `<list>`, escapes)."""
    parts = KEPT.split(text)
    return "".join(part if index % 2 else _letters(part) for index, part in enumerate(parts))


def _letters(text: str) -> str:
    lowered = WORD_START_E.sub("э", text.lower())
    return LETTERS.sub(lambda found: TABLE[found[0]], lowered)


DATA_KEYS = frozenset({"kind", "set", "least", "make"})


def cyrillic(raw: Any, *, key: str = "") -> Any:
    """A whole cue file respelled: its values are, its keys (names of kinds, slots, lists) are not."""
    if key in DATA_KEYS:
        return raw
    if isinstance(raw, str):
        return respell(raw)
    if isinstance(raw, list):
        return [cyrillic(each) for each in raw]
    if isinstance(raw, dict):
        return {name: cyrillic(value, key=name) for name, value in raw.items()}
    return raw
