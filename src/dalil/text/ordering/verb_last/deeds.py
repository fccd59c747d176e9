"""What is to be done, in languages that put the verb last: a phrase that ends in a verb cut into single deeds with their parts."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from dalil.text.asking.slots import straight
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed, taken
from dalil.text.ordering.duty_cues import grammar
from dalil.text.ordering.verb_last.forms import noun, of_converb, root
from dalil.text.ordering.verb_last.words import Word, is_noun, shown, words


def deeds_of(phrase: str, language: str, *, active: bool = False, act: str = "") -> list[Deed]:
    """The deeds of a phrase. `active`: it is said who does them; `act` stands for the last verb where that is known already."""
    made: list[Deed] = []
    for last, piece in _pieces(words(straight(phrase).strip(" ,;:."), language), language):
        deed = _deed(piece, language, active=active, act=act if last else "")
        made.append(_resolved(deed, made, language))
    return made


def verb_at(piece: list[Word], language: str) -> int:
    """Where the verb begins at the end of a phrase: *tashkil etsin* and *ishlab chiqsin* are two words."""
    at = len(piece) - 1
    for _ in range(3):
        before = piece[at - 1] if at > 0 and not piece[at - 1].mark else None
        if before is None:
            break
        converb = grammar(language, "converb").fullmatch(before.key) and not grammar(language, "circumstance").fullmatch(before.key)
        converb = converb and not (at > 1 and grammar(language, "likening").search(piece[at - 2].key))
        here = root(piece[at], language)
        converb = converb and not (grammar(language, "as").fullmatch(before.key) and grammar(language, "as_verb").fullmatch(here))
        bound = grammar(language, "preverb").fullmatch(f"{before.key} {here}")
        light = grammar(language, "light").fullmatch(here) and not before.case and not grammar(language, "not_preverb").fullmatch(before.key)
        if not (converb or bound or light):
            break
        at -= 1
        if bound and before.key in ("olib", "bor") and at > 0 and not piece[at - 1].case and not piece[at - 1].mark:
            at -= 1
    return at


def _pieces(phrase: list[Word], language: str) -> list[tuple[bool, list[Word]]]:
    """Each piece with whether it is the last; cut after *tuzish va …*, *tuzib, …*, where a deed of its own follows."""
    cuts = [0]
    for at, word in enumerate(phrase[:-1]):
        rest = phrase[at + 1 :]
        joined = grammar(language, "joint").fullmatch(rest[0].key) is not None
        here = phrase[cuts[-1] : at + 1]
        if grammar(language, "converb").fullmatch(word.key) and word.mark.startswith(","):
            aside = any(grammar(language, "circumstance").fullmatch(each.key) for each in here[-2:])
            if any(each.case in ("acc", "dat") for each in here) and not aside:
                cuts.append(at + 1)
        elif (joined or word.mark == ",") and is_noun(word, language) and word.case in ("", "acc"):
            following = rest[1:] if joined else rest
            if following and (len(following) == 1 or not is_noun(following[0], language)) and _is_deed(following, language):
                cuts.append(at + 1 + joined)
    cuts.append(len(phrase))
    pieces = [phrase[start:end] for start, end in pairwise(cuts)]
    return [(number == len(pieces), _without_joint(piece, language)) for number, piece in enumerate(pieces, 1) if piece]


def _is_deed(phrase: list[Word], language: str) -> bool:
    """Whether a phrase can be a deed beside another: it has an object of its own, or is nothing but a verb."""
    return verb_at(phrase, language) == 0 or any(word.case in ("acc", "dat") for word in phrase[:-1])


def _without_joint(piece: list[Word], language: str) -> list[Word]:
    while len(piece) > 1 and grammar(language, "joint").fullmatch(piece[-1].key):
        piece = piece[:-1]
    return piece


def _deed(piece: list[Word], language: str, *, active: bool, act: str) -> Deed:
    at = verb_at(piece, language)
    last = piece[-1]
    if not act and len(piece) - at > 1 and grammar(language, "steady").fullmatch(root(last, language)):
        piece = piece[:-1]
        act = " ".join([*(word.text for word in piece[at:-1]), of_converb(piece[-1], language)])
    elif not act and grammar(language, "converb").fullmatch(last.key):
        act = " ".join([*(word.text for word in piece[at:-1]), of_converb(last, language)])
    elif not act:
        act = " ".join([*(word.text for word in piece[at:-1]), noun(last, language, active=active)])
    rest, parts = shown(piece[:at]), {}
    for name in ("term", "measure", "beneficiary", "place"):
        rest, parts[name] = taken(rest, name, language)
    rest = re.sub(r"[\s;]+", " ", grammar(language, "condition").sub(" ", rest)).strip(" ,")
    aim = grammar(language, "purpose").fullmatch(rest)
    rest = "" if aim else rest
    manner = grammar(language, "manner").search(rest)
    thing, to = _given(words(rest[: manner.start()] if manner else rest, language), language)
    beneficiary = words(parts["beneficiary"], language)
    to = to or (parts["beneficiary"] if beneficiary and beneficiary[-1].case == "dat" else "")
    thing, without = _without(words(thing, language), language)
    return Deed(shown(piece), act, thing, to=to, manner=manner["manner"] if manner else without, **parts)


def _without(thing: list[Word], language: str) -> tuple[str, str]:
    """(the thing, *ruxsatsiz*, *vazirlik ruxsatisiz* at its end: without what)."""
    last = thing[-1] if len(thing) > 1 else None
    if last is None or not grammar(language, "without").fullmatch(last.key):
        return shown(thing), ""
    whose = len(thing) > 2 and not thing[-2].case and not thing[-2].mark and last.key[-4:-3] in ("i", "ы", "і")
    at = len(thing) - 1 - whose
    return shown(thing[:at]), shown(thing[at:])


def _given(rest: list[Word], language: str) -> tuple[str, str]:
    """(the thing, to whom or what): the last word in the dative that stands for itself, with what belongs to it."""
    for at in range(len(rest) - 1, -1, -1):
        after = rest[at + 1].key if at + 1 < len(rest) else ""
        if rest[at].case != "dat" or is_noun(rest[at], language) or grammar(language, "after_dative").search(after):
            continue
        start = _phrase_start(rest, at, language)
        thing = [*rest[:start], *rest[at + 1 :]]
        return shown(thing), shown(rest[start : at + 1])
    return shown(rest), ""


def _phrase_start(rest: list[Word], at: int, language: str) -> int:
    edge = next((place + 1 for place in range(at - 1, -1, -1) if (rest[place].case and rest[place].case != "gen") or rest[place].mark or grammar(language, "without").fullmatch(rest[place].key)), 0)
    if edge > 0 or at + 1 < len(rest):
        return edge
    start = at
    while start > 0 and (grammar(language, "quantifier").fullmatch(rest[start - 1].key) or grammar(language, "linking").fullmatch(rest[start - 1].key) or (grammar(language, "possessed").fullmatch(rest[start].key) and not rest[start - 1].mark)):
        start -= 1
    return start


def _resolved(deed: Deed, before: list[Deed], language: str) -> Deed:
    """A deed whose object is a pronoun, or that has none beside a deed that has one."""
    if not before:
        return deed
    pronoun = re.match(rf"(?:{'|'.join(cues.table(language, 'pronouns').values())})(?:\s+|$)", deed.object, re.IGNORECASE)
    if pronoun:
        left = deed.object[pronoun.end() :]
        return replace(deed, object=before[-1].object, to=deed.to or left)
    return deed if deed.object or grammar(language, "reports").fullmatch(deed.act) else replace(deed, object=before[-1].object)
