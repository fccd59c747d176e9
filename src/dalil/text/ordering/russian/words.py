"""Words of a Russian clause, with what the dictionary knows of each, and the chunks in which they stand: terms, adverbs,
phrases with a preposition, those in the dative, the accusative or the nominative, infinitives.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dalil.text.asking.nominative import readings
from dalil.text.lexicon import load
from dalil.text.ordering import duty_cues as cues

LIKELY = 0.08
"""Readings of a small word rarer than this are left out: *печи* is hardly ever a dative."""
JOINTS = ("и", ",", "или", "а")
OPENING_QUOTES, CLOSING_QUOTES = "«\"", "»\""
MARKS = "«»\"()"
INITIAL = re.compile(r"[А-ЯЁA-Z]\.")
NUMBER_OR_INITIAL = re.compile(rf"№ ?\d+|\d+\S*|{INITIAL.pattern}")
ANY_CASE = ("nomn", "gent", "datv", "accs", "ablt", "loct")
NOMINAL = ("NOUN", "ADJF", "PRTF", "NPRO", "NUMR")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark as written, at `start` of its text."""

    text: str
    start: int

    @property
    def low(self) -> str:
        return self.text.lower()

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def words(text: str) -> list[Word]:
    return [Word(found[0], found.start()) for found in cues.grammar("ru", "token").finditer(text)]


def capitals(text: str) -> re.Match[str] | None:
    """An abbreviation in capitals, and the ending of case that it may bear (*ЦИКу*)."""
    return cues.grammar("ru", "capitals").match(text)


@lru_cache(maxsize=20_000)
def cases(text: str) -> frozenset[str]:
    """The cases in which a noun, adjective, participle or pronoun can stand; none for any other word."""
    short = capitals(text)
    if short:
        return frozenset([load("duties_ru")["grammar"]["case_of_capitals"][short["case"]]]) if short["case"] else frozenset(ANY_CASE)
    if text.endswith(".") and text.lower().removesuffix(".") in _listed("offices_cut_short"):
        return frozenset(ANY_CASE) - {"loct"}
    found = readings(text.lower())
    best = max((each.score for each in found), default=0)
    surname = text[:1].isupper() and any("Surn" in each.tag for each in found) and not (found and found[0].is_known and found[0].score > 0.5 and "Surn" not in found[0].tag)
    least = 0.0 if best < 0.1 or surname else LIKELY
    # the forms of an adjective are alike in several cases, however seldom one of them is met (*главным врачам*, mostly *главным образом*)
    made = frozenset(each.tag.case for each in found if each.tag.case and (each.score >= least or "ADJF" in each.tag) and any(part in each.tag for part in NOMINAL))
    return made | {"datv", "loct"} if text.endswith("ии") and "gent" in made else made  # *милиции*: one form for three cases


def lead(low: str) -> str:
    """The case of the likeliest reading of a word."""
    return next((str(each.tag.case or "") for each in readings(low)[:1]), "")


@lru_cache(maxsize=20_000)
def has(text: str, *grammemes: str) -> bool:
    """Whether any likely reading of a word bears all these marks of the dictionary (`INFN`, `VERB`, `impr` …)."""
    return any(set(grammemes) in each.tag for each in readings(text.lower()) if each.score >= LIKELY)


@lru_cache(maxsize=20_000)
def lemma(text: str, *grammemes: str) -> str:
    """The dictionary form of the first reading that bears these marks; empty where none does."""
    return next((str(each.normal_form) for each in readings(text.lower()) if set(grammemes) in each.tag), "")


@lru_cache(maxsize=20_000)
def is_infinitive(text: str) -> bool:
    """A verb in the infinitive, and no noun that looks like one (*мести*, *печь* are looked at by what is likelier)."""
    if not cues.grammar("ru", "infinitive_end").search(text.lower()):
        return False
    found = readings(text.lower())
    verb = max((each.score for each in found if "INFN" in each.tag), default=0)
    return verb > 0 and verb >= max((each.score for each in found if "NOUN" in each.tag), default=0)


def is_verb(text: str) -> bool:
    """Whether the dictionary holds this very word as a verb."""
    return any(each.is_known and "INFN" in each.tag and each.normal_form == text for each in readings(text))


@lru_cache(maxsize=20_000)
def is_finite(text: str) -> bool:
    """A verb that is no infinitive, gerund or participle in full."""
    if not has(text, "VERB") or any(part in ("PREP", "CONJ") for part in parts(text)):
        return False
    found = readings(text.lower())
    verb = sum(each.score for each in found if "VERB" in each.tag)
    return bool(verb >= sum(each.score for each in found if "NOUN" in each.tag))


@lru_cache(maxsize=20_000)
def parts(text: str) -> frozenset[str]:
    return frozenset(str(each.tag.POS) for each in readings(text.lower()) if each.score >= LIKELY)


def is_adverb(text: str) -> bool:
    """An adverb or a particle, which stands between an owner and the verb."""
    low = text.lower()
    if low in _listed("adverbs"):
        return True
    first = next(iter(readings(low)), None)
    if first is None or not first.is_known or not ("ADVB" in first.tag or ("COMP" in first.tag and text[:1].isupper())):
        return False
    return first.score > 0.5 if text[:1].isupper() else "datv" not in cases(text)


def is_preposition(text: str) -> bool:
    return text.lower() in _listed("prepositions")


def chunk(text: str, row: list[Word], at: int) -> tuple[str, int]:
    """(what begins at a word, where it ends): *term*, *adverb*, *preposition*, *dative*, *infinitive*, *accusative*, *mark*, *other*."""
    word = row[at]
    term = cues.pattern("ru", "terms").match(text, word.start)
    if term and term.end() > word.start and (term.start() == 0 or not text[term.start() - 1].isalnum()):
        end = next((index for index in range(at, len(row)) if row[index].start >= term.end()), len(row))
        return "term", end
    if word.text in ",—–-:":
        return "mark", at + 1
    if is_infinitive(word.text):
        return "infinitive", at + 1
    if is_adverb(word.text):
        return "adverb", at + 1
    if is_preposition(word.text) and at + 1 < len(row):
        return "preposition", _phrase(text, row, at + 1, frozenset(_governed(word.low)))
    found = cases(word.text)
    given = phrase(text, row, at, "datv")
    if given > at:
        return "dative", given
    if "accs" in found and not is_finite(word.text):
        return "accusative", _phrase(text, row, at, frozenset(["accs"]))
    return "other", at + 1


def phrase(text: str, row: list[Word], at: int, case: str) -> int:
    """Where the phrase in a case that begins at a word ends; the same place where none begins there."""
    if at >= len(row) or case not in cases(row[at].text) or is_finite(row[at].text) or is_infinitive(row[at].text) or (is_adverb(row[at].text) and "NPRO" not in parts(row[at].text)):
        return at
    end = _phrase(text, row, at, frozenset([case]), owner=True)
    return end if any((case in cases(word.text) and _is_head(row, place, frozenset([case]))) or capitals(word.text) or word.low in _listed("personal") or not cases(word.text) for place, word in enumerate(row[at:end], at)) else at


def _phrase(text: str, row: list[Word], at: int, case: frozenset[str], *, owner: bool = False) -> int:
    """The end of a phrase: adjectives, its head, what hangs on the head (genitives, an instrumental, names), and more by *и*."""
    headed = False
    while at < len(row):
        word, found = row[at], cases(row[at].text)
        if is_infinitive(word.text) or (headed and word.text[:1].islower() and is_adverb(word.text)) or (headed and at > 0 and _opens_term(text, word)):
            break
        if word.low in JOINTS or (word.low == "также" and headed):
            at, headed, goes_on = _after_joint(text, row, at, case, headed=headed)
            if not goes_on:
                break
        elif word.text in OPENING_QUOTES and (close := next((place for place in range(at + 1, len(row)) if row[place].text in CLOSING_QUOTES), 0)):
            at = close + 1
        elif headed and owner and word.text.isdecimal():
            break
        elif word.text in MARKS or NUMBER_OR_INITIAL.fullmatch(word.text):
            at += 1
        elif is_preposition(word.text) and "NOUN" not in parts(word.text):
            inner = headed and owner and _names_office(row, at)
            if not inner and (headed or word.low != "по"):
                break
            at = _phrase(text, row, at + 1, frozenset(_governed(word.low))) if inner else at + 1
        elif is_finite(word.text) and not found:
            break
        elif headed:
            if not _hangs(word, found, case):
                break
            at += 1
        elif found and not found & case and not word.text[:1].isupper():
            break
        else:
            if word.low in _listed("personal"):
                return at + 1
            headed = (_is_head(row, at, case) or capitals(word.text) is not None or not found) and not word.text.endswith(".")
            at += 1
    return at


def _after_joint(text: str, row: list[Word], at: int, case: frozenset[str], *, headed: bool) -> tuple[int, bool, bool]:
    """(where a phrase goes on after *и* or a comma, whether it has its head, whether it goes on): else where it ends."""
    low = row[at].low
    ahead = next((place for place in range(at + 1, len(row)) if row[place].low not in ("также", "и")), len(row))
    if ahead == len(row):
        return at, headed, False
    if headed and row[ahead].text.startswith("№"):
        return ahead, headed, True
    following = cases(row[ahead].text)
    hanging = headed and low == "и" and at > 0 and "gent" in cases(row[at - 1].text) and "gent" in following and not following & case
    if hanging and not is_infinitive(row[ahead].text) and not is_adverb(row[ahead].text):
        return ahead, headed, True
    if ahead + 1 < len(row) and row[ahead].low == "не" and has(row[ahead + 1].text, "PRTF"):
        ahead += 1
        following = cases(row[ahead].text)
    if headed and low == "," and has(row[ahead].text, "PRTF") and following & (case | {"gent"}):
        return _end_of_participle(row, ahead), headed, False
    if not headed and low == "и" and at > 0 and following & case:
        return ahead, headed, True
    if headed and ahead + 1 < len(row) and row[ahead].text[:1].isupper() and INITIAL.fullmatch(row[ahead + 1].text):
        return ahead + 1, headed, True  # *…, Лян Г.*: a name that no ending tells
    subordinate = low == "," and row[ahead].low in _listed("subordinators")
    another = headed and following & case and not is_finite(row[ahead].text) and not is_adverb(row[ahead].text) and not subordinate
    if not another or _opens_term(text, row[ahead]) or is_infinitive(row[ahead].text):
        return at, headed, False
    return ahead, False, True


def _end_of_participle(row: list[Word], at: int) -> int:
    """Where the phrase of a participle that begins there ends: behind the comma that closes it, else at the verb."""
    close = next((place for place in range(at + 1, len(row)) if row[place].text == ","), -1)
    verb = next((place for place in range(at + 1, len(row)) if is_infinitive(row[place].text)), len(row))
    return close + 1 if 0 < close < verb else verb


def _names_office(row: list[Word], at: int) -> bool:
    """Whether a preposition goes on with the name of an office (*уполномоченному по заготовкам*)."""
    after = row[at + 1] if at + 1 < len(row) else None
    if after is None or row[at].low not in ("по", "при") or after.low in _listed("not_office"):
        return False
    return "datv" in cases(after.text) and not after.text[:1].isdigit()


def _hangs(word: Word, found: frozenset[str], case: frozenset[str]) -> bool:
    """Whether a word behind the head of a phrase belongs to it: a title, a genitive, an instrumental, a name, an abbreviation."""
    if found & case and word.low.rstrip(".") in _listed("titles"):
        return True
    capital = word.text[:1].isupper()
    given = "datv" in found and "datv" not in case and lead(word.low) == "datv"
    hangs = (found & {"gent", "ablt"} and not given) or (capital and found & case) or capitals(word.text) or (capital and not found) or word.text[-1:] == "."
    return bool(hangs) and not (is_finite(word.text) and not found & {"gent", "ablt"})


def agree(one: str, other: str, case: str) -> bool:
    """Whether two words can stand together in a case, both of one thing or both of many (*новому отделу*, not *заведующему городским* …)."""
    numbers = [{str(each.tag.number) for each in readings(word.lower()) if each.tag.case == case} for word in (one, other)]
    return bool(numbers[0] & numbers[1]) or "None" in numbers[0] | numbers[1] or not (numbers[0] and numbers[1])


def _is_head(row: list[Word], at: int, case: frozenset[str]) -> bool:
    """A noun, or an adjective that stands for one (*рабочим*, *заведующему школой*): nothing in its case follows it."""
    known = parts(row[at].text)
    if "NOUN" in known and not known & {"ADJF", "PRTF"}:
        return True
    after = row[at + 1] if at + 1 < len(row) else None
    shared = cases(after.text) & cases(row[at].text) & case if after is not None else frozenset()
    agrees = after is not None and any(agree(row[at].text, after.text, each) for each in shared) and not is_adverb(after.text) and not is_infinitive(after.text)
    stands_for = any("Subx" in each.tag for each in readings(row[at].low) if each.score >= LIKELY)
    many = (row[at].text[:1].isupper() and has(row[at].text, "ADJF", "plur")) or (has(row[at].text, "PRTF", "plur") and row[at].text[:1].isupper())
    return not agrees and ("NOUN" in known or stands_for or many)


def _opens_term(text: str, word: Word) -> bool:
    found = cues.pattern("ru", "terms").match(text, word.start)
    return found is not None and found.end() > word.start


def _governed(preposition: str) -> list[str]:
    return str(load("duties_ru")["grammar"]["governs"].get(preposition, "gent")).split()


def _listed(name: str) -> frozenset[str]:
    return cues.listed("ru", name)


def listed(word: str, name: str) -> bool:
    """Whether a word is in a list of the grammar."""
    return word in _listed(name)
