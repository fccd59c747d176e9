"""The tenor of a sentence: hearsay, or expectation. One pattern a subject, over the cues of all languages."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load


@cache
def _pattern(subject: str) -> re.Pattern[str]:
    cues = sorted({str(cue) for by in load(subject).values() for cue in by}, key=lambda cue: (-len(cue), cue))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(cue) for cue in cues) + ")", re.IGNORECASE)


def reports(sentence: str) -> bool:
    """True for *he said that …*, *according to …*, *по словам …*: hearsay, which weighs half of a statement at first hand."""
    return _pattern("reporting").search(sentence) is not None


def expects(sentence: str) -> bool:
    """True for a plan, a forecast, a hope or a fear of what was still to come when it was said."""
    return _pattern("expectation").search(sentence) is not None
