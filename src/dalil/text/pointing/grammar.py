"""How each language says that somebody did an act or did not, as compiled from `lexicon/pointing_*.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from dalil.text.declaring.grammar import NEVER, may_read, plain
from dalil.text.lexicon import load_languages

Sort = Literal["admission", "denial", "alibi", "accusation", "exculpation", "finding", "own order"]
"""What a sentence is as evidence on a suspect."""
Needs = Literal["object", "verb", "act", "time"]
MARKS: Mapping[str, str] = {
    "X": r"⟦[XI](?P<x>\d)n⟧",
    "Xo": r"⟦[XI](?P<x>\d)[o]⟧",
    "Xg": r"⟦[XI](?P<x>\d)[gf]⟧",
    "Xi": r"⟦[XI](?P<x>\d)[if]⟧",
    "Xa": r"⟦[XI](?P<x>\d)[go]⟧",
    "Xany": r"⟦[XI](?P<x>\d)\w⟧",
    "Y": r"⟦[XI](?P<y>\d)\w⟧",
    "A": r"(?P<a>⟦(?:[XI]\d|P)n⟧)",
    "did": "⟦Vd⟧",
    "i_did": "⟦Vi⟧",
    "not": "⟦Vn⟧",
    "i_not": "⟦Vm⟧",
    "done": "⟦Vp⟧",
    "act": "⟦Va⟧",
    "verb": r"⟦V\w⟧",
}
"""What braces stand for besides the parts of a language's own file: marks that `marking.py` puts into a sentence."""
DEEPEST = 6
"""Parts may hold parts; no deeper than this."""


@dataclass(frozen=True, slots=True)
class Row:
    """One way of saying it. `sign`: `+` that the suspect did it; `needs`: by what the act is told; `order`: that the suspect had it done;
    `first`: of the speaker, whom the verb tells; `told`: hearsay by its form; `bare`: it names no act and leans on what stands before."""

    sort: Sort
    sign: str
    needs: Needs
    cue: re.Pattern[str]
    order: bool = False
    first: bool = False
    told: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Words behind which a sentence says it: *the court found that*, *Orlova denied that*."""

    gives: Literal["finding", "admission", "denial", "saying"]
    cue: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's rows, and the words that decide what they may be read of."""

    code: str
    order: Literal["after", "free", "last"]
    rows: tuple[Row, ...]
    frames: tuple[Frame, ...]
    contrasts: tuple[re.Pattern[str], ...]
    words: Mapping[str, Any]

    @property
    def tells_person(self) -> bool:
        """Whether the verb stands last and tells who speaks."""
        return self.order == "last"

    def part(self, name: str) -> re.Pattern[str]:
        """The words under a name, whole; a pattern that never matches where the language has none."""
        return _part(self.code, name)


def grammars(language: str, text: str) -> tuple[Grammar, ...]:
    """The grammars that may read a text: its language's first, then those of the same script, since a short text may be misjudged; none
    for a language that is not ours."""
    codes = load_languages("pointing")
    if language not in (*codes, "", "und"):
        return ()
    return tuple(_grammar(code) for code in may_read(language, text, codes))


@cache
def _grammar(code: str) -> Grammar:
    data = load_languages("pointing")[code]
    rows = tuple(
        Row(
            row["sort"], row["sign"], row["needs"], _compiled(code, row["cue"]),
            order=row.get("part") == "order", first=row.get("person") == "first", told=bool(row.get("told")), bare=bool(row.get("bare")),
        )
        for row in data["rows"]
    )  # fmt: skip
    frames = tuple(Frame(frame["gives"], _compiled(code, frame["cue"])) for frame in data.get("frames", ()))
    return Grammar(code, data["order"], rows, frames, tuple(_compiled(code, each) for each in data.get("contrasts", ())), data)


@lru_cache(maxsize=1024)
def _part(code: str, name: str) -> re.Pattern[str]:
    words = load_languages("pointing")[code].get(name)
    if not isinstance(words, str):
        return re.compile(NEVER)
    bound = words if words.startswith(("^", "(?<")) else rf"(?<![\w'⟦])(?:{words})(?![\w'⟧])"
    return re.compile(plain(_filled(bound, load_languages("pointing")[code])))


def _compiled(code: str, cue: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'])(?:{plain(_filled(cue, load_languages('pointing')[code]))})(?![\w'])")


def _filled(cue: str, data: Mapping[str, Any]) -> str:
    """A cue with its braces filled. A group named twice is named where it stands first."""

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        return MARKS[name] if name in MARKS else f"(?:{data[name]})" if isinstance(data.get(name), str) else match[0]

    for _ in range(DEEPEST):
        cue = re.sub(r"\{([A-Za-z_]+)\}", fill, cue)
    seen: set[str] = set()

    def once(match: re.Match[str]) -> str:
        name = match[1]
        kept = match[0] if name not in seen else "(?:"
        seen.add(name)
        return kept

    return re.sub(r"\(\?P<(\w+)>", once, cue)
