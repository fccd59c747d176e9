"""The originals, kept under the hash of their bytes: `originals/ab/abcd…`. A name never decides where a byte is written."""

from __future__ import annotations

import contextlib
import os
import secrets
from hashlib import sha256
from pathlib import Path

from dalil.errors import ArchiveError


class Originals:
    """A folder of files named by their SHA-256. What is in it is whole: written aside, synced, then renamed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest

    def keep(self, content: bytes, digest: str) -> bool:
        """Keeps the bytes unless they are held already; true if they were new. Durable once the folder is synced (`sync`)."""
        target = self.path(digest)
        if target.exists():
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = target.with_name(f".{digest}.{secrets.token_hex(4)}")
        try:
            with open(aside, "xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(aside, target)
        except OSError as error:
            with contextlib.suppress(OSError):
                aside.unlink()
            raise ArchiveError(f"cannot keep an original in {self.folder}: {error.strerror or error}") from error
        return True

    def sync(self, digests: list[str]) -> None:
        """Makes the names of these originals durable: one sync a folder."""
        kept = {self.path(digest).parent for digest in digests if self.path(digest).exists()}
        for folder in sorted(kept | {self.folder}):
            sync_folder(folder)

    def read(self, digest: str) -> bytes:
        """The bytes, checked against their hash. Raises `ArchiveError` if they are missing or changed."""
        try:
            content = self.path(digest).read_bytes()
        except OSError as error:
            raise ArchiveError(f"the original {digest[:16]}… cannot be read: {error.strerror}") from error
        if sha256(content).hexdigest() != digest:
            raise ArchiveError(f"the original {digest[:16]}… is not what was put in: its bytes have changed")
        return content


def sync_folder(folder: Path) -> None:
    """Makes renames in a folder durable, where the system can (Windows cannot open a folder, and needs no such call)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
