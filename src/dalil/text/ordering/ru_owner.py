"""A Russian owner or recipient brought back to the nominative with all that is named beside him: offices, names, initials."""

from __future__ import annotations

import re
from typing import Any

from dalil.text.asking.nominative import nominative, readings
from dalil.text.ordering.ru_words import CAPITALS, TITLES, Word, agree, cases, listed, parts, words

WOMAN = re.compile(r"(?P<stem>[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын))(?:ой|у)$|(?P<long>[А-ЯЁ][а-яё]+(?:ск|цк))(?:ой|ую)$")
"""A woman's surname in an oblique case (*Петровой*, *Зимину*)."""
MAN = re.compile(r"(?P<stem>[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын))(?:у|а|ым|ом)$|(?P<long>[А-ЯЁ][а-яё]+(?:ск|цк))(?:ому|ого|им|ом)$")


MAN_ENDS = {"datv": ("у", "ому"), "gent": ("а", "ого"), "accs": ("а", "ого"), "ablt": ("ым", "ом", "им")}
"""How a man's surname ends in a case: *Круглова* beside a dative is a woman in the nominative (*отделу (Круглова Н. А.)*)."""


def nominal(text: str, case: str) -> str:
    """*Заместителю директора Петровой И. И.* → *Заместитель директора Петрова И. И.*; `case` is that in which it stands."""
    text = re.sub(r"\s+", " ", text.strip(" ,;:—–-"))
    return "".join(_one(part, case) if number % 2 == 0 else part for number, part in enumerate(_parts(text, case)))


def _parts(text: str, case: str) -> list[str]:
    """Owners and what joins them, by turns: cut where the word after *и* or a comma stands in the same case as the first."""
    row = words(text)
    cuts: list[tuple[int, int]] = []
    for at, word in enumerate(row[:-1]):
        if word.low not in ("и", ",", "или"):
            continue
        ahead = at + 2 if row[at + 1].low in ("и", "также") and at + 2 < len(row) else at + 1
        following = row[ahead]
        participle = following.low == "не" and ahead + 1 < len(row)
        following = row[ahead + 1] if participle else following
        if case in cases(following.text) and (following.text[:1].islower() or cases(following.text) & {case} or CAPITALS.match(following.text)):
            start = word.start - (text[: word.start].endswith(" "))
            cuts.append((start, following.start))
    made, last = [], 0
    for start, end in cuts:
        if start < last:
            continue
        made += [text[last:start], text[start:end]]
        last = end
    return [*made, text[last:]]


def _one(text: str, case: str) -> str:
    """One owner: the adjectives and the noun that stand in the case are brought back, what hangs on the noun stays."""
    row = words(text)
    if not row:
        return text
    short = CAPITALS.match(row[0].text)
    surname = any("Surn" in each.tag for each in readings(row[0].low)) and (MAN.match(row[0].text) or WOMAN.match(row[0].text))
    if surname:
        made = _surname(row[0].text, case, sure=True) + text[row[0].end :]
    elif short:
        made = short["name"] + text[row[0].end :]
    else:
        forms, last = _head(row, case)
        made = "".join(text[(row[at - 1].end if at else 0) : row[at].start] + form for at, form in enumerate(forms))
        made = made + text[row[last - 1].end :] if forms else nominative(text, "ru")
    return _named(made, words(made), case)


def _head(row: list[Word], case: str) -> tuple[list[str], int]:
    """(the words in the case up to the noun in the nominative, how many they are); none where no noun stands in the case."""
    forms: list[str] = []
    number, gender = "", ""
    picked = []
    for at, word in enumerate(row[:6]):
        if word.low.rstrip(".") in TITLES and word.text.endswith("."):
            return [], 0
        every = [each for each in readings(word.low) if each.tag.case == case and each.tag.POS in ("NOUN", "ADJF", "PRTF", "NPRO", "NUMR")]
        plain = [each for each in every if not any(mark in each.tag for mark in ("Name", "Surn", "Patr", "Geox"))]
        every = plain if plain and word.text[:1].islower() else every
        if not every or (at == 0 and word.text[:1].isupper() and not word.text[1:].islower()):
            return [], 0
        after = row[at + 1] if at + 1 < len(row) else None
        best = every[0]
        noun = next((each for each in every if each.tag.POS == "NOUN"), None)
        goes_on = after is not None and case in cases(after.text) and agree(word.text, after.text, case) and (not after.text[:1].isupper() or ("NOUN" in parts(after.text) and not _is_name(after)))
        attribute = next((each for each in every if each.tag.POS in ("ADJF", "PRTF")), None)
        best = attribute if goes_on and attribute is not None else best
        if not (goes_on and attribute is not None):
            best = noun if noun is not None and not goes_on else best
            number, gender = best.tag.number or "sing", best.tag.gender or "masc"
            picked.append(best)
            break
        picked.append(best)
    if not picked:
        return [], 0
    gender = "masc" if picked[-1].tag.POS == "PRTF" and gender == "neut" else gender
    for word, best in zip(row, picked, strict=False):
        form = _nominative_form(best, number, gender)
        forms.append("-".join(part.capitalize() if like[:1].isupper() else part for part, like in zip(form.split("-"), word.text.split("-"), strict=False)) if form else word.text)
    return forms, len(picked)


def _is_name(word: Word) -> bool:
    return any(any(mark in each.tag for mark in ("Name", "Surn", "Patr")) for each in readings(word.low)[:3])


def _nominative_form(best: Any, number: str, gender: str) -> str:
    """*учителям* → *учителя*: where the dictionary has two plurals, the lexicon says which words take *-а*."""
    if best.normal_form in ("весь", "все"):
        return "все" if number == "plur" else "весь"
    wanted = {"nomn", number} | ({gender} if number == "sing" and best.tag.POS in ("ADJF", "PRTF") and gender else set())
    forms = [str(each.word) for each in best.lexeme if wanted <= set(str(each.tag).replace(" ", ",").split(",")) and ("PRTF" in each.tag) == ("PRTF" in best.tag)]
    in_a = listed(str(best.normal_form), "plural_in_a")
    return next((form for form in forms if (form[-1] in "ая") == in_a), forms[0] if forms else "")


def _named(text: str, row: list[Word], case: str) -> str:
    """Names beside an office, in the nominative too."""
    made, last = "", 0
    for at, word in enumerate(row):
        if not word.text[:1].isupper() or len(word.text) < 3 or word.text.isupper():
            continue
        beside = [row[other].text for other in (at - 1, at + 1) if 0 <= other < len(row)]
        initials = any(re.fullmatch(r"[А-ЯЁ]\.", each) for each in beside)
        titled = at > 0 and row[at - 1].low.rstrip(".") in TITLES
        if at == 0 and not initials:
            continue
        name = _surname(word.text, case, sure=initials or titled)
        made += text[last : word.start] + name
        last = word.end
    return re.sub(r"\b(товарищ|гражданин)[уа]\b", r"\1", made + text[last:])


def _surname(word: str, case: str, *, sure: bool) -> str:
    man, woman = MAN.match(word), WOMAN.match(word)
    if woman and (case != "datv" or word.endswith(("ой", "ую"))) and not (case == "gent" and man):
        return woman["stem"] + "а" if woman["stem"] else woman["long"] + "ая"
    if man and word.endswith(MAN_ENDS.get(case, ())):
        return man["stem"] or man["long"] + "ий"
    if not sure:
        return word
    for each in readings(word.lower()):
        form = each.inflect({"nomn", "sing"}) if case in each.tag and ("Surn" in each.tag or "Name" in each.tag or "NOUN" in each.tag) else None
        if form is not None:
            return str(form.word).capitalize()
    return word
