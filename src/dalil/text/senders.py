"""From whom a paper comes, as its head marks it: *from the smallholders*, *аз номи деҳқонон*, *… nomidan*."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.grams import fold
from dalil.text.lexicon import load


def comes_from(head: str, word: str) -> bool:
    """Whether the head marks as its sender the one whom it names by `word` (folded, as `Concept.found` gives it)."""
    before, after = sender_cues()
    folded = fold(head.lower())
    for match in re.finditer(rf"(?<!\w){re.escape(word)}\w*", folded):
        behind = after.match(folded[match.start() + len(word) :])
        if before.search(folded[: match.start()]) or (behind and behind[0].strip(" :,.—–-")):
            return True
    return False


@cache
def sender_cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What marks the sender before the name, at the end of what is searched, and behind it."""
    data = load("senders")
    before = "|".join(f"(?:{cue})" for cue in data["before"])
    after = "|".join(f"(?:{cue})" for cue in data["after"])
    return re.compile(f"(?:{before})$", re.IGNORECASE), re.compile(after, re.IGNORECASE)
