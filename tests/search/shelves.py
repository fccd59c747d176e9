"""A small archive in memory, with a real full-text index: passages in, `Search` out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from dalil.records import Party, Passage, SourceFile, When
from dalil.search import Search
from dalil.settings import Settings

NO_MODELS = Settings(use_vectors=False)


class Shelf:
    """Where a store stands: passages numbered from 1."""

    def __init__(self, folder: Path, passages: Sequence[Passage]) -> None:
        self.folder = folder
        self.held = dict(enumerate(passages, start=1))
        self.replaced: set[int] = set()

    def some_passages(self, numbers: Iterable[int]) -> list[Passage]:
        return [self.held[number] for number in numbers]

    def passages(self, *, since: int = 0) -> Iterator[tuple[int, Passage]]:
        return ((number, passage) for number, passage in self.held.items() if number > since and number not in self.replaced)

    def passage_count(self) -> int:
        return len(self.held) - len(self.replaced)

    def replaced_passages(self) -> frozenset[int]:
        return frozenset(self.replaced)


class Shelves:
    """Where an archive stands: compartments by name."""

    def __init__(self, folder: Path, compartments: Mapping[str, Sequence[Passage]]) -> None:
        self.stores = {name: Shelf(folder / name, passages) for name, passages in compartments.items()}

    @property
    def compartments(self) -> tuple[str, ...]:
        return tuple(sorted(self.stores))

    def store(self, compartment: str) -> Shelf:
        return self.stores[compartment]

    def count(self) -> int:
        return len({passage.document for store in self.stores.values() for passage in store.held.values()})

    def sources(self) -> list[SourceFile]:
        return [SourceFile("main", "torn.pdf", "quarantined", "no text layer", "", 0)]

    def passage_count(self) -> int:
        return sum(store.passage_count() for store in self.stores.values())


class Spellings:
    """A register that knows the spellings it is given."""

    def __init__(self, known: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.known = known or {}

    def parties(self) -> Sequence[Party]:
        return ()

    def spellings(self, name: str) -> tuple[str, ...]:
        return self.known.get(name, (name,))

    def side(self, speaker: str) -> str:
        return ""


def passage(
    text: str, *, language: str = "en", document: str = "d", ordinal: int = 0, when: str = "", marks: str = "", section: str = "", origin: str = ""
) -> Passage:
    day = date.fromisoformat(when) if when else None
    made = Passage(document, ordinal, 0, len(text), text, language=language, section=section, marks=tuple(marks.split()))
    return replace(made, when=When(day, day) if day else None, origin=origin or f"{document}:{ordinal}")


def search_of(folder: Path, *passages: Passage, register: Spellings | None = None, settings: Settings = NO_MODELS) -> Search:
    numbered = [replace(one, ordinal=at, origin=one.origin if one.origin != "d:0" else f"d:{at}") for at, one in enumerate(passages)]
    return Search(Shelves(folder, {"main": numbered}), register or Spellings(), settings)  # type: ignore[arg-type]
