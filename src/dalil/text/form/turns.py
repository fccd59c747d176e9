"""Who speaks: lines that open a speech (`AB:`, `MR. SMITH:`, `**Chair:**`, `ТОВ. ИВАНОВ.`), and how far the speech goes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache

from dalil.records import Block
from dalil.text.form.lines import Line
from dalil.text.lexicon import load
from dalil.text.naming.personnames import leading_name

_LABEL = re.compile(
    r"(?:[-*•]\s+)?(?P<mark>\*{1,3}|_{1,2})?(?P<name>[^\W\d_][^:\n|<>{}=\"“«;]{0,70}?)\s*(?:\*{1,3}|_{1,2})?\s*:(?:\*{1,3}|_{1,2})?(?=\s|$)"
)
_CAPITAL_STOP = re.compile(
    r"(?P<name>(?:[А-ЯЁҒҚӢӮҲҶӘІҢӨҰҮҺ]\.\s?){0,2}[А-ЯЁҒҚӢӮҲҶӘІҢӨҰҮҺ][А-ЯЁҒҚӢӮҲҶӘІҢӨҰҮҺ-]{3,}(?:\s\([^)]{2,60}\))?)\.\s+(?=[—–]?\s?[А-ЯЁ])"
)
_INITIALS = re.compile(r"[A-ZА-ЯЁ][A-Za-zА-Яа-яёÀ-ž]{0,2}[A-ZА-ЯЁ]\d?$")
_NAME_WORD = re.compile(
    r"(?:(?:Mc|Mac|O['’]|[dD]['’]|[Vv][oa]n|[Dd][eu]|al-|el-|bin|ibn|der|la|le)|[A-ZА-ЯЁÀ-ÞĀ-ŽҒҚӢӮҲҶӘІҢӨҰҮҺŞÇĞÖÜÝŇ][\w'’ʻʼ‘.-]*)$"
)
_AFFILIATION = re.compile(r"\s*[(\[][^)\]]{0,60}[)\]]$")
_DENSE = 0.12
"""Share of paragraphs that open a speech, from which a document is a record of speeches and what follows belongs to the speaker."""
_HELD = re.compile(r"\s*(?:[,;.(—–-]|\*|$)")
"""What goes on after the name of one who holds a post: *Chair: Anna Weber, teacher*; words of a speech go on otherwise."""
_JOINT = re.compile(r"\s*(?:[,/&+]|\band\b|\bи\b)\s*")


@cache
def _labels() -> frozenset[str]:
    return frozenset(str(word).lower() for word in load("structure_headings")["labels"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(str(word).lower() for word in load("structure_speakers")["titles"])


@cache
def _roles() -> frozenset[str]:
    return frozenset(str(word).lower() for word in load("structure_speakers")["roles"])


def _sure(name: str) -> bool:
    """Whether one person's label needs no second occurrence to be believed: initials, a title or a role, spaced initials."""
    bare = _AFFILIATION.sub("", name).strip()
    folded = bare.lower().removeprefix("the ").strip(" .")
    if folded in _labels():
        return False
    if folded in _roles() or _INITIALS.match(bare):
        return True
    words = bare.split()
    if len(words) > 1 and words[0].lower().strip(".") in _titles():
        return len(words) <= 5 and words[-1][:1].isupper()
    return (
        1 < len(words) <= 4
        and bool(re.search(r"\b[A-ZА-ЯЁ]\.", bare))
        and all(_NAME_WORD.match(word) for word in words)
    )


def _possible(name: str) -> bool:
    """Whether a label may be a name, to be believed if it comes again or others around it are sure."""
    bare = _AFFILIATION.sub("", name).strip()
    if bare.lower() in _labels() or bare.lower().removeprefix("the ") in _labels():
        return False
    words = bare.split()
    return 1 <= len(words) <= 4 and all(_NAME_WORD.match(word) for word in words)


def _speaker(line: Line) -> str:
    match = _LABEL.match(line.text) if ":" in line.text else None
    if match is not None:
        name = match["name"].strip("*_ ")
        return "" if name.lower() in _roles() and _says_who(line.text[match.end() :]) else name
    capital = None if line.text.isascii() else _CAPITAL_STOP.match(line.text)
    return capital["name"] if capital is not None else ""


def _says_who(rest: str) -> bool:
    """Whether what follows the name of a post only says who holds it (*Secretary: Anna Weber, from 3 May*)."""
    named = leading_name(rest)
    return named is not None and " " in named[0] and _HELD.match(rest, named[1]) is not None


def turns(found: list[Line], walls: list[int]) -> list[Block]:
    """Blocks of kind `turn`, `label` the speaker as written. A turn goes on until the next one or the next of `walls`.

    `walls`: sorted offsets at which no speech goes on (headings, tables).
    """
    labels = [_speaker(line) for line in found]
    counts = Counter(labels)
    parts = {label: _JOINT.split(_AFFILIATION.sub("", label)) for label in counts if label}
    sure = {label for label, names in parts.items() if all(_sure(name) for name in names)}
    several = sum(counts[label] for label in sure) >= 2
    for label, names in parts.items():
        if label in sure or not all(_possible(name) or _sure(name) for name in names):
            continue
        if (
            counts[label] >= 3
            or (counts[label] >= 2 and " " in label)
            or (several and (" " in label or label.isupper()))
        ):
            sure.add(label)
    opened = [(line.start, label) for line, label in zip(found, labels, strict=True) if label in sure]
    if not opened:
        return []
    paragraphs = sum(line.blank_before or len(line.text) > 80 for line in found)
    if len(opened) < 2 and paragraphs > 6:
        return []
    starts = {start for start, _ in opened}
    if len(opened) < _DENSE * paragraphs:
        walls = walls + [line.start for line in found if line.blank_before and line.start not in starts]
    last = found[-1].end
    edges = sorted(starts | set(walls) | {last})
    after = {edge: edges[at + 1] for at, edge in enumerate(edges[:-1])}
    ends = [line.end for line in found]
    return [Block("turn", start, _last_ink(ends, after.get(start, last)), 0, label) for start, label in opened]


def _last_ink(ends: list[int], limit: int) -> int:
    at = bisect_right(ends, limit)
    return ends[at - 1] if at else limit
