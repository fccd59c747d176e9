"""What the pronouns of a letter stand for: a memory of what was spoken of, nearest first."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dalil.text.asking.cues import Cues

GROUPS = ("group", "holder", "party", "of", "body", "topic", "parties", "target")
THINGS = ("body", "topic", "target", "act", "object", "of", "group", "party")
PERSONS = ("target", "against", "holder", "party", "suspects", "parties", "who")
POSSESSED = re.compile(r"(?:'s?|s') [a-z]+$")


AFTER_PRONOUN = frozenset(["now", "then", "today", "again", "in", "at", "on", "for", "from", "with", "to", "before", "after", "when", "and", "during", "by"])
"""Words that show that *that* or *it* before them stands alone."""


@dataclass(slots=True)
class Referents:
    """The last thing, group and person spoken of, and the last matter under discussion."""

    plural: str = ""
    thing: str = ""
    person: str = ""
    topic: str = ""
    pair: tuple[str, ...] = field(default=())

    def remember(self, slots: dict[str, tuple[str, ...]]) -> None:
        """Take note of a question's slots. A question on a claim leaves its subject, which `mention` is told."""
        plural = next((slots[name][-1] for name in GROUPS if slots.get(name)), "")
        thing = next((slots[name][-1] for name in THINGS if slots.get(name)), "")
        person = next((each for name in PERSONS for each in slots.get(name, ()) if is_person(each)), "")
        self.plural = plural or self.plural
        self.thing = thing or self.thing
        self.person = person or self.person
        self.topic = next((slots[name][-1] for name in ("topic", "act", "target", "body", "of") if slots.get(name)), self.topic)
        if len(slots.get("parties", ())) > 1:
            self.pair = slots["parties"]

    def named(self, statement: str) -> None:
        """Take note of the last proper name in a statement, which *they* or *he* of the next question may mean."""
        names = re.findall(r"(?<=[a-zа-я,] )(?:[A-ZА-ЯЁ][\w'-]+)(?: (?:of|[A-ZА-ЯЁ][\w'-]+))*(?<! of)", statement)
        if names:
            self.plural = names[-1]
            self.person = names[-1] if is_person(names[-1]) else self.person

    def mention(self, subject: str) -> None:
        """Take note of the subject of a statement."""
        if not subject:
            return
        if is_person(subject):
            self.person = subject
        self.thing = self.plural = subject

    def find(self, number: str) -> str:
        return {"plural": self.plural, "thing": self.thing, "person": self.person}[number]


def is_person(name: str) -> bool:
    """Whether a name may be a person's: capitalised words only, no more than three, none possessed (*Tomsky's line*)."""
    if POSSESSED.search(name):
        return False
    return bool(re.fullmatch(r"(?:(?:Mr|Mrs|Ms|Dr|Col|Gen|Prof|Minister|President|Governor|Mayor|Comrade|тов|г-н)\.? )?[A-ZА-ЯЁ][\w'-]*\.?(?: [A-ZА-ЯЁ][\w'.-]*){0,2}", name)) and not name.isupper()


def resolve(value: str, memory: Referents, cues: Cues, *, own: str = "") -> str:
    """The value with a pronoun at its head replaced by what it stands for; `own` is an antecedent in the same question."""
    words = value.split(" ")
    plain = [re.sub(r"[^\w']", "", word).casefold() for word in words]
    for length in (len(words), 3, 2, 1):
        if length > len(words):
            continue
        key = " ".join(plain[:length])
        if key in cues.pronouns:
            number, form = cues.pronouns[key]
            stands = own or memory.find(number) or memory.thing or memory.plural
            if not stands:
                return value
            if form == "possessive" and len(words) > length and cues.language == "en":
                stands += "'" if stands.endswith("s") else "'s"
            return " ".join([stands, *words[length:]]).strip()
    return value


def resolve_inside(value: str, memory: Referents, cues: Cues) -> str:
    """A short description with the pronouns inside it replaced (*led it* → *led the strike*); possessives stay."""
    words = value.split(" ")
    if len(words) > 8:
        return value
    for index, word in enumerate(words):
        number, form = cues.pronouns.get(word.casefold().strip(",."), ("", ""))
        alone = index + 1 == len(words) or words[index + 1].casefold() in AFTER_PRONOUN
        if index and alone and form in ("subject", "object") and memory.find(number):
            words[index] = memory.find(number)
    return " ".join(words)
