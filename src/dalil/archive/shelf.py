"""An archive: one or more compartments, read together. `ARCHIVE/compartments/<name>/` holds each of them whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from dalil.archive.root import root
from dalil.archive.store import Store
from dalil.errors import ArchiveError, UsageError
from dalil.records import Document, Passage, SourceFile

NAME = re.compile(r"[^\W_][\w.-]{0,63}")
DEFAULT = "main"


class Archive:
    """Compartments under one roof. What is asked of the archive is asked of each compartment and put together here."""

    def __init__(self, path: Path, stores: dict[str, Store]) -> None:
        self.path = path
        self._stores = stores

    @property
    def compartments(self) -> tuple[str, ...]:
        return tuple(sorted(self._stores))

    def store(self, compartment: str) -> Store:
        """One compartment. Raises `ArchiveError` if there is none of that name."""
        try:
            return self._stores[compartment]
        except KeyError:
            raise ArchiveError(f"the archive {self.path} has no compartment {compartment!r}") from None

    def make(self, compartment: str) -> Store:
        """One compartment, made if it is not there."""
        if not NAME.fullmatch(compartment):
            raise UsageError(f"{compartment!r} cannot name a compartment: letters, digits, dots and hyphens can")
        if compartment not in self._stores:
            self._stores[compartment] = Store(self.path / "compartments" / compartment, create=True)
        return self._stores[compartment]

    def index(self, compartment: str) -> Path:
        """The folder of a compartment's indexes, which may be thrown away."""
        return self.store(compartment).folder / "index"

    def documents(self) -> Iterator[Document]:
        """All current documents, compartment by compartment, in the order of their ids."""
        for name in self.compartments:
            yield from self._stores[name].documents()

    def document(self, id: str) -> Document:
        """A document by id, its text checked against its hash. Raises `ArchiveError` if there is none."""
        for name in self.compartments:
            if (document := self._stores[name].document(id)) is not None:
                return document
        raise ArchiveError(f"no document {id} in the archive {self.path}")

    def passages(self, compartment: str, *, since: int = 0) -> Iterator[tuple[int, Passage]]:
        """Current passages of a compartment numbered above `since`, ascending, each with its number."""
        return self.store(compartment).passages(since=since)

    def passage(self, compartment: str, number: int) -> Passage:
        return self.store(compartment).passage(number)

    def passages_of(self, document: str) -> list[Passage]:
        """All passages of a document, in order; none if there is no such document."""
        for name in self.compartments:
            if found := self._stores[name].passages_of(document):
                return [passage for _, passage in found]
        return []

    def neighbours(self, passage: Passage, *, before: int = 1, after: int = 1) -> tuple[list[Passage], list[Passage]]:
        """The passages of the same document that stand before and after one."""
        around = self.passages_of(passage.document)
        at = passage.ordinal
        return around[max(0, at - before) : at], around[at + 1 : at + 1 + after]

    def sources(self) -> list[SourceFile]:
        """What was offered and what became of it, compartment by compartment, by path."""
        return [source for name in self.compartments for source in self._stores[name].sources()]

    def root(self) -> str:
        """One hash over all current documents: equal for equal holdings, whatever order and machine."""
        return root(self._stores[name].branch() for name in self.compartments)

    def count(self) -> int:
        """Current documents."""
        return sum(store.count() for store in self._stores.values())

    def passage_count(self) -> int:
        """Current passages."""
        return sum(store.passage_count() for store in self._stores.values())

    def close(self) -> None:
        for store in self._stores.values():
            store.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_archive(path: str | Path, *, create: bool = False) -> Archive:
    """Opens an archive; with `create`, makes one where there is none. Raises `ArchiveError` for what is none."""
    path = Path(path)
    folder = path / "compartments"
    if not folder.is_dir():
        if not create:
            raise ArchiveError(f"{path} is not an archive (no compartments folder); `dalil add {path} FOLDER` makes one")
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise UsageError(f"{path} exists and is not an archive; name an empty or a new folder")
        folder.mkdir(parents=True)
    names = sorted(entry.name for entry in folder.iterdir() if NAME.fullmatch(entry.name) and entry.is_dir())
    archive = Archive(path, {name: Store(folder / name) for name in names if not unfinished(folder / name)})
    if create and not archive.compartments:
        archive.make(DEFAULT)
    return archive


def unfinished(folder: Path) -> bool:
    """True for a compartment whose making was cut off before its ledger: it holds nothing, and is made when it is needed."""
    return not (folder / "ledger.sqlite").exists() and not any((folder / "originals").glob("*/*"))
