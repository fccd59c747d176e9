"""The static student: fitted to the encoder it orders passages as the encoder does, and comes back from its file the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dalil.errors import ModelError
from dalil.models.encoder import load_encoder
from dalil.models.student import Student, fit_student, load_student

TOPICS = ("cotton", "the railway", "schools", "bread", "the congress", "irrigation")
VERBS = ("was discussed in", "failed in", "was praised in", "is needed by", "was forgotten in", "cost too much in")
PLACES = ("Tashkent", "the valley", "Kokand", "the mountains", "Samarkand", "the villages")
TEXTS = [f"{topic} {verb} {place}".capitalize() for topic in TOPICS for verb in VERBS for place in PLACES]


@pytest.fixture(scope="module")
def student() -> Student:
    encoder = load_encoder()
    return fit_student(TEXTS, encoder.passages(TEXTS), languages=["en"] * len(TEXTS), encoder=encoder, dimensions=64)


def test_passages_of_a_topic_come_first(student: Student) -> None:
    asked = student.ask(load_encoder().queries(["What about the schools?", "Was there any bread?"]))
    best = np.argsort(-(asked @ student.embed(TEXTS, languages=["en"] * len(TEXTS)).T), axis=1)[:, :10]
    assert sum("schools" in TEXTS[i].lower() for i in best[0]) >= 8
    assert sum("bread" in TEXTS[i].lower() for i in best[1]) >= 8


def test_unit_rows_of_the_dimensions_asked(student: Student) -> None:
    found = student.embed(["A word never met: кукуруза", ""], languages=["en", "xx"])
    assert found.shape == (2, 64)
    assert np.linalg.norm(found[0]) == pytest.approx(1, abs=1e-4)
    assert np.isfinite(found).all()
    assert student.embed([], languages=[]).shape == (0, 64)


def test_saved_student_embeds_the_same(student: Student, tmp_path: Path) -> None:
    student.save(tmp_path / "student.npz")
    again = load_student(tmp_path / "student.npz", load_encoder())
    a, b = (s.embed(TEXTS[:20], languages=["en"] * 20) for s in (student, again))
    assert (a * b).sum(1).min() > 0.999


def test_unreadable_student_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "student.npz").write_bytes(b"not a student")
    with pytest.raises(ModelError, match="dalil rebuild"):
        load_student(tmp_path / "student.npz", load_encoder())
