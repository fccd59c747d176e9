"""English verbs brought to the infinitive: *shall be opened by*, *keeping*, *have the shed rewired*, *cause the road to be repaired*."""

from __future__ import annotations

import re

from dalil.text.asking.statement import verbs
from dalil.text.ordering import duty_cues as cues

GERUND = re.compile(r"([a-z]+?)ing\b")
PASSIVE = re.compile(r"(?:(?:also|therefore|then|first|\w+ly)\s+)*(?:not\s+)?be\s+(?:(?:\w+ly|also|so)\s+)?(?P<participle>(?!responsible\b)[a-z]+)\b\s*(?P<rest>.*)$", re.DOTALL)
AGENT = re.compile(r"\s*\bby (?P<who>(?:the |each |every |all |both |either |any |their |its |(?-i:[A-Z]))[\w' -]+?)(?=$|[,.;]| (?:by|within|in|before|not|no|to|from|on|at|under|until)\b)")
CAUSATIVE = re.compile(
    r"(?:(?:have|get) (?P<thing>(?:the|an?|its|their|his|her|all|every|each)\b[\w' -]+?)|(?:cause|arrange for|see to it that) (?P<caused>.+?) (?:to |is |are )?be(?:ing)?) (?P<participle>[a-z]+(?:ed|en|wn|ught|pt|lt|ut|id))"
    r"(?P<rest>(?:$|[,;]| (?:by|within|before|at|in|on|for|until|from|and|as|to|with|under)\b).*)$",
    re.DOTALL,
)
"""*have the shed rewired*: who has a thing done owes that it is done."""
SILENT = re.compile(r".+(?:[^eo]at|[^aeiou][ou]t|[^aeiou][aiu]r|[^aeiou][iu]n|[^aeiou][iu]d|[^aeiou][aiou]k|[^aeiou]ap|[^aeioulrw]l)ed")
"""Participles of verbs in *-e*: *located* (and not *seated* or *coated*), *rewired*, *combined*, *handled*."""
GIVEN = re.compile(r"(?:given|granted|sent|told|paid|shown|offered|taught|issued with|supplied with|provided with|furnished with)$")
"""Participles of verbs whose subject in the passive may be the one to whom a thing is given."""
PARTICLE = re.compile(r"(in(?= (?:at|by|to|on|before)\b|$)|out|up|down|back|off|over|away)\b(?! (?:the|an?|of)\b)\s*")
"""*Keys are to be handed in at the gate*: the particle of the verb."""
NONE = re.compile(r"(?:no|nobody's|no one's|none of)\s+", re.IGNORECASE)
"""*No fee shall be charged*, *nobody's water will be cut off*: it is not to be done."""
THING = re.compile(r"(?:an?|the|all|its|their|at least|\d+|\w+s\b|copies|leave|access|full|proper|adequate|every|each)\b", re.IGNORECASE)


def active(subject: str, passive: re.Match[str]) -> tuple[str, str]:
    """*Schools shall be opened by the council* → (*open schools*, *council*)."""
    participle = passive["participle"].lower()
    base = infinitive(participle)
    if not base:
        return "", ""
    agent = AGENT.search(passive["rest"])
    rest = passive["rest"][: agent.start()] + passive["rest"][agent.end() :] if agent else passive["rest"]
    particle = PARTICLE.match(rest)
    if particle:
        base, rest = f"{base} {particle[1]}", rest[particle.end() :]
    given = f"{participle} with" if rest.startswith("with ") else participle
    thing = rest.removeprefix("with ")
    if GIVEN.match(given) and THING.match(thing):  # *the brigades shall be given plans*
        parted = re.match(r"(?P<thing>.+?)(?P<rest>(?:,| (?:by|within|before|at|until|in|on)\b).*)?$", thing, re.DOTALL)
        rest, subject = (f"to {subject}{parted['rest'] or ''}", parted["thing"]) if parted else (rest, subject)
    none = NONE.match(subject)
    subject = subject[none.end() :] if none else subject
    deed = f"{'not ' if none or passive[0].startswith('not') else ''}{base} {subject} {rest}".strip()
    return deed, re.sub(r"^(?:the|their|its) ", "", agent["who"]) if agent else ""


def infinitive(participle: str) -> str:
    told: dict[str, str] = cues.table("en", "participles")
    return told.get(participle) or verbs()[1].get(participle) or _base(participle)


def _base(form: str) -> str:
    known = cues.words("en", "verbs")
    for tail, put in (("ied", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ying", "y")):
        if form.endswith(tail) and form[: -len(tail)] + put in known:
            return form[: -len(tail)] + put
    doubled = re.fullmatch(r"(.+?)([bdgmnprt])\2(?:ed|ing)", form)
    if doubled and doubled[1] + doubled[2] in known:
        return doubled[1] + doubled[2]
    if SILENT.fullmatch(form):
        return form.removesuffix("d")
    regular = re.fullmatch(r"(.+(?:[tdnklrwyp]|sh|ch|x|ss))ed", form)
    return regular[1] if regular else form.removesuffix("d") if form.endswith("ed") else ""


def ungerund(phrase: str, language: str) -> str:
    """*keeping the register and paying …* → *keep the register and pay …*; other languages as they are."""
    if language != "en":
        return phrase

    if not re.match(r"(?:\w+ly )?\w+ing\b", phrase, re.IGNORECASE):
        phrase = f"be responsible for {phrase}"
    phrase = re.sub(r"\b(and|,) for (?=\w+ing\b)", r"\1 ", phrase[:1].lower() + phrase[1:])

    def base(found: re.Match[str]) -> str:
        return _base(found[0]) or found[0]

    return GERUND.sub(base, phrase)
