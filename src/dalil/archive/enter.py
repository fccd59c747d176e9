"""Entries into a ledger: files, documents and passages, within a transaction that the caller holds. Doing it twice does nothing."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from dalil.archive import rows
from dalil.archive.prepare import Prepared
from dalil.records import Outcome, SourceFile

LEFT_OUT = "left out by the user"
"""How the reason of a file begins that was not to be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file to be entered, with the documents read from it and the files found in it."""

    path: str
    place: str
    sha256: str
    size: int
    modified: int
    outcome: Outcome
    reason: str
    documents: tuple[Prepared, ...] = ()
    inside: tuple[Entry, ...] = ()
    again: bool = False
    """These very bytes are held under this path: only where they lie is noted."""


def enter(database: sqlite3.Connection, entry: Entry, container: int | None = None) -> None:
    """Enters a file and all that is in it; an earlier version at the same place is kept, marked as replaced."""
    if container is None:
        replace_others(database, entry)
        if entry.sha256:
            drop_left_out(database, entry)
    if entry.again:
        note_place(database, entry)
        return
    number = database.execute(
        "INSERT INTO files (path, place, sha256, size, modified, outcome, reason, container) VALUES (?,?,?,?,?,?,?,?) "
        "ON CONFLICT (place, sha256) DO UPDATE SET path = excluded.path, size = excluded.size, modified = excluded.modified, "
        "outcome = excluded.outcome, reason = excluded.reason, replaced = 0 RETURNING number",
        (entry.path, printable(entry.place), entry.sha256, entry.size, entry.modified, entry.outcome, entry.reason, container),
    ).fetchone()[0]
    for prepared in entry.documents:
        enter_document(database, prepared, number)
    for inner in entry.inside:
        enter(database, inner, number)


def enter_document(database: sqlite3.Connection, prepared: Prepared, file: int) -> None:
    """Enters a document with its passages, unless it is held."""
    held = database.execute("SELECT number FROM documents WHERE id = ?", (prepared.id,)).fetchone()
    if held is not None:
        database.execute("UPDATE documents SET replaced = 0, origin = '' WHERE number = ?", held)
        return
    marks = ",".join("?" * 19)
    number = database.execute(
        f"INSERT INTO documents ({rows.DOCUMENT_COLUMNS}, file, sketch) VALUES ({marks}) RETURNING number",
        (*prepared.document, file, bytes.fromhex(prepared.sketch)),
    ).fetchone()[0]
    database.executemany(
        'INSERT INTO passages (document, ordinal, start, "end", language, page, section, speaker, date, marks, words, origin) '
        "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        ((number, *row[:-1], bytes.fromhex(row[-1]), f"{prepared.id}:{row[0]}") for row in prepared.passages),
    )


def held_as_is(database: sqlite3.Connection, place: str, size: int, modified: int) -> int:
    """The number of the entered file of this place, size and time of change; 0 if there is none."""
    query = "SELECT number FROM files WHERE place = ? AND size = ? AND modified = ? AND replaced = 0 AND container IS NULL"
    found = database.execute(query, (printable(place), size, modified)).fetchone()
    return int(found[0]) if found else 0


def drop_left_out(database: sqlite3.Connection, entry: Entry) -> None:
    """Forgets that a file was left out, now that it has been read: there is no version of it to keep."""
    database.execute("DELETE FROM files WHERE place = ? AND sha256 = '' AND reason LIKE ? || '%' AND container IS NULL", (printable(entry.place), LEFT_OUT))


def held_left_out(database: sqlite3.Connection, entry: Entry) -> int:
    """The number of the current file that was left out at this place for the same reason; 0 if there is none."""
    query = "SELECT number FROM files WHERE place = ? AND sha256 = '' AND reason = ? AND replaced = 0 AND container IS NULL"
    found = database.execute(query, (printable(entry.place), entry.reason)).fetchone()
    return int(found[0]) if found else 0


def held_again(database: sqlite3.Connection, path: str, sha256: str) -> int:
    """The number of the current file of this path and these bytes; 0 if there is none."""
    query = "SELECT number FROM files WHERE path = ? AND sha256 = ? AND replaced = 0 AND container IS NULL"
    found = database.execute(query, (path, sha256)).fetchone()
    return int(found[0]) if found else 0


def sources_held(database: sqlite3.Connection, number: int, compartment: str) -> list[SourceFile]:
    """An entered file and the files in it."""
    row = database.execute("SELECT path, outcome, reason, sha256, size FROM files WHERE number = ?", (number,)).fetchone()
    documents = database.execute("SELECT id FROM documents WHERE file = ? ORDER BY number", (number,)).fetchall()
    inside = database.execute("SELECT number FROM files WHERE container = ? ORDER BY number", (number,)).fetchall()
    found = [rows.source_in(row, compartment, tuple(id for (id,) in documents))]
    for (inner,) in inside:
        found += sources_held(database, inner, compartment)
    return found


def known_bytes(database: sqlite3.Connection, path: str) -> frozenset[str]:
    """Hashes of what is entered under this path and current, wherever it lay then."""
    query = "SELECT sha256 FROM files WHERE path = ? AND replaced = 0 AND container IS NULL AND sha256 <> ''"
    return frozenset(digest for (digest,) in database.execute(query, (path,)))


def note_place(database: sqlite3.Connection, entry: Entry) -> None:
    """Notes where a held file lies now, and when it was changed."""
    database.execute(
        "UPDATE OR IGNORE files SET place = ?, modified = ? WHERE path = ? AND sha256 = ? AND replaced = 0 AND container IS NULL",
        (printable(entry.place), entry.modified, entry.path, entry.sha256),
    )


def replace_others(database: sqlite3.Connection, entry: Entry) -> None:
    """Marks the other versions held of a file as replaced, with all that is in them.

    Another version is what lay at the same place with other bytes, or under the same path at a place where nothing is now.
    """
    others = database.execute(
        "SELECT number, place FROM files WHERE (path = ? OR place = ?) AND sha256 <> ? AND replaced = 0 AND container IS NULL",
        (entry.path, printable(entry.place), entry.sha256),
    ).fetchall()
    gone = [number for number, place in others if place == printable(entry.place) or not os.path.lexists(place)]
    _mark_replaced(database, gone)


def _mark_replaced(database: sqlite3.Connection, files: Sequence[int]) -> None:
    for number in files:
        database.execute("UPDATE files SET replaced = 1 WHERE number = ?", (number,))
        touched = "SELECT origin FROM documents WHERE file = ? AND origin <> ''"
        database.execute(f"UPDATE documents SET origin = '' WHERE origin IN ({touched})", (number,))
        database.execute("UPDATE documents SET replaced = 1 WHERE file = ?", (number,))
        inner = database.execute("SELECT number FROM files WHERE container = ?", (number,)).fetchall()
        _mark_replaced(database, [inner_number for (inner_number,) in inner])


def printable(place: str) -> str:
    """A place as SQLite can hold it: it takes no half characters, which stand for bytes of a name that are no UTF-8."""
    return place.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
