"""The duties of a whole text, in order: point by point of its outline, sentence by sentence, each with who owes it."""

from __future__ import annotations

import re
from dataclasses import replace

from dalil.text.asking.asks import sentences
from dalil.text.asking.slots import straight
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import verb_last
from dalil.text.ordering.deeds import begins_with_verb
from dalil.text.ordering.english import owners as english
from dalil.text.ordering.english.clauses import clauses, plain
from dalil.text.ordering.english.grammar import grammar
from dalil.text.ordering.mandate import YOU, Mandate, Way
from dalil.text.ordering.outline import Point, points
from dalil.text.ordering.owed import Known, commands_list, marked, note_header, of_leads, owed, told_after
from dalil.text.ordering.russian import clause as russian
from dalil.text.ordering.sentence import mandate_of, wished
from dalil.text.ordering.verb_last import clause as verb_last_clause

WORD_BY_WORD = ("ru", *verb_last.LANGUAGES)
"""Languages whose sentences are read word by word, and not by patterns."""
INLINE = re.compile(r"\s*\((?:\d{1,2}|[ivx]{1,4}|[a-hа-з])\)\s+")
"""Before an item within a line (*… to: (a) …; (b) …*)."""


def mandates(text: str, language: str, *, imperative: bool = False, promising: str = "", to_you: bool = False, normative: bool = False) -> list[Mandate]:
    """All of a text. `imperative`: the document is a list of measures, so that an item that begins with a verb is one.
    `promising`: what somebody *will* do is what he is to do, in `minutes` where he is named, in an `agreement` or an order throughout.
    `to_you`: it is written to somebody. `normative`: it is a law or the like."""
    made: list[Mandate] = []
    known = Known(imperative, promising, to_you, normative)
    outline = points(text)
    enacted = next((at for at, point in enumerate(outline) if point.leading and cues.pattern(language, "enacts").search(point.text)), 0)
    for point in outline[enacted:]:  # what stands before *… decrees:* only tells why
        if not point.leading and point.kind and point.kind == known.header_kind:
            known.header_who, known.header_kind, known.wished, known.commanding = "", "", False, imperative
        if point.leading and note_header(point, known, language):
            continue
        if point.leads and cues.pattern(language, "permits").search(point.leads[-1]):
            continue
        for piece in _items(point.text):
            found = _of_piece(piece, point, known, language)
            made = [each for each in made if not (found and _leads(each, point))] + found
            made = marked(piece, made)
    return made


def _items(body: str) -> list[str]:
    """*… to: (a) …; (b) …* and *shall: a; b; c* with what introduces them put before each item."""
    inline = INLINE.split(body)
    if len(inline) > 2:
        return [f"{inline[0].rstrip(': ')} {item.strip(' ;,')}" for item in inline[1:]]
    introduced = re.match(r"^(?P<head>[^:]{8,160}):\s+(?P<rest>[^:]+;[^:]+)$", body)
    if introduced:
        return [f"{introduced['head']} {item.strip(' ;,')}" for item in introduced["rest"].split(";") if item.strip()]
    return [body]


def _leads(mandate: Mandate, point: Point) -> bool:
    """Whether a mandate is only the line that leads into a point which lays one itself (*3. Рекомендовать главам:*)."""
    return mandate.text.endswith((":", "—", "–")) and any(lead.endswith(mandate.text.rstrip(":—– ")) for lead in point.leads)


def _of_piece(piece: str, point: Point, known: Known, language: str) -> list[Mandate]:
    made: list[Mandate] = []
    for number, (sentence, _, whole) in enumerate(sentences(piece)):
        mark = cues.pattern(language, "action_mark").match(sentence)
        sentence = sentence[mark.end() :] if mark else sentence
        way = _way(point, known, marked=mark is not None)
        if language in WORD_BY_WORD:
            made = _of_words(sentence, whole, point, known, language, way, made, first=number == 0)
        else:
            made += _of_clauses(sentence, whole, point, known, language, way, first=number == 0)
        made = told_after(sentence, made, language)
        if language not in WORD_BY_WORD:
            _note_subjects(sentence, known)
    return made


def _way(point: Point, known: Known, *, marked: bool) -> Way:
    return Way(
        item=bool(point.kind),
        commanding=known.commanding or bool(point.kind) or marked,
        named=known.commanding or bool(point.kind) or marked,
        promising=known.promising or ("minutes" if marked else ""),
        to_you=known.to_you,
        normative=known.normative,
        subject=known.subject,
    )


def _of_words(sentence: str, whole: str, point: Point, known: Known, language: str, way: Way, made: list[Mandate], *, first: bool) -> list[Mandate]:
    """What was made before, and what a sentence lays in a language that is read word by word: several may owe something by it."""
    leads = point.leads if point.kind and first else ()
    for each in _spoken(sentence, whole, language, way, leads):
        mandate = owed(each, whole, point, known, language)
        if first and not mandate.who and known.last != YOU:
            mandate = replace(mandate, nobody=True)  # a paragraph of its own is not owed by whom the one before names
        same = not first and made and made[-1].who and not mandate.who and not each.nobody  # *… Журналы сдавать в деканат.*
        made = [*made, replace(mandate, who=made[-1].who, nobody=False) if same else mandate]
    return made


def _spoken(sentence: str, whole: str, language: str, way: Way, leads: tuple[str, ...]) -> list[Mandate]:
    """The mandates of a sentence in a language whose words are looked at one by one, each with its own owner."""
    if sentence.rstrip().endswith("?"):
        return []
    text = cues.pattern(language, "exceptions").sub("", sentence.strip(" ;.")).strip(" ,;")
    if not text or any(formula.search(straight(text)) for formula in cues.patterns(language, "formulas")):
        return []
    if language == "ru" and any(pattern.search(text) for pattern, _ in cues.sentences("ru")):
        told = mandate_of(text, whole, language, replace(way, commanding=False))
        return [told] if told else []
    if language == "ru":
        lead = leads[-1] if leads and not commands_list(leads[-1], language) else ""
        laid = russian.led(lead, text) or russian.laid(text, whole, commanding=way.commanding, normative=way.normative)
        return [Mandate(whole, YOU if each.you and not each.who else each.who, text, each.nobody, deeds=each.deeds) for each in laid]
    found = verb_last_clause.laid(text, whole, language, commanding=way.commanding, normative=way.normative, led=bool(leads), named_above=bool(of_leads(leads, language)))
    return [Mandate(whole, each.who, text, each.nobody, deeds=each.deeds) for each in found if each.deeds]


def _of_clauses(sentence: str, whole: str, point: Point, known: Known, language: str, way: Way, *, first: bool) -> list[Mandate]:
    """What the clauses of a sentence lay, each on its own owner."""
    made: list[Mandate] = []
    held, laid = "", False

    def lays(clause: str) -> bool:
        return mandate_of(clause, clause, language, replace(way, item=False)) is not None

    for index, clause in enumerate(clauses(sentence, lays)):
        if index:
            told = grammar("subject").match(held)
            way = replace(way, subject=told["who"] if told else way.subject)
            known.spoken_of = ([known.last] if laid and known.last else english.subjects(held)) or known.spoken_of
        found = _of_clause(clause, whole, point, known, language, way, leads=point.leads if first and index == 0 else ())
        held, laid = clause, found is not None
        if found is not None:
            made.append(replace(owed(found, whole, point, known, language), before=_before(known.before, sentence, found)))
    return made


def _of_clause(clause: str, whole: str, point: Point, known: Known, language: str, way: Way, *, leads: tuple[str, ...]) -> Mandate | None:
    found = _led(clause, whole, leads, language) or mandate_of(clause, whole, language, way)
    if found or not (point.kind and (known.wished or _is_wish(clause, point))):
        return found
    return wished(plain(clause.strip(" ;."))[0].removeprefix("That ").removeprefix("that "), whole)


def _led(clause: str, whole: str, leads: tuple[str, ...], language: str) -> Mandate | None:
    """The duty of an item read on from the line that leads into it (*It is the duty of every keeper—* *(a) to weigh …*)."""
    verb = bool(leads) and begins_with_verb(clause, language)
    if not leads or not (verb or grammar("that_at_end").search(leads[-1]) or clause.startswith("that ")) or commands_list(leads[-1], language):
        return None
    small = clause[:1].lower() + clause[1:] if verb else clause
    found = mandate_of(f"{leads[-1]} {small}", whole, language, Way(promising="agreement", to_you=True))
    return found if found and found.deed in f" {small}" else None


def _is_wish(clause: str, point: Point) -> bool:
    """Whether an item is a clause in the subjunctive below a line that commands (*We recommend:* *(1) That the Council appoint …*)."""
    return clause.lower().startswith("that ") and bool(point.leads) and commands_list(point.leads[-1], "en")


def _before(earlier: str, sentence: str, found: Mandate) -> str:
    """What stands before a deed, without who owes it: what a pronoun in the deed may mean."""
    before = f"{earlier} {sentence[: max(sentence.find(found.deed[:20]), 0)]}"
    owner = found.raw.rpartition(",")[2].strip()  # *Where a wall falls, the owner* (must rebuild it)
    return before.replace(owner, " ") if len(owner) > 3 and len(owner.split()) < 5 else before


def _note_subjects(sentence: str, known: Known) -> None:
    """Of what and of whom a sentence speaks, for the pronouns of the next."""
    known.before = sentence
    told = grammar("subject").match(sentence)
    known.subject = told["who"] if told and not grammar("pronoun_of_things").match(sentence) else known.subject
    spoken = english.subjects(sentence)
    known.spoken_of = spoken if spoken or not grammar("pronoun_of_people").match(sentence) else known.spoken_of
