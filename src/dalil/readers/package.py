"""Office files are ZIP packages of XML parts: opened under the guard, parsed with no entity expanded and nothing fetched."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from dalil.errors import ReadError, RefusedError
from dalil.readers.guard import Allowance, member_bytes, members
from dalil.readers.xmltree import parse

LARGEST = 256 * 2**20
"""Bytes that all the parts of one office file may unpack to."""

NOBODY = frozenset(("openpyxl", "python-docx", "xlsxwriter", "user", "admin", "administrator", "unknown", "microsoft office user", "пользователь"))
"""Creators that programs write when nobody told them who writes."""
CORE = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/terms/}created": "created",
}


class Package:
    """The parts of an office file by name."""

    def __init__(self, content: bytes) -> None:
        try:
            self.file = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise ReadError(f"the office file is damaged: {error}") from error
        self.allowance = Allowance(LARGEST)
        self.infos = {info.filename: info for info in members(self.file, len(content))}
        self.warnings: tuple[str, ...] = ()

    def bytes(self, name: str) -> bytes:
        if name not in self.infos:
            raise ReadError(f"the office file has no part {name}")
        return member_bytes(self.file, self.infos[name], self.allowance)

    def xml(self, name: str) -> Any:
        """Root element of a part. Raises `ReadError` if there is none or it is no XML."""
        return parse(self.bytes(name))

    def xml_or_none(self, name: str) -> Any | None:
        """Root element of a part that may be missing; a damaged one is told in the warnings."""
        if name not in self.infos:
            return None
        try:
            return self.xml(name)
        except RefusedError:
            raise
        except ReadError as error:
            self.warnings += (f"{name}: {error}",)
            return None

    def properties(self) -> dict[str, str]:
        """Title, author and date from the file's core properties."""
        root = self.xml_or_none("docProps/core.xml")
        if root is None:
            return {}
        found = {CORE[child.tag]: (child.text or "").strip() for child in root if child.tag in CORE}
        return {field: value for field, value in found.items() if value and value.lower() not in NOBODY}
