"""English verbs brought to the infinitive: *shall be opened by*, *keeping*, *have the shed rewired*, *cause the road to be repaired*."""

from __future__ import annotations

import re

from dalil.text.asking.statement import verbs
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.english.grammar import grammar

GERUND = re.compile(r"([a-z]+?)ing\b")
SILENT = re.compile(r".+(?:[^eo]at|[^aeiou][ou]t|[^aeiou][aiu]r|[^aeiou][iu]n|[^aeiou][iu]d|[^aeiou][aiou]k|[^aeiou]ap|[^aeioulrw]l)ed")
"""Participles of verbs in *-e*: *located* (and not *seated* or *coated*), *rewired*, *combined*, *handled*."""


def passive(deed: str) -> re.Match[str] | None:
    """A deed that is told in the passive (*be opened by the council*); None where it is not, or only says where somebody is to be."""
    return None if grammar("standing").match(deed) else grammar("passive").match(deed)


def active(subject: str, passive: re.Match[str]) -> tuple[str, str]:
    """*Schools shall be opened by the council* → (*open schools*, *council*)."""
    participle = passive["participle"].lower()
    base = infinitive(participle)
    if not base:
        return "", ""
    agent = grammar("agent").search(passive["rest"])
    rest = passive["rest"][: agent.start()] + passive["rest"][agent.end() :] if agent else passive["rest"]
    particle = grammar("particle_of_passive").match(rest)
    if particle:
        base, rest = f"{base} {particle[1]}", rest[particle.end() :]
    given = f"{participle} with" if rest.startswith("with ") else participle
    thing = rest.removeprefix("with ")
    if grammar("given").match(given) and grammar("thing_given").match(thing):  # *the brigades shall be given plans*
        parted = grammar("up_to_circumstance").match(thing)
        rest, subject = (f"to {subject}{parted['rest'] or ''}", parted["thing"]) if parted else (rest, subject)
    none = grammar("none").match(subject)
    subject = subject[none.end() :] if none else subject
    deed = f"{'not ' if none or passive[0].startswith('not') else ''}{base} {subject} {rest}".strip()
    return deed, grammar("article").sub("", agent["who"]) if agent else ""


def caused(deed: str) -> str:
    """*have the shed rewired*, *cause the road to be repaired* → *rewire the shed*, *repair the road*: who has a thing done owes that it
    is done; empty where a deed is no such thing."""
    found = grammar("causative").match(deed)
    base = infinitive(found["participle"]) if found else ""
    return f"{base} {found['thing'] or found['caused']}{found['rest']}" if found and base else ""


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


def ungerund(phrase: str) -> str:
    """*keeping the register and paying …* → *keep the register and pay …*; of a thing (*the register*): to be responsible for it."""
    if not grammar("gerund_first").match(phrase):
        phrase = f"be responsible for {phrase}"
    phrase = grammar("for_gerund").sub(r"\1 ", phrase[:1].lower() + phrase[1:])
    return GERUND.sub(lambda found: _base(found[0]) or found[0], phrase)
