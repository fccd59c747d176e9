"""Speakers that minutes name by their initials (*AR:*), and the person who is meant."""

from __future__ import annotations

import re

FULL = re.compile(r"[^\W\d_]\S*[^\W\d_](?:[ \t]+(?:[^\W\d_]\.?|[^\W\d_]\S*[^\W\d_])){1,3}")
SHORTEST, LONGEST = 2, 4


def initials(name: str) -> str:
    """The initials of a name of two to four words, in capitals; empty for any other name, or one not written as a name."""
    words = name.replace("-", " ").split()
    capital = all(word[:1].isupper() for word in words)
    return "".join(word[0] for word in words) if capital and SHORTEST <= len(words) <= LONGEST else ""


def means(speaker: str, name: str, text: str) -> bool:
    """Whether a speaker given as initials is the person named: the text names that person in full, and nobody else with those initials.

    A text that says itself whose they are (*Waldemar Horwat (WH)*) is believed at once.
    """
    short = speaker.strip(" .:*_")
    if not short.isupper() or short not in (initials(name), initials(name)[:1] + initials(name)[-1:]) or name not in text:
        return False
    if re.search(rf"{re.escape(name)}[ \t]*[(\[,–-]+[ \t]*{re.escape(short)}\b", text):
        return True
    first, last = name.split()[0], name.split()[-1]
    pair = rf"(?<![\w-])({short[0]}[^\W\d_]+)[ \t]+(?:[^\W\d_]+[ \t]+)?({short[-1]}[^\W\d_]+)(?![\w-])"
    others = {match.groups() for match in re.finditer(pair, text) if match[1][1:].islower() and match[2][1:2].islower()}
    return others <= {(first, last)}
