"""What a motion would do to a target: further it, or do away with it."""

from __future__ import annotations

import re

from dalil.text.declaring.aims import governed, mention
from dalil.text.declaring.grammar import Grammar, folded, grammars
from dalil.text.declaring.reading import is_agent
from dalil.text.topic import Topic

HEADING = 4
"""A proposal that the motion is on stands behind no more words than these (*Urgent need for a …*)."""


def sign_of(motion: str, target: Topic, language: str = "") -> int:
    """1 where a vote for the motion is a vote for the target, -1 where it is one against it, 0 where the words do not tell.

    They tell where a verb of furthering or of doing away stands right before the target (*that the quotas be repealed*, *to adopt the
    quotas*), or where the target is itself a proposal or a law (*the proposal on quotas*). A motion *on nuclear tests* may be for or
    against them.
    """
    text = folded(motion)
    for grammar in grammars(language, motion):
        found = mention(text, target, 0, len(text.text))
        if found is None:
            continue
        lead, tail = text.text[: found.start], text.text[found.end :]
        for part, passive, sign in (("halts", "turned_by", -1), ("furthers", "kept_by", 1)):
            if grammar.part(passive).match(tail.lstrip()):
                return sign
            if (verb := _operative(grammar, part, lead)) is not None and (turn := governed(text, grammar, verb, found)):
                return sign * turn
        last = text.text[found.start : found.end].rsplit(" ", 1)[-1]
        is_proposal = any(grammar.part(part).fullmatch(last) for part in ("propositions", "instruments"))
        if is_proposal and not is_agent(target) and len(lead.split()) <= HEADING and not grammar.part("halts").search(f"{lead} {tail}"):
            return 1
    return 0


def _operative(grammar: Grammar, part: str, lead: str) -> int | None:
    """Where the verb of a part ends that says what the motion does: it opens the motion, or what the motion adopts."""
    opens = rf"\W*(?:(?:{grammar.part('moves').pattern})\W+)*"
    adopts = rf"(?:(?:{grammar.part('furthers').pattern})\s+(?:[^\s;:]+\s+){{1,9}}?)?"
    verbs = list(re.finditer(rf"(?<![\w-])(?:{grammar.part(part).pattern})(?![\w-])", lead))
    if not verbs:
        return None
    before = lead[: verbs[-1].start()]
    return verbs[-1].end() if re.fullmatch(opens + adopts, before) else None
