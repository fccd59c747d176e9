"""The archive guard: what a container may unpack to. Declared sizes are not believed; bytes are counted as they come."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from typing import IO

from dalil.errors import ReadError, RefusedError

MOST_ENTRIES = 100_000
LARGEST_RATIO = 200
"""Bytes unpacked for each byte packed; only asked once `RATIO_FLOOR` bytes have come."""
RATIO_FLOOR = 16 * 2**20
LARGEST_ENTRY = 512 * 2**20
LARGEST_TOTAL = 2 * 2**30
"""Bytes that one file in a container, and one container, may unpack to."""
CHUNK = 2**20


@dataclass(slots=True)
class Allowance:
    """Bytes that may still be unpacked from one file, all its containers together."""

    left: int

    def take(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise RefusedError("it unpacks to more than is allowed (a decompression bomb?)")


def drain(stream: IO[bytes], packed: int, allowance: Allowance) -> bytes:
    """All of a decompressing stream, within the allowance and the ratio."""
    parts: list[bytes] = []
    total = 0
    while chunk := stream.read(CHUNK):
        total += len(chunk)
        allowance.take(len(chunk))
        if total > RATIO_FLOOR and total > packed * LARGEST_RATIO:
            raise RefusedError(f"it unpacks to more than {LARGEST_RATIO} times its size (a decompression bomb?)")
        parts.append(chunk)
    return b"".join(parts)


def members(file: zipfile.ZipFile, size: int) -> list[zipfile.ZipInfo]:
    """The entries of a ZIP, checked before any is read: their number, and that no two share bytes."""
    infos = file.infolist()
    if len(infos) > MOST_ENTRIES:
        raise RefusedError(f"the archive has {len(infos)} entries, more than {MOST_ENTRIES}")
    reached = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < reached:
            raise RefusedError("entries of the archive overlap (a decompression bomb?)")
        reached = info.header_offset + 30 + info.compress_size
    if reached > size:
        raise ReadError("the archive is cut off: its entries reach beyond its end")
    declared = sum(info.file_size for info in infos)
    if declared > LARGEST_TOTAL or (declared > RATIO_FLOOR and declared > size * LARGEST_RATIO):
        raise RefusedError(f"it would unpack to {declared:,} bytes (a decompression bomb?)")
    return infos


def member_bytes(file: zipfile.ZipFile, info: zipfile.ZipInfo, allowance: Allowance) -> bytes:
    """One entry's bytes. Raises `ReadError` for an encrypted or damaged one."""
    if info.flag_bits & 1:
        raise ReadError("it is encrypted")
    try:
        with file.open(info) as stream:
            return drain(stream, max(info.compress_size, 1), allowance)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, OSError, ValueError) as error:
        raise ReadError(f"the entry is damaged: {error}") from error
