"""An infinitive that commands by itself, with no word before it that lays a duty: *Отделу до 1 мая представить списки*."""

from __future__ import annotations

import re
from dataclasses import replace

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Laid
from dalil.text.ordering.russian.around import acts
from dalil.text.ordering.russian.deeds import deeds_of, reaches
from dalil.text.ordering.russian.owner import nominal
from dalil.text.ordering.russian.words import MARKS, Word, cases, chunk, has, listed, words

CALLED = re.compile(r"(?P<who>[А-ЯЁ][\w. ()-]{1,70}?)\s*(?:[–—:]|\s-)\s+(?P<deed>[а-яё].+)$", re.DOTALL)
"""*Саенко – подготовить зал*."""


def commanded(text: str, row: list[Word], *, commanding: bool) -> Laid | None:
    """What an infinitive commands that stands for itself (*О каждом случае докладывать*), and whom the dative before it names."""
    called = CALLED.match(text) if commanding else None
    if called and reaches(called["deed"]) and "nomn" in cases(words(called["who"])[0].text):
        return Laid(called["who"].strip(), tuple(deeds_of(called["deed"])))
    commanding = commanding or cues.grammar("ru", "take_measures").match(text) is not None
    verb, owner = _infinitive(text, row, commanding=commanding)
    if verb < 0 or (verb > 0 and listed(row[verb - 1].low, "leading")) or (not commanding and owner is None):
        return None
    given = text[row[owner[0]].start : row[owner[1] - 1].end] if owner else ""
    if owner and listed(given.lower(), "you"):
        return Laid("", tuple(deeds_of(text[row[owner[1]].start :])), you=True)
    if owner and listed(row[owner[0]].low, "not_commanded") and not commanding:
        return None
    if owner and "accs" in (cases(row[owner[0]].text) | _plural_of(row[owner[0]])) and not acts(nominal(given, "datv")):
        owner, given = None, ""  # *Копии разослать*
    recipient = bool(owner) and listed(row[verb].low, "gives") and (cues.pattern("ru", "people").search(given) or cues.pattern("ru", "rebukes").search(text)) is not None
    phrase_text = text if owner is None or recipient else f"{text[: row[owner[0]].start]} {text[row[owner[1] - 1].end :]}"
    made = deeds_of(phrase_text.strip())
    if not made:
        return None
    made = [replace(made[0], text=text.strip(" ,;.")) if len(made) == 1 else made[0], *made[1:]]
    return Laid("" if recipient or not owner else nominal(given, "datv"), tuple(made))


def _infinitive(text: str, row: list[Word], *, commanding: bool) -> tuple[int, tuple[int, int] | None]:
    """(where the infinitive stands that commands, or -1; where the first dative before it begins and ends)."""
    at = 0
    owner: tuple[int, int] | None = None
    while at < len(row):
        kind, end = chunk(text, row, at)
        if kind == "infinitive":
            return at, owner
        if kind == "dative" and owner is None:
            owner = (at, end)
        elif (kind == "other" and not (row[at].text in MARKS or listed(row[at].low, "joining_words"))) or (kind == "accusative" and not commanding):
            return -1, owner
        if has(row[at].text, "PRED") or listed(row[at].low, "subordinators"):
            return -1, owner
        at = max(end, at + 1)
    return -1, owner


def _plural_of(word: Word) -> frozenset[str]:
    """The accusative for a word in *-ии*, which may be many things as well as one to whom something is given."""
    return frozenset(["accs"]) if word.low.endswith("ии") else frozenset()


