"""Files to documents: four outcomes, nothing lost, nothing twice."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from dalil.archive import Archive, open_archive
from dalil.archive.ingest import add
from dalil.archive.walk import excluding
from dalil.archive.workers import end_kept
from dalil.errors import ArchiveError, UsageError
from dalil.settings import Settings
from tests.readers.office import zipped


@pytest.fixture
def fresh() -> Iterator[None]:
    """Reading processes that are started anew, and not kept."""
    end_kept()
    yield
    end_kept()


def outcomes(archive: Archive) -> dict[str, tuple[str, str]]:
    return {source.path: (source.outcome, source.reason) for source in archive.sources()}


def test_every_file_has_one_outcome_with_its_reason(archive: Archive) -> None:
    assert outcomes(archive) == {
        "1920-05-05-water.txt": ("ingested", "read whole"),
        "1921-09-13-seed.md": ("ingested", "read whole"),
        "box/letter.txt": ("ingested", "read whole"),
        "box/empty.txt": ("quarantined", "it holds no text"),
        "photo.png": ("quarantined", "no reader: an image (PNG): its text would have to be recognised first"),
    }
    assert archive.count() == 3


def test_links_and_pipes_are_refused_and_not_followed(tmp_path: Path, folder: Path) -> None:
    (folder / "link").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe")
    with open_archive(tmp_path / "a", create=True) as archive:
        list(add(archive, [folder]))
        found = outcomes(archive)
    assert found["link"] == ("refused", "a symbolic link is not followed or read")
    assert found["pipe"] == ("refused", "a named pipe is not followed or read")


def test_a_file_above_the_limit_is_refused_with_its_hash_on_record(tmp_path: Path, folder: Path) -> None:
    with open_archive(tmp_path / "a", create=True) as archive:
        sources = {source.path: source for source in add(archive, [folder], settings=Settings(max_file_bytes=20))}
    large = sources["box/letter.txt"]
    assert (large.outcome, large.size) == ("refused", (folder / "box/letter.txt").stat().st_size)
    assert len(large.sha256) == 64


def test_added_twice_nothing_is_done_twice(archive: Archive, folder: Path) -> None:
    before = archive.root(), archive.passage_count(), len(archive.sources())
    assert list(add(archive, [folder])) == []
    assert (archive.root(), archive.passage_count(), len(archive.sources())) == before


def test_a_folder_that_moved_is_the_same_folder(archive: Archive, folder: Path, tmp_path: Path) -> None:
    before = archive.root(), len(archive.sources())
    moved = folder.rename(tmp_path / "elsewhere")
    assert [s for s in add(archive, [moved]) if s.outcome.startswith("ingested")] == []
    assert (archive.root(), len(archive.sources())) == before


def test_a_changed_file_is_a_new_version_and_the_old_one_is_kept(archive: Archive, folder: Path) -> None:
    (old,) = [d for d in archive.documents() if d.path == "box/letter.txt"]
    (folder / "box/letter.txt").write_text("Каналы закрыты.")
    (source,) = add(archive, [folder])
    (new,) = [d for d in archive.documents() if d.path == "box/letter.txt"]
    assert source.documents == (new.id,)
    assert new.text == "Каналы закрыты."
    assert archive.document(old.id).text == old.text
    store = archive.store("main")
    assert not {passage.document for _, passage in store.passages()} & {old.id}
    assert {store.passage(number).document for number in store.replaced_passages()} == {old.id}
    assert store.originals.read(old.sha256).decode() == old.text


def test_a_version_that_comes_back_is_current_again(archive: Archive, folder: Path) -> None:
    root = archive.root()
    letter = folder / "box/letter.txt"
    first = letter.read_bytes()
    letter.write_text("Каналы закрыты.")
    list(add(archive, [folder]))
    letter.write_bytes(first)
    list(add(archive, [folder]))
    assert archive.root() == root
    assert archive.count() == 3


def test_files_in_files_are_sources_and_documents_of_their_own(tmp_path: Path) -> None:
    inner = zipped({"deep.txt": "Семян нет."})
    (tmp_path / "in").mkdir()
    (tmp_path / "in/box.zip").write_bytes(zipped({"a.txt": "Каналы открыты.", "bad.png": b"\x89PNG....", "inner.zip": inner}))
    with open_archive(tmp_path / "a", create=True) as archive:
        list(add(archive, [tmp_path / "in"]))
        found = outcomes(archive)
        paths = sorted(document.path for document in archive.documents())
    assert paths == ["box.zip!/a.txt", "box.zip!/inner.zip!/deep.txt"]
    assert found["box.zip"] == ("ingested with warnings", "1 of the 3 files in it could not be read")
    assert found["box.zip!/bad.png"][0] == "quarantined"
    assert found["box.zip!/inner.zip!/deep.txt"] == ("ingested", "read whole")


def test_containers_in_containers_are_opened_so_deep_and_no_deeper(tmp_path: Path) -> None:
    content: bytes | str = "Words."
    for depth in range(9):
        content = zipped({f"{depth}.{'zip' if depth else 'txt'}": content})
    (tmp_path / "in.zip").write_bytes(content if isinstance(content, bytes) else b"")
    with open_archive(tmp_path / "a", create=True) as archive:
        list(add(archive, [tmp_path / "in.zip"]))
        reasons = [reason for outcome, reason in outcomes(archive).values() if outcome == "refused"]
    assert reasons == ["it lies 6 containers deep, deeper than is opened"]


def test_all_that_a_container_unpacks_to_is_counted(tmp_path: Path) -> None:
    (tmp_path / "in.zip").write_bytes(zipped({f"{n}.txt": f"{n} words " * 400 for n in range(20)}))
    with open_archive(tmp_path / "a", create=True) as archive:
        list(add(archive, [tmp_path / "in.zip"], settings=Settings(max_expanded_bytes=20_000)))
        outcome, reason = outcomes(archive)["in.zip"]
        assert 0 < archive.count() < 20
    assert outcome == "ingested with warnings"
    assert "read in part: it unpacks to more than is allowed" in reason


def test_records_of_a_file_are_its_documents(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n{"id": "c", "text": ""}\n')
    with open_archive(tmp_path / "a", create=True) as archive:
        (source,) = add(archive, [tmp_path / "r.jsonl"])
        assert sorted(document.path for document in archive.documents()) == ["r.jsonl#a.json", "r.jsonl#b.json", "r.jsonl#c.json"]
    assert len(source.documents) == 3


@pytest.mark.usefixtures("fresh")
def test_a_reader_that_hangs_is_put_aside_and_the_rest_goes_on(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(hanging(tmp_path)), os.environ.get("PYTHONPATH", "")]))
    with open_archive(tmp_path / "a", create=True) as archive:
        list(add(archive, [folder], settings=Settings(file_seconds=8)))
        found = outcomes(archive)
    assert found["photo.png"] == ("quarantined", "reading it took longer than 8 seconds")
    assert found["box/letter.txt"][0] == "ingested"


@pytest.mark.usefixtures("fresh")
def test_a_reader_that_dies_is_put_aside_and_the_rest_goes_on(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(hanging(tmp_path, "os._exit(7)")), os.environ.get("PYTHONPATH", "")]))
    with open_archive(tmp_path / "a", create=True) as archive:
        list(add(archive, [folder]))
        found = outcomes(archive)
        assert archive.count() == 3
    assert found["photo.png"] == ("quarantined", "its reader died over it 2 times")


@pytest.mark.usefixtures("fresh")
def test_a_full_disk_is_no_fault_of_the_file(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "site"
    place.mkdir()
    (place / "sitecustomize.py").write_text(
        "from dalil.archive.originals import Originals\nfrom dalil.errors import ArchiveError\n\ndef keep(self, content, digest):\n"
        "    raise ArchiveError('No space left on device')\n\nOriginals.keep = keep\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(place))
    with open_archive(tmp_path / "a", create=True) as archive:
        with pytest.raises(ArchiveError, match="is the disk full"):
            list(add(archive, [folder]))
        assert archive.sources() == []
        monkeypatch.delenv("PYTHONPATH")
        list(add(archive, [folder]))
        assert archive.count() == 3


def hanging(tmp_path: Path, act: str = "time.sleep(60)") -> Path:
    """A `sitecustomize` for the reading processes: the reader of images, called on this one, hangs or dies."""
    place = tmp_path / "site"
    place.mkdir()
    (place / "sitecustomize.py").write_text(
        "import os, time\nfrom dalil.readers import foreign\n\ndef what(content):\n    " + act + "\n\nforeign.what = what\n"
    )
    return place


def test_a_path_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a", create=True) as archive, pytest.raises(UsageError, match="no such file"):
        list(add(archive, [tmp_path / "missing"]))


def test_the_archive_does_not_read_itself(tmp_path: Path, folder: Path) -> None:
    with open_archive(folder / "archive", create=True) as archive:
        list(add(archive, [folder]))
        first = len(archive.sources())
        assert list(add(archive, [folder])) == []
        assert len(archive.sources()) == first


def test_a_name_that_is_no_utf8_is_shown_and_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with open(os.fsencode(tmp_path / "in") + b"/\xef\xf0.txt", "wb") as file:
        file.write("Слова.".encode())
    with open_archive(tmp_path / "a", create=True) as archive:
        list(add(archive, [tmp_path / "in"]))
        assert outcomes(archive) == {"\\xef\\xf0.txt": ("ingested", "read whole")}
        assert list(add(archive, [tmp_path / "in"])) == []


def test_what_the_user_leaves_out_is_told_with_the_pattern_and_not_read(tmp_path: Path, folder: Path) -> None:
    with open_archive(tmp_path / "a", create=True) as archive:
        list(add(archive, [folder], exclude=["box", "*.md"]))
        found = outcomes(archive)
        assert found["1921-09-13-seed.md"] == ("refused", "left out by the user: --exclude *.md")
        assert found["box/letter.txt"] == found["box/empty.txt"] == ("refused", "left out by the user: --exclude box")
        assert [document.path for document in archive.documents()] == ["1920-05-05-water.txt"]
        held: list[str] = []
        assert list(add(archive, [folder], exclude=["box", "*.md"], held=lambda source: held.append(source.path))) == []
        assert "box/letter.txt" in held


def test_a_file_is_left_out_after_it_was_read_and_read_after_it_was_left_out(archive: Archive, folder: Path) -> None:
    list(add(archive, [folder]))  # the folder is a copy: where its files lie now is noted
    before, root = outcomes(archive), archive.root()
    (told,) = add(archive, [folder], exclude=["box/letter.*"])
    assert (told.path, told.outcome, told.sha256) == ("box/letter.txt", "refused", "")
    assert archive.count() == 2
    told_of = {(source.outcome, bool(source.documents)) for source in archive.sources() if source.path == "box/letter.txt"}
    assert told_of == {("refused", False), ("ingested", True)}  # the version read before is kept for earlier reports
    list(add(archive, [folder]))
    assert (outcomes(archive), archive.root()) == (before, root)
    assert [source.outcome for source in archive.sources() if source.path == "box/letter.txt"] == ["ingested"]


@pytest.mark.parametrize(
    ("path", "pattern", "out"),
    [
        ("box/README.md", "README.md", True),
        ("box/readme.md", "README.md", False),
        ("README.md/a.txt", "README.md", True),
        ("box/a.txt", "box/*", True),
        ("deep/box/a.txt", "box/*", False),
        ("MYREADME.md", "README.md", False),
    ],
)
def test_a_pattern_holds_for_names_or_with_a_slash_for_the_whole_path(path: str, pattern: str, out: bool) -> None:
    assert excluding(path, [pattern]) == (pattern if out else "")
