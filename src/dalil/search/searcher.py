"""`Search`: several queries over all compartments of an archive, fused; or everything that matches one, in order of date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from dalil.archive import Archive
from dalil.archive.words import update
from dalil.records import Hit, Passage, Query, Searched
from dalil.search.asked import Asked, ask
from dalil.search.compartment import Compartment
from dalil.search.fusion import Found, Key, fuse, shared_out
from dalil.search.meaning import Meaning
from dalil.search.tally import Tally
from dalil.settings import Settings
from dalil.shapes import Register

HEADING = 0.6
"""What a bare heading's score counts for: it names a matter and says nothing on it."""
SPARE = 12
"""Passages read beyond those wanted, for copies, seeming names and headings among them."""
TOLD = 4
"""Words from which a query's language can be told; of fewer, identifiers guess."""
SLICE = 400
"""Passages read from the ledger at a time when everything that matches is paged through."""


class Search:
    """The search of one archive (`shapes.Searcher`). Full text is brought up to date when it is made; vectors as they come."""

    def __init__(self, archive: Archive, register: Register, settings: Settings) -> None:
        self.archive = archive
        self.register = register
        self.settings = settings
        update(archive)
        self.meaning = Meaning(settings)
        self.compartments = [Compartment(archive, name, self.meaning) for name in archive.compartments]
        self.tally = Tally(archive)

    def prepare(self, queries: Sequence[Query]) -> None:
        """Embeds many questions at once, where they will be asked one by one: much faster than each by itself."""
        asked = [self._ask(query) for query in queries if query.text]
        self.meaning.prepare([(one.query.text, one.language) for one in asked])

    def search(self, *queries: Query, top: int = 60) -> Sequence[Hit]:
        """The best passages for these queries together, best first; copies of a passage count once."""
        asked = [self._ask(query) for query in queries]
        answers = [
            [answer for compartment in self.compartments for answer in compartment.best(one, limit=4 * top)] for one in asked
        ]
        ranked = shared_out(fuse(answers, [one.query.weight for one in asked]), queries=len(asked), top=top)
        hits = self._hits(asked, ranked, top=top)
        self.tally.note(asked, self.compartments, matching=self._matching(asked), looked_at=hits)
        return hits

    def _hits(self, asked: Sequence[Asked], ranked: Sequence[tuple[Key, Found]], *, top: int) -> list[Hit]:
        """The first `top` of a ranking, read from the ledger: copies once, seeming names out, bare headings after their matter."""
        hits: list[Hit] = []
        seen: set[str] = set()
        for at in range(0, len(ranked), top + SPARE):
            part = ranked[at : at + top + SPARE]
            passages = self._passages([key for key, _ in part])
            for key, found in part:
                passage = passages[key]
                spelled = named(asked, passage)
                if spelled is None or passage.origin in seen:
                    continue
                if passage.origin:
                    seen.add(passage.origin)
                score = found.score * HEADING if "heading" in passage.marks and found.score > 0 else found.score
                hits.append(Hit(passage, score, (*found.why, *spelled)))
            if len(hits) >= top:
                break
        return sorted(hits, key=lambda hit: -hit.score)[:top]

    def every(self, query: Query) -> Iterator[Hit]:
        """All passages that match, in order of date (undated last), document and place; copies too, each with its own date.

        A passage matches that passes the filter (names, marks, days) and, where the query has a text, holds half of its
        content words, inflected or translated.
        """
        asked = self._ask(query)
        keys: list[tuple[int, Key]] = []
        for compartment in self.compartments:
            numbers, days = compartment.all(asked)
            ordered = np.where(days < 0, np.iinfo(np.int64).max, days)
            keys += [(int(day), (compartment.name, int(number))) for day, number in zip(ordered, numbers, strict=True)]
        keys.sort()
        self.tally.note([asked], self.compartments, matching=len(keys), looked_at=())
        for at in range(0, len(keys), SLICE):
            part = [key for _, key in keys[at : at + SLICE]]
            passages = self._passages(part)
            for key in part:
                spelled = named([asked], passages[key])
                if spelled is not None:
                    hit = Hit(passages[key], 1.0, (f"{query.reason}: all that match", *spelled))
                    self.tally.look(hit)
                    yield hit

    def searched(self) -> Searched:
        """What has been searched since the last call, or since this was made."""
        return self.tally.take()

    def _ask(self, query: Query) -> Asked:
        language = query.language or language_of(query.text)
        return ask(query, self.register, language=language, fold_names=self.settings.fold_names)

    def _matching(self, asked: Sequence[Asked]) -> int:
        """Passages that match the query that most match; those of several queries are not added, since they overlap."""
        return max((sum(compartment.count(one) for compartment in self.compartments) for one in asked), default=0)

    def _passages(self, keys: Sequence[Key]) -> dict[Key, Passage]:
        found: dict[Key, Passage] = {}
        for name in self.archive.compartments:
            numbers = [number for compartment, number in keys if compartment == name]
            passages = self.archive.store(name).some_passages(numbers)
            found.update(((name, number), passage) for number, passage in zip(numbers, passages, strict=True))
        return found


def named(asked: Sequence[Asked], passage: Passage) -> tuple[str, ...] | None:
    """By which spellings the names of the queries were found; None if every query has a name that only seems to occur."""
    reasons: dict[str, None] = {}
    met = False
    for one in asked:
        spelled = one.named(passage)
        if spelled is not None:
            met = True
            pairs = zip(one.query.names, spelled, strict=True)
            reasons.update((f"{name}: spelled {spelling}" if spelling != name else f"named: {name}", None) for name, spelling in pairs)
    return tuple(reasons) if met else None


def language_of(text: str) -> str:
    """The language of a query that does not say it; empty where it has too few words to tell."""
    if len(text.split()) < TOLD:
        return ""
    from dalil.text.languages import identify  # here, because it loads a model that most queries do without

    return identify(text).code
