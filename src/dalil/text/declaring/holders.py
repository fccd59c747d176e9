"""Whose a declared position is: the subject of its verb, where the sentence itself says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dalil.text.asking.nominative import is_oblique_noun
from dalil.text.declaring.aims import ENOUGH, mention, spans
from dalil.text.declaring.grammar import Folded, Grammar
from dalil.text.naming.names import names
from dalil.text.topic import Topic

By = Literal["speaker", "holder", "pronoun", "unsaid", "body", "other"]
"""*I* or *we*; the holder by name; *he*, *she* or *they*; no subject at all; *the meeting*; somebody else."""
APPOSED = 16
"""Words that may stand between two commas behind a subject."""
TITLED = 3
"""Words that may stand before the one name of a sentence whom *he* stands for (*Deputy Assistant Secretary Orlova*)."""
CLOSES = re.compile(r"[;:()—“”«»„!?\"]|(?<=\w{4})\.(?=\s)")
PLACE = re.compile(r"\s+(?:of|from|in|at)\s+(?:the\s+)?[\w-]+(?:\s+(?:and|valley|village|district|province)\s*[\w-]*)?$")


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose the position is, and by what name where it is somebody else's. `own`: the one named speaks;
    `himself`: it says it of itself (*Orlova said that she …*)."""

    by: By
    name: str = ""
    own: bool = False
    himself: bool = False


def clause_start(text: str, at: int) -> int:
    """Where the clause that holds `at` begins: behind the last mark that parts clauses, commas apart."""
    return max((match.end() for match in CLOSES.finditer(text, 0, at)), default=0)


def subject_before(text: Folded, grammar: Grammar, start: int, end: int, holder: Topic, *, own: bool) -> Subject | None:
    """The subject that stands in a part of the text before its verb; None where the words there are no subject.

    `own`: the verb itself says that its subject is the speaker.
    """
    left = _stripped(text.text[start:end], grammar)
    bare = left.rstrip(" ,")
    if (own or _ends_with_pronoun(bare, grammar, "own")) and _others_say(bare, grammar):
        return None
    if _ends_with_pronoun(bare, grammar, "own"):
        return Subject("speaker")
    if _we_apposed(bare, grammar):
        return _we(text, holder, start, start + len(bare))
    if _ends_with_pronoun(bare, grammar, "theirs"):
        return _meant(text, grammar, start, start + len(bare), holder)
    if not re.search(r"\w{2}", bare):
        return Subject("speaker" if own else "unsaid")
    if _goes_on(text.text[start:end]):
        return Subject("speaker") if own else None
    for head in _heads(bare):
        if holder.concepts and (at := _ending_mention(text, holder, start, start + len(head), grammar)) is not None and _is_head(text, grammar, start, at, holder):
            return Subject("holder")
    if own:
        return Subject("speaker")
    if re.fullmatch(rf"\W*(?:{grammar.part('assembled').pattern})", bare):
        return Subject("body")
    name = _name_at_end(text, start, start + len(bare), grammar)
    return Subject("other", name) if name else None


def _others_say(left: str, grammar: Grammar) -> bool:
    """Whether somebody else says of the speaker that he does (*they blame me that I support …*)."""
    said = list(grammar.part("that").finditer(left))
    return bool(said) and not re.search(rf"(?<!\w)(?:{grammar.part('own').pattern})(?!\w)", left[: said[-1].start()])


def _goes_on(left: str) -> bool:
    """Whether a lone comma stands right before the verb, so that it is one of several of a subject further off (*Orlova thanked the
    committee, commended its work*)."""
    return left.rstrip().endswith(",") and left.count(",") == 1


def _meant(text: Folded, grammar: Grammar, start: int, end: int, holder: Topic) -> Subject:
    """Whom *he* or *they* stand for where the sentence itself says it: the one name before it, its subject (*Orlova said that she …*)."""
    left = text.text[start:end]
    found = mention(text, holder, start, end) if holder.concepts and grammar.part("says_that").search(left) else None
    if found is None or not _is_head(text, grammar, start, found.start, holder):
        return Subject("pronoun")
    others = names(f", {text.words(found.end, end)}", grammar.code)
    return Subject("pronoun") if others or len(text.text[start : found.start].split()) > TITLED else Subject("holder", himself=True)


def _we(text: Folded, holder: Topic, start: int, end: int) -> Subject:
    """*We*, with the words that say who: the holder itself if they name it."""
    return Subject("holder", own=True) if holder.concepts and mention(text, holder, start, end) is not None else Subject("speaker")


def subject_first(text: Folded, grammar: Grammar, start: int, end: int, holder: Topic, *, own: bool) -> Subject | None:
    """The subject that stands before an object that itself stands before its verb."""
    left = _stripped(text.text[start:end], grammar)
    bare = left.rstrip(" ,")
    if own:
        return _we(text, holder, start, end)
    if _ends_with_pronoun(bare, grammar, "theirs"):
        return Subject("pronoun")
    if not re.search(r"\w{2}", bare):
        return Subject("unsaid")
    if holder.concepts:
        at = _ending_mention(text, holder, start, start + len(bare), grammar)
        if at is not None and not _oblique(text.text[at : start + len(bare)], grammar, holder) and not re.search(r",", text.text[start:at]):
            return Subject("holder")
    name = _name_at_end(text, start, start + len(bare), grammar)
    return Subject("other", name) if name and not _oblique(name.lower(), grammar, holder) else None


def subject_after(text: Folded, grammar: Grammar, start: int, end: int, holder: Topic) -> Subject | None:
    """The subject that a sentence turned round ends with, behind an article or a title at most."""
    found = mention(text, holder, start, end) if holder.concepts else None
    if found is None or _oblique_person(text.text[found.start : found.end], grammar, holder):
        return None
    before = text.text[start : found.start]
    plain = all(word in ("the", "a", "an") or grammar.part("titles").fullmatch(word) for word in re.findall(r"\w+", before))
    return Subject("holder") if (plain or _speaks_for(before, grammar)) and not text.text[found.end : end].startswith("'s") else None


def _stripped(left: str, grammar: Grammar) -> str:
    while left and (match := grammar.ends_with("between", left)):
        left = left[: match.start()]
    return left


def _ends_with_pronoun(left: str, grammar: Grammar, which: str) -> bool:
    """Whether the text ends with a pronoun that is a subject: not *supported by me and he*, and nothing that binds it before it."""
    match = re.search(rf"(?:^|(?<=[\s,]))(?:{grammar.part(which).pattern})(?:'(?:m|re|ve|ll))?$", left)
    if match is None:
        return False
    before = left[: match.start()].rstrip()
    return not re.search(rf"(?<!\w)(?:{grammar.part('not_subject').pattern})$", before) or before.endswith((" and", " as", " than"))


def _we_apposed(left: str, grammar: Grammar) -> bool:
    """*We, the smallholders of Tepa, …*"""
    match = re.match(rf"[\W_]*(?:{grammar.part('own').pattern})(?:,\s+|\s+(?=the\s))([^;:.]*)$", left)
    return match is not None and len(match[1].split()) <= APPOSED and grammar.any_cue.search(match[1]) is None


def _heads(bare: str) -> list[str]:
    """What may end with the subject: all of it; what stands before an apposition; what stands before those joined to it."""
    found = [bare]
    comma = bare.rfind(",")
    if comma > 0 and len(bare[comma:].split()) <= APPOSED:
        found.append(bare[:comma].rstrip(" ,"))
    joined = re.search(r"(?:,| and| и| va| ва| және| жана| ve| و)\s+[\w.\s-]{2,40}$", bare)
    if joined is not None and len(joined[0].split()) <= 4:
        found.append(bare[: joined.start()].rstrip(" ,"))
    return found


def _ending_mention(text: Folded, holder: Topic, start: int, end: int, grammar: Grammar) -> int | None:
    """Where the holder's name begins that ends a part of the text (with the place it is of, or those who stand for it)."""
    left = text.text[start:end]
    if grammar.code == "en":
        match = re.search(rf"(?:'s?)?\s+(?:{grammar.part('stands_for').pattern})$", left)
        if match and mention(text, holder, start, start + match.start(), last=True) is not None:
            end = start + match.start()
        if not any(concept.is_name for concept in holder.concepts) and (match := PLACE.search(text.text[start:end])):
            inside = mention(text, holder, start, start + match.start(), last=True)
            end = start + match.start() if inside is not None else end
    found = [each for each in spans(text, holder, start, end) if each[1] <= end]
    if not found or text.text[found[-1][1] : end].strip(" )"):
        return None
    run = [found[-1]]
    for each in reversed(found[:-1]):
        if len(text.text[each[1] : run[-1][0]].split()) > 2:
            break
        run.append(each)
    weights = [(1 + concept.is_name) * concept.weight for concept in holder.concepts]
    named = {number for _, _, number in run}
    needed = {number for number, concept in enumerate(holder.concepts) if concept.is_name}
    if not needed <= named or sum(weights[number] for number in named) < ENOUGH * sum(weights) * (1 if needed else 0.65):
        return None
    return min(begin for begin, _, _ in run)


def _is_head(text: Folded, grammar: Grammar, start: int, at: int, holder: Topic) -> bool:
    """Whether a name is the subject itself: nothing binds it to another noun before it, and it is nobody else of that name."""
    word = re.match(r"[\w'-]+", text.text[at:])
    if grammar.code == "ru" and word is not None and _oblique_person(word[0], grammar, holder):
        return False
    before = re.sub(r"(?:^|\s)(?:the|a|an)$", "", text.text[start:at].rstrip()).rstrip()
    if not before:
        return True
    if before.endswith(("'s", "s'")) or (grammar.code == "ru" and is_oblique_noun(re.split(r"\W+", before)[-1])):
        return False
    if re.search(rf"(?<!\w)(?:{grammar.part('not_subject').pattern})$", before):
        return _speaks_for(text.text[start:at], grammar)
    return not _another(text, at, holder, grammar)


def _speaks_for(before: str, grammar: Grammar) -> bool:
    return re.search(rf"(?:^|[\s,])(?:{grammar.part('speaks_for').pattern})$", before.rstrip() + " ") is not None


def _another(text: Folded, at: int, holder: Topic, grammar: Grammar) -> bool:
    """Whether another first name stands before the surname: *Vera Orlova* is not Anna Orlova."""
    match = re.search(r"([\w-]{2,})\s$", text.text[:at])
    if match is None or not text.is_capital(match.start(1)) or match.start(1) == 0 or grammar.part("titles").fullmatch(match[1]):
        return False
    spoken = holder.phrase.lower().split()
    return len(spoken) > 1 and not any(word.startswith(match[1][:3]) for word in spoken) and all(concept.is_name for concept in holder.concepts)


def _oblique(word: str, grammar: Grammar, holder: Topic) -> bool:
    """Whether a word of a language with case endings bears one, so that it is no subject."""
    last = word.split()[-1] if word.split() else ""
    if grammar.order == "prepositions" or last in holder.phrase.lower():
        return False
    return re.search(rf"\w{{3}}(?:{grammar.part('oblique').pattern})$", last) is not None


def _oblique_person(word: str, grammar: Grammar, holder: Topic) -> bool:
    """Whether a Russian surname stands in an oblique case; one in -ова is a woman's own name where the holder's name is such."""
    if grammar.part("person_oblique").fullmatch(word) is None:
        return False
    return not any(re.search(r"(?:ова|ева|ина|ына|ская|ova|eva|ina|yna|aya)$", each) for each in holder.phrase.lower().split())


def _name_at_end(text: Folded, start: int, end: int, grammar: Grammar) -> str:
    """The name with which a part of the text ends, if nothing binds it to another noun."""
    words = text.words(start, end).rstrip()
    said = f", {words}"
    found = [name for name in names(said, grammar.code) if name.end == len(said)]
    if not found:
        return ""
    before = re.sub(r"\bthe$", "", said[: found[0].start].lower().rstrip()).rstrip(" ,")
    bound = re.search(rf"(?<!\w)(?:{grammar.part('not_subject').pattern})$", before)
    return "" if bound else found[0].text
