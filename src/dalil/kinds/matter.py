"""What a duty is about, and whether a sentence is on it: shared by the grades of a duty and by its indicators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dalil.evidence import slot
from dalil.records import Question
from dalil.shapes import Desk
from dalil.statements import Statement
from dalil.text.ordering.fates.acts import acts
from dalil.text.ordering.fates.discharge import Told, clause_of, counts_none, is_people, kin, means, whom
from dalil.text.topic import Concept, Topic, abbreviated, topic, weighed

FURTHER = re.compile(r"\s(?:most|more|who|which|that|with|for|in|наиболее|котор\w+|для|в|с)\s")
LEAST = 0.5
"""The share of the duty's words that a sentence, with what stands round it, must name."""
DETAIL, TELLING = 0.2, 3
"""The share of what only describes the object that must be named near a deed, and from how many words on: *an Executive Order which
gives the Secretary final authority over documents* is no other Executive Order."""
ROUND = 0.33
"""The share that a sentence with its surroundings must name where the sentence itself names only the object."""


NEAR = 8
"""Words before and after a word that tells a fate among which what it is told of must stand: *the staff has decreased, even while the
workload has increased* tells no increase of the staff."""
VERB_LAST = frozenset(("fa", "kk", "ky", "tg", "tk", "tr", "ug", "uz"))
"""Languages that put the verb last, so that its object may stand far before it: the clause is read."""
COUNTED = 5
"""Words after *no*, *few* or *a lack of* among which what lacks must stand."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What a duty is about.

    All its words (`about`, the rarer of more weight; `around`, all alike); its object (`thing`; what is done and into what, where people
    are its object); those `named` in it, `whom` of them it means and who else is meant (`kin`); by what it is discharged, each with
    whether that is enough alone; its act, by its own word and by the groups of `acts.yaml`; and what only describes its object (`detail`).
    """

    about: Topic
    around: Topic
    thing: Topic
    named: Topic
    whom: Topic
    kin: Topic
    means: tuple[tuple[Topic, bool], ...]
    people: bool
    act: Topic
    acts: frozenset[str]
    detail: Topic

    def named_by(self, line: Statement, told: Told) -> bool:
        """Whether a sentence is on the duty: it names most of it; or, of a fate, the object while what stands round names the
        duty, or something of the duty under a heading that names the object; or what such a duty is discharged by.

        An order must name the duty itself, its act too, since *must* is said of everything. What lacks or is done is what the words next
        to it name: *too few* books are no lack of schools. What is done is the duty's own act, or any (*carried out*) that is told of its object.
        """
        if told.fate in ("ordered", "repealed"):
            return self._ordered(line, told)
        if not self._near(line, told) or (told.fate in ("done", "begun") and not self._acted(line, told)):
            return False
        whom = self.whom.found(line.text) or not self.people
        if whom and self.about.share(line.text) >= LEAST and self.thing.share(line.text) >= LEAST:
            return True
        if any(self._by(line.text, term, alone) for term, alone in self.means):
            return True
        if told.fate == "lacking" and self.people and self.named.share(told.part) == 1:
            return self.around.share(line.around) >= ROUND  # *far too few local people*: those who were to be appointed
        if told.fate != "lacking" and self._meant(line, told, told.part):
            return True
        headed = self.thing.share(line.passage.section) >= LEAST and bool(self.about.found(line.text))
        return headed or bool(whom and self.thing.share(line.text) >= LEAST and self.around.share(line.around) >= ROUND)

    def _ordered(self, line: Statement, told: Told) -> bool:
        whom = self.whom.found(line.text) or not self.people
        if whom and self.about.share(line.text) >= LEAST and self.thing.share(line.text) >= LEAST and self._tells(line.text):
            return True
        by = next((alone for term, alone in self.means if self._by(line.text, term, alone)), None)
        return by is not None and ((told.measure and by) or self.around.share(line.text) >= ROUND)

    def _by(self, text: str, term: Topic, alone: bool) -> bool:
        """Whether a text names one thing by which the duty is discharged, and for whom, where that is needed."""
        return bool(term.found(text)) and (alone or self.whom.share(text) >= LEAST or bool(self.kin.found(text)))

    def _near(self, line: Statement, told: Told) -> bool:
        """Whether what the duty is about, or is discharged by, stands next to the words that tell the fate; or its act, where what
        stands round names the object."""
        at = line.text.find(told.words)
        before, after = line.text[:at].split(), line.text[at + len(told.words) :].split()
        if told.fate == "lacking" and counts_none(told.words):
            window = " ".join(after[:COUNTED])
        elif line.passage.language in VERB_LAST:
            window = clause_of(line.text, told.words)
        else:
            window = " ".join((*before[-NEAR:], told.words, *after[:NEAR]))
        topics = (*(() if self.people and told.fate != "lacking" else (self.thing,)), *((self.named,) if self.people else ()), *(term for term, _ in self.means))
        return any(topic.found(window) for topic in topics) or self._meant(line, told, window)

    def _meant(self, line: Statement, told: Told, words: str) -> bool:
        """Whether words that tell the fate of any act name the duty's, among words that name its object (*The Council declines to
        carry out the repair*)."""
        return not (self.people or acts(told.words)) and bool(self.act.found(words)) and self.thing.share(line.around) >= LEAST

    def _acted(self, line: Statement, told: Told) -> bool:
        """Whether what was done or begun is the duty's act."""
        done = acts(told.words)
        if not self.people and self._other(line.around):
            return False
        if done & self.acts or self.act.found(told.words):
            return True
        if any(term.found(told.part) for term, _ in self.means):
            return True
        return not done and (self._tells(told.part) or self.thing.share(told.part) >= LEAST)

    def _other(self, text: str) -> bool:
        """Whether a text names nothing of what tells the object from others of its kind."""
        told = self.detail.names()
        if told:
            return not any(name.found(text) for name in told)
        return len(self.detail.concepts) >= TELLING and self.detail.share(text) < DETAIL

    def _tells(self, text: str) -> bool:
        """Whether a text names the duty's act, in its own word or another."""
        return bool(self.act.found(text) or acts(text) & self.acts)


def matter_of(question: Question, desk: Desk, texts: Sequence[str] = ()) -> Matter:
    """The matter of a duty, from its slots; a word that most of `texts`, the lines read for it, name counts for little."""
    named = core(slot(question, "object"))
    goal = slot(question, "into") or slot(question, "to")
    verb = slot(question, "act").removesuffix(" into")
    thing = f"{verb} {goal}" if is_people(named) else named or deed(question)  # *educate the masses*: many sentences name the masses

    read: dict[Concept, Concept] = {}

    def about(phrase: str) -> Topic:
        plain = topic(phrase, desk.register, language=question.language)
        fresh = tuple(concept for concept in plain.concepts if concept not in read)  # a word of the duty is weighed once, however many topics have it
        read.update(zip(fresh, weighed(abbreviated(Topic(phrase, fresh), texts), texts).concepts, strict=True))
        return Topic(phrase, tuple(read[concept] for concept in plain.concepts))

    return Matter(
        about=about(deed(question, brief=True)),
        around=topic(deed(question, brief=True), desk.register, language=question.language),
        thing=headed(about(thing), question.language),
        named=about(named),
        whom=about(whom(named)),
        kin=topic(kin(named), desk.register, language="en"),
        means=tuple((topic(each.term, desk.register, language="en"), each.alone) for each in means(deed(question))),
        people=is_people(named) and bool(goal),
        act=topic(verb, desk.register, language=question.language),
        acts=acts(verb),
        detail=about(slot(question, "object").removeprefix(named)),
    )


def headed(thing: Topic, language: str) -> Topic:
    """The topic of an object with the weight of its head doubled: of *a table of organization* the table. Told in English only."""
    head = head_of(thing.phrase) if language == "en" else ""
    return replace(thing, concepts=tuple(replace(each, weight=2 * each.weight) if head and not each.is_name and each.found(head) else each for each in thing.concepts))


def head_of(phrase: str) -> str:
    """The word that an English phrase names, not what describes it (*secondees* of *additional secondees for the office*)."""
    return next(iter(re.split(r"\s(?:of|for|to|in|on|with|from|at|by)\s", phrase)[0].split()[-1:]), "")


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
