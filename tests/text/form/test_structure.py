"""Structure by form: headings, speeches, tables, labelled resolutions, in texts of no particular archive."""

from __future__ import annotations

from dalil.records import Block
from dalil.text.form.structure import structure

MINUTES = """# Meeting of the harbour board

## 1. The new crane

AB: We should buy it now.

CD: I disagree. It is too dear.

And it is too tall.

#### Conclusion

- The crane is postponed.

## 2. Fees

AB: Fees first.
"""


def labels(text: str, kind: str) -> list[str]:
    return [block.label for block in structure(text) if block.kind == kind]


def test_headings_of_markdown_keep_their_words_and_depth() -> None:
    heads = [(block.level, block.label) for block in structure(MINUTES) if block.kind == "heading"]
    assert heads == [(1, "Meeting of the harbour board"), (2, "1. The new crane"), (4, "Conclusion"), (2, "2. Fees")]


def test_a_speech_goes_on_until_the_next_speaker_or_heading() -> None:
    turns = [(block.label, MINUTES[block.start : block.end]) for block in structure(MINUTES) if block.kind == "turn"]
    assert [label for label, _ in turns] == ["AB", "CD", "AB"]
    assert turns[1][1].endswith("And it is too tall.")


def test_speakers_with_titles_and_in_capitals_are_found_and_labels_are_not() -> None:
    text = "THE CHAIRMAN: Order.\n\nMR. VALE: I object.\n\nNote: nobody left.\n\nMR. VALE: Again.\n\nDate: 5 May 1996\n\nTHE CHAIRMAN: So be it."
    assert labels(text, "turn") == ["THE CHAIRMAN", "MR. VALE", "MR. VALE", "THE CHAIRMAN"]


def test_russian_stenogram_speakers() -> None:
    text = "ПРЕДСЕДАТЕЛЬ. — Слово имеет т. Орлов.\n\nОРЛОВ. Я против.\n\nПРЕДСЕДАТЕЛЬ. Кто за?\n\nтов. Вейль: Я за.\n\nтов. Вейль: И ещё раз."
    assert set(labels(text, "turn")) == {"ПРЕДСЕДАТЕЛЬ", "ОРЛОВ", "тов. Вейль"}


def test_a_labelled_resolution_ends_the_speech_before_it() -> None:
    text = "AB: Let us wait.\n\nCD: No.\n\nAB: Yes.\n\nResolution: wait until May."
    blocks = structure(text)
    assert [block.label for block in blocks if block.kind == "paragraph"] == ["Resolution"]
    assert max(block.end for block in blocks if block.kind == "turn") <= text.index("Resolution")


def test_cells_know_their_column() -> None:
    text = "| Name | Vote |\n|------|------|\n| Vale | yes |\n| Orlo | no |"
    cells = [
        (block.level, block.label, text[block.start : block.end])
        for block in structure(text)
        if block.kind == "cell" and block.label
    ]
    assert cells == [(1, "Name", "Vale"), (2, "Vote", "yes"), (1, "Name", "Orlo"), (2, "Vote", "no")]


def test_numbered_sentences_are_no_headings() -> None:
    assert labels("12.  The board met on 5 May.34\n\n13.  It adjourned.35", "heading") == []


def test_headings_in_capitals_and_chapters_without_any_markup() -> None:
    text = "CHAPTER IV\n\nTHE HARBOUR\n\nThe harbour was built in a year in which nobody had money for anything else at all."
    assert labels(text, "heading") == ["CHAPTER IV", "THE HARBOUR"]


def test_what_the_format_gave_is_kept_and_widened_to_its_line() -> None:
    text = "## Fees\n\nText."
    given = (Block("heading", 3, 7, 2, "Fees"),)
    assert structure(text, given)[0] == Block("heading", 0, 7, 2, "Fees")


def test_blocks_are_ordered_and_lie_in_the_text() -> None:
    blocks = structure(MINUTES)
    assert list(blocks) == sorted(blocks, key=lambda block: (block.start, -block.end))
    assert all(0 <= block.start < block.end <= len(MINUTES) for block in blocks)


def test_an_address_after_a_word_that_resolves_is_no_label() -> None:
    assert labels("- Decided on [the dam](https://example.org/dam) at last\n- and more", "paragraph") == []


def test_the_figures_of_a_vote_end_the_speech_before_them() -> None:
    text = "## Dues\n\n**A. Vale:** Halve them.\n\n**B. Orlo:** We had 3 boats for 2 men.\n\nThey were small.\n\nVote on the motion: for 2 (Vale, Merrin), against 1 (Orlo).\n\nThe clerk left."
    spoken = [text[block.start : block.end] for block in structure(text) if block.kind == "turn"]
    assert spoken[-1] == "**B. Orlo:** We had 3 boats for 2 men.\n\nThey were small."
    bare = "AB: Halve them.\n\nCD: Never.\n\nFor 4, against 1.\n"
    assert [block.end for block in structure(bare) if block.kind == "turn"][-1] == bare.index("\n\nFor 4")
def test_a_post_in_a_list_of_officers_is_no_speaker() -> None:
    text = "Beekeepers' guild, members\n\nChair: Anna Weber, teacher, from 3 May 1991.\nSecretary: Tomas Lindt\nRaisning oʻrinbosari: Olim Karimov"
    assert labels(text, "turn") == []


def test_a_chair_who_speaks_is_a_speaker_though_a_name_comes_first() -> None:
    text = "Chair: The sitting is open.\n\nMr Vale: I object.\n\nChair: Anna Weber has the floor.\n\nMr Vale: Again I object."
    assert labels(text, "turn") == ["Chair", "Mr Vale", "Chair", "Mr Vale"]


def test_a_recorded_vote_is_not_said_by_the_last_speaker() -> None:
    text = "Mr Vale: I move that the pier be sold.\n\nMs Orlo: I am against it.\n\nVote on Mr Vale's motion: for 7, against 2.\n\nMr Vale: I thank the board."
    turns = [(block.label, text[block.start : block.end]) for block in structure(text) if block.kind == "turn"]
    assert [label for label, _ in turns] == ["Mr Vale", "Ms Orlo", "Mr Vale"]
    assert not any("for 7" in words for _, words in turns)
