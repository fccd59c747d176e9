"""What is to be done, in parts: a phrase of coordinated verbs cut into single deeds, each with act, object and circumstances."""

from __future__ import annotations

import re
from dataclasses import replace

from dalil.text.asking.nominative import is_infinitive
from dalil.text.asking.statement import verbs
from dalil.text.ordering import completed_en, ru_deeds, verb_last, verb_last_deeds
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed, taken

TIGHT = frozenset(
    ["address", "aid", "answer", "audit", "award", "book", "bridge", "cause", "change", "check", "claim", "clear", "close", "complete", "cover", "design", "direct", "draft", "drill", "end", "feed", "fence", "field", "fine", "finance", "form", "free", "fund", "grant", "guide", "hand", "help", "hold", "house", "increase", "issue", "land", "lead", "license", "light", "limit", "list", "mail", "map", "mark", "name", "note", "notice", "open", "order", "place", "plan", "plant", "post", "present", "produce", "progress", "project", "record", "register", "release", "report", "repair", "request", "rescue", "return", "review", "run", "seed", "separate", "share", "sign", "staff", "station", "stock", "stop", "store", "study", "supply", "support", "survey", "target", "test", "train", "transfer", "treat", "trust", "use", "visit", "warrant", "watch", "water", "work", "balance", "budget", "campaign", "catch", "challenge", "channel", "charter", "code", "comment", "counsel", "counter", "cross", "detail", "document", "exchange", "exercise", "flag", "flush", "grade", "group", "guard", "harvest", "heat", "host", "log", "match", "mount", "nurse", "outline", "pack", "package", "park", "patrol", "phone", "pilot", "plough", "pool", "practise", "press", "pull", "push", "query", "refund", "reserve", "resort", "reward", "roll", "route", "scale", "schedule", "screen", "scrap", "seal", "shift", "sponsor", "spread", "substitute", "switch", "tag", "trace", "track", "transport", "trim", "triple", "volunteer", "weed", "wire", "yield", "bear", "vet"]
)
"""English words that are nouns as often as verbs: after *and* they begin a deed only before a determiner."""


NOTHING = re.compile(r"(?:(?:(?-i:[Ii]t)|they|them|he|she|him|her)\b(?! who).*|(?:this|these|that|those)(?: (?:clear|so|known|good|possible|much|easy|public|plain|happen|work|certain|happens))*(?: (?:by|in|at|on) .*)?)$", re.IGNORECASE)
"""An object that is only a pronoun, with nothing before it in the sentence, tells no duty; *that field of crops* does."""
NO_VERB = re.compile(
    r"(?:of|in|on|at|by|for|from|with|to|and|or|but|as|if|when|that|than|after|before|until|under|over|all|both|only|not|no|such|is|are|was|were|be|this|these|those|it|they|we|he|she|there"
    r"|during|while|since|through|into|upon|against|within|without|between|among|about|over|because|where|which|who|what|how|why|otherwise|likewise|neither|either|whether|rather|whoever|whereupon|whereby|although|though|unless|whenever|wherever|provided|so|then|thus|hence|\w+ly|\w+s)\b",
    re.IGNORECASE,
)
"""First words after which *the* follows and which are no verbs."""

PRONOUN = re.compile(r"((?-i:[Ii]t)|them|these|those)(?P<rest> (?:with|for|in|at|to|by|from|on|before|after) .+)?$", re.IGNORECASE)
COORDINATED = re.compile(r"(?P<not>not (?:to )?)?(?P<verbs>[A-Za-z]+(?:, [a-z]+)*,? (?:and|or) [a-z]+) (?P<rest>(?:the|an?|all|any|every|each|its|their|his|her|such|these|those|no|at least)\b.+)$", re.DOTALL)
WHERE = re.compile(r"(?P<place>in (?:the|an?|this|his|its|their) [\w-]+) (?P<thing>(?:the|an?|every|each|all)\s.+)$|(?P<book>in (?:the|an?|this|his|its|their) (?:[\w-]+ ){0,2}(?:report|reports|logbook|register|ledger|return|plan|budget)) (?P<held>[a-z].+)$")
"""*enter in a logbook the weight*: where it is done, before what."""


def deeds(phrase: str, language: str, *, sure: bool = False, before: str = "") -> list[Deed]:
    """The single deeds of a phrase that begins with a verb (in the infinitive), pronouns resolved within the phrase.

    `sure`: the first word is a verb whatever the lexicon knows, because it follows *shall*. `before`: what stands before it, in
    which a pronoun with nothing to refer to in the phrase finds its noun (English).
    """
    if language in verb_last.LANGUAGES:
        return verb_last_deeds.deeds_of(phrase, language)
    if language == "ru":
        return ru_deeds.deeds_of(phrase) if ru_deeds.reaches(phrase) else ru_deeds.of_noun(phrase)
    made: list[Deed] = []
    pieces = [each for piece in _pieces(phrase.strip(" ,;:.")) for each in _coordinated(piece)]
    for index, piece in enumerate(pieces):
        deed = _deed(piece, sure=sure and index == 0)
        if deed is not None and not made:
            deed = _meant(deed, before)
        if deed is None or (not made and NOTHING.fullmatch(deed.object)):
            continue
        made.append(_to_whom(_resolved(deed, made), made))
    return _sharing(made)


def _sharing(made: list[Deed]) -> list[Deed]:
    """*inspect and repair the wells*: a verb alone has the object of the next."""
    shared: list[Deed] = []
    for deed in reversed(made):
        after = shared[-1] if shared else None
        alone = not deed.object and not deed.to and " " not in re.sub(r"^(?:not|to) ", "", deed.text.strip())
        bare = deed.act.removeprefix("not ")
        shared.append(replace(deed, object=after.object) if after and after.object and alone and bare not in cues.words("en", "intransitive") else deed)
    return shared[::-1]


def _meant(deed: Deed, before: str) -> Deed:
    """A deed on a pronoun (*put them online*), on what the pronoun stands for in the text before."""
    pronoun = PRONOUN.match(deed.object)
    noun = completed_en.meant(pronoun[1], before) if pronoun else ""
    return replace(deed, object=f"{noun}{pronoun['rest'] or ''}") if pronoun and noun else deed


def _to_whom(deed: Deed, before: list[Deed]) -> Deed:
    """*allocate funds to them*, after *recruit teachers*."""
    pronoun = PRONOUN.match(deed.to)
    fitting = [each.object for each in before if pronoun and completed_en.is_many(each.object) == (pronoun[1].lower() != "it")]
    return replace(deed, to=fitting[-1]) if fitting else deed


def begins_with_verb(phrase: str, language: str) -> bool:
    """Whether a phrase can be a deed: its first word, after *to* or *not*, is a verb."""
    return _verb(phrase, language) is not None


def _verb(phrase: str, language: str, *, sure: bool = False) -> re.Match[str] | None:
    if language == "en":
        found = re.match(r"(?:(?:and|also|further|jointly|immediately|regularly|promptly|\w+ly)\s+)*(?:(?:shall|must|should|will|is to|are to)\s+)?(?P<neg>not\s+)?(?:to\s+)?(?P<verb>[a-z]+)\b(?!-)\s*", phrase, re.IGNORECASE)
        if found and (sure or found["verb"].lower() in cues.words("en", "verbs") or found["verb"].lower() in verbs()[0]):
            return found
        commands = re.match(r"[A-Z]?[a-z]{2,}(?<!ing)(?<!ed)\s+(?:(?:the|an?|all|every|each|its|their|at least|any|such|your|our)\s|(?:it|them)\b)", phrase)
        return found if found and commands and not NO_VERB.match(phrase) else None
    found = re.match(r"(?:(?:и|а также|также|немедленно|срочно|совместно|незамедлительно)\s+)*(?P<neg>не\s+)?(?P<verb>[а-яё]+)\b\s*", phrase, re.IGNORECASE)
    return found if found and is_infinitive(found["verb"]) else None


def _pieces(phrase: str) -> list[str]:
    cuts = [0]
    for found in re.compile(cues.pattern("en", "conjunctions").pattern + r"\s+", re.IGNORECASE).finditer(phrase):
        rest = re.sub(r"^(?:and|or)\s+(?:(?:there(?= to )|then|thereupon|thereafter|afterwards)\s+)?", "", phrase[found.end() :])
        verb = _verb(rest, "en")
        if verb is None or phrase[: found.start()].count("(") > phrase[: found.start()].count(")"):
            continue
        if not re.match(r"(?:not\s+to|to|shall|must|should|will|is to|are to)\s", rest) and not _opens_deed(verb, rest):
            continue
        cuts.append(found.end())
    return [phrase[start:end] for start, end in zip(cuts, [*cuts[1:], len(phrase)], strict=True)]


def _coordinated(piece: str) -> list[str]:
    """*sell, pledge or move the vessel* as three deeds on one thing."""
    found = COORDINATED.match(piece)
    known = cues.words("en", "verbs") | verbs()[0].keys()
    each = re.split(r",? (?:and|or) |, ", found["verbs"]) if found else []
    if not found or not all(verb.lower() in known for verb in each):
        return [piece]
    return [f"{found['not'] or ''}{verb} {found['rest']}" for verb in each]


def _opens_deed(verb: re.Match[str], rest: str) -> bool:
    following = re.match(r"[\w'-]+", rest[verb.end() :])
    if following is None:
        return False
    told = re.match(r"report(?: back)? to (?!the fact)", rest) is not None
    least = following[0].lower() != "at" or rest[verb.end() :].lower().startswith("at least")
    determined = told or (following[0].lower() in cues.words("en", "determiners") and least) or following[0][:1].isdigit() or following[0] == "them"
    loose = verb["verb"].lower() not in TIGHT and following[0].lower() not in ("of", "and", "or", "in", "to", "are", "is", "was", "were", "shall", "must", "for")
    return determined or (loose and verb["verb"].lower() in cues.words("en", "verbs"))


def _deed(piece: str, *, sure: bool = False) -> Deed | None:
    text = re.sub(r"(?:,|;)?\s+and\s*$", "", piece.strip(" ,;:.")).strip(" ,;")
    text = re.sub(r"^and\s+(?:(?:also|there(?= to )|then|thereupon|thereafter|afterwards)\s+)?(?:to\s+)?", "", text)
    text = completed_en.unaside(text)
    verb = _verb(text, "en", sure=sure)
    if verb is None:
        return None
    act, rest = verb["verb"].lower(), text[verb.end() :]
    wrapped = cues.pattern("en", "measures_taken").match(text)
    if wrapped and begins_with_verb(wrapped["inner"], "en"):
        inner = _deed(wrapped["inner"])
        return replace(inner, text=text) if inner else None
    particle = re.match(r"([a-z]+)\s+", rest)
    if particle and particle[1] in cues.words("en", "particles") and (particle[1] not in ("in", "on") or act in cues.words("en", f"{particle[1]}_verbs")):
        act, rest = f"{act} {particle[1]}", rest[particle.end() :]
    act, rest = completed_en.with_preposition(act, rest)
    if verb["neg"]:
        act = f"not {act}"
    found = {}
    for name in ("term", "measure", "beneficiary", "place"):
        rest, found[name] = taken(rest, name, "en")
    where = WHERE.match(rest) if not found["place"] else None
    if where:
        rest, found["place"] = where["thing"] or where["held"], where["place"] or where["book"]
    rest = re.sub(r"\s+of(?=\s*(?:;|$))", "", rest) if found["measure"] else rest
    rest = re.sub(r"\s*;\s*", " ", rest)
    rest = cues.pattern("en", "emphasis").sub("", cues.pattern("en", "aims").sub("", rest).strip(" ,;"))
    let = completed_en.LET.match(rest) if act == "let" else None
    if let:
        act, rest = f"let {let['verb']}", let["thing"]
    rest, into, to = (rest, "", let["to"]) if let else completed_en.parted(rest, verb["verb"].lower())
    paid = cues.pattern("en", "manners").fullmatch(to) if "," in to else None
    if paid:
        to, found["manner"] = paid["rest"].strip(" ,"), paid["manner"]
    manner = cues.pattern("en", "manners").fullmatch(rest.strip())
    if manner:
        rest, found["manner"] = manner["rest"], manner["manner"]
    if verb["verb"].lower() in completed_en.PHRASAL and (trailing := completed_en.TRAILING.match(rest.strip(" ,;"))):
        act, rest = f"{act} {trailing['particle']}", trailing["thing"]
    relative = cues.pattern("en", "relative")
    thing = relative.sub(" ", rest, count=1)
    thing = cues.pattern("en", "anaphora").sub("", thing)
    thing = re.sub(r"[\s;]+", " ", thing).strip(" ,;:.")
    if into:
        act = f"{act} into"
    if to and not found["beneficiary"] and act not in cues.words("en", "telling") and cues.pattern("en", "beneficiaries").search(f"for {to}"):
        found["beneficiary"] = to  # *pay pensions to the widows*: they are who it is for, too
    return Deed(text, act, thing, into, to, **found)


def _resolved(deed: Deed, before: list[Deed]) -> Deed:
    """A deed whose object is a pronoun, with what the pronoun stands for among the deeds before it."""
    pronouns = cues.named("en", "pronouns")
    number = next((name for name, pattern in pronouns.items() if pattern.match(deed.object)), "")
    earlier = next((each.object for each in reversed(before) if each.object), "")
    if not number or not earlier:
        return deed
    return replace(deed, object=_antecedent(earlier, number))


def _antecedent(thing: str, number: str) -> str:
    """What *them* means after *the cultural level of the labouring masses*: the nearest plural; *it*: the head."""
    if number == "plural":
        parts = [re.match(r"(?:.*?\b)?((?:the |all |local )?(?:[\w-]+ ){0,2}?(?:\w+s|people|children|women|men|poor|youth))\b", part) for part in thing.split(" of ")]
        plural = [part for part in thing.split(" of ") if re.search(r"\b(?:\w+[^s]s|people|children|women|men|poor|youth)\b", part)]
        if plural and any(parts):
            chosen = plural[0] if re.search(r"(?:[^s]s|people|children|men|poor|youth)$", thing.split(" of ")[0]) else plural[-1]
            return re.sub(r"\s(?:most|more|closely|who|which|that|in|with|from)\b.*$", "", chosen)
    return thing
