"""Who owes what in a Russian sentence: the words that lay duties, with the owner beside them in the case that they ask for.

*поручить X-у … сделать*, *обязать X-а*, *X должен*, *X-у надлежит*, *X-у … сделать*, *запрещается*, *примите меры*, *X осуществляет* (in a law).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.ru_around import (
    YOU,
    acts,
    agent_of,
    given_before,
    nominative_before,
    noun_deed,
    skip,
    subject_of,
    with_name,
)
from dalil.text.ordering.ru_deeds import deeds_of, passive, reaches, so_done, wished
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
    is_infinitive,
    lemma,
    listed,
    phrase,
    words,
)

MEASURES = re.compile(r"\W*принять (?:[а-яё]+ ){0,3}меры\b", re.IGNORECASE)
CALLED = re.compile(r"(?P<who>[А-ЯЁ][\w. ()-]{1,70}?)\s*(?:[–—:]|\s-)\s+(?P<deed>[а-яё].+)$", re.DOTALL)
"""*Саенко – подготовить зал*."""
SPEAKING = ("obliged", "impersonal", "may_not")
"""Words by which a speaker may also only say how he goes on (*надо сказать*)."""
ENDS = ("obliged", "impersonal", "may_not", "forbid", "forbid_not")
"""Words with which a line may end that lays its items."""
NUMBERED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+")
"""The number of a subpoint (*1.3.*)."""


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


def led(lead: str, item: str) -> list[Laid]:
    """An item read on from the line above it where that ends in what lays it (*Член товарищества обязан:*, *… обеспечить:*)."""
    row = words(lead)
    if not row:
        return []
    ends = is_infinitive(row[-1].text) or any(sign.after == len(row) and sign.kind in ENDS for sign in signs_of(row, commanding=True, normative=False))
    return laid(f"{lead} {item[:1].lower()}{item[1:]}", f"{lead} {item}", commanding=True) if ends else []


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
        if found is not None:
            kept = tuple(each for each in found.deeds if not (sign.kind in SPEAKING and _only_said(each)) and (found.who or _tells(each)))
            found = replace(found, deeds=kept)
        if found is not None and made and not (found.who or found.you) and sign.kind in ("obliged", "may_not", "states") and all(word.low in ("и", "а", "не", "также", ",") or is_adverb(word.text) for word in row[start : sign.at]):
            found = replace(found, who=made[-1].who, nobody=made[-1].nobody)  # *X обязан … и не вправе …*
        if found is not None and found.deeds:
            made.append(replace(found, who=with_name(found.who, whole)))
    ahead = _start(row, 0, signs[0].at, 1) if signs else len(row)
    if not reported and ahead > 0 and (not signs or (commanding and made)):
        bare = _bare(text[: row[ahead - 1].end], row[:ahead], commanding=commanding)
        made = [replace(bare, who=with_name(bare.who, whole)), *made] if bare else made
    return made


def _only_said(deed: Deed) -> bool:
    return listed(deed.act.removeprefix("не "), "saying") or deed.text.lower().startswith("иметь в виду")


def _tells(deed: Deed) -> bool:
    """Whether a deed says anything beside its verb."""
    return bool(deed.object or deed.to or deed.into or deed.place or deed.manner or deed.beneficiary or deed.term or " " in deed.text)


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
    at = skip(rest, 0, ("на", "от") if sign.case in ("accs", "gent") else ())
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
        owner, you = given_before(text, before, sign.case)
    who = "" if you else nominal(owner, sign.case) if owner else ""
    first_person = has(row[sign.at].text, "1per")
    phrase_text = left or (stretch[rest[at].start :] if at < len(rest) and not owner else "")
    if any(listed(word.low, "subordinators") and word.low in ("что", "как") for word in words(phrase_text)[:2]):
        return None
    infinitive = next((place for place, word in enumerate(words(phrase_text)) if is_infinitive(word.text)), -1)
    so_that = re.match(r"[\s,]*(?:о том,? |с тем,? )?чтобы?\s+(?P<rest>.+)", phrase_text, re.DOTALL)
    if so_that:
        other, made = wished(so_that["rest"])
        if made:
            return Laid(other, tuple(made))
        inner = so_done(so_that["rest"])
        return Laid(who, (replace(inner, text=phrase_text.strip(" ,")),), you=you or (first_person and not who)) if inner else None
    if infinitive >= 0:
        if not reaches(phrase_text):
            return None
        topic = _topic(text, before) if listed(words(phrase_text)[infinitive].low, "tells") or listed(words(phrase_text)[infinitive].low, "notifies") else ""
        phrase_text = f"{topic} {phrase_text}".strip()
        return Laid(who, tuple(deeds_of(phrase_text)), nobody=False, you=you or (first_person and not who))
    about = re.match(r"(?:о|об|обо) (?P<thing>.+)$", phrase_text.strip(" ,"), re.DOTALL)
    if about and who and sign.case == "accs":
        found = noun_deed(about["thing"], case="loct")
        return Laid(who, (found,)) if found else None
    verb = (lemma(row[sign.at].text, "VERB") or row[sign.at].low).removesuffix("ся")
    upon = sign.case == "accs" and listed(verb, "order_upon")
    if upon and who and before and not phrase_text:
        found = noun_deed(text[before[0].start : before[-1].end])
        return Laid(who, (found,)) if found else None
    if phrase_text and who and (upon or verb in ("поручить", "поручать")):
        found = noun_deed(phrase_text)
        return Laid(who, (found,)) if found else None
    return None


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


def _obliged(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*X обязан сделать*, *X должен быть сделан*, *X не вправе делать*."""
    nobody = re.search(r"(?:^|[\s,])(?:никто|ни од(?:ин|на|но)(?: из)?)(?:\s+(?!не\b)(?P<rest>[^,;:]+?))?(?:\s+не)?\s*$", text[: row[sign.at].start], re.IGNORECASE)
    who = nominal(nobody["rest"] or "", "nomn") if nobody else subject_of(text, before)
    if listed(who.lower(), "nobody_words") or (before and any(listed(word.low, "subordinators") for word in before)) or any(word.low in ("был", "была", "было", "были", "бы") for word in [*before[-1:], *words(stretch)[:1]]):
        return None
    negative = sign.kind == "may_not" or bool(nobody) or (bool(before) and before[-1].low == "не")
    personal = who.lower() in YOU
    being = re.match(r"(?:(?P<adverbs>(?:[а-яё]+ ){0,3}))быть (?P<participle>[а-яё]+)\b(?P<rest>.*)$", stretch, re.DOTALL)
    if being and has(being["participle"], "PRTS"):
        verb = lemma(being["participle"], "PRTS")
        agent, rest = agent_of(being["rest"])
        given, _ = given_before(text, before, "datv") if not who else ("", False)
        made = passive(f"{'не ' if negative else ''}{verb}", who, rest)
        made = [replace(each, to=each.to or nominal(given, "datv")) for each in made] if given else made
        return Laid(agent, tuple(replace(each, text=text.strip(" ,;.")) for each in made), nobody=not agent)
    if re.match(r"\W*быть\b", stretch):
        return None
    itself = re.match(r"(?P<before>(?:[а-яё]+ ){0,3}?)(?P<verb>[а-яё]+(?:ть|ти|чь))ся\b(?P<rest>.*)$", stretch, re.DOTALL)
    done_to = itself is not None and (itself["verb"] in cues.words("ru", "passive_verbs") or (not acts(who) and has(itself["verb"], "INFN", "tran")))
    if itself and who and done_to:
        made = passive(f"{'не ' if negative else ''}{itself['verb']}", who, f"{itself['before']}{itself['rest']}")
        return Laid("", tuple(replace(each, text=text.strip(" ,;.")) for each in made), nobody=True)
    owes = row[sign.at].low.startswith("обяз") or personal or not who or acts(who)
    if not stretch or not reaches(stretch) or not owes or who.lower() == "я":
        return None
    made = deeds_of(stretch)
    if negative:
        made = [replace(each, act=f"не {each.act}") for each in made]
    return Laid("" if personal else who, tuple(made), nobody=not who and not personal and bool(before), you=personal)


def _impersonal(text: str, row: list[Word], sign: Sign, before: list[Word], stretch: str) -> Laid | None:
    """*X-у надлежит сделать*, *надлежит X-у сделать*, *необходимо сделать*."""
    so_that = re.match(r"\W*чтобы?\s+(?P<rest>.+)", stretch, re.DOTALL)
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
            you = owner.lower() in YOU
            stretch = stretch[rest[end].start :] if end < len(rest) else ""
    negative = bool(before) and before[-1].low == "не"
    made = deeds_of(stretch)
    if negative:
        made = [replace(each, act=f"не {each.act}") for each in made]
    who = "" if you else nominal(owner, "datv") if owner else ""
    if who and not acts(who):
        made, who = [replace(each, to=each.to or who) for each in made], ""
    if who.lower() in ("мне", "я") or listed(who.lower(), "nobody_words"):
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


def _bare(text: str, row: list[Word], *, commanding: bool) -> Laid | None:
    """*Отделу до 1 мая представить списки*, *О каждом случае докладывать*: an infinitive that stands for itself commands."""
    called = CALLED.match(text) if commanding else None
    if called and reaches(called["deed"]) and "nomn" in cases(words(called["who"])[0].text):
        return Laid(called["who"].strip(), tuple(deeds_of(called["deed"])))
    at = 0
    commanding = commanding or MEASURES.match(text) is not None
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
    if at >= len(row) or (at > 0 and listed(row[at - 1].low, "leading")) or (seen and not commanding and owner is None) or (not commanding and owner is None):
        return None
    given = text[row[owner[0]].start : row[owner[1] - 1].end] if owner else ""
    if given.lower() in YOU:
        return Laid("", tuple(deeds_of(text[row[owner[1]].start :] if owner else text)), you=True)
    if owner and row[owner[0]].low in ("мне", "нам", "себе", "ему", "ей", "им") and not commanding:
        return None
    if owner and "accs" in (cases(row[owner[0]].text) | _plural_of(row[owner[0]])) and not acts(nominal(given, "datv")):
        owner, given = None, ""  # *Копии разослать*
    recipient = bool(owner) and listed(row[at].low, "gives") and (cues.pattern("ru", "people").search(given) or cues.pattern("ru", "rebukes").search(text)) is not None
    phrase_text = text if owner is None or recipient else f"{text[: row[owner[0]].start]} {text[row[owner[1] - 1].end :]}"
    made = deeds_of(phrase_text.strip())
    if not made:
        return None
    whole = text.strip(" ,;.")
    made = [replace(made[0], text=whole) if len(made) == 1 else made[0], *made[1:]]
    return Laid("" if recipient or not owner else nominal(given, "datv"), tuple(made))


def _plural_of(word: Word) -> frozenset[str]:
    """The accusative for a word in *-ии*, which may be many things as well as one to whom something is given."""
    return frozenset(["accs"]) if word.low.endswith("ии") else frozenset()


