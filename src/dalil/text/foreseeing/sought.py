"""What a question of prospects seeks: whose struggle, against whom, and by which verbs its outcome is told.

A question of prevailing (*hold out*, *win*, *stand up for themselves*) seeks every way of saying so, in any language. Any other outcome
(*meet the deadline*) is sought by its own verb and object, in English and Russian.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dalil.shapes import Register
from dalil.text.asking.nominative import is_adjective, is_infinitive
from dalil.text.asking.statement import able_party, regular_past, verbs
from dalil.text.declaring.grammar import folded
from dalil.text.foreseeing.grammar import Verb, grammars
from dalil.text.foreseeing.reading import Sought
from dalil.text.topic import Topic, topic

WHICH = re.compile(r",?\s+(?:who|whom|which|that|котор\w+)\s+.*", re.IGNORECASE | re.DOTALL)
FOLLOWS = re.compile(r"\b(?:who|that) (?:support|back|follow|side with)s?\s+(?P<whom>.+)", re.IGNORECASE)
AIM = re.compile(r"\b(?:able|likely|unlikely|going|in a position|expected|enough|ready|prepared|bound|sure|certain|chances?|means|capacity|ability|strength|resources|hope) (?:to|of) (?P<aim>.+)$", re.IGNORECASE | re.DOTALL)
MODAL = re.compile(r"\b(?:will|can|could|would|might|may|shall)\s+(?P<aim>.+)$", re.IGNORECASE | re.DOTALL)
AGAINST = re.compile(r"[,.;]?\s+(?:even\s+)?(?:against|против)\s+.*", re.IGNORECASE | re.DOTALL)
PARTICLES = frozenset(["out", "up", "down", "over", "in", "off", "on", "through", "back", "away"])
OWN = re.compile(r"\b(?:cope with|survive|overcome|succeed in|defend) (?!(?:the |a |this |another )?(?:\w+ )?(?:winter|siege|year|crisis|war|strike)\b|(?:them|him|her|it)sel)(?:the |a )?\w+", re.IGNORECASE)
"""A verb of prevailing with an object of its own: the question is of that."""
OF = re.compile(r"\s+(?:of|in|from|at|on)\s+.*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question seeks. `sense`: -1 where it asks for the failure (*will he be dismissed?*)."""

    sought: Sought
    sense: int = 1


def asked(text: str, party: str, against: Sequence[str], register: Register, language: str) -> Asked | None:
    """What a question seeks; None where neither a way of prevailing nor another verb can be read from it."""
    first = text.split("?")[0].strip()
    whom = party or able_party(f"{first}?")
    if not whom:
        return None
    parties = (topic(WHICH.sub("", whom), register, language=language), *followers(whom, register, language))
    others = tuple(topic(each, register, language=language) for each in against if each)
    sense = prevailing(AGAINST.sub("", first), language)
    if sense and not OWN.search(AGAINST.sub("", first)):
        return Asked(Sought(parties, others), sense)
    own = of_english(AGAINST.sub("", first), whom) if language == "en" else of_russian(first) if language == "ru" else None
    if own is None:
        return None
    found, objects = own
    return Asked(Sought(parties, others, found, topic(objects, register, language=language) if objects else None))


def followers(party: str, register: Register, language: str) -> tuple[Topic, ...]:
    """*Smallholders who support Sattorov* are his supporters too."""
    found = FOLLOWS.search(party)
    return (topic(f"supporters of {found['whom']}", register, language=language),) if found is not None else ()


def heads(party: Topic) -> Topic:
    """The party by the word that says what it is (*workers* of *mill workers*): enough where a paper has named it in full."""
    bare = [concept for concept in party.concepts if not concept.is_name]
    if len(party.concepts) < 2 or not bare:
        return party
    before = OF.sub("", party.phrase)
    named = [concept for concept in bare if concept.found(before)]
    kept = [concept for concept in named if not is_adjective(concept.word)] or named
    chosen = (kept[0] if re.search(r"[а-яё]", party.phrase) else kept[-1]) if kept else bare[-1]
    return Topic(chosen.word, (chosen,))


def prevailing(question: str, language: str) -> int:
    """1 where a question asks whether somebody prevails, -1 where it asks whether somebody fails, 0 where it asks something else."""
    text = folded(question).text
    for grammar in grammars(language, question):
        bare = re.sub(rf"(?<=\w)(?:{grammar.parts['ask']})(?!\w)", "", text) if "ask" in grammar.parts else text
        found = [(match.start(), -match.end(), verb.sense) for verb in grammar.verbs if (match := verb.pattern.search(bare)) and match.end() > match.start()]
        if found:
            return -1 if min(found)[2] == "fails" else 1
    return 0


def of_english(question: str, party: str) -> tuple[tuple[Verb, ...], str] | None:
    """The verb of an English question's outcome, and its object."""
    found = AIM.search(question)
    aim = found["aim"] if found is not None else ""
    if not aim:
        at = question.lower().find(party.lower())
        rest = question[at + len(party) :] if at >= 0 else ""
        modal = MODAL.search(question if at < 0 else rest)
        aim = modal["aim"] if modal is not None else rest
    words = re.findall(r"[\w'’-]+", aim)
    past, _ = verbs()
    while words and (words[0].lower() in ("be", "really", "still", "ever", "to", "able") or words[0].lower().endswith("ly")):
        words = words[1:]
    if not words or (words[0].lower() not in past and len(words) < 2):
        return None
    base = words[0].lower()
    tail = rf" {words[1].lower()}" if len(words) > 1 and words[1].lower() in PARTICLES else ""
    done = past.get(base, regular_past(base))
    stem = base.removesuffix("e")
    forms = {"bare": rf"(?:{base}|{stem}{stem[-1] if re.search('[aeiou][bdgmnprt]$', stem) else ''}?ing){tail}", "past": rf"{done}{tail}"}
    made = tuple(Verb("prevails", form, re.compile(rf"(?<![\w'])(?:{pattern})(?!\w)")) for form, pattern in forms.items())
    return made, " ".join(words[2 if tail else 1 :])


def of_russian(question: str) -> tuple[tuple[Verb, ...], str] | None:
    """The verb of a Russian question's outcome, from its infinitive, and its object."""
    words = re.findall(r"[\w-]+", AGAINST.sub("", question).lower().replace("ё", "е"))
    at = next((index for index, word in enumerate(words) if is_infinitive(word) and word not in ("быть", "мочь", "смочь", "суметь")), None)
    if at is None:
        return None
    verb = words[at]
    own, back = (verb.removesuffix("ся").removesuffix("сь"), r"(?:ся|сь)") if verb.endswith(("ся", "сь")) else (verb, "")
    stem = own[:-3] if own.endswith(("ить", "еть", "ать", "ять", "уть")) else own[:-2]
    forms = {"bare": verb, "future": rf"{stem}(?:ит|ят|ет|ут|ют|ат|ает|ают|еет|еют|нет|нут|им|ем){back}", "past": rf"{own[:-2]}л[аои]?{back}"}
    made = tuple(Verb("prevails", form, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for form, pattern in forms.items())
    return made, " ".join(words[at + 1 :])
