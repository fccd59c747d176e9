"""Pairs written out from our own templates, in ten languages: events.yaml for bearing, attitudes.yaml for stance.

A claim and its evidence may stand in different languages, which no annotated set offers. Labels follow from the template:
the same event supports; its denial, its opposite or another number refutes; another place, person or event says nothing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from dalil.models.stance import marked
from dalil.text.respell import respell
from training.judge.sources import BEARING, STANCE, Pair

Event = Mapping[str, Mapping[str, str]]
LABELS = {"praise": "positive", "blame": "negative", "neutral": "neutral"}
HELD_EVENTS = ("land", "budget")
"""Events kept out of training, so that the dev part asks about events never seen."""


def _data(name: str) -> dict[str, Any]:
    # BaseLoader keeps the keys `yes` and `no` words
    with (Path(__file__).parent / name).open(encoding="utf-8") as stream:
        loaded: dict[str, Any] = yaml.load(stream, Loader=yaml.BaseLoader)
    return loaded


class Events:
    """Writes claims and evidence of the fictional events."""

    def __init__(self, rng: random.Random, *, held: bool) -> None:
        self._data, self._rng = _data("events.yaml"), rng
        names = [n for n in self._data["events"] if (n in HELD_EVENTS) == held]
        self._events: list[Event] = [self._data["events"][n] for n in names]
        self._languages = sorted(self._data["frames"])

    def facts(self) -> dict[str, Any]:
        rng = self._rng
        return {"year": rng.randint(1885, 2021), "n": rng.randint(3, 900), "place": rng.choice(self._data["places"]),
                "person": rng.choice(self._data["persons"])}

    def say(self, event: Event, form: str, facts: Mapping[str, Any], language: str) -> str:
        """One sentence: the event in one form (yes, no, other) with these facts."""
        script = self._data["scripts"][language]
        names = {k: facts[k][script] for k in ("place", "person")}
        core = event[language][form].format(n=facts["n"], person=names["person"])
        return respell(self._data["frames"][language].format(year=facts["year"], place=names["place"], core=core), language)

    def pair(self) -> Pair:
        """One made pair."""
        rng = self._rng
        event, facts = rng.choice(self._events), self.facts()
        ours, theirs = rng.choice(self._languages), rng.choice(self._languages)
        form = rng.choice(("yes", "yes", "no", "other"))
        claim = self.say(event, form, facts, ours)
        draw = rng.random()
        if draw < 0.36:
            label, told = "supported", self.say(event, form, facts, theirs)
        elif draw < 0.68:
            against = "yes" if form != "yes" else rng.choice(("no", "other"))
            changed = dict(facts)
            if "{n}" in event["en"][form] and rng.random() < 0.5:
                against, changed["n"] = form, _another(rng, facts["n"])
            label, told = "contradicted", self.say(event, against, changed, theirs)
        else:
            label, told = "not_enough", self._elsewhere(event, form, facts, theirs)
        if rng.random() < 0.35:
            aside = self.say(rng.choice([e for e in self._events if e is not event]), "yes", facts, theirs)
            told = f"{told} {aside}" if rng.random() < 0.5 else f"{aside} {told}"
        return Pair("bearing", claim, told, BEARING[label], "made_events", 112)

    def _elsewhere(self, event: Event, form: str, facts: Mapping[str, Any], language: str) -> str:
        """The same kind of event in another place, or another event in the same place."""
        if self._rng.random() < 0.5:
            other = self._rng.choice([p for p in self._data["places"] if p is not facts["place"]])
            return self.say(event, form, {**facts, "place": other}, language)
        return self.say(self._rng.choice([e for e in self._events if e is not event]), form, facts, language)


def _another(rng: random.Random, number: int) -> int:
    return rng.choice([n for n in (number + 1, number + 10, number * 2, max(2, number // 2), number + 37) if n != number])


def event_pairs(count: int, rng: random.Random, *, held: bool = False) -> Iterator[Pair]:
    events = Events(rng, held=held)
    for _ in range(count):
        yield events.pair()


def attitude_pairs(count: int, rng: random.Random) -> Iterator[Pair]:
    """Made (target, text) pairs; half of them with a second sentence about another party."""
    data = _data("attitudes.yaml")
    for _ in range(count):
        language = rng.choice(sorted(data["targets"]))
        target, other = rng.sample(data["targets"][language], 2)
        own = data["sentences"][language]
        if rng.random() < 0.25:
            text = rng.choice(own["both"]).format(t=target, o=other)
            asked, label = rng.choice(((target, "positive"), (other, "negative")))
        else:
            form = rng.choice(sorted(LABELS))
            text, asked, label = rng.choice(own[form]).format(t=target, o=other), target, LABELS[form]
            if rng.random() < 0.4:
                aside = rng.choice(own[rng.choice(sorted(LABELS))]).format(t=other, o=target)
                text = f"{text} {aside}" if rng.random() < 0.5 else f"{aside} {text}"
        asked, text = respell(asked, language), respell(text, language)
        yield Pair("stance", asked, marked(text, asked), STANCE[label], "made_attitudes", 112)
