"""Who owes what in a Russian sentence: the words that lay duties, with the owner beside them in the case that they ask for.

*поручить X-у … сделать*, *обязать X-а*, *X должен*, *X-у надлежит*, *X-у … сделать*, *запрещается*, *примите меры*, *X осуществляет* (in a law).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.ru_deeds import deeds_of, passive, so_done
from dalil.text.ordering.ru_nouns import verb_of
from dalil.text.ordering.ru_owner import nominal
from dalil.text.ordering.ru_signs import Sign
from dalil.text.ordering.ru_signs import signs as signs_of
from dalil.text.ordering.ru_words import (
    Word,
    cases,
    chunk,
    has,
    is_adverb,
    is_finite,
    is_infinitive,
    is_preposition,
    lemma,
    listed,
    phrase,
    words,
)

NUMBERED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+")
"""The number of a subpoint (*1.3.*)."""
YOU = frozenset(["вам", "вас", "вы"])
ASIDE = re.compile(r"\((?P<name>(?:(?:тов|гр|г)\. ?)?(?:[А-ЯЁ]\. ?){0,2}[А-ЯЁ][а-яё-]+(?: [А-ЯЁ]\. ?(?:[А-ЯЁ]\.)?| [А-ЯЁ][а-яё-]+){0,2})\)")


@dataclass(frozen=True, slots=True)
class Laid:
    """Deeds laid by one word. `nobody`: it names nobody. `you`: it speaks to those whom the directive addresses."""

    who: str
    deeds: tuple[Deed, ...]
    nobody: bool = False
    you: bool = False


def laid(text: str, whole: str, *, commanding: bool, normative: bool = False) -> list[Laid]:
    """All of a sentence. `commanding`: it is an item or stands in an order, so that a bare infinitive commands."""
    text = cues.pattern("ru", "vocative").sub(" ", NUMBERED.sub("", text))
    made: list[Laid] = []
    for piece in re.split(r"\s*;\s*", text):
        found = _laid(piece, whole, commanding=commanding or bool(made), normative=normative)
        for each in found:
            same = made and not each.who and not each.nobody and not each.you and is_infinitive(words(piece)[0].text)
            made.append(replace(each, who=made[-1].who, you=made[-1].you) if same else each)
    return made


def _laid(text: str, whole: str, *, commanding: bool, normative: bool) -> list[Laid]:
    row = words(text)
    reported = cues.pattern("ru", "reported").search(text)
    stop = reported.start() if reported else len(text)
    signs = [sign for sign in signs_of(row, commanding=commanding, normative=normative) if row[sign.at].start < stop]
    made: list[Laid] = []
    for number, sign in enumerate(signs):
        start = _start(row, signs[number - 1].after if number else 0, sign.at, number)
        end = _start(row, sign.after, signs[number + 1].at, number + 1) if number + 1 < len(signs) else len(row)
        found = _of(text, row, sign, start, max(end, sign.after))
        if found is not None and found.deeds:
            made.append(replace(found, who=_with_name(found.who, whole)))
    ahead = _start(row, 0, signs[0].at, 1) if signs else len(row)
    if not reported and ahead > 0 and (not signs or (commanding and made)):
        bare = _bare(text[: row[ahead - 1].end], row[:ahead], commanding=commanding)
        made = [replace(bare, who=_with_name(bare.who, whole)), *made] if bare else made
    return made


def _start(row: list[Word], least: int, at: int, number: int) -> int:
    """Where what belongs to the sign at `at` begins: after the last comma or semicolon, or after *и* right before it."""
    if number == 0:
        return least
    place = at
    while place > least:
        before = row[place - 1].low
        if before in (",", ";") or (before in ("и", "а") and place == at) or (before in ("и", "а") and all(is_adverb(word.text) for word in row[place:at])):
            return place
        place -= 1
    return least


def _of(text: str, row: list[Word], sign: Sign, start: int, end: int) -> Laid | None:
    stretch = text[row[sign.after].start : (row[end - 1].end if end > sign.after else row[sign.after].start)] if sign.after < len(row) else ""
    before = row[start : sign.at]
    shape = {
        "order": _ordered, "forbid": _forbidden, "forbid_not": _forbidden, "may_not": _obliged, "obliged": _obliged,
        "impersonal": _impersonal, "subject_to": _subject_to, "polite": _polite, "imperative": _imperative, "states": _stated,
    }[sign.kind]  # fmt: skip
    return shape(text, row, sign, before, stretch)


def _ordered(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Поручить X-у до … сделать*; the owner may stand before (*X-у предлагается*), or be nobody (*Рекомендуется сделать*)."""
    rest = words(stretch)
    at = _skip(rest, 0, ("на", "от") if sign.case in ("accs", "gent") else ())
    duty = re.match(r"в обязанность\s+", stretch[rest[at].start :] if at < len(rest) else "")
    if duty:
        at += 2
    end = phrase(stretch, rest, at, sign.case) if at < len(rest) else at
    owner = stretch[rest[at].start : rest[end - 1].end] if end > at else ""
    if owner and sign.case == "accs" and row[sign.at].low.endswith("ся"):
        owner, end = "", at
    left = stretch[rest[end].start :] if end < len(rest) else ""
    left = re.sub(r"^[\s,]*(?:в обязанность|обязанность|задачу|обязательство)\s+", "", left)
    you = owner.lower() in YOU
    if not owner:
        owner, you = _given_before(text, before, sign)
    who = "" if you else nominal(owner, sign.case) if owner else ""
    first_person = has(row[sign.at].text, "1per")
    phrase_text = left or (stretch[rest[at].start :] if at < len(rest) and not owner else "")
    if any(listed(word.low, "subordinators") and word.low in ("что", "как") for word in words(phrase_text)[:2]):
        return None
    infinitive = next((place for place, word in enumerate(words(phrase_text)) if is_infinitive(word.text)), -1)
    so_that = re.match(r"[\s,]*(?:о том,? |с тем,? |принять меры к тому,? )?чтобы?\s+(?P<rest>.+)", phrase_text, re.DOTALL)
    if so_that:
        inner = so_done(so_that["rest"])
        return Laid(who, (replace(inner, text=phrase_text.strip(" ,")),), you=you or (first_person and not who)) if inner else None
    if infinitive >= 0:
        if not _reaches(phrase_text):
            return None
        return Laid(who, tuple(deeds_of(phrase_text)), nobody=False, you=you or (first_person and not who))
    about = re.match(r"(?:о|об|обо) (?P<thing>.+)$", phrase_text.strip(" ,"), re.DOTALL)
    if about and who and sign.case == "accs":
        found = _noun_deed(about["thing"], case="loct")
        return Laid(who, (found,)) if found else None
    upon = sign.case == "accs" and listed(lemma(row[sign.at].text, "VERB").removesuffix("ся") or row[sign.at].low, "order_upon")
    verb = (lemma(row[sign.at].text, "VERB") or row[sign.at].low).removesuffix("ся")
    if phrase_text and who and (upon or verb in ("поручить", "поручать")):
        found = _noun_deed(phrase_text)
        return Laid(who, (found,)) if found else None
    return None


def _reaches(text: str) -> bool:
    """Whether nothing but circumstances, objects and recipients stands before the first infinitive."""
    row = words(text)
    at = 0
    while at < len(row):
        kind, end = chunk(text, row, at)
        if kind == "infinitive":
            return True
        if kind == "other" and not (row[at].text in "«»\"()" or row[at].low in ("и", "а", "также", "не", "самым", "все")) and not re.fullmatch(r"№ ?\d+|\d+\S*", row[at].text) and cases(row[at].text) == frozenset():
            return False
        if kind == "other" and is_finite(row[at].text) and not cases(row[at].text):
            return False
        at = max(end, at + 1)
    return False


def _given_before(text: str, before: list[Word], sign: Sign) -> tuple[str, bool]:
    """(who is named in the dative before the word that lays the duty, whether it is *you*)."""
    at = 0
    while at < len(before):
        if sign.case == "accs" and before[at].low == "на":
            end = phrase(text, before, at + 1, "accs")
            if end > at + 1:
                return text[before[at + 1].start : before[end - 1].end], False
        if before[at].low in YOU and sign.case in cases(before[at].text):
            return "", True
        if sign.case == "datv":
            end = phrase(text, before, at, "datv")
            fits = end > at and not is_preposition(before[at].text)
            if fits:
                return text[before[at].start : before[end - 1].end], False
        at = max(chunk(text, before, at)[1], at + 1)
    return "", False


def _forbidden(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    rest = words(stretch)
    at = _skip(rest, 0, ())
    end = phrase(stretch, rest, at, "datv") if at < len(rest) and "accs" not in cases(rest[at].text) else at
    owner = stretch[rest[at].start : rest[end - 1].end] if end > at else ""
    left = stretch[rest[end].start :] if end < len(rest) else ""
    subject = _nominative_before(text, before)
    if not owner and not subject:
        owner, _ = _given_before(text, before, Sign("order", 0, 0, "datv"))
    who = nominal(owner, "datv") if owner else ""
    found = deeds_of(left) if left and _reaches(left) else []
    if found:
        return Laid(who, tuple(replace(each, act=f"не {each.act}" if not each.act.startswith("не ") else each.act.removeprefix("не ")) for each in found), nobody=not who)
    verb = lemma(row[sign.at].text, "VERB") or lemma(row[sign.at].text, "INFN")
    act = FORBID.get(verb.removesuffix("ся"), verb.removesuffix("ся"))
    act = f"не {act}" if sign.kind == "forbid_not" else act
    thing = left or (text[subject[0].start : subject[-1].end] if subject else "")
    if not thing or re.match(r"\W*(?:что|чтобы|как|если)\b", thing):
        return None
    made = deeds_of(f"запретить {thing} {'' if left else left}".strip()) if left else deeds_of(f"запретить {thing} {stretch}".strip())
    whole = text[(subject[0].start if subject and not left else row[sign.at].start) :]
    return Laid(who, tuple(replace(each, act=act, text=whole.strip(" ,;.")) for each in made[:1]), nobody=not who)


FORBID = {"запрещать": "запретить", "воспрещать": "воспретить", "возбранять": "возбранить"}
"""A lasting prohibition and a single one are one act."""


def _nominative_before(text: str, before: list[Word]) -> list[Word]:
    """What stands before the verb as its subject, without the circumstances that the clause opens with."""
    at = 0
    while at < len(before):
        kind, end = chunk(text, before, at)
        if kind in ("preposition", "term", "adverb", "mark") or before[at].low in ("и", "а", "также", "но"):
            at = max(end, at + 1)
            continue
        break
    kept = before[at:]
    while kept and (kept[-1].text in ",—–-" or is_adverb(kept[-1].text) or kept[-1].low in ("не", "же")):
        kept = kept[:-1]
    return kept if (kept and "nomn" in cases(kept[0].text)) or (kept and kept[0].text in "«\"") else []


def _subject(text: str, before: list[Word]) -> str:
    kept = _nominative_before(text, before)
    if not kept or any(is_finite(word.text) and not cases(word.text) for word in kept) or any(listed(word.low, "subordinators") for word in kept):
        return ""
    return text[kept[0].start : kept[-1].end]


def _obliged(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*X обязан сделать*, *X должен быть сделан*, *X не вправе делать*."""
    nobody = re.search(r"(?:^|[\s,])(?:никто|ни од(?:ин|на|но)(?: из)?)(?:\s+(?!не\b)(?P<rest>[^,;:]+?))?(?:\s+не)?\s*$", text[: row[sign.at].start], re.IGNORECASE)
    who = nominal(nobody["rest"] or "", "nomn") if nobody else _subject(text, before)
    if listed(who.lower(), "nobody_words") or (before and any(listed(word.low, "subordinators") for word in before)) or any(word.low in ("был", "была", "было", "были", "бы") for word in [*before[-1:], *words(stretch)[:1]]):
        return None
    negative = sign.kind == "may_not" or bool(nobody) or (bool(before) and before[-1].low == "не")
    personal = who.lower() in YOU
    being = re.match(r"(?:(?P<adverbs>(?:[а-яё]+ ){0,3}))быть (?P<participle>[а-яё]+)\b(?P<rest>.*)$", stretch, re.DOTALL)
    if being and has(being["participle"], "PRTS"):
        verb = lemma(being["participle"], "PRTS")
        agent, rest = _agent(being["rest"])
        given, _ = _given_before(text, before, Sign("order", 0, 0, "datv")) if not who else ("", False)
        made = passive(f"{'не ' if negative else ''}{verb}", who, rest)
        made = [replace(each, to=each.to or nominal(given, "datv")) for each in made] if given else made
        return Laid(agent, tuple(replace(each, text=text.strip(" ,;.")) for each in made), nobody=not agent)
    if re.match(r"\W*быть\b", stretch):
        return None
    itself = re.match(r"(?P<before>(?:[а-яё]+ ){0,3}?)(?P<verb>[а-яё]+(?:ть|ти|чь))ся\b(?P<rest>.*)$", stretch, re.DOTALL)
    if itself and who and not _acts(who) and has(itself["verb"], "INFN", "tran"):
        made = passive(f"{'не ' if negative else ''}{itself['verb']}", who, f"{itself['before']}{itself['rest']}")
        return Laid("", tuple(replace(each, text=text.strip(" ,;.")) for each in made), nobody=True)
    if not stretch or not _reaches(stretch):
        return None
    made = deeds_of(stretch)
    if negative:
        made = [replace(each, act=f"не {each.act}") for each in made]
    return Laid("" if personal else who, tuple(made), nobody=not who and not personal and bool(before), you=personal)


def _acts(subject: str) -> bool:
    """Whether a subject can do anything: a person, or a body."""
    first = next((word for word in words(subject) if has(word.text, "NOUN")), None)
    return cues.pattern("ru", "bodies").search(subject) is not None or cues.pattern("ru", "actors").search(subject) is not None or (first is not None and has(first.text, "NOUN", "anim"))


def _agent(rest: str) -> tuple[str, str]:
    """(who does it, said in the instrumental, the rest)."""
    row = words(rest)
    at = 0
    while at < len(row):
        if "ablt" in cases(row[at].text) and "datv" not in cases(row[at].text):
            end = phrase(rest, row, at, "ablt")
            agent = rest[row[at].start : row[end - 1].end] if end > at else ""
            if agent and _acts(nominal(agent, "ablt")):
                return nominal(agent, "ablt"), f"{rest[: row[at].start]} {rest[row[end - 1].end :]}"
        at = max(chunk(rest, row, at)[1], at + 1)
    return "", rest


def _impersonal(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*X-у надлежит сделать*, *надлежит X-у сделать*, *необходимо сделать*."""
    if stretch and not _reaches(stretch) and listed(row[sign.at].low, "judged"):
        found = _noun_deed(stretch)
        return Laid("", (found,), nobody=True) if found else None
    if not stretch or not _reaches(stretch):
        return None
    owner, you = _given_before(text, before, Sign("order", 0, 0, "datv"))
    rest = words(stretch)
    at = _skip(rest, 0, ())
    if not owner and not you:
        end = phrase(stretch, rest, at, "datv") if at < len(rest) else at
        if end > at:
            owner = stretch[rest[at].start : rest[end - 1].end]
            you = owner.lower() in YOU
            stretch = stretch[rest[end].start :] if end < len(rest) else ""
    negative = bool(before) and before[-1].low == "не"
    made = deeds_of(stretch)
    if negative:
        made = [replace(each, act=f"не {each.act}") for each in made]
    who = "" if you else nominal(owner, "datv") if owner else ""
    return Laid(who, tuple(made), nobody=not who and not you, you=you)


def _subject_to(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Списки подлежат сдаче в отдел*: the noun tells what is done with the subject."""
    thing = _subject(text, before)
    rest = words(stretch)
    at = next((place for place, word in enumerate(rest) if "datv" in cases(word.text) and has(word.text, "NOUN")), -1)
    verb = verb_of(nominal(rest[at].text, "datv")) if at >= 0 else ""
    if not thing or not verb:
        return None
    agent, tail = _agent(stretch[rest[at].end :])
    made = passive(verb, thing, f"{stretch[: rest[at].start]} {tail}" if chunk(stretch, rest, 0)[0] in ("term", "adverb") else tail)
    return Laid(agent, tuple(replace(each, text=text.strip(" ,;.")) for each in made), nobody=not agent)


def _polite(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Учителю X благоволите сделать внушение*: who is written to owes it, the dative is whom it is done to."""
    if not stretch or not _reaches(stretch):
        return None
    given, _ = _given_before(text, before, Sign("order", 0, 0, "datv"))
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
    lead = re.sub(r"\bне$", "", clause).strip()
    made = deeds_of(f"{lead} {'не ' if negative else ''}{verb} {stretch}".strip())
    return Laid("", tuple(made), you=True)


def _only_circumstances(clause: str) -> bool:
    row = words(clause)
    at = 0
    while at < len(row):
        kind, end = chunk(clause, row, at)
        if kind == "other" and not (row[at].text in "«»\"()" or row[at].low in ("и", "а", "также", "не")):
            return False
        at = max(end, at + 1)
    return True


def _stated(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*Комитет ведёт реестр*: in a law, what a body or an officer is said to do is its duty."""
    who = _subject(text, before)
    if before and (not who or not _acts(who)):
        return None
    if before and before[-1].low == "не":
        return None
    verb = lemma(row[sign.at].text, "VERB", "pres")
    made = deeds_of(f"{verb} {stretch}".strip())
    return Laid(who, tuple(replace(each, text=text.strip(" ,;.")) for each in made[:1]))


def _bare(text: str, row: list[Word], *, commanding: bool) -> Laid | None:
    """*Отделу до 1 мая представить списки*, *О каждом случае докладывать*: an infinitive that stands for itself commands."""
    at = 0
    owner: tuple[int, int] | None = None
    seen = ""
    while at < len(row):
        kind, end = chunk(text, row, at)
        if kind == "infinitive":
            break
        if kind == "dative" and owner is None:
            owner = (at, end)
        elif (kind == "other" and not (row[at].text in "«»\"()" or row[at].low in ("и", "а", "также", "не"))) or (kind == "accusative" and not commanding):
            return None
        if has(row[at].text, "PRED") or listed(row[at].low, "subordinators"):
            return None
        seen = kind
        at = max(end, at + 1)
    if at >= len(row) or (seen and not commanding and owner is None) or (not commanding and owner is None):
        return None
    given = text[row[owner[0]].start : row[owner[1] - 1].end] if owner else ""
    if given.lower() in YOU:
        return Laid("", tuple(deeds_of(text[row[owner[1]].start :] if owner else text)), you=True)
    if owner and row[owner[0]].low in ("мне", "нам", "себе", "ему", "ей", "им") and not commanding:
        return None
    recipient = bool(owner) and listed(row[at].low, "gives") and cues.pattern("ru", "people").search(given) is not None
    phrase_text = text if owner is None or recipient else f"{text[: row[owner[0]].start]} {text[row[owner[1] - 1].end :]}"
    made = deeds_of(phrase_text.strip())
    if not made:
        return None
    whole = text.strip(" ,;.")
    made = [replace(made[0], text=whole) if len(made) == 1 else made[0], *made[1:]]
    return Laid("" if recipient or not owner else nominal(given, "datv"), tuple(made))


def _noun_deed(text: str, case: str = "accs") -> Deed | None:
    """*организацию ярмарки* as what is laid on somebody."""
    text = text.strip(" ,;:.")
    row = words(text)
    at = next((place for place, word in enumerate(row) if has(word.text, "NOUN")), -1)
    if at < 0 or case not in cases(row[at].text):
        return None
    verb = verb_of(nominal(row[at].text, case))
    rest = text[row[at].end :].strip()
    if not verb or not rest:
        made = deeds_of(f"обеспечить {nominal(text, case)}")
        return replace(made[0], text=text) if made else None
    thing = nominal(rest, "gent") if "gent" in cases(words(rest)[0].text) and words(rest)[0].low not in ("не", "до") else rest
    made = deeds_of(f"{verb} {thing}", as_written=thing is not rest)
    return replace(made[0], text=text) if made else None


def _skip(rest: list[Word], at: int, also: Sequence[str]) -> int:
    """Past adverbs and the little words before an owner."""
    while at < len(rest) and (rest[at].low in (*also, "также", ":", "—", "–") or (is_adverb(rest[at].text) and rest[at].low not in ("не",)) or rest[at].text == ","):
        at += 1
    return at


def _with_name(who: str, whole: str) -> str:
    """The owner with the person whose name stands in brackets beside him."""
    if not who or "(" in who:
        return who
    last = words(who)
    stem = next((word.text for word in reversed(last) if word.text[:1].isalpha()), "")[:-2]
    for found in ASIDE.finditer(whole):
        before = words(whole[: found.start()])
        near = next((word.text for word in reversed(before) if word.text[:1].isalnum()), "")
        if stem and near.casefold().startswith(stem.casefold()):
            return f"{who} ({found['name'].strip()})"
    return who
