"""`dalil search` and `dalil embed`, from the outside, on a small archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dalil.cli import main

TEXTS = {
    "uz.txt": "Paxta hosili bu yil uchdan ikki qismga kamaydi, dehqonlar urugʻ olmadi.\n",
    "ru.txt": "Заседание постановило открыть в городе две школы для девочек.\n",
    "fa.txt": "اهالی روستا از گرانی نان شکایت کردند.\n",
}
FIELDS = {"document", "path", "start", "end", "page", "date", "language", "score", "text"}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    path = tmp_path_factory.mktemp("archive") / "a"
    assert main(["add", str(path), str(folder)]) == 0
    return path


def test_an_english_question_finds_what_is_said_in_another_language(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["embed", str(archive)]) == 0
    capsys.readouterr()
    assert main(["search", str(archive), "Did people complain that bread was dear?", "--top", "2", "--json"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert hits[0]["text"].strip() == TEXTS["fa.txt"].strip()
    assert set(hits[0]) == FIELDS
    assert (hits[0]["path"], hits[0]["language"]) == ("fa.txt", "fa")


def test_a_batch_answers_each_row_under_its_id(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_text('{"id": "a", "text": "a fall in the cotton harvest"}\n\n{"id": 7, "text": "girls’ schools"}\n', "utf-8")
    assert main(["search", str(archive), "--batch", str(batch), "--top", "1"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["id"], row["hits"][0]["path"]) for row in rows] == [("a", "uz.txt"), (7, "ru.txt")]


def test_nothing_found_is_exit_three(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", str(archive), "bread", "--name", "Nobody Atall", "--json"]) == 3
    assert json.loads(capsys.readouterr().out) == {"hits": []}


def test_a_row_that_is_none_is_named_by_its_line(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_text('{"id": 1, "text": "x"}\n{"id": 2}\n', "utf-8")
    assert main(["search", str(archive), "--batch", str(batch)]) == 2
    assert "line 2" in capsys.readouterr().err


def test_embedding_can_be_stopped_by_the_clock(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["embed", str(archive), "--seconds", "0", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"embedded", "passages"}
