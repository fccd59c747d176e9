"""Reads what a sentence expects of somebody's struggle, or tells came of it: who prevails or fails, how surely, and who says so.

Silence before error: the verb must be one of prevailing or failing in a form, or under a word, that looks ahead; its subject must be the
one asked about, with nothing in between that could be another; what is asked, wished, demanded or contrary to fact expects nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dalil.text.declaring.aims import ENOUGH
from dalil.text.declaring.grammar import Folded, folded
from dalil.text.declaring.reading import in_quotes
from dalil.text.foreseeing.clauses import By, Clause, One, Read, clause_end, clause_start
from dalil.text.foreseeing.grammar import FORMS, GRADES, OPEN, TOLD, Grammar, Sure, Verb, Word, grammars
from dalil.text.foreseeing.leading import read_leading
from dalil.text.foreseeing.trailing import read_trailing
from dalil.text.topic import Topic

QUESTION = re.compile(r"[?؟]\W*$")


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a sentence expects, or tells came. `one`: whose struggle it is, the party, its opponent, or whom a pronoun stands for;
    `prevails`: whether that one does. `by`: who expects it, `holder` in the sentence's words. `told`: somebody else says it of the holder.
    `came`: it is told as done. `condition`: it is bound to one. `quoted`: it stands in quotation marks that open in the sentence. `round`: what came
    is one encounter and no end (*they retreated*)."""

    one: One
    prevails: bool
    sure: Sure
    words: str
    by: By
    holder: str = ""
    told: bool = False
    came: bool = False
    condition: bool = False
    quoted: bool = False
    round: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """What is sought: the party, in each way in which it may be named, its opponents, and the verbs of the outcome asked about with its
    object; without verbs, any way of prevailing."""

    parties: tuple[Topic, ...]
    rivals: tuple[Topic, ...] = ()
    verbs: tuple[Verb, ...] = ()
    objects: Topic | None = None


def foreseen(sentence: str, sought: Sought, language: str = "") -> list[Foreseen]:
    """What a sentence expects of the struggle, or tells came of it, in order."""
    if QUESTION.search(sentence):
        return []
    text = folded(sentence)
    for grammar in grammars(language, sentence):
        found = list(_read(text, grammar, sought))
        if found:
            return found
    return []


def _read(text: Folded, grammar: Grammar, sought: Sought) -> Iterator[Foreseen]:
    for verb, start, end in _verbs(text, grammar, sought):
        begin, stop = clause_start(text.text, start), clause_end(text.text, end)
        clause = Clause(text, grammar, begin, start, end, stop, (*(("party", each) for each in sought.parties), *(("against", each) for each in sought.rivals)), verb)
        if text.text[stop : stop + 1] in ("?", "؟") or grammar.part("unreal").search(text.text[begin:stop]):
            continue
        if sought.objects is not None and sought.objects.share(text.words(end, stop)) < ENOUGH:
            continue
        read = (read_leading if grammar.behind else read_trailing)(clause)
        made = _made(clause, read) if read is not None else None
        if made is not None:
            yield made


def _verbs(text: Folded, grammar: Grammar, sought: Sought) -> Iterator[tuple[Verb, int, int]]:
    """The verbs of the outcome, the longest where several overlap."""
    found = [
        (match.start(), -match.end(), number, verb)
        for number, verb in enumerate(sought.verbs or grammar.verbs)
        for match in verb.pattern.finditer(text.text)
        if match.end() > match.start()
    ]
    last: tuple[int, int] | None = None
    reached = -1
    for start, end, _, verb in sorted(found, key=lambda each: each[:3]):
        if start >= reached or last == (start, -end):
            reached, last = -end, (start, -end)
            yield verb, start, -end


def _made(clause: Clause, read: Read) -> Foreseen | None:
    """The reading of a clause whose subject and words are found; None where its words do not look ahead, or tell nothing."""
    form_sign, form_sure = FORMS[clause.verb.form]
    sign = form_sign
    for word in read.words:
        sign *= word.sign
    came = clause.verb.form in TOLD or any(word.kind == "came" for word in read.words)
    ahead = [word for word in read.words if word.kind != "came"]
    if came and any(word.kind not in ("likely",) or word.sign > 0 for word in ahead):
        return None
    if any(word.kind == "reported" for word in ahead) and not (read.told or len(ahead) > 1):
        return None
    if clause.verb.form in OPEN and not read.words:
        return None
    if clause.verb.sense == "fails" and any(word.kind == "able" for word in ahead):
        return None
    condition = clause.grammar.part("condition").search(clause.text.text, clause.begin, clause.stop) is not None
    if came and (condition or clause.grammar.part("ahead").search(clause.text.text, clause.begin, clause.start)):
        return None
    sure: Sure = "" if came else _sure(form_sure, ahead)
    prevails = (clause.verb.sense != "fails") == (sign > 0)
    return Foreseen(
        one=read.one,
        prevails=prevails,
        sure="possible" if condition else sure,
        words=clause.text.words(clause.start, clause.end),
        by=read.by,
        holder=read.holder,
        told=read.told,
        came=came,
        condition=condition,
        quoted=in_quotes(clause.text.text[: clause.start]),
        round=clause.verb.form == "round",
    )


def _sure(form: Sure, words: Sequence[Word]) -> Sure:
    """How surely it is expected: as the least sure word has it, but *certain* where one says so and none is less than *likely*."""
    said = {word.sure for word in words} | ({form} if form else set())
    if "doubtful" in said:
        return "doubtful"
    if "possible" in said:
        return "possible"
    return next((grade for grade in GRADES if grade in said), "likely")
