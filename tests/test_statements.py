"""Passages, sentence by sentence: a speaker's name is not what he said, and copies are read once."""

from dalil.records import Hit, Passage
from dalil.statements import pick, statements

TURN = "**J. Sattorov:** I move that one third be kept. They have lost two harvests."


def passage(text: str, *, speaker: str = "", origin: str = "", document: str = "d") -> Hit:
    return Hit(Passage(document, 0, 100, 100 + len(text), text, speaker=speaker, origin=origin), 1.0)


def test_the_name_of_the_speaker_is_not_part_of_what_was_said() -> None:
    said = statements([passage(TURN, speaker="J. Sattorov")])
    assert [line.text for line in said] == ["I move that one third be kept.", "They have lost two harvests."]
    assert TURN[said[0].start - 100 : said[0].end - 100] == said[0].text


def test_without_a_speaker_nothing_is_taken_off() -> None:
    assert statements([passage("The time: nine o'clock in the morning.")])[0].text.startswith("The time:")


def test_each_statement_knows_the_sentence_before_it() -> None:
    said = statements([passage(TURN, speaker="J. Sattorov")])
    assert said[1].before == said[0].text
    assert "J. Sattorov" in said[1].around


def test_the_same_words_of_copies_are_read_once() -> None:
    text = "The gates were opened by his order."
    assert len(statements([passage(text, origin="o"), passage(text, origin="o", document="e")])) == 1
    assert len(statements([passage(text, origin="o"), passage(text, origin="p", document="e")])) == 2


def test_a_question_states_nothing() -> None:
    assert statements([passage("Were the gates opened by his order? Nobody knows it for certain.")])[0].text.startswith("Nobody")


def test_a_label_in_bold_is_read_with_a_line_and_not_quoted_with_it() -> None:
    (line,) = statements([passage("**Resolution:** The pier shall be mended by June.")])
    assert line.text.startswith("**Resolution:**")
    cut = pick(line, why="names the pier")
    assert cut.start == 100 + len("**Resolution:** ")
    assert cut.end == line.end


def test_plain_words_and_bold_words_of_a_sentence_are_quoted_whole() -> None:
    for text in ("Resolution: the pier shall be mended by June.", "**All** piers shall be mended: soon and well."):
        (line,) = statements([passage(text)])
        assert pick(line, why="names the pier").start == 100
