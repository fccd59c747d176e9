"""The circular of the example archive: each duty has met its planted fate, and the planted silence of voices is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from dalil.circular import read_circular
from dalil.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"
DUTIES = yaml.safe_load((EXAMPLES / "duties.yaml").read_text("utf-8"))


@pytest.fixture(scope="session")
def discharged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The report on the example circular, by full text and simple judges."""
    out = tmp_path_factory.mktemp("duties")
    call = ["report", str(EXAMPLES / "circular.txt"), str(EXAMPLES / "valley"), "--register", str(EXAMPLES / "register.yaml")]
    assert main([*call, "--no-models", "--out", str(out)]) == 0
    return dict(json.loads((out / "report.json").read_text("utf-8")))


@pytest.mark.parametrize(("place", "fate"), list(enumerate(DUTIES)), ids=[fate["duty"] for fate in DUTIES])
def test_each_duty_is_graded_as_a_careful_reader_would(discharged: dict[str, Any], place: int, fate: dict[str, Any]) -> None:
    finding = discharged["findings"][place]
    assert fate["duty"] in finding["question"]
    assert finding["verdict"] in fate["verdict"]
    shown = "\n".join(extract["text"] for extract in finding["extracts"])
    assert [quote for quote in fate["quotes"] if quote not in shown] == []
    assert [quote for quote in fate.get("never", []) if quote in shown] == []
    assert (finding["id"] in discharged["silent"]) == fate["silent"]


def test_every_duty_of_the_circular_is_reported_and_no_other(discharged: dict[str, Any]) -> None:
    assert len(discharged["findings"]) == len(DUTIES)


def test_a_letter_without_author_is_the_voice_of_the_one_who_signed_it(discharged: dict[str, Any]) -> None:
    concerned = [voice for voice in discharged["voices"] if voice["side"] == "concerned" and voice["finding"] == "5"]
    assert [(voice["extracts"], voice["languages"]) for voice in concerned] == [(1, ["fa"])]


def test_the_frame_of_the_circular_is_read_whole() -> None:
    read = read_circular((EXAMPLES / "circular.txt").read_text("utf-8"))
    assert (read.issuer, read.signatory, read.date, read.place) == ("Ministry of Valley Affairs", "R. Anvarov", "1996-03-14", "Oqsuv")
    assert read.addressees == ("Valley Council", "District councils of Oqsuv", "District councils of Tepa", "District councils of Sariyor")
    assert read.authority == ("Cabinet of 2 February 1996",)
    assert read.first_responsible == "Valley Council"
