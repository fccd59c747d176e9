"""A folder of small documents of our own, and an archive made from it."""

import shutil
from collections.abc import Iterator
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


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, made once: reading takes a process of its own."""
    place = tmp_path_factory.mktemp("made")
    write(place / "papers")
    with open_archive(place / "archive", create=True) as archive:
        list(add(archive, [place / "papers"]))
    (place / "papers").rename(place / "kept")
    return place


@pytest.fixture
def folder(tmp_path: Path, made: Path) -> Path:
    return Path(shutil.copytree(made / "kept", tmp_path / "papers"))


@pytest.fixture
def archive(tmp_path: Path, made: Path, folder: Path) -> Iterator[Archive]:
    """A copy of the archive made from the folder."""
    shutil.copytree(made / "archive", tmp_path / "archive")
    with open_archive(tmp_path / "archive") as archive:
        yield archive
