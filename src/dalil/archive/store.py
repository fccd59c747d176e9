"""The ledger of one compartment: one SQLite file, the truth. The only place that writes documents and passages.

Write-ahead log, `synchronous=FULL`: what `commit` returned from is on the disk. The schema is in `migrations/`, numbered,
append-only. Neither SQLite nor the disk notices a changed byte, so each text is checked against its hash when it is read.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from dalil.archive import rows
from dalil.archive.originals import Originals
from dalil.archive.root import branch, leaf
from dalil.errors import ArchiveError
from dalil.records import Document, Passage, SourceFile, When

TEXTS_KEPT = 32 * 2**20
"""Code points of document texts kept in memory, so that the passages of one document are not read again and again."""


class Store:
    """One compartment on the disk: `ledger.sqlite`, `originals/`, `index/`."""

    def __init__(self, folder: Path, *, create: bool = False) -> None:
        self.folder = folder
        self.name = folder.name
        self.originals = Originals(folder / "originals")
        if create:
            self.originals.folder.mkdir(parents=True, exist_ok=True)
        elif not (folder / "ledger.sqlite").is_file():
            raise ArchiveError(f"{folder} is no compartment: it has no ledger.sqlite")
        self._texts: OrderedDict[int, tuple[str, str, When | None]] = OrderedDict()
        self._kept = 0
        try:
            self.database = sqlite3.connect(folder / "ledger.sqlite", timeout=60, check_same_thread=False)
            self.database.isolation_level = None
            self.database.execute("PRAGMA foreign_keys = ON")
            self.database.execute("PRAGMA journal_mode = WAL")
            self.database.execute("PRAGMA synchronous = FULL")
            self._migrate()
        except sqlite3.Error as error:
            raise ArchiveError(f"the ledger {folder / 'ledger.sqlite'} cannot be opened: {error}") from error

    def close(self) -> None:
        self.database.close()

    def _migrate(self) -> None:
        """Brings the schema up to date, one numbered step at a time, each whole or not at all."""
        steps = sorted((f for f in (files("dalil.archive") / "migrations").iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
        (version,) = self.database.execute("PRAGMA user_version").fetchone()
        if version > len(steps):
            raise ArchiveError(f"the archive was written by a newer Dalil (schema {version}, this one knows {len(steps)})")
        for number, step in enumerate(steps[version:], start=version + 1):
            with self.writing():
                (held,) = self.database.execute("PRAGMA user_version").fetchone()
                if held >= number:  # another process was here first
                    continue
                for statement in step.read_text(encoding="utf-8").split(";\n"):
                    self.database.execute(statement)
                self.database.execute(f"PRAGMA user_version = {number:d}")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, all or nothing, durable when the block is left."""
        try:
            self.database.execute("BEGIN IMMEDIATE")
            try:
                yield self.database
            except BaseException:
                self.database.execute("ROLLBACK")
                raise
            self.database.execute("COMMIT")
        except sqlite3.Error as error:
            raise ArchiveError(f"the ledger of compartment {self.name} cannot be written: {error}") from error

    # ── documents ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def documents(self) -> Iterator[Document]:
        """All current documents, in the order of their ids, so that no order of arrival shows."""
        ids = self.database.execute("SELECT id FROM documents WHERE replaced = 0 ORDER BY id").fetchall()
        for (id,) in ids:
            document = self.document(id)
            if document is not None:
                yield document

    def document(self, id: str) -> Document | None:
        """A document whose text matches its hash; None if this compartment has none of that id. Earlier versions too."""
        row = self.database.execute(f"SELECT {rows.DOCUMENT_COLUMNS} FROM documents WHERE id = ?", (id,)).fetchone()
        if row is None:
            return None
        document = rows.document_in(row, self.name)
        check(document.text, document.text_sha256, document.id)
        return document

    def count(self) -> int:
        """Current documents."""
        return int(self.database.execute("SELECT count(*) FROM documents WHERE replaced = 0").fetchone()[0])

    def branch(self) -> bytes:
        """The compartment's part of the archive's root."""
        found = self.database.execute("SELECT path, sha256, text_sha256 FROM documents WHERE replaced = 0")
        return branch(self.name, (leaf(*row) for row in found))

    # ── passages ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def passages(self, *, since: int = 0) -> Iterator[tuple[int, Passage]]:
        """Current passages with a number above `since`, ascending. Numbers are never used again."""
        number = since
        while True:  # in slices, so that no read lock is held while the caller works
            found = self.database.execute(
                f"SELECT p.document, {rows.PASSAGE_COLUMNS} FROM passages p JOIN documents d ON d.number = p.document "
                "WHERE p.number > ? AND d.replaced = 0 ORDER BY p.number LIMIT 2000",
                (number,),
            ).fetchall()
            if not found:
                return
            for row in found:
                yield row[1], self._passage(row)
            number = found[-1][1]

    def passage(self, number: int) -> Passage:
        """The passage of this number. Raises `ArchiveError` if there is none."""
        return self.some_passages([number])[0]

    def some_passages(self, numbers: Iterable[int]) -> list[Passage]:
        """The passages of these numbers, in their order, in one query."""
        wanted = list(numbers)
        found = {
            row[1]: row
            for row in self.database.execute(
                f"SELECT p.document, {rows.PASSAGE_COLUMNS} FROM passages p WHERE p.number IN (SELECT value FROM json_each(?))",
                (rows.dump(wanted),),
            )
        }
        missing = [number for number in wanted if number not in found]
        if missing:
            raise ArchiveError(f"compartment {self.name} has no passage {missing[0]}: run `dalil rebuild` on the archive")
        return [self._passage(found[number]) for number in wanted]

    def passages_of(self, id: str) -> list[tuple[int, Passage]]:
        """All passages of a document with their numbers, in order."""
        found = self.database.execute(
            f"SELECT p.document, {rows.PASSAGE_COLUMNS} FROM passages p JOIN documents d ON d.number = p.document "
            "WHERE d.id = ? ORDER BY p.ordinal",
            (id,),
        )
        return [(row[1], self._passage(row)) for row in found.fetchall()]

    def passage_count(self) -> int:
        """Current passages."""
        query = "SELECT count(*) FROM passages p JOIN documents d ON d.number = p.document WHERE d.replaced = 0"
        return int(self.database.execute(query).fetchone()[0])

    def replaced_passages(self) -> frozenset[int]:
        """Numbers of the passages of earlier versions: an index that holds them must not show them."""
        query = "SELECT p.number FROM documents d JOIN passages p ON p.document = d.number WHERE d.replaced = 1"
        return frozenset(number for (number,) in self.database.execute(query))

    def _passage(self, row: tuple[Any, ...]) -> Passage:
        id, text, when = self._text(row[0])
        return rows.passage_in(row[1:], document=id, text=text, when=when)

    def _text(self, number: int) -> tuple[str, str, When | None]:
        """Id, text and date of a document by its number; checked once, then kept while there is room."""
        held = self._texts.get(number)
        if held is not None:
            self._texts.move_to_end(number)
            return held
        row = self.database.execute("SELECT id, text, date, text_sha256 FROM documents WHERE number = ?", (number,)).fetchone()
        check(row[1], row[3], row[0])
        held = (row[0], row[1], rows.date_in(row[2]))
        self._texts[number] = held
        self._kept += len(row[1])
        while self._kept > TEXTS_KEPT and len(self._texts) > 1:
            self._kept -= len(self._texts.popitem(last=False)[1][1])
        return held

    # ── sources ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def sources(self) -> list[SourceFile]:
        """What was offered and what became of it, by path; earlier versions and what lies inside files too."""
        held: dict[int, list[str]] = {}
        for number, id in self.database.execute("SELECT file, id FROM documents ORDER BY file, number"):
            held.setdefault(number, []).append(id)
        found = self.database.execute("SELECT number, path, outcome, reason, sha256, size FROM files ORDER BY path, sha256, number")
        return [rows.source_in(row[1:], self.name, tuple(held.get(row[0], ()))) for row in found.fetchall()]


def check(text: str, digest: str, id: str) -> None:
    """Raises `ArchiveError` unless the text is the one that was put in."""
    if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != digest:
        raise ArchiveError(f"document {id} is not what was put in: its text does not match its hash")
