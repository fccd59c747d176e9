"""One contract over all kinds: a new kind is held to it by standing in the list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dalil.evidence import NOTHING
from dalil.kinds import ALL, KINDS
from dalil.letter import as_question
from dalil.records import Query, Question
from dalil.shapes import Kind
from tests.kinds.fake import FakeDesk, ask, document

OTHER = document("z", "The weather was mild in the north.")


def name(kind: Kind) -> str:
    return kind.NAME


def test_names_are_unique_and_every_file_is_listed() -> None:
    folder = Path(__file__).parent.parent.parent / "src" / "dalil" / "kinds"
    modules = {path.stem for path in folder.glob("*.py") if re.search(r"^NAME = ", path.read_text("utf-8"), re.MULTILINE)}
    assert len(KINDS) == len(ALL)
    assert {kind.NAME for kind in ALL} == modules


@pytest.mark.parametrize("kind", ALL, ids=name)
def test_a_kind_says_what_it_needs_and_what_it_may_answer(kind: Kind) -> None:
    assert kind.SLOTS
    assert kind.VERDICTS
    assert NOTHING not in kind.VERDICTS
    assert len(set(kind.VERDICTS)) == len(kind.VERDICTS)


@pytest.mark.parametrize("kind", ALL, ids=name)
def test_a_kinds_own_example_is_read_as_a_question_of_that_kind(kind: Kind) -> None:
    question = as_question(kind.EXAMPLE)
    assert question.kind == kind.NAME
    assert any(question.slots.get(slot) for slot in kind.SLOTS)


@pytest.mark.parametrize("kind", ALL, ids=name)
def test_a_kind_searches_for_something_and_gives_the_reason(kind: Kind) -> None:
    for question in (as_question(kind.EXAMPLE), Question("1", kind.NAME, kind.EXAMPLE)):
        queries = kind.seek(question)
        assert queries
        assert all(isinstance(query, Query) and query.reason and (query.text or query.names or query.marks) for query in queries)


@pytest.mark.parametrize("kind", ALL, ids=name)
def test_an_archive_of_other_matters_gets_no_verdict(kind: Kind) -> None:
    question = as_question(kind.EXAMPLE)
    finding = ask(kind, FakeDesk(OTHER), question.text, **question.slots)
    assert not finding.extracts
    assert finding.verdict in (NOTHING, "no trace")


@pytest.mark.parametrize("kind", ALL, ids=name)
def test_an_empty_archive_is_silence_too(kind: Kind) -> None:
    assert not ask(kind, FakeDesk(), kind.EXAMPLE).extracts
