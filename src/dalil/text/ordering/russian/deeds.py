"""What is to be done, in Russian: a phrase with infinitives cut into single deeds, whatever stands before the infinitive
(*до 25 мая провести …*, *о каждом случае докладывать …*), each with its object, its recipient and its circumstances.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dalil.text.asking.nominative import is_infinitive as is_infinitive_word
from dalil.text.asking.nominative import is_plural, nominative, readings
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed, taken
from dalil.text.ordering.russian import passive as participles
from dalil.text.ordering.russian.nouns import verb_of
from dalil.text.ordering.russian.owner import nominal
from dalil.text.ordering.russian.words import (
    Word,
    cases,
    chunk,
    has,
    is_adverb,
    is_finite,
    is_infinitive,
    is_preposition,
    lemma,
    listed,
    parts,
    phrase,
    words,
)

JOINTS = frozenset(["и", ",", ";", "а", "также", "либо"])
"""What stands between two deeds."""


def deeds_of(text: str, *, as_written: bool = False) -> list[Deed]:
    """The deeds of a phrase, pronouns resolved among them. `as_written`: objects are left in their case."""
    made: list[Deed] = []
    for start, verb, end in _pieces(text):
        deed = _deed(text[start:end], verb, start, as_written=as_written)
        made.append(_resolved(deed, made))
    for at in range(len(made) - 2, -1, -1):  # *развить и укрепить государственность*
        if not made[at].object and made[at].text.split()[-1].lower() == made[at].act.split()[-1]:
            made[at] = replace(made[at], object=made[at + 1].object)
    return made


def _pieces(text: str) -> list[tuple[int, Word, int]]:
    """(start, the infinitive, end) of each deed."""
    row = words(text)
    heads: list[tuple[int, int]] = []
    for at, word in enumerate(row):
        if not is_infinitive(word.text):
            continue
        if not heads:
            heads.append((0, at))
            continue
        joint = _joint(text, row, heads[-1][1], at)
        if joint:
            heads.append((joint, at))
    made = []
    for number, (start, verb) in enumerate(heads):
        end = row[heads[number + 1][0]].start if number + 1 < len(heads) else len(text)
        made.append((row[start].start if number else 0, row[verb], end))
    return made


def wished(clause: str) -> tuple[str, list[Deed]]:
    """(who, what) of *чтобы сельсоветы немедленно составили списки*; nothing where the clause is no such wish."""
    row = words(clause)
    at = next((place for place, word in enumerate(row) if has(word.text, "VERB", "past") and lemma(word.text, "VERB") != "быть" and not cases(word.text)), -1)
    if at <= 0 or "nomn" not in cases(row[0].text):
        return "", []
    end = phrase(clause, row, 0, "nomn")
    if end == 0 or end > at:
        return "", []
    verb = lemma(row[at].text, "VERB", "past")
    between = clause[row[end - 1].end : row[at].start].strip(" ,")
    return clause[row[0].start : row[end - 1].end], deeds_of(f"{between} {verb} {clause[row[at].end :]}".strip())


def begins_with_verb(phrase: str) -> bool:
    """Whether a phrase can be a deed: its first word, after *не* and the like, is an infinitive."""
    found = cues.grammar("ru", "verb_first").match(phrase)
    return found is not None and is_infinitive_word(found["verb"])


def reaches(text: str) -> bool:
    """Whether nothing but circumstances, objects and recipients stands before the first infinitive."""
    row = words(text)
    at = 0
    while at < len(row):
        kind, end = chunk(text, row, at)
        if kind == "infinitive":
            return True
        if kind == "other" and not (row[at].text in "«»\"()" or listed(row[at].low, "loose_words")) and not re.fullmatch(r"№ ?\d+|\d+\S*", row[at].text) and cases(row[at].text) == frozenset():
            return False
        if kind == "other" and is_finite(row[at].text) and not cases(row[at].text):
            return False
        at = max(end, at + 1)
    return False


def _joint(text: str, row: list[Word], after: int, verb: int) -> int:
    """Where a further deed with its verb there begins: after *и* or a comma, with nothing but circumstances before its verb."""
    if listed(row[verb - 1].low, "leading"):
        return 0
    for at in range(verb - 1, after, -1):
        if row[at].low not in JOINTS:
            continue
        begin = at + 1
        while begin < verb and row[begin].low in JOINTS:
            begin += 1
        if _circumstances(text, row, begin, verb, strict=row[at].low == "и"):
            inside = [word.low for word in row[after + 1 : at]]
            subordinate = max((place for place, low in enumerate(inside) if listed(low, "subordinators")), default=-1)
            if subordinate >= 0 and not (row[at].low in ("и", "а", ";") and begin == verb and "," in inside[subordinate + 1 :]):
                return 0
            return begin
        if row[at].low == ";":
            return 0
    return 0


def _circumstances(text: str, row: list[Word], at: int, verb: int, *, strict: bool) -> bool:
    while at < verb:
        kind, end = chunk(text, row, at)
        if kind in ("other", "infinitive") or end > verb or (strict and kind in ("accusative", "dative")):
            return False
        if any(is_finite(word.text) and not cases(word.text) for word in row[at:end]) or listed(row[at].low, "subordinators"):
            return False
        at = end
    return at == verb


def _deed(piece: str, verb: Word, start: int, *, as_written: bool) -> Deed:
    before = piece[: verb.start - start]
    rest = piece[verb.end - start :]
    text = cues.grammar("ru", "and_last").sub("", piece.strip(" ,;:.")).strip(" ,;")
    wrapped = cues.grammar("ru", "measures").match(rest)
    so_that = cues.grammar("ru", "so_that").search(rest) if wrapped and listed(verb.low, "takes_measures") else None
    if so_that and (inner := so_done(rest[so_that.end() :])):
        return replace(inner, text=text)
    negative = cues.grammar("ru", "not_last").search(before) is not None
    act = f"{'не ' if negative else ''}{verb.low}"
    before = cues.grammar("ru", "not_last").sub("", before)
    before = cues.grammar("ru", "particle").sub(" ", before).strip(" ,")
    found: dict[str, str] = {}
    rest = cues.grammar("ru", "only_and_last").sub("", rest.strip(" ,;:."))
    whole = f"{_topics(before)} ; {rest}" if before else rest
    if before:
        timeless, found["term"] = taken(before, "term", "ru")
        found["measure"] = taken(timeless, "measure", "ru")[1]
    for name in ("term", "measure", "beneficiary", "place"):
        whole, value = taken(whole, name, "ru")
        found[name] = value or found.get(name, "")
    whole, to = _notified(whole) if listed(verb.low, "notifies") else _recipient(whole, verb.low)
    whole = _plain(whole)
    whole, into = _into(whole, verb.low)
    whole, aside = _doing(whole)
    manner = cues.pattern("ru", "manners").fullmatch(whole)
    if manner:
        whole = manner["rest"]
    if manner or aside:
        found["manner"] = ", ".join(each for each in (manner["manner"] if manner else "", aside) if each)
    whole = _without_adverbs(whole)
    thing = cues.pattern("ru", "anaphora").sub("", whole).strip(" ,;:.")
    thing = thing if as_written else _object(thing, counted=bool(found["measure"]), negative=negative)
    if found["beneficiary"]:
        found["beneficiary"] = nominal(found["beneficiary"], "gent")
    elif to and not listed(verb.low, "notifies") and cues.pattern("ru", "people").search(to):
        found["beneficiary"] = to
    return Deed(text, act, thing, into=into, to=to, **found)


def _object(thing: str, *, counted: bool, negative: bool) -> str:
    """The object in the nominative: a genitive after *не менее двух* or *не допускать*, else an accusative; figures stay."""
    if not thing or thing[0].isdigit() or cues.grammar("ru", "that_which").match(thing):
        return thing
    first = words(thing)[0]
    likeliest = readings(first.low)[0].tag
    genitive = "gent" in cases(first.text) and (counted or (negative and {"gent", "sing"} in likeliest))
    return nominal(thing, "gent") if genitive else nominative(thing, "ru", direct=True)


def passive(verb: str, subject: str, rest: str) -> list[Deed]:
    """The deed of a verb in the passive: its subject, which is in the nominative, is the object."""
    made = deeds_of(f"{verb} {rest}".strip(), as_written=True)[:1]
    return [replace(each, object=f"{subject} {each.object}".strip()) for each in made]


def _topics(before: str) -> str:
    """What stands before the verb and belongs to its object: *о каждом случае*, *списки*; not *в случае пожара*."""
    row = words(before)
    kept: list[str] = []
    at = 0
    while at < len(row):
        kind, end = chunk(before, row, at)
        end = max(end, at + 1)
        if not (kind == "preposition" and not kept and not listed(row[at].low, "topical")) and kind not in ("term", "adverb", "mark"):
            kept.append(before[row[at].start : row[end - 1].end])
        at = end
    return " ".join(kept)


def of_noun(text: str) -> list[Deed]:
    """A Russian duty told by a verbal noun: *вовлечение масс в работу*, *организация школ*."""
    text = text.strip(" ,;:.")
    head, _, rest = text.partition(" ")
    act = nominative(head, "ru").lower()
    if not rest or (not verb_of(act) and not cues.grammar("ru", "action_end").search(act)):
        return []
    found = {}
    for name in ("term", "measure", "beneficiary", "place"):
        rest, found[name] = taken(rest, name, "ru")
    into = cues.grammar("ru", "into").match(rest) if cues.grammar("ru", "into_noun").match(act) else None
    thing = cues.pattern("ru", "anaphora").sub("", into["thing"] if into else rest)
    thing = re.sub(r"[\s;]+", " ", thing).strip()
    return [Deed(text, verb_of(act) or act, nominative(thing, "ru"), nominative(into["into"], "ru") if into else "", **found)]


def so_done(clause: str) -> Deed | None:
    """*чтобы дети были обеспечены обувью* → обеспечить; *чтобы закончить ремонт* → закончить; else nothing."""
    clause = clause.strip(" ,;:.")
    first = words(clause)[:1]
    if first and is_infinitive(first[0].text):
        found = deeds_of(clause)
        return found[0] if found else None
    being = cues.grammar("ru", "were_done").match(clause)
    verb = participles.infinitive(being["participle"]) if being else ""
    found = passive(verb, being["subject"], being["rest"]) if being and verb else []
    return found[0] if found else None


def _plain(text: str) -> str:
    return re.sub(r"[\s;]+", " ", text).strip(" ,")


def _without_adverbs(text: str) -> str:
    """*ежегодно* and the like before the object are no part of it."""
    row = words(text)
    at = 0
    while at < len(row) - 1 and is_adverb(row[at].text) and row[at].text != "не":
        at += 1
    return text[row[at].start :] if row else text


def _recipient(text: str, verb: str) -> tuple[str, str]:
    """(the rest, to whom it is given or told): a phrase in the dative that no preposition governs."""
    if listed(verb, "governs_dative"):
        return text, ""
    row = words(text)
    at = 0
    while at < len(row):
        word = row[at]
        if is_preposition(word.text) and "NOUN" not in parts(word.text):
            at = max(chunk(text, row, at)[1], at + 1)
            continue
        found = cases(word.text)
        if listed(word.low, "possessive"):
            at += 1
            continue
        sure = not found & {"gent", "accs", "nomn", "ablt"} or listed(word.low, "dative_pronouns")
        sure = sure or (found >= {"datv", "ablt"} and not found & {"gent", "accs", "nomn"} and phrase(text, row, at, "datv") > at + 1)
        told = listed(verb, "tells") and not found & {"gent", "ablt"}
        if "datv" in found and (sure or told or at == 0):
            end = phrase(text, row, at, "datv")
            follows = end < len(row) and "accs" in cases(row[end].text) and not is_preposition(row[end].text)
            end = _before_object(row, at, end) if at == 0 and not follows else end
            if end > at and (sure or told or follows or listed(verb, "tells")):
                given = text[word.start : row[end - 1].end]
                return f"{text[: word.start]} {text[row[end - 1].end :]}", nominal(given, "datv") if not listed(word.low, "given_pronouns") else given
        at += 1
    return text, ""


def _doing(text: str) -> tuple[str, str]:
    """(the rest, how it is done): *выселить контору, не останавливаясь перед …*; the phrase of a gerund after a comma."""
    row = words(text)
    for at in range(1, len(row) - 1):
        verb = row[at + 2] if row[at + 1].low == "не" and at + 2 < len(row) else row[at + 1]
        if row[at].text == "," and has(verb.text, "GRND") and not cases(verb.text):
            return text[: row[at].start].rstrip(), text[row[at + 1].start :].strip()
    return text, ""


def _notified(text: str) -> tuple[str, str]:
    """(of what, who is told of it): *уведомить губернатора о принятых мерах*."""
    row = words(text)
    at = 0
    while at < len(row):
        end = phrase(text, row, at, "accs") if not is_preposition(row[at].text) else at
        if end > at:
            return f"{text[: row[at].start]} {text[row[end - 1].end :]}", nominal(text[row[at].start : row[end - 1].end], "accs")
        at = max(chunk(text, row, at)[1], at + 1)
    return text, ""


def _before_object(row: list[Word], at: int, end: int) -> int:
    """*третьим лицам сведения о …*: where a genitive that can be the object ends the recipient, since no other object follows."""
    headed = next((place for place in range(at, end) if "NOUN" in parts(row[place].text)), end)
    for place in range(headed + 1, end):
        known = {str(each.tag.case) for each in readings(row[place].low) if "NOUN" in each.tag}
        if {"accs", "gent"} <= known and row[place].text[:1].islower():
            return place
    return end


def _into(text: str, verb: str) -> tuple[str, str]:
    found = cues.grammar("ru", "into").match(text) if verb in cues.words("ru", "into_verbs") else None
    found = cues.grammar("ru", "towards").match(text) if found is None and verb in cues.words("ru", "towards_verbs") else found
    return (found["thing"], nominative(found["into"], "ru")) if found else (text, "")


def _resolved(deed: Deed, before: list[Deed]) -> Deed:
    """A deed whose object is a pronoun, with what the pronoun stands for among the deeds before it."""
    earlier = next((each.object for each in reversed(before) if each.object), "")
    first, _, rest = deed.object.partition(" ")
    number = next((name for name, pattern in cues.named("ru", "pronouns").items() if pattern.match(first)), "")
    if not number or not earlier:
        return deed
    many = is_plural(earlier) and not cues.grammar("ru", "superlative").match(earlier)
    thing = earlier if number == "singular" or many or len(earlier.split()) < 3 else nominative(" ".join(earlier.split()[-2:]), "ru")
    return replace(deed, object=f"{thing} {rest}".strip())
