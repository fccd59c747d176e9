"""Who owes a duty, as an English sentence names him: without articles and openings, told from a matter, and meant by a pronoun."""

from __future__ import annotations

from dalil.text.asking.nominative import nominative
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.english.grammar import grammar, known_verbs, listed
from dalil.text.ordering.english.passive import infinitive


def owner(who: str) -> str:
    """The one who owes it, without what the sentence opens with and without article; empty where only a pronoun stands there."""
    who = bare(who)
    who = cues.pattern("en", "openers").sub("", who)
    for name in ("article_of_owner", "for_its_part", "adverb_after"):
        who = grammar(name).sub("", who)
    who = nominative(who, "en")
    return "" if grammar("no_name_at_all").fullmatch(who) else who.strip()


def bare(who: str) -> str:
    """An owner without the phrase that the sentence opens with and the conjunctions before him."""
    if "," in who and grammar("opening").match(who):
        who = who.rpartition(",")[2]
    return grammar("conjunctions_first").sub("", who.strip(" ,:"))


def opening(text: str) -> str:
    """What a sentence opens with before its subject (*Where a wall falls, the owner …*); empty where it opens with the subject."""
    return text.rpartition(",")[0] if "," in text and grammar("opening").match(text) else ""


def of_lead(lead: str) -> str:
    """Who is named by the line above a list (*All branches:*, *The Council shall work to:*); empty where it names a matter."""
    bound = grammar("bound").match(lead)
    named = bound["who"] if bound else lead
    return owner(named) if names_somebody(named) and not cues.pattern("en", "nobody").search(named) else ""


def without_verb(who: str) -> str:
    """*The Republic recognises the valley's rights, and* (shall …) → *The Republic*: the subject of two verbs."""
    if not grammar("and_at_end").search(who.strip(" ,")):
        return who
    words = who.split()
    for at, word in enumerate(words[1:], 1):
        stem = word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")
        verb = stem in known_verbs() or stem.removesuffix("e") in known_verbs()
        if word.endswith("s") and verb and not listed(words[at - 1].lower(), "before_nouns"):
            return " ".join(words[:at])
    return who


def without_clause(who: str) -> str:
    """*A State which intends to build a dam* (shall) → *A State*: the relative clause names nobody; empty where there is none."""
    relative = grammar("related").match(who)
    return relative["who"] if relative else ""


def names_somebody(words: str) -> bool:
    """Whether a phrase names people, a body or an office."""
    if cues.pattern("en", "no_owner").search(words):
        return False
    return any(pattern.search(words) for pattern in (cues.pattern("en", "somebody"), cues.pattern("en", "bodies"), cues.offices()))


def can_promise(who: str) -> bool:
    """Whether what stands before *will* is a name, an office or a body, and no thing nor people at large (*users will like it*)."""
    name = grammar("determiner_of_owner").sub("", who.strip(" ,"))
    if cues.pattern("en", "no_owner").search(name) or grammar("pronoun_first").match(name):
        return False
    if " " not in name:
        return (cues.pattern("en", "no_name").fullmatch(name.lower()) is None and name[:1].isupper() and is_name(name)) or _holds_office(name)
    return grammar("name_of_several_words").fullmatch(name) is not None or _holds_office(name)


def _holds_office(name: str) -> bool:
    return any(pattern.search(name) for pattern in (cues.pattern("en", "bodies"), cues.offices(), cues.pattern("en", "sides")))


def is_name(word: str) -> bool:
    """Whether a single capitalised word can be somebody's name: no verb, no adverb or adjective, nothing plural, unless it names an office."""
    low = word.lower()
    told = low.endswith("ed") and infinitive(low) in known_verbs()
    common = told or low in known_verbs() or cues.pattern("en", "no_name").fullmatch(low)
    return names_somebody(word) or (word[:1].isupper() and not common)


def subjects(sentence: str) -> list[str]:
    """Whom a sentence speaks of, its subject first: those for whom *They* or *It* may stand in the next."""
    told = grammar("subject").match(sentence)
    named = grammar("name_within").findall(sentence)
    subject = owner(told["who"]) if told and not cues.pattern("en", "nobody").search(told["who"]) else ""
    under = grammar("that_clause").search(sentence)
    claused = owner(under["who"]) if under else ""
    found = [each for each in [subject, claused, *reversed(named)] if each and (names_somebody(each) or each == claused)]
    return found or [each for each in [subject] if each]


def carried(pronoun: str, before: list[str], last: str) -> str:
    """Whom *They* or *It* means: the first of those spoken of before that has its number, else who owed the duty before."""
    many = listed(pronoun.lower(), "plural_subjects")
    return next((each for each in [*before, last] if each and _plural(each) == many), last)


def _plural(who: str) -> bool:
    head = grammar("hanging_on_owner").split(who)[0]
    return grammar("plural_people").search(head) is not None or " and " in head
