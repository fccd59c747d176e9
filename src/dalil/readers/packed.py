"""One file, packed: gzip, bzip2, xz. It is unpacked under the guard and read as what is in it."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from pathlib import PurePosixPath
from typing import IO, cast

from dalil.errors import ReadError
from dalil.readers.guard import LARGEST_ENTRY, Allowance, drain
from dalil.records import Reading

EXTENSIONS: tuple[str, ...] = (".gz", ".tgz", ".bz2", ".xz", ".txz", ".tbz2")
MAGIC: tuple[bytes, ...] = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
OPENERS = ((b"BZh", bz2.open), (b"\xfd7zXZ", lzma.open))
INNER = {".tgz": ".tar", ".txz": ".tar", ".tbz2": ".tar"}


def read(content: bytes, name: str) -> Reading:
    from dalil.readers import read as read_any

    return read_any(unpack(content), inner_name(name))


def unpack(content: bytes) -> bytes:
    """What is packed. Raises `ReadError` for damage, `RefusedError` for a bomb."""
    opener = next((opener for magic, opener in OPENERS if content.startswith(magic)), gzip.open)
    try:
        with opener(io.BytesIO(content), "rb") as stream:
            return drain(cast(IO[bytes], stream), len(content), Allowance(LARGEST_ENTRY))
    except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
        raise ReadError(f"the packed file is damaged: {error}") from error


def inner_name(name: str) -> str:
    """The name without the packing's suffix: `a.jsonl.gz` holds `a.jsonl`."""
    path = PurePosixPath(name)
    return str(path.with_suffix(INNER.get(path.suffix.lower(), "")))
