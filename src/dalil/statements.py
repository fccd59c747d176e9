"""The passages found, sentence by sentence: what the kinds that weigh single statements share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dalil.records import Hit, Passage, Pick
from dalil.shapes import Bearing, Desk, Stance
from dalil.text.sentences import sentences
from dalil.text.tenor import reports
from dalil.text.topic import Topic

SHORTEST = 20
"""A shorter line (a page number, a greeting) states nothing."""


ASKING = ("?", "؟", "?»", "?”", '?"')
"""How a sentence ends that states nothing: a question is no evidence for what it asks."""
MARKUP = 12
"""Characters that may set a speaker's name off: stars, brackets, a title."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a passage found. `start` and `end` are offsets into the document; `before` is the sentence before it."""

    hit: Hit
    start: int
    end: int
    text: str
    before: str = ""

    @property
    def passage(self) -> Passage:
        return self.hit.passage

    @property
    def around(self) -> str:
        """The line with what a reader would need to resolve its pronouns: heading, speaker and the sentence before."""
        return " ".join(part for part in (self.passage.section, self.passage.speaker, self.before, self.text) if part)


def statements(hits: Iterable[Hit], shortest: int = SHORTEST) -> list[Statement]:
    """The sentences of the passages that state something, best passage first; the same words of copies only once."""
    found: list[Statement] = []
    seen: set[tuple[str, str]] = set()
    for hit in hits:
        passage, before = hit.passage, ""
        if passage.start == 0 and "note" in passage.marks:
            continue  # the header of a file names everything and states nothing
        for start, end in sentences(passage.text, said_from(passage)):
            text = passage.text[start:end]
            key = (passage.origin, text)
            if end - start >= shortest and not text.endswith(ASKING) and not (passage.origin and key in seen):
                seen.add(key)
                found.append(Statement(hit, passage.start + start, passage.start + end, text, before))
            before = text
    return found


LINK = re.compile(r"\W*(?:\[[^\]]*\]\([^)]*\)\W*)+(?:\([^()]{1,60}\)\W*)?$|\W*\*\*[^*]+\*\*\W*$")
"""A line that is a link, or bold from end to end."""


def is_caption(line: Statement) -> bool:
    """Whether a line only heads or points to something: a heading, a link, a bold line. It states nothing, whatever its words."""
    return "heading" in line.passage.marks or line.text.startswith("#") or LINK.match(line.text) is not None


def said_from(passage: Passage) -> int:
    """Where the words of a turn begin: after its speaker's name, the colon and what sets the name off."""
    colon = passage.text.find(":", 0, len(passage.speaker) + MARKUP) if passage.speaker else -1
    label = passage.text[:colon]
    if colon < 0 or passage.speaker.split()[-1] not in label:
        return 0
    rest = passage.text[colon + 1 :]
    return len(passage.text) - len(rest.lstrip("*_ \t\n:"))


def nearest(found: Sequence[Statement], topic: Topic, most: int) -> list[Statement]:
    """The lines that say most of the topic, those of better passages first among equals."""
    ranked = sorted(enumerate(found), key=lambda pair: (-topic.share(pair[1].around) - topic.share(pair[1].text), pair[0]))
    return [line for _, line in ranked[:most]]


def bearings(proposition: str, found: Sequence[Statement], desk: Desk) -> list[tuple[Statement, Bearing]]:
    """How each line bears on a proposition."""
    return list(zip(found, desk.judge.bearings([(proposition, line.text) for line in found]), strict=True))


def leaning(bearing: Bearing) -> tuple[str, float]:
    """The side that a bearing leans to, `for` or `against`, and its score."""
    return ("for", bearing.supported) if bearing.supported >= bearing.refuted else ("against", bearing.refuted)


def siding(stance: Stance) -> tuple[str, float]:
    """The side that a stance is nearer to, `for` or `against`, and its score."""
    return ("for", stance.positive) if stance.positive >= stance.negative else ("against", stance.negative)


def stances(target: str, found: Sequence[Statement], desk: Desk) -> list[tuple[Statement, Stance]]:
    """What position each line expresses towards a target."""
    return list(zip(found, desk.stance.stances([(line.text, target) for line in found]), strict=True))


LABEL = re.compile(r"(?:[-*•+]\s+)?(?P<mark>\*{1,3}|_{1,2})[^\W\d_][^*_:\n]{0,58}(?::(?P=mark)|(?P=mark)\s*:)\s+(?=\S)")
"""A label that markup sets off (`**Resolution:**`): the paper's form. It is read with a line and not quoted with it."""


def pick(line: Statement, *, why: str, bearing: str = "", label: str = "", holder: str = "", score: float = 0.0) -> Pick:
    """The line as a proposed extract; whether it is hearsay is read from its own words."""
    label_before = LABEL.match(line.text)
    return Pick(
        document=line.passage.document,
        start=line.start + (label_before.end() if label_before else 0),
        end=line.end,
        why="; ".join((why, *line.hit.why)),
        bearing=bearing,
        label=label,
        holder=holder,
        reported=reports(line.text),
        score=round(score, 4),
    )
