"""A directive → its duties: circulars, decrees, resolutions, recommendations, articles of a law, action plans in a table.

Each duty becomes a question of kind `duty`. Directives are read in English, Russian, Uzbek (both scripts) and Kazakh.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dalil.records import Question
from dalil.text.asking.cues import cue_language
from dalil.text.asking.slots import straight
from dalil.text.ordering import actiontable
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.deeds import deeds
from dalil.text.ordering.directive import frame
from dalil.text.ordering.mandates import mandates

PARTS = ("into", "to", "manner")
"""Completions of an act; shown only where there are any."""


TITLE = 40
"""Characters within which a title must name a directive, so that its sentences may command (*Open the schools.*)."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: `deed` in its parts and `who` owes it. `sentence` is where it is laid on, word for word."""

    id: int
    deed: Deed
    who: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive read. Empty fields are what it does not say; `date` is ISO 8601."""

    duties: tuple[Duty, ...]
    issuer: str = ""
    signatory: str = ""
    date: str = ""
    place: str = ""
    addressees: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    first_responsible: str = ""
    authority: tuple[str, ...] = ()
    purpose: str = ""
    language: str = "en"


def read_circular(text: str) -> Directive:
    """The directive in a text. A text that lays no duty on anybody has none; nothing is raised."""
    language = _language(text)
    around = frame(text, language)
    found = _from_table(text, language) or _from_prose(around.body, around.head, around.addressees, language)
    body = straight(text)
    duties = tuple(
        Duty(number, _placed(deed, sentence, body, language), who, sentence)
        for number, (deed, who, sentence) in enumerate(_each(found), 1)
    )
    owners = tuple(dict.fromkeys(duty.who for duty in duties if duty.who))
    return Directive(
        duties, around.issuer, around.signatory, around.date, around.place, around.addressees, around.responsible or owners,
        around.first_responsible, around.authority, around.purpose, language,
    )  # fmt: skip


Found = tuple[list[tuple[Deed, str]], str]
"""Deeds, each with its sentence, and who owes them."""


def _each(found: list[Found]) -> list[tuple[Deed, str, str]]:
    return [(deed, who, sentence) for pairs, who in found for deed, sentence in pairs]


def _from_prose(body: str, head: tuple[str, ...], addressees: tuple[str, ...], language: str) -> list[Found]:
    titled, law = cues.pattern(language, "document_words"), cues.pattern(language, "normative")
    imperative = any((names := titled.search(line)) is not None and names.start() < TITLE for line in head)
    found: list[Found] = []
    owner, thing = "", ""
    normative = any((names := law.search(line)) is not None and names.start() < TITLE for line in head)
    for mandate in mandates(body, language, imperative=imperative, normative=normative):
        goes_on = mandate.who in ("", owner)
        owner = mandate.who or (", ".join(addressees) if mandate.you else owner)
        single = [deed if deed.term else replace(deed, term=mandate.term) for deed in mandate.deeds or deeds(mandate.deed, language, sure=mandate.sure)]
        if mandate.deeds:
            single = [replace(deed, object=thing) if thing and goes_on and _stands_for(deed.object, language) else deed for deed in single]
        thing = next((deed.object for deed in reversed(single) if deed.object), thing)
        found.append(([(deed, mandate.text) for deed in single], "" if mandate.nobody else owner))
    return found


def _stands_for(thing: str, language: str) -> bool:
    """Whether an object is but a pronoun, whose noun stands in the item before (*б) передать её …*)."""
    return any(pattern.fullmatch(thing) for pattern in cues.named(language, "pronouns").values())


def _from_table(text: str, language: str) -> list[Found]:
    found: list[Found] = []
    for row in actiontable.rows(text, language):
        parsed = deeds(row["act"], language)
        first = parsed[0] if parsed else Deed(row["act"], "", row["act"])
        filled = replace(first, text=row["act"], **{name: row[name] for name in ("term", "measure", "place", "beneficiary") if row.get(name)})
        found.append(([(filled, row["act"]), *((deed, row["act"]) for deed in parsed[1:])], row.get("who", "")))
    return found


def _placed(deed: Deed, sentence: str, body: str, language: str) -> Deed:
    """*of these regions* as the place: what the regions are is said before."""
    if deed.place:
        return deed
    found = cues.pattern(language, "anaphora").search(deed.text)
    if not found:
        return deed
    noun = found[0].split()[-1]
    if not cues.pattern(language, "place_nouns").fullmatch(noun):
        return deed
    before = body[: max(body.find(straight(deed.text)), 0)]
    named = re.findall(rf"((?:[A-Z][\w-]+ ){{1,3}}{re.escape(noun)})\b", before)
    return replace(deed, place=named[-1] if named else " ".join(found[0].split()[1:]))


def _language(text: str) -> str:
    found = cue_language(text)
    found = "uz" if found == "uz-Cyrl" else found
    return found if found in cues.LANGUAGES else "en"


def is_directive(text: str, *, asks: int) -> bool:
    """Whether a text is a directive rather than a letter that asks; `asks`: how many questions a reader of letters finds."""
    language = _language(text)
    head = text[:500]
    if "?" in text or cues.pattern(language, "not_directive").search(head):
        return False
    duties = len(read_circular(text).duties)
    named = cues.pattern(language, "document_words").search(text) is not None
    return duties > 0 and (named or duties > asks) and duties >= asks


def questions(directive: Directive) -> tuple[Question, ...]:
    """Each duty as a question of kind `duty`."""
    made = []
    for duty in directive.duties:
        deed = duty.deed
        slots = {
            "act": deed.act, "object": deed.object, "into": deed.into, "to": deed.to, "manner": deed.manner, "who": duty.who,
            "beneficiary": deed.beneficiary, "place": deed.place, "term": deed.term, "measure": deed.measure,
            "date": directive.date,
        }  # fmt: skip
        kept: dict[str, str | tuple[str, ...]] = {name: value for name, value in slots.items() if value}
        issuers = tuple(name for name in (directive.issuer, directive.signatory) if name)
        kept |= {"issuer": issuers} if issuers else {}
        kept |= {"addressees": directive.addressees} if directive.addressees else {}
        made.append(Question(str(duty.id), "duty", deed.text, kept, directive.language))
    return tuple(made)


def to_json(directive: Directive) -> Mapping[str, Any]:
    """What `dalil duties --json` prints."""
    return {
        "issuer": directive.issuer,
        "signatory": directive.signatory,
        "date": directive.date,
        "place": directive.place,
        "addressees": list(directive.addressees),
        "responsible": list(directive.responsible),
        "first_responsible": directive.first_responsible,
        "authority": list(directive.authority),
        "purpose": directive.purpose,
        "duties": [_row(duty) for duty in directive.duties],
    }


def _row(duty: Duty) -> dict[str, Any]:
    deed = duty.deed
    row = {"id": duty.id, "text": deed.text, "act": deed.act, "object": deed.object, "who": duty.who}
    row |= {name: getattr(deed, name) for name in ("beneficiary", "place", "term", "measure")}
    return row | {name: getattr(deed, name) for name in PARTS if getattr(deed, name)}
