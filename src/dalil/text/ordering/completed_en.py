"""What completes an English act: the preposition that goes with it, to whom, into what; and what a pronoun stands for."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.ordering import duty_cues as cues

ASIDE = re.compile(r"^(?P<verb>(?:not )?[A-Za-z]+(?: to)?), (?P<aside>[^,]{3,80}), (?P<rest>.+)$", re.DOTALL)
"""*publish, within three months, the figures*."""
DANGLING = re.compile(r",? (?:and|but)(?:, [^,]*)?,?$")
PHRASAL = ["put", "get", "bring", "take", "send", "move", "set", "hold", "call", "pay", "hand", "give", "switch", "turn", "keep", "lay", "roll", "scale", "draw"]
"""Verbs whose particle may stand after the object."""
TRAILING = re.compile(r"^(?P<thing>.+?) (?P<particle>online|back|up|off|away|forward|aside)$")
"""*put their registers online*: the particle after the object."""
PERSON = r"(?:(?:each|all|both|any|none|some) of (?:them|us|you)|me|us|him|her|them|(?:this|that|your|our|his|their) (?:[\w-]+ )?(?:office|ministry|department|board|committee|secretariat|headquarters|bureau|council|section|staff|members|clerk|secretary))"
DETERMINED = r"(?:the|an?|its|their|his|her|your|all|full|any|every|each|at least|up to|copies|notice|details|information|not|two|three|four|five|\d+|\w+ (?:copies|days|months))\b"
LET = re.compile(r"(?P<to>(?:the |all |your |our |this )?[\w']+(?: [\w']+)?) (?P<verb>have|know|see) (?P<thing>.+)$")
"""*let the clerk have the number*."""
NOT_INTO = re.compile(r"(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|research|stud(?:y|ies)|reviews?|insight)$", re.IGNORECASE)
"""*an inquiry into the deaths* is one thing; nothing is moved into another."""
TAKES_NO_TO = "".join(rf"(?<!{word})" for word in ("access", "answer", "answers", "damage", "right", "amendment", "amendments", "changes", "approach", "relating", "due", "regard", "respect", "exception", "reference", "appendix", "attention", "threat", "threats", "from"))
"""*who lost access to the lake*: words to which a *to* of their own belongs."""
PLACED = re.compile(r"\b(?:in|at|on|of|from|to|by|under|near)\s$")
"""Before a noun that only says where: a pronoun seldom means it."""
ONE = re.compile(r"^(an? (?:[\w'-]+ )*?[\w'-]+(?<!s)) \w+s\b.*$", re.IGNORECASE)
"""*a wall falls*: of one thing, what ends in *-s* is the verb."""
NOUN = re.compile(
    r"\b(?:the|its|their|his|her|your|all|these|those|an?) (?:(?!(?:of|in|on|at|by|for|from|with|to|into|under|over|and|or|but|that|which|who|whom|is|are|was|were|be|has|have|had|may|can|will|shall|must|should|still|not)\b)[\w'-]+ ?){1,4}",
    re.IGNORECASE,
)


def unaside(text: str) -> str:
    """*publish, within three months, the figures* → *publish the figures, within three months*; a conjunction left at the end goes."""
    found = ASIDE.match(text)
    text = f"{found['verb']} {found['rest']}, {found['aside']}" if found and not re.match(r"(?:and|or|to|not)\b", found["aside"]) and not re.search(r"^(?:and|or)\b", found["rest"]) else text
    return DANGLING.sub("", text)


def with_preposition(act: str, rest: str) -> tuple[str, str]:
    """(the act with the preposition or particle that belongs to it, the rest): *pay for*, *refrain from erecting*, *hand in*."""
    for phrase in prepositional():
        verb, _, preposition = phrase.rpartition(" ")
        head, _, tail = verb.partition(" ")
        if act == head and re.match(rf"{re.escape(f'{tail} {preposition}'.strip())}\b\s*\S", rest):
            act, rest = phrase, rest[len(f"{tail} {preposition}".strip()) :].lstrip()
            gerund = re.match(r"([a-z]+ing)\s+(?=\S)", rest) if preposition == "from" else None
            return (f"{act} {gerund[1]}", rest[gerund.end() :]) if gerund else (act, rest)
    moved = re.match(r"(?P<it>it|them|him|her)\s+(?P<particle>in(?! (?:the|an?|their|its|all|every)\b)|out|up|down|back|off|away|over|online|aside|forward)\b\s*(?P<rest>.*)$", rest, re.DOTALL)
    if moved:
        return f"{act} {moved['particle']}", f"{moved['it']} {moved['rest']}".strip()
    return act, rest


@cache
def prepositional() -> tuple[str, ...]:
    return tuple(str(cues.text("en", "prepositional")).split(":"))


def parted(rest: str, verb: str) -> tuple[str, str, str]:
    """(object, into what, to whom or what)."""
    into = re.match(r"(?P<thing>.+?) into (?P<into>.+)$", rest)
    if into and not NOT_INTO.search(into["thing"]):
        return into["thing"], into["into"], ""
    to_verbs, giving = cues.words("en", "to_verbs"), cues.words("en", "giving")
    shapes = (
        (rf"(?P<to>(?:the|an?|each|every|all|any)\s.+?|{PERSON}|(?-i:[A-Z])[\w' -]+?) with (?P<thing>.+)$", verb in cues.words("en", "with_verbs")),
        (r"(?P<to>(?:the|an?|each|every|all|any|its|their|his|her) .+?|(?-i:[A-Z])[\w' -]+?|\w+s) (?:of|about) (?P<thing>.+)$", verb in cues.words("en", "telling")),
        (rf"to (?P<to>{PERSON})\b,? (?P<thing>.+)$", verb in to_verbs),
        (rf"(?P<to>{PERSON}) (?P<thing>{DETERMINED}.*)$", verb in to_verbs | giving),
        (r"(?P<to>(?:the|each|every|all|its|their|any) (?:(?!of\b|in\b|for\b|and\b|to\b|on\b)[\w'-]+ ){0,2}?(?!of\b|in\b|for\b|and\b|to\b|on\b|at\b|from\b)[\w'-]+) (?P<thing>(?:the|an?|its|their|full|copies|notice)\b.+)$", verb in giving),
        (r"to (?P<to>.+?) (?P<thing>(?:on|about|that|whether|how|why|what|when|where|who)\b .+)$", verb in to_verbs),
        (rf"to (?P<to>(?:the|each|every|all|its|their|any|both) (?:other(?: (?-i:[A-Z])\w+)?|(?:(?!of\b|in\b|for\b|and\b|to\b|on\b)[\w'-]+ ){{0,2}}?[\w'-]+(?= {DETERMINED}))) (?P<thing>(?!of\b|in\b|for\b|and\b).+)$", verb in to_verbs),
        (r"to (?P<to>(?:(?!of\b|and\b)[\w' ])+)(?P<thing>)$", verb in ("report", "write", "reply", "respond")),
        (rf"before (?P<to>(?:the )?(?-i:[A-Z])[\w' ]*?)(?:,? (?P<thing>(?:{DETERMINED}|[a-z]+s\b|,).*))$", verb in ("lay", "place", "put", "bring")),
        (r"(?P<thing>.+) before (?P<to>(?:the |both )?(?-i:[A-Z])[\w' ]*)$", verb in ("lay", "place", "put", "bring")),
        (rf"(?P<thing>.+?{TAKES_NO_TO}) to (?P<to>(?!be\b).+)$", verb in to_verbs),
    )
    for shape, fits in shapes:
        found = re.match(shape, rest, re.IGNORECASE) if fits else None
        if found and not (not re.match(DETERMINED, found["to"]) and found["to"].split()[0] in cues.words("en", "verbs") and len(found["to"].split()) > 1):
            return found["thing"], "", found["to"]
    return rest, "", ""


def meant(pronoun: str, before: str) -> str:
    """The noun in the text before for which a pronoun stands: the last of its number; empty where there is none."""
    many = pronoun.lower() in ("them", "these", "those", "they")
    named = [(ONE.sub(r"\1", found[0].strip(" ,")), PLACED.search(before[: found.start()]) is not None) for found in NOUN.finditer(before)]
    fitting = [each for each, placed in named if is_many(each) == many and not placed] or [each for each, _ in named if is_many(each) == many]
    return fitting[-1] if fitting else ""


def is_many(thing: str) -> bool:
    """Whether an English phrase names many things (*teachers of the language*)."""
    return bool(re.search(r"(?:[^s]s|men|people|children)$", re.split(r"\s(?:of|for|in|at|to|from|who|which|that)\s", thing)[0]))
