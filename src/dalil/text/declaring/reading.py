"""Reads declared positions: who, in a sentence, says that they are for or against a target, or is told to be so.

Silence before error: a verb that is denied without saying the contrary (*does not oppose*), supposed, demanded of somebody, asked, or
taken back is not read; nor is one whose object is not the target, or whose subject the sentence does not make plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dalil.text.declaring.aims import aimed_after, aimed_before, aimed_passive, mention, stands_alone
from dalil.text.declaring.grammar import Cue, Folded, Grammar, folded, grammars
from dalil.text.declaring.holders import By, Subject, clause_start, subject_after, subject_before, subject_first
from dalil.text.topic import Topic

Aim = Literal["named", "pronoun", "matter"]
"""By what the object names the target: by its name; by *him*, *her*, *them*; by *this proposal*."""
OPENS, SHUTS = "«“„", "»”"
QUESTION = re.compile(r"[?؟]\W*$")
STOPS = re.compile(r"[,;:()—“”«»\"!?]|(?<=\w{4})\.(?=\s)|\.$")


@dataclass(frozen=True, slots=True)
class Declared:
    """A position that a sentence declares. `words`: those that declare it. `told`: somebody says it of the holder. `quoted`: it
    stands in quotation marks that open in the sentence. `name`: of the holder, where it is another than the one asked for. `own`: the
    holder speaks (*we, the smallholders, …*)."""

    side: Literal["for", "against"]
    words: str
    by: By
    aim: Aim
    told: bool = False
    quoted: bool = False
    name: str = ""
    own: bool = False


def declared(sentence: str, target: Topic, holder: Topic, language: str = "") -> list[Declared]:
    """The positions towards the target that a sentence declares, in order. A topic without concepts is any holder."""
    if QUESTION.search(sentence):
        return []
    text = _folded(sentence)
    for grammar in grammars(language, sentence):
        if grammar.any_cue.search(text.text) is not None or any(re.search(pattern, text.text) for pattern in grammar.words.get("passive", {}).values()):
            found = list(_read(text, grammar, target, holder))
            if found:
                return found
    return []


def is_agent(target: Topic) -> bool:
    """Whether the target is somebody, a person or a body, or may be, by how its name is written."""
    return any(re.fullmatch(r"[^\W\d_]+(?:[\s'ʻʼ’.-]+[^\W\d_]+)*", each.word) for each in target.names())


@lru_cache(maxsize=4096)
def _folded(sentence: str) -> Folded:
    return folded(sentence)


def _read(text: Folded, grammar: Grammar, target: Topic, holder: Topic) -> Iterator[Declared]:
    agent = is_agent(target)
    for cue, start, end, own in _cues(text, grammar):
        begin = clause_start(text.text, start)
        left = text.text[begin:start]
        if start > begin and text.is_capital(start) and not text.words(start, end).isupper() and re.search(r"\w", left):
            continue  # a word of a name: *the Business Support Facility*
        if grammar.part("unsettled").search(left) or grammar.part("undone").search(text.text[end:]) or grammar.part("taken_back").search(text.text[end:]):
            continue
        read = _after if grammar.order == "after" else _before
        got = read(text, grammar, cue, (begin, start, end), target, holder, own=own, agent=agent)
        if got is not None:
            aim, sign, subject = got
            around = left if grammar.order == "after" else text.text[:start] + text.text[end:]
            yield Declared(
                side=_turned(cue.side, sign),
                words=text.words(start, end),
                by=subject.by,
                aim=aim,
                told=not subject.himself and grammar.part("says_that").search(around) is not None,
                quoted=in_quotes(text.text[:start]),
                name=subject.name,
                own=subject.own,
            )
    yield from _turned_round(text, grammar, target, holder)
    yield from _passive(text, grammar, target, holder)


def _turned(side: str, sign: int) -> Literal["for", "against"]:
    return "for" if (side == "for") == (sign > 0) else "against"


def _cues(text: Folded, grammar: Grammar) -> Iterator[tuple[Cue, int, int, bool]]:
    """(cue, start, end, whether it speaks of the speaker) of the verbs of attitude, the longest where several overlap."""
    found = [
        (match.start(), -(match.end() - match.start()), number, match.end(), own)
        for number, cue in enumerate(grammar.cues)
        for own, pattern in ((True, cue.own), (False, cue.theirs))
        for match in pattern.finditer(text.text)
        if match.end() > match.start()
    ]
    reached = -1
    for start, _, number, end, own in sorted(found):
        if start >= reached:
            reached = end
            yield grammar.cues[number], start, end, own


def _after(
    text: Folded, grammar: Grammar, cue: Cue, at: tuple[int, int, int], target: Topic, holder: Topic, *, own: bool, agent: bool
) -> tuple[Aim, int, Subject] | None:
    begin, start, end = at
    zone = _object_zone(text.text, grammar, end)
    aimed = _aim_after(text, grammar, cue, end, zone, target, agent=agent)
    if aimed is None:
        return None
    subject = subject_before(text, grammar, begin, start, holder, own=own and not cue.pronoun)
    if subject is None or (cue.pronoun and subject.by != "speaker") or (cue.bare and subject.by != "unsaid"):
        return None
    return *aimed, subject


def _object_zone(text: str, grammar: Grammar, end: int) -> int:
    """Where the object that begins at `end` stops: at a mark, or at a word that opens another clause."""
    stop = STOPS.search(text, end)
    limit = stop.start() if stop is not None else len(text)
    ends = grammar.part("ends").search(text, end, limit)
    return ends.start() if ends is not None else limit


def _aim_after(text: Folded, grammar: Grammar, cue: Cue, end: int, zone: int, target: Topic, *, agent: bool) -> tuple[Aim, int] | None:
    found = mention(text, target, end, zone)
    if found is not None:
        if agent and grammar.code == "ru" and text.text[end : found.start].strip() == "" and _nominative(text.text[found.start : found.end], grammar):
            return None
        sign = aimed_after(text, grammar, cue, end, found, agent=agent)
        return ("named", sign) if sign else None
    rest = text.text[end:zone]
    for aim, part in (("pronoun", "him"), ("matter", "matter")):
        match = re.match(rf"\s+(?:{grammar.part(part).pattern})(?![\w'])", rest)
        weak = cue.asks or (aim == "pronoun" and cue.things)
        if match is not None and not weak and stands_alone(text, grammar, end + match.end()):
            return ("pronoun", 1) if aim == "pronoun" else ("matter", 1)
    return None


def _nominative(word: str, grammar: Grammar) -> bool:
    """Whether a Russian surname behind a verb stands in the nominative, so that it is the subject (*поддержал Сафаров*)."""
    return grammar.part("person").fullmatch(word.split()[-1]) is not None


def _before(
    text: Folded, grammar: Grammar, cue: Cue, at: tuple[int, int, int], target: Topic, holder: Topic, *, own: bool, agent: bool
) -> tuple[Aim, int, Subject] | None:
    begin, start, _ = at
    found = mention(text, target, begin, start, last=True)
    aim: Aim = "named"
    sign, object_start = aimed_before(text, grammar, cue, (begin, start), found) if found is not None else (0, start)
    if not sign:
        named = _pronoun_before(text.text, grammar, cue, begin, start)
        if named is None or cue.asks:
            return None
        aim, object_start = named
        sign = 1
    subject = subject_first(text, grammar, begin, object_start, holder, own=own)
    return (aim, sign, subject) if subject is not None else None


def _pronoun_before(text: str, grammar: Grammar, cue: Cue, begin: int, start: int) -> tuple[Aim, int] | None:
    """Where a pronoun, or *this proposal*, stands as the object before its verb."""
    left = text[begin:start]
    while left and (match := grammar.ends_with("between", left)):
        left = left[: match.start()]
    case = str(grammar.words["cases"].get(cue.case, "")) if grammar.order == "before" else ""
    for aim, part in (("pronoun", "him"), ("matter", "matter")):
        match = re.search(rf"(?:^|(?<=[\s,]))(?:{cue.prep}\s+)?(?:{grammar.part(part).pattern})\s*(?:{cue.marker})?\s*$", left)
        if match is None:
            continue
        word = match[0].strip()
        if grammar.order == "before" and not re.search(rf"(?:{case})$", word):
            continue
        if grammar.order == "prepositions" and cue.prep and not re.match(rf"(?:{cue.prep})\s", word):
            continue
        return ("pronoun", begin + match.start()) if aim == "pronoun" else ("matter", begin + match.start())
    return None


def _passive(text: Folded, grammar: Grammar, target: Topic, holder: Topic) -> Iterator[Declared]:
    """*The order of Safarov was condemned by the meeting.*"""
    for side, pattern in grammar.words.get("passive", {}).items():
        for match in re.finditer(pattern, text.text):
            begin = clause_start(text.text, match.start())
            left = text.text[begin : match.start()]
            begin += left.rfind(",") + 1
            found = mention(text, target, begin, match.start(), last=True)
            subject = subject_after(text, grammar, match.end(), _object_zone(text.text, grammar, match.end()), holder)
            sign = aimed_passive(text, grammar, begin, found, match.start()) if found is not None else 0
            if sign and subject is not None and not grammar.part("unsettled").search(left) and not grammar.part("taken_back").search(text.text[match.end() :]):
                told = grammar.part("says_that").search(left) is not None
                yield Declared(_turned(str(side), sign), text.words(match.start(), match.end()), subject.by, "named", told=told, quoted=in_quotes(text.text[: match.start()]))


def _turned_round(text: Folded, grammar: Grammar, target: Topic, holder: Topic) -> Iterator[Declared]:
    """*Против предложения Томского голосовал Сафаров.*"""
    sides = grammar.words.get("turned_sides", {})
    for match in grammar.part("turned_round").finditer(text.text) if sides else ():
        left = text.text[clause_start(text.text, match.start()) : match.start()]
        found = mention(text, target, match.start("object"), match.end("object"))
        if found is None or grammar.part("unsettled").search(left) or text.text[found.end : match.end("object")].strip():
            continue
        sign = aimed_after(text, grammar, grammar.cues[0], match.start("object"), found, agent=False)
        subject = subject_after(text, grammar, match.start("subject"), match.end("subject"), holder)
        if sign and subject is not None:
            side = _turned(str(sides[match["prep"]]), sign)
            yield Declared(side, text.words(match.start("verb"), match.end("verb")) + " " + match["prep"], subject.by, "named", quoted=in_quotes(text.text[: match.start()]))


def in_quotes(before: str) -> bool:
    """Whether quotation marks that open in a text are still open at its end."""
    opened = sum(before.count(mark) for mark in OPENS) - sum(before.count(mark) for mark in SHUTS)
    return opened > 0 or before.count('"') % 2 == 1
