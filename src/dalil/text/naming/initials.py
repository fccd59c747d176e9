"""Speakers that minutes name by their initials (*AO:*) or first name (*Anna:*), and the person who is meant."""

from __future__ import annotations

import re

LABEL = re.compile(r"[ \t]*(?:[-*•][ \t]+)?[*_]{0,2}([^\W\d_]+)[*_]{0,2}(?::|[ \t]+[-–—]>?[ \t])")
"""A speaker at the head of an item: *\\* Anna: no*, *\\* Anna - no*."""
SHORTEST, LONGEST = 2, 4


def initials(name: str) -> str:
    """The initials of a name of two to four words, in capitals; empty for any other name, or one not written as a name."""
    words = name.replace("-", " ").split()
    capital = all(word[:1].isupper() for word in words)
    return "".join(word[0] for word in words) if capital and SHORTEST <= len(words) <= LONGEST else ""


def labelled(line: str) -> str:
    """The one word, before a colon or dash, by which an item of a list may name its speaker; empty where it has none."""
    match = LABEL.match(line)
    return match[1] if match and match[1][0].isupper() else ""


def means(speaker: str, name: str, text: str) -> bool:
    """Whether a speaker given by initials or first name is the person named: the text names that person in full, and nobody else of
    whom they could stand.

    A text that says itself whose initials they are (*Anna Orlova (AO)*) is believed at once.
    """
    short = speaker.strip(" .:*_")
    letters = initials(name)
    if not letters or name not in text:
        return False
    if short.isupper() and re.search(rf"{re.escape(name)}[ \t]*[(\[][ \t]*{re.escape(short)}\b", text):
        return True
    first, last = name.split()[0], name.split()[-1]
    if short == first:
        pair = rf"(?<![\w-])({re.escape(first)})[ \t]+([^\W\d_]+)(?![\w-])"
    elif short.isupper() and short in (letters, letters[:1] + letters[-1:]):
        pair = rf"(?<![\w-])({short[0]}[^\W\d_]+)[ \t]+(?:[^\W\d_]+[ \t]+)?({short[-1]}[^\W\d_]+)(?![\w-])"
    else:
        return False
    others = {match.groups() for match in re.finditer(pair, text) if match[1][1:].islower() and match[2][0].isupper() and match[2][1:2].islower()}
    return others <= {(first, last)}
