"""What a duty is about, and whether a sentence is on it: shared by the grades of a duty and by its indicators."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.evidence import slot
from dalil.records import Question
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.text.ordering.discharge import Told, is_people, kin, means, whom
from dalil.text.topic import Topic, topic

FURTHER = re.compile(r"\s(?:most|more|who|which|that|with|for|in|наиболее|котор\w+|для|в|с)\s")
LEAST = 0.5
"""The share of the duty's words that a sentence, with what stands round it, must name."""
ROUND = 0.33
"""The share that a sentence with its surroundings must name where the sentence itself names only the object."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a duty is about: all its words, its object (`thing`; what is done and into what, where people are its object), those
    `named` in it, `whom` of them it means and who else is meant (`kin`), and by what it is discharged, each with whether that is
    enough alone."""

    about: Topic
    thing: Topic
    named: Topic
    whom: Topic
    kin: Topic
    means: tuple[tuple[Topic, bool], ...]
    people: bool

    def named_by(self, line: Statement, told: Told) -> bool:
        """Whether a sentence is on the duty: it names most of it; or, of a fate, the object while what stands round names the
        duty, or something of the duty under a heading that names the object; or what such a duty is discharged by.

        An order must name the duty itself, since *must* is said of everything. What lacks or is done is what the words next to it name:
        *too few* books are no lack of schools, and *the speed was increased* no increase of the staff.
        """
        if told.fate not in ("ordered", "repealed") and not self._touched(told.part):
            return False
        whom = self.whom.found(line.text) or not self.people
        if whom and self.about.share(line.text) >= LEAST and self.thing.found(line.text):
            return True
        for term, alone in self.means:
            if term.found(line.text) and (alone or self.whom.share(line.text) >= LEAST or self.kin.found(line.text)):
                return told.fate not in ("ordered", "repealed") or (told.measure and alone) or self.about.share(line.text) >= ROUND
        if told.fate in ("ordered", "repealed"):
            return False
        if told.fate == "lacking" and self.people and self.named.share(told.part) == 1:
            return self.about.share(line.around) >= ROUND  # *far too few local people*: those who were to be appointed
        headed = self.thing.share(line.passage.section) >= LEAST and bool(self.about.found(line.text))
        return headed or bool(whom and self.thing.share(line.text) >= LEAST and self.about.share(line.around) >= ROUND)

    def _touched(self, text: str) -> bool:
        return any(topic.found(text) for topic in (self.about, *(topic for topic, _ in self.means)))


def matter_of(question: Question, desk: Desk) -> Matter:
    """The matter of a duty, from its slots."""
    named = core(slot(question, "object"))
    goal = slot(question, "into") or slot(question, "to")
    thing = f"{slot(question, 'act').removesuffix(' into')} {goal}" if is_people(named) else named or deed(question)  # *educate the masses*: many sentences name the masses
    return Matter(
        about=topic(deed(question, brief=True), desk.register, language=question.language),
        thing=topic(thing, desk.register, language=question.language),
        named=topic(named, desk.register, language=question.language),
        whom=topic(whom(named), desk.register, language=question.language),
        kin=topic(kin(named), desk.register, language="en"),
        means=tuple((topic(each.term, desk.register, language="en"), each.alone) for each in means(deed(question))),
        people=is_people(named) and bool(goal),
    )


def deed(question: Question, *, brief: bool = False) -> str:
    """The duty in words, as far as the slots go (`brief`: without what only describes its object); else the question itself."""
    thing = slot(question, "object")
    parts = [slot(question, "act").removesuffix(" into"), core(thing) if brief else thing]
    parts += [f"{word} {value}" for word in ("into", "to") if (value := slot(question, word))]
    return " ".join(part for part in parts if part) or question.text


def core(thing: str) -> str:
    """The object without what describes it further: *local people most closely connected with …* → *local people*, *the level of the masses* → *the level*."""
    head, of, whom = FURTHER.split(thing, maxsplit=1)[0].strip().partition(" of ")
    return f"{head}{of}{whom}" if whom and not is_people(whom) else head
