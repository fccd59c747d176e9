"""Russian slot values brought to the nominative (*туземцев* → *туземцы*, *Томского и Сафарова* → *Томский и Сафаров*).

The head noun, the adjectives before it and a proper name are inflected (pymorphy3, MIT); what depends on the head stays.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]+|\d+|\s+")
STOP = frozenset(["в", "во", "на", "о", "об", "обо", "по", "к", "ко", "с", "со", "у", "из", "от", "до", "за", "при", "для", "про", "над", "под", "между", "через", "против", "насчет", "и", "или", "либо", "а", "но", "что", "как"])
BARE_SURNAME = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий")
SURNAME = re.compile(r"(?P<stem>[А-ЯЁ][а-яё]+(?:(?:ов|ев|ёв|ин|ын)(?=(?:а|у|ым|ом|е)$)|(?:ск|цк)(?=(?:ого|ому|им|ом)$)))(?P<ending>\w+)$")
"""Surnames in an oblique case: by their ending, since a dictionary knows few of them."""


@cache
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def nominative(value: str, language: str) -> str:
    """The value in the nominative where the language is Russian; any other comes back unchanged."""
    if language != "ru" or not re.search(r"[а-яё]", value, re.IGNORECASE):
        return value
    tokens = TOKEN.findall(value)
    words = [index for index, token in enumerate(tokens) if token[0].isalpha()]
    made = list(tokens)
    number, gender = _head(tokens, words)
    for place, index in enumerate(words):
        word = tokens[index]
        if word.casefold() in STOP:
            break
        if len(word) == 1 or (word.isupper() and len(word) > 1):  # initials, abbreviations
            continue
        surname = SURNAME.match(word)
        if surname and not _named(word):
            made[index] = surname["stem"] + ("ий" if surname["stem"].endswith("к") else "")
            follows = tokens[words[place + 1]] if place + 1 < len(words) else ""
            if follows.casefold() in ("и", "или") or follows[:1].isupper():
                continue
            break
        parse = _oblique(word)
        if parse is None:
            break
        adjective = "ADJF" in parse.tag or "PRTF" in parse.tag
        if place == 0 and adjective and "nomn" in parse.tag:
            break
        own_number, own_gender = number or parse.tag.number or "sing", gender or parse.tag.gender
        wanted = {"nomn", own_number} | ({own_gender} if adjective and own_number == "sing" and own_gender else set())
        inflected = parse.inflect(wanted) or parse.inflect({"nomn"})
        if inflected is None:
            break
        made[index] = _cased(inflected.word, word)
        follows = tokens[words[place + 1]] if place + 1 < len(words) else ""
        if not adjective and not (word[:1].isupper() and follows[:1].isupper()):
            break
    return "".join(made)


def _head(tokens: list[str], words: list[int]) -> tuple[str, str]:
    """Number and gender of the first noun that follows nothing but adjectives: they agree with it."""
    for index in words[:5]:
        parse = _oblique(tokens[index])
        if parse is None or tokens[index].casefold() in STOP:
            break
        if "NOUN" in parse.tag:
            return parse.tag.number or "", parse.tag.gender or ""
    return "", ""


def _named(word: str) -> bool:
    """Whether the dictionary knows the word as it stands: a first name or a place in the nominative (*Катерина*)."""
    return any(p.is_known and "nomn" in p.tag and ({"Name"} in p.tag or {"Geox"} in p.tag) for p in _morphology().parse(word))


def short_participle(participle: str) -> str:
    """*созданный* → *создан*; the word itself where it is no full passive participle."""
    for parse in _morphology().parse(participle):
        if {"PRTF", "pssv"} in parse.tag:
            number = {"plur"} if "plur" in parse.tag else {"sing", parse.tag.gender}
            short = next((form.word for form in parse.lexeme if {"PRTS", "pssv"} | number in form.tag), "")
            if short:
                return str(short)
    return participle


def unspaced(word: str) -> str:
    """Letter-spaced words that lost the blanks between them (*поэтомувопросу*) cut into the fewest words of the dictionary."""
    if not re.fullmatch(r"[а-яё]{5,40}", word) or _morphology().word_is_known(word):
        return word
    best: list[list[str] | None] = [[]] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 20), end):
            piece, before = word[start:end], best[start]
            if before is None or not (piece in STOP or (len(piece) > 2 and _morphology().word_is_known(piece))):
                continue
            if best[end] is None or len(before) + 1 < len(best[end] or []):
                best[end] = [*before, piece]
    return " ".join(best[len(word)] or [word])


def _oblique(word: str) -> Any:
    """The likeliest nominal reading; a reading in the nominative wins when there is one as likely."""
    if word[:1].isupper() and word.endswith(BARE_SURNAME):
        return None
    parses = [p for p in _morphology().parse(word) if {"NOUN"} in p.tag or {"ADJF"} in p.tag or {"PRTF"} in p.tag]
    if not parses:
        return None
    if word[:1].isupper():
        names = [p for p in parses if {"Surn"} in p.tag or {"Name"} in p.tag or {"Geox"} in p.tag]
        parses = names or parses
    best = parses[0]
    equal = [p for p in parses if p.score >= best.score]
    nominatives = [p for p in equal if "nomn" in p.tag]
    if any({"sing", "gent"} in p.tag for p in equal) and all("plur" in p.tag for p in nominatives):
        return next(p for p in equal if {"sing", "gent"} in p.tag)  # *басмачества*: one thing rather than many
    return nominatives[0] if nominatives else best


def _cased(word: str, like: str) -> str:
    return "-".join(
        part.capitalize() if shape[:1].isupper() else part for part, shape in zip(word.split("-"), (like.split("-") * 9)[: len(word.split("-"))], strict=True)
    )
