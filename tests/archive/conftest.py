"""A folder of small documents of our own, and an archive made from it."""

from pathlib import Path

import pytest

from dalil.archive import Archive, open_archive
from dalil.archive.ingest import add

DOCUMENTS = {
    "1920-05-05-water.txt": "Title: On water\nDate: 1920-05-05\n\nThe Water Board resolved to open the canals.\n\nNobody objected to it.\n",
    "1921-09-13-seed.md": "# Minutes of 13 September 1921\n\nB. Salimov: I object to the seed plan.\n\nZ. Azimova: The seed plan stands.\n\n"
    "B. Salimov: Then I ask for a vote.\n\nZ. Azimova: The vote is taken.\n",
    "box/letter.txt": "Ташкент, 5 мая 1920 г.\n\nТоварищу Азимову!\n\nКаналы открыты. Семян нет.\n\nС уважением Б. Салимов\n",
    "box/empty.txt": "",
    "photo.png": "\x89PNG not really",
}


def write(folder: Path) -> Path:
    for name, text in DOCUMENTS.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("latin-1" if name.endswith("png") else "utf-8"))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "papers")


@pytest.fixture
def archive(tmp_path: Path, folder: Path) -> Archive:
    archive = open_archive(tmp_path / "archive", create=True)
    list(add(archive, [folder]))
    return archive
