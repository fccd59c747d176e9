"""Whom a question asks for: by post, by body, by act, by name, or by a stand that they take."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from dalil.records import When
from dalil.text.dating.dates import dates
from dalil.text.grams import fold
from dalil.text.lexicon import load
from dalil.text.naming.namelists import asked_acts
from dalil.text.naming.names import names
from dalil.text.naming.personnames import name_like
from dalil.text.naming.persons import shown
from dalil.text.naming.roles import role_of
from dalil.text.naming.services import Service
from dalil.text.naming.spellings import equivalents
from dalil.text.stopwords import matter_words

KEPT = 5
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼʻ‘][^\W\d_]+)*")
_WHEN = re.compile(r",\s*(?:and\s+)?(?:from\s+)?when\b|,\s*(?:и\s+)?(?:с\s+)?(?:когда|какого)\b", re.IGNORECASE)
_GENERIC = re.compile(
    r"posts?|positions?|offices?|held|holders?|hold|list\w*|names?|persons?|people|who|whom|which|records?|prestige|careers|dates?|when|each|"
    r"имена|имя|фамили\w+|должност\w*|пост|постах|кто|стаж|авторитет|люди|лица|список|лиц|kim|kimlar|ismlari|lavozim\w*|kişi\w*|isim\w*|görev\w*"
)


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that a fitting service must name: any of the folded `ways`, or a word of a role's class."""

    ways: tuple[str, ...]
    role: str = ""
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question about persons, taken apart. `persons`: names asked after; `stand`: the party for or against which they stand."""

    concepts: tuple[Concept, ...]
    acts: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    stand: str = ""
    stance: str = ""
    """`support` or `oppose`: how they stand to `stand`."""
    matter: frozenset[str] = frozenset()
    """The beginnings of the words of what was done: the matter of a motion, the name of a meeting."""
    period: When | None = None
    words: frozenset[str] = frozenset()
    """All the telling words of the post asked for, in the singular: a post with just these is the very one."""

    def is_very(self, service: Service) -> bool:
        """Whether an English post has just the words that are asked for, no more and no fewer; others decline theirs."""
        told = frozenset(singular(word) for word in _WORD.findall(service.role) if _tells(word))
        return service.role.isascii() and bool(self.words) and told == self.words

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(concept.role for concept in self.concepts if concept.role)


def wanted(group: str, question: str, spellings: Callable[[str], Iterable[str]], *, language: str = "") -> Wanted:
    """What a question asks for. `group`: the slot; `question`: the whole sentence, whose verb may name an act."""
    found = dates(group, language) or dates(question, language)
    period = found[0][2] if found else None
    bare = group
    for start, end, _ in reversed(dates(group, language)):
        bare = f"{bare[:start]} {bare[end:]}"
    stance = next((name for name in load("posts")["stands"] if stands(name).search(bare)), "")
    named = names(bare, language)
    acts = asked_acts(question) or asked_acts(group)
    role_words = [word for word in _WORD.findall(bare) if role_of(word)]
    people = [
        name.text
        for name in named
        if name.kind == "person"
        or (name.kind == "" and name_like(name.text) and " " in name.text and not role_words and not acts)
    ]
    if stance and named and not acts:
        rest = stands(stance).sub(" ", bare.replace(named[-1].text, " "))
        of = [
            word
            for word in dict.fromkeys(_WORD.findall(rest))
            if matter_words(word, "") and not _GENERIC.fullmatch(fold(word.lower()))
        ]
        ways = (tuple(dict.fromkeys(fold(way.lower()) for way in (word[:KEPT], *equivalents(word)))) for word in of)
        return Wanted(tuple(Concept(way) for way in ways), stand=shown(named[-1].text), stance=stance, period=period)
    if people and not role_words:
        return Wanted((), acts=acts, persons=tuple(people), period=period)
    concepts: list[Concept] = []
    rest = bare
    for name in named:
        whole = name.kind == "person" or " " not in name.text or equivalents(name.text)
        if not whole or any(role_of(word) for word in _WORD.findall(name.text)):
            continue
        concepts.append(Concept(tuple(dict.fromkeys(fold(way.lower()) for way in spellings(name.text))), is_name=True))
        rest = rest.replace(name.text, " ")
    single = len(_WORD.findall(group)) == 1 and named and not role_words
    if single:
        return Wanted(tuple(concepts), acts=acts, persons=(named[0].text,), period=period)
    asks = "|".join(row["asks"] for row in load("posts")["acts"].values())
    for word in dict.fromkeys(_WORD.findall(rest)):
        low = fold(word.lower())
        if role := role_of(word):
            if not any(concept.role == role for concept in concepts):
                concepts.append(Concept((), role=role))
        elif (
            not _GENERIC.fullmatch(low)
            and not (acts and re.fullmatch(asks, low))
            and (matter_words(word, "") or word.isupper())
        ):
            concepts.append(Concept((low[:KEPT],) if len(low) >= KEPT else (low,)))
    exact = frozenset(singular(word) for word in _WORD.findall(_WHEN.split(bare, maxsplit=1)[0]) if _tells(word))
    quoted = re.search(r"[«“\"'‘]([^«»“”\"]{3,})[»”\"'’]", question)
    return Wanted(
        tuple(concepts),
        acts=acts,
        period=period,
        matter=beginnings(quoted[1] if quoted else bare, acts=bool(acts)),
        words=exact,
    )


def _tells(word: str) -> bool:
    """Whether a word of a question or a post tells which: no stop word, but also *under*, *second*, *acting*."""
    low = fold(word.lower())
    if qualifies(low):
        return True
    return not _GENERIC.fullmatch(low) and bool(matter_words(word, "") or word.isupper())


@cache
def _qualifier() -> re.Pattern[str]:
    return re.compile(load("posts")["before"])


def qualifies(low: str) -> bool:
    """Whether a lower-case word tells one post from another by its rank: *deputy*, *second*, *зам.*"""
    return _qualifier().fullmatch(low) is not None


def singular(word: str) -> str:
    """An English word folded, in the singular; another language's word folded."""
    low = fold(word.lower())
    return re.sub(r"ies$", "y", low) if low.endswith("ies") else re.sub(r"(?<=[a-z]{3})(?<!s)s$", "", low)


def beginnings(text: str, *, acts: bool = False) -> frozenset[str]:
    """The beginnings of the words that carry the matter of a text; with `acts`, words for acts left out."""
    asks = "|".join(row["asks"] for row in load("posts")["acts"].values())
    words = [fold(word.lower()) for word in _WORD.findall(text)]
    kept = [
        word
        for word in words
        if matter_words(word, "") and not _GENERIC.fullmatch(word) and not (acts and re.fullmatch(asks, word))
    ]
    return frozenset(word[:KEPT] for word in kept)


@cache
def stands(stance: str) -> re.Pattern[str]:
    """The words by which one stands with another (`support`) or against (`oppose`)."""
    return re.compile(rf"(?<![^\W\d_])(?:{load('posts')['stands'][stance]})(?![^\W\d_])", re.IGNORECASE)


def named_in(concepts: Iterable[Concept], text: str, roles: Iterable[str] = ()) -> list[Concept]:
    """The concepts that a text names."""
    low = fold(text.lower())
    held = set(roles)
    return [
        concept
        for concept in concepts
        if (concept.role and concept.role in held)
        or any(re.search(rf"(?<!\w){re.escape(way)}", low) for way in concept.ways)
    ]


def fitness(service: Service, asked: Wanted, context: str) -> float:
    """How well a post fits what is asked, 0 to 1: the share of the question that it and its context name, and of it that is asked.

    `context`: title and headings, in which a list of ambassadors may name the country that its lines leave out.
    """
    if not asked.concepts:
        return 0.0
    own = f"{service.role} {service.body} {service.place}"
    inner = named_in(asked.concepts, own, service.roles)
    outer = named_in(asked.concepts, f"{own} {context}", service.roles)
    if asked.roles and not set(asked.roles) & set(service.roles):
        return 0.0
    recall = (len(inner) + 0.9 * (len(outer) - len(inner))) / len(asked.concepts)
    words = [fold(word.lower()) for word in _WORD.findall(service.role)]
    known = [word for word in words if role_of(word) or not _tells(word)]
    asked_for = [
        word
        for word in words
        if word in known or any(word.startswith(way) for c in asked.concepts for part in c.ways for way in part.split())
    ]
    precision = (
        len(asked_for) / len(words) if words and service.role.isascii() else 1.0
    )  # other languages decline what a post is of
    qualifying = [word for word in words if qualifies(word)]
    unasked = sum(1 for word in qualifying if not any(word.startswith(way) for c in asked.concepts for way in c.ways))
    return 2 * recall * precision / (recall + precision) * 0.8**unasked if recall + precision else 0.0


def own_voice(text: str) -> bool:
    """Whether a statement is made in the speakers' own name: *we*, *our*, *biz*, a verb in the first person plural."""
    return _spoken("own").search(text) is not None


def spoken_of(text: str) -> bool:
    """Whether a statement tells a person's standing: *respected*, *авторитет*, *hurmat*."""
    return _spoken("standing").search(text) is not None


def career_told(text: str) -> bool:
    """Whether a statement tells of somebody's record: *taught*, *elected*, *осужден*, *mukofot*."""
    return _spoken("career").search(text) is not None or elects(text)


def elects(text: str) -> bool:
    """Whether a statement tells of an election."""
    return _spoken("elected").search(text) is not None


@cache
def _spoken(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{load('posts')[name]})(?![^\W\d_])", re.IGNORECASE)
