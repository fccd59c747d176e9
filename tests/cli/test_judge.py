"""`dalil judge` and `dalil stance`: rows in, rows out, one line for a malformed row."""

from __future__ import annotations

import io
import json
import sys

import pytest

from dalil.cli import main
from dalil.models import bearing, stance
from dalil.models.bearing import Judgement, Scores
from dalil.models.stance import StanceScores


class FakeJudge:
    def judge_claim(self, claim: str, evidence: list[str]) -> Judgement:
        return Judgement("supported", claim in evidence, Scores(0.9, 0.05, 0.05)) if evidence else Judgement("not_enough", False, Scores(0, 0, 1))


class FakeStance:
    def stances(self, pairs: list[tuple[str, str]]) -> list[StanceScores]:
        return [StanceScores(0.1, 0.1, 0.8) for _ in pairs]

    def pronounced(self, text: str, scores: StanceScores) -> bool:
        return scores.negative > 0.7


@pytest.fixture(autouse=True)
def scripted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bearing, "load_bearing", FakeJudge)
    monkeypatch.setattr(stance, "load_stance", FakeStance)


def give(monkeypatch: pytest.MonkeyPatch, *rows: object) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(r if isinstance(r, str) else json.dumps(r) for r in rows)))


def test_judge_answers_each_row_in_order_with_its_id(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, {"id": 7, "claim": "P", "evidence": ["P", "Q"]}, "", {"id": "b", "claim": "P", "evidence": []})
    assert main(["judge", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows == [
        {"id": 7, "verdict": "supported", "pronounced": True, "scores": {"supported": 0.9, "refuted": 0.05, "not_enough": 0.05}},
        {"id": "b", "verdict": "not_enough", "pronounced": False, "scores": {"supported": 0, "refuted": 0, "not_enough": 1}},
    ]


def test_stance_answers_with_the_three_scores(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, {"id": 1, "text": "It ruins us.", "target": "it"})
    assert main(["stance", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "id": 1, "stance": "negative", "pronounced": True, "scores": {"positive": 0.1, "neutral": 0.1, "negative": 0.8}}


@pytest.mark.parametrize(("row", "reason"), [("{", "not JSON"), ("[1]", "not a JSON object"), ({"id": 1, "evidence": []}, "'claim'"),
                                             ({"id": 1, "claim": "P", "evidence": [1]}, "'evidence'")])
def test_a_malformed_row_is_one_line_and_exit_code_two(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
                                                       row: object, reason: str) -> None:
    give(monkeypatch, row)
    assert main(["judge", "--json"]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "line 1" in error
    assert reason in error


def test_without_json_a_guess_is_marked_as_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, {"id": 1, "claim": "P", "evidence": ["Q"]})
    assert main(["judge"]) == 0
    assert "would not stand by" in capsys.readouterr().out
