"""The verbatim law: an extract is a slice of its document, or there is no extract."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.errors import ExtractError
from dalil.extract import cut, cut_all
from dalil.records import Document, Page, Pick

WORDS = "One third of the water is kept. Nobody was asked.\nThe canal is dry."


def document(text: str = WORDS, **fields: object) -> Document:
    values = {"id": "d1", "compartment": "main", "path": "a.txt", "sha256": "0", "origin": "d1"} | fields
    return Document(text=text, text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), **values)  # type: ignore[arg-type]


def test_an_extract_is_the_slice_of_its_document_without_the_space_around_it() -> None:
    extract = cut(document(), Pick("d1", 31, 50, why="test"))
    assert extract.text == "Nobody was asked."
    assert WORDS[extract.start : extract.end] == extract.text


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (9, 3), (0, len(WORDS) + 1), (49, 50)])
def test_a_span_that_does_not_lie_in_the_document_is_refused(start: int, end: int) -> None:
    with pytest.raises(ExtractError):
        cut(document(), Pick("d1", start, end, why="test"))


def test_a_span_of_another_document_is_refused() -> None:
    with pytest.raises(ExtractError, match="picked from document d2"):
        cut(document(), Pick("d2", 0, 5, why="test"))


def test_a_document_whose_text_was_changed_yields_no_extract() -> None:
    changed = Document("d1", "main", "a.txt", "0", WORDS.replace("third", "tenth"), document().text_sha256)
    with pytest.raises(ExtractError, match="not the one that was ingested"):
        cut_all([Pick("d1", 0, 5, why="test")], lambda _: changed)


def test_copies_of_one_origin_are_shown_once_and_counted() -> None:
    documents = {"d1": document(), "d2": document(id="d2", path="b.txt")}
    extracts = cut_all([Pick(id, 0, 31, why="test", bearing="for") for id in documents], documents.__getitem__)
    assert len(extracts) == 1
    assert extracts[0].facts["copies"] == 2


def test_the_same_words_on_two_points_are_both_kept_and_a_part_of_a_whole_is_not() -> None:
    picks = [Pick("d1", 0, 31, why="a", label="x"), Pick("d1", 0, 31, why="a", label="y"), Pick("d1", 4, 20, why="a", label="x")]
    assert [(e.start, e.label) for e in cut_all(picks, lambda _: document())] == [(0, "x"), (0, "y")]


def test_the_page_of_an_extract_is_the_page_of_its_first_character() -> None:
    paged = document(pages=(Page("1", 0), Page("2", 32)))
    assert [cut(paged, Pick("d1", start, start + 8, why="t")).page for start in (0, 24, 32, 40)] == ["1", "1", "2", "2"]


@given(st.text(min_size=1, max_size=60), st.integers(-2, 62), st.integers(-2, 62))
def test_whatever_is_picked_the_text_of_an_extract_stands_in_its_document(text: str, start: int, end: int) -> None:
    try:
        extract = cut(document(text), Pick("d1", start, end, why="fuzz"))
    except ExtractError:
        return
    assert extract.text == text[start:end].strip()
    assert extract.text in text
