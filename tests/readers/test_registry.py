"""The contract of every reader, and the choice among them."""

import pytest

from dalil.errors import ReadError
from dalil.readers import READERS, read
from dalil.records import Block

JUNK = (b"", b"\x00", b"PK\x03\x04", b"%PDF-", b"{\\rtf", b"\x1f\x8b", b"<", b"From ", b'{"a":', b"\xff\xfe\x00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(300))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.EXTENSIONS[0])
@pytest.mark.parametrize("content", JUNK)
def test_junk_is_read_or_refused_and_nothing_else(reader: object, content: bytes) -> None:
    name = f"a{reader.EXTENSIONS[0]}"  # type: ignore[attr-defined]
    try:
        reading = read(content, name)
        for attachment in reading.attachments:
            assert attachment.name
    except ReadError as error:
        told = str(error)
        blocks: tuple[Block, ...] = ()
    else:
        told, blocks = "read", reading.blocks
    assert len(told.splitlines()) == 1
    assert all(0 <= block.start <= block.end <= len(reading.text) for block in blocks)


def test_no_suffix_is_claimed_twice() -> None:
    claimed = [suffix for reader in READERS for suffix in reader.EXTENSIONS]
    assert len(claimed) == len(set(claimed))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in claimed)
