"""Sentences that lay a duty on somebody: who owes it and the phrase of what is to be done, in the order of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from dalil.text.asking.asks import sentences
from dalil.text.asking.slots import straight
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import owners, passive_en, ru_clause, verb_last, verb_last_clause
from dalil.text.ordering.clauses import clauses, plain
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.deeds import TIGHT, begins_with_verb
from dalil.text.ordering.outline import Point, points

WISH = re.compile(r"\bthat\s*[:—-]?\s*$", re.IGNORECASE)
"""How a header ends whose items are clauses in the subjunctive (*The Committee recommends that:*)."""
ABSOLUTE = re.compile(r"(?P<subject__1>(?:the |all |each |every |both |copies |an? |no |[A-Z])(?:(?!have\b|has\b|had\b|needs?\b|ought\b|going\b|able\b|is\b|are\b|was\b|were\b|seems?\b|appears?\b|likely\b|used\b|wants?\b|continues?\b|that\b|expected\b)[^,;:]){2,80}?) to (?P<deed__1>be [a-z].+)$", re.DOTALL)
"""*the statement to be filed at court*, where things are commanded."""
SURE = {"sure", "promised", "needed", "forbidden", "notdoing", "considering", "being"}
"""Groups of a pattern in which a verb stands, whatever the lexicon knows."""
TO = re.compile(r"\b(?:to|kindly|please)\s+$", re.IGNORECASE)
LOOSE = re.compile(r"(?!(?:the|an?|all|any|every|each|its|their|his|her|this|that|these|those|be|have|both|either|other|another|our|your|my|some|more|most|and|or|of|for|in|on|at|by|from|with|such|no)\b)(?:\w+ly )?[a-z]+(?<!tion)(?<!ment)(?<!ness)(?<!ing)(?<!ity)\s+\S")
"""What after *to* can only be an infinitive."""
TELLS = re.compile(
    r"(?:\w+ly )?[A-Z]?[a-z]+ (?:(?!that\b|which\b|who\b|whom\b|whose\b|where\b|if\b|when\b|how\b|what\b|whether\b|why\b|until\b|unless\b|as\b|because\b|to\b|so\b|until\b)[\w'-]+ ){1,4}"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|does|did)\b"
)
"""*Volunteer drivers are owed more than thanks*: the first word is no command, for a finite verb follows."""
NAMED = r"(?:(?:тов|гр|Mr|Mrs|Ms|Dr)\.? ?)?[^\W\d_a-zа-яё](?:[a-zа-яё]|\.)[\w.'-]*(?: [^\W\d_a-zа-яё][\w.'-]*){0,3}"
"""A person's name in brackets, and no abbreviation (*the Board of Works (BOW)*)."""
RELATED = re.compile(r"(?P<who>(?:the|an?|any|each|every|all|no)\s[\w' -]+?|[A-Z][\w' ]+?) (?:who|which|that|whose) [\w' -]+$", re.IGNORECASE)
"""*A State which intends to build a dam* (shall): the relative clause names nobody."""
STANDING = re.compile(r"be (?:on|at|in|present|available|ready|open|free|absent) ")
"""*be on watch*: no passive."""
DECIDED = re.compile(r"(?:and )?(?:it was )?(?:agreed|decide[sd]?|resolve[sd]?)\b", re.IGNORECASE)
"""*It was decided to …*: those who decide owe it, and not who was named before."""
SUPPOSED = re.compile(r"\b(?:if|unless|whether|what|when|as|than) (?:the |this |that )?$|,? (?:which|that|who)(?: \w+ly)? $", re.IGNORECASE)
"""*If we expect the owners to pay*, *the Act, which obliges owners to pay*: nothing is laid on them here."""
PREPOSITION = re.compile(r"(?:in|at|by|on|for|with|within|from|under|as|through|during)$", re.IGNORECASE)
ARTICLE = re.compile(r"(?:the|an?|its|their|his|her|all|every|each|any|no|this|that|such)$", re.IGNORECASE)
SPOKEN = ("ru", *verb_last.LANGUAGES)
"""Languages whose sentences are read word by word (`ru_clause`, `verb_last_clause`)."""
NOT = {"en": "not", "ru": "не"}
YOU = "you"
"""Who owes what is laid on those to whom the directive is written."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One sentence or item that lays a duty. `deed` begins with a verb; `object` is given where the sentence is passive."""

    text: str
    who: str
    deed: str
    nobody: bool = False
    """The sentence names nobody who owes it (*Schools shall be opened*); who owed the duty before does not owe this."""
    sure: bool = False
    term: str = ""
    """A term with which the sentence opens (*By 1 May the councils shall …*); it holds for all its deeds."""
    raw: str = ""
    """Who owes it as written."""
    before: str = ""
    """What stands before it, in its sentence and the one before: what a pronoun in it may mean."""
    deeds: tuple[Deed, ...] = ()
    """The deeds, where the reader of the sentence has told them already."""


@dataclass(frozen=True, slots=True)
class _Way:
    """How a clause may lay a duty: as an item of a list, by commanding, by a name and a colon, by telling what will be done, by *you must*."""

    item: bool = False
    commanding: bool = False
    named: bool = False
    promising: str = ""
    to_you: bool = False
    normative: bool = False
    """It stands in a law or the like, where what an office is said to do is its duty."""
    listed: bool = False
    """It stands under a header that commands."""
    subject: str = ""
    """Of what the sentence before speaks, for *They are not to be moved*."""

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists of patterns that are read so."""
        promises = ("promises",) if self.promising else ()
        existing = ("existing",) if self.commanding else ()
        return ("sentences", *existing, *(("to_you",) if self.to_you else ()), *promises, *(("passive_promises",) if self.promising == "agreement" else ()))


@dataclass(slots=True)
class _State:
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


def mandates(text: str, language: str, *, imperative: bool = False, promising: str = "", to_you: bool = False, normative: bool = False) -> list[Mandate]:
    """All of a text. `imperative`: the document is a list of measures, so that an item that begins with a verb is one.
    `promising`: what somebody *will* do is what he is to do, in `minutes` where he is named, in an `agreement` or an order throughout.
    `to_you`: it is written to somebody. `normative`: it is a law or the like."""
    made: list[Mandate] = []
    state = _State(imperative, promising, to_you, normative)
    outline = points(text)
    enacted = next((at for at, point in enumerate(outline) if point.leading and cues.pattern(language, "enacts").search(point.text)), 0)
    for point in outline[enacted:]:  # what stands before *… decrees:* only tells why
        if not point.leading and point.kind and point.kind == state.header_kind:
            state.header_who, state.header_kind, state.wished, state.commanding = "", "", False, imperative
        if point.leading and _headed(point, state, language):
            continue
        if point.leads and cues.pattern(language, "permits").search(point.leads[-1]):
            continue
        for piece in _items(point.text):
            found = _of_piece(piece, point, state, language)
            made = [each for each in made if not (found and _leads(each, point))] + found
            made = _actioned(piece, made)
    return made


def _headed(point: Point, state: _State, language: str) -> bool:
    """Whether a line that leads into others is one that commands them (*Actions agreed:*); what it says is noted."""
    header = cues.pattern(language, "imperative_headers").search(point.text) or cues.pattern(language, "list_headers").search(point.text)
    if header is None or not point.text.rstrip().endswith((":", "—", "-")):
        return False
    who = re.sub(r"^(?:that|to)\s+", "", (header.groupdict().get("who") or "").strip(" :"), flags=re.IGNORECASE)
    state.commanding, state.header_kind = True, point.kind
    bound = language == "en" and not who and owners.BOUND.match(point.text)  # *The keepers shall have these tasks:*
    state.header_who = owners.of_lead(point.text, "en") if bound else owners.owner(who, language)
    if not state.header_who and state.to_you and cues.pattern(language, "asks_of_you").search(point.text):
        state.header_who = YOU
    state.wished = WISH.search(point.text) is not None
    return True


def _wishes(clause: str, point: Point) -> bool:
    """Whether an item is a clause in the subjunctive below a line that commands (*We recommend:* *(1) That the Council appoint …*)."""
    return clause.lower().startswith("that ") and bool(point.leads) and cues.pattern("en", "imperative_headers").search(f"{point.leads[-1]}:") is not None


def _leads(mandate: Mandate, point: Point) -> bool:
    """Whether a mandate is only the line that leads into a point which lays one itself (*3. Рекомендовать главам:*)."""
    return mandate.text.endswith((":", "—", "–")) and any(lead.endswith(mandate.text.rstrip(":—– ")) for lead in point.leads)


def _of_piece(piece: str, point: Point, state: _State, language: str) -> list[Mandate]:
    made: list[Mandate] = []
    for number, (sentence, _, whole) in enumerate(sentences(piece)):
        marked = cues.pattern(language, "action_mark").match(sentence)
        sentence = sentence[marked.end() :] if marked else sentence
        held, laid = "", False
        way = _Way(
            item=bool(point.kind), commanding=state.commanding or bool(point.kind) or bool(marked), named=state.commanding or bool(marked) or bool(point.kind), listed=state.commanding and bool(point.kind),
            promising=state.promising or ("minutes" if marked else ""), to_you=state.to_you, subject=state.subject, normative=state.normative,
        )  # fmt: skip

        if language in SPOKEN:
            for each in _spoken(sentence, whole, language, way, point.leads if point.kind and number == 0 else ()):
                owed = _owed(each, whole, point, state, language)
                if number == 0 and not owed.who and state.last != YOU:
                    owed = replace(owed, nobody=True)  # a paragraph of its own is not owed by whom the one before names
                same = number > 0 and made and made[-1].who and not owed.who and not each.nobody  # *… Журналы сдавать в деканат.*
                made.append(replace(owed, who=made[-1].who, nobody=False) if same else owed)
            made = _told_after(sentence, made, language)
            continue

        def lays(clause: str, way: _Way = way) -> bool:
            return _mandate(clause, clause, language, replace(way, item=False)) is not None

        for index, clause in enumerate(clauses(sentence, lays)):
            if index:
                told = owners.SUBJECT.match(held)
                way = replace(way, subject=told["who"] if told else way.subject)
                state.spoken_of = ([state.last] if laid and state.last else owners.subjects(held)) or state.spoken_of
            led = point.leads if number == index == 0 else ()
            found = _led(clause, whole, led, language) or _mandate(clause, whole, language, way)
            found = found or (_wished(plain(clause.strip(" ;."))[0].removeprefix("That ").removeprefix("that "), whole) if point.kind and (state.wished or _wishes(clause, point)) else None)
            held, laid = clause, found is not None
            if found is not None:
                made.append(replace(_owed(found, whole, point, state, language), before=_before(state.before, sentence, found)))
        state.before = sentence
        told = owners.SUBJECT.match(sentence)
        state.subject = told["who"] if told and not re.match(r"(?:they|it|these|those)\b", sentence, re.IGNORECASE) else state.subject
        made = _told_after(sentence, made, language)
        spoken = owners.subjects(sentence)
        state.spoken_of = spoken if spoken or not re.match(r"(?:it|they|he|she)\b", sentence, re.IGNORECASE) else state.spoken_of
    return made


def _spoken(sentence: str, whole: str, language: str, way: _Way, leads: tuple[str, ...]) -> list[Mandate]:
    """The mandates of a sentence in a language whose words are looked at one by one: it may lay several, each with its own owner."""
    if sentence.rstrip().endswith("?"):
        return []
    text = cues.pattern(language, "exceptions").sub("", sentence.strip(" ;.")).strip(" ,;")
    if not text or any(formula.search(straight(text)) for formula in cues.patterns(language, "formulas")):
        return []
    if language == "ru" and any(pattern.search(text) for pattern, _ in cues.sentences("ru")):
        told = _mandate(text, whole, language, replace(way, commanding=False))
        return [told] if told else []
    if language == "ru":
        lead = leads[-1] if leads and not cues.pattern(language, "imperative_headers").search(f"{leads[-1]}:") else ""
        laid = ru_clause.led(lead, text) or ru_clause.laid(text, whole, commanding=way.commanding, normative=way.normative)
        return [Mandate(whole, YOU if each.you and not each.who else each.who, text, each.nobody, deeds=each.deeds) for each in laid]
    found = verb_last_clause.laid(text, whole, language, commanding=way.commanding, normative=way.normative, led=bool(leads), named_above=bool(_lead_owner(leads, language)))
    return [Mandate(whole, each.who, text, each.nobody, deeds=each.deeds) for each in found if each.deeds]


def _before(earlier: str, sentence: str, found: Mandate) -> str:
    """What stands before a deed, without who owes it: what a pronoun in the deed may mean."""
    before = f"{earlier} {sentence[: max(sentence.find(found.deed[:20]), 0)]}"
    owner = found.raw.rpartition(",")[2].strip()  # *Where a wall falls, the owner* (must rebuild it)
    return before.replace(owner, " ") if len(owner) > 3 and len(owner.split()) < 5 else before


def _told_after(sentence: str, made: list[Mandate], language: str) -> list[Mandate]:
    """*Срок – 1 февраля.*, *Deadline: Easter.* after a duty: when, or who."""
    for name, label in cues.table(language, "after_duty").items():
        found = re.match(rf"{label}\s*[:–—-]\s+(?P<value>\S.{{1,60}}?)[.\s]*$", sentence, re.IGNORECASE)
        if found and made and name == "term" and not made[-1].term:
            return [*made[:-1], replace(made[-1], term=found["value"])]
        if found and made and name == "who" and not made[-1].who:
            return [*made[:-1], replace(made[-1], who=found["value"], nobody=False)]
    return made


def _led(clause: str, whole: str, leads: tuple[str, ...], language: str) -> Mandate | None:
    """The duty of an item read on from the line that leads into it (*It is the duty of every keeper—* *(a) to weigh …*)."""
    if not leads or not (begins_with_verb(clause, language) or WISH.search(leads[-1]) or clause.startswith("that ")):
        return None
    lead = leads[-1]
    if cues.pattern(language, "imperative_headers").search(f"{lead}:"):
        return None
    small = clause[:1].lower() + clause[1:] if begins_with_verb(clause, language) else clause
    found = _mandate(f"{lead} {small}", whole, language, _Way(promising="agreement", to_you=True))
    return found if found and found.deed in f" {small}" else None


def _owed(found: Mandate, whole: str, point: Point, state: _State, language: str) -> Mandate:
    """A mandate with who owes it: named by itself, by the lines that lead into it, by a pronoun."""
    who = found.who
    if not who and (not found.nobody or language in verb_last.LANGUAGES):
        who = _lead_owner(point.leads, language) or ("" if found.nobody else state.header_who)
    meant = who if cues.pattern(language, "same_who").fullmatch(who) else found.raw.strip(" ,") if not found.who and not found.nobody else ""
    if meant and cues.pattern(language, "same_who").fullmatch(meant):
        who = owners.carried(meant, state.spoken_of, state.last) if language == "en" else state.last
    elif who == YOU or owners.addressed(who, language):
        who = YOU
    else:
        who = _with_name(who, found.raw, whole)
    state.last = who or state.last
    return replace(found, who=who, nobody=not who and (found.nobody or bool(point.kind)))


def _lead_owner(leads: tuple[str, ...], language: str) -> str:
    """Who is named by the lines that lead into an item; empty where none names anybody."""
    named = (owners.of_lead(lead, language) for lead in reversed(leads) if not cues.pattern(language, "imperative_headers").search(f"{lead}:"))
    return next((name for name in named if name), "")


def _with_name(who: str, raw: str, whole: str) -> str:
    """An office with the person whom the text names in brackets beside it (*Окрторг (тов. Мезенцев)*)."""
    if not who or not raw.split():
        return who
    named = re.search(rf"\b{re.escape(raw.split()[-1])}\s+\((?P<name>{NAMED})\)", whole)
    return f"{who} ({named['name']})" if named else who


def _actioned(piece: str, made: list[Mandate]) -> list[Mandate]:
    """*Action: Priya* after a decision that names nobody: she owes it."""
    named = re.search(r"\b(?:ACTION|Action|Owner|Lead|Responsible)(?: by| point)?\s*[:–—-]\s*(?P<who>[A-Z][\w.'-]*(?:(?: and|,|/|&)? [A-Z][\w.'-]*){0,4})\s*[.)]?\s*$", piece)
    if named and made and not made[-1].who:
        return [*made[:-1], replace(made[-1], who=named["who"], nobody=False)]
    return made


def _items(body: str) -> list[str]:
    """*… to: (a) …; (b) …* and *shall: a; b; c* with what introduces them put before each item."""
    inline = re.split(r"\s*\((?:\d{1,2}|[ivx]{1,4}|[a-hа-з])\)\s+", body)
    if len(inline) > 2:
        return [f"{inline[0].rstrip(': ')} {item.strip(' ;,')}" for item in inline[1:]]
    introduced = re.match(r"^(?P<head>[^:]{8,160}):\s+(?P<rest>[^:]+;[^:]+)$", body)
    if introduced:
        return [f"{introduced['head']} {item.strip(' ;,')}" for item in introduced["rest"].split(";") if item.strip()]
    return [body]


def _mandate(sentence: str, whole: str, language: str, way: _Way) -> Mandate | None:
    if sentence.rstrip().endswith("?") and not cues.pattern(language, "asking").match(sentence):
        return None
    text = cues.pattern(language, "exceptions").sub("", sentence.strip(" ;.?")).strip(" ,;")
    if not text or any(formula.search(text) for formula in cues.patterns(language, "formulas")):
        return None
    text, aside = plain(text) if language == "en" else (text, "")
    stated = cues.pattern(language, "terms").search(aside)
    for pattern, led in (each for name in way.lists for each in cues.sentences(language, name)):
        found = pattern.search(text)
        made = _laid(found, text, whole, language, led=led, stated=stated, to_you=way.to_you, subject=way.subject, agreed=way.promising == "agreement") if found else None
        if made:
            return made
    wish = cues.pattern(language, "wishes").search(text)
    if wish and (made := _wished(wish["clause"], whole)):
        return replace(made, who=owners.owner(wish["target"], "en")) if wish.groupdict().get("target") and not made.who else made
    for pattern in (*(cues.patterns(language, "named") if way.named else ()), *(cues.patterns(language, "assignments") if way.commanding or way.promising else ())):
        found = pattern.match(text)
        single = found["who__1"].strip() if found and " " not in found["who__1"].strip() and found["who__1"][:1].isupper() else ""
        foretold = re.match(r"\w+ will\b", text) is not None
        if single and not (owners.can_promise(single) if foretold else owners.is_name(single)):
            continue
        if found and begins_with_verb(found["deed__1"], language) and not cues.pattern(language, "no_owner").search(found["who__1"]):
            return Mandate(whole, owners.owner(found["who__1"], language), found["deed__1"], raw=found["who__1"])
    if way.commanding and (absolute := ABSOLUTE.match(text)):
        made = _laid(absolute, text, whole, language, led=False, stated=None, to_you=way.to_you)
        if made:
            return made
    colon = re.match(r"(?P<who>[^:]{2,80}):\s+(?P<deed>\S.+)$", text) if way.commanding else None
    if colon and begins_with_verb(colon["deed"], language) and (who := owners.of_lead(colon["who"], language)):
        return Mandate(whole, who, colon["deed"], raw=colon["who"])
    plain_item = way.item or not re.match(r"to\s", text, re.IGNORECASE)
    tells = language == "en" and (re.match(r"will\b|[A-Z]?\w+ \w+s (?:it|the|an?|to|for|that|no|its|their)\b", text, re.IGNORECASE) or TELLS.match(text) or (text.split()[0].lower() in TIGHT and re.match(r"\w+ \w+ed\b", text)))
    return Mandate(whole, YOU if way.to_you and language == "en" else "", text) if way.commanding and plain_item and begins_with_verb(text, language) and not tells else None


def _laid(found: re.Match[str], text: str, whole: str, language: str, *, led: bool, stated: re.Match[str] | None, to_you: bool, subject: str = "", agreed: bool = False) -> Mandate | None:
    """What a pattern that was found lays on whom; None where its words say something else."""
    caught = {name.split("__")[0]: value.strip() for name, value in found.groupdict().items() if value}
    before = text[: found.start()]
    if not led and language == "en" and SUPPOSED.search(before):
        return None
    if led:
        caught["who"] = re.split(r"[;:()—]\s|\bthat\s", before)[-1].strip()
        caught["who"] = owners.without_verb(caught["who"]) if language == "en" else re.sub(r"^.*\s(?=(?:они|он|она)$)", "", caught["who"])
    raw = caught.get("who", "")
    who = owners.owner(raw, language)
    early = cues.pattern(language, "terms").match(who)
    early = early if early and early.end() < len(who) else None
    who = owners.owner(who[early.end() :], language) if early else who
    late = cues.pattern(language, "terms").search(who) if language == "ru" else None
    who = who[: late.start()].strip(" ,") if late and late.start() and late.end() == len(who) else who
    if led and not to_you and owners.addressed(raw, language):
        return None
    if "promised" in caught and not (owners.can_promise(raw) or (agreed and re.fullmatch(r"they|it", raw, re.IGNORECASE))):
        return None
    if "asked" in caught and not begins_with_verb(caught["asked"], language):
        return None
    if "needed" in caught and not owners.names_somebody(who) and cues.pattern(language, "same_who").fullmatch(raw) is None:
        return None
    meant = owners.addressed(who, language) or cues.pattern(language, "whoever").fullmatch(who) is not None or cues.pattern(language, "same_who").fullmatch(raw) is not None
    deed = caught.get("deed") or caught.get("sure") or caught.get("promised") or caught.get("asked") or caught.get("needed") or (f"{NOT[language]} {caught['forbidden']}" if "forbidden" in caught else passive_en.ungerund(caught.get("gerund", ""), language))
    deed = f"not {passive_en.ungerund(caught['notdoing'], language)}" if "notdoing" in caught else deed
    relative = RELATED.match(raw) if led and language == "en" else None
    who = owners.owner(relative["who"], "en") if relative else who
    standing = language == "en" and STANDING.match(deed) is not None
    passive = passive_en.PASSIVE.match(deed) if not standing and "being" not in caught and language == "en" else None
    named = re.sub(r"^those (?=[a-z]+s\b)", "", re.sub(r"\s(?:which|who|that)\s.*$", "", who)) if not led else who
    doubtful = cues.pattern(language, "no_subject" if passive else "nobody")
    if not meant and who and doubtful.search(re.sub(r"\b(?:more|less|fewer|other) than\b", "", named)):
        return None
    if led and not who and not meant:
        return None
    deed = f"consider {caught['considering']}" if "considering" in caught else f"have {caught['being'].removeprefix('be ')}" if "being" in caught else deed
    sure = not SURE.isdisjoint(caught) or ("deed" in caught and language == "en" and TO.search(text[: found.start("deed__1")]) is not None and LOOSE.match(deed) is not None)
    sure = sure or standing
    nobody = not {"being", "considering"}.isdisjoint(caught) or (not who and DECIDED.match(found[0]) is not None)
    who = YOU if not who and cues.pattern(language, "asked_of_you").match(found[0]) else who
    deed, first = _term_first(deed, language)
    deed = _verb_first(deed) if language == "en" else deed
    if passive:
        thing = caught.get("subject") or who or raw
        deed, who = passive_en.active(subject if subject and re.fullmatch(r"they|it|these|those", thing, re.IGNORECASE) else thing, passive)
        nobody = not who
        sure = sure or bool(deed)
    elif language == "en" and "being" not in caught and (caused := passive_en.CAUSATIVE.match(deed)) and (base := passive_en.infinitive(caused["participle"])):
        deed, sure = f"{base} {caused['thing'] or caused['caused']}{caused['rest']}", True
    opening = _opening(raw) or (before if owners.OPENING.match(before) else "")
    term = cues.pattern(language, "terms").search(opening) if opening else None
    term = stated or first or early or (late if late and late.start() else None) or term
    if not deed or not (sure or begins_with_verb(deed, language) or "gerund" in caught) or len(who.split()) > 16:
        return None
    return Mandate(whole, who, deed, nobody, sure, term[0].strip(" ,") if term else "", raw)


def _wished(text: str, whole: str) -> Mandate | None:
    """*the council open a school*, after *recommends that*; the first word that can be a verb and stands after no article is it."""
    words = text.split()
    for at in range(1, min(len(words), 12)):
        before, word = words[at - 1].strip(",").lower(), words[at]
        if cues.pattern("en", "finite").fullmatch(before) or cues.pattern("en", "finite").fullmatch(word.strip(",")):
            return None
        if word == "not" and at + 1 < len(words):
            continue
        deed = " ".join(words[at:]).removeprefix("do ")
        if at + 1 < len(words) and word.islower() and not cues.pattern("en", "no_verb_after").fullmatch(before) and (begins_with_verb(deed, "en") or words[at] == "do"):
            deed = f"not {deed}" if before == "not" else deed
            if deed.startswith("be "):
                return None
            who = owners.owner(" ".join(words[: at - (before == "not")]), "en")
            raw = " ".join(words[: at - (before == "not")])
            meant = cues.pattern("en", "same_who").fullmatch(raw) is not None
            return Mandate(whole, who, deed, sure=True, raw=raw) if meant or (who and not cues.pattern("en", "nobody").search(who)) else None
    return None


def _term_first(deed: str, language: str) -> tuple[str, re.Match[str] | None]:
    """A deed without the term that it opens with (*в недельный срок осмотреть …*), and that term."""
    found = cues.pattern(language, "terms").match(deed)
    rest = deed[found.end() :].strip(" ,") if found else ""
    return (rest, found) if begins_with_verb(rest, language) else (deed, None)


def _verb_first(deed: str) -> str:
    """*in future hold a count* → *hold a count in future*."""
    words = deed.split()
    if not words or not PREPOSITION.match(words[0]):
        return deed
    at = next((at for at in range(2, min(7, len(words))) if not PREPOSITION.match(words[at - 1]) and not ARTICLE.match(words[at - 1]) and begins_with_verb(" ".join(words[at:]), "en")), 0)
    return f"{' '.join(words[at:])} {' '.join(words[:at])}" if at else deed


def _opening(text: str) -> str:
    return text.rpartition(",")[0] if "," in text and owners.OPENING.match(text) else ""
