"""Files ─► documents. Every file offered ends in one of four outcomes; what is yielded is on the disk.

Files go into the ledger in batches, each one transaction after its originals are durable. Killed at any point, the next run
finds what is entered and goes on with the rest.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from dalil.archive import copies, shelf
from dalil.archive.enter import Entry, enter, held_again, held_as_is, held_left_out, known_bytes, sources_held
from dalil.archive.shelf import Archive
from dalil.archive.store import Store
from dalil.archive.walk import excluding, left_out_entry, walk
from dalil.archive.workers import Workers
from dalil.records import SourceFile
from dalil.settings import Settings

BATCH_FILES = 256
BATCH_BYTES = 16 * 2**20
BATCH_SECONDS = 2.0
MUCH_BYTES = 2 * 2**20
MUCH_FILES = 400
"""From so much on a second process reads: to start one takes as long as to read a million characters."""

Progress = Callable[[int, int, str], None]
"""Told after each file: how many are done (held ones too), how many were offered, and the file's path."""


def add(
    archive: Archive,
    paths: Iterable[str | Path],
    *,
    compartment: str = shelf.DEFAULT,
    exclude: Sequence[str] = (),
    settings: Settings = Settings(),  # noqa: B008  frozen
    progress: Progress | None = None,
    held: Callable[[SourceFile], object] | None = None,
) -> Iterator[SourceFile]:
    """Reads files and folders into a compartment and yields what became of each new file, once it is durable.

    `held` is told of each file offered that is entered already, and of the files in it. What a pattern of `exclude` names is not read, and
    entered as refused with the pattern for a reason; a version of it that was read before is kept as a replaced one.
    """
    store = archive.make(compartment)
    offered = list(walk([Path(path) for path in paths], leave_out=archive.path))
    new = []
    left_out = []
    size = 0
    for one in offered:
        if pattern := excluding(one.path, exclude):
            entry = left_out_entry(one, pattern)
            number = held_left_out(store.database, entry)
            if not number:
                left_out.append(entry)
            elif held is not None:
                tell(held, store, number)
            continue
        bytes_, modified = one.status()
        number = held_as_is(store.database, one.place, bytes_, modified) if modified else 0
        if not number:
            new.append(one)
            size += bytes_
        elif held is not None:
            tell(held, store, number)
    if left_out:
        yield from commit(store, left_out, held)
    done = len(offered) - len(new)
    if progress is not None and done:
        progress(done, len(offered), "")
    workers = Workers(workers_for(len(new), size, settings), store.originals.folder, settings)
    batch: list[Entry] = []
    size, since = 0, time.monotonic()
    for entry in workers.read_all((one, known_bytes(store.database, one.path)) for one in new):
        done += 1
        if progress is not None:
            progress(done, len(offered), entry.path)
        batch.append(entry)
        size += entry.size
        if len(batch) >= BATCH_FILES or size >= BATCH_BYTES or time.monotonic() - since > BATCH_SECONDS:
            yield from commit(store, batch, held)
            batch, size, since = [], 0, time.monotonic()
    if batch:
        yield from commit(store, batch, held)
    copies.update(store)


def workers_for(files: int, size: int, settings: Settings) -> int:
    """How many processes read so many files and bytes: a second one pays when there is more to read than it takes to start it."""
    much = size > MUCH_BYTES or files > MUCH_FILES
    return settings.workers or min(2, os.cpu_count() or 1, 2 if much and files > 1 else 1)


def tell(held: Callable[[SourceFile], object], store: Store, number: int) -> None:
    for source in sources_held(store.database, number, store.name):
        held(source)


def commit(store: Store, batch: list[Entry], held: Callable[[SourceFile], object] | None) -> Iterator[SourceFile]:
    """Enters a batch and yields its files, those held already excepted."""
    store.originals.sync([entry.sha256 for entry in batch if entry.sha256])
    with store.writing() as database:
        for entry in batch:
            enter(database, entry)
    for entry in batch:
        if not entry.again:
            yield from sources(entry, store.name)
        elif held is not None and (number := held_again(store.database, entry.path, entry.sha256)):
            tell(held, store, number)


def sources(entry: Entry, compartment: str) -> Iterator[SourceFile]:
    """A file and the files in it."""
    ids = tuple(prepared.id for prepared in entry.documents)
    yield SourceFile(compartment, entry.path, entry.outcome, entry.reason, entry.sha256, entry.size, ids)
    for inner in entry.inside:
        yield from sources(inner, compartment)
