"""A judge reads a sentence with what it leans on; what is shown stays the sentence alone."""

from dataclasses import replace

from dalil.context import as_read, caption
from dalil.records import Block, Document, Hit, Passage
from dalil.statements import statements
from tests.kinds.fake import FakeDesk, document

GRID = "Harvest of the valley\n\n| year | cotton (t) |\n|---|---|\n| 1996 | 41,200 (weighed) |\n"


def reads(text: str, *, section: str = "", title: str = "", asked: str = "", day: str = "1996-05-20", blocks: tuple[Block, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    paper: Document = replace(document("p", text, title=title, day=day), blocks=blocks)
    lines = statements([Hit(Passage("p", 0, 0, len(text), text, "en", section=section, when=paper.when), 1.0)])
    return [(read.text, read.added) for line in lines for read in (as_read(line, FakeDesk(paper), asked),)]


def test_a_sentence_that_opens_with_a_pronoun_is_read_after_the_one_before_it() -> None:
    told = reads("The crop of Tepa came in late. It fell by half against last year.")
    assert told[1] == ("The crop of Tepa came in late. It fell by half against last year.", ("the sentence before",))
    assert told[0][1] == ()


def test_a_pronoun_at_the_head_of_a_passage_leans_on_the_passage_before_but_not_across_a_heading() -> None:
    text = "The crop of Tepa came in late. Nobody was pleased.\n\nIt fell by half against last year."
    start = text.index("It fell")
    hit = Hit(Passage("p", 1, start, len(text), text[start:], "en"), 1.0)
    desk = FakeDesk(document("p", text))
    assert as_read(statements([hit])[0], desk).text.startswith("Nobody was pleased. It fell")
    headed = replace(document("p", text), blocks=(Block("heading", start - 20, start - 2, 1, "Nobody was pleased."),))
    assert as_read(statements([hit])[0], FakeDesk(headed)).text == text[start:]


def test_a_scant_item_is_read_under_its_heading_and_the_one_above_where_that_only_says_conclusion() -> None:
    assert reads("- Accepted for the second stage", section="4.2 The sluice at Tepa › Conclusion")[0] == (
        "The sluice at Tepa: Conclusion: Accepted for the second stage", ("its heading",))
    assert caption("The winner", "Election of the water master, 1998") == "Election of the water master, 1998: The winner"


def test_a_row_is_read_as_its_cells_with_their_headings_and_its_caption() -> None:
    at = GRID.index("| 1996")
    row = Block("row", at, len(GRID) - 1, 0, "1")
    cells = (Block("cell", at + 2, at + 6, 1, "year"), Block("cell", at + 9, at + 25, 2, "cotton (t)"))
    text = GRID[at:].rstrip()
    line = statements([Hit(Passage("p", 0, at, at + len(text), text, "en", section="Harvest of the valley"), 1.0)])
    paper = replace(document("p", GRID), blocks=(row, *cells))
    assert [as_read(each, FakeDesk(paper)).text for each in line] == ["Harvest of the valley: year: 1996; cotton (t): 41,200 (weighed)"]


def test_the_date_stands_at_the_head_only_where_its_year_is_asked_for_and_the_words_tell_none() -> None:
    said = "The sluice was opened in the presence of all."
    assert reads(said, asked="the sluice was opened in 1996")[0] == (f"1996-05-20. {said}", ("its date",))
    assert reads(said, asked="the sluice was opened in 1997")[0] == (said, ())
    assert reads(said, asked="the sluice was opened")[0] == (said, ())
