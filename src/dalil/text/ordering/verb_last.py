"""Languages that put the verb last (Uzbek, Kazakh): a phrase parted into thing and act, the act as a verbal noun."""

from __future__ import annotations

import re

from dalil.text.lexicon import load
from dalil.text.ordering import duty_cues as cues

LANGUAGES = ("uz", "kk")
CYRILLIC = re.compile("[а-яёўқғҳәіңүұөһ]", re.IGNORECASE)
FRONT = re.compile("[әеіөүэ][^аоұыәеіөүэ]*$", re.IGNORECASE)
"""The last vowel is a front one: the ending follows it (*бермеу*, but *салмау*)."""
VOWEL = re.compile("[aouаоу]$", re.IGNORECASE)
VOICED = {"к": "г", "қ": "ғ", "п": "б"}
"""What a Kazakh consonant becomes before a vowel (*ек-* → *егу*)."""
VOICELESS = "кқпстшфхцч"


def parted(phrase: str, language: str) -> tuple[str, str]:
    """(what stands before the verb, its act); the act is empty where there is no verb."""
    found = cues.pattern(language, "verb").match(phrase)
    return (found["thing"], act(found["verb"], language)) if found else (phrase, "")


def act(verb: str, language: str) -> str:
    """*ochilsin* → *ochish*, *ексін* → *егу*. A verb that is forbidden keeps its *not* (`forbidden`)."""
    if any(verb.endswith(ending) for ending in _endings("verb_not", language)):
        return verb
    root, first, later = stem(verb, language), *(_endings("verb_noun", language) * 2)[:2]
    if language == "kk":
        return root[:-1] + VOICED.get(root[-1:], root[-1:]) + first
    ending = later if CYRILLIC.search(root) else first
    return root + (ending[1:] if VOWEL.search(root) else ending)


def forbidden(verb: str, language: str) -> str:
    """*yoqish* → *yoqmaslik*, *салуға* → *салмау*, *жағуға* → *жақпау*."""
    root = stem(verb, language)
    endings = _endings("verb_not", language)
    if language != "kk":
        return root + endings[1 if CYRILLIC.search(root) else 0]
    return denied(root)


def denied(root: str) -> str:
    """A Kazakh root as the noun of not doing it: *сал-* → *салмау*, *жағ-* → *жақпау*, *қолдан-* → *қолданбау*."""
    root = root[:-1] + {voiced: plain for plain, voiced in VOICED.items()}.get(root[-1:], root[-1:])
    after = 2 if root[-1:] in VOICELESS else 4 if root[-1:] in "зжмнң" else 0
    return root + _endings("verb_not", "kk")[after + bool(FRONT.search(root))]


def stem(verb: str, language: str) -> str:
    """The verb without its ending of mood or of a verbal noun."""
    return cues.pattern(language, "verb_end").sub("", verb)


def pronouns(language: str) -> list[str]:
    """Patterns of what stands for a thing named before."""
    return [str(each) for each in load(f"duties_{language}")["pronouns"].values()]


def _endings(name: str, language: str) -> list[str]:
    return str(load(f"duties_{language}")[name]).split()
