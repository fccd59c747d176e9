"""Parts that somebody plays in a matter: as a claim tells them (*Orlova proposed the sluice*), and as papers label them (*Proposer: Orlova*)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dalil.records import Block
from dalil.text.lexicon import load
from dalil.text.likeness import bare

LONGEST = 400
"""Characters under a heading that are still a labelled value; more is prose."""
_LINE = re.compile(r"^[ \t>*_|-]*(?P<label>[^\W\d_][^:\n]{1,40}?)[ \t*_]*:[ \t*_]*(?P<value>\S[^\n]{1,300})$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part that a claim gives to `who`, in the matter `matter`. `alone`: nobody else can have played it."""

    name: str
    alone: bool
    who: str
    matter: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label that names a part and the words behind it; offsets into the document, the label included."""

    start: int
    end: int
    part: str
    value: str


def claimed_part(claim: str) -> Part | None:
    """The part that a claim gives to somebody; None where it gives none, or to nobody who is named."""
    for name, data in load("parts_played").items():
        verb = re.search("|".join(f"(?:{form})" for form in data["verbs"]), claim, re.IGNORECASE)
        if verb is None:
            continue
        who, matter = claim[: verb.start()].strip(), claim[verb.end() :].strip()
        passive = re.search(r"\b(?:was|were|been|is)$", who)
        if passive is not None and (by := re.match(r"by\s+(.*)", matter)):
            who, matter = by[1], who[: passive.start()].strip()
        if passive is None or who != claim[: verb.start()].strip():
            return Part(name, bool(data.get("one")), who, matter) if who and matter else None
    return None


def labelled(text: str, blocks: Sequence[Block]) -> Iterator[Labelled]:
    """What the labels of a document say of the parts that were played: short sections under such a heading, and labelled lines."""
    heads = [block for block in blocks if block.kind == "heading"]
    for head, following in pairwise([*heads, Block("heading", len(text), len(text))]):
        part = _parts().get(bare(head.label).strip(" :*_#").lower(), "")
        value = text[head.end : following.start].strip().split("\n\n\n")[0]
        if part and value:
            value = value if len(value) <= LONGEST else re.split(r"\n[ \t]*\n(?![ \t]*[-*•])", value)[0]
            start = text.index(value, head.end)
            yield Labelled(start, start + len(value), part, value)
    for match in _LINE.finditer(text):
        part = _parts().get(match["label"].strip().lower(), "")
        if part:
            yield Labelled(match.start(), match.end(), part, match["value"])


@cache
def _parts() -> dict[str, str]:
    return {str(label): name for name, data in load("parts_played").items() for label in data["labels"]}
