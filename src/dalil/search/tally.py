"""What was searched, so that silence can be an answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dalil.archive import Archive
from dalil.records import Hit, Searched
from dalil.search.asked import Asked
from dalil.search.compartment import Compartment

UNREAD = ("quarantined", "refused")


class Tally:
    """Counts what a searcher is asked and what it looks at, until it is taken."""

    def __init__(self, archive: Archive) -> None:
        self.documents = archive.count()
        self.unread = tuple(source.path for source in archive.sources() if source.outcome in UNREAD)
        self._clear()

    def _clear(self) -> None:
        self.queries: dict[str, None] = {}
        self.spellings: dict[str, None] = {}
        self.languages: dict[str, None] = {}
        self.notes: dict[str, None] = {}
        self.matching = 0
        self.passages: set[tuple[str, int]] = set()

    def note(self, asked: Sequence[Asked], compartments: Sequence[Compartment], *, matching: int, looked_at: Iterable[Hit]) -> None:
        """One call of the searcher: its queries, where they were asked, how many passages match them."""
        for one in asked:
            self.queries.setdefault(one.query.text or one.query.reason)
            self.spellings.update((spelling, None) for spellings in one.filter.names for spelling in spellings)
        for compartment in compartments:
            self.languages.update(dict.fromkeys(sorted(compartment.languages)))
            self.notes.update(dict.fromkeys(compartment.notes))
        self.matching += matching
        for hit in looked_at:
            self.look(hit)

    def look(self, hit: Hit) -> None:
        self.passages.add(hit.passage.key)

    def take(self) -> Searched:
        """The account so far; a new one begins."""
        taken = Searched(
            queries=tuple(self.queries),
            spellings=tuple(self.spellings),
            languages=tuple(self.languages),
            passages_matching=max(self.matching, len(self.passages)),
            passages_looked_at=len(self.passages),
            documents_looked_at=len({document for document, _ in self.passages}),
            documents=self.documents,
            unread=(*self.unread, *self.notes),
        )
        self._clear()
        return taken
