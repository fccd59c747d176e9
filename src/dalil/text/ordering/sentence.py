"""What a sentence lays on whom, by the patterns of its language: English throughout, Russian where a noun tells the duty."""

from __future__ import annotations

import re
from dataclasses import replace

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import owners
from dalil.text.ordering.deeds import begins_with_verb
from dalil.text.ordering.english import deeds as english_deeds
from dalil.text.ordering.english import owners as english_owners
from dalil.text.ordering.english import passive
from dalil.text.ordering.english.clauses import plain
from dalil.text.ordering.english.grammar import grammar
from dalil.text.ordering.mandate import YOU, Mandate, Way

SURE = frozenset(["sure", "promised", "needed", "forbidden", "notdoing", "considering", "being"])
"""Groups of a pattern in which a verb stands, whatever the lexicon knows."""
NOT = {"en": "not", "ru": "не"}
OWNER_WORDS = 16
"""Words up to which a phrase may name who owes a duty."""
WISH_WORDS = 12
"""Words within which the verb of a wish follows its subject."""


def mandate_of(sentence: str, whole: str, language: str, way: Way) -> Mandate | None:
    """What a sentence or clause lays; None where it lays nothing. `whole`: the sentence as it stands in the text."""
    if sentence.rstrip().endswith("?") and not cues.pattern(language, "asking").match(sentence):
        return None
    text = cues.pattern(language, "exceptions").sub("", sentence.strip(" ;.?")).strip(" ,;")
    if not text or any(formula.search(text) for formula in cues.patterns(language, "formulas")):
        return None
    text, aside = plain(text) if language == "en" else (text, "")
    stated = cues.pattern(language, "terms").search(aside)
    for pattern, led in (each for name in way.lists for each in cues.sentences(language, name)):
        found = pattern.search(text)
        made = _laid(found, text, whole, language, way, led=led, stated=stated) if found else None
        if made:
            return made
    return _wish(text, whole, language) or _assigned(text, whole, language, way) or (_commanded(text, whole, language, way) if way.commanding else None)


def wished(text: str, whole: str) -> Mandate | None:
    """*the council open a school*, after *recommends that*; the first word that can be a verb and stands after no article is it."""
    words = text.split()
    for at in range(1, min(len(words), WISH_WORDS)):
        before, word = words[at - 1].strip(",").lower(), words[at]
        if cues.pattern("en", "finite").fullmatch(before) or cues.pattern("en", "finite").fullmatch(word.strip(",")):
            return None
        if word == "not" and at + 1 < len(words):
            continue
        deed = " ".join(words[at:]).removeprefix("do ")
        if at + 1 < len(words) and word.islower() and not cues.pattern("en", "no_verb_after").fullmatch(before) and (begins_with_verb(deed, "en") or word == "do"):
            if before != "not" and deed.startswith("be "):
                return None
            raw = " ".join(words[: at - (before == "not")])
            who = owners.owner(raw, "en")
            meant = cues.pattern("en", "same_who").fullmatch(raw) is not None
            deed = f"not {deed}" if before == "not" else deed
            return Mandate(whole, who, deed, sure=True, raw=raw) if meant or (who and not cues.pattern("en", "nobody").search(who)) else None
    return None


def _wish(text: str, whole: str, language: str) -> Mandate | None:
    wish = cues.pattern(language, "wishes").search(text)
    made = wished(wish["clause"], whole) if wish else None
    target = wish.groupdict().get("target") if wish else ""
    return replace(made, who=owners.owner(target, "en")) if made and target and not made.who else made


def _assigned(text: str, whole: str, language: str, way: Way) -> Mandate | None:
    """*Priya to chase it up*, *Clerk: write to the Board*: a name, and what falls to it."""
    for pattern in (*(cues.patterns(language, "named") if way.named else ()), *(cues.patterns(language, "assignments") if way.commanding or way.promising else ())):
        found = pattern.match(text)
        name = found["who__1"].strip() if found else ""
        if name and " " not in name and name[:1].isupper():
            foretold = grammar("foretold").match(text) is not None
            if not (english_owners.can_promise(name) if foretold else english_owners.is_name(name)):
                continue
        if found and begins_with_verb(found["deed__1"], language) and not cues.pattern(language, "no_owner").search(found["who__1"]):
            return Mandate(whole, owners.owner(found["who__1"], language), found["deed__1"], raw=found["who__1"])
    return None


def _commanded(text: str, whole: str, language: str, way: Way) -> Mandate | None:
    """What stands where things are commanded: *the statement to be filed*, *All branches: keep a register*, *Keep a register*."""
    absolute = grammar("absolute").match(text)
    made = _laid(absolute, text, whole, language, replace(way, subject="", promising=""), led=False) if absolute else None
    if made:
        return made
    colon = re.match(r"(?P<who>[^:]{2,80}):\s+(?P<deed>\S.+)$", text)
    if colon and begins_with_verb(colon["deed"], language) and (who := owners.of_lead(colon["who"], language)):
        return Mandate(whole, who, colon["deed"], raw=colon["who"])
    plain_item = way.item or not grammar("to_first").match(text)
    if not plain_item or not begins_with_verb(text, language) or (language == "en" and _tells(text)):
        return None
    return Mandate(whole, YOU if way.to_you and language == "en" else "", text)


def _tells(text: str) -> bool:
    """Whether what begins like a command tells something (*Volunteer drivers are owed more than thanks*)."""
    noun = english_deeds.may_be_noun(text.split()[0].lower()) and grammar("second_told").match(text)
    return grammar("verb_second").match(text) is not None or grammar("tells").match(text) is not None or bool(noun)


def _laid(found: re.Match[str], text: str, whole: str, language: str, way: Way, *, led: bool, stated: re.Match[str] | None = None) -> Mandate | None:
    """What a pattern that was found lays on whom; None where its words say something else. `led`: who owes it stands before it."""
    caught = {name.split("__")[0]: value.strip() for name, value in found.groupdict().items() if value}
    before = text[: found.start()]
    if not led and language == "en" and grammar("supposed").search(before):
        return None
    if led:
        caught["who"] = _subject_before(before, language)
    raw = caught.get("who", "")
    who, named_term = _owner(raw, language)
    if _says_otherwise(caught, raw, who, language, way, led=led):
        return None
    meant = owners.addressed(who, language) or any(cues.pattern(language, name).fullmatch(each) for name, each in (("whoever", who), ("same_who", raw)))
    deed = _deed_told(caught, language)
    done_to = passive.passive(deed) if language == "en" and "being" not in caught else None
    related = english_owners.without_clause(raw) if led and language == "en" else ""
    who = owners.owner(related, "en") if related else who
    if not meant and (_is_matter(who, "no_subject" if done_to else "nobody", language, led=led) or (led and not who)):
        return None
    loose = "deed" in caught and language == "en" and grammar("to_before").search(text[: found.start("deed__1")]) is not None and grammar("loose").match(deed)
    sure = not SURE.isdisjoint(caught) or bool(loose) or (language == "en" and grammar("standing").match(deed) is not None)
    nobody = not {"being", "considering"}.isdisjoint(caught) or (not who and grammar("decided").match(found[0]) is not None)
    who = YOU if not who and cues.pattern(language, "asked_of_you").match(found[0]) else who
    deed, first = _term_first(deed, language)
    if language == "en":
        deed = _verb_first(deed)
    if done_to:
        thing = caught.get("subject") or who or raw
        deed, who = passive.active(way.subject if way.subject and grammar("they_or_these").fullmatch(thing) else thing, done_to)
        nobody, sure = not who, sure or bool(deed)
    elif language == "en" and "being" not in caught and (caused := passive.caused(deed)):
        deed, sure = caused, True
    opening = english_owners.opening(raw) or (before if grammar("opening").match(before) else "")
    term = stated or first or named_term or (cues.pattern(language, "terms").search(opening) if opening else None)
    if not deed or not (sure or begins_with_verb(deed, language) or "gerund" in caught) or len(who.split()) > OWNER_WORDS:
        return None
    return Mandate(whole, who, deed, nobody, sure, term[0].strip(" ,") if term else "", raw)


def _subject_before(before: str, language: str) -> str:
    """Who stands before the words that lay a duty."""
    who = grammar("clause_ends").split(before)[-1].strip()
    return english_owners.without_verb(who) if language == "en" else cues.grammar("ru", "before_pronoun").sub("", who)


def _owner(raw: str, language: str) -> tuple[str, re.Match[str] | None]:
    """(who owes it, a term that stands beside his name)."""
    terms = cues.pattern(language, "terms")
    who = owners.owner(raw, language)
    early = terms.match(who)
    early = early if early and early.end() < len(who) else None
    who = owners.owner(who[early.end() :], language) if early else who
    late = terms.search(who) if language == "ru" else None
    if late and late.start() and late.end() == len(who):
        who = who[: late.start()].strip(" ,")
    return who, early or (late if late and late.start() else None)


def _says_otherwise(caught: dict[str, str], raw: str, who: str, language: str, way: Way, *, led: bool) -> bool:
    """Whether the words that a pattern has caught are not such as it is meant for: who promises can promise, what is asked is a deed."""
    if led and not way.to_you and owners.addressed(raw, language):
        return True
    if "promised" in caught and not (english_owners.can_promise(raw) or (way.promising == "agreement" and grammar("they_or_it").fullmatch(raw))):
        return True
    if "asked" in caught and not begins_with_verb(caught["asked"], language):
        return True
    return "needed" in caught and not english_owners.names_somebody(who) and cues.pattern(language, "same_who").fullmatch(raw) is None


def _deed_told(caught: dict[str, str], language: str) -> str:
    """The phrase of what is to be done, by the part of the pattern in which it was caught."""
    if "considering" in caught:
        return f"consider {caught['considering']}"
    if "being" in caught:
        return f"have {caught['being'].removeprefix('be ')}"
    if "notdoing" in caught:
        return f"not {_ungerund(caught['notdoing'], language)}"
    told = next((caught[name] for name in ("deed", "sure", "promised", "asked", "needed") if caught.get(name)), "")
    return told or (f"{NOT[language]} {caught['forbidden']}" if "forbidden" in caught else _ungerund(caught.get("gerund", ""), language))


def _ungerund(phrase: str, language: str) -> str:
    return passive.ungerund(phrase) if language == "en" else phrase


def _is_matter(who: str, doubtful: str, language: str, *, led: bool) -> bool:
    """Whether what stands as who owes it has words in it that name nobody; a relative clause may have them."""
    named = who if led else grammar("those").sub("", grammar("relative_clause").sub("", who))
    return bool(who) and cues.pattern(language, doubtful).search(grammar("more_than").sub("", named)) is not None


def _term_first(deed: str, language: str) -> tuple[str, re.Match[str] | None]:
    """A deed without the term that it opens with (*в недельный срок осмотреть …*), and that term."""
    found = cues.pattern(language, "terms").match(deed)
    rest = deed[found.end() :].strip(" ,") if found else ""
    return (rest, found) if begins_with_verb(rest, language) else (deed, None)


def _verb_first(deed: str) -> str:
    """*in future hold a count* → *hold a count in future*."""
    words = deed.split()
    if not words or not grammar("preposition").match(words[0]):
        return deed
    fitting = (at for at in range(2, min(7, len(words))) if not grammar("preposition").match(words[at - 1]) and not grammar("determiner").match(words[at - 1]))
    at = next((at for at in fitting if begins_with_verb(" ".join(words[at:]), "en")), 0)
    return f"{' '.join(words[at:])} {' '.join(words[:at])}" if at else deed
