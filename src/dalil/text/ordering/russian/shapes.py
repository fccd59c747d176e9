"""What each kind of word that lays a duty lays on whom: *поручить X-у*, *X обязан*, *X-у надлежит*, *запрещается*, *примите меры*.

A shape is given the clause, its words, the word that lays the duty, what stands before it and what behind; it says who owes which
deeds, or None where the words say something else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from dalil.text.lexicon import load
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed, Laid
from dalil.text.ordering.russian.around import (
    acts,
    agent_of,
    given_before,
    nominative_before,
    noun_deed,
    skip,
    subject_of,
)
from dalil.text.ordering.russian.deeds import deeds_of, passive, reaches, so_done, wished
from dalil.text.ordering.russian.nouns import verb_of
from dalil.text.ordering.russian.owner import nominal
from dalil.text.ordering.russian.signs import Sign
from dalil.text.ordering.russian.words import (
    MARKS,
    Word,
    cases,
    chunk,
    has,
    is_adverb,
    is_infinitive,
    lemma,
    listed,
    phrase,
    words,
)


def _ordered(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Поручить X-у до … сделать*; the owner may stand before (*X-у предлагается*), or be nobody (*Рекомендуется сделать*)."""
    who, you, order = _told_whom(text, row, sign, before, stretch)
    ordered = words(order)
    if any(listed(word.low, "reporting") for word in ordered[:2]):
        return None
    you = you or (has(row[sign.at].text, "1per") and not who)
    so_that = cues.grammar("ru", "so_that_first").match(order)
    if so_that:
        other, made = wished(so_that["rest"])
        if made:
            return Laid(other, tuple(made))
        inner = so_done(so_that["rest"])
        return Laid(who, (replace(inner, text=order.strip(" ,")),), you=you) if inner else None
    infinitive = next((word.low for word in ordered if is_infinitive(word.text)), "")
    if infinitive:
        if not reaches(order):
            return None
        topic = _topic(text, before) if listed(infinitive, "tells") or listed(infinitive, "notifies") else ""
        return Laid(who, tuple(deeds_of(f"{topic} {order}".strip())), you=you)
    found = _noun_ordered(text, row, sign, before, order) if who else None
    return Laid(who, (found,)) if found else None


def _told_whom(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> tuple[str, bool, str]:
    """(who is given the order, whether it is *you*, what is ordered)."""
    rest = words(stretch)
    at = skip(rest, 0, ("на", "от") if sign.case in ("accs", "gent") else ())
    if at < len(rest) and cues.grammar("ru", "as_duty").match(stretch[rest[at].start :]):
        at += 2
    end = phrase(stretch, rest, at, sign.case) if at < len(rest) else at
    owner = stretch[rest[at].start : rest[end - 1].end] if end > at else ""
    if owner and sign.case == "accs" and row[sign.at].low.endswith("ся"):
        owner, end = "", at
    left = cues.grammar("ru", "the_duty").sub("", stretch[rest[end].start :] if end < len(rest) else "")
    you = listed(owner.lower(), "you")
    if not owner:
        owner, you = given_before(text, before, sign.case)
    order = left or (stretch[rest[at].start :] if at < len(rest) and not owner else "")
    return "" if you or not owner else nominal(owner, sign.case), you, order


def _noun_ordered(text: str, row: list[Word], sign: Sign, before: list[Word], order: str) -> Deed | None:
    """What is ordered by a noun: *просить X-а об открытии*, *возложить на X-а уборку*, *уборка возлагается на X-а*."""
    about = cues.grammar("ru", "about").match(order.strip(" ,")) if sign.case == "accs" else None
    if about:
        return noun_deed(about["thing"], case="loct")
    verb = (lemma(row[sign.at].text, "VERB") or row[sign.at].low).removesuffix("ся")
    upon = sign.case == "accs" and listed(verb, "order_upon")
    if upon and before and not order:
        return noun_deed(text[before[0].start : before[-1].end])
    return noun_deed(order) if order and (upon or listed(verb, "order_noun")) else None


def _topic(text: str, before: list[Word]) -> str:
    """*О принятых мерах* (прошу уведомить …): of what somebody is to be told, said before the order."""
    if not before or not listed(before[0].low, "topical"):
        return ""
    end = chunk(text, before, 0)[1]
    return text[before[0].start : before[end - 1].end]


def _forbidden(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    rest = words(stretch)
    at = skip(rest, 0, ())
    end = phrase(stretch, rest, at, "datv") if at < len(rest) and "accs" not in cases(rest[at].text) else at
    owner = stretch[rest[at].start : rest[end - 1].end] if end > at else ""
    left = stretch[rest[end].start :] if end < len(rest) else ""
    subject = nominative_before(text, before)
    if not owner and not subject:
        owner, _ = given_before(text, before, "datv")
    who = nominal(owner, "datv") if owner else ""
    found = deeds_of(left) if left and reaches(left) else []
    if found:
        return Laid(who, tuple(replace(each, act=f"не {each.act}" if not each.act.startswith("не ") else each.act.removeprefix("не ")) for each in found), nobody=not who)
    verb = lemma(row[sign.at].text, "VERB") or lemma(row[sign.at].text, "INFN")
    act = load("duties_ru")["grammar"]["forbid_once"].get(verb.removesuffix("ся"), verb.removesuffix("ся"))
    act = f"не {act}" if sign.kind == "forbid_not" else act
    thing = left or (text[subject[0].start : subject[-1].end] if subject else "")
    if not thing or cues.grammar("ru", "clause_first").match(thing):
        return None
    made = deeds_of(f"запретить {thing} {'' if left else left}".strip()) if left else deeds_of(f"запретить {thing} {stretch}".strip())
    whole = text[(subject[0].start if subject and not left else row[sign.at].start) :]
    return Laid(who, tuple(replace(each, act=act, text=whole.strip(" ,;.")) for each in made[:1]), nobody=not who)


def _obliged(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*X обязан сделать*, *X должен быть сделан*, *X не вправе делать*."""
    nobody = cues.grammar("ru", "nobody_of").search(text[: row[sign.at].start])
    who = nominal(nobody["rest"] or "", "nomn") if nobody else subject_of(text, before)
    if listed(who.lower(), "nobody_words") or (before and any(listed(word.low, "subordinators") for word in before)) or any(listed(word.low, "past_or_conditional") for word in [*before[-1:], *words(stretch)[:1]]):
        return None
    negative = sign.kind == "may_not" or bool(nobody) or (bool(before) and before[-1].low == "не")
    personal = listed(who.lower(), "you")
    being = cues.grammar("ru", "be_done").match(stretch)
    if being and has(being["participle"], "PRTS"):
        verb = lemma(being["participle"], "PRTS")
        agent, rest = agent_of(being["rest"])
        given, _ = given_before(text, before, "datv") if not who else ("", False)
        made = passive(f"{'не ' if negative else ''}{verb}", who, rest)
        made = [replace(each, to=each.to or nominal(given, "datv")) for each in made] if given else made
        return Laid(agent, tuple(replace(each, text=text.strip(" ,;.")) for each in made), nobody=not agent)
    if cues.grammar("ru", "be").match(stretch):
        return None
    itself = cues.grammar("ru", "reflexive").match(stretch)
    done_to = itself is not None and (itself["verb"] in cues.words("ru", "passive_verbs") or (not acts(who) and has(itself["verb"], "INFN", "tran")))
    if itself and who and done_to:
        made = passive(f"{'не ' if negative else ''}{itself['verb']}", who, f"{itself['before']}{itself['rest']}")
        return Laid("", tuple(replace(each, text=text.strip(" ,;.")) for each in made), nobody=True)
    owes = cues.grammar("ru", "bound").match(row[sign.at].low) is not None or personal or not who or acts(who)
    if not stretch or not reaches(stretch) or not owes or listed(who.lower(), "myself"):
        return None
    made = deeds_of(stretch)
    if negative:
        made = [replace(each, act=f"не {each.act}") for each in made]
    return Laid("" if personal else who, tuple(made), nobody=not who and not personal and bool(before), you=personal)


def _impersonal(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*X-у надлежит сделать*, *надлежит X-у сделать*, *необходимо сделать*."""
    so_that = cues.grammar("ru", "that_first").match(stretch)
    if so_that:
        other, wish = wished(so_that["rest"])
        inner = so_done(so_that["rest"]) if not wish else None
        return Laid(other, tuple(wish)) if wish else Laid("", (inner,), nobody=True) if inner else None
    if stretch and not reaches(stretch) and listed(row[sign.at].low, "judged"):
        found = noun_deed(stretch)
        return Laid("", (found,), nobody=True) if found else None
    if not stretch or not reaches(stretch):
        return None
    owner, you = given_before(text, before, "datv")
    rest = words(stretch)
    at = skip(rest, 0, ())
    if not owner and not you:
        end = phrase(stretch, rest, at, "datv") if at < len(rest) else at
        if end > at:
            owner = stretch[rest[at].start : rest[end - 1].end]
            you = listed(owner.lower(), "you")
            stretch = stretch[rest[end].start :] if end < len(rest) else ""
    negative = bool(before) and before[-1].low == "не"
    made = deeds_of(stretch)
    if negative:
        made = [replace(each, act=f"не {each.act}") for each in made]
    who = "" if you else nominal(owner, "datv") if owner else ""
    if who and not acts(who):
        made, who = [replace(each, to=each.to or who) for each in made], ""
    if listed(who.lower(), "myself") or listed(who.lower(), "nobody_words"):
        return None
    return Laid(who, tuple(made), nobody=not who and not you, you=you)


def _subject_to(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Списки подлежат сдаче в отдел*: the noun tells what is done with the subject."""
    thing = subject_of(text, before)
    rest = words(stretch)
    at = next((place for place, word in enumerate(rest) if "datv" in cases(word.text) and has(word.text, "NOUN")), -1)
    verb = verb_of(nominal(rest[at].text, "datv")) if at >= 0 else ""
    if not thing or not verb:
        return None
    agent, tail = agent_of(stretch[rest[at].end :])
    made = passive(verb, thing, f"{stretch[: rest[at].start]} {tail}" if chunk(stretch, rest, 0)[0] in ("term", "adverb") else tail)
    return Laid(agent, tuple(replace(each, text=text.strip(" ,;.")) for each in made), nobody=not agent)


def _polite(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Учителю X благоволите сделать внушение*: who is written to owes it, the dative is whom it is done to."""
    if not stretch or not reaches(stretch):
        return None
    given, _ = given_before(text, before, "datv")
    made = deeds_of(stretch)
    to = nominal(given, "datv") if given else ""
    return Laid("", tuple(replace(each, to=each.to or to) for each in made), you=True)


def _imperative(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Срочно сообщите*: whoever the directive is written to."""
    clause = text[before[0].start : before[-1].end] if before else ""
    if before and not _only_circumstances(clause):
        return None
    verb = lemma(row[sign.at].text, "VERB", "impr")
    negative = bool(before) and before[-1].low == "не"
    lead = cues.grammar("ru", "not_at_end").sub("", clause).strip()
    made = deeds_of(f"{lead} {'не ' if negative else ''}{verb} {stretch}".strip())
    return Laid("", tuple(made), you=True)


def _only_circumstances(clause: str) -> bool:
    row = words(clause)
    at = 0
    while at < len(row):
        kind, end = chunk(clause, row, at)
        if kind == "other" and not (row[at].text in MARKS or listed(row[at].low, "joining_words")):
            return False
        at = max(end, at + 1)
    return True


def _stated(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Комитет ведёт реестр*: in a law, what a body or an officer is said to do is its duty."""
    who = subject_of(text, before)
    aside = all(is_adverb(word.text) or word.low in ("и", "а", ",") for word in before)
    if not aside and (not who or not acts(who)):
        return None
    if before and before[-1].low == "не":
        return None
    verb = lemma(row[sign.at].text, "VERB", "pres")
    often = " ".join(word.text for word in before if word.low not in ("и", "а", ",")) if aside else ""
    made = deeds_of(f"{often} {verb} {stretch}".strip())
    return Laid("" if aside else who, tuple(replace(each, text=text.strip(" ,;.")) for each in made[:1]))


Shape = Callable[[str, list[Word], Sign, list[Word], str], Laid | None]
SHAPES: Mapping[str, Shape] = {
    "order": _ordered, "forbid": _forbidden, "forbid_not": _forbidden, "may_not": _obliged, "obliged": _obliged,
    "impersonal": _impersonal, "subject_to": _subject_to, "polite": _polite, "imperative": _imperative, "states": _stated,
}  # fmt: skip
"""The shape of each kind of sign."""
