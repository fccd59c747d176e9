"""An action plan in labelled lines: *Action: …*, *Responsible: …*, *Deadline: …*, one such group a measure."""

from __future__ import annotations

import re

from dalil.text.ordering import duty_cues as cues

LINE = re.compile(r"^\s*(?:[-•*]\s+)?(?P<label>[^\W\d_][^:|\t]{1,40}?)(?: (?:no\.? ?|№ ?)?[A-Z]?\d+(?:\.\d+)*)?\s*:\s+(?P<value>\S.*)$")


def cards(text: str, language: str) -> list[dict[str, str]]:
    """The measures of a text whose lines name, under labels, a measure and at least who or when. `lines`: where they stand, as numbers."""
    made: list[dict[str, str]] = []
    card: dict[str, str] = {}
    for at, line in enumerate([*text.split("\n"), ""]):
        found = LINE.match(line)
        name = _field(found["label"], language) if found else ""
        if name == "act" or (card and not name and line.strip()):
            made, card = _kept(made, card, language), {}
        if found and name and (card or name == "act"):
            card = {**card, name: card.get(name) or found["value"].strip(" .;"), "lines": f"{card.get('lines', '')} {at}".strip()}
    return _kept(made, card, language)


def lines(text: str, found: list[dict[str, str]]) -> str:
    """The text without the lines of its cards."""
    taken = {int(at) for card in found for at in card["lines"].split()}
    return "\n".join(line for at, line in enumerate(text.split("\n")) if at not in taken)


def _kept(made: list[dict[str, str]], card: dict[str, str], language: str) -> list[dict[str, str]]:
    whole = card.get("act") and ("who" in card or "term" in card) and not cues.pattern(language, "declined").match(card.get("answer", ""))
    return [*made, card] if whole else made


def _field(label: str, language: str) -> str:
    """*Action 4* names the measure; `act0` and `act2` do as well."""
    name = next((name for name, pattern in cues.named(language, "table").items() if pattern.match(label)), "")
    return "act" if name.startswith("act") else name
