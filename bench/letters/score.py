"""A letter as read against a letter as a careful reader reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dalil.records import Letter, Question
from dalil.text.asking.slots import straight

ARTICLES = re.compile(r"\b(?:the|an?)\s+|['\"«»]|(?<=\w)'s\b", re.IGNORECASE)
CLOSE = 0.75
"""Word F1 from which a slot's value counts as the same; `exact` counts only equality after articles and marks."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question: whether its kind, each of its slots and the whole are right."""

    letter: str
    id: int
    kind: bool
    slots: tuple[tuple[str, bool], ...]
    exact: bool
    said: str

    @property
    def whole(self) -> bool:
        return self.kind and all(right for _, right in self.slots)


def compare(name: str, letter: Letter, expected: Mapping[str, Any]) -> tuple[list[Row], int, list[str]]:
    """(a row for each question expected, how many were read that nobody asked, what else is wrong)."""
    wanted: list[dict[str, Any]] = list(expected["questions"])
    pairs = align(wanted, letter.questions)
    rows = [_row(name, want, question) for want, question in pairs]
    extra = len(letter.questions) - sum(question is not None for _, question in pairs)
    wrong = [f"{name}: annex not read: {each['topic']}" for each in expected.get("annexes", []) if not any(same(each["topic"], annex.topic) for annex in letter.annexes)]
    wrong += [f"{name}: not kept as context: {each}" for each in expected.get("not_questions", []) if each not in letter.context]
    return rows, extra, wrong


def align(wanted: Sequence[Mapping[str, Any]], read: Sequence[Question]) -> list[tuple[Mapping[str, Any], Question | None]]:
    """Questions paired in order so that most agree."""

    @cache
    def best(i: int, j: int) -> tuple[float, tuple[int, ...]]:
        if i == len(wanted):
            return 0.0, ()
        options = [(best(i + 1, j)[0], (-1, *best(i + 1, j)[1]))]
        if j < len(read):
            options.append(best(i, j + 1))
            score, rest = best(i + 1, j + 1)
            options.append((score + likeness(wanted[i], read[j]), (j, *rest)))
        return max(options, key=lambda option: option[0])

    return [(want, read[j] if j >= 0 else None) for want, j in zip(wanted, best(0, 0)[1], strict=True)]


def likeness(want: Mapping[str, Any], question: Question) -> float:
    right = sum(matches(value, question.slots.get(name, "")) for name, value in want.items() if name not in ("id", "kind"))
    return 0.05 + (1.0 if question.kind == want["kind"] else 0.0) + 0.5 * right


def _row(name: str, want: Mapping[str, Any], question: Question | None) -> Row:
    slots = {key: value for key, value in want.items() if key not in ("id", "kind")}
    if question is None:
        return Row(name, want["id"], False, tuple((key, False) for key in slots), False, "not read")
    judged = tuple((key, matches(value, question.slots.get(key, ""))) for key, value in slots.items())
    exact = question.kind == want["kind"] and all(plain_all(value) == plain_all(question.slots.get(key, "")) for key, value in slots.items())
    return Row(name, want["id"], question.kind == want["kind"], judged, exact, f"{question.kind} {dict(question.slots)}")


def matches(want: str | Sequence[str], read: str | Sequence[str]) -> bool:
    if isinstance(want, str):
        return same(want, read if isinstance(read, str) else ", ".join(read))
    values = [read] if isinstance(read, str) else list(read)
    return len(values) == len(want) and all(any(same(each, value) for value in values) for each in want)


def same(a: str, b: str) -> bool:
    one, two = plain(a).split(), plain(b).split()
    shared = sum(min(one.count(word), two.count(word)) for word in set(one))
    return bool(shared) and 2 * shared / (len(one) + len(two)) >= CLOSE


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", ARTICLES.sub("", straight(text))).strip(" .,?").casefold()


def plain_all(value: str | Sequence[str]) -> list[str]:
    return [plain(value)] if isinstance(value, str) else sorted(plain(each) for each in value)
