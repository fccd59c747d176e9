"""What a pattern caught, made into slot values: articles and quotation marks off, lists cut, shared nouns handed round."""

from __future__ import annotations

import re

from dalil.text.asking.cues import Cues

NAMES = frozenset({"holder", "target", "party", "parties", "against", "body", "group", "of", "suspects", "who", "whom", "beneficiary"})
"""Slots that name somebody or something, without article."""
LISTS = frozenset({"parties", "suspects", "facets"})
STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‟": '"', "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "‛": "'"})
DOTTED = re.compile(r"(?:^|[\s(])(?:[^\W\d_]\.)+[^\W\d_]$")
"""An abbreviation that keeps its last point (*C.E.C.*)."""


def straight(text: str) -> str:
    """Typographic quotation marks and apostrophes made plain, length kept; guillemets stay."""
    return text.translate(STRAIGHT)


def bare(value: str, cues: Cues, *, name: bool) -> str:
    """A value without what does not belong to it: wrapping marks, hedges, and for names the article."""
    value = re.sub(r"\s+", " ", cues.drop.sub("", value)).strip(" ,;:?!—–-…؟")
    value = value.strip(".").strip(" ,;:?!—–-…؟")
    value += "." if DOTTED.search(value) else ""
    value = _balanced(value)
    if name:
        value = re.sub(r"^([\"«])([^\"«»]+)[\"»]$", r"\2", value)
        found = cues.article.match(value)
        if found and not value[found.end() :].lower().startswith(("who ", "that ")):
            value = value[found.end() :]
        value = re.sub(r"^([\"«])([^\"«»]+)[\"»]$", r"\2", value)
    return value.strip()


def _balanced(value: str) -> str:
    if value.count('"') == 1:
        value = value.replace('"', "")
    if value.count("«") != value.count("»"):
        value = value.replace("«", "").replace("»", "")
    return value.strip()


def period(value: str, cues: Cues) -> tuple[str, str]:
    """(value without a period at its end, the period)."""
    found = cues.period.search(value)
    if found is None or found.start() == 0:
        return value, ""
    return value[: found.start()].strip(" ,"), found[0].strip(" ,")


def pieces(value: str, cues: Cues) -> list[str]:
    """A list in prose cut at its commas and conjunctions; hedges go."""
    found: list[str] = []
    for piece in cues.either.split(value):
        for part in cues.hedge.split(piece):
            word = bare(part, cues, name=True)
            if len(word) > 1:
                found.append(word)
    return list(dict.fromkeys(found))


def shared_noun(value: str, cues: Cues) -> list[str]:
    """*the A and the B line* → A's line, B's line: a noun that two names share, handed to each; else the value alone."""
    for value_pattern, shape in cues.shared:
        found = value_pattern.fullmatch(value)
        if found and found["first"][:1].isupper() and found["second"][:1].isupper():
            noun = found["noun"].strip('"«»')
            return [shape.format(name=found[each], noun=noun) for each in ("first", "second")]
    return [value]


def completed(suspects: list[str]) -> list[str]:
    """*A's line, B's, C's* → A's line, B's line, C's line."""
    nouns = [m[1] for each in suspects if (m := re.search(r"'s? ([\w ]+)$", each))]
    if not nouns:
        return [re.sub(r"'s?$", "", each) for each in suspects]
    return [f"{each} {nouns[0]}" if re.search(r"'s?$", each) else each for each in suspects]


def lowered(value: str, letter: str) -> str:
    """A value that began its sentence, in lower case unless the letter writes the word with a capital elsewhere."""
    word = re.match(r"[^\W\d_]+", value)
    if word is None or not word[0][:1].isupper() or word[0].isupper():
        return value
    inside = re.compile(rf"(?<=[^\W\d_][ ,;-])[\"«]?{re.escape(word[0])}\b|(?<=[^\W\d_], ){re.escape(word[0])}\b")
    if inside.search(letter) and not re.search(rf"\b{re.escape(word[0].lower())}\b", letter):
        return value
    rest = value[word.end() :].lstrip(" ")
    if rest[:1].isupper() and not re.search(rf"\b{re.escape(word[0].lower())}\b", letter):
        return value
    return value[:1].lower() + value[1:]
