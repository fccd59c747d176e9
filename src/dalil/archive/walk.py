"""What lies in the folders offered, in a fixed order; links are not followed, and only plain files are read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path

from dalil.archive.enter import LEFT_OUT, Entry
from dalil.errors import ReadError, RefusedError, UsageError

CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Offered:
    """A file offered. `path`: as shown, relative to the folder that was named; `place`: where it lies."""

    path: str
    place: str

    def status(self) -> tuple[int, int]:
        """Size and time of change (nanoseconds); zeros if it cannot be seen."""
        try:
            status = os.lstat(self.place)
        except OSError:
            return 0, 0
        return status.st_size, status.st_mtime_ns


def walk(paths: Iterable[Path], *, leave_out: Path | None = None) -> Iterator[Offered]:
    """All files under the paths, by name. `leave_out`: the archive's own folder. Raises `UsageError` for a missing path."""
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"{path}: no such file or folder")
        if path.is_dir():
            yield from _folder(Path(os.path.realpath(path)), "", leave_out and Path(os.path.realpath(leave_out)))
        else:
            yield Offered(shown(path.name), str(Path(os.path.realpath(path.parent)) / path.name))


def _folder(folder: Path, prefix: str, leave_out: Path | None) -> Iterator[Offered]:
    if folder == leave_out:
        return
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _folder(folder / entry.name, path + "/", leave_out)
        else:
            yield Offered(shown(path), str(folder / entry.name))


def shown(path: str) -> str:
    """A path as text: bytes in a name that are no UTF-8 stand as `\\xNN`."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def fetch(place: str, *, most: int) -> tuple[bytes, str]:
    """Bytes and SHA-256 of a plain file, read once.

    Raises `RefusedError` for what is no plain file, `TooLargeError` for one above `most` bytes, `ReadError` when it cannot
    be read or changed while it was read.
    """
    try:
        before = os.lstat(place)
        if not stat.S_ISREG(before.st_mode):
            raise RefusedError(f"{_sort(before.st_mode)} is not followed or read")
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(place, flags), "rb") as file:
            if before.st_size > most:
                raise TooLargeError(before.st_size, most, _digest(file))
            content = file.read(most + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise ReadError(f"it cannot be read: {error.strerror or error}") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(content) != after.st_size:
        raise ReadError("it changed while it was read; add it again")
    return content, sha256(content).hexdigest()


class TooLargeError(RefusedError):
    """A file above the limit: not read, but its hash and size are on record."""

    def __init__(self, size: int, most: int, digest: str) -> None:
        super().__init__(f"it has {size:,} bytes, more than the {most:,} allowed")
        self.size = size
        self.digest = digest


def _digest(file: Iterable[bytes]) -> str:
    digest = sha256()
    read = getattr(file, "read")  # noqa: B009
    while chunk := read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _sort(mode: int) -> str:
    """What a path is that is no plain file."""
    for test, words in (
        (stat.S_ISLNK, "a symbolic link"),
        (stat.S_ISFIFO, "a named pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
    ):
        if test(mode):
            return words
    return "what is no plain file"


def lost_entry(one: Offered, reason: str) -> Entry:
    """The entry of a file that its reader did not survive; its bytes are known by their hash if they can be had."""
    size, modified = one.status()
    try:
        _, digest = fetch(one.place, most=size)
    except ReadError:
        digest = ""
    return Entry(one.path, one.place, digest, size, modified, "quarantined", reason)


def excluding(path: str, patterns: Sequence[str]) -> str:
    """The pattern by which the user leaves a file out; empty if there is none.

    With a slash a pattern is held against the whole path as shown, without one against the file's name and each folder's (`*`, `?`, `[abc]`;
    small and capital letters differ).
    """
    parts = path.split("/")
    return next((pattern for pattern in patterns if (fnmatchcase(path, pattern) if "/" in pattern else any(fnmatchcase(part, pattern) for part in parts))), "")


def left_out_entry(one: Offered, pattern: str) -> Entry:
    """The entry of a file that the user leaves out: not opened, so without a hash, and without a time, so that a later call without
    the pattern reads it."""
    return Entry(one.path, one.place, "", one.status()[0], 0, "refused", f"{LEFT_OUT}: --exclude {pattern}")
