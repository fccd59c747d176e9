"""Reads what a sentence says of suspects and an act: an admission, a denial, an alibi, an accusation, a finding.

Silence before error: what is asked, supposed, hedged, hoped, planned or demanded decides nothing, nor does a sentence on another act, or one
whose subject is not plainly the suspect. *Not the council but the manager* says two things. *Did it*, *gave the order*, *opened them* are read
only where the sentences before, or the question that is answered, tell the act; an alibi only with a word for its time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dalil.text.pointing.acts import Act
from dalil.text.pointing.grammar import Frame, Grammar, Row, Sort, grammars
from dalil.text.pointing.marking import Marked, marked, tells
from dalil.text.topic import Topic

QUESTION = re.compile(r"[?؟]\W*$")
STOP = re.compile(r"[.;:!؛]\s|\n")
CLAUSE = re.compile(r"[,،;:.!؛()«»“”\"]")
ENDS = re.compile(r"\s*(?:[^\w\s⟦]|$)|\s(?:it|them|this|that|его|ее|их|это)(?!\w)|\s(?:in|on|at|by|with|that|в|на|по|из) ")
"""What may follow a verb whose object stands in the words before."""
LEAD = 8
"""Words that may stand before *he* in what somebody says of himself (*she said that on that night she …*)."""
ORDERING = ("ordernoun", "gave", "i_gave", "gave_not", "i_gave_not", "ordered")


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a sentence says of one suspect. `suspect`: its number; `words`: the sentence's own; `by`: whose word it is where the sentence
    names them; `said`: told by its form as the word of another; `order`: that the suspect had it done, not did it; `first`: in the first
    person."""

    suspect: int
    sort: Sort
    does: bool
    words: str
    by: str = ""
    said: bool = False
    order: bool = False
    first: bool = False


def pointed(
    sentence: str, suspects: Sequence[Topic], act: Act, language: str, *, own: int | None = None, meant: int | None = None, before: Sequence[str] = (), in_time: bool = False
) -> list[Pointed]:
    """What a sentence says of each suspect and the act. `own`: the suspect whose words it is; `meant`: whom *he* at its head stands for;
    `before`: the sentences before it or the question it answers; `in_time`: it tells the day of the act."""
    if QUESTION.search(sentence) or not suspects:
        return []
    for grammar in grammars(language, sentence):
        told = [tells(text, act, grammar) for text in before]
        text = marked(sentence, suspects, act, grammar, own=own, meant=meant, through="through" in told)
        if re.search(r"⟦[XI]\d", text.text) is None and (own is None or not any(row.first for row in grammar.rows)):
            continue
        found = _Reader(text, grammar, act, own=own, told=any(told), in_time=in_time).read()
        if found:
            return found
    return []


@dataclass(frozen=True, slots=True)
class _Reader:
    marked: Marked
    grammar: Grammar
    act: Act
    own: int | None
    told: bool
    in_time: bool

    def read(self) -> list[Pointed]:
        text = self.marked.text
        for contrast in self.grammar.contrasts:
            match = contrast.search(text)
            if match is not None and match["x"] != match["y"]:
                return self._contrasted(match)
        framed = self._framed(text)
        return framed if framed is not None else list(self._said(text))

    def _contrasted(self, match: re.Match[str]) -> list[Pointed]:
        """*Not A but B did it*: read with B in the place of both, it says the contrary of A."""
        plain = replace(self, marked=self.marked.put(match.start(), match.end(), f"⟦X{match['y']}n⟧"))
        found = plain._framed(plain.marked.text)
        found = found if found is not None else list(plain._said(plain.marked.text))
        other = int(match["x"])
        twins = [replace(each, suspect=other, does=False, sort="finding" if each.sort == "finding" else "exculpation") for each in found if each.does and each.suspect == int(match["y"])]
        return [*(replace(each, sort="denial") if each.suspect == self.own else each for each in twins), *found] if twins else []

    def _framed(self, text: str) -> list[Pointed] | None:
        """What is said behind *the court found that* or *she denied that*; None where no such words stand in the text."""
        for frame in self.grammar.frames:
            match = frame.cue.search(text)
            if match is None or self._unsettled(text[: match.start()]):
                continue
            who = int(match["x"]) if "x" in match.re.groupindex and match["x"] is not None else None
            named = match["a"] if "a" in match.re.groupindex else None
            if named is not None and named[1] in "XI":
                who = int(named[2])
            inner = self._inner(match.end(), who)
            found = list(inner._said(inner.marked.text[match.end() :], offset=match.end()))
            return list(self._reframed(frame, match, found, who))
        return None

    def _inner(self, start: int, who: int | None) -> _Reader:
        """What is said from `start` on, with who says it as its subject where the words are *he* or, in a language that may leave it out,
        nothing."""
        text = self.marked.text
        if who is None:
            return self
        third = re.search(rf"(?<![\w'])(?:{self.grammar.words.get('third', '(?!)')})(?![\w'])", text[start:])
        lead = text[start : start + third.start()] if third is not None else ""
        if third is not None and len(lead.split()) <= LEAD and not re.search(r"⟦[XIPV]|[,;:.]\s*\w", lead):
            return replace(self, marked=self.marked.put(start + third.start(), start + third.end(), f"⟦X{who}n⟧"))
        verb = re.search(r"⟦V", text[start:])
        lead = text[start : start + verb.start()] if verb is not None else ""
        left_out = self.grammar.order != "after" and verb is not None and "⟦X" not in lead and "⟦P" not in lead and text[start : start + 1] == " "
        if left_out and (self.grammar.tells_person or len(lead.split()) <= 2):
            return replace(self, marked=self.marked.put(start, start + 1, f" ⟦X{who}n⟧ "))
        return self

    def _reframed(self, frame: Frame, match: re.Match[str], found: Sequence[Pointed], who: int | None) -> Iterator[Pointed]:
        lead = self.marked.words(match.start(), match.end())
        first = "⟦I" in match[0]
        for each in found:
            words = f"{lead} … {each.words}"
            if frame.gives == "finding":
                yield replace(each, sort="finding", words=words, said=False)
            elif frame.gives == "admission" and who is not None and each.does:
                sort: Sort = "admission" if each.suspect == who else "accusation"
                yield replace(each, sort=sort, words=words, first=first, by="" if first else self._name(match, who), said=sort == "accusation")
            elif frame.gives == "denial" and each.suspect == who and each.does:
                yield replace(each, sort="denial", does=False, words=words, first=first)
            elif frame.gives == "saying":
                mine = who is not None and each.suspect == who
                sort = ("admission" if each.does else "alibi" if each.sort == "alibi" else "denial") if mine else each.sort
                yield replace(each, sort=sort, by="" if first else self._name(match, who), said=not first, words=each.words, first=first)

    def _name(self, match: re.Match[str], who: int | None) -> str:
        named = re.search(r"⟦[XIP]\w*⟧", match[0])
        return self.marked.words(match.start() + named.start(), match.start() + named.end()).strip() if named is not None else ""

    def _said(self, text: str, offset: int = 0) -> Iterator[Pointed]:
        taken: list[tuple[int, int]] = []
        for row in self.grammar.rows:
            for match in row.cue.finditer(text):
                if any(match.start() < end and start < match.end() for start, end in taken) or not self._holds(row, match, text):
                    continue
                who = self.own if row.first else int(match["x"])
                if who is None:
                    continue
                taken.append(match.span())
                first = row.first or f"⟦I{who}" in match[0]
                mine = who == self.own
                sort: Sort = row.sort
                if sort in ("accusation", "exculpation") and mine:
                    sort = "admission" if row.sign == "+" else "denial"
                named = match["a"] if "a" in match.re.groupindex else None
                by = self.marked.words(offset + match.start("a"), offset + match.end("a")) if named is not None and named[1] != "I" else ""
                yield Pointed(who, sort, row.sign == "+", self.marked.words(offset + match.start(), offset + match.end()), by=by, said=row.told or bool(by), order=row.order, first=first)

    def _holds(self, row: Row, match: re.Match[str], text: str) -> bool:
        if row.first and self.own is None:
            return False
        if row.bare and re.search(r"⟦V", text):
            return False
        stop = max((each.end() for each in STOP.finditer(text, 0, match.start())), default=0)
        left, right = text[stop : match.start()], text[match.end() :]
        after = STOP.search(right)
        if self._unsettled(left) or self.grammar.part("taken_back").search(right[: after.start()] if after is not None else right):
            return False
        if row.first and (grammar := self.grammar) and re.search(r"⟦X\dn⟧|⟦Pn⟧", CLAUSE.split(left)[-1]) and grammar.tells_person and "⟦I" not in CLAUSE.split(left)[-1]:
            return False  # *I* of a subject that somebody else is
        return self._ends(match, right) and self._told(row, match, text)

    def _ends(self, match: re.Match[str], right: str) -> bool:
        """Whether a verb that stands last ends its clause, and describes no noun behind it (*the man who closed …*)."""
        if not self.grammar.tells_person or re.search(r"⟦V\w⟧$", match[0]) is None or re.match(r"\s*(?:[^\w\s⟦]|$)", right) is not None:
            return True
        return self.grammar.part("goes_on").match(right.lstrip()) is not None

    def _unsettled(self, left: str) -> bool:
        return self.grammar.part("unsettled").search(left) is not None

    def _told(self, row: Row, match: re.Match[str], text: str) -> bool:
        """Whether the act is told: by the sentence itself, or by what stands before where the sentence leaves it open."""
        bare = not self.act.objects.concepts
        here = "⟦V" in text and ("⟦O⟧" in text or bare)
        if row.needs == "time":
            return (here or self.told) and (self.in_time or self.grammar.part("when").search(text) is not None)
        if row.needs == "verb":
            start = max((each.end() for each in CLAUSE.finditer(text, 0, match.start())), default=0)
            clause = text[start : match.end()]
            return "⟦O⟧" in clause or (bare and "⟦V" in clause) or (self.told and not self._weighty(clause))
        if row.needs == "object":
            behind = match["o"] if "o" in match.re.groupindex and match["o"] is not None else ""
            return "⟦O⟧" in behind or (bare and "⟦V" in match[0]) or (self.told and "⟦O⟧" not in text) or ("⟦V" not in match[0] and self.told)
        if row.order and self.grammar.tells_person:
            return self._ordered(match, text)
        verb = text.rfind("⟦V", match.start(), match.end())
        if not here and self.told and verb >= 0 and not self.grammar.tells_person and ENDS.match(text, text.index("⟧", verb) + 1) is None:
            return False
        return here or self.told

    def _ordered(self, match: re.Match[str], text: str) -> bool:
        """Whether an order is one to do the act: its clause has the act's verb, or no word that tells of another act."""
        start = max((each.end() for each in CLAUSE.finditer(text, 0, match.start())), default=0)
        stop = CLAUSE.search(text, match.end())
        clause = text[start : stop.start() if stop is not None else len(text)]
        if "⟦V" in clause:
            return "⟦O⟧" in clause or not self.act.objects.concepts or self.told
        for part in ORDERING:
            clause = self.grammar.part(part).sub(" ", clause)
        return self.told and not self._weighty(clause)

    def _weighty(self, clause: str) -> bool:
        """Whether a clause has words of matter besides its marks, among which its object may be."""
        rest = re.sub(r"⟦\w+⟧", " ", clause)
        light = self.grammar.part("light")
        return any(light.fullmatch(word) is None for word in re.findall(r"[\w-]+", rest))
