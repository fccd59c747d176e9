"""ZIP, TAR and packed files under the guard: what they may unpack to, and what is never followed."""

import gzip
import io
import struct
import tarfile
import zipfile

import pytest

from dalil.errors import ReadError, RefusedError
from dalil.readers import guard, read
from dalil.records import Attachment
from tests.readers.office import zipped


def members(content: bytes, name: str) -> dict[str, Attachment]:
    return {one.name: one for one in read(content, name).attachments}


def test_a_member_is_named_as_the_archive_names_it() -> None:
    found = members(zipped({"../../evil.txt": "words", "внутри/а.txt": "слова"}), "a.zip")
    assert found["../../evil.txt"].content == b"words"
    assert "внутри/а.txt" in found


def test_a_russian_name_of_an_old_archiver_is_read() -> None:
    content = zipped({"XXXXX.txt": "words"}).replace(b"XXXXX", "отчет".encode("cp866"))
    assert list(members(content, "a.zip")) == ["отчет.txt"]


def test_entries_that_overlap_are_refused() -> None:
    content = bytearray(zipped({"a.txt": "words", "b.txt": "words"}))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = struct.pack("<I", 0)  # the second entry claims the bytes of the first
    with pytest.raises(RefusedError, match="overlap"):
        read(bytes(content), "a.zip")


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    with pytest.raises(RefusedError, match="bomb"):
        read(zipped({"a.txt": bytes(64 * 2**20)}), "a.zip")


def test_a_bomb_that_lies_about_its_size_unpacks_to_no_more_than_it_said() -> None:
    content = zipped({"a.txt": bytes(64 * 2**20)})
    size = struct.pack("<I", 64 * 2**20)
    found = members(content.replace(size, struct.pack("<I", 1000)), "a.zip")
    assert len(found["a.txt"].content) <= 1000


@pytest.mark.parametrize("pack", [gzip.compress, __import__("bz2").compress, __import__("lzma").compress])
def test_a_packed_file_is_read_as_what_is_in_it(pack: object) -> None:
    assert callable(pack)
    assert read(pack(b'{"text": "words"}'), "a.json.gz").text == "words"
    with pytest.raises(RefusedError, match="bomb"):
        read(pack(bytes(100 * 2**20)), "a.txt.gz")


def test_links_and_devices_in_a_tar_are_told_and_left() -> None:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as file:
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
        plain = tarfile.TarInfo("a.txt")
        plain.size = 5
        file.addfile(plain, io.BytesIO(b"words"))
    found = members(gzip.compress(target.getvalue()), "a.tgz")
    assert found["a.txt"].content == b"words"
    assert "plain file" in found["link"].unread


def test_an_encrypted_member_is_told() -> None:
    content = bytearray(zipped({"a.txt": "words"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    assert members(bytes(content), "a.zip")["a.txt"].unread == "it is encrypted"


def test_too_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "MOST_ENTRIES", 3)
    with pytest.raises(RefusedError, match="entries"):
        read(zipped({f"{number}.txt": "x" for number in range(4)}), "a.zip")


def test_a_damaged_zip_is_told() -> None:
    content = zipped({"a.txt": "words"})
    with pytest.raises(ReadError, match="damaged"):
        read(content[: len(content) // 2], "a.zip")
    assert zipfile.is_zipfile(io.BytesIO(content))
