"""What a motion would do to a target: further it, or do away with it."""

from __future__ import annotations

import re

from dalil.text.declaring.aims import governed, mention
from dalil.text.declaring.grammar import Grammar, folded, grammars
from dalil.text.declaring.reading import is_agent
from dalil.text.topic import Topic

HEADING = 4
"""A proposal that the motion is on stands behind no more words than these (*Urgent need for a …*)."""


def sense_of(motion: str, target: Topic, language: str = "") -> tuple[int, int]:
    """What a vote for the motion, and one against it, is towards the target: 1, -1, or 0 where the words do not tell.

    They tell where a verb of furthering or of doing away stands right before the target (*that the quotas be repealed*, *to adopt the
    quotas*), or where the target is itself a proposal or a law (*the proposal on quotas*). A motion *on nuclear tests* may be for or
    against them; and who votes against one that condemns something need not be for it.
    """
    text = folded(motion)
    for grammar in grammars(language, motion):
        found = mention(text, target, 0, len(text.text))
        if found is None:
            continue
        lead, tail = text.text[: found.start], text.text[found.end :]
        for part, passive, sense in (("halts", "turned_by", (-1, 1)), ("blames", "", (-1, 0)), ("furthers", "kept_by", (1, -1))):
            if passive and grammar.part(passive).match(tail.lstrip()):
                return sense
            if (verb := _operative(grammar, part, lead)) is not None:
                sign, blames = governed(text, grammar, verb, found)
                if sign:
                    return sense[0] * sign, 0 if blames else sense[1] * sign
        last = text.text[found.start : found.end].rsplit(" ", 1)[-1]
        is_proposal = any(grammar.part(part).fullmatch(last) for part in ("propositions", "instruments"))
        does_away = any(grammar.part(part).search(f"{lead} {tail}") for part in ("halts", "blames"))
        if is_proposal and not does_away and not is_agent(target) and len(lead.split()) <= HEADING:
            return 1, -1
    return 0, 0


def _operative(grammar: Grammar, part: str, lead: str) -> int | None:
    """Where the verb of a part ends that says what the motion does: it opens the motion, or what the motion adopts."""
    opens = rf"\W*(?:(?:{grammar.part('moves').pattern})\W+)*"
    adopts = rf"(?:(?:{grammar.part('furthers').pattern})\s+(?:[^\s;:]+\s+){{1,9}}?)?"
    verbs = list(re.finditer(rf"(?<![\w-])(?:{grammar.part(part).pattern})(?![\w-])", lead))
    if not verbs:
        return None
    before = lead[: verbs[-1].start()]
    return verbs[-1].end() if re.fullmatch(opens + adopts, before) else None
