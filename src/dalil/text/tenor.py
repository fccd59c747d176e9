"""The tenor of a sentence: hearsay, or expectation. One pattern a subject, over the cues of all languages."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load
from dalil.text.naming.names import names


@cache
def _pattern(subject: str) -> re.Pattern[str]:
    cues = sorted({str(cue) for by in load(subject).values() for cue in by}, key=lambda cue: (-len(cue), cue))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(cue) for cue in cues) + ")", re.IGNORECASE)


def reports(sentence: str) -> bool:
    """True for *he said that …*, *according to …*, *по словам …*: hearsay, which weighs half of a statement at first hand."""
    return _pattern("reporting").search(sentence) is not None


def reporter(sentence: str, language: str = "") -> str:
    """Whose words a sentence reports, where their name stands right before the verb (*Orlova reported that …*); empty elsewhere."""
    verb = _pattern("reporting").search(sentence)
    if verb is None:
        return ""
    return next((name.text for name in names(sentence[: verb.start()], language) if not sentence[name.end : verb.start()].strip()), "")


def expects(sentence: str) -> bool:
    """True for a plan, a forecast, a hope or a fear of what was still to come when it was said."""
    return _pattern("expectation").search(sentence) is not None
