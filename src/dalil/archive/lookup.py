"""Asking the full text of one compartment: the best passages by BM25, all that pass a filter, what is in it by language.

A filter is a conjunction: language, marks, days, and names of which each must occur in one of its spellings. It never adds
to a score.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import tantivy
from tantivy import FieldType, Occur, Order
from tantivy import Query as Clause

from dalil.archive.words import UNDATED, numbers_of
from dalil.text.grams import fold, words

Numbers = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]
MOST_GRAMS = 96
"""Grams asked for at most; of a longer question the rarest are taken, which carry nearly all of the score."""
SECTION = 0.4
"""Weight of a word in the headings above a passage beside the same word in it."""
SAMPLE = 1500
"""Passages drawn to learn the mean and spread of a question's scores."""
LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Filter:
    """What a passage must have. `names`: for each name its spellings, one of which must occur as a phrase."""

    marks: tuple[str, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    after: date | None = None
    before: date | None = None

    def __bool__(self) -> bool:
        return bool(self.marks or self.names or self.after or self.before)


@dataclass(frozen=True, slots=True)
class Terms:
    """Weighted terms of a question: 4-grams of original letters, romanised 4-grams (asked of both fields)."""

    grams: tuple[str, ...] = ()
    roman: tuple[str, ...] = ()
    translated: tuple[str, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.grams or self.roman or self.translated)


@dataclass(frozen=True, slots=True)
class Standard:
    """Mean and spread of a question's scores over the passages of one language."""

    mean: float
    spread: float

    def of(self, scores: Scores) -> Scores:
        return ((scores - self.mean) / self.spread).astype(np.float32)


class Lookup:
    """The full text of one compartment, as it was when this was made."""

    def __init__(self, index: tantivy.Index) -> None:
        self.schema = index.schema
        self.searcher = index.searcher()
        self.count = self.searcher.num_docs
        self.languages: dict[str, int] = dict(self.searcher.terms_with_prefix("language", "")) if self.count else {}

    # ── building clauses ──────────────────────────────────────────────────────────────────────────────────────────────

    def _term(self, name: str, value: str | int) -> Clause:
        return Clause.term_query(self.schema, name, value, "basic" if name in ("marks", "language") else "freq")

    def filtering(self, wanted: Filter, language: str = "") -> list[tuple[Occur, Clause]]:
        """The filter as clauses that must hold and score nothing."""
        clauses = [self._term("marks", mark) for mark in wanted.marks]
        if language:
            clauses.append(self._term("language", language))
        clauses += [self._name(spellings) for spellings in wanted.names]
        if wanted.after is not None or wanted.before is not None:
            # Undated passages cannot be said to lie in the time asked for: their days are -1, outside of every range.
            clauses.append(self._days("last", wanted.after.toordinal() if wanted.after else 0, LAST_DAY))
            clauses.append(self._days("first", 0, wanted.before.toordinal() if wanted.before else LAST_DAY))
        return [(Occur.Must, Clause.const_score_query(clause, 0.0)) for clause in clauses]

    def _name(self, spellings: Sequence[str]) -> Clause:
        phrases = dict.fromkeys(tuple(fold(word) for word in words(spelling)) for spelling in spellings)
        single = [phrase[0] for phrase in phrases if len(phrase) == 1]
        clauses: list[Clause] = [Clause.term_set_query(self.schema, "words", single)] if single else []
        clauses += [Clause.phrase_query(self.schema, "words", list(phrase)) for phrase in phrases if len(phrase) > 1]
        return Clause.boolean_query([(Occur.Should, clause) for clause in clauses]) if clauses else Clause.empty_query()

    def _days(self, name: str, low: int, high: int) -> Clause:
        return Clause.range_query(self.schema, name, FieldType.Integer, low, high)

    def _matching(self, terms: Terms) -> Clause:
        """Any of the terms, each scored by BM25; in the headings above a passage they count less."""
        wanted = [("grams", gram) for gram in dict.fromkeys((*terms.grams, *terms.translated))]
        wanted += [(name, gram) for gram in dict.fromkeys(terms.roman) for name in ("roman", "grams") if (name, gram) not in wanted]
        if len(wanted) > MOST_GRAMS:
            wanted.sort(key=lambda pair: self.searcher.doc_freq(*pair) or self.count)
            wanted = wanted[:MOST_GRAMS]
        clauses = [self._term(name, gram) for name, gram in wanted]
        clauses += [Clause.boost_query(self._term("section", gram), SECTION) for gram in dict.fromkeys(g for _, g in wanted)]
        return Clause.boolean_query([(Occur.Should, clause) for clause in clauses])

    # ── asking ────────────────────────────────────────────────────────────────────────────────────────────────────────

    def best(self, terms: Terms, language: str, wanted: Filter, *, limit: int) -> tuple[Numbers, Scores]:
        """The passages of a language that match any term, best first: their numbers, their scores.

        Where there is a filter, those that pass it without matching a term follow with a score of 0.
        """
        if not terms and not wanted:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        parts = self.filtering(wanted, language)
        if terms:
            parts.append((Occur.Should if wanted else Occur.Must, self._matching(terms)))
        return self._scored(Clause.boolean_query(parts), limit)

    def standard(self, terms: Terms, language: str) -> Standard:
        """Mean and spread of the scores over all passages of the language, unmatched ones too, from a random sample."""
        if not terms:
            return Standard(0.0, 1.0)
        held = self.languages.get(language, 0)
        parts = [(Occur.Must, self._matching(terms)), *self.filtering(Filter(), language)]
        share = 1.0 if held <= 2 * SAMPLE else SAMPLE / held
        if share < 1.0:
            sample = Clause.range_query(self.schema, "draw", FieldType.Integer, 0, int(65536 * share) - 1)
            parts.append((Occur.Must, Clause.const_score_query(sample, 0.0)))
        _, scores = self._scored(Clause.boolean_query(parts), 4 * SAMPLE)
        size = max(len(scores), round(held * share), 1)
        mean = float(scores.sum()) / size
        variance = float(np.square(scores, dtype=np.float64).sum()) / size - mean * mean
        return Standard(mean, max(variance, 1e-6) ** 0.5)

    def _scored(self, clause: Clause, limit: int) -> tuple[Numbers, Scores]:
        hits = self.searcher.search(clause, limit, count=False).hits
        scores = np.fromiter((score for score, _ in hits), np.float32, len(hits))
        return np.fromiter(numbers_of(self.searcher, hits), np.int64, len(hits)), scores

    def passing(self, wanted: Filter, groups: Iterable[Sequence[Terms]] = (), *, needed: int = 1, language: str = "") -> tuple[Numbers, Numbers]:
        """All passages that pass the filter: numbers ascending, and the first day of each one's date (-1: undated).

        With `groups`, those that match at least `needed` of them. A group is met when all grams of one of its alternatives
        occur: the same word, inflected, or its translation.
        """
        clause = self._passing(wanted, groups, needed, language)
        hits = self.searcher.search(clause, max(self.count, 1), count=False, order_by_field="number", order=Order.Asc).hits
        numbers = np.fromiter((value or 0 for value, _ in hits), np.int64, len(hits))
        values = self.searcher.fast_field_values("first", [address for _, address in hits])
        return numbers, np.fromiter((UNDATED if value is None else value for value in values), np.int64, len(hits))

    def passing_count(self, wanted: Filter, groups: Iterable[Sequence[Terms]] = (), *, needed: int = 1) -> int:
        """How many passages `passing` gives."""
        found: Any = self.searcher.search(self._passing(wanted, groups, needed, ""), 1, count=True)
        return int(found.count)

    def _passing(self, wanted: Filter, groups: Iterable[Sequence[Terms]], needed: int, language: str) -> Clause:
        parts = self.filtering(wanted, language)
        met = [(Occur.Should, self._group(group)) for group in groups]
        if met:
            clause = Clause.boolean_query(met, minimum_number_should_match=min(needed, len(met)))
            parts.append((Occur.Must, clause))
        return Clause.boolean_query(parts) if parts else Clause.all_query()

    def _group(self, alternatives: Sequence[Terms]) -> Clause:
        clauses = []
        for terms in alternatives:
            for name, wanted in (("grams", terms.grams), ("roman", terms.roman), ("section", terms.grams or terms.roman)):
                every = [(Occur.Must, self._term(name, gram)) for gram in wanted]
                clauses += [Clause.boolean_query(every)] if every else []
        return Clause.boolean_query([(Occur.Should, clause) for clause in clauses])
