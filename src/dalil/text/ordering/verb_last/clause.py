"""Who owes what in a clause of a language that puts the verb last: the verb at its end says how the duty is laid.

*X … qilsin*, *X-ga … qilish topshirilsin*, *… qilish X zimmasiga yuklatilsin*, *X … qilishi shart*, *X-ga … qilish taqiqlansin*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dalil.text.asking.slots import straight
from dalil.text.ordering.deed import Deed, Laid, taken
from dalil.text.ordering.duty_cues import grammar
from dalil.text.ordering.verb_last.deeds import deeds_of, verb_at
from dalil.text.ordering.verb_last.forms import denied, is_passive, mood
from dalil.text.ordering.verb_last.words import Word, is_noun, is_owner, shown, uncased, words

LAY = ("lay", "forbid", "may_not")
"""Predicates of up to three words that say what is laid on whom; the duty itself is told before them."""
REACH = 5
"""Words that a second owner may take after *va*."""


def laid(clause: str, whole: str, language: str, *, commanding: bool, normative: bool = False, led: bool = False, named_above: bool = False) -> list[Laid]:
    """All of a clause. `whole` is the clause with its brackets, in which the owner's name may stand; `led`: the line above says whose
    the item is, so that the noun of a verb alone is a duty (*… ta'minlash;*); `named_above`: it names an owner."""
    made: list[Laid] = []
    for segment, kind, long in _segments(words(straight(clause).strip(" ;."), language), language, commanding=commanding, normative=normative):
        found = _of_segment(segment, kind, long, language, named_above=named_above)
        if found is None:
            continue
        who = _with_name(found.who, whole)
        if not who and not found.nobody and made:
            who = made[-1].who
        deeds = tuple(each if each.object or not made else replace(each, object=_same_thing(each, made[-1], language)) for each in found.deeds)
        made.append(Laid(who, deeds, found.nobody and not who))
    row = words(straight(clause).strip(" ;."), language) if led and not made else []
    if len(row) > 1 and is_noun(row[-1], language) and not row[-1].case:
        return [Laid("", tuple(deeds_of(shown(row), language)), False)]
    return made


def _same_thing(deed: Deed, before: Laid, language: str) -> str:
    """The object of *ta'mirlasin va jihozlasin* for its second verb; *xabar bersin* needs none."""
    return "" if not before.deeds or grammar(language, "reports").fullmatch(deed.act) else before.deeds[-1].object


def _segments(clause: list[Word], language: str, *, commanding: bool, normative: bool) -> Iterator[tuple[list[Word], str, int]]:
    """(the words up to a verb that lays a duty, which kind of verb, how many words that verb is)."""
    start = 0
    for at, word in enumerate(clause):
        after = clause[at + 1].key if at + 1 < len(clause) else ""
        if after and not word.mark and not grammar(language, "joint").fullmatch(after):
            continue
        kind, long = _kind(clause[start : at + 1], language)
        if (kind == "will" and not normative) or (kind == "imperative" and (after or not commanding)):
            continue
        if kind:
            segment = clause[start : at + 1]
            while segment and grammar(language, "joint").fullmatch(segment[0].key):
                segment = segment[1:]
            yield segment, kind, long
            start = at + 1


def _kind(segment: list[Word], language: str) -> tuple[str, int]:
    for long in (3, 2, 1):
        tail = " ".join(word.key for word in segment[-long:])
        for name in LAY:
            if len(segment) > long and grammar(language, name).fullmatch(tail):
                return name, long
    last = segment[-1]
    before = segment[-2] if len(segment) > 1 else None
    for name in ("modal", "bound"):
        if before and grammar(language, name).fullmatch(last.key) and is_noun(before, language):
            return name, 1
    kind = mood(last, language)
    return (kind, 1) if kind in ("optative", "will", "imperative") else ("", 0)


def _of_segment(segment: list[Word], kind: str, long: int, language: str, *, named_above: bool) -> Laid | None:
    segment = _after_condition(segment, language)
    body = segment[:-long] if kind in (*LAY, "modal", "bound") else segment
    while len(body) > 1 and kind in LAY and grammar(language, "emphatic").fullmatch(body[-1].key):
        body = body[:-1]
    if not body:
        return None
    agent = next((at for at, word in enumerate(segment) if grammar(language, "agent").fullmatch(word.key)), 0)
    if agent:
        return Laid(shown(segment[:agent]), tuple(deeds_of(shown(segment[agent + 1 :]), language)), False)
    if kind == "lay":
        return _assigned(body, segment, language)
    if kind in ("forbid", "may_not"):
        return _forbidden(body, kind, segment[-long:], language)
    if kind == "imperative":
        return Laid("", tuple(deeds_of(shown(body), language, active=True)), False)
    passive = kind in ("optative", "will") and is_passive(body[-1], language)
    if passive:
        return Laid("", tuple(deeds_of(shown(body), language)), True)
    bare = _without_terms(body, language)
    impersonal = kind == "modal" and body[-1].key == body[-1].key.rstrip("iыі") and not grammar(language, "possessed").fullmatch(body[-1].key)
    skipped, count, who = (0, *_subject(bare, language)) if impersonal else _placed_subject(bare, language)
    if named_above and count and _owned(bare[skipped:], count, language):
        skipped, count, who = 0, 0, ""
    if not count and kind in ("modal", "bound"):
        count, who = _dative(bare, language, sure=False)
    if kind == "will" and not count:
        return None
    found = tuple(deeds_of(_rest(body, bare[skipped:], count), language, active=bool(count) or kind == "optative"))
    return Laid(who, found, not who and kind in ("modal", "bound"))


def _placed_subject(clause: list[Word], language: str) -> tuple[int, int, str]:
    """(words skipped, words of the owner, the owner), who may stand after where or when (*Qishda mahalla raisi …*)."""
    count, who = _subject(clause, language)
    if count:
        return 0, count, who
    for at, word in enumerate(clause[:-2]):
        if word.case in ("acc", "dat") or at > 6:
            break
        if word.case in ("loc", "abl") or word.mark in (",", ";"):
            count, who = _subject(clause[at + 1 :], language, sure=True)
            if count:
                return at + 1, count, who
    return 0, 0, ""


def _assigned(body: list[Word], segment: list[Word], language: str) -> Laid:
    """*X-ga … qilish topshirilsin* and *… qilish X-ga topshirilsin*; a thing handed over is a deed like any other."""
    upon = grammar(language, "upon").fullmatch(body[-1].key) is not None
    named = body[:-1] if upon else body
    end = named[-1] if named else None
    nouns = [at for at, word in enumerate(named) if is_noun(word, language)]
    if end and nouns and nouns[-1] < len(named) - 1 and (upon or end.case == "dat"):
        done, owner = named[: nouns[-1] + 1], named[nouns[-1] + 1 :]
        owner = [word for word in owner if not grammar(language, "task").fullmatch(word.key)]
        who = _bare_owner(owner, language)
        return Laid(who, tuple(deeds_of(shown(done), language, active=True)), not who)
    if end and upon and not nouns:
        start = next((at + 1 for at in range(len(named) - 2, -1, -1) if named[at].case or named[at].mark), 0)
        return Laid(_bare_owner(named[start:], language), tuple(deeds_of(shown([*named[:start], segment[-1]]), language)), False)
    over = next((at for at, word in enumerate(body) if grammar(language, "upon").fullmatch(word.key)), 0)
    bare = _without_terms(body, language)
    if over:
        who, rest = _bare_owner(body[:over], language), shown(body[over + 1 :])
    else:
        count, who = _dative(bare, language, sure=True)
        rest = _rest(body, bare, count)
    if not nouns:
        return Laid("", tuple(deeds_of(shown(segment), language)), True) if over or not rest else Laid(who, tuple(deeds_of(f"{rest} {segment[-1].text}", language)), not who)
    return Laid(who, tuple(deeds_of(rest, language, active=True)), not who)


def _forbidden(body: list[Word], kind: str, verb: list[Word], language: str) -> Laid:
    """What is forbidden is a deed not to be done; a thing that is forbidden (*savdo taqiqlansin*) is the object of *to forbid*."""
    bare = _without_terms(body, language)
    count, who = _subject(bare, language) if kind == "may_not" else (0, "")
    if not count:
        count, who = _dative(bare, language, sure=False)
    rest = _rest(body, bare, count)
    last = body[-1]
    if is_noun(last, language):
        within = words(rest, language)
        at = verb_at(within, language) if within else 0
        act = " ".join([*(word.text for word in within[at:-1]), denied(last, language)])
        return Laid(who, tuple(deeds_of(rest, language, act=act)), not who)
    return Laid(who, tuple(deeds_of(f"{rest} {shown(verb)}", language)), not who)


def _without_terms(body: list[Word], language: str) -> list[Word]:
    """The words without the first term: what stands before a term ends there."""
    rest, term = taken(shown(body), "term", language)
    return words(rest, language) if term else body


def _rest(body: list[Word], bare: list[Word], count: int) -> str:
    """What is left of a clause without its owner, which is its first words, or the first after a term."""
    if not count:
        return shown(body)
    owner = [word.key for word in bare[:count]]
    keys = [word.key for word in body]
    for start in range(len(keys) - count + 1):
        if keys[start : start + count] == owner:
            return shown([*body[:start], *body[start + count :]])
    return shown(body)


def _subject(clause: list[Word], language: str, *, sure: bool = False) -> tuple[int, str]:
    """(how many words at the head of a clause are who does it, who); `sure`: only those known to owe duties."""
    end = _everybody(clause, language)
    at = end
    limit = min(len(clause) - 1, 12)
    while at < limit:
        word = clause[at]
        if end and at == end and not _continues(clause, end, language):
            break
        if end and at > end + REACH:
            break
        if word.case and word.case != "gen":
            break
        if is_noun(word, language) and not end and at + 1 < len(clause) and word.mark:
            break
        many = end > 0 and at + 1 < limit and not word.case and grammar(language, "plural").fullmatch(word.key) is not None
        matter = at + 1 < len(clause) and grammar(language, "postposition").fullmatch(clause[at + 1].key) and not _continues(clause, at + 1, language)
        if (is_owner(word, language) or many) and not word.case:
            if matter:
                break  # *markaz to'g'risidagi nizomni*
            end = at + 1
            while end < limit and not clause[end - 1].mark and not clause[end].case and (clause[end].named or grammar(language, "honorific").fullmatch(clause[end].key)):
                end += 1
            at = end
        elif not end and word.named and at + 1 < limit and clause[at + 1].named and word.text.endswith("."):
            end = at = at + 2
        else:
            if end == 0 and not sure and (word.mark or _plural_before_a_case(clause, at, language)):
                return (at + 1, shown(clause[: at + 1])) if _plural_before_a_case(clause, at, language) else (0, "")
            at += 1
    return end, shown(clause[:end])


def _owned(clause: list[Word], count: int, language: str) -> bool:
    """Whether an only word taken for an owner is whose the thing after it is (*музей ашёларини*), where the line above names who owes it."""
    after = clause[count] if count == 1 < len(clause) else None
    return after is not None and after.case == "acc" and not clause[0].mark and grammar(language, "possessed_thing").fullmatch(after.key) is not None


def _everybody(clause: list[Word], language: str) -> int:
    """The words of *har bir oila*, who is whoever is meant, where such words open a clause; 0 where they do not."""
    long = next((count for count in (2, 1) if grammar(language, "each").fullmatch(" ".join(word.key for word in clause[:count]))), 0)
    fits = 0 < long < len(clause) - 2 and not clause[long].case and not clause[long].mark and not is_noun(clause[long], language)
    return long + 1 if fits and not clause[long + 1].named and not grammar(language, "possessed").fullmatch(clause[long + 1].key) else 0


def _continues(clause: list[Word], end: int, language: str) -> bool:
    """Whether an owner goes on after its `end`: by *va* or a comma, or by an office of the body just named."""
    before, word = clause[end - 1], clause[end]
    joined = before.mark == "," or grammar(language, "joint").fullmatch(word.key) is not None
    if joined:
        ahead = clause[end : end + REACH + 1]
        for each in ahead:
            if each.case and each.case != "gen":
                return False
            if is_owner(each, language) or grammar(language, "plural").fullmatch(each.key):
                return True
        return False
    ahead = clause[end : end + 4]
    for at, each in enumerate(ahead[:-1]):
        if each.mark or each.case not in ("", "gen"):
            break
        following = ahead[at + 1]
        if grammar(language, "linking").fullmatch(each.key) and is_owner(following, language) and grammar(language, "possessed").fullmatch(following.key) and not following.case:
            return not before.mark
    if grammar(language, "attributive").fullmatch(before.key) and is_owner(word, language) and not before.mark:
        return True
    office = grammar(language, "possessed").fullmatch(word.key) or grammar(language, "plural").fullmatch(word.key)
    return not before.mark and not word.case and is_owner(word, language) and office is not None


def _plural_before_a_case(clause: list[Word], at: int, language: str) -> bool:
    """*Hamshiralar bemorlarga …*: many who stand before a word in a case are who does it."""
    word, after = clause[at], clause[at + 1]
    plural = grammar(language, "plural").fullmatch(word.key) is not None
    return plural and (bool(after.case) or word.mark == ";") and not grammar(language, "possessed").fullmatch(after.key)


def _dative(clause: list[Word], language: str, *, sure: bool) -> tuple[int, str]:
    """(how many words at the head are who is told to do it, who), *-ga* or, asked of them (`sure`), *-dan*; else only those known to owe
    duties."""
    cases = ("dat", "abl") if sure else ("dat",)
    last = 0
    parts: list[tuple[int, int]] = []
    for at, word in enumerate(clause[:-1]):
        if word.case not in (*cases, "gen") and (word.case or is_noun(word, language)) and not is_owner(word, language):
            break
        if last and at - last > REACH:
            break
        after = clause[at + 1]
        if word.case in cases and not after.named:
            known = is_owner(word, language) or clause[at - 1].named or grammar(language, "plural").fullmatch(uncased(word, language).lower()) is not None
            if grammar(language, "after_dative").fullmatch(after.key) or not (known or (sure and not parts)):
                break
            parts.append((last, at))
            last = at + 1
            if word.mark != "," and not grammar(language, "joint").fullmatch(after.key):
                break
    if not parts:
        return 0, ""
    named = [Word(uncased(word, language), word.key, word.mark) if at in {end for _, end in parts} else word for at, word in enumerate(clause[:last])]
    return last, shown(named)


def named(lead: str, language: str) -> str:
    """Who is named by the line above a list, in the nominative or the dative; empty where it names a matter."""
    row = words(lead, language)
    if not row:
        return ""
    upon = grammar(language, "upon").fullmatch(row[-1].key) is not None
    row = row[:-1] if upon and len(row) > 1 else row
    owes = is_owner(row[-1], language) or (row[-1].named and not row[-1].text.isupper()) or grammar(language, "plural").match(row[-1].key) is not None
    return _bare_owner(row, language) if owes or row[-1].case == "dat" else ""


def _bare_owner(owner: list[Word], language: str) -> str:
    """*mirob Sh. Qodirovga* → *mirob Sh. Qodirov*."""
    if not owner:
        return ""
    last = owner[-1]
    return shown([*owner[:-1], Word(uncased(last, language) if last.case in ("dat", "gen") else last.text, last.key)])


def _after_condition(segment: list[Word], language: str) -> list[Word]:
    """What follows *agar … bo'lsa,*."""
    ends = [at for at, word in enumerate(segment[:-2]) if word.mark == "," and grammar(language, "conditional").fullmatch(word.key)]
    if not ends:
        return segment
    rest = segment[ends[-1] + 1 :]
    count, _ = _subject(segment[: ends[-1]], language, sure=True)
    own, _ = _subject(rest, language, sure=True)
    return [*segment[:count], *rest] if count and not own and not grammar(language, "opening").fullmatch(segment[0].key) else rest


def _with_name(who: str, whole: str) -> str:
    """The owner with the person whose name stands beside it in brackets."""
    if not who:
        return ""
    found = re.search(rf"{re.escape(who.split()[-1][:-1])}\w*\s*(?P<aside>\((?:[^\W\d_]{{1,9}}\. ?)?[A-ZА-ЯЁЎҚҒҲӘІҢҮҰӨҺ][^()\d]{{2,40}}\))", straight(whole))
    return f"{who} {found['aside']}" if found else who
