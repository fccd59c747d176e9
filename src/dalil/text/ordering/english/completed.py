"""What completes an English act: the preposition that goes with it, to whom, into what; and what a pronoun stands for."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.english.grammar import grammar, listed


def unaside(text: str) -> str:
    """*publish, within three months, the figures* → *publish the figures, within three months*; a conjunction left at the end goes."""
    found = grammar("verb_aside").match(text)
    apart = found and not grammar("no_aside").match(found["aside"]) and not grammar("conjunction").match(found["rest"])
    text = f"{found['verb']} {found['rest']}, {found['aside']}" if found and apart else text
    return grammar("dangling").sub("", text)


def with_preposition(act: str, rest: str) -> tuple[str, str]:
    """(the act with the preposition or particle that belongs to it, the rest): *pay for*, *refrain from erecting*, *hand in*."""
    for phrase in prepositional():
        verb, _, preposition = phrase.rpartition(" ")
        head, _, tail = verb.partition(" ")
        if act == head and re.match(rf"{re.escape(f'{tail} {preposition}'.strip())}\b\s*\S", rest):
            act, rest = phrase, rest[len(f"{tail} {preposition}".strip()) :].lstrip()
            gerund = grammar("gerund_ahead").match(rest) if preposition == "from" else None
            return (f"{act} {gerund[1]}", rest[gerund.end() :]) if gerund else (act, rest)
    moved = grammar("particle_after_pronoun").match(rest)
    if moved:
        return f"{act} {moved['particle']}", f"{moved['it']} {moved['rest']}".strip()
    return act, rest


@cache
def prepositional() -> tuple[str, ...]:
    return tuple(str(cues.text("en", "prepositional")).split(":"))


def with_particle(verb: str, act: str, rest: str) -> tuple[str, str]:
    """*put their registers online*: the act with the particle that stands behind its object."""
    trailing = grammar("trailing_particle").match(rest.strip(" ,;")) if listed(verb, "phrasal") else None
    return (f"{act} {trailing['particle']}", trailing["thing"]) if trailing else (act, rest)


def parted(rest: str, verb: str) -> tuple[str, str, str]:
    """(object, into what, to whom or what)."""
    into = grammar("into").match(rest)
    if into and not grammar("not_into").search(into["thing"]):
        return into["thing"], into["into"], ""
    for shape, fitting in _recipients():
        found = shape.match(rest) if verb in fitting else None
        if found and (grammar("determined").match(found["to"]) or found["to"].split()[0] not in cues.words("en", "verbs") or len(found["to"].split()) < 2):
            return found["thing"], "", found["to"]
    return rest, "", ""


@cache
def _recipients() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """The ways to say to whom a thing is given or told, in the order in which they are tried; with each, the verbs that are used so."""
    rows = load("duties_en")["grammar"]["recipients"]
    lists = {name: cues.words("en", name) for name in ("with_verbs", "telling", "to_verbs", "giving")}
    return tuple(
        (cues.compiled("en", row["shape"]), frozenset().union(*(lists.get(name) or cues.listed("en", name) for name in row["verbs"].split())))
        for row in rows
    )


def meant(pronoun: str, before: str) -> str:
    """The noun in the text before for which a pronoun stands: the last of its number; empty where there is none."""
    many = listed(pronoun.lower(), "plural_pronouns")
    named = [
        (grammar("one_falls").sub(r"\1", found[0].strip(" ,")), grammar("placed").search(before[: found.start()]) is not None)
        for found in grammar("noun_phrase").finditer(before)
    ]
    fitting = [each for each, placed in named if is_many(each) == many and not placed] or [each for each, _ in named if is_many(each) == many]
    return fitting[-1] if fitting else ""


def is_many(thing: str) -> bool:
    """Whether an English phrase names many things (*teachers of the language*)."""
    return bool(grammar("plural").search(grammar("hanging").split(thing)[0]))
