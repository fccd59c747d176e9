"""A directive → its duties: circulars, decrees, resolutions, recommendations, articles of a law, action plans in a table.

Each duty becomes a question of kind `duty`. Directives are read in English, Russian, Uzbek (both scripts) and Kazakh.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dalil.records import Question
from dalil.text.asking.cues import cue_language
from dalil.text.asking.slots import straight
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.duties import Duty, duties
from dalil.text.ordering.english.grammar import grammar
from dalil.text.ordering.frame.reading import Frame, frame

FEW = 3
"""Common English words below which a short text may as well be in another language."""
PARTS = ("into", "to", "manner")
"""Completions of an act; shown only where there are any."""


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive read: its duties, and what stands round them."""

    duties: tuple[Duty, ...]
    frame: Frame
    language: str = "en"

    @property
    def responsible(self) -> tuple[str, ...]:
        """Who answers for it as a whole; all who owe a duty where it names nobody."""
        return self.frame.responsible or tuple(dict.fromkeys(duty.who for duty in self.duties if duty.who))


def read_circular(text: str) -> Directive:
    """The directive in a text. A text that lays no duty on anybody has none; nothing is raised."""
    language = _language(text)
    around = frame(text, language)
    return Directive(duties(text, around, language), around, language)


def _language(text: str) -> str:
    found = cue_language(text)
    found = "uz" if found == "uz-Cyrl" else found
    if found == "en" and len(grammar("common_words").findall(text)) < FEW:  # a short order may have too few words that tell its language
        found = next((each for each in cues.LANGUAGES if len(cues.pattern(each, "marks").findall(straight(text))) > 1), found)
    return found if found in cues.LANGUAGES else "en"


def is_directive(text: str, *, asks: int) -> bool:
    """Whether a text is a directive rather than a letter that asks; `asks`: how many questions a reader of letters finds."""
    language = _language(text)
    head = text[:500]
    if "?" in text or cues.pattern(language, "not_directive").search(head):
        return False
    duties = len(read_circular(text).duties)
    named = cues.pattern(language, "document_words").search(text) is not None
    return duties > 0 and (named or duties > asks) and duties >= asks


def questions(directive: Directive) -> tuple[Question, ...]:
    """Each duty as a question of kind `duty`."""
    made = []
    for duty in directive.duties:
        deed = duty.deed
        slots = {
            "act": deed.act, "object": deed.object, "into": deed.into, "to": deed.to, "manner": deed.manner, "who": duty.who,
            "beneficiary": deed.beneficiary, "place": deed.place, "term": deed.term, "measure": deed.measure,
            "date": directive.frame.date,
        }  # fmt: skip
        kept: dict[str, str | tuple[str, ...]] = {name: value for name, value in slots.items() if value}
        issuers = tuple(name for name in (directive.frame.issuer, directive.frame.signatory) if name)
        kept |= {"issuer": issuers} if issuers else {}
        kept |= {"addressees": directive.frame.addressees} if directive.frame.addressees else {}
        made.append(Question(str(duty.id), "duty", deed.text, kept, directive.language))
    return tuple(made)


def to_json(directive: Directive) -> Mapping[str, Any]:
    """What `dalil duties --json` prints."""
    return {
        "issuer": directive.frame.issuer,
        "signatory": directive.frame.signatory,
        "date": directive.frame.date,
        "place": directive.frame.place,
        "addressees": list(directive.frame.addressees),
        "responsible": list(directive.responsible),
        "first_responsible": directive.frame.first_responsible,
        "authority": list(directive.frame.authority),
        "purpose": directive.frame.purpose,
        "duties": [_row(duty) for duty in directive.duties],
    }


def _row(duty: Duty) -> dict[str, Any]:
    deed = duty.deed
    row = {"id": duty.id, "text": deed.text, "act": deed.act, "object": deed.object, "who": duty.who}
    row |= {name: getattr(deed, name) for name in ("beneficiary", "place", "term", "measure")}
    return row | {name: getattr(deed, name) for name in PARTS if getattr(deed, name)}
