"""A desk made of strings: documents in memory, a search that looks for shared words, judges that say what they are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from dalil.extract import cut_all
from dalil.models.lexical import Bearings, Stances
from dalil.records import Document, Finding, Hit, Party, Passage, Query, Question, Searched, When
from dalil.shapes import Kind
from dalil.text.naming.names import spellings
from dalil.weigh import weigh

SILENT = Bearings(0.0, 0.0, 1.0)
CALM = Stances(0.0, 1.0, 0.0)


@dataclass(frozen=True)
class Judges:
    """Both judges at once: `said` maps a part of the evidence to *for* or *against*; anything else bears on nothing."""

    said: Mapping[str, str]
    name: str = "scripted"
    threshold: float = 0.9

    def _side(self, text: str) -> str:
        return next((side for part, side in self.said.items() if part in text), "")

    def bearings(self, pairs: Sequence[tuple[str, str]]) -> list[Bearings]:
        known = {"for": Bearings(0.95, 0.02, 0.03), "against": Bearings(0.02, 0.95, 0.03)}
        return [known.get(self._side(evidence), SILENT) for _, evidence in pairs]

    def level(self, text: str) -> float:
        return self.threshold

    def stances(self, pairs: Sequence[tuple[str, str]]) -> list[Stances]:
        known = {"for": Stances(0.95, 0.03, 0.02), "against": Stances(0.02, 0.03, 0.95)}
        return [known.get(self._side(text), CALM) for text, _ in pairs]


class FakeRegister:
    """Spellings by rule; no sides unless given."""

    def __init__(self, sides: Mapping[str, str] = {}) -> None:
        self.sides = sides

    def parties(self) -> list[Party]:
        return []

    def spellings(self, name: str) -> tuple[str, ...]:
        return spellings(name)

    def side(self, speaker: str) -> str:
        return self.sides.get(speaker, "")


class FakeDesk:
    """`shapes.Desk` over documents in memory; one passage a paragraph."""

    def __init__(self, *documents: Document, said: Mapping[str, str] = {}) -> None:
        self.documents = {each.id: each for each in documents}
        self.judge = self.stance = Judges(said)
        self.register = FakeRegister()
        self.marks: tuple[str, ...] = ()

    def document(self, id: str) -> Document:
        return self.documents[id]

    def passages(self) -> Iterator[Passage]:
        for each in self.documents.values():
            start = 0
            for ordinal, part in enumerate(each.text.split("\n\n")):
                yield Passage(each.id, ordinal, start, start + len(part), part, each.language, when=each.when, marks=self.marks, origin=f"{each.origin}:{ordinal}")
                start += len(part) + 2

    def search(self, *queries: Query, top: int = 60) -> list[Hit]:
        wanted = {word.lower()[:5] for query in queries for word in query.text.split() if len(word) > 2}
        hits = [Hit(p, sum(word in p.text.lower() for word in wanted), ("shared words",)) for p in self.passages()]
        return sorted((hit for hit in hits if hit.score), key=lambda hit: -hit.score)[:top]

    def every(self, query: Query) -> Iterator[Hit]:
        for passage in self.passages():
            if all(any(way in passage.text for way in spellings(name)) for name in query.names):
                yield Hit(passage, 1.0, ("names",))


def document(id: str, text: str, *, day: str = "1996-05-20", author: str = "", language: str = "en", origin: str = "", title: str = "") -> Document:
    """A document of one day."""
    when = When(date.fromisoformat(day), date.fromisoformat(day), day) if day else None
    digest = sha256(text.encode()).hexdigest()
    return Document(id, "main", f"{id}.txt", digest, text, digest, title=title, when=when, language=language, author=author, origin=origin or id)


def ask(kind: Kind, desk: FakeDesk, text: str = "", language: str = "en", **slots: str | tuple[str, ...]) -> Finding:
    """The finding of one kind on one question, by the same road as in an inquiry."""
    question = Question("1", kind.NAME, text or kind.EXAMPLE, slots, language)
    hits: list[Hit] = []
    for query in kind.seek(question):
        hits += [h for h in (desk.every(query) if query.complete else desk.search(query)) if h.passage.key not in {x.passage.key for x in hits}]
    return weigh(kind, question, cut_all(kind.pick(question, hits, desk), desk.document, hits), desk, Searched())
