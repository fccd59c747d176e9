"""All duties of a directive, in the order of its text: by its sentences, and by the measures of a plan in a table or in labelled lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dalil.text.asking.slots import straight
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.deeds import begins_with_verb, deeds
from dalil.text.ordering.english import nouns
from dalil.text.ordering.english.grammar import grammar
from dalil.text.ordering.frame.reading import Frame
from dalil.text.ordering.mandate import YOU
from dalil.text.ordering.mandates import mandates
from dalil.text.ordering.plans import cards, table

TITLE = 40
"""Characters within which a title must name a directive, so that its sentences may command (*Open the schools.*)."""
KINDS = {"agreement": "agreeing_documents", "minutes": "promising_documents"}
"""Documents in which what somebody *will* do is what he is to do."""
FOUND_AGAIN = 40
"""Characters of a sentence by which its place in the text is found again."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty: `deed` in its parts and `who` owes it. `sentence` is where it is laid on, word for word."""

    id: int
    deed: Deed
    who: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """Deeds that one owner owes, each with its sentence."""

    deeds: tuple[tuple[Deed, str], ...]
    who: str


def duties(text: str, around: Frame, language: str) -> tuple[Duty, ...]:
    """The duties that a directive lays, numbered; `around` is its frame."""
    body = straight(text)
    found = _of_plan(text, around, language) or _of_prose(around.body, around, language)
    each = ((deed, one.who, sentence) for one in found for deed, sentence in one.deeds)
    return tuple(Duty(number, _placed(deed, body, language), who, sentence) for number, (deed, who, sentence) in enumerate(each, 1))


def _of_prose(body: str, around: Frame, language: str) -> list[_Found]:
    """What the sentences of a text lay; a pronoun for the object (*б) передать её …*) has its noun from the item before."""
    promising = next((kind for kind, words in KINDS.items() if any(cues.pattern(language, words).search(line) for line in around.head)), "")
    found: list[_Found] = []
    owner, thing = "", ""
    for mandate in mandates(
        body,
        language,
        imperative=_is_titled(around, "document_words", language),
        promising=promising,
        to_you=bool(around.addressees),
        normative=_is_titled(around, "normative", language),
    ):
        goes_on = mandate.who in ("", owner)
        owner = ", ".join(around.addressees) if mandate.who == YOU else mandate.who or owner
        told = list(mandate.deeds) or deeds(mandate.deed, language, sure=mandate.sure, before=mandate.before)
        single = [deed if deed.term else replace(deed, term=mandate.term) for deed in told]
        if mandate.deeds:
            single = [replace(deed, object=thing) if thing and goes_on and _stands_for(deed.object, language) else deed for deed in single]
        thing = next((deed.object for deed in reversed(single) if deed.object), thing)
        found.append(_Found(tuple((deed, mandate.text) for deed in single), "" if mandate.nobody else owner))
    return found


def _is_titled(around: Frame, words: str, language: str) -> bool:
    """Whether a line of the head has one of the words near its beginning."""
    return any((named := cues.pattern(language, words).search(line)) is not None and named.start() < TITLE for line in around.head)


def _stands_for(thing: str, language: str) -> bool:
    """Whether an object is but a pronoun, whose noun stands in the item before (*б) передать её …*)."""
    return any(pattern.fullmatch(thing) for pattern in cues.named(language, "pronouns").values())


def _of_plan(text: str, around: Frame, language: str) -> list[_Found]:
    """What a plan in a table or in labelled lines lays on whom, and what the text beside it does; empty where there is no plan."""
    rows = table.rows(straight(text), language)
    listed = [] if rows else cards.cards(text, language)
    if not rows and not listed:
        return []
    beside = table.lines(around.body, table.rows(around.body, language)) if rows else cards.lines(around.body, cards.cards(around.body, language))
    return _in_order([*_of_measures(rows or listed, language), *_of_prose(beside, around, language)], straight(text))


def _in_order(found: list[_Found], text: str) -> list[_Found]:
    """As they stand in the text; what is not found there as it is written stays behind what it was found after."""
    places: list[int] = []
    for one in found:
        at = text.find(one.deeds[0][1][:FOUND_AGAIN]) if one.deeds else -1
        places.append(at if at >= 0 else max([0, *places[-1:]]))
    return [each for _, each in sorted(zip(places, found, strict=True), key=lambda pair: pair[0])]


def _of_measures(rows: list[dict[str, str]], language: str) -> Iterator[_Found]:
    """What each measure of a plan is; a cell that says who as well (*Clinics to report cases*) is parted."""
    for row in rows:
        cell = row["act"]
        parsed = deeds(cell, language)
        named = grammar("name_and_deed").match(cell) if language == "en" and not parsed else None
        if named and begins_with_verb(named["deed"], language):
            row = {"who": named["who"], **row, "act": named["deed"]}
            parsed = deeds(row["act"], language)
        parsed = (nouns.deeds_of(row["act"]) if language == "en" else []) or parsed or _of_sentences(cell, language)
        if not parsed and not any(row.get(name) for name in table.FIELDS[1:]):
            continue  # a heading within the table
        first = parsed[0] if parsed else Deed(row["act"], "", row["act"])
        filled = replace(first, text=row["act"], **{name: row[name] for name in ("term", "measure", "place", "beneficiary") if row.get(name)})
        others = (replace(deed, term=deed.term or row.get("term", "")) for deed in parsed[1:])
        yield _Found(tuple((deed, row["act"]) for deed in (filled, *others)), cues.pattern(language, "by_agreement").sub("", row.get("who", "")))


def _of_sentences(cell: str, language: str) -> list[Deed]:
    """The deeds of a cell that is written as prose."""
    return [deed for each in mandates(cell, language, imperative=True) for deed in each.deeds or deeds(each.deed, language, sure=each.sure)]


def _placed(deed: Deed, body: str, language: str) -> Deed:
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
