"""Files ─► documents. Every file offered ends in one of four outcomes; what is yielded is on the disk.

Files go into the ledger in batches, each one transaction after its originals are durable. Killed at any point, the next run
finds what is entered and goes on with the rest.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from dalil import readers
from dalil.archive import shelf
from dalil.archive.enter import Entry, enter, held_as_is, held_bytes
from dalil.archive.prepare import prepare
from dalil.archive.shelf import Archive
from dalil.archive.store import Store
from dalil.archive.walk import Offered, TooLargeError, fetch, walk
from dalil.errors import ReadError, RefusedError
from dalil.records import SourceFile
from dalil.settings import Settings

BATCH_FILES = 256
BATCH_BYTES = 16 * 2**20
BATCH_SECONDS = 2.0

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done (held ones too), how many were offered, and the file's path."""


def add(
    archive: Archive,
    paths: Iterable[str | Path],
    *,
    compartment: str = shelf.DEFAULT,
    settings: Settings = Settings(),  # noqa: B008  frozen
    progress: Progress | None = None,
) -> Iterator[SourceFile]:
    """Reads files and folders into a compartment and yields what became of each new file, once it is durable."""
    store = archive.make(compartment)
    offered = list(walk([Path(path) for path in paths], leave_out=archive.path))
    batch: list[Entry] = []
    size, since = 0, time.monotonic()
    for done, one in enumerate(offered, start=1):
        if not held(store, one):
            entry, content = read_file(store, one, settings=settings)
            if content is not None:
                store.originals.keep(content, entry.sha256)
            batch.append(entry)
            size += entry.size
        if batch and (len(batch) >= BATCH_FILES or size >= BATCH_BYTES or time.monotonic() - since > BATCH_SECONDS):
            yield from commit(store, batch)
            batch, size, since = [], 0, time.monotonic()
        if progress is not None:
            progress(done, len(offered), one.path)
    if batch:
        yield from commit(store, batch)


def held(store: Store, one: Offered) -> bool:
    """True if this very file is entered: same place, size and time of change."""
    try:
        status = os.lstat(one.place)
    except OSError:
        return False
    return held_as_is(store.database, one.place, status.st_size, status.st_mtime_ns)


def commit(store: Store, batch: list[Entry]) -> Iterator[SourceFile]:
    """Enters a batch and yields its files."""
    store.originals.sync([entry.sha256 for entry in batch if entry.sha256])
    with store.writing() as database:
        for entry in batch:
            enter(database, entry)
    for entry in batch:
        if not entry.again:
            yield from sources(entry, store.name)


def sources(entry: Entry, compartment: str) -> Iterator[SourceFile]:
    """A file and the files in it."""
    ids = tuple(prepared.document.id for prepared in entry.documents)
    yield SourceFile(compartment, entry.path, entry.outcome, entry.reason, entry.sha256, entry.size, ids)
    for inner in entry.inside:
        yield from sources(inner, compartment)


def read_file(store: Store, one: Offered, *, settings: Settings) -> tuple[Entry, bytes | None]:
    """What becomes of one file, and its bytes if they are to be kept."""
    make = partial(Entry, one.path, one.place)
    try:
        status = os.lstat(one.place)
        content, digest = fetch(one.place, most=settings.max_file_bytes)
    except TooLargeError as error:
        return make(error.digest, error.size, status.st_mtime_ns, "refused", str(error)), None
    except RefusedError as error:
        return make("", status.st_size, status.st_mtime_ns, "refused", str(error)), None
    except (ReadError, OSError) as error:
        return make("", 0, 0, "quarantined", str(error)), None
    make = partial(make, digest, len(content), status.st_mtime_ns)
    if held_bytes(store.database, one.path, digest):
        return make("ingested", "held", again=True), None
    try:
        reading = readers.read(content, one.path)
        prepared = prepare(reading, compartment=store.name, path=one.path, digest=digest, size=settings.passage_chars)
    except RefusedError as error:
        return make("refused", str(error)), content
    except ReadError as error:
        return make("quarantined", str(error)), content
    if reading.warnings:
        return make("ingested with warnings", "; ".join(reading.warnings), (prepared,)), content
    return make("ingested", "read whole", (prepared,)), content
