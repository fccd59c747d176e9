"""Slot values: what a pattern caught, tidied, with pronouns resolved, in the nominative, and lists cut."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.text.asking import slots as tidy
from dalil.text.asking.cues import Cues
from dalil.text.asking.nominative import nominative
from dalil.text.asking.referents import Referents, resolve, resolve_inside
from dalil.text.asking.statement import statement

SLOTS = {
    "attitude": ("holder", "target", "period"),
    "people": ("group", "facets", "period"),
    "prospect": ("party", "against", "facets", "period"),
    "count": ("of",),
    "body": ("body", "facets", "period"),
    "claim": ("claim", "facets"),
    "outlook": ("topic", "period"),
    "chronicle": ("topic", "period"),
    "decisions": ("body", "topic", "facets", "period"),
    "differences": ("parties", "topic", "body", "facets", "period"),
    "hypotheses": ("act", "suspects"),
    "duty": ("act", "object", "into", "to", "manner", "who", "beneficiary", "place", "term", "measure", "issuer", "date"),
    "protection": ("whom", "against", "thing"),
}
MAIN = {kind: names[0] for kind, names in SLOTS.items()} | {"hypotheses": "act", "differences": "topic", "decisions": "topic", "attitude": "target"}
"""The slot that a question of the kind gets when only its topic is known."""
DATED = frozenset({"who", "holder", "target", "party", "parties", "body", "topic", "against"})
CORRECTION = re.compile(r"(?:,\s*(?:or|или|yoki)\b,?|\s(?:or|или|yoki),)\s.*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Values:
    """Shapes values for one letter; `memory` is what its pronouns may mean."""

    letter: str
    memory: Referents

    def shaped(self, kind: str, found: dict[str, tuple[str, ...]], cues: Cues) -> dict[str, tuple[str, ...]]:
        """The slots of a kind, from all that its pattern caught; a period at the end of a name becomes a slot of its own."""
        slots: dict[str, tuple[str, ...]] = {}
        when = ""
        found = found | {"group": found["deed"]} if "deed" in found else found
        for name, values in found.items():
            if name in tidy.LISTS and name != "facets":
                slots[name] = self.suspects(values, cues) if name == "suspects" else self.parties(values, cues)
                continue
            kept = []
            for value in values:
                if name in DATED and kind not in ("claim", "count"):
                    value, dated = tidy.period(value, cues)
                    when = when or dated
                kept.append(self.value(name, value, cues) if name != "facets" else value)
            slots[name] = tuple(dict.fromkeys(each for each in kept if each))
            if name in ("of", "group", "claim"):  # gathered from both sides of a question word
                slots[name] = (" ".join(slots[name]),)
        if when:
            slots["period"] = (when,)
        if kind in ("prospect", "count", "people") and not slots.get(MAIN[kind]) and self.memory.plural:
            slots[MAIN[kind]] = (self.memory.plural,)
        return {name: slots[name] for name in SLOTS[kind] if slots.get(name)}

    def value(self, name: str, value: str, cues: Cues) -> str:
        if cues.this_matter.fullmatch(value.strip(" ?.,;")) and name in ("topic", "act", "target", "object") and self.memory.topic:
            return self.memory.topic
        value = tidy.bare(value, cues, name=False)
        if name in ("topic", "target", "act", "object"):
            value = cues.matter_of.sub("", value, count=1) if cues.matter_of.match(value) else value
        resolved = resolve(value, self.memory, cues)
        value = tidy.lowered(resolved, self.letter) if resolved == value else resolved
        if name == "topic" and cues.language == "en":
            value = statement(value) or value
        if name == "group":
            value = resolve_inside(value, self.memory, cues)
        if name == "act":
            value = (statement(value) or value) if cues.language == "en" else value
            value = CORRECTION.sub("", value)
            value = cues.light.sub("", value) if cues.light.match(value) else value
        if name == "of":
            value = cues.of_aux.sub(" ", value, count=1)
        if name not in ("claim", "party", "of") or (name == "of" and resolved != value):
            value = nominative(value, cues.language)
        if name in DATED and value[-1:] in cues.stem_ends:
            value = value[:-1] + cues.stem_ends[value[-1]]
        return tidy.bare(value, cues, name=name in tidy.NAMES)

    def parties(self, values: tuple[str, ...], cues: Cues) -> tuple[str, ...]:
        found = [nominative(each, cues.language) for value in values for each in tidy.pieces(cues.drop.sub(" ", value), cues)]
        found = [resolve(each, self.memory, cues) for each in found]
        if len(found) == 1 and self.memory.pair and cues.pronouns.get(values[0].casefold()):
            return self.memory.pair
        return tuple(dict.fromkeys(found))

    def suspects(self, values: tuple[str, ...], cues: Cues) -> tuple[str, ...]:
        found = [nominative(each, cues.language) for value in values for each in tidy.pieces(value, cues)]
        return tuple(dict.fromkeys(tidy.completed(found)))
