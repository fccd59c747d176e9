"""Languages that put the verb last (Uzbek, Kazakh): which they are, their pronouns, and how a Kazakh root is denied."""

from __future__ import annotations

import re

from dalil.text.lexicon import load

LANGUAGES = ("uz", "kk")
FRONT = re.compile("[әеіөүэ][^аоұыәеіөүэ]*$", re.IGNORECASE)
"""The last vowel is a front one: the ending follows it (*бермеу*, but *салмау*)."""
VOICED = {"к": "г", "қ": "ғ", "п": "б"}
"""What a Kazakh consonant becomes before a vowel (*ек-* → *егу*)."""
VOICELESS = "кқпстшфхцч"


def denied(root: str) -> str:
    """A Kazakh root as the noun of not doing it: *сал-* → *салмау*, *жағ-* → *жақпау*, *қолдан-* → *қолданбау*."""
    root = root[:-1] + {voiced: plain for plain, voiced in VOICED.items()}.get(root[-1:], root[-1:])
    after = 2 if root[-1:] in VOICELESS else 4 if root[-1:] in "зжмнң" else 0
    return root + _endings("verb_not", "kk")[after + bool(FRONT.search(root))]


def pronouns(language: str) -> list[str]:
    """Patterns of what stands for a thing named before."""
    return [str(each) for each in load(f"duties_{language}")["pronouns"].values()]


def _endings(name: str, language: str) -> list[str]:
    return str(load(f"duties_{language}")[name]).split()
