"""Counts: the number beside the thing counted, on the occasion asked about; lists behind it; agreement and conflict."""

from __future__ import annotations

from dalil.kinds import count
from dalil.records import Hit, Question
from tests.kinds.fake import ask
from tests.kinds.papers import PaperDesk, paper


def test_the_number_beside_the_thing_comes_first_with_unit_and_exactness() -> None:
    text = (
        "The village has 40 houses. About 120 families were moved to the village in 1996. It lies 7 km from the town."
    )
    finding = ask(count, PaperDesk(paper("a", text)), of="families moved to the village")
    first = finding.extracts[0]
    assert first.text == "About 120 families were moved to the village in 1996."
    assert (first.facts["value"], first.facts["exactness"]) == (120.0, "about")


def test_the_occasion_asked_about_decides_between_equal_labels() -> None:
    papers = [
        paper(f"v{year}", f"# Elections {year}\n\n## Quorum\n\nQuorum = {year - 1950}.5\n", title=f"Elections {year}")
        for year in (1999, 2000, 2001)
    ]
    finding = ask(count, PaperDesk(*papers), "What was the quorum for Elections 2000?", of="quorum for Elections 2000")
    assert finding.extracts[0].facts["value"] == 50.5


def test_numbers_in_words_and_in_russian() -> None:
    finding = ask(
        count,
        PaperDesk(paper("a", "В партии числилось шестнадцать тысяч членов.", language="ru")),
        language="ru",
        of="членов партии",
    )
    assert finding.extracts[0].facts["value"] == 16_000.0


def test_sources_that_disagree_are_in_conflict_and_those_that_agree_are_not() -> None:
    one, two, three = (
        paper(id, f"In May there were {n} families in the new village.")
        for id, n in (("a", 120), ("b", 300), ("c", 120))
    )
    assert ask(count, PaperDesk(one, two), of="families in the new village").verdict == "conflicting"
    assert ask(count, PaperDesk(one, three), of="families in the new village").verdict == "agreed"


def test_the_list_behind_a_number_is_counted() -> None:
    text = "# Families moved\n\n- Vale\n- Orlo\n- Stane\n- Bruck\n\nFour families were moved."
    finding = ask(count, PaperDesk(paper("a", text)), of="families moved")
    listed = [extract for extract in finding.extracts if extract.label == "list"]
    assert [extract.facts["value"] for extract in listed] == [4.0]


def test_a_tally_is_given_with_all_its_sides() -> None:
    text = "## The crane\n\nPOLL: Should we buy the crane?\n\n|SF|F|N|A|SA|\n|-|-|-|-|-|\n|1|2|3|4|5|\n"
    finding = ask(
        count,
        PaperDesk(paper("a", text)),
        "How many voted strongly against buying the crane?",
        of="strongly against buying the crane",
    )
    assert finding.extracts[0].facts["value"] == 5.0
    assert "neutral 3" in str(finding.extracts[0].facts["figures"])


def test_item_numbers_and_years_count_nothing() -> None:
    text = "1. Families live in the village.\n\n2. In 1996 families came to the village."
    assert ask(count, PaperDesk(paper("a", text)), of="families in the village").verdict == "nothing found"


def test_a_single_figure_is_told_in_the_singular() -> None:
    finding = ask(count, PaperDesk(paper("a", "The commission counted 40 families in the new village.")), of="families in the new village")
    assert "1 figure of 1 independent origin found" in finding.answer


def test_a_question_in_english_picks_the_number_in_russian() -> None:
    desk = PaperDesk(
        paper("a", "В Бухаре числилось 16 тысяч членов партии, и 7 мечетей стояло пустыми.", language="ru")
    )
    hits = [Hit(passage, 1.0, ("given",)) for passage in desk.passages()]
    question = Question("1", "count", "How many members did the party have?", {"of": "members of the party"}, "en")
    assert [pick.facts["value"] for pick in count.pick(question, hits, desk)] == [16_000.0]


KEEPERS = "farmers who support Vale"
REPORT = paper("r", "The farmers, as I saw, are no paupers: they have the port, 131 households and a press.", day="1998-05-11", author="T. Bell")
ROLL = paper("u", "On the roll of the guild stand 131 families, whose households have all paid.", day="1998-02-10", author="A. Weber")
RIVAL = paper("v", "The so-called supporters of Vale among the farmers are at most ninety households.", day="1996-12-02", author="N. Stane")


def test_all_independent_sources_of_a_group_are_shown_and_set_beside_each_other() -> None:
    finding = ask(count, PaperDesk(REPORT, ROLL, RIVAL), "How many of them are there?", of=KEEPERS)
    assert {(extract.document.id, extract.facts["value"]) for extract in finding.extracts} == {("r", 131.0), ("u", 131.0), ("v", 90.0)}
    assert finding.verdict == "conflicting", "a bound is no point of a series"
    assert "3 figures of 3 independent origins" in finding.answer
    assert "131 households (11 May 1998, T. Bell; 10 February 1998, A. Weber)" in finding.answer


def test_a_number_of_things_beside_a_group_does_not_count_the_group() -> None:
    other = paper("o", "The farmers lost 41 hives in the flood.")
    assert not any(extract.facts["value"] == 41.0 for extract in ask(count, PaperDesk(REPORT, other), of=KEEPERS).extracts)
