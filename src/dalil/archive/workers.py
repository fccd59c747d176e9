"""A few reading processes under watch: each file has its time, a process that hangs or dies is replaced, the rest goes on."""

from __future__ import annotations

import atexit
import contextlib
import json
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue

from dalil.archive.enter import Entry
from dalil.archive.walk import Offered, lost_entry
from dalil.archive.wire import decode
from dalil.archive.worker import CANNOT_KEEP, LENGTH
from dalil.errors import ArchiveError
from dalil.settings import Settings

LARGEST_ANSWER = 4 * 2**30
TRIES = 2
"""A file over which so many processes died is put aside."""
AHEAD = 64
"""Files that may be read ahead of the one that is waited for, so that entries come in the order of the files."""


class Worker:
    """One reading process, started when it is first asked."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.late = False

    def read(self, request: bytes, seconds: float) -> Entry | None:
        """The entry of a file; None if the process died over it, `late` if it was killed for its time."""
        if self.process is None:
            command = [sys.executable, "-m", "dalil.archive.worker"]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.late = False
        watch = threading.Timer(seconds, self._kill_late)
        watch.start()
        try:
            return self._ask(self.process, request)
        except (OSError, ValueError, EOFError):
            code = self._exit_code()
            self.end()
            if code == CANNOT_KEEP:
                raise ArchiveError("the originals cannot be kept: is the disk full, or read-only?") from None
            return None
        finally:
            watch.cancel()

    def _ask(self, process: subprocess.Popen[bytes], request: bytes) -> Entry:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(request + b"\n")
        process.stdin.flush()
        head = process.stdout.read(LENGTH.size)
        if len(head) < LENGTH.size:
            raise EOFError
        (size,) = LENGTH.unpack(head)
        if size > LARGEST_ANSWER:
            raise ValueError("an answer larger than any may be")
        data = process.stdout.read(size)
        if len(data) < size:
            raise EOFError
        return decode(data)

    def _kill_late(self) -> None:
        self.late = True
        if self.process is not None:
            self.process.kill()

    def _exit_code(self) -> int:
        """The exit code of a process that broke off; -9 if it has not ended by itself."""
        if self.process is None:
            return 0
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(2)
        self.process.kill()
        return self.process.wait()

    def end(self) -> None:
        """Ends the process; it is killed, since nothing that it has not answered is worth keeping."""
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(BrokenPipeError):  # a request that it did not live to read
                        pipe.close()


KEPT: list[Worker] = []


class Workers:
    """So many workers, lent out one file at a time."""

    def __init__(self, count: int, originals: Path, settings: Settings) -> None:
        self.settings = settings
        self.common = {"originals": str(originals), "settings": asdict(settings)}
        self.all = [KEPT.pop() if KEPT else Worker() for _ in range(count)]
        self.idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self.all:
            self.idle.put(worker)

    def read(self, one: Offered, known: frozenset[str]) -> Entry:
        """The entry of a file, whatever happens over it."""
        told = json.dumps({"path": one.path, "place": one.place, "known": sorted(known), **self.common})
        request = told.encode("ascii")
        worker = self.idle.get()
        try:
            for _ in range(TRIES):
                entry = worker.read(request, self.settings.file_seconds)
                if entry is not None:
                    return entry
                if worker.late:
                    return lost_entry(one, f"reading it took longer than {self.settings.file_seconds:g} seconds")
            return lost_entry(one, f"its reader died over it {TRIES} times")
        finally:
            self.idle.put(worker)

    def read_all(self, tasks: Iterable[tuple[Offered, frozenset[str]]]) -> Iterator[Entry]:
        """The entries of the tasks, in their order."""
        ahead: deque[Future[Entry]] = deque()
        pool = ThreadPoolExecutor(len(self.all))
        try:
            for task in tasks:
                ahead.append(pool.submit(self.read, *task))
                if len(ahead) >= AHEAD:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
            keep(self.all.pop())
        finally:
            for future in ahead:
                future.cancel()
            for worker in self.all:
                worker.end()
            pool.shutdown()


def keep(worker: Worker) -> None:
    """Keeps a worker that is done for the next add of this process: to start one takes as long as to read a hundred letters."""
    if KEPT:
        worker.end()
    else:
        KEPT.append(worker)


@atexit.register
def end_kept() -> None:
    while KEPT:
        KEPT.pop().end()
