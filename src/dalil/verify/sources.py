"""Where the cited words are looked up: an archive, or a folder of plain files read anew."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from dalil.archive import Archive, open_archive
from dalil.archive.ingest import add
from dalil.archive.walk import walk
from dalil.errors import ArchiveError, UsageError
from dalil.records import Document, Passage
from dalil.settings import Settings

INSIDE = "!/"
"""Between a container's path and that of a file in it."""


class Sources(Protocol):
    """What a citation is checked against."""

    def cited(self, extract: Mapping[str, Any]) -> Document | None:
        """The document that an extract cites, if it is there."""
        ...

    def passages(self, document: Document) -> Sequence[Passage]:
        """Its passages, with their speakers and dates."""
        ...

    def everything(self) -> Iterable[Document]:
        """All documents, in a fixed order."""
        ...


class ArchiveSources:
    """The documents of an archive. A text that no longer has its hash is no source: it counts as not there."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._held: dict[str, Document | None] = {}
        self._passages: dict[str, Sequence[Passage]] = {}
        self._everything: list[Document] | None = None

    def cited(self, extract: Mapping[str, Any]) -> Document | None:
        return self._document(str(extract.get("document", "")))

    def _document(self, id: str) -> Document | None:
        if id not in self._held:
            try:
                document = self.archive.document(id)
            except ArchiveError:
                self._held[id] = None
            else:
                self._held[id] = document if intact(document) else None
        return self._held[id]

    def passages(self, document: Document) -> Sequence[Passage]:
        if document.id not in self._passages:
            self._passages[document.id] = self.archive.passages_of(document.id)
        return self._passages[document.id]

    def everything(self) -> Iterable[Document]:
        if self._everything is None:
            held = [self._document(id) for source in self.archive.sources() for id in source.documents]
            self._everything = [document for document in held if document is not None]
        return self._everything


class FileSources:
    """The files of a folder, read as ingestion reads them, into a throw-away archive: the cited ones at once, the others if need be."""

    def __init__(self, folder: Path, extracts: Iterable[Mapping[str, Any]], settings: Settings) -> None:
        if not folder.is_dir():
            raise UsageError(f"{folder} is not a folder")
        self.folder = folder
        self.settings = settings
        self._beside = tempfile.TemporaryDirectory(prefix="dalil-verify-")
        self._archive = open_archive(Path(self._beside.name) / "archive", create=True)
        self._sources = ArchiveSources(self._archive)
        self._by_hash: dict[str, list[Document]] = {}
        self._whole = False
        cited = {str(extract.get("path", "")).partition(INSIDE)[0] for extract in extracts}
        self._take_in(self._copies(cited))

    def cited(self, extract: Mapping[str, Any]) -> Document | None:
        found = self._sources.cited(extract)
        if found is None:
            # The report may have been made from a folder above or below this one: the bytes are the same, the path ends alike.
            same = self._by_hash.get(str(extract.get("sha256", "")), [])
            path = str(extract.get("path", ""))
            found = next((each for each in same if alike(each.path, path)), None)
        return found

    def passages(self, document: Document) -> Sequence[Passage]:
        return self._sources.passages(document)

    def everything(self) -> Iterable[Document]:
        if not self._whole:
            self._take_in(self.folder)
            self._whole = True
        return self._sources.everything()

    def close(self) -> None:
        """Throws the archive away."""
        self._archive.close()
        self._beside.cleanup()

    def _copies(self, cited: set[str]) -> Path:
        """A folder with copies of the cited files alone, under their paths."""
        copies = Path(self._beside.name) / "cited"
        copies.mkdir()
        for offered in walk([self.folder]):
            if offered.path in cited or any(alike(offered.path, path) for path in cited):
                place = copies / offered.path
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(offered.place, place, follow_symlinks=False)
        return copies

    def _take_in(self, folder: Path) -> None:
        for _ in add(self._archive, [folder], settings=self.settings):
            pass
        self._sources = ArchiveSources(self._archive)
        self._by_hash = {}
        for document in self._sources.everything():
            self._by_hash.setdefault(document.sha256, []).append(document)


def intact(document: Document) -> bool:
    """Whether a document's text still has its hash."""
    return sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest() == document.text_sha256


def alike(one: str, other: str) -> bool:
    """Whether one path is the other's, seen from a folder above or below."""
    return bool(one and other) and (one == other or one.endswith("/" + other) or other.endswith("/" + one))
