"""What was written by hand is whole: every block has what its kind needs, and its pairs carry the labels that the marks promise."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from training.encoder.lines import written_lines
from training.judge.sources import BEARING, STANCE
from training.judge.written import FOLDER, read_blocks, written_pairs

FILES = sorted(FOLDER.glob("*.txt"))
LANGUAGES = {"en", "ru", "uz", "kk", "ky", "tg", "tk", "ug", "fa", "tr"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_block_is_whole(path: Path) -> None:
    for block in read_blocks(path):
        marks = Counter(line.mark for line in block)
        assert all(line.text and line.language in LANGUAGES for line in block), block
        if "T" in marks:
            assert marks["T"] == 1, block
            assert sum(marks[m] for m in "+-0") >= 1, block
        else:
            assert all(marks[m] for m in "EF12N"), block


def test_twins_give_each_claim_both_labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "twins.en.txt").write_text("E: The mill burned.\nF: The mill was saved.\n1: Fire took it.\n2: It stands.\nN: It was old.\n", "utf-8")
    monkeypatch.setattr("training.judge.written.FOLDER", tmp_path)
    monkeypatch.setattr("training.judge.written.DEV", 0)
    found = {(p.first, p.second): p.label for p in written_pairs("train", random.Random(9)) if len(p.second.split()) < 6}
    assert found[("Fire took it.", "The mill burned.")] == BEARING["supported"]
    assert found[("Fire took it.", "The mill was saved.")] == BEARING["contradicted"]
    assert found[("It stands.", "The mill was saved.")] == BEARING["supported"]
    assert found[("It was old.", "The mill burned.")] == BEARING["not_enough"]


def test_a_line_without_a_mark_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bad.en.txt"
    path.write_text("E: A text.\nNo mark here\n", "utf-8")
    with pytest.raises(ValueError, match="line 2"):
        read_blocks(path)


def test_dev_and_train_share_no_text() -> None:
    train, dev = ({p.second for p in written_pairs(part, random.Random(1))} for part in ("train", "dev"))
    assert train
    assert dev
    assert not train & dev


def test_stance_has_all_signs() -> None:
    pairs = [p for p in written_pairs("train", random.Random(1)) if p.task == "stance"]
    assert {p.label for p in pairs} == set(STANCE.values())


def test_parallel_lines_of_ours_begin_with_english_and_are_whole() -> None:
    lines = written_lines()
    assert len(lines) > 400
    assert all("en" in line.texts and len(line.texts) >= 3 for line in lines)
