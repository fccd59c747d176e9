"""The recorded votes of two parties, paired: on what they voted differently, and on how much alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dalil.kinds.opponents import ways
from dalil.records import Document, Hit, When
from dalil.shapes import Desk
from dalil.text.dating.dates import dates
from dalil.text.deciding.motions import motion_of
from dalil.text.deciding.movers import only_refers, put_forward
from dalil.text.deciding.votes import Vote, recorded
from dalil.text.topic import Topic

LONGEST = 6000
"""A roll call longer than this is shown without the motion before it."""
_FIELD = re.compile(
    r"(?:^[ \t>*_#-]*|(?<=[.;] ))([^\W\d_][^:.;\n]{1,40}):[*_]{0,2}[ \t]+(\S[^\n]{0,300}?)(?=$|[.;] [^\W\d_][^:.;\n]{1,40}:)|^[ \t]*#{1,6}[ \t]+(.{2,300})$",
    re.MULTILINE,
)
LEAD = re.compile(r"[ \t>*_-]*[^\W\d_][^:\n]{0,60}:[*_]{0,2}[ \t]+(?=\S)")
"""The speaker's name before what he says, or the label of a line."""
LABELLED = 0.2
"""From this share of the votes that have a topic's words on, the labels of the record are taken to name all votes on it."""


@dataclass(frozen=True, slots=True)
class RollCall:
    """A vote in which both parties' sides are on record. `floor`: where the vote before it in the document ends."""

    document: Document
    vote: Vote
    floor: int
    alone: bool
    first: str
    second: str

    @property
    def opposed(self) -> bool:
        """One for, the other against."""
        return {self.first.removeprefix("strongly "), self.second.removeprefix("strongly ")} == {"for", "against"}

    @property
    def words(self) -> str:
        """What belongs to this vote: the whole document where it is the only one, else what follows the vote before."""
        text = self.document.text
        return text if self.alone else text[max(self.floor, self.vote.start - 4000) : self.vote.end]

    @property
    def motion(self) -> str:
        """What is said before the votes are listed, title included."""
        return f"{self.document.title if self.alone else ''} {self.words[: max(0, self.vote.start - (0 if self.alone else max(self.floor, self.vote.start - 4000)))]}"

    def when(self) -> When | None:
        """The date of the vote: the document's, unless it holds several votes and a date stands between this one and the last."""
        if self.alone:
            return self.document.when
        begin = max(self.floor, self.vote.start - 4000)
        told = dates(self.document.text[begin : self.vote.start], language=self.document.language)
        return told[0][2] if told else self.document.when

    def labels(self) -> str:
        """The title, headings and labelled lines (`Subject: …`) that belong to this vote."""
        found = (" ".join(part for part in match.groups() if part) for match in _FIELD.finditer(self.words))
        return "\n".join((self.document.title, *found))

    def span(self) -> tuple[int, int, str]:
        """Where motion and lists begin and end, and the motion's words: those with which it was put forward, where the vote only refers to it."""
        text, vote = self.document.text, self.vote
        start, end = motion_of(text, self.document.blocks, vote, floor=self.floor)
        if only_refers(text[start:end]) and (moved := put_forward(text, self.document.blocks, text[start:end], self.floor, start)):
            start, end = moved
        matter = " ".join(LEAD.sub("", text[start : max(end, start + 1)]).split())[:240]
        start = text.rfind("\n", 0, start) + 1 if LEAD.match(text[text.rfind("\n", 0, start) + 1 : end]) else start
        if self.alone:
            start = len(text) - len(text.lstrip())
            matter = self.document.title or matter
        return (start if vote.end - start <= LONGEST else vote.start), vote.end, matter


def roll_calls(parties: tuple[str, str], hits: Sequence[Hit], desk: Desk) -> list[RollCall]:
    """All roll calls in the documents found in which both parties voted, in the order of the hits."""
    known = [frozenset(map(canonical, ways(party, desk))) for party in parties]
    found: list[RollCall] = []
    for id in _named_by_both(parties, hits, desk):
        found.extend(_paired(desk.document(id), (known[0], known[1])))
    return found


def calls_of(party: str, about: Topic, hits: Sequence[Hit], desk: Desk) -> list[RollCall]:
    """All roll calls in which a party voted, its side as `first`, of the documents found that name the topic, in the order of the hits."""
    met = ways(party, desk)
    known = frozenset(map(canonical, met))
    listed = [hit.passage for hit in hits if {"vote", "table"} & set(hit.passage.marks)]
    documents = dict.fromkeys(passage.document for passage in listed if any(way in passage.text for way in met))
    return [call for id in documents if about.named_in((document := desk.document(id)).text) for call in _paired(document, (known, known))]


def _named_by_both(parties: tuple[str, str], hits: Sequence[Hit], desk: Desk) -> list[str]:
    """Documents in which a passage with a vote or a table names the one and such a passage names the other."""
    listed = [hit.passage for hit in hits if {"vote", "table"} & set(hit.passage.marks)]
    documents = list(dict.fromkeys(passage.document for passage in listed))
    for party in parties:
        met = ways(party, desk)
        naming = {passage.document for passage in listed if any(way in passage.text for way in met)}
        documents = [id for id in documents if id in naming]
    return documents


def _paired(document: Document, ways: tuple[frozenset[str], frozenset[str]]) -> Iterator[RollCall]:
    told = recorded(document.text)
    for at, vote in enumerate(told):
        first, second = _side_of(vote, ways[0]), _side_of(vote, ways[1])
        if first and second and "absent" not in (first, second):
            whole = len(told) == 1 and vote.form != "tally"  # a count with its voters is one item of the minutes, not the paper
            yield RollCall(document, vote, told[at - 1].end if at else 0, whole, first, second)


def _side_of(vote: Vote, ways: frozenset[str]) -> str:
    return next((side for side, names in vote.names.items() if not ways.isdisjoint(map(canonical, names))), "")


def in_time(calls: Sequence[RollCall], after: date | None, before: date | None) -> list[RollCall]:
    """The roll calls of a period; undated ones are kept."""
    if after is None and before is None:
        return list(calls)
    kept = []
    for call in calls:
        when = call.when()
        if when is None or ((after is None or when.end >= after) and (before is None or when.start <= before)):
            kept.append(call)
    return kept


def on_topic(calls: Sequence[RollCall], topic: str) -> list[RollCall]:
    """The roll calls on a topic. Where the record itself labels matters with the topic's words, the label decides; where it
    does not, all the topic's words must stand in the motion.
    """
    phrase = " ".join(re.findall(r"\w+", topic.lower()))
    if not phrase:
        return list(calls)
    labelled = [call for call in calls if _holds(call.labels(), phrase)]
    wanted = {word[:6] for word in phrase.split() if len(word) > 2}
    held = set(map(id, labelled))
    worded = [
        call
        for call in calls
        if id(call) in held or wanted <= {word[:6] for word in re.findall(r"\w+", call.motion.lower())}
    ]
    return labelled if len(labelled) >= LABELLED * len(worded) else worded


def _holds(words: str, phrase: str) -> bool:
    plain = " ".join(re.findall(r"[^\W_]+", words.lower()))
    return f" {phrase} " in f" {plain} "


@lru_cache(maxsize=50_000)
def canonical(name: str) -> str:
    """A name as it is compared in a list: no article, bracket, stop or case."""
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]|[.*_`]", "", name.lower()).strip(" ,;:")
    return " ".join(bare.removeprefix("the ").replace("&", "and").split())
