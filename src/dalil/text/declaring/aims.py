"""Whether the object of a verb of attitude is the target itself, or a measure named as its own, and with which sign.

Strict: what stands between the verb and the target must be articles, adjectives and titles, or first nouns that keep the side
(*the order of Safarov*) or turn it (*the removal of Safarov*). Any other first noun (*the brother of Safarov*) is another object.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dalil.text.asking.nominative import is_adjective
from dalil.text.declaring.grammar import Cue, Folded, Grammar
from dalil.text.grams import words as words_of
from dalil.text.topic import Topic, frame

ENOUGH = 0.75
"""The share of the target's concepts that the object must name, all its names among them."""
BETWEEN = 3
"""Words that may stand between two words of one target (*removal of the quota on water*)."""
LEAD = 5
"""Words that may stand between the verb and the target."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where folded text names a topic: from its first word to the end of its last."""

    start: int
    end: int


def spans(text: Folded, topic: Topic, start: int, end: int) -> list[tuple[int, int, int]]:
    """(start, end, number of the concept) of each word by which a part of the text names the topic, in order."""
    found = []
    for number, concept in enumerate(topic.concepts):
        if not concept.found(text.source):
            continue
        places = [(match.start(), _word_end(text.text, match.end())) for match in concept.pattern.finditer(text.text, start, end)]
        if not places and concept.frame:
            places = [(m.start(), m.end()) for m in re.finditer(r"\w+", text.text[:end]) if m.start() >= start and frame(m[0]) == concept.frame]
        found += [(begin, stop, number) for begin, stop in places if not (" " in concept.word and concept.is_name and " " not in text.text[begin:stop] and not text.is_capital(begin) and _cased(text))]
    return sorted(found)


def mention(text: Folded, topic: Topic, start: int, end: int, *, last: bool = False) -> Mention | None:
    """The first (or last) run of words in a part of the text that names the topic; None where none names enough of it."""
    found = spans(text, topic, start, end)
    runs: list[list[tuple[int, int, int]]] = []
    for each in found:
        gap = text.text[runs[-1][-1][1] : each[0]] if runs else ""
        if runs and len(words_of(gap)) <= BETWEEN and not re.search(r"[,;:.!?()«»“”\"]", gap):
            runs[-1].append(each)
        else:
            runs.append([each])
    weights = [(1 + concept.is_name) * concept.weight for concept in topic.concepts]
    needed = {number for number, concept in enumerate(topic.concepts) if concept.is_name}
    for run in reversed(runs) if last else runs:
        named = {number for _, _, number in run}
        if needed <= named and sum(weights[number] for number in named) >= ENOUGH * sum(weights):
            return Mention(run[0][0], max(stop for _, stop, _ in run))
    return None


def aimed_after(text: Folded, grammar: Grammar, cue: Cue, start: int, found: Mention, *, agent: bool) -> int:
    """1 or -1 where the object behind a verb that ends at `start` is the target or its measure (-1: what is done to it); else 0.

    `agent`: the target is somebody, towards whom it is no position to share or reject a word of theirs.
    """
    lead, tail = text.text[start : found.start], text.text[found.end :]
    if cue.asks:
        return _asked(lead, tail, grammar)
    chain = _led(lead, grammar, verb=grammar.ends_with("infinitive", text.text[:start]) is not None)
    if chain is None:
        return 0
    owned = re.match(r"'s?\s+|'(?=\s)", tail) if grammar.code == "en" else None
    behind = _owned(tail[owned.end() :], grammar) if owned is not None else _followed(text, grammar, found)
    if behind is None:
        return 0
    chain = [*chain, *behind]
    weak = {"sayings"} | ({"propositions", "against"} if cue.things else set())
    if agent and ((cue.things and not chain) or weak & set(chain)):
        return 0
    return _sign(chain)


def governed(text: Folded, grammar: Grammar, start: int, found: Mention) -> tuple[int, bool]:
    """1 where a verb that ends at `start` has the target as its object, -1 where that is what is done to the target, 0 elsewhere; and
    whether it is only what is said or done against it (*the programme of action against the quotas*)."""
    chain = _led(text.text[start : found.start], grammar)
    behind = _followed(text, grammar, found)
    if chain is None or behind is None:
        return 0, False
    return _sign([*chain, *behind]), "blames" in chain


def aimed_passive(text: Folded, grammar: Grammar, start: int, found: Mention, verb: int) -> int:
    """1 or -1 where the target, or a measure of it, is the subject of a passive verb at `verb` in a clause that begins at `start`; else 0."""
    chain = _led(text.text[start : found.start], grammar)
    between = text.text[found.end : verb]
    while between and (match := grammar.ends_with("between", between)):
        between = between[: match.start()]
    owned = re.match(r"'s?\s+", between)
    behind = _owned(between[owned.end() :], grammar) if owned is not None else [] if not between.strip() else _only_noun(between, grammar)
    if chain is None or behind is None:
        return 0
    return _sign([*chain, *behind])


def _only_noun(between: str, grammar: Grammar) -> list[str] | None:
    inside = words_of(between)
    kind = _noun(inside[0], grammar) if len(inside) == 1 else ""
    return [kind] if kind else None


def stands_alone(text: Folded, grammar: Grammar, end: int) -> bool:
    """Whether a pronoun, or *this proposal*, that ends at `end` is the whole object: no noun follows that it only qualifies."""
    return _followed(text, grammar, Mention(end, end)) is not None


def _led(lead: str, grammar: Grammar, *, verb: bool = False) -> list[str] | None:
    """What the first nouns between a verb and the target are; None where the words there make it another object. `verb`: they may
    begin with another verb (*agreed to dismiss Safarov*)."""
    inside = words_of(lead)
    if len(inside) > LEAD + 2 or re.search(r"[,;:!?()]|'s(?!\w)", lead) or _any_of(grammar, "lessens", inside):
        return None
    if _any_of(grammar, "joins", inside):
        return _joined(lead, grammar)
    if grammar.code == "en":
        return _led_by_prepositions(lead, grammar, verb=verb)
    if _any_of(grammar, "prepositions", inside):
        return None
    chain = []
    for word in inside:
        if kind := _noun(word, grammar):
            chain.append(kind)
        elif not (_qualifies(word, grammar) or _whole(grammar, "titles", word) or len(word) <= 2):
            return None
    return chain


def _qualifies(word: str, grammar: Grammar) -> bool:
    return _whole(grammar, "adjective", word) and (grammar.code != "ru" or is_adjective(word))


def _joined(lead: str, grammar: Grammar) -> list[str] | None:
    """The first nouns before the second of two objects (*the removal of Orlova and Safarov*), which must stand bare."""
    first, *others = re.split(rf"(?<!\w)(?:{grammar.part('joins').pattern})(?!\w)", lead)
    bare = [word for word in words_of(others[-1]) if word not in ("the", "a", "an") and not _whole(grammar, "titles", word)]
    return _led(first, grammar) if len(others) == 1 and not bare else None


def _led_by_prepositions(lead: str, grammar: Grammar, *, verb: bool) -> list[str] | None:
    """English binds what follows by a preposition, by a first word in -ing, or by a verb behind *to*: *the order of Safarov*, *removing
    Safarov*, *the motion to dismiss Safarov*."""
    pieces = re.split(rf"(?<!\w)({grammar.part('prepositions').pattern})(?!\w)", lead)
    chain: list[str] = []
    for at in range(0, len(pieces), 2):
        inside = words_of(pieces[at])
        if inside and ((at and pieces[at - 1] == "to") or (not at and verb)) and not _whole(grammar, "articles", inside[0]):
            kind = next((kind for part, kind in DOING if _whole(grammar, part, inside[0])), "")
            if not kind:
                return None
            chain.append(kind)
            inside = inside[1:]
        if at + 1 < len(pieces):
            kind = _bound(inside, pieces[at + 1], grammar)
            if not kind:
                return None
            chain.append(kind)
            continue
        if len(inside) > LEAD - 1:
            return None
        for place, word in enumerate(inside):
            gerund = word.endswith("ing")
            if (kind := _noun(word, grammar)) and gerund and place == 0:
                chain.append(kind)
            elif kind or gerund:
                return None
    return chain


def _bound(inside: Sequence[str], preposition: str, grammar: Grammar) -> str:
    """What a noun says that a preposition binds to the target: *the order of*, *attacks on*, *action against*; empty where it is none."""
    if not inside or len(inside) > LEAD - 1 or any(word == "that" or (word.endswith("ing") and at) for at, word in enumerate(inside)):
        return ""
    kind = _noun(inside[-1], grammar)
    if kind == "against":
        return "blames" if _whole(grammar, "aimed", preposition) else ""
    return "blames" if kind in ("keeps", "propositions") and preposition == "against" else kind


def _owned(tail: str, grammar: Grammar) -> list[str] | None:
    """What belongs to the target (*Safarov's order*, *Safarov's removal*); None for anything else of theirs."""
    inside = words_of(re.split(r"[,;:.!?()]", tail)[0])[:3]
    kind = next((kind for word in inside if (kind := _noun(word, grammar))), "")
    return [kind] if kind else None


def _followed(text: Folded, grammar: Grammar, found: Mention) -> list[str] | None:
    """What the word right behind the target makes of it: a noun that it only qualifies decides (*the Safarov line*)."""
    tail = text.text[found.end :]
    follower = re.match(r"\s+([\w'-]+)", tail)
    if follower is None:
        return []
    word, rest = follower[1], tail.lstrip()
    kind = _noun(word, grammar)
    if grammar.code == "en":
        settled = _whole(grammar, "follows", word) or _whole(grammar, "titles", word) or any(grammar.part(part).match(rest) for part in ("ends", "turned_by", "kept_by"))
        return [kind] if kind else [] if settled else None
    named = text.text[found.start : found.end].rsplit(" ", 1)[-1]
    surname = text.is_capital(found.end - len(named)) and (_whole(grammar, "person", named) or _whole(grammar, "person_oblique", named))
    if _whole(grammar, "adjective", named) and not surname and not _whole(grammar, "prepositions", word) and not _whole(grammar, "joins", word):
        return [kind] if kind else None
    return []


def _asked(lead: str, tail: str, grammar: Grammar) -> int:
    """The sign of what is asked for: what is to be done to the target, or on its behalf; 0 where neither is told."""
    if len(words_of(lead)) > LEAD or re.search(r"[,;:!?()]", lead):
        return 0
    for part, sign in (("turned_by", -1), ("kept_by", 1)):
        if grammar.part(part).match(tail.lstrip()) or (grammar.code != "en" and grammar.part(part).match(lead.lstrip())):
            return sign
    nouns = [word for word in words_of(lead) if _noun(word, grammar)]
    if len(nouns) != 1:
        return 0
    return -1 if _whole(grammar, "turns", nouns[0]) else 1 if _whole(grammar, "restores", nouns[0]) else 0


DOING = (("halts", "turns"), ("blames", "blames"), ("furthers", "keeps"))
"""What a verb of each part does to its object, as a noun would."""
NOUNS = ("turns", "keeps", "propositions", "sayings", "against")


def _noun(word: str, grammar: Grammar) -> str:
    """What a noun says of the one named with it: done to them, done by them, proposed or said by them, said against them; else empty."""
    return next((part for part in NOUNS if _whole(grammar, part, word)), "")


def _sign(chain: Sequence[str]) -> int:
    """-1 where the nouns of a chain turn the side an odd number of times."""
    return -1 if (chain.count("turns") + chain.count("blames")) % 2 else 1


def _any_of(grammar: Grammar, part: str, words: Sequence[str]) -> bool:
    return any(_whole(grammar, part, word) for word in words)


def aimed_before(text: Folded, grammar: Grammar, cue: Cue, zone: tuple[int, int], found: Mention) -> tuple[int, int]:
    """(sign, where the object begins) where the object in its case before a verb is the target or its measure; sign 0 if it is not."""
    pre = text.text[found.end : zone[1]]
    while pre and (match := grammar.ends_with("between", pre)):
        pre = pre[: match.start()]
    word = text.text[found.start : found.end].rsplit(" ", 1)[-1]
    begin = _before_titles(text.text, grammar, zone[0], found.start)
    rest = words_of(pre)
    if grammar.order == "prepositions":
        return _aimed_behind(text.text, grammar, cue, zone[0], found, rest)
    case = str(grammar.words["cases"].get(cue.case, ""))
    if not rest:
        direct = re.search(rf"(?:{case})$", word) if case else re.search(rf"(?:{grammar.part('genitive').pattern})$", word)
        return (1 if direct and not cue.asks else 0), begin
    if _whole(grammar, "turns", " ".join(rest)):
        rest = [" ".join(rest)]
    sign = 1
    for each in rest[:-1]:
        sign *= -1 if _noun(each, grammar) == "turns" else 1
        if not _noun(each, grammar) and len(rest) > 2:
            return 0, begin
    kind = _noun(rest[-1], grammar)
    chain = str(grammar.words.get("chain", {}).get(cue.case, case)) or case
    if not kind or (case and not re.search(rf"(?:{chain})$", rest[-1])) or re.search(r"[,;:.!?]", pre):
        return 0, begin
    if re.search(rf"(?:{case})$", word) and case and not re.search(rf"(?:{grammar.part('genitive').pattern})$", word) and len(word) > 3 and cue.case in ("dat", "abl"):
        return 0, begin
    if cue.asks:
        return (-1 if kind == "turns" else 1 if _whole(grammar, "restores", rest[-1]) else 0), begin
    return (-sign if kind == "turns" else sign), begin


def _aimed_behind(text: str, grammar: Grammar, cue: Cue, start: int, found: Mention, rest: list[str]) -> tuple[int, int]:
    """As `aimed_before`, where a preposition opens the object, or a marker closes it."""
    word = text[found.start : found.end]
    closed = rest == [cue.marker] or (not rest and cue.marker and word.endswith(cue.marker))
    if (cue.marker and not closed) or (not cue.marker and rest):
        return 0, found.start
    lead, sign = text[start : found.start].rstrip(), 1
    while match := re.search(r"(?:^|\s)(\S+)$", lead):
        kind = _noun(match[1], grammar)
        if not kind and not _whole(grammar, "titles", match[1]):
            break
        sign, lead = (-sign if kind == "turns" else sign), lead[: match.start()].rstrip()
    if not cue.prep:
        return sign, start + len(lead)
    opens = re.search(rf"(?:^|(?<=\s))(?:{cue.prep})$", lead)
    return (sign, start + opens.start()) if opens else (0, found.start)


def _before_titles(text: str, grammar: Grammar, start: int, at: int) -> int:
    while match := re.search(r"(?:^|\s)(\S+)\s*$", text[start:at]):
        if not _whole(grammar, "titles", match[1]):
            break
        at = start + match.start()
    return at


def _whole(grammar: Grammar, part: str, word: str) -> bool:
    return grammar.part(part).fullmatch(word) is not None


def _word_end(text: str, at: int) -> int:
    while at < len(text) and (text[at].isalnum() or text[at] == "_"):
        at += 1
    return at


def _cased(text: Folded) -> bool:
    return text.source != text.source.lower()
