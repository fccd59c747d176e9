"""TAR: each regular member is a file of its own; links, devices and the like are told of and left alone."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, cast

from dalil.errors import ReadError, RefusedError
from dalil.readers.guard import LARGEST_TOTAL, MOST_ENTRIES, Allowance, drain
from dalil.records import Attachment, Reading

EXTENSIONS: tuple[str, ...] = (".tar",)
MAGIC: tuple[bytes, ...] = ()
USTAR = slice(257, 262)


def read(content: bytes, name: str) -> Reading:
    if content[USTAR] != b"ustar":
        raise ReadError("it is no TAR archive")
    return Reading("", attachments=Members(content))


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a TAR, one at a time."""

    content: bytes

    def __iter__(self) -> Iterator[Attachment]:
        allowance = Allowance(LARGEST_TOTAL)
        try:
            with tarfile.open(fileobj=io.BytesIO(self.content), mode="r:") as file:
                for number, member in enumerate(file):
                    if number >= MOST_ENTRIES:
                        raise RefusedError(f"the archive has more than {MOST_ENTRIES} entries")
                    if member.isdir():
                        continue
                    if not member.isreg() or member.issparse():
                        yield Attachment(member.name, b"", unread="what is no plain file inside an archive is not read")
                        continue
                    stream = cast(IO[bytes], file.extractfile(member))
                    yield Attachment(member.name, drain(stream, max(member.size, 1), allowance))
        except (tarfile.TarError, EOFError, OSError, ValueError) as error:
            raise ReadError(f"the TAR is damaged: {error}") from error
