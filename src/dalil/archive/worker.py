"""The process that reads: one file at a time, named on standard input, its entry written to standard output.

It runs alone so that a hostile or broken file can hurt nothing but it: its memory is bounded, it leaves no core, it is killed
when it takes too long. It writes one thing to the disk: the originals, under their hashes.
"""

from __future__ import annotations

import json
import os
import signal
import struct
import sys
from pathlib import Path
from typing import BinaryIO

from dalil.archive.enter import Entry
from dalil.archive.originals import Originals
from dalil.archive.outcome import outcome
from dalil.archive.walk import TooLargeError, fetch
from dalil.archive.wire import encode
from dalil.errors import ArchiveError, ReadError, RefusedError
from dalil.readers.guard import Allowance

MEMORY = 4 * 2**30
"""Bytes of address space; where the system cannot bound it (Windows), only time is bounded."""
CANNOT_KEEP = 74
"""Exit code of a process that could not keep an original."""
LENGTH = struct.Struct(">Q")


def main() -> None:
    """Answers each request line `{path, place, known, originals, settings}` with a length and an entry."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asked ends this process; it must not shout on the way
    bound()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not mix with the answers
    for line in sys.stdin.buffer:
        request = json.loads(line)
        known, originals = frozenset(request["known"]), Originals(Path(request["originals"]))
        try:
            answer(answers, read_file(request["path"], request["place"], known, originals, request["settings"]))
        except ArchiveError as error:  # the disk is full or broken: no fault of the file's
            sys.stderr.write(f"{error}\n")
            sys.exit(CANNOT_KEEP)


def answer(stream: BinaryIO, entry: Entry) -> None:
    data = encode(entry)
    stream.write(LENGTH.pack(len(data)) + data)
    stream.flush()


def read_file(path: str, place: str, known: frozenset[str], originals: Originals, settings: dict[str, int]) -> Entry:
    """The entry of a file on the disk. `known`: hashes already entered under its path; those are not read again."""
    status = None
    try:
        status = os.lstat(place)
        content, digest = fetch(place, most=settings["max_file_bytes"])
    except TooLargeError as error:
        return Entry(path, place, error.digest, error.size, status.st_mtime_ns if status else 0, "refused", str(error))
    except RefusedError as error:
        size, modified = (status.st_size, status.st_mtime_ns) if status else (0, 0)
        return Entry(path, place, "", size, modified, "refused", str(error))
    except (ReadError, OSError) as error:
        return Entry(path, place, "", 0, 0, "quarantined", str(error))
    if digest in known:
        return Entry(path, place, digest, len(content), status.st_mtime_ns, "ingested", "held", again=True)
    originals.keep(content, digest)
    allowance = Allowance(settings["max_expanded_bytes"])
    return outcome(
        content, path=path, place=place, modified=status.st_mtime_ns, size=settings["passage_chars"], allowance=allowance
    )


def bound() -> None:
    """Bounds this process, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard), hard))


if __name__ == "__main__":
    main()
