"""What stands around the word that lays a duty in Russian: who is given it before or after, who is its subject, who does it in
the instrumental, whose name stands in brackets, and the duty that is told by a noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.russian.deeds import deeds_of
from dalil.text.ordering.russian.nouns import verb_of
from dalil.text.ordering.russian.owner import nominal
from dalil.text.ordering.russian.words import (
    Word,
    capitals,
    cases,
    chunk,
    has,
    is_adverb,
    is_finite,
    is_preposition,
    listed,
    phrase,
    words,
)


def given_before(text: str, before: list[Word], case: str) -> tuple[str, bool]:
    """(who is named in the dative before the word that lays the duty, whether it is *you*)."""
    at = 0
    while at < len(before):
        if case == "accs" and before[at].low == "на":
            end = phrase(text, before, at + 1, "accs")
            if end > at + 1:
                return text[before[at + 1].start : before[end - 1].end], False
        if listed(before[at].low, "you") and case in cases(before[at].text):
            return "", True
        if case == "datv":
            end = phrase(text, before, at, "datv")
            fits = end > at and not is_preposition(before[at].text)
            if fits:
                return text[before[at].start : before[end - 1].end], False
        at = max(chunk(text, before, at)[1], at + 1)
    return "", False


def nominative_before(text: str, before: list[Word]) -> list[Word]:
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


def subject_of(text: str, before: list[Word]) -> str:
    kept = nominative_before(text, before)
    if not kept or any(is_finite(word.text) and not cases(word.text) for word in kept) or any(listed(word.low, "subordinators") for word in kept):
        return ""
    return text[kept[0].start : kept[-1].end]


def acts(subject: str) -> bool:
    """Whether a subject can do anything: a person, or a body."""
    row = words(subject)
    first = next((word for word in row if has(word.text, "NOUN")), None)
    if first is None or any(word.text[:1].isupper() or word.text in "«\"" for word in row[1:]) or capitals(row[0].text):
        return True
    return cues.pattern("ru", "bodies").search(subject) is not None or cues.pattern("ru", "actors").search(subject) is not None or (first is not None and (has(first.text, "NOUN", "anim") or has(first.text, "Orgn")))


def agent_of(rest: str) -> tuple[str, str]:
    """(who does it, said in the instrumental, the rest)."""
    row = words(rest)
    at = 0
    while at < len(row):
        if "ablt" in cases(row[at].text) and "datv" not in cases(row[at].text):
            end = phrase(rest, row, at, "ablt")
            agent = rest[row[at].start : row[end - 1].end] if end > at else ""
            if agent and acts(nominal(agent, "ablt")):
                return nominal(agent, "ablt"), f"{rest[: row[at].start]} {rest[row[end - 1].end :]}"
        at = max(chunk(rest, row, at)[1], at + 1)
    return "", rest


def without_order(aim: str) -> str:
    """An aim without the verb of ordering that the sentence goes on with, and its subject (*… жителей совет постановляет*)."""
    row = words(aim)
    verb = next((at for at, word in enumerate(row) if (is_finite(word.text) and not has(word.text, "NOUN")) or listed(word.low, "impersonal")), 0)
    if not verb:
        return aim
    start = next((at for at in range(1, verb) if "nomn" in cases(row[at].text) and "gent" not in cases(row[at].text) and phrase(aim, row[:verb], at, "nomn") == verb), verb)
    return aim[: row[start].start].rstrip(" ,")


def skip(rest: list[Word], at: int, also: Sequence[str]) -> int:
    """Past adverbs and the little words before an owner."""
    while at < len(rest) and (rest[at].low in (*also, "также", ":", "—", "–") or (is_adverb(rest[at].text) and rest[at].low not in ("не",)) or rest[at].text == ","):
        at += 1
    return at


def with_name(who: str, whole: str) -> str:
    """The owner with the person whose name stands in brackets beside him."""
    if not who or "(" in who:
        return who
    last = words(who)
    stem = next((word.text for word in reversed(last) if word.text[:1].isalpha()), "")[:-2]
    for found in cues.grammar("ru", "name_in_brackets").finditer(whole):
        before = words(whole[: found.start()])
        near = next((word.text for word in reversed(before) if word.text[:1].isalnum()), "")
        if stem and near.casefold().startswith(stem.casefold()):
            return f"{who} ({found['name'].strip()})"
    return who


def noun_deed(text: str, case: str = "accs") -> Deed | None:
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
    if listed(verb, "takes_noun_itself"):  # *нести ответственность*, *исполнять обязанности*
        thing = nominal(text, case)
    made = deeds_of(f"{verb} {thing}", as_written=thing is not rest)
    return replace(made[0], text=text) if made else None
