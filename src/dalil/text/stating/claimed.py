"""What a claim says, piece by piece: the act, and what stands with it, each with what binds it (`by`, `of`, nothing)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dalil.text.claimfigures import figures_of
from dalil.text.dating.dates import dates
from dalil.text.dating.months import fold as fold_month
from dalil.text.dating.months import months
from dalil.text.numbers import numbers
from dalil.text.stating.acts import acts_told, english
from dalil.text.stating.words import Speech, Word, read, speech
from dalil.text.stopwords import stopwords
from dalil.text.topic import Concept, Topic

PARTICLES = 4
"""Words behind a verb in which its particle may stand."""
BACK = 5
"""Words before a word in which what binds it may stand."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that the claim names. `concept`: where it is a name. `bound`: the preposition before it. `before`: it stands before the act.
    `around`: all words of the claim. `parts`: the words of a name. `owns`: the name is in the genitive (*Cole's*)."""

    word: Word
    bound: str
    before: bool
    concept: Concept | None = None
    around: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    owns: bool = False


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim taken apart. `denies`: how many of its words deny. `way`: which way the act goes. `whole`: words that say of how many it is true."""

    language: str
    act: Word
    acts: frozenset[str]
    passive: bool
    denies: int
    way: str
    pieces: tuple[Piece, ...]
    whole: frozenset[str]


def claimed(claim: str, about: Topic, language: str) -> Claimed | None:
    """A claim taken apart; None where it has no act that can be told, or is of a language that is not read."""
    how = speech(language)
    return _claimed(claim, about, how) if how is not None else None


@lru_cache(maxsize=256)
def _claimed(claim: str, about: Topic, how: Speech) -> Claimed | None:
    words = read(claim)
    silent = _silent(claim, how.code)
    names = _names(claim, words, about)
    at = _act(words, names, how)
    if at is None or how.does(words[0], "pronouns") or _is_dated_loosely(claim, words, how):
        return None
    act = words[at]
    acts = acts_told(act.text, after(words, at), how.code)
    pieces = []
    said = frozenset(word.text for word in words)
    taken: set[int] = set()
    for index, word in enumerate(words):
        if index == at or word.is_mark or index in taken:
            continue
        concept = names.get(index)
        if concept is not None:
            taken |= {other for other, each in names.items() if each is concept}
        elif _says_nothing(words, index, how) or word.text in stopwords(how.code) or any(start <= word.start < end for start, end in silent):
            continue
        pieces.append(Piece(word, binding(words, index, how), index < at, concept, said, _parts(concept), any(words[other].owns for other, each in names.items() if each is concept)))
    return Claimed(
        language=how.code,
        act=act,
        acts=acts or frozenset({f"={act.text}"}),
        passive=is_passive(words, at, how),
        denies=sum(how.does(word, "negators") for word in words) + ends_denying(act, how),
        way=way(words, at, how),
        pieces=tuple(pieces),
        whole=frozenset(word.text for index, word in enumerate(words) if _limits(words, index, how)),
    )


def _says_nothing(words: tuple[Word, ...], index: int, how: Speech) -> bool:
    """Whether a word of a claim adds nothing that a sentence would have to name: an article, an auxiliary, a title before a name."""
    word = words[index]
    if word.text in stopwords(how.code) or any(how.does(word, job) for job in ("light", "negators", "have", "be", "modals", "prepositions", "determiners", "adverbs", "ways")):
        return not how.does(word, "titles") or _before_a_name(words, index)
    return how.does(word, "titles") and _before_a_name(words, index)


def _limits(words: tuple[Word, ...], index: int, how: Speech) -> bool:
    """Whether a word of a claim says of how many it is true, so that a sentence must say so too; *more than 30* is a figure."""
    word = words[index]
    before_a_figure = any(each.text[:1].isdigit() for each in words[index + 1 : index + 3])
    return (how.does(word, "whole") or how.does(word, "parts")) and not how.does(word, "shares") and not before_a_figure


def _before_a_name(words: tuple[Word, ...], index: int) -> bool:
    behind = next((word for word in words[index + 1 : index + 3] if word.text != "."), None)
    return behind is not None and behind.capital


def _is_dated_loosely(claim: str, words: tuple[Word, ...], how: Speech) -> bool:
    """Whether the claim sets itself before or after a date, which is not to tell that date."""
    starts = {start for start, _, _ in dates(claim, language=how.code)}
    return any(word.start in starts and index and how.does(words[index - 1], "prepositions") and not how.does(words[index - 1], "loose") for index, word in enumerate(words)) and how.order == "middle"


def way(words: tuple[Word, ...], at: int, how: Speech) -> str:
    """Which way the act at a place goes, where the word behind it says so (*up*, *out*)."""
    return words[at + 1].text if at + 1 < len(words) and how.does(words[at + 1], "ways") else ""


def _parts(concept: Concept | None) -> tuple[str, ...]:
    return tuple(word.text for word in read(concept.word) if not word.is_mark) if concept is not None else ()


def _silent(claim: str, language: str) -> list[tuple[int, int]]:
    """Where dates and figures stand; they are compared as such and not as words."""
    figures = figures_of(claim, language)
    spans = [(start, end) for start, end, _ in dates(claim, language=language)]
    spans += [(number.start, number.end + len(number.unit) + 1 if number.unit else number.end) for number in numbers(claim, language)]
    spans += [(word.start, word.end) for word in read(claim) if word.text[:1].isdigit() and (figures.naming or figures.years)]
    return spans


def _names(claim: str, words: tuple[Word, ...], about: Topic) -> dict[int, Concept]:
    found: dict[int, Concept] = {}
    for concept in about.names():
        start = claim.find(concept.word)
        while start >= 0:
            for index, word in enumerate(words):
                if start <= word.start < start + len(concept.word) and not word.is_mark:
                    found[index] = concept
            start = claim.find(concept.word, start + len(concept.word))
    return found


def _act(words: tuple[Word, ...], names: dict[int, Concept], how: Speech) -> int | None:
    """Where the verb of the claim stands: the first that tells an act behind its subject, or the last where verbs come last."""
    found = [
        index
        for index, word in enumerate(words)
        if index and index not in names and not word.is_mark and acts_told(word.text, after(words, index), how.code) and not any(how.does(word, job) for job in ("be", "have", "modals"))
    ]
    if how.order == "last":
        return found[-1] if found else None
    if how.order == "free":
        found = sorted({*found, *(index for index, word in enumerate(words) if index not in names and ends_as_past(word, how))})
    verbs = [index for index in found if not (_is_noun(words, index, how) if how.order == "middle" else words[index - 1].owns)]
    return verbs[0] if verbs else _has(words, how)


def _has(words: tuple[Word, ...], how: Speech) -> int | None:
    """Where a claim without another verb says that somebody has, or that there are, so and so many."""
    return next((index for index, word in enumerate(words) if index and (how.does(word, "have") or (how.does(word, "be") and words[index - 1].text == "there")) and any(each.text[:1].isdigit() for each in words[index:])), None)


def _is_noun(words: tuple[Word, ...], at: int, how: Speech) -> bool:
    """Whether a word that may be a verb is a noun here: *the vote*, *an air attack was*."""
    before, behind = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    if how.does(before, "determiners") or how.does(before, "prepositions") or before.owns:
        return True
    is_bare = any(base == words[at].text for base, _ in english().get(words[at].text, ()))
    if is_bare and any(how.does(word, "be") for word in words[at + 1 :]) and not any(how.does(word, "modals") or word.text == "to" for word in words[max(0, at - 2) : at]):
        return True
    return behind is not None and any(how.does(behind, job) for job in ("be", "have", "modals"))


def ends_as_past(word: Word, how: Speech) -> bool:
    """Whether a word ends as a verb of the past does, in a language that shows it by endings."""
    return not word.capital and len(word.text) > LEAST_STEM + 2 and any(word.text.endswith(ending) for ending in how.jobs.get("past", ()))


def after(words: tuple[Word, ...], at: int) -> str:
    """The few words behind a verb, in which its particle may stand."""
    return " ".join(word.text for word in words[at + 1 : at + 1 + PARTICLES])


def is_passive(words: tuple[Word, ...], at: int, how: Speech) -> bool:
    """Whether the verb at a place is told of what it befalls: *was elected*; *adopted by the council*."""
    if how.order != "middle":
        return False
    index = at - 1
    while index >= 0 and (how.does(words[index], "adverbs") or how.does(words[index], "negators") or words[index].text.endswith("ly")):
        index -= 1
    told = index >= 0 and how.does(words[index], "be")
    return told or (at + 1 < len(words) and words[at + 1].text == "by")


def binding(words: tuple[Word, ...], at: int, how: Speech) -> str:
    """The preposition that binds a word, over its articles, titles and adjectives; empty for a bare subject or object."""
    for index in range(at - 1, max(-1, at - 1 - BACK), -1):
        word = words[index]
        if how.does(word, "prepositions") and not words[index + 1].text[:1].isdigit():
            return word.text
        if word.is_mark or word.owns or _is_of_a_date(word) or how.does(word, "be") or how.does(word, "have") or word.text in ("and", "or") or acts_told(word.text, "", how.code):
            return ""
    return ""


def _is_of_a_date(word: Word) -> bool:
    """Whether a word is a year or a month, behind which another phrase begins: *in May Berezin closed*."""
    return (word.text.isdigit() and len(word.text) == 4) or (word.capital and fold_month(word.text) in months())


def ends_denying(word: Word, how: Speech) -> int:
    """1 where the verb itself denies, by its ending or its head, as in most of our languages."""
    body = word.text
    return int(any(ending in body[LEAST_STEM:] for ending in how.jobs.get("endings", ())))


LEAST_STEM = 2
"""Letters of a verb behind which a denying ending may stand."""
