"""A desk over papers written in a test: cut into passages as ingestion does, found by shared words, with all filters obeyed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from dalil.records import Document, Hit, Passage, Query, When
from dalil.text.form.passages import passages
from dalil.text.form.structure import structure
from dalil.text.likeness import tokens as whole
from dalil.text.naming.names import spellings
from tests.kinds.fake import FakeDesk


def paper(
    id: str,
    text: str,
    *,
    day: str = "1996-05-20",
    author: str = "",
    addressee: str = "",
    title: str = "",
    kind: str = "",
    language: str = "en",
) -> Document:
    """A document with its structure, as ingestion would make it."""
    when = When(date.fromisoformat(day), date.fromisoformat(day), day) if day else None
    digest = sha256(text.encode()).hexdigest()
    return Document(
        id, "main", f"{id}.txt", digest, text, digest, title=title, when=when, language=language, author=author, addressee=addressee,
        kind=kind, blocks=structure(text), origin=id,
    )  # fmt: skip


def tokens(words: str) -> list[str]:
    """Beginnings of five letters, as the real search finds inflected words."""
    return [token[:5] for token in whole(words)]


class PaperDesk(FakeDesk):
    """`shapes.Desk` over papers."""

    def passages(self) -> Iterator[Passage]:
        for each in sorted(self.documents.values(), key=lambda each: (str(each.when), each.id)):
            for ordinal, piece in enumerate(passages(each.text, each.blocks)):
                yield Passage(
                    each.id, ordinal, piece.start, piece.end, piece.text, each.language, section=piece.section, speaker=piece.speaker,
                    when=each.when, marks=piece.marks, origin=f"{each.origin}:{ordinal}",
                )  # fmt: skip

    def _passes(self, passage: Passage, query: Query) -> bool:
        if not set(query.marks) <= set(passage.marks):
            return False
        when = passage.when
        if when is not None and (
            (query.after and when.end < query.after) or (query.before and when.start > query.before)
        ):
            return False
        return all(any(way in passage.text for way in spellings(name)) for name in query.names)

    def search(self, *queries: Query, top: int = 60) -> list[Hit]:
        found: dict[tuple[str, int], Hit] = {}
        for query in queries:
            wanted = set(tokens(query.text))
            for passage in self.passages():
                score = len(wanted & set(tokens(passage.text)))
                if score and self._passes(passage, query) and passage.key not in found:
                    found[passage.key] = Hit(passage, score, (query.reason,))
        return sorted(found.values(), key=lambda hit: -hit.score)[:top]

    def every(self, query: Query) -> Iterator[Hit]:
        wanted = set(tokens(query.text))
        for passage in self.passages():
            if self._passes(passage, query) and (
                not wanted or 2 * len(wanted & set(tokens(passage.text))) >= len(wanted)
            ):
                yield Hit(passage, 1.0, (query.reason,))
