"""Decisions: the whole operative words with date and vote; drafts and proposals apart; repeals linked; bodies told apart."""

from __future__ import annotations

from dalil.kinds import decisions
from tests.kinds.fake import ask
from tests.kinds.papers import PaperDesk, paper

BOARD = paper(
    "board",
    "# Harbour board, May\n\n## The crane\n\nAB: Buy it.\n\nCD: Too dear.\n\n#### Conclusion\n\n- The crane is postponed.\n- CD will ask the mayor.\n\n"
    "## The fees\n\nAB: Raise them.\n\nVote: for 5, against 2.\n\n#### Conclusion\n\nThe fees are doubled.\n",
    day="1996-05-20",
    title="Harbour board, May",
)


def test_the_first_extract_is_the_whole_conclusion_on_the_matter_asked() -> None:
    finding = ask(
        decisions, PaperDesk(BOARD), "What exactly did the board decide on the crane?", topic="the crane", body="board"
    )
    assert finding.verdict == "decided"
    assert finding.extracts[0].text == "- The crane is postponed.\n- CD will ask the mayor."
    assert str(finding.extracts[0].when) == "1996-05-20"


def test_how_it_was_taken_is_told_where_it_is_recorded() -> None:
    finding = ask(decisions, PaperDesk(BOARD), "What was decided on the fees?", topic="the fees")
    first = finding.extracts[0]
    assert first.text == "The fees are doubled."
    assert first.facts["how"] == "for 5, against 2"
    assert "for 5, against 2" in [cell.value for row in finding.tables[0].rows for cell in row]


def test_a_draft_is_no_decision() -> None:
    draft = paper(
        "draft", "The board resolves that the crane be sold.", title="Draft resolution on the crane", kind="draft"
    )
    finding = ask(decisions, PaperDesk(draft), "What was decided on the crane?", topic="the crane")
    assert finding.verdict == "drafts only"
    assert [extract.label for extract in finding.extracts] == ["draft"]


def test_a_proposal_is_no_decision() -> None:
    letter = paper("letter", "I propose that the crane be approved at last.")
    assert (
        ask(decisions, PaperDesk(letter), "What was decided on the crane?", topic="the crane").verdict == "drafts only"
    )


def test_a_sentence_that_resolves_counts_where_no_heading_says_so() -> None:
    note = paper("note", "It rained. On 5 May the board approved the sale of the crane. Everybody went home.")
    finding = ask(decisions, PaperDesk(note), "What was decided on the crane?", topic="the crane")
    assert [extract.text for extract in finding.extracts] == ["On 5 May the board approved the sale of the crane."]


def test_a_later_repeal_is_linked_to_what_it_undoes() -> None:
    later = paper(
        "later",
        "# June\n\n## The fees\n\n#### Conclusion\n\nThe doubling of the fees is repealed.\n",
        day="1996-06-20",
        title="June",
    )
    table = ask(decisions, PaperDesk(BOARD, later), "What was decided on the fees?", topic="The fees").tables[0]
    assert [row[-1].value for row in table.rows] == ["1996-06-20", None]


def test_another_body_s_decision_is_not_given() -> None:
    finding = ask(
        decisions,
        PaperDesk(BOARD),
        "What did the Upper Council decide on the crane?",
        topic="the crane",
        body="Upper Council",
    )
    assert finding.verdict == "nothing found"


def test_a_protocol_in_russian() -> None:
    protocol = paper(
        "protokol", "Слушали: О плотине.\n\nПостановили: Плотину строить. Принято единогласно.", language="ru"
    )
    finding = ask(decisions, PaperDesk(protocol), "Что решено о плотине?", language="ru", topic="плотина")
    assert finding.extracts[0].text == "Плотину строить. Принято единогласно."
    assert finding.extracts[0].facts["how"] == "unanimous"


def test_minutes_in_bullets_decide_below_the_item_that_names_the_matter() -> None:
    text = "# Board\n\n* Sale of the old crane\n  * AB asked for the price.\n  * No objections to the sale in June.\n* Fees\n  * Nothing new.\n"
    finding = ask(decisions, PaperDesk(paper("bullets", text)), "What was decided on the old crane?", topic="old crane")
    assert finding.extracts[0].text == "* No objections to the sale in June."
    assert finding.extracts[0].facts["how"] == "consensus"


def test_a_repeal_that_names_a_day_undoes_only_the_decision_of_that_day() -> None:
    first = paper("first", "# May\n\n## The fees\n\n#### Conclusion\n\nThe fees are doubled.\n", day="1996-05-20", title="Harbour board, May")
    second = paper("second", "# June\n\n## The fees\n\n#### Conclusion\n\nThe fees are tripled.\n", day="1996-06-20", title="Harbour board, June")
    repeal = paper("repeal", "# July\n\n## The fees\n\n#### Conclusion\n\nThe decision of 20 June 1996 on the fees is repealed.\n", day="1996-07-20", title="Harbour board, July")
    finding = ask(decisions, PaperDesk(first, second, repeal), "What was decided on the fees?", topic="the fees")
    undone = {str(row[0].value): row[-1].value for row in finding.tables[0].rows}
    assert undone["1996-05-20"] is None
    assert undone["1996-06-20"] == "1996-07-20"


def test_the_line_after_a_resolution_tells_how_it_was_taken() -> None:
    minutes = paper(
        "minutes",
        "# June\n\n## The fees\n\nVote on the motion: for 1, against 6.\n\n**Resolution:** The fees stay as they are.\n\nFor 4, against 1.\n\n## The crane\n\n**Resolution:** The crane is sold.\n\nCarried unanimously.\n",
        day="1996-06-20",
        title="Harbour board, June",
    )
    how = [ask(decisions, PaperDesk(minutes), f"What was decided on {topic}?", topic=topic).extracts[0].facts["how"] for topic in ("the fees", "the crane")]
    assert how == ["for 4, against 1", "unanimous"]
