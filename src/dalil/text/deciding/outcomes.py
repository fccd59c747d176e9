"""What came of a matter, as a resolution words it and as a claim claims it: granted, refused, held (not granted, yet not refused), or neither."""

from __future__ import annotations

from typing import Literal

from dalil.text.lexicon import pattern

Outcome = Literal["granted", "refused", "held", ""]

SCANT = 16
"""Words in which an outcome is told; a longer line tells something else besides."""


def outcome_of(resolution: str) -> Outcome:
    """What the first line of a resolution says; empty where it puts the matter off, says both or neither, or is long: then it
    resolves more than whether the matter was granted."""
    resolution = next((line.strip() for line in resolution.split("\n") if line.strip()), "")
    if len(resolution.split()) > SCANT:
        return ""
    rest = pattern("outcomes", "refused").sub(" ", resolution)
    bare = pattern("outcomes", "held").sub(" ", rest)
    refused, held, granted = rest != resolution, bare != rest, pattern("outcomes", "granted").search(bare) is not None
    if (refused or held) == granted or (pattern("outcomes", "deferred").search(resolution) and granted):
        return ""
    return "refused" if refused else "held" if held else "granted"


def claimed_outcome(claim: str) -> tuple[Outcome, str]:
    """What the claim says came of a matter, and the claim without the words that say so; empty where it says nothing of the kind."""
    for name in ("refused", "held"):
        rest = pattern("outcomes", name).sub(" ", claim)
        if rest != claim:
            return "refused" if name == "refused" else "held", " ".join(pattern("outcomes", "claimed").sub(" ", pattern("outcomes", "granted").sub(" ", rest)).split())
    bare = pattern("outcomes", "claimed").sub(" ", pattern("outcomes", "granted").sub(" ", claim))
    return ("granted", " ".join(bare.split())) if bare != claim else ("", claim)


def bears(said: Outcome, came: Outcome) -> bool | None:
    """Whether what came of a matter bears a claim on it out; None where it does not tell: what is held is not refused, though what is
    refused is not granted either."""
    if not said or not came or (said == "refused" and came == "held"):
        return None
    return came == said or (said == "held" and came == "refused")
