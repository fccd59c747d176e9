"""What is to be done, in English: a phrase of coordinated verbs cut into single deeds, each with act, object and circumstances."""

from __future__ import annotations

import re
from dataclasses import replace

from dalil.text.asking.statement import verbs
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed, taken
from dalil.text.ordering.english import completed
from dalil.text.ordering.english.grammar import grammar, known_verbs, listed


def deeds_of(phrase: str, *, sure: bool = False, before: str = "") -> list[Deed]:
    """The single deeds of a phrase that begins with a verb in the infinitive, pronouns resolved within the phrase.

    `sure`: the first word is a verb whatever the lexicon knows, because it follows *shall*. `before`: what stands before it, in
    which a pronoun with nothing to refer to in the phrase finds its noun.
    """
    made: list[Deed] = []
    pieces = [each for piece in _pieces(phrase.strip(" ,;:.")) for each in _coordinated(piece)]
    for index, piece in enumerate(pieces):
        deed = _deed(piece, sure=sure and index == 0)
        if deed is not None and not made:
            deed = _meant(deed, before)
        if deed is None or (not made and grammar("nothing").fullmatch(deed.object)):
            continue
        made.append(_to_whom(_resolved(deed, made), made))
    return _sharing(made)


def begins_with_verb(phrase: str) -> bool:
    """Whether a phrase can be a deed: its first word, after *to* or *not*, is a verb."""
    return _verb(phrase) is not None


def may_be_noun(word: str) -> bool:
    """Whether a verb is a noun as often (*order*, *plan*): after *and* it begins a deed only before a determiner."""
    return listed(word, "nouns_as_well")


def _verb(phrase: str, *, sure: bool = False) -> re.Match[str] | None:
    found = grammar("verb_first").match(phrase)
    if found and (sure or found["verb"].lower() in cues.words("en", "verbs") or found["verb"].lower() in verbs()[0]):
        return found
    commands = grammar("commanding").match(phrase)
    return found if found and commands and not grammar("no_verb").match(phrase) else None


def _pieces(phrase: str) -> list[str]:
    cuts = [0]
    for found in re.compile(cues.pattern("en", "conjunctions").pattern + r"\s+", re.IGNORECASE).finditer(phrase):
        rest = grammar("and_then").sub("", phrase[found.end() :])
        verb = _verb(rest)
        if verb is None or phrase[: found.start()].count("(") > phrase[: found.start()].count(")"):
            continue
        if not grammar("verb_marked").match(rest) and not _opens_deed(verb, rest):
            continue
        cuts.append(found.end())
    return [phrase[start:end] for start, end in zip(cuts, [*cuts[1:], len(phrase)], strict=True)]


def _coordinated(piece: str) -> list[str]:
    """*sell, pledge or move the vessel* as three deeds on one thing."""
    found = grammar("coordinated").match(piece)
    each = grammar("between_verbs").split(found["verbs"]) if found else []
    if not found or not all(verb.lower() in known_verbs() for verb in each):
        return [piece]
    return [f"{found['not'] or ''}{verb} {found['rest']}" for verb in each]


def _opens_deed(verb: re.Match[str], rest: str) -> bool:
    tail = rest[verb.end() :]
    following = re.match(r"[\w'-]+", tail)
    if following is None:
        return False
    word = following[0].lower()
    told = grammar("reports_to").match(rest) is not None
    least = word != "at" or grammar("at_least").match(tail) is not None
    determined = told or (word in cues.words("en", "determiners") and least) or word[:1].isdigit() or following[0] == "them"
    loose = not may_be_noun(verb["verb"].lower()) and not listed(word, "no_object")
    return determined or (loose and verb["verb"].lower() in cues.words("en", "verbs"))


def _deed(piece: str, *, sure: bool = False) -> Deed | None:
    text = grammar("and_last").sub("", piece.strip(" ,;:.")).strip(" ,;")
    text = completed.unaside(grammar("and_first").sub("", text))
    verb = _verb(text, sure=sure)
    if verb is None:
        return None
    wrapped = cues.pattern("en", "measures_taken").match(text)
    if wrapped and begins_with_verb(wrapped["inner"]):
        inner = _deed(wrapped["inner"])
        return replace(inner, text=text) if inner else None
    low = verb["verb"].lower()
    act, rest = _act(verb, text[verb.end() :])
    rest, found = _circumstances(rest)
    let = grammar("let").match(rest) if act == "let" else None
    if let:
        act, rest = f"let {let['verb']}", let["thing"]
    rest, into, to = (rest, "", let["to"]) if let else completed.parted(rest, low)
    paid = cues.pattern("en", "manners").fullmatch(to) if "," in to else None
    if paid:
        to, found["manner"] = paid["rest"].strip(" ,"), paid["manner"]
    manner = cues.pattern("en", "manners").fullmatch(rest.strip())
    if manner:
        rest, found["manner"] = manner["rest"], manner["manner"]
    act, rest = completed.with_particle(low, act, rest)
    if into:
        act = f"{act} into"
    if to and not found["beneficiary"] and act not in cues.words("en", "telling") and cues.pattern("en", "beneficiaries").search(f"for {to}"):
        found["beneficiary"] = to  # *pay pensions to the widows*: they are who it is for, too
    return Deed(text, act, _thing(rest), into, to, **found)


def _act(verb: re.Match[str], rest: str) -> tuple[str, str]:
    """(the act with particle, preposition and *not*, the rest of the phrase)."""
    act = verb["verb"].lower()
    particle = re.match(r"([a-z]+)\s+", rest)
    if particle and particle[1] in cues.words("en", "particles"):
        own = cues.words("en", f"{particle[1]}_verbs")  # of *in* and *on*, which are prepositions as well
        act, rest = (f"{act} {particle[1]}", rest[particle.end() :]) if not own or act in own else (act, rest)
    act, rest = completed.with_preposition(act, rest)
    return (f"not {act}" if verb["neg"] else act), rest


def _circumstances(rest: str) -> tuple[str, dict[str, str]]:
    """(what is left without them, term, measure, beneficiary and place)."""
    found: dict[str, str] = {}
    for name in ("term", "measure", "beneficiary", "place"):
        rest, found[name] = taken(rest, name, "en")
    where = grammar("where_before").match(rest) if not found["place"] else None
    if where:
        rest, found["place"] = where["thing"] or where["held"], where["place"] or where["book"]
    rest = grammar("of_last").sub("", rest) if found["measure"] else rest
    rest = re.sub(r"\s*;\s*", " ", rest)
    return cues.pattern("en", "emphasis").sub("", cues.pattern("en", "aims").sub("", rest).strip(" ,;")), found


def _thing(rest: str) -> str:
    """The object without the clause that goes on with it and without *of this region*."""
    thing = cues.pattern("en", "relative").sub(" ", rest, count=1)
    thing = cues.pattern("en", "anaphora").sub("", thing)
    return re.sub(r"[\s;]+", " ", thing).strip(" ,;:.")


def _sharing(made: list[Deed]) -> list[Deed]:
    """*inspect and repair the wells*: a verb alone has the object of the next."""
    shared: list[Deed] = []
    for deed in reversed(made):
        after = shared[-1] if shared else None
        alone = not deed.object and not deed.to and " " not in grammar("mark_of_verb").sub("", deed.text.strip())
        bare = deed.act.removeprefix("not ")
        shared.append(replace(deed, object=after.object) if after and after.object and alone and bare not in cues.words("en", "intransitive") else deed)
    return shared[::-1]


def _meant(deed: Deed, before: str) -> Deed:
    """A deed on a pronoun (*put them online*), on what the pronoun stands for in the text before."""
    pronoun = grammar("pronoun_object").match(deed.object)
    noun = completed.meant(pronoun[1], before) if pronoun else ""
    return replace(deed, object=f"{noun}{pronoun['rest'] or ''}") if pronoun and noun else deed


def _to_whom(deed: Deed, before: list[Deed]) -> Deed:
    """*allocate funds to them*, after *recruit teachers*."""
    pronoun = grammar("pronoun_object").match(deed.to)
    fitting = [each.object for each in before if pronoun and completed.is_many(each.object) == (pronoun[1].lower() != "it")]
    return replace(deed, to=fitting[-1]) if fitting else deed


def _resolved(deed: Deed, before: list[Deed]) -> Deed:
    """A deed whose object is a pronoun, with what the pronoun stands for among the deeds before it."""
    pronouns = cues.named("en", "pronouns")
    number = next((name for name, pattern in pronouns.items() if pattern.match(deed.object)), "")
    earlier = next((each.object for each in reversed(before) if each.object), "")
    return replace(deed, object=_antecedent(earlier, number)) if number and earlier else deed


def _antecedent(thing: str, number: str) -> str:
    """What *them* means after *the cultural level of the labouring masses*: the nearest plural; *it*: the head."""
    if number != "plural":
        return thing
    parts = thing.split(" of ")
    plural = [part for part in parts if grammar("plural_within").search(part)]
    if not plural:
        return thing
    return grammar("goes_on").sub("", plural[0] if grammar("plural_head").search(parts[0]) else plural[-1])
