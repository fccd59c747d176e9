"""Sentences that lay a duty on somebody: who owes it and the phrase of what is to be done, in the order of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dalil.text.asking.asks import BULLET, clean, paragraphs, sentences
from dalil.text.asking.nominative import is_adverb, nominative
from dalil.text.asking.slots import straight
from dalil.text.asking.statement import verbs
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import ru_clause, verb_last, verb_last_clause
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.deeds import begins_with_verb

GERUND = re.compile(r"([a-z]+?)ing\b")
PASSIVE = re.compile(r"(?:(?:also|therefore|then|first|\w+ly)\s+)*(?:not\s+)?be\s+(?:(?:\w+ly|also|so)\s+)?(?P<participle>[a-z]+)\b\s*(?P<rest>.*)$", re.DOTALL)
CLAUSE = re.compile(r";\s+(?=(?:the|each|every|no|all)\b.*\b(?:shall|must|is to|are to|should)\b)", re.IGNORECASE)
AGENT = re.compile(r"\s*\bby (?P<who>(?:the |each |every |all |their |its )[\w' -]+?)(?=$|[,.;]| (?:by|within|in|before|not|no|to|from|on|at|under|until)\b)")
CAUSATIVE = re.compile(r"(?:have|get) (?P<thing>(?:the|an?|its|their|his|her|all|every|each)\b[\w' -]+?) (?P<participle>[a-z]+(?:ed|en|wn|ught|pt|lt|ut|id))(?P<rest>(?:$|[,;]| (?:by|within|before|at|in|on|for|until|from|and|as|to|with|under)\b).*)$", re.DOTALL)
"""*have the shed rewired*: who has a thing done owes that it is done."""
BETWEEN = re.compile(r"\b(?P<modal>shall|must|should|is to|are to), (?P<term>[^,]{3,90}), (?P<deed>.+)$", re.DOTALL)
"""*shall, within two years of …, provide*: a term put between modal and verb."""
WISH = re.compile(r"\bthat\s*[:—-]?\s*$", re.IGNORECASE)
"""How a header ends whose items are clauses in the subjunctive (*The Committee recommends that:*)."""
OPENING = re.compile(r"^(?:in order to|with|for|by|within|until|where|if|when|after|before|pursuant|in|on|as|having|from|during|not later|no later|under)\b", re.IGNORECASE)

NOT = {"en": "not", "ru": "не"}


@dataclass(frozen=True, slots=True)
class Mandate:
    """One sentence or item that lays a duty. `deed` begins with a verb; `object` is given where the sentence is passive."""

    text: str
    who: str
    deed: str
    nobody: bool = False
    sure: bool = False
    term: str = ""
    """A term with which the sentence opens (*By 1 May the councils shall …*); it holds for all its deeds."""
    """The sentence names nobody who owes it (*Schools shall be opened*); who owed the duty before does not owe this."""
    deeds: tuple[Deed, ...] = ()
    """The deeds, where the reader of the sentence has told them already."""
    you: bool = False
    """It speaks to those whom the directive addresses."""


def mandates(text: str, language: str, *, imperative: bool = False, normative: bool = False) -> list[Mandate]:
    """All of a text. `imperative`: the document is a list of measures, so that an item that begins with a verb is one;
    `normative`: it is a law or the like, in which what an office is said to do is its duty."""
    made: list[Mandate] = []
    header_who, commanding, last, wished = "", imperative, "", False
    for paragraph in paragraphs(clean(text)):
        bullet = BULLET.match(paragraph)
        body = paragraph[bullet.end() :].strip() if bullet else paragraph
        header = cues.pattern(language, "imperative_headers").search(body)
        if header and body.rstrip().endswith((":", "—", "-")):
            commanding, header_who = True, (header.groupdict().get("who") or "").strip(" :")
            wished = WISH.search(body) is not None
            continue
        for piece in _items(body):
            for sentence, _, whole in sentences(piece):
                for clause in CLAUSE.split(sentence):
                    for found in _all(clause, whole, language, bullet=bool(bullet), commanding=commanding, wished=wished, normative=normative):
                        who = found.who or header_who
                        who = last if cues.pattern(language, "same_who").fullmatch(who) else who
                        last = who or last
                        nobody = found.nobody or (bool(bullet) and not who)
                        made.append(replace(found, who=who, nobody=nobody))
    return made


def _all(clause: str, whole: str, language: str, *, bullet: bool, commanding: bool, wished: bool, normative: bool) -> list[Mandate]:
    """The mandates of a clause; a verb at the end may lay several, each with its own owner."""
    text = clause.strip(" ;.")
    if language in verb_last.LANGUAGES:
        if any(formula.search(straight(text)) for formula in cues.patterns(language, "formulas")):
            return []
        found = verb_last_clause.laid(text, whole, language, commanding=commanding, normative=normative)
        return [Mandate(whole, each.who, text, each.nobody, deeds=each.deeds) for each in found if each.deeds]
    if language == "ru":
        if any(formula.search(text) for formula in cues.patterns("ru", "formulas")):
            return []
        if any(pattern.search(text) for pattern, _ in cues.sentences("ru")):
            one = _mandate(clause, whole, language, item=bullet, commanding=False)
            return [one] if one else []
        spoken = ru_clause.laid(cues.pattern("ru", "exceptions").sub("", text).strip(" ,;"), whole, commanding=commanding or bullet, normative=normative)
        return [Mandate(whole, each.who, text, each.nobody, deeds=each.deeds, you=each.you) for each in spoken]
    one = _mandate(clause, whole, language, item=bullet, commanding=commanding or bullet)
    one = one or (_wished(text, whole) if wished and bullet and language == "en" else None)
    return [one] if one else []


def _items(body: str) -> list[str]:
    """*… to: (a) …; (b) …* and *shall: a; b; c* with what introduces them put before each item."""
    inline = re.split(r"\s*\((?:\d{1,2}|[ivx]{1,4}|[a-hа-з])\)\s+", body)
    if len(inline) > 2:
        return [f"{inline[0].rstrip(': ')} {item.strip(' ;,')}" for item in inline[1:]]
    introduced = re.match(r"^(?P<head>[^:]{8,160}):\s+(?P<rest>[^:]+;[^:]+)$", body)
    if introduced:
        return [f"{introduced['head']} {item.strip(' ;,')}" for item in introduced["rest"].split(";") if item.strip()]
    return [body]


def _mandate(sentence: str, whole: str, language: str, *, item: bool, commanding: bool) -> Mandate | None:
    text = cues.pattern(language, "exceptions").sub("", sentence.strip(" ;.")).strip(" ,;")
    if any(formula.search(text) for formula in cues.patterns(language, "formulas")):
        return None
    between = BETWEEN.search(text)
    stated = cues.pattern(language, "terms").search(between["term"]) if between else None
    if between and stated:
        text = f"{text[: between.start()]}{between['modal']} {between['deed']}"
    for pattern, led in cues.sentences(language):
        found = pattern.search(text)
        if found is None:
            continue
        caught = {name.split("__")[0]: value.strip() for name, value in found.groupdict().items() if value}
        before = text[: found.start()]
        if led:
            caught["who"] = re.split(r"[;:()—]\s|\bthat\s", before)[-1].strip()
        who = _owner(caught.get("who", ""), language)
        early = cues.pattern(language, "terms").match(who)
        early = early if early and early.end() < len(who) else None
        who = _owner(who[early.end() :], language) if early else who
        if not led and who and cues.pattern(language, "nobody").search(who):
            continue
        if led and (not who or cues.pattern(language, "nobody").search(who)) and not cues.pattern(language, "same_who").fullmatch(caught["who"].strip()):
            continue
        forbidden = caught.get("forbidden", "")
        sure = "sure" in caught or bool(forbidden)
        deed = caught.get("deed") or caught.get("sure") or (f"{NOT[language]} {forbidden}" if forbidden else _ungerund(caught.get("gerund", ""), language))
        nobody = False
        deed, first = _term_first(deed, language)
        if language == "en" and (passive := PASSIVE.match(deed)):
            deed, who = _active(caught.get("subject") or who or caught.get("who", ""), passive)
            nobody = not who
            sure = sure or bool(deed)
        elif language == "en" and (caused := CAUSATIVE.match(deed)) and (base := _infinitive(caused["participle"])):
            deed, sure = f"{base} {caused['thing']}{caused['rest']}", True
        opening = _opening(caught.get("who", "")) or (before if OPENING.match(before) else "")
        term = cues.pattern(language, "terms").search(opening) if opening else None
        term = stated or first or early or term
        if not deed or not (sure or begins_with_verb(deed, language) or "gerund" in caught) or len(who.split()) > 16:
            continue
        return Mandate(whole, who, deed, nobody, sure, term[0].strip(" ,") if term else "")
    for pattern in cues.patterns(language, "assignments") if commanding else ():
        found = pattern.match(text)
        if found and begins_with_verb(found["deed__1"], language):
            return Mandate(whole, _owner(found["who__1"], language), found["deed__1"])
    plain = item or not re.match(r"to\s", text, re.IGNORECASE)
    return Mandate(whole, "", text) if commanding and plain and begins_with_verb(text, language) else None


def _wished(text: str, whole: str) -> Mandate | None:
    """*the council open a school*, under *… recommends that:*; the first word that can be a verb and does not stand after *the* is it."""
    words = text.split()
    for at in range(1, min(len(words), 9)):
        deed = " ".join(words[at:])
        if at + 1 < len(words) and words[at].islower() and words[at - 1].lower() not in ("the", "a", "an", "and", "of", "for") and begins_with_verb(deed, "en"):
            return Mandate(whole, _owner(" ".join(words[:at]), "en"), deed, sure=True)
    return None


def _term_first(deed: str, language: str) -> tuple[str, re.Match[str] | None]:
    """A deed without the term that it opens with (*в недельный срок осмотреть …*), and that term."""
    found = cues.pattern(language, "terms").match(deed)
    rest = deed[found.end() :].strip(" ,") if found else ""
    return (rest, found) if begins_with_verb(rest, language) else (deed, None)


def _opening(text: str) -> str:
    return text.rpartition(",")[0] if "," in text and OPENING.match(text) else ""


def _owner(who: str, language: str) -> str:
    """The one who owes it, without what the sentence opens with and without article."""
    if "," in who and OPENING.match(who):
        who = who.rpartition(",")[2]
    who = re.sub(r"^(?:and|that|therefore|accordingly|consequently|further|also)\s+", "", who.strip(" ,:"), flags=re.IGNORECASE)
    who = re.sub(r"^(?:the|an?)\s+", "", who, flags=re.IGNORECASE) if language == "en" else who
    while language == "ru" and " " in who and is_adverb(who.rpartition(" ")[2]):
        who = who.rpartition(" ")[0]
    who = nominative(who, language)
    return "" if re.fullmatch(r"(?:it|there|this|that|which|who|what|one|и|это|вам)?", who, re.IGNORECASE) else who.strip()


def _active(subject: str, passive: re.Match[str]) -> tuple[str, str]:
    """*Schools shall be opened by the council* → (*open schools*, *council*)."""
    participle = passive["participle"].lower()
    base = _infinitive(participle)
    if not base:
        return "", ""
    agent = AGENT.search(passive["rest"])
    rest = passive["rest"][: agent.start()] + passive["rest"][agent.end() :] if agent else passive["rest"]
    deed = f"{'not ' if passive[0].startswith('not') else ''}{base} {subject} {rest}".strip()
    return deed, re.sub(r"^(?:the|their|its) ", "", agent["who"]) if agent else ""


def _infinitive(participle: str) -> str:
    return verbs()[1].get(participle) or _base(participle)


def _base(form: str) -> str:
    known = cues.words("en", "verbs")
    for tail, put in (("ied", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ying", "y")):
        if form.endswith(tail) and form[: -len(tail)] + put in known:
            return form[: -len(tail)] + put
    doubled = re.fullmatch(r"(.+?)([bdgmnprt])\2(?:ed|ing)", form)
    if doubled and doubled[1] + doubled[2] in known:
        return doubled[1] + doubled[2]
    if re.fullmatch(r".+[^eo]ated", form):  # *located*, and not *seated* or *coated*
        return form.removesuffix("d")
    regular = re.fullmatch(r"(.+(?:[tdnklrwyp]|sh|ch|x|ss))ed", form)
    return regular[1] if regular else form.removesuffix("d") if form.endswith("ed") else ""


def _ungerund(phrase: str, language: str) -> str:
    """*keeping the register and paying …* → *keep the register and pay …*; other languages as they are."""
    if language != "en":
        return phrase

    def base(found: re.Match[str]) -> str:
        return _base(found[0]) or found[0]

    return GERUND.sub(base, phrase)
