"""Whether a sentence states a claim, or its contrary, in so many words. Silence before error.

It *states* the claim where one clause of it tells the claim's act, in the same voice or turned round, of the same actor and object, with all else that the
claim names, its figures and its days, denied as often as the claim is. It *denies* it where one thing differs that cannot both be: it is denied once more or
refused, the contrary act is told, or another count of the same thing. What is left open, asked, ordered, wished, so only in part, or somebody's else, states nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dalil.text.claimfigures import figures_of
from dalil.text.dating.dates import dates
from dalil.text.numbers import Number, numbers
from dalil.text.stating.acts import acts, acts_told, same_word
from dalil.text.stating.claimed import Claimed, Piece, after, binding, claimed, ends_denying, is_passive, way
from dalil.text.stating.words import Speech, Word, clause, read, speech
from dalil.text.topic import Topic

FAR = 14
"""Words between a verb and the farthest thing that is told with it."""
NEAR = 9
"""Words between a verb and its bare object."""
ASKING = ("?", "؟")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a sentence does to a claim, and how in a few words."""

    side: Literal["for", "against"]
    how: str


def stated(claim: str, sentence: str, about: Topic, language: str, *, told: str = "") -> Stated | None:
    """What a sentence of the claim's language states of it. `about`: the claim's names. `told`: the sentence with its date, where that is not in its words."""
    how = speech(language)
    asked = claimed(claim, about, language)
    if how is None or asked is None or not asked.pieces or sentence.rstrip("»”\" ").endswith(ASKING):
        return None
    figure = _figures(claim, sentence, told or sentence, language)
    if figure == "silent":
        return None
    words = read(sentence)
    for at, word in enumerate(words):
        same = _same_act(asked, words, at, how)
        if same is None or how.does(word, "be"):
            continue
        found = _at(asked, words, at, how, contrary=same == "contrary")
        if found is not None:
            if figure == "another":
                return Stated("against", "another figure of the same thing") if found.side == "for" and same == "same" else None
            return found
    return None


def _same_act(asked: Claimed, words: tuple[Word, ...], at: int, how: Speech) -> Literal["same", "contrary"] | None:
    word = words[at]
    if word.is_mark:
        return None
    told = acts_told(word.text, after(words, at), how.code)
    both = told & asked.acts
    if both and (way(words, at, how) == asked.way or any(not name.startswith("=") for name in both)):
        return "same"
    opposites = {acts()[name].opposite for name in asked.acts if name in acts()}
    return "contrary" if told & opposites - {""} else None


def _at(asked: Claimed, words: tuple[Word, ...], at: int, how: Speech, *, contrary: bool) -> Stated | None:
    first, last = clause(words, at, how)
    refused = _settled(words, at, first, how)
    if refused is None or _is_open(asked, words, first, last, at, how):
        return None
    places = _places(asked, words, at, (first, last), how)
    if places is None:
        return None
    low, high = min((at, *places)), max((at, *places))
    if asked.denies > 1 or asked.whole - {word.text for word in words[first:last]} or _other_subject(words, places, at, how, asked):
        return None
    denied = sum(how.does(word, "negators") for word in words[max(first, min(low, at) - 2) : high + 1]) + ends_denying(words[at], how) + refused
    if abs(denied - asked.denies) + contrary > 1:
        return None
    if contrary:
        return Stated("against", "the contrary act")
    if denied == asked.denies:
        return Stated("for", "the same act, actor and object")
    return Stated("against", "the same, denied" if denied > asked.denies else "the same, not denied")


def _settled(words: tuple[Word, ...], at: int, first: int, how: Speech) -> int | None:
    """1 if what the verb tells was refused, 0 if it was done; None where it is not told to be done: *to*, *would*, *-ing*."""
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
    if any(how.does(word, "modals") for word in before[-3:]):
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
    near = " ".join(each.text for each in words[max(0, index - 3) : index + 4] if not each.is_mark)
    hit = piece.concept.found(near)
    return bool(hit) and word.text in hit.split()


def _fits(piece: Piece, asked: Claimed, words: tuple[Word, ...], index: int, at: int, how: Speech, *, turned: bool) -> bool:
    """Whether a word stands to the verb as the piece stands to the claim's."""
    word = words[index]
    if word.owns != piece.word.owns and piece.concept is not None:
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
            return bound == "" and ((index < at) != piece.before) and abs(index - at) <= NEAR
        return bound == piece.bound and (index < at) == piece.before
    return bound == piece.bound or {bound, piece.bound} == {"of", "from"} or (how.does(bound, "loose") and how.does(piece.bound, "loose"))


def _inflects(one: str, other: str) -> bool:
    """Whether two forms of a name differ in their endings alone: another case, another part in the sentence."""
    return one[:3] == other[:3] and one != other


def _other_subject(words: tuple[Word, ...], places: list[int], at: int, how: Speech, asked: Claimed) -> bool:
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
        if word.text in ("he", "she", "it", "they", "we", "i", "you"):
            return True
    return any("=" + "say" in acts_told(words[index].text, "", how.code) or "=tell" in acts_told(words[index].text, "", how.code) for index in between)


def _figures(claim: str, sentence: str, told: str, language: str) -> Literal["told", "another", "silent"]:
    """Whether the sentence tells the claim's years, days, naming numbers and counts; `another` where only its one count is another."""
    wanted = figures_of(claim, language)
    if not wanted.told(told, language, whole=False):
        return "silent"
    days = [when for _, _, when in dates(claim, language=language) if when.start == when.end]
    there = [when for _, _, when in dates(told, language=language)]
    if any(not any(when.start <= day.end and day.start <= when.end for when in there) for day in days):
        return "silent"
    counts = [number for number in numbers(claim, language) if number.value in wanted.counted]
    if not counts:
        return "told"
    others = numbers(sentence, language)
    if all(any(_borne_out(count, other) for other in others) for count in counts):
        return "told"
    alike = [other for other in others if len(counts) == 1 and _same_thing(counts[0], other, language)]
    return "another" if len(alike) == 1 else "silent"


def _borne_out(count: Number, other: Number) -> bool:
    if count.exactness == "exact":
        return other.exactness == "exact" and other.value == count.value
    return other == count or (other.exactness == count.exactness and other.value == count.value)


def _same_thing(count: Number, other: Number, language: str) -> bool:
    """Whether two numbers count the same thing, by their unit or the first word behind them."""
    if count.exactness != "exact" or other.exactness != "exact":
        return False
    if count.unit or other.unit:
        return count.unit == other.unit
    mine, theirs = count.what.lower().split()[:1], other.what.lower().split()[:1]
    return bool(mine and theirs) and same_word(mine[0], theirs[0], language)
