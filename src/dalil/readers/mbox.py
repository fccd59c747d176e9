"""A mailbox (mbox): each message is a record of its own, read as a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.errors import ReadError
from dalil.records import Attachment, Reading

EXTENSIONS: tuple[str, ...] = (".mbox", ".mbx")
MAGIC: tuple[bytes, ...] = ()
OPENING = re.compile(rb"^From [^\n]*\n(?=[A-Za-z][A-Za-z0-9-]*:)", re.MULTILINE)
QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(content: bytes, name: str) -> Reading:
    content = content.replace(b"\r\n", b"\n")
    starts = list(OPENING.finditer(content))
    if not starts:
        raise ReadError("it is no mailbox: no message opens with a line `From …`")
    return Reading("", attachments=tuple(messages(content, starts)))


def messages(content: bytes, starts: list[re.Match[bytes]]) -> Iterator[Attachment]:
    ends = [found.start() for found in starts[1:]] + [len(content)]
    for number, (found, end) in enumerate(zip(starts, ends, strict=True), start=1):
        yield Attachment(f"{number}.eml", QUOTED.sub(rb"\1", content[found.end() : end]), record=True)
