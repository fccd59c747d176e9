"""Cue data of directives: how a language lays duties on people, read from `lexicon/duties_*.yaml`."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.asking.cues import compile_template
from dalil.text.lexicon import load

LANGUAGES = ("en", "ru", "uz", "kk")
"""Languages in which directives are read."""
NEVER = re.compile("(?!)")
WORDS = re.compile(r"(?<!\(\?P)<(\w+)>")


@cache
def patterns(language: str, name: str, *, whole: bool = False) -> tuple[re.Pattern[str], ...]:
    """The patterns of an entry, in order; none where the file has no such entry."""
    data = load(f"duties_{language}")
    value = data.get(name, [])
    words = {key: "|".join(each) if isinstance(each, list) else str(each) for key, each in data.get("words", {}).items()}
    templates = value if isinstance(value, list) else [value]
    return tuple(compile_template(each, words, whole=whole) for each in templates)


@cache
def sentences(language: str, name: str = "sentences") -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The patterns of sentences (or of another entry), to be searched for; with each, whether what stands before it is who owes the duty.

    `{who}` at the head of a pattern is cut off and taken from the text: to search for it would try every beginning.
    """
    data = load(f"duties_{language}")
    words = {key: str(each) for key, each in data.get("words", {}).items()}
    made = []
    for template in data.get(name, []):
        led = template.startswith("{who} ")
        whole = compile_template(template.removeprefix("{who}") if led else template, words)
        start = r"(?<=\s)" if led else r"(?<!\w)"
        made.append((re.compile(start + whole.pattern.removeprefix("^"), whole.flags), led))
    return tuple(made)


def pattern(language: str, name: str, *, whole: bool = False) -> re.Pattern[str]:
    """The one pattern of an entry; one that never matches where the file has none."""
    found = patterns(language, name, whole=whole)
    return found[0] if found else NEVER


def text(language: str, name: str) -> str:
    """An entry as it is written; empty where the file has none."""
    return str(load(f"duties_{language}").get(name, ""))


def table(language: str, name: str) -> dict[str, str]:
    """A mapping of words to words."""
    return {str(key): str(value) for key, value in load(f"duties_{language}").get(name, {}).items()}


@cache
def words(language: str, name: str) -> frozenset[str]:
    """A list of words."""
    value = load(f"duties_{language}").get(name, "")
    return frozenset(value if isinstance(value, list) else str(value).split())


@cache
def named(language: str, name: str) -> dict[str, re.Pattern[str]]:
    """A mapping of names to patterns."""
    return {key: re.compile(rf"^\W*(?:{each})\W*$", re.IGNORECASE) for key, each in load(f"duties_{language}").get(name, {}).items()}


@cache
def grammar(language: str, name: str) -> re.Pattern[str]:
    """An expression of the `grammar` of a language, by its name."""
    return compiled(language, str(load(f"duties_{language}")["grammar"][name]))


def compiled(language: str, expression: str) -> re.Pattern[str]:
    """An expression of the `grammar` of a language, as it is written, its flags in it; `<name>` stands for one of the `words` there."""
    held = load(f"duties_{language}")["grammar"]["words"]
    for _ in range(2):  # lists may name lists
        expression = WORDS.sub(lambda found: f"(?:{held[found[1]]})", expression)
    return re.compile(expression)


@cache
def listed(language: str, name: str) -> frozenset[str]:
    """A list of words of the `grammar` of a language."""
    return frozenset(str(load(f"duties_{language}")["grammar"][name]).split())


@cache
def offices() -> re.Pattern[str]:
    """Any office that a person holds, in all languages (`posts.yaml`)."""
    return re.compile("|".join(rf"\b(?:{each})\b" for each in load("posts")["roles"].values()), re.IGNORECASE)
