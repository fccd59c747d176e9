"""How an act was done: the manner that a claim names (*by force*), and the one of the pair that a sentence tells of the same act as a fact.

A sentence tells it in one clause, act and manner with nothing between them that begins another predicate. What is feared, wished, ordered,
planned, forbidden, asked or supposed tells nothing. A denial turns the manner round, and so does saying that it is untrue. Where a sentence
tells both manners, or denies something that cannot be told apart from the act, it is read as telling neither.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from dalil.text.declaring.grammar import NEVER, Folded, folded, plain
from dalil.text.grams import fold, words
from dalil.text.leaning import leans
from dalil.text.lexicon import load
from dalil.text.stopwords import matter_words

APART = 12
"""The most words between an act and its manner."""
SIGNS = re.compile(r"[,;:()،؛–—]|\s-\s")
VERB_FIRST = ("en", "ru")
"""Languages in which a manner may follow its act; in the others it stands before the verb."""


@dataclass(frozen=True, slots=True)
class Manner:
    """The manner a claim names. `pole` is its side of the pair; `act` a group of the lexicon, empty for an act of none, and `act_words` the
    claim's own for it, folded; `rest` the claim without the manner."""

    pair: str
    pole: int
    act: str
    act_words: frozenset[str]
    rest: str

    @property
    def name(self) -> str:
        return str(load("manners")["pairs"][self.pair]["names"][self.pole])


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of a claim's manner. `pole` as in `Manner`; `name` says it (*not voluntarily*), `words` are the sentence's own;
    `clause` holds the act; `before_act`: the clause up to its act, without the manner; `earlier`: the sentence before the clause; `stands_for`: whether
    the sentence opens with a word for what was named before."""

    pole: int
    name: str
    words: str
    clause: str
    before_act: str
    earlier: str
    stands_for: bool


class _Span(NamedTuple):
    start: int
    end: int


class _Said(NamedTuple):
    span: _Span
    pole: int


def claimed(claim: str, language: str) -> Manner | None:
    """The manner that a claim names; None where it names none, more than one, or only supposes it."""
    text = folded(claim)
    found = {pair: said for pair in load("manners")["pairs"] if (said := _manners(text.text, pair, language))}
    if len(found) != 1:
        return None
    ((pair, said),) = found.items()
    rest = _blank(text.text, [each.span for each in said])
    if len({each.pole for each in said}) != 1 or _pattern("unsettled", language).search(rest):
        return None
    acts = sorted((abs(span.start - said[0].span.start), act, span) for act, spans in _acts(rest, language).items() for span in spans)
    act, own = (acts[0][1], [span for _, act, span in acts if act == acts[0][1]]) if acts else ("", [])
    act_words = frozenset(fold(word) for span in own for word in words(rest[slice(*span)]))
    denied = _pattern("denials", language).search(rest) is not None
    return Manner(pair, said[0].pole ^ denied, act, act_words, _without(text, [each.span for each in said]))


def names_manner(text: str, manner: Manner, language: str) -> bool:
    """Whether a text has words of either manner of the pair, told as a fact or not."""
    return bool(_manners(folded(text).text, manner.pair, language))


def told(sentence: str, language: str, manner: Manner) -> Told | None:
    """What a sentence in a language of ours tells of a manner; None where it tells nothing of it as a fact."""
    text = folded(sentence)
    said = _manners(text.text, manner.pair, language)
    if not said or sentence.rstrip("»”\")' ").endswith(("?", "؟")):
        return None
    rest = _blank(text.text, [each.span for each in said])
    if _pattern("unsettled", language).search(rest):
        return None
    untrue = _spans("untrue", rest, language)
    rest = _blank(rest, untrue)
    denials = _spans("denials", rest, language)
    poles, found = set(), []
    for each in said:
        direct = [span for span in denials if _denies(span, each.span, rest, language)]
        poles.add(each.pole ^ bool(direct))
        if (read := _act_of(each, said, rest, language, manner.act)) is not None:
            others = [span for span in denials if not any(_denies(span, other.span, rest, language) for other in said)]
            found.append((each, direct, others, *read))
    if len(poles) != 1 or not found or len(untrue) > 1:
        return None
    each, direct, others, clause, act = found[0]
    act_denied = [span for span in others if clause.start <= span.start < clause.end]
    if any(span.start < clause.start for span in others) or not all(_of_act(span, act, clause, rest, language) for span in act_denied):
        return None
    if direct and act_denied and (language == "en" or direct[0].start > each.span.start):
        return None  # elsewhere *nobody* and *not* are one denial
    flips = bool(direct or act_denied) ^ bool(untrue)
    name = str(load("manners")["pairs"][manner.pair]["names"][each.pole])
    return Told(
        each.pole ^ flips,
        f"not {name}" if flips else name,
        text.words(*each.span),
        text.words(*clause),
        "".join(rest[clause.start : act.start]),
        text.words(0, clause.start),
        _opens(text.text, language) or leans(sentence),
    )


def only_owner(read: Told, word: str, known: Callable[[str], bool], language: str) -> bool:
    """Whether a clause names a thing, by a folded word, only as the owner of another (*the furniture of the families was moved*). `known`:
    whether a word is one of the claim's."""
    text = unicodedata.normalize("NFC", read.clause).lower().replace("’", "'") if language == "en" else folded(read.clause).text
    hit = re.search(rf"(?<!\w){re.escape(word)}[\w']*", text)
    if hit is None:
        return False
    head = _ending("owner_after", language).search(text[: hit.start()])
    led = head is not None and _is_thing(head["head"], language)
    marked = _pattern("owner_form", language).fullmatch(hit[0]) is not None
    if not marked or language == "ru":
        return led and (marked or language != "ru")
    acts = [span.start for spans in _acts(text, language).values() for span in spans if span.start >= hit.end()]
    between = text[hit.end() : min(acts, default=len(text))]
    between = _blank(between, [said.span for pair in load("manners")["pairs"] for said in _manners(between, pair, language)])
    return any(not known(each) for each in matter_words(between, language))


def _act_of(said: _Said, others: Sequence[_Said], rest: str, language: str, act: str) -> tuple[_Span, _Span] | None:
    """The clause and the act that a manner belongs to. An act of no group spans nothing, at the clause's end."""
    clause = _clause(said.span, rest, language)
    acts = _acts(rest, language)
    own = [span for span in acts.get(act, ()) if clause.start <= span.start and span.end <= clause.end]
    if not act:
        return clause, _Span(clause.end, clause.end)
    foreign = [span for group, spans in acts.items() if group != act for span in spans if clause.start <= span.start < clause.end]
    fit = [span for span in own if not _ending("aimed", language).search(rest[clause.start : span.start]) and _bound(span, said.span, clause, rest, language)]
    if not fit:
        return None
    near = min(fit, key=lambda span: _gap(span, said.span))
    if any(_gap(span, said.span) < _gap(near, said.span) and not _meet(span, near) for span in foreign):
        return None
    return clause, near


def _bound(act: _Span, manner: _Span, clause: _Span, rest: str, language: str) -> bool:
    """Whether nothing between an act and a manner begins another predicate, and they stand in the language's order."""
    between = rest[act.end : manner.start] if act.end <= manner.start else rest[manner.end : act.start]
    if len(between.split()) > APART or _pattern("again", language).search(between):
        return False
    if language in VERB_FIRST or manner.start < act.start:
        return True
    return _pattern("performed", language).search(rest[manner.end : clause.end]) is not None


def _clause(manner: _Span, rest: str, language: str) -> _Span:
    """The clause in which a manner stands; one that is nothing but the manner (*at night, by force*) belongs to the clause before."""
    parts = sorted([*(_Span(*hit.span()) for hit in SIGNS.finditer(rest)), *_spans("joins", rest, language)])
    start = max((part.end for part in parts if part.end <= manner.start), default=0)
    end = min((part.start for part in parts if part.start >= manner.end), default=len(rest))
    if not rest[start:end].strip(" .!"):
        heads = [part for part in parts if part.end <= start]
        while heads and not rest[(heads[-2].end if len(heads) > 1 else 0) : heads[-1].start].strip():
            heads.pop()
        start = heads[-2].end if len(heads) > 1 else 0
    return _Span(start, end)


def _denies(denial: _Span, manner: _Span, rest: str, language: str) -> bool:
    """Whether a denial belongs to a manner (*not by force*; *kuch bilan emas*)."""
    if denial.end <= manner.start:
        return not rest[denial.end : manner.start].strip()
    return language not in VERB_FIRST and not rest[manner.end : denial.start].strip() and not _any_act(rest[slice(*denial)], language)


def _of_act(denial: _Span, act: _Span, clause: _Span, rest: str, language: str) -> bool:
    """Whether a denial belongs to an act: right before it, at the clause's head (*nobody was …*), or where verbs stand last, in the verb
    or right after it."""
    before = rest[denial.end : act.start]
    if denial.end <= act.start and (len(before.split()) <= 1 or not rest[clause.start : denial.start].strip()):
        return True
    return _meet(denial, act) or (language not in VERB_FIRST and denial.start >= act.end and not rest[act.end : denial.start].strip())


def _manners(text: str, pair: str, language: str) -> list[_Said]:
    """The manners of a pair in a folded text, in order, none inside another."""
    found = [_Said(_Span(*hit.span()), pole) for pole in (0, 1) for hit in _manner(pair, pole, language).finditer(text)]
    found.sort(key=lambda said: (said.span.start, -said.span.end))
    return [said for at, said in enumerate(found) if not any(said.span.start < other.span.end for other in found[:at])]


def _acts(text: str, language: str) -> dict[str, list[_Span]]:
    return {act: [_Span(*hit.span()) for hit in _act(act, language).finditer(text)] for act in load("manners")["acts"]}


def _spans(part: str, text: str, language: str) -> list[_Span]:
    return [_Span(*hit.span()) for hit in _pattern(part, language).finditer(text)]


def _blank(text: str, spans: Sequence[_Span]) -> str:
    """A text with spaces where the spans are, so that offsets stay."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _without(text: Folded, spans: Sequence[_Span]) -> str:
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text.text)]
    return " ".join(part for start, end in zip(ends, starts, strict=True) if (part := text.words(start, end).strip()))


def _gap(one: _Span, other: _Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _meet(one: _Span, other: _Span) -> bool:
    return one.start < other.end and other.start < one.end


def _opens(text: str, language: str) -> bool:
    return _pattern("stands_for", language).match(text.lstrip("«“\"( ")) is not None


@cache
def _manner(pair: str, pole: int, language: str) -> re.Pattern[str]:
    return _whole(load("manners")["pairs"][pair][("one", "two")[pole]].get(language, NEVER))


@cache
def _act(act: str, language: str) -> re.Pattern[str]:
    return _whole(load("manners")["acts"][act].get(language, NEVER))


def _is_thing(word: str, language: str) -> bool:
    """Whether a word may be a thing that is owned: no number, no word that only gathers (*most*), no act, none without matter."""
    return bool(matter_words(word, language)) and not (word.isdigit() or _pattern("gathers", language).fullmatch(word) or _any_act(word, language))


def _any_act(word: str, language: str) -> bool:
    return any(spans for spans in _acts(word, language).values())


@cache
def _ending(part: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{plain(load('manners')[part].get(language, NEVER))})")


@cache
def _pattern(part: str, language: str) -> re.Pattern[str]:
    return _whole(load("manners")[part].get(language, NEVER))


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{plain(words)})(?!\w)")
