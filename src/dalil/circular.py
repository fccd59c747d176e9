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
from dalil.text.ordering import actioncards, actiontable, nouns_en
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.deeds import begins_with_verb, deeds
from dalil.text.ordering.directive import Frame, frame
from dalil.text.ordering.mandates import YOU, mandates

PARTS = ("into", "to", "manner")
"""Completions of an act; shown only where there are any."""


TITLE = 40
"""Characters within which a title must name a directive, so that its sentences may command (*Open the schools.*)."""


NAMED = re.compile(r"(?P<who>[A-Z][\w' ]{2,50}?) (?:to|should|must|will) (?P<deed>[a-z].+)$")
"""A cell that says who as well (*Clinics to report cases*)."""
ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|are|be|for|by|on)\b", re.IGNORECASE)


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
    found = _from_table(text, around, language) or _from_prose(around.body, around.head, language, around.addressees)
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


def _from_prose(body: str, head: tuple[str, ...], language: str, addressees: tuple[str, ...]) -> list[Found]:
    titled, law = cues.pattern(language, "document_words"), cues.pattern(language, "normative")
    imperative = any((names := titled.search(line)) is not None and names.start() < TITLE for line in head)
    kinds = {"agreement": "agreeing_documents", "minutes": "promising_documents"}
    promising = next((kind for kind, words in kinds.items() if any(cues.pattern(language, words).search(line) for line in head)), "")
    found: list[Found] = []
    normative = any((names := law.search(line)) is not None and names.start() < TITLE for line in head)
    owner, thing = "", ""
    for mandate in mandates(body, language, imperative=imperative, promising=promising, to_you=bool(addressees), normative=normative):
        goes_on = mandate.who in ("", owner)
        owner = ", ".join(addressees) if mandate.who == YOU else mandate.who or owner
        told = list(mandate.deeds) or deeds(mandate.deed, language, sure=mandate.sure, before=mandate.before)
        single = [deed if deed.term else replace(deed, term=mandate.term) for deed in told]
        if mandate.deeds:
            single = [replace(deed, object=thing) if thing and goes_on and _stands_for(deed.object, language) else deed for deed in single]
        thing = next((deed.object for deed in reversed(single) if deed.object), thing)
        found.append(([(deed, mandate.text) for deed in single], "" if mandate.nobody else owner))
    return found


def _stands_for(thing: str, language: str) -> bool:
    """Whether an object is but a pronoun, whose noun stands in the item before (*б) передать её …*)."""
    return any(pattern.fullmatch(thing) for pattern in cues.named(language, "pronouns").values())


def _from_table(text: str, around: Frame, language: str) -> list[Found]:
    """What a plan in a table or in labelled lines lays on whom, and what the text beside it does; empty where there is no plan."""
    rows = actiontable.rows(straight(text), language)
    cards = [] if rows else actioncards.cards(text, language)
    if not rows and not cards:
        return []
    rest = actiontable.lines(around.body, actiontable.rows(around.body, language)) if rows else actioncards.lines(around.body, actioncards.cards(around.body, language))
    prose = _from_prose(rest, around.head, language, around.addressees)
    return _in_order([*_from_rows(rows or cards, language), *prose], straight(text))


def _in_order(found: list[Found], text: str) -> list[Found]:
    """As they stand in the text; what is not found there as it is written stays behind what it was found after."""
    places: list[int] = []
    for pairs, _ in found:
        at = text.find(pairs[0][1][:40]) if pairs else -1
        places.append(at if at >= 0 else max([0, *places[-1:]]))
    return [each for _, each in sorted(zip(places, found, strict=True), key=lambda pair: pair[0])]


def _from_rows(rows: list[dict[str, str]], language: str) -> list[Found]:
    found: list[Found] = []
    for row in rows:
        cell = row["act"]
        parsed = deeds(cell, language)
        named = NAMED.match(cell) if language == "en" and not parsed else None
        if named and begins_with_verb(named["deed"], language):
            row = {"who": named["who"], **row, "act": named["deed"]}
            parsed = deeds(row["act"], language)
        parsed = (nouns_en.deeds_of(row["act"]) if language == "en" else []) or parsed or _of_sentences(cell, language)
        if not parsed and not any(row.get(name) for name in actiontable.FIELDS[1:]):
            continue  # a heading within the table
        first = parsed[0] if parsed else Deed(row["act"], "", row["act"])
        filled = replace(first, text=row["act"], **{name: row[name] for name in ("term", "measure", "place", "beneficiary") if row.get(name)})
        found.append(([(filled, row["act"]), *((replace(deed, term=deed.term or row.get("term", "")), row["act"]) for deed in parsed[1:])], cues.pattern(language, "by_agreement").sub("", row.get("who", ""))))
    return found


def _of_sentences(cell: str, language: str) -> list[Deed]:
    """The deeds of a cell that is written as prose."""
    return [deed for each in mandates(cell, language, imperative=True) for deed in each.deeds or deeds(each.deed, language, sure=each.sure)]


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
    if found == "en" and len(ENGLISH.findall(text)) < 3:  # a short order may have too few words that tell its language
        found = next((each for each in cues.LANGUAGES if len(cues.pattern(each, "marks").findall(straight(text))) > 1), found)
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
