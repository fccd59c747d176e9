"""The desk at which a kind works: one archive, its search, its register and the judges, behind plain functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dalil.archive import Archive
from dalil.archive.register import load_register
from dalil.errors import ModelError
from dalil.models.bearing import load_bearing
from dalil.models.lexical import LexicalJudge, LexicalStance
from dalil.models.stance import load_stance
from dalil.records import Document, Hit, Query, Searched
from dalil.search import Search
from dalil.settings import Settings
from dalil.shapes import Judge, Register, StanceJudge


class ArchiveDesk:
    """`shapes.Desk` over a real archive. `absent` are documents that no kind gets to see: copies of the letter itself."""

    def __init__(self, archive: Archive, settings: Settings, *, absent: frozenset[str] = frozenset()) -> None:
        self.archive = archive
        self.settings = settings
        self.absent = absent
        self.register: Register = load_register(archive)
        self.searcher = Search(archive, self.register, settings)
        self._judges: tuple[Judge, StanceJudge] | None = None

    @property
    def judge(self) -> Judge:
        """The judge of bearing; loaded when first asked for, since most kinds need none."""
        return self._load()[0]

    @property
    def stance(self) -> StanceJudge:
        """The judge of stance; loaded when first asked for."""
        return self._load()[1]

    def _load(self) -> tuple[Judge, StanceJudge]:
        if self._judges is None:
            self._judges = load_judges(self.settings)
        return self._judges

    def document(self, id: str) -> Document:
        """A whole document; its text is checked against its hash."""
        return self.archive.document(id)

    def search(self, *queries: Query, top: int = 60) -> Sequence[Hit]:
        """The best passages for these queries together, best first."""
        hits = self.searcher.search(*queries, top=top + len(self.absent) * 4)
        return [hit for hit in hits if hit.passage.document not in self.absent][:top]

    def every(self, query: Query) -> Iterator[Hit]:
        """All passages that match, in order of date, document and place."""
        return (hit for hit in self.searcher.every(query) if hit.passage.document not in self.absent)

    def searched(self) -> Searched:
        """What has been searched at this desk since the last call."""
        return self.searcher.searched()


def load_judges(settings: Settings) -> tuple[Judge, StanceJudge]:
    """The trained judges, or the lexical ones, which never pronounce, where those are switched off or not installed."""
    if not settings.use_judges:
        return LexicalJudge(), LexicalStance()
    try:
        return load_bearing(), load_stance()
    except ModelError:
        return LexicalJudge(), LexicalStance()
