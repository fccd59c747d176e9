"""`dalil add`, `rebuild` and `show` as they are called."""

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from dalil.cli import main


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("cli")
    (place / "papers").mkdir()
    (place / "papers/a.txt").write_text("Title: On water\nDate: 1920-05-05\n\nThe Water Board resolved to open the canals.\n")
    (place / "papers/b.bin").write_bytes(bytes(range(32)))
    assert main(["add", str(place / "archive"), str(place / "papers")]) == 0
    return place


@pytest.fixture
def place(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made / "archive", tmp_path / "archive"))


def test_add_tells_what_became_of_each_file(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(tmp_path / "new"), str(made / "papers"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    first, second = told["files"]
    assert (first["path"], first["outcome"], len(first["documents"])) == ("a.txt", "ingested", 1)
    assert (second["path"], second["outcome"]) == ("b.bin", "quarantined")
    assert second["reason"].startswith("no reader")
    assert len(first["sha256"]) == 64
    sums = {outcome: told[outcome] for outcome in ("ingested", "ingested with warnings", "quarantined", "refused")}
    assert sums == {"ingested": 1, "ingested with warnings": 0, "quarantined": 1, "refused": 0}
    assert (told["documents"], told["held"]) == (1, 0)


def test_an_add_done_twice_counts_the_files_that_were_held(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    papers = Path(shutil.copytree(made / "papers", tmp_path / "papers"))
    with zipfile.ZipFile(papers / "c.zip", "w") as box:
        box.writestr("inner.txt", "The Water Board closed the canals again.")
    asked = ["add", str(tmp_path / "new"), str(papers), "--json"]
    main(asked)
    told = json.loads(capsys.readouterr().out)
    main(asked)
    again = json.loads(capsys.readouterr().out)
    assert again["held"] == len(told["files"]) == 4
    assert {key: again[key] for key in again if key not in ("held", "files")} == {key: told[key] for key in told if key not in ("held", "files")}
    assert again["files"] == [{**row, "held": True} for row in told["files"]]
    os.utime(papers / "a.txt", (1, 1))
    main(asked)
    touched = json.loads(capsys.readouterr().out)
    assert touched == again


def test_add_says_in_words_what_was_not_read(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", str(tmp_path / "new"), str(made / "papers")])
    told = capsys.readouterr()
    assert told.out.startswith("1 ingested, 1 quarantined; the archive holds 1 documents in")
    assert "quarantined: b.bin: no reader" in told.err


def test_a_missing_path_is_one_line_and_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", str(tmp_path / "new"), str(tmp_path / "missing")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_rebuild_makes_the_same_index_anew(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rebuild", str(place), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["documents"] == 1
    assert told["passages"] >= 1
    assert list((place / "compartments/main/index/words").iterdir())


def test_show_shows_an_extract_in_its_page(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from dalil.archive import open_archive

    with open_archive(place) as archive:
        (document,) = archive.documents()
    start = document.text.index("resolved")
    assert main(["show", str(place), f"{document.id}:{start}-{start + 8}", "--context", "6", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["before"], shown["text"], shown["after"]) == ("Board ", "resolved", " to op")
    assert (shown["path"], shown["date"], shown["sha256"]) == ("a.txt", "1920-05-05", document.sha256)
    assert main(["show", str(place), f"{document.id}:{start}-{start + 8}"]) == 0
    assert "⟦resolved⟧" in capsys.readouterr().out


@pytest.mark.parametrize(("asked", "code"), [("nonsense", 2), ("0123456789abcdef", 1), ("0123456789abcdef:5-2", 1)])
def test_show_of_what_is_not_there_is_one_line(place: Path, asked: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(place), asked]) == code
    assert capsys.readouterr().err.count("\n") == 1
