"""The recorded votes of a holder on a target: declared positions, for which no judge is asked.

A vote is a position towards the target where the motion says what it would do to it: a vote to adopt the quotas is for them, a vote that they be
repealed is against them. A vote whose motion only names the target is shown with its side told, and counts for nothing: a motion *on
nuclear tests* may be for or against them.
"""

from __future__ import annotations

from collections.abc import Sequence

from dalil.kinds.rollcalls import RollCall, calls_of, on_topic
from dalil.records import Hit, Pick
from dalil.shapes import Desk
from dalil.text.declaring.motions import sense_of
from dalil.text.sentences import sentences
from dalil.text.topic import Topic

SIDES = {1: "for", -1: "against", 0: "neutral"}
MATTER = 0.75
"""The share of the target's concepts that a motion, with its labels, must name, all its names among them."""


def ballots(holder: Topic, target: Topic, hits: Sequence[Hit], desk: Desk) -> list[Pick]:
    """The recorded votes of the holder on the target, each as a position; neutral where the holder abstained, or the motion does not tell."""
    if not holder.concepts or not target.concepts:
        return []
    found = []
    for call in on_topic(calls_of(holder.phrase, target, hits, desk), target.phrase):
        matter = _matter(call)
        side = call.first.removeprefix("strongly ")
        named = all(name.found(matter) for name in target.names()) and target.share(matter) >= MATTER
        if not named or side == "absent":
            continue
        senses = {sense for begin, stop in sentences(matter) if any(sense := sense_of(matter[begin:stop], target, call.document.language))}
        sense = senses.pop() if len(senses) == 1 else (0, 0)
        start, end, words = call.span()
        position = SIDES[sense[side == "against"]] if side in ("for", "against") else "neutral"
        why = f"declared: voted {call.first} “{words}”" if position != "neutral" else f"a recorded vote: {call.first} “{words}”, which does not tell the side"
        found.append(
            Pick(call.document.id, start, end, why=why, bearing=position, label="own", holder=holder.phrase, when=call.when(), facts={"declared": f"voted {call.first}"} if position != "neutral" else {}, score=1.0 if position != "neutral" else 0.0)
        )
    return found


def _matter(call: RollCall) -> str:
    """The motion, and the labels of the record that belong to the vote."""
    return f"{call.labels()}\n{call.motion}" if call.alone else call.span()[2]
