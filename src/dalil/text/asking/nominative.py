"""Russian slot values brought to the nominative (*туземцев* → *туземцы*, *Томского и Сафарова* → *Томский и Сафаров*).

The head noun, the adjectives before it and a proper name are inflected (pymorphy3, MIT); what depends on the head stays.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
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


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Any, ...]:
    """What a Russian word can be, the likeliest first (pymorphy3's parses)."""
    return tuple(_morphology().parse(word))


def nominative(value: str, language: str, *, direct: bool = False) -> str:
    """The value in the nominative where the language is Russian; any other comes back unchanged.

    `direct`: the value is a direct object, so that *школы* is many schools and not of one school.
    """
    if language != "ru" or not re.search(r"[а-яё]", value, re.IGNORECASE):
        return value
    tokens = TOKEN.findall(value)
    words = [index for index, token in enumerate(tokens) if token[0].isalpha()]
    made = list(tokens)
    number, gender = _head(tokens, words, direct=direct)
    for place, index in enumerate(words):
        word = tokens[index]
        if word.casefold() in STOP:
            break
        if len(word) == 1 or (word.isupper() and len(word) > 1):  # initials, abbreviations
            continue
        surname = SURNAME.match(word)
        after = tokens[words[place + 1]] if place + 1 < len(words) else ""
        if surname and not _named(word) and not (surname["stem"].endswith("к") and after[:1].islower() and after not in STOP):
            made[index] = surname["stem"] + ("ий" if surname["stem"].endswith("к") else "")
            follows = tokens[words[place + 1]] if place + 1 < len(words) else ""
            if follows.casefold() in ("и", "или") or follows[:1].isupper():
                continue
            break
        parse = _oblique(word, direct=direct)
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
        if not adjective and not (after and "anim" in parse.tag and _personal(after)):
            break
        if adjective and after and after not in STOP and not _agree(word, after):
            break
    whole = "".join(made)
    return whole if "ё" in value else whole.replace("ё", "е")


def _agree(word: str, after: str) -> bool:
    """Whether two words can stand in one case (*новому директору*), or one hangs on the other (*заведующих школами*)."""
    one, two = ({p.tag.case for p in _morphology().parse(each) if p.tag.case} for each in (word, after))
    return bool(one & two) or not two


def is_adverb(word: str) -> bool:
    """Whether a Russian word is an adverb (*бесплатно*)."""
    return any("ADVB" in p.tag for p in _morphology().parse(word.lower())[:1])


def is_adjective(word: str) -> bool:
    """Whether a Russian word is an adjective, participle or pronoun that qualifies a noun (*новых*, and not *соседей*)."""
    return any({tag} in p.tag for p in _morphology().parse(word.lower())[:1] for tag in ("ADJF", "PRTF", "NUMR"))


def is_oblique_noun(word: str) -> bool:
    """Whether a Russian word is a noun that can't stand in the nominative, as one that binds what follows it (*на саммите …*)."""
    parses = _morphology().parse(word.lower())
    return "NOUN" in parses[0].tag and not any("nomn" in p.tag for p in parses)


def _personal(word: str) -> bool:
    """Whether a capitalised word is a part of a person's name."""
    if not word[:1].isupper():
        return False
    if len(word) == 1 or SURNAME.match(word) or word.endswith(BARE_SURNAME):
        return True
    return any({"Name"} in p.tag or {"Surn"} in p.tag or {"Patr"} in p.tag for p in _morphology().parse(word)[:2])


def is_plural(phrase: str) -> bool:
    """Whether the head of a Russian phrase is plural."""
    tokens = TOKEN.findall(phrase)
    return _head(tokens, [index for index, token in enumerate(tokens) if token[0].isalpha()])[0] == "plur"


def _head(tokens: list[str], words: list[int], *, direct: bool = False) -> tuple[str, str]:
    """Number and gender of the first noun that follows nothing but adjectives: they agree with it."""
    for index in words[:5]:
        parse = _oblique(tokens[index], direct=direct)
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


def _oblique(word: str, *, direct: bool = False) -> Any:
    """The likeliest nominal reading; a reading in the nominative wins when there is one as likely."""
    if word[:1].isupper() and word.endswith(BARE_SURNAME):
        return None
    parses = [p for p in _morphology().parse(word) if {"NOUN"} in p.tag or {"ADJF"} in p.tag or {"PRTF"} in p.tag]
    if not parses:
        return None
    if word[:1].isupper():
        names = [p for p in parses if {"Surn"} in p.tag or {"Name"} in p.tag or {"Geox"} in p.tag]
        parses = names or parses
    objects = [p for p in parses if "accs" in p.tag or "nomn" in p.tag] if direct else []
    best = (objects or parses)[0]
    equal = [p for p in parses if p.score >= best.score]
    nominatives = [p for p in equal if "nomn" in p.tag]
    if not direct and any({"sing", "gent"} in p.tag for p in equal) and all("plur" in p.tag for p in nominatives):
        return next(p for p in equal if {"sing", "gent"} in p.tag)  # *басмачества*: one thing rather than many
    return nominatives[0] if nominatives else best


def _cased(word: str, like: str) -> str:
    return "-".join(
        part.capitalize() if shape[:1].isupper() else part for part, shape in zip(word.split("-"), (like.split("-") * 9)[: len(word.split("-"))], strict=True)
    )


def is_infinitive(word: str) -> bool:
    """Whether a Russian word is a verb in the infinitive (*открыть*)."""
    return bool(re.search(r"(?:ть|ться|ти|тись|чь|чься)$", word.lower())) and any("INFN" in p.tag for p in _morphology().parse(word.lower()))


def is_dative(word: str) -> bool:
    """Whether a Russian noun or adjective stands in the dative and can be no nominative (*отделу*, *директорам*)."""
    parses = [p for p in _morphology().parse(word.lower()) if {"NOUN"} in p.tag or {"ADJF"} in p.tag]
    return any("datv" in p.tag for p in parses) and not any("nomn" in p.tag for p in parses)


def is_finite(word: str) -> bool:
    """Whether a Russian word is first of all a finite verb (*сообщил*, *указывает*)."""
    return any("VERB" in p.tag for p in _morphology().parse(word.lower())[:1])
