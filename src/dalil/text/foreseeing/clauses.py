"""What the two orders of words share: a clause with its verb, and how its words are taken off from either end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from dalil.text.declaring.aims import Mention, mention
from dalil.text.declaring.grammar import Folded
from dalil.text.foreseeing.grammar import Grammar, Verb, Word
from dalil.text.topic import Topic

STOPS = re.compile(r"[;:()—“”«»„!?\"]|--|(?<=\w{4})\.(?=\s)|(?<=[,.]) – ")
PLURAL = 2
"""Letters that an English name may end with besides its own."""
SURNAME = re.compile(r"(?:ова|ева|ина|ына|ova|eva|ina|yna)$")
HOLDER = 8
"""Words of the longest phrase that is taken for whose an expectation is."""
PARTS = re.compile(r"[,;]|(?<!\w)(?:and|but|и|но|а|va|lekin|ve|ama|ва|және|бирок|و|اما)(?!\w)")


Side = Literal["party", "against"]
One = Literal["party", "against", "pronoun", "speaker"]
"""Whose struggle it is: a side by its name, or whom a pronoun stands for."""
By = Literal["speaker", "named", "pronoun", "unsaid"]
"""Who expects it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of prevailing at `start`, `end` in its clause from `begin` to `stop`."""

    text: Folded
    grammar: Grammar
    begin: int
    start: int
    end: int
    stop: int
    sides: tuple[tuple[Side, Topic], ...]
    verb: Verb

    def topics(self, *but: str) -> list[Topic]:
        """The ways in which the sides are named, except one side."""
        return [topic for one, topic in self.sides if one not in but and topic.concepts]


@dataclass(frozen=True, slots=True)
class Read:
    """What stands around a verb: whose struggle, the words of expecting, and whose expectation it is."""

    one: One
    words: tuple[Word, ...]
    by: By = "speaker"
    holder: str = ""
    told: bool = False


@dataclass(slots=True)
class Stripped:
    """What is left of a text after words were taken off its end: up to `end`; `words` and `said` are those of expecting that were."""

    end: int
    words: list[Word] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def clause_start(text: str, at: int) -> int:
    """Where the clause that holds `at` begins: behind the last mark that parts clauses, commas apart."""
    return max((match.end() for match in STOPS.finditer(text, 0, at)), default=0)


def clause_end(text: str, at: int) -> int:
    """Where the clause that holds `at` ends."""
    stop = STOPS.search(text, at)
    return stop.start() if stop is not None else len(text)


def strip_words(clause: Clause, end: int) -> Stripped:
    """Takes words of expecting, and those that change nothing, off the end of what precedes `end`."""
    made = Stripped(end)
    while True:
        left = clause.text.text[clause.begin : made.end]
        found = [(match.start(), word) for word in clause.grammar.words if (match := word.before.search(left))]
        if found:
            start, word = min(found, key=lambda each: each[0])
            made.words.append(word)
            made.said.append(left[start:].strip(" ,"))
            made.end = clause.begin + start
        elif left.rstrip().endswith(",") and (match := clause.grammar.at_end("opinion").search(left)) is not None and left[: match.start()].rstrip().endswith(","):
            made.end = clause.begin + match.start()  # an aside that says whose opinion it is
        elif (match := clause.grammar.at_end("between").search(left)) is not None:
            made.end = clause.begin + match.start()
        else:
            made.end = clause.begin + len(left.rstrip(" ,"))
            return made


def named_at_end(clause: Clause, end: int, tail: re.Pattern[str]) -> tuple[Side, Mention] | None:
    """The side with whose name what precedes `end` ends, the name's place or an apposition behind it at most."""
    found: list[tuple[Side, Mention]] = []
    for one, topic in clause.sides:
        at = mention(clause.text, topic, clause.begin, end, last=True) if topic.concepts else None
        if at is None or at.end > end or not is_whole(clause.text, topic, at, clause.grammar.code) or _genitive(clause, topic, at):
            continue
        rest = clause.text.text[at.end : end]
        closed = not rest.startswith(",") or clause.text.text[end : end + 1] == ","
        if tail.fullmatch(rest) and closed and not any(mention(clause.text, other, at.end, end) for other in clause.topics(one)):
            found.append((one, at))
    return max(found, key=lambda each: each[1].end, default=None)


def _genitive(clause: Clause, topic: Topic, at: Mention) -> bool:
    """Whether a Russian surname stands in the genitive (*рабочие Каримова*), where its own form is no woman's."""
    if clause.grammar.code != "ru" or not any(concept.is_name for concept in topic.concepts):
        return False
    return SURNAME.search(clause.text.text[at.start : at.end]) is not None and SURNAME.search(topic.phrase.lower()) is None


def is_whole(text: Folded, topic: Topic, at: Mention, language: str) -> bool:
    """Whether a name stands there whole: English does not decline, so that *Revolutionaries* are not the *Revolution*."""
    if language != "en":
        return True
    word = text.text[at.start : at.end].removesuffix("'s").split()[-1]
    over = [len(word) - match.end() for concept in topic.names() if (match := concept.pattern.match(word))]
    return not over or min(over) <= PLURAL


def pronoun_at_end(clause: Clause, end: int) -> tuple[One, int] | None:
    """*We* or *they* at the end of what precedes `end`, and where it begins."""
    left = clause.text.text[clause.begin : end]
    pronouns: tuple[tuple[str, One], ...] = (("own", "speaker"), ("theirs", "pronoun"))
    for name, one in pronouns:
        match = clause.grammar.at_end(name).search(left)
        if match is not None:
            return one, clause.begin + match.start()
    return None


def whose(clause: Clause, end: int) -> tuple[By, str]:
    """Whose an expectation is that what precedes `end` leads in, and in which words."""
    rest = clause.text.text[clause.begin : end].rstrip(" ,")
    part = clause.begin + max((match.end() for match in PARTS.finditer(rest)), default=0)
    while (match := clause.grammar.at_head("opens").match(clause.text.text[part:end])) is not None and match.end():
        part += match.end()
    phrase = clause.text.words(part, clause.begin + len(rest)).strip(" ,") if part < clause.begin + len(rest) else ""
    if not re.search(r"\w", phrase):
        return "speaker", ""
    pronouns: tuple[tuple[str, By], ...] = (("own", "speaker"), ("theirs", "pronoun"))
    for name, by in pronouns:
        if clause.grammar.at_end(name).search(clause.text.text[part : clause.begin + len(rest)]):
            return by, ""
    return "named", " ".join(phrase.split()[-HOLDER:])


def opinion(clause: Clause) -> str:
    """Whose opinion a clause is said to be, beside what it says (*in the opinion of the committee*); empty where nobody's."""
    found = clause.grammar.part("opinion").search(clause.text.text, clause.begin, clause.stop)
    said = next((name for name, words in found.groupdict().items() if words), "") if found is not None else ""
    return clause.text.words(*found.span(said)).strip() if found is not None and said else ""
