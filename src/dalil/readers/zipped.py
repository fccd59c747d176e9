"""ZIP: each member is a file of its own. Nothing is unpacked to the disk, and a member's name is never a path to write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from dalil.errors import ReadError
from dalil.readers.guard import LARGEST_TOTAL, Allowance, member_bytes, members
from dalil.records import Attachment, Reading

EXTENSIONS: tuple[str, ...] = (".zip",)
MAGIC: tuple[bytes, ...] = (b"PK\x03\x04", b"PK\x05\x06")
LINK = 0o120000


def read(content: bytes, name: str) -> Reading:
    try:
        file = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise ReadError(f"the ZIP is damaged: {error}") from error
    infos = [info for info in members(file, len(content)) if not info.is_dir()]
    if not infos:
        raise ReadError("the ZIP is empty")
    return Reading("", attachments=Members(file, tuple(infos)))


@dataclass(frozen=True, slots=True)
class Members:
    """The members of a ZIP, unpacked one at a time as they are asked for."""

    file: zipfile.ZipFile
    infos: tuple[zipfile.ZipInfo, ...]

    def __iter__(self) -> Iterator[Attachment]:
        allowance = Allowance(LARGEST_TOTAL)
        for info in self.infos:
            if info.external_attr >> 16 & 0o170000 == LINK:
                yield Attachment(member_name(info), b"", unread="a link inside an archive is not followed")
                continue
            try:
                content = member_bytes(self.file, info, allowance)
            except ReadError as error:
                if allowance.left < 0:
                    raise
                yield Attachment(member_name(info), b"", unread=str(error))
                continue
            yield Attachment(member_name(info), content)


def member_name(info: zipfile.ZipInfo) -> str:
    """A member's name: UTF-8 where the archive says so or the bytes are, else CP866, as Russian archivers wrote it."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp866")
