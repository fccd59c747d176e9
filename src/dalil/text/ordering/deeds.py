"""What is to be done, in parts: a phrase of coordinated verbs cut into single deeds, each with act, object and circumstances."""

from __future__ import annotations

import re
from dataclasses import replace

from dalil.text.asking.nominative import is_infinitive, nominative
from dalil.text.asking.statement import verbs
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import ru_deeds, verb_last, verb_last_deeds
from dalil.text.ordering.deed import Deed, taken

TIGHT = frozenset(
    ["address", "aid", "answer", "audit", "award", "book", "bridge", "cause", "change", "check", "claim", "clear", "close", "complete", "cover", "design", "direct", "draft", "drill", "end", "feed", "fence", "field", "fine", "finance", "form", "free", "fund", "grant", "guide", "hand", "help", "hold", "house", "increase", "issue", "land", "lead", "license", "light", "limit", "list", "mail", "map", "mark", "name", "note", "notice", "open", "order", "place", "plan", "plant", "post", "present", "produce", "progress", "project", "record", "register", "release", "report", "repair", "request", "rescue", "return", "review", "run", "seed", "separate", "share", "sign", "staff", "station", "stock", "stop", "store", "study", "supply", "support", "survey", "target", "test", "train", "transfer", "treat", "trust", "use", "visit", "warrant", "watch", "water", "work"]
)
"""English words that are nouns as often as verbs: after *and* they begin a deed only before a determiner."""


NOTHING = re.compile(
    r"(?:(?:it|they|them|he|she|him|her)\b|(?:this|these|that|those)\b(?! [a-z-]+ (?:to|of|for|in|at|with|from|by|and)\b)).*",
    re.IGNORECASE,
)
"""An object that is only a pronoun, with nothing before it in the sentence, tells no duty; *that field of crops* does."""
NO_VERB = re.compile(
    r"(?:of|in|on|at|by|for|from|with|to|and|or|but|as|if|when|that|than|after|before|until|under|over|all|both|only|not|no|such|is|are|was|were|be|this|these|those|it|they|we|he|she|there"
    r"|during|while|since|through|into|upon|against|within|without|between|among|about|over|because|where|which|who|what|how|why|\w+ly|\w+s)\b",
    re.IGNORECASE,
)
"""First words after which *the* follows and which are no verbs."""

WHERE = re.compile(r"(?P<place>in (?:the|an?|this|his|its|their) [\w-]+) (?P<thing>(?:the|an?|every|each|all)\s.+)$")
"""*enter in a logbook the weight*: where it is done, before what."""


def deeds(phrase: str, language: str, *, sure: bool = False) -> list[Deed]:
    """The single deeds of a phrase that begins with a verb (in the infinitive), pronouns resolved within the phrase.

    `sure`: the first word is a verb whatever the lexicon knows, because it follows *shall*.
    """
    if language in verb_last.LANGUAGES:
        return verb_last_deeds.deeds_of(phrase, language)
    if language == "ru":
        return ru_deeds.deeds_of(phrase) if ru_deeds.reaches(phrase) else ru_deeds.of_noun(phrase)
    made: list[Deed] = []
    for index, piece in enumerate(_pieces(phrase.strip(" ,;:."), language)):
        deed = _deed(piece, language, sure=sure and index == 0)
        if deed is None or (not made and NOTHING.fullmatch(deed.object)):
            continue
        made.append(_resolved(deed, made, language))
    return made


def begins_with_verb(phrase: str, language: str) -> bool:
    """Whether a phrase can be a deed: its first word, after *to* or *not*, is a verb."""
    return _verb(phrase, language) is not None


def _verb(phrase: str, language: str, *, sure: bool = False) -> re.Match[str] | None:
    if language == "en":
        found = re.match(r"(?:(?:and|also|further|jointly|immediately|regularly|promptly|\w+ly)\s+)*(?:(?:shall|must|should|is to|are to)\s+)?(?P<neg>not\s+)?(?:to\s+)?(?P<verb>[a-z]+)\b(?!-)\s*", phrase, re.IGNORECASE)
        if found and (sure or found["verb"].lower() in cues.words("en", "verbs") or found["verb"].lower() in verbs()[0]):
            return found
        commands = re.match(r"[A-Z]?[a-z]{2,}\s+(?:the|an?|all|every|each|its|their|at least)\s", phrase)
        return found if found and commands and not NO_VERB.match(phrase) else None
    found = re.match(r"(?:(?:и|а также|также|немедленно|срочно|совместно|незамедлительно)\s+)*(?P<neg>не\s+)?(?P<verb>[а-яё]+)\b\s*", phrase, re.IGNORECASE)
    return found if found and is_infinitive(found["verb"]) else None


def _pieces(phrase: str, language: str) -> list[str]:
    cuts = [0]
    for found in re.compile(cues.pattern(language, "conjunctions").pattern + r"\s+", re.IGNORECASE).finditer(phrase):
        rest = phrase[found.end() :]
        verb = _verb(rest, language)
        if verb is None or phrase[: found.start()].count("(") > phrase[: found.start()].count(")"):
            continue
        if language == "en" and not re.match(r"(?:not\s+to|to|shall|must|should|is to|are to)\s", rest) and not _opens_deed(verb, rest):
            continue
        cuts.append(found.end())
    return [phrase[start:end] for start, end in zip(cuts, [*cuts[1:], len(phrase)], strict=True)]


def _opens_deed(verb: re.Match[str], rest: str) -> bool:
    following = re.match(r"[\w'-]+", rest[verb.end() :])
    if following is None:
        return False
    determined = following[0].lower() in cues.words("en", "determiners") or following[0][:1].isdigit()
    loose = verb["verb"].lower() not in TIGHT and following[0].lower() not in ("of", "and", "or", "in", "to", "are", "is", "was", "were", "shall", "must", "for")
    return determined or (loose and verb["verb"].lower() in cues.words("en", "verbs"))


def _deed(piece: str, language: str, *, sure: bool = False) -> Deed | None:
    text = re.sub(r"(?:,|;)?\s+(?:and|и|а также)\s*$", "", piece.strip(" ,;:.")).strip(" ,;")
    text = re.sub(r"^(?:and|и)\s+(?:also\s+|также\s+)?(?:to\s+)?", "", text)
    verb = _verb(text, language, sure=sure)
    if verb is None:
        return None
    act, rest = verb["verb"].lower(), text[verb.end() :]
    wrapped = cues.pattern(language, "measures_taken").match(text)
    if wrapped and begins_with_verb(wrapped["inner"], language):
        inner = _deed(wrapped["inner"], language)
        return replace(inner, text=text) if inner else None
    particle = re.match(r"([a-z]+)\s+", rest)
    if language == "en" and particle and particle[1] in cues.words("en", "particles") and (particle[1] != "in" or act in cues.words("en", "in_verbs")):
        act, rest = f"{act} {particle[1]}", rest[particle.end() :]
    if verb["neg"]:
        act = f"{'not' if language == 'en' else 'не'} {act}"
    found = {}
    for name in ("term", "measure", "beneficiary", "place"):
        rest, found[name] = taken(rest, name, language)
    where = WHERE.match(rest) if language == "en" and not found["place"] else None
    if where:
        rest, found["place"] = where["thing"], where["place"]
    rest = re.sub(r"\s+of(?=\s*(?:;|$))", "", rest) if language == "en" and found["measure"] else rest
    rest = re.sub(r"\s*;\s*", " ", rest)
    rest, into, to = _complements(rest, verb["verb"].lower(), language)
    manner = cues.pattern(language, "manners").fullmatch(rest.strip())
    if manner:
        rest, found["manner"] = manner["rest"], manner["manner"]
    relative = cues.pattern(language, "relative")
    thing = relative.sub(" ", rest, count=1)
    thing = cues.pattern(language, "anaphora").sub("", thing)
    thing = nominative(re.sub(r"[\s;]+", " ", thing).strip(" ,;:."), language, direct=True)
    if into:
        act = f"{act} into" if language == "en" else act
    if to and not found["beneficiary"] and cues.pattern(language, "beneficiaries").search(f"for {to}"):
        found["beneficiary"] = to  # *pay pensions to the widows*: they are who it is for, too
    return Deed(text, act, thing, nominative(into, language), nominative(to, language), **found)


def _complements(rest: str, verb: str, language: str) -> tuple[str, str, str]:
    """(object, into what, to whom or what)."""
    if language == "en":
        into = re.match(r"(?P<thing>.+?) into (?P<into>.+)$", rest)
        if into:
            return into["thing"], into["into"], ""
        given = re.match(r"(?P<to>(?:the|an?|each|every|all|its|their)\s.+?) with (?P<thing>.+)$", rest) if verb in cues.words("en", "with_verbs") else None
        if given:
            return given["thing"], "", given["to"]
        told = re.match(r"to (?P<to>.+?) (?P<thing>(?:on|about|that|whether|how) .+)$", rest) if verb in cues.words("en", "to_verbs") else None
        if told:
            return told["thing"], "", told["to"]
        to = re.match(r"(?P<thing>.+) to (?P<to>(?!be\b).+)$", rest) if verb in cues.words("en", "to_verbs") else None
        return (to["thing"], "", to["to"]) if to else (rest, "", "")
    return rest, "", ""


def _resolved(deed: Deed, before: list[Deed], language: str) -> Deed:
    """A deed whose object is a pronoun, with what the pronoun stands for among the deeds before it."""
    pronouns = cues.named(language, "pronouns")
    number = next((name for name, pattern in pronouns.items() if pattern.match(deed.object)), "")
    earlier = next((each.object for each in reversed(before) if each.object), "")
    if not number or not earlier:
        return deed
    return replace(deed, object=antecedent(earlier, number, language))


def antecedent(thing: str, number: str, language: str) -> str:
    """What *them* means after *the cultural level of the labouring masses*: the nearest plural; *it*: the head."""
    if language == "en" and number == "plural":
        parts = [re.match(r"(?:.*?\b)?((?:the |all |local )?(?:[\w-]+ ){0,2}?(?:\w+s|people|children|women|men|poor|youth))\b", part) for part in thing.split(" of ")]
        plural = [part for part in thing.split(" of ") if re.search(r"\b(?:\w+[^s]s|people|children|women|men|poor|youth)\b", part)]
        if plural and any(parts):
            chosen = plural[0] if re.search(r"(?:[^s]s|people|children|men|poor|youth)$", thing.split(" of ")[0]) else plural[-1]
            return re.sub(r"\s(?:most|more|closely|who|which|that|in|with|from)\b.*$", "", chosen)
    return thing
