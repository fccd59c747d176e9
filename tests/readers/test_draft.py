"""The draft of a canonical text: blocks know where they came to stand."""

from hypothesis import given
from hypothesis import strategies as st

from dalil.readers.draft import Draft

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30)


@given(st.lists(WORDS, max_size=8))
def test_every_block_spans_its_own_words(texts: list[str]) -> None:
    draft = Draft()
    for text in texts:
        draft.block("paragraph", text)
    kept = [text.strip("\n") for text in texts if text.strip()]
    assert [draft.text[block.start : block.end] for block in draft.ordered()] == kept


def test_a_row_labels_its_cells_with_the_headings_of_their_columns() -> None:
    draft = Draft()
    draft.row(["Иванов", "", "1921"], headings=["Имя", "Пост", "Год"], label="1")
    cells = [block for block in draft.ordered() if block.kind == "cell"]
    assert draft.text == "Иванов\t\t1921"
    assert [(draft.text[cell.start : cell.end], cell.label, cell.level) for cell in cells] == [
        ("Иванов", "Имя", 0),
        ("1921", "Год", 2),
    ]
    assert draft.ordered()[0].kind == "row"


def test_an_outer_block_comes_before_the_inner_one() -> None:
    draft = Draft()
    start = draft.part("\n\n")
    draft.block("paragraph", "said")
    draft.span("turn", start, label="A")
    assert [block.kind for block in draft.ordered()] == ["turn", "paragraph"]
