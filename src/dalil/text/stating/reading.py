"""Whether a sentence states a claim, or its contrary, in so many words. Silence before error.

It *states* the claim where one clause of it tells the claim's act, in the same voice or turned round, of the same actor and object, with all else that the
claim names, its figures and its days, denied as often as the claim is. It *denies* it where one thing differs that cannot both be: it is denied once more or
refused, the contrary act is told, or another count of the same thing. What is left open, asked, ordered, wished, so only in part, or somebody's else, states nothing.

It does so *nearly* where the act, every name and most of the rest are told in one sentence, names that are bare (actor, object) in their place, and nothing
leaves the act open. By itself that is not enough to count; beside a judge who leans to the same side it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dalil.text.claimfigures import figures_of
from dalil.text.dating.dates import dates
from dalil.text.numbers import Number, numbers
from dalil.text.stating.acts import acts, acts_told, is_base, same_word
from dalil.text.stating.claimed import (
    Claimed,
    Piece,
    after,
    binding,
    claimed,
    ends_as_past,
    ends_denying,
    is_passive,
    way,
)
from dalil.text.stating.words import Speech, Word, clause, read, speech
from dalil.text.topic import Topic

SURE = "middle"
"""The order of words of the languages in which the rule may count by itself: only in English was it measured to be right so often."""
MOST = 0.75
"""The share of what a claim names that a sentence must tell to state it nearly; names weigh double."""
FAR = 14
"""Words between a verb and the farthest thing that is told with it."""
NEAR = 9
"""Words between a verb and its bare object."""
SIGNS = {"$": "dollar", "£": "pound", "€": "euro"}
LINK = re.compile(r"\[([^\]\[]+)\]\([^)\s]*\)")
"""A link in markup; its words belong to the sentence, its address does not."""
INITIALS = 5
"""Letters of the longest initials of a body that are compared."""
LONG = 5
"""Letters of a verb by which a noun is known to be made from it."""
ASKING = ("?", "؟")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a sentence does to a claim, and how in a few words; `whole`: it tells all of it, not only most."""

    side: Literal["for", "against"]
    how: str
    whole: bool = True


def stated(claim: str, sentence: str, about: Topic, language: str, *, told: str = "", around: str = "") -> Stated | None:
    """What a sentence of the claim's language states of it. `about`: the claim's names. `told`: the sentence with its date, where that is not in its words.
    `around`: what a reader knows besides, the heading and the title of the paper, where it may be said whose acts these are."""
    how = speech(language)
    sentence = LINK.sub(r" \1 ", sentence)
    asked = claimed(claim, about, language)
    if how is None or asked is None or not asked.pieces or sentence.rstrip("»”\" ").endswith(ASKING):
        return None
    if not _dated_so(claim, told or sentence, language):
        return None
    words = read(sentence)
    counts = [number for number in numbers(claim, language) if number.value in figures_of(claim, language).counted]
    told_acts = [(at, same == "contrary") for at, word in enumerate(words) if (same := _same_act(asked, words, at, how)) is not None]
    for whole in (True, False):
        for at, contrary in told_acts:
            found = _at(asked, words, at, how, contrary=contrary, whole=whole, around=read(around))
            if found is None:
                continue
            first, last = _of_this_act(words, at, how)
            figure = _counts(counts, sentence, (words[first].start, words[last - 1].end), language)
            if figure == "silent":
                continue
            if figure == "another":
                fixed = found.side == "for" and not contrary and (figures_of(claim, language).years or any(acts()[name].once for name in asked.acts if name in acts()))
                return Stated("against", "another figure of the same thing", whole=False) if fixed else None
            return found if how.order == SURE else replace(found, whole=False)
    return None


def leaves_open(claim: str, sentence: str, about: Topic, language: str) -> bool:
    """Whether a sentence tells the claim's act nowhere as done, or on a condition; a claim whose act cannot be told is open nowhere."""
    how, asked = speech(language), claimed(claim, about, language)
    if how is None or asked is None:
        return False
    words = read(LINK.sub(r" \1 ", sentence))
    for at, word in enumerate(words):
        first, last = clause(words, at, how)
        done = _by_noun(asked, word, how) or (_same_act(asked, words, at, how) == "same" and _settled(asked, words, at, first, how) == 0)
        if done and not _is_open(asked, words, first, last, at, how):
            return False
    return True


def _by_noun(asked: Claimed, word: Word, how: Speech) -> bool:
    """Whether an English noun tells the act: *their resignations*."""
    bases = {name[1:] for name in asked.acts if name.startswith("=")}
    return how.order == SURE and any(len(base) >= LONG and word.text.startswith(base) and not acts_told(word.text, "", how.code) for base in bases)


def _same_act(asked: Claimed, words: tuple[Word, ...], at: int, how: Speech) -> Literal["same", "contrary"] | None:
    word = words[at]
    if word.is_mark:
        return None
    if how.does(asked.act, "have") or how.does(asked.act, "be"):
        behind = words[at + 1] if at + 1 < len(words) else None
        has = (how.does(word, "have") or (how.does(word, "be") and at and words[at - 1].text == "there")) and not (behind is not None and acts_told(behind.text, "", how.code))
        return "same" if has else None
    if ends_as_past(word, how) and same_word(word.text, asked.act.text, how.code):
        return "same"
    told = acts_told(word.text, after(words, at), how.code)
    both = told & asked.acts
    if both and (way(words, at, how) == asked.way or any(not name.startswith("=") for name in both)):
        return "same"
    opposites = {acts()[name].opposite for name in asked.acts if name in acts()}
    return "contrary" if told & opposites - {""} else None


def _at(asked: Claimed, words: tuple[Word, ...], at: int, how: Speech, *, contrary: bool, whole: bool, around: tuple[Word, ...]) -> Stated | None:
    first, last = clause(words, at, how) if whole else (0, len(words))
    refused = _settled(asked, words, at, first, how)
    if refused is None or _is_open(asked, words, first, last, at, how):
        return None
    places = _places(asked, words, at, (first, last), how) if whole else _most_places(asked, words, at, how, around)
    if not places:
        return None
    low, high = (min((at, *places)), max((at, *places))) if whole else (at, at)
    if asked.denies > 1 or asked.whole - {word.text for word in words[first:last]} or _other_subject(words, places, at, how, whole=whole):
        return None
    denied = sum(how.does(word, "negators") for word in words[max(first, min(low, at) - 2) : high + 1]) + ends_denying(words[at], how) + refused
    if abs(denied - asked.denies) + contrary > 1:
        return None
    if contrary:
        return Stated("against", "the contrary act", whole)
    if denied == asked.denies:
        return Stated("for", "the same act, actor and object", whole)
    if denied > asked.denies:
        return Stated("against", "the same, denied", whole)
    return Stated("against", "the same, not denied", whole=False) if whole else None


def _settled(asked: Claimed, words: tuple[Word, ...], at: int, first: int, how: Speech) -> int | None:
    """1 if what the verb tells was refused, 0 if it was done; None where it is not told to be done: *to*, *would*, *-ing*, *Remove it*."""
    if how.order != "middle":
        return int(any(how.does(word, "refusing") for word in words[max(first, at - 3) : at]))
    before = [word for word in words[max(first, at - 6) : at] if not how.does(word, "adverbs") and not word.text.endswith("ly")]
    if words[at].text.endswith("ing"):
        return None
    if before and before[-1].text == "to":
        leading = before[-2] if len(before) > 1 else None
        if leading is not None and how.does(leading, "refusing"):
            return 1
        settles = leading is not None and how.does(leading, "effective")
        return 0 if settles and any(acts_told(words[at].text, after(words, at), how.code) & acts_told(verb, "", how.code) for verb in how.jobs["resolved"]) else None
    if any(how.does(word, "modals") and not word.capital for word in before[-3:]):
        return None
    if is_base(words[at].text) and not is_base(asked.act.text) and not any(word.text in ("do", "did", "does") for word in before[-2:]):
        return None
    if before and (how.does(before[-1], "determiners") or how.does(before[-1], "prepositions")):
        return None  # a noun: *the vote*
    return 0


def _is_open(asked: Claimed, words: tuple[Word, ...], first: int, last: int, at: int, how: Speech) -> bool:
    own = {piece.word.text for piece in asked.pieces} | {asked.act.text}
    if any(how.does(word, "open") and word.text not in own for word in words[first:at]):
        return True
    if first and how.does(words[first - 1], "open"):
        return True
    return any(how.does(word, "bounded") and word.text not in own for word in words[first:last])


def _places(asked: Claimed, words: tuple[Word, ...], at: int, bounds: tuple[int, int], how: Speech) -> list[int] | None:
    """Where each piece of the claim stands in the clause, bound as the claim binds it; None where one is not there."""
    turned = is_passive(words, at, how) != asked.passive
    found: list[int] = []
    for piece in asked.pieces:
        place = next((index for index in _candidates(piece, words, at, bounds, how) if index not in found and _fits(piece, asked, words, index, at, how, turned=turned)), None)
        if place is None:
            return None
        found.append(place)
    return found


def _most_places(asked: Claimed, words: tuple[Word, ...], at: int, how: Speech, around: tuple[Word, ...]) -> list[int] | None:
    """Where most of the pieces stand in the sentence, all names among them, those that are bare in their place; None where too few do."""
    turned = is_passive(words, at, how) != asked.passive
    found: list[int] = []
    heads = {next((piece for piece in asked.pieces if not piece.before), None), next((piece for piece in reversed(asked.pieces) if piece.before), None)}
    told = 1.0
    for piece in asked.pieces:
        near = [index for index in range(len(words)) if index != at and index not in found and not words[index].is_mark and _names(piece, words, index, how)]
        if piece.concept is not None and piece.bound in ("", "by"):
            near = [index for index in near if _fits(piece, asked, words, index, at, how, turned=turned)]
        if near:
            found.append(min(near, key=lambda index: abs(index - at)))
            told += 1 + (piece.concept is not None)
        elif piece.before and piece.concept is None and (any(same_word(piece.word.text, word.text, how.code) for word in around) or _is_shortened(piece, words[:at])):
            told += 1
        elif piece.concept is not None or piece in heads:
            return None
    total = 1 + sum(1 + (piece.concept is not None) for piece in asked.pieces)
    return found if told >= MOST * total else None


def _is_shortened(piece: Piece, words: tuple[Word, ...]) -> bool:
    """Whether initials stand where the piece would that end with its own (*the SC* for a council)."""
    return any(word.initials and 1 < len(word.text) <= INITIALS and word.text[-1] == piece.word.text[0] for word in words)


def _candidates(piece: Piece, words: tuple[Word, ...], at: int, bounds: tuple[int, int], how: Speech) -> list[int]:
    """Places in the clause that name a piece, those nearest to the verb first."""
    first, last = bounds
    found = [index for index in range(first, last) if index != at and abs(index - at) <= FAR and not words[index].is_mark and _names(piece, words, index, how)]
    return sorted(found, key=lambda index: abs(index - at))


def _names(piece: Piece, words: tuple[Word, ...], index: int, how: Speech) -> bool:
    word = words[index]
    if piece.concept is None:
        told, wanted = acts_told(word.text, "", how.code), acts_told(piece.word.text, "", how.code)
        return same_word(piece.word.text, word.text, how.code) or bool(told & wanted)
    if not word.capital and piece.word.capital:
        return False
    if _is_part_of_a_name(piece, words, index):
        return False
    near = " ".join(each.text for each in words[max(0, index - 3) : index + 4] if not each.is_mark)
    hit = piece.concept.found(near)
    if hit and any(word.text.startswith(part) for part in hit.split()):
        return True
    there = [each for each in words[index : index + len(piece.parts) + 2] if not each.is_mark]
    return len(piece.parts) > 1 and len(there) >= len(piece.parts) and all(same_word(mine, each.text, how.code) for mine, each in zip(piece.parts, there, strict=False))


def _is_part_of_a_name(piece: Piece, words: tuple[Word, ...], index: int) -> bool:
    """Whether a name goes on with a word that the claim has not: *the Senate Foreign Relations Committee* is not the Senate."""
    if piece.concept is None:
        return False
    for word in words[index:]:
        if word.is_mark or not word.capital:
            return False
        if word is not words[index] and not word.initials and not any(same_word(word.text, mine, "en") for mine in piece.around) and word.text not in piece.concept.pattern.pattern:
            return True
        if word.owns:
            return False
    return False


def _fits(piece: Piece, asked: Claimed, words: tuple[Word, ...], index: int, at: int, how: Speech, *, turned: bool) -> bool:
    """Whether a word stands to the verb as the piece stands to the claim's."""
    word = words[index]
    if piece.concept is not None and any(each.owns for each in words[index : index + max(1, len(piece.parts))]) != piece.owns:
        return False
    if index and any(how.does(words[back], "parts") and words[back].text not in asked.whole for back in range(max(0, index - 2), index)):
        return False
    if how.order != "middle":
        bare = piece.concept is not None and not piece.bound
        return not bare or word.text == piece.word.text or not _inflects(word.text, piece.word.text)
    bound = binding(words, index, how)
    if piece.bound in ("", "by"):
        agent = piece.bound == "by" or (piece.before and not asked.passive)
        if turned and agent:
            return (bound == "by") if piece.bound == "" else (bound == "" and index < at)
        if turned and piece.bound == "":
            return bound == "" and ((index < at) != piece.before) and _is_bare_object(words, index, at, how)
        return bound == piece.bound and (index < at) == piece.before and (index < at or piece.bound == "by" or _is_bare_object(words, index, at, how))
    return bound == piece.bound or {bound, piece.bound} == {"of", "from"} or (how.does(bound, "loose") and how.does(piece.bound, "loose"))


def _is_bare_object(words: tuple[Word, ...], index: int, at: int, how: Speech) -> bool:
    """Whether a word behind or before a verb is its object, or its passive's subject: near it, with no other verb and no comma between."""
    if index < at:
        return True
    between = words[at + 1 : index]
    return len(between) <= NEAR and not any(word.is_mark or (acts_told(word.text, "", how.code) and word.text not in ("set", "lead")) for word in between)


def _inflects(one: str, other: str) -> bool:
    """Whether two forms of a name differ in their endings alone: another case, another part in the sentence."""
    return one[:3] == other[:3] and one != other


def _other_subject(words: tuple[Word, ...], places: list[int], at: int, how: Speech, *, whole: bool) -> bool:
    """Whether somebody else stands as the subject between the claim's and the verb: *Orlova said Petrov had resigned*."""
    if how.order != "middle":
        return False
    starts = [place for place in places if place < at]
    if not starts:
        return False
    nearest = max(starts)
    if any(how.does(word, "relatives") for word in words[nearest + 2 : at]):
        return True
    between = range(nearest + 1, at)
    for index in between:
        word = words[index]
        if word.capital and not binding(words, index, how) and not word.is_mark and words[index - 1].text not in (",", "and") and index - 1 not in places:
            return True
        if whole and word.text in ("he", "she", "it", "they", "we", "i", "you"):
            return True
    return whole and any("=" + "say" in acts_told(words[index].text, "", how.code) or "=tell" in acts_told(words[index].text, "", how.code) for index in between)


def _dated_so(claim: str, told: str, language: str) -> bool:
    """Whether the sentence tells the claim's years, days and naming numbers."""
    if not figures_of(claim, language).told(told, language, whole=False):
        return False
    days = [when for _, _, when in dates(claim, language=language) if when.start == when.end]
    there = [when for _, _, when in dates(told, language=language)]
    return all(any(when.start <= day.end and day.start <= when.end for when in there) for day in days)


def _of_this_act(words: tuple[Word, ...], at: int, how: Speech) -> tuple[int, int]:
    """From which word to which a clause tells of this act: not past another one (*released 35,000 and refused 1,000*)."""
    first, last = clause(words, at, how)
    acting = [index for index in range(first, last) if index != at and not words[index].is_mark and acts_told(words[index].text, "", how.code)]
    return max((index + 1 for index in acting if index < at), default=first), min((index for index in acting if index > at), default=last)


def _counts(counts: Sequence[Number], sentence: str, clause: tuple[int, int], language: str) -> Literal["told", "another", "silent"]:
    """Whether a clause tells the claim's counts; `another` where it has but one count of that thing, and that differs."""
    if not counts:
        return "told"
    others = [number for number in numbers(sentence, language) if clause[0] <= number.start < clause[1]]
    alike = [other for other in others if _same_thing(counts[0], other, language)]
    borne = [_borne_out(count, other) for count in counts for other in (alike if len(counts) == 1 else others)]
    if (len(counts) == 1 and any(borne)) or (len(counts) > 1 and all(any(_borne_out(count, other) for other in others) for count in counts)):
        return "told"
    return "another" if len(counts) == 1 and len(alike) == 1 and alike[0].exactness == "exact" else "silent"


def _borne_out(count: Number, other: Number) -> bool:
    """Whether a number told bears out one claimed: the same, or above or below it where the claim says so."""
    if count.exactness == "over":
        return (other.exactness == "exact" and other.value > count.value) or (other.exactness == "over" and other.value >= count.value)
    if count.exactness == "under":
        return (other.exactness == "exact" and other.value < count.value) or (other.exactness == "under" and other.value <= count.value)
    return other.value == count.value and other.exactness in (count.exactness, "exact")


def _same_thing(count: Number, other: Number, language: str) -> bool:
    """Whether two numbers count the same thing, by their unit or the first word behind them."""
    if count.high != count.value or other.high != other.value:
        return False
    if count.unit or other.unit:
        return _unit(count) == _unit(other)
    mine, theirs = count.what.lower().split()[:1], other.what.lower().split()[:1]
    return bool(mine and theirs) and same_word(mine[0], theirs[0], language)


def _unit(number: Number) -> str:
    return SIGNS.get(number.unit, number.unit.lower().rstrip("s"))
