"""Who owes a duty, or is given something, as a Russian sentence names him: brought back to the nominative with all that is named beside him."""

from __future__ import annotations

import re
from typing import Any

from dalil.text.asking.nominative import is_adverb, nominative, readings
from dalil.text.lexicon import load
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.russian.words import Word, agree, capitals, cases, lemma, listed, parts, phrase, words

PARTED = ("и", ",", "или")
"""What stands between two owners."""


def owner(who: str) -> str:
    """The one who owes it, in the nominative, without the verb that lays it on him and the adverbs before that."""
    who = cues.grammar("ru", "impersonal_at_end").sub("", who.strip(" ,:"))
    while " " in who and is_adverb(who.rpartition(" ")[2]):
        who = who.rpartition(" ")[0]
    who = in_office(who) or nominative(who, "ru")
    who = cues.grammar("ru", "dative_name").sub(lambda found: found[1] + ("ий" if found[1].endswith("к") else ""), who)
    return "" if cues.grammar("ru", "no_name_at_all").fullmatch(who) else who.strip()


def of_lead(lead: str) -> str:
    """*Отделу образования* and *Рекомендовать старостам* name those to whom the list is given; *Обязать старост* too."""
    row = words(lead)
    first = lemma(row[0].text, "VERB") or lemma(row[0].text, "INFN") if row else ""
    case = "accs" if listed(first, "order_accusative") else "datv"
    start = int(case == "accs" or listed(first.removesuffix("ся"), "order_dative"))
    end = phrase(lead, row, start, case)
    return nominal(lead[row[start].start : row[end - 1].end], case) if end > start else ""


def given(part: str) -> str:
    """Whom a line in the dative is written to, with name and initials (*Директору Сомовой Л. Н.*); one in another case likewise."""
    part = f"{part}." if re.search(r"[. ][А-ЯЁ]$", part) else part
    row = words(part)
    return nominal(part, "datv") if phrase(part, row, 0, "datv") else nominative(part, "ru")


def in_office(who: str) -> str:
    """*заведующему училищем* → *заведующий училищем*; empty where the first word is no such office."""
    return cues.grammar("ru", "in_office").sub(r"\1ий", who) if cues.grammar("ru", "in_office").match(who) else ""


def accusative(who: str) -> str:
    """A surname after an office brought back from the accusative (*секретарь тов. Зимину* → *Зимина*, *Петрова И. С.* → *Петров*)."""
    return cues.grammar("ru", "accusative_name").sub(lambda found: found["stem"] + ("а" if found["ending"] == "у" else ""), who)


def nominal(text: str, case: str) -> str:
    """*Заместителю директора Петровой И. И.* → *Заместитель директора Петрова И. И.*; `case` is that in which it stands."""
    text = re.sub(r"\s+", " ", text.strip(" ,;:—–-"))
    return "".join(_one(part, case) if number % 2 == 0 else part for number, part in enumerate(_parts(text, case)))


def _parts(text: str, case: str) -> list[str]:
    """Owners and what joins them, by turns: cut where the word after *и* or a comma stands in the same case as the first."""
    row = words(text)
    cuts: list[tuple[int, int]] = []
    for at, word in enumerate(row[:-1]):
        if word.low not in PARTED:
            continue
        ahead = at + 2 if row[at + 1].low in ("и", "также") and at + 2 < len(row) else at + 1
        following = row[ahead]
        participle = following.low == "не" and ahead + 1 < len(row)
        following = row[ahead + 1] if participle else following
        if case in cases(following.text) and (following.text[:1].islower() or cases(following.text) & {case} or capitals(following.text)):
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
    short = capitals(row[0].text)
    surname = any("Surn" in each.tag for each in readings(row[0].low)) and (cues.grammar("ru", "man").match(row[0].text) or cues.grammar("ru", "woman").match(row[0].text))
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
        if listed(word.low.rstrip("."), "titles") and word.text.endswith("."):
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
        titled = at > 0 and listed(row[at - 1].low.rstrip("."), "titles")
        if at == 0 and not initials:
            continue
        name = _surname(word.text, case, sure=initials or titled)
        made += text[last : word.start] + name
        last = word.end
    return cues.grammar("ru", "title_of_man").sub(r"\1", made + text[last:])


def _surname(word: str, case: str, *, sure: bool) -> str:
    man, woman = cues.grammar("ru", "man").match(word), cues.grammar("ru", "woman").match(word)
    if woman and (case != "datv" or word.endswith(("ой", "ую"))) and not (case == "gent" and man):
        return woman["stem"] + "а" if woman["stem"] else woman["long"] + "ая"
    if man and word.endswith(tuple(load("duties_ru")["grammar"]["man_ends"].get(case, "").split())):
        return man["stem"] or man["long"] + "ий"
    if not sure:
        return word
    for each in readings(word.lower()):
        form = each.inflect({"nomn", "sing"}) if case in each.tag and ("Surn" in each.tag or "Name" in each.tag or "NOUN" in each.tag) else None
        if form is not None:
            return str(form.word).capitalize()
    return word
