"""Who owes what a sentence lays, where the text around it tells: the lines that lead into it, a header, a pronoun, a note behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import owners, verb_last
from dalil.text.ordering.english import owners as english
from dalil.text.ordering.english.grammar import grammar
from dalil.text.ordering.mandate import YOU, Mandate
from dalil.text.ordering.outline import Point


@dataclass(slots=True)
class Known:
    """What the text before says: whether its items command or are wishes, who was named by a header, who owed last."""

    commanding: bool
    promising: str
    to_you: bool = False
    normative: bool = False
    header_who: str = ""
    header_kind: str = ""
    wished: bool = False
    last: str = ""
    before: str = ""
    subject: str = ""
    spoken_of: list[str] = field(default_factory=list)
    """Whom the sentence before speaks of, for a pronoun."""


def owed(found: Mandate, whole: str, point: Point, known: Known, language: str) -> Mandate:
    """A mandate with who owes it: named by itself, by the lines that lead into it, by a pronoun. Who it is, is noted in `known`."""
    who = found.who
    if not who and (not found.nobody or language in verb_last.LANGUAGES):
        who = of_leads(point.leads, language) or ("" if found.nobody else known.header_who)
    meant = who if cues.pattern(language, "same_who").fullmatch(who) else found.raw.strip(" ,") if not found.who and not found.nobody else ""
    if meant and cues.pattern(language, "same_who").fullmatch(meant):
        who = english.carried(meant, known.spoken_of, known.last) if language == "en" else known.last
    elif who == YOU or owners.addressed(who, language):
        who = YOU
    else:
        who = _with_name(who, found.raw, whole)
    known.last = who or known.last
    return replace(found, who=who, nobody=not who and (found.nobody or bool(point.kind)))


def of_leads(leads: Sequence[str], language: str) -> str:
    """Who is named by the lines that lead into an item; empty where none names anybody."""
    named = (owners.of_lead(lead, language) for lead in reversed(leads) if not commands_list(lead, language))
    return next((name for name in named if name), "")


def commands_list(lead: str, language: str) -> bool:
    """Whether a line that leads into a list commands what the list says (*We recommend*, *Actions agreed*)."""
    return cues.pattern(language, "imperative_headers").search(f"{lead}:") is not None


def note_header(point: Point, known: Known, language: str) -> bool:
    """Whether a line that leads into others is one that commands them (*Actions agreed:*); what it says is noted in `known`."""
    header = cues.pattern(language, "imperative_headers").search(point.text) or cues.pattern(language, "list_headers").search(point.text)
    if header is None or not point.text.rstrip().endswith((":", "—", "-")):
        return False
    who = grammar("that_or_to_first").sub("", (header.groupdict().get("who") or "").strip(" :"))
    known.commanding, known.header_kind = True, point.kind
    bound = language == "en" and not who and grammar("bound").match(point.text)  # *The keepers shall have these tasks:*
    known.header_who = owners.of_lead(point.text, "en") if bound else owners.owner(who, language)
    if not known.header_who and known.to_you and cues.pattern(language, "asks_of_you").search(point.text):
        known.header_who = YOU
    known.wished = grammar("that_at_end").search(point.text) is not None
    return True


def told_after(sentence: str, made: list[Mandate], language: str) -> list[Mandate]:
    """*Срок – 1 февраля.*, *Deadline: Easter.* after a duty: when, or who."""
    for name, label in cues.table(language, "after_duty").items():
        found = re.match(rf"{label}\s*[:–—-]\s+(?P<value>\S.{{1,60}}?)[.\s]*$", sentence, re.IGNORECASE)
        if found and made and name == "term" and not made[-1].term:
            return [*made[:-1], replace(made[-1], term=found["value"])]
        if found and made and name == "who" and not made[-1].who:
            return [*made[:-1], replace(made[-1], who=found["value"], nobody=False)]
    return made


def marked(piece: str, made: list[Mandate]) -> list[Mandate]:
    """*Action: Priya* after a decision that names nobody: she owes it."""
    named = grammar("action_by").search(piece)
    if named and made and not made[-1].who:
        return [*made[:-1], replace(made[-1], who=named["who"], nobody=False)]
    return made


def _with_name(who: str, raw: str, whole: str) -> str:
    """An office with the person whom the text names in brackets beside it (*Окрторг (тов. Мезенцев)*)."""
    if not who or not raw.split():
        return who
    named = re.search(rf"\b{re.escape(raw.split()[-1])}\s+\((?P<name>{grammar('person_in_brackets').pattern})\)", whole)
    return f"{who} ({named['name']})" if named else who
