"""The ledger: what goes in comes out, and a changed byte is noticed."""

import sqlite3
from pathlib import Path

import pytest

from dalil.archive import Archive, open_archive
from dalil.archive.ingest import add
from dalil.errors import ArchiveError, UsageError


def test_passages_are_spans_of_their_documents(archive: Archive) -> None:
    found = list(archive.passages("main"))
    assert [number for number, _ in found] == sorted({number for number, _ in found})
    for number, passage in found:
        document = archive.document(passage.document)
        assert document.text[passage.start : passage.end] == passage.text
        assert archive.passage("main", number) == passage
    assert {p.speaker for _, p in found} >= {"B. Salimov", "Z. Azimova"}


def test_passages_since_a_number_are_the_later_ones(archive: Archive) -> None:
    numbers = [number for number, _ in archive.passages("main")]
    assert [number for number, _ in archive.passages("main", since=numbers[2])] == numbers[3:]


def test_some_passages_come_in_the_order_asked_for(archive: Archive) -> None:
    numbers = [number for number, _ in archive.passages("main")]
    asked = [numbers[3], numbers[0], numbers[3]]
    assert [p.key for p in archive.store("main").some_passages(asked)] == [archive.passage("main", n).key for n in asked]
    with pytest.raises(ArchiveError, match="no passage 999"):
        archive.store("main").some_passages([999])


def test_neighbours_stand_before_and_after(archive: Archive) -> None:
    (document,) = [d for d in archive.documents() if d.path.endswith("water.txt")]
    passages = archive.passages_of(document.id)
    assert archive.neighbours(passages[1]) == (passages[:1], passages[2:3])
    assert archive.neighbours(passages[0], before=5) == ([], passages[1:2])


def test_a_document_keeps_where_it_comes_from(archive: Archive) -> None:
    letter = next(d for d in archive.documents() if d.path == "box/letter.txt")
    assert (letter.author, letter.addressee, str(letter.when), letter.language) == ("Б. Салимов", "Азимову", "1920-05-05", "ru")


def test_a_changed_byte_of_a_text_is_noticed(archive: Archive) -> None:
    (id,) = [d.id for d in archive.documents() if d.path.endswith("water.txt")]
    with sqlite3.connect(archive.path / "compartments/main/ledger.sqlite") as database:
        database.execute("UPDATE documents SET text = replace(text, 'Nobody', 'Everybody') WHERE id = ?", (id,))
    database.close()
    with pytest.raises(ArchiveError, match="does not match its hash"):
        archive.document(id)
    with pytest.raises(ArchiveError, match="does not match its hash"):
        archive.passages_of(id)


def test_a_changed_original_is_noticed(archive: Archive) -> None:
    document = next(archive.documents())
    originals = archive.store("main").originals
    originals.path(document.sha256).write_bytes(b"forged")
    with pytest.raises(ArchiveError, match="bytes have changed"):
        originals.read(document.sha256)


def test_compartments_are_apart_and_read_together(archive: Archive, tmp_path: Path) -> None:
    root, passages = archive.root(), archive.passage_count()
    (tmp_path / "secret.txt").write_text("The Water Board took a bribe.")
    list(add(archive, [tmp_path / "secret.txt"], compartment="sealed"))
    assert archive.compartments == ("main", "sealed")
    assert archive.root() != root
    assert archive.store("main").passage_count() == passages
    assert {d.compartment for d in archive.documents()} == {"main", "sealed"}
    (archive.path / "compartments/sealed").rename(tmp_path / "elsewhere")
    with open_archive(archive.path) as without:
        assert without.root() == root, "nothing outside a compartment knows of it"


@pytest.mark.parametrize("name", ["", "..", "a/b", ".hidden", "x" * 80])
def test_a_compartment_has_a_plain_name(archive: Archive, name: str) -> None:
    with pytest.raises(UsageError, match="cannot name a compartment"):
        archive.make(name)


def test_what_is_no_archive_is_told(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(ArchiveError, match="is not an archive"):
        open_archive(tmp_path / "missing")
    with pytest.raises(UsageError, match="exists and is not an archive"):
        open_archive(folder, create=True)


def test_an_archive_of_a_newer_version_is_left_alone(archive: Archive) -> None:
    with sqlite3.connect(archive.path / "compartments/main/ledger.sqlite") as database:
        database.execute("PRAGMA user_version = 999")
    database.close()
    with pytest.raises(ArchiveError, match="newer Dalil"):
        open_archive(archive.path)


def test_a_ledger_that_is_no_database_is_told(archive: Archive) -> None:
    path = archive.path
    archive.close()
    (path / "compartments/main/ledger.sqlite").write_bytes(b"rubbish" * 1000)
    with pytest.raises(ArchiveError, match="cannot be opened"):
        open_archive(path)


def test_a_compartment_without_a_ledger_is_told_and_not_passed_over(archive: Archive) -> None:
    path = archive.path
    archive.close()
    (path / "compartments/main/ledger.sqlite").unlink()
    with pytest.raises(ArchiveError, match="no ledger"):
        open_archive(path)


def test_the_root_does_not_depend_on_the_order_of_arrival(tmp_path: Path, folder: Path, archive: Archive) -> None:
    with open_archive(tmp_path / "other", create=True) as other:
        for path in sorted(folder.iterdir(), reverse=True):
            if path.is_file():
                list(add(other, [path]))
        list(add(other, [folder]))
        assert other.root() == archive.root()
