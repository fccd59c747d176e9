"""Suspects are ranked by what speaks against them; a name is given only if no single extract upholds the order."""

from dalil.evidence import NOTHING
from dalil.kinds import hypotheses
from dalil.records import Finding
from tests.kinds.fake import FakeDesk, ask, document
from tests.kinds.papers import PaperDesk, paper

A = document("a", "Berezin ordered the gates of the reservoir to be opened.")
B = document("b", "By telephone Berezin told the engineer to empty the reservoir.", day="1997-04-02")
C = document("c", "Orlova was in the capital when the reservoir was emptied.", day="1997-04-03")
SLOTS = {"act": "emptying the reservoir", "suspects": ("Berezin", "Orlova")}


def counted(finding: Finding) -> set[tuple[str, str, str]]:
    """(suspect, sort, bearing) of each extract that counts."""
    return {(e.label, str(e.facts["sort"]), e.bearing) for e in finding.extracts if e.bearing != "neutral"}


def test_a_suspect_stands_out_on_two_voices_of_which_no_single_one_upholds_the_order() -> None:
    finding = ask(hypotheses, FakeDesk(A, B, C), **SLOTS)
    assert finding.verdict == "one suspect stands out"
    assert "Berezin" in finding.answer
    assert counted(finding) == {("Berezin", "accusation", "for"), ("Orlova", "alibi", "against")}


def test_one_extract_that_upholds_the_order_leaves_it_open() -> None:
    finding = ask(hypotheses, FakeDesk(A), **SLOTS)
    assert finding.verdict == "open"
    assert "one single extract would change the order" in finding.certainty.reason
    assert finding.unknown == ("anything that bears on Orlova",)


def test_naming_a_suspect_or_supposing_it_is_not_evidence() -> None:
    said = ("Berezin asked Orlova about the reservoir.", "If Berezin emptied the reservoir, Orlova must have known.", "Orlova wondered whether Berezin would empty the reservoir.")
    finding = ask(hypotheses, FakeDesk(*(document(f"d{number}", text) for number, text in enumerate(said))), **SLOTS)
    assert finding.verdict == "not enough evidence"
    assert all(e.bearing == "neutral" for e in finding.extracts)
    assert set(finding.unknown) == {f"whether what is told of {name} is so: nothing of it was counted" for name in ("Berezin", "Orlova")}


def test_the_judge_of_bearing_decides_nothing_however_sure_it_is() -> None:
    desk = FakeDesk(document("d", "Berezin presided when the reservoir was discussed."), said={"Berezin presided": "against"})
    assert ask(hypotheses, desk, **SLOTS).verdict == "not enough evidence"


def test_a_list_of_those_present_is_no_evidence_and_a_suspects_own_words_are_read() -> None:
    present = document("d", "Present at the meeting: Berezin, Orlova, Tursunov.")
    own = document("e", "I had the reservoir emptied that night.", author="Berezin")
    finding = ask(hypotheses, FakeDesk(present, own), **SLOTS)
    assert [(e.document.id, e.label, e.bearing) for e in finding.extracts] == [("e", "Berezin", "for")]
    assert finding.verdict == "one suspect stands out", "an admission at first hand"
    assert finding.certainty.level == "low"


HEARING = (
    "Hearing of the pier commission\n\nQuestion: Did Mr Vale have the lock of the boathouse broken?\n\nMr Orlo: Yes. He told me so on the stairs, and I broke it.\n\n"
    "Mr Vale: I deny that I told anybody so.\n\nQuestion: Who kept the keys?\n\nMs Stane: I was at sea all that week."
)
ACT = {"act": "broke into the boathouse in May 1996", "suspects": ("Vale", "Orlo", "Stane")}


def labels(finding: Finding) -> set[tuple[str, str]]:
    return {(extract.text, extract.label) for extract in finding.extracts}


def test_an_admission_that_leaves_the_act_to_the_question_before_is_read() -> None:
    found = labels(ask(hypotheses, PaperDesk(paper("h", HEARING)), **ACT))
    assert ("He told me so on the stairs, and I broke it.", "Orlo") in found
    assert ("He told me so on the stairs, and I broke it.", "Vale") in found, "the question names one man whom *he* can mean"
    assert ("I deny that I told anybody so.", "Vale") in found


def test_an_admission_signed_below_is_the_signers() -> None:
    letter = paper("l", "To the board\n\nThe boathouse was forced on 3 May. I did it alone and in the dark.\n\nPeter Orlo", title="To the board")
    finding = ask(hypotheses, PaperDesk(letter), **ACT)
    assert ("I did it alone and in the dark.", "Orlo") in labels(finding)
    assert all(extract.speaker == "Peter Orlo" for extract in finding.extracts)


def test_what_a_suspect_says_of_another_is_on_the_other_alone() -> None:
    letter = paper("l", "To the board\n\nThe boathouse was forced on 3 May. It was Stane who had the keys.\n\nPeter Orlo", title="To the board")
    assert ("It was Stane who had the keys.", "Orlo") not in labels(ask(hypotheses, PaperDesk(letter), **ACT))


def test_the_counts_of_a_vote_are_no_evidence() -> None:
    minutes = paper("m", "Vote on the boathouse: for 3 (Vale, Orlo, Stane), against 1 (Bruck).")
    assert ask(hypotheses, PaperDesk(minutes), **ACT).verdict == NOTHING


def test_the_matrix_tells_the_sort_and_whose_word_it_is_and_what_is_not_counted() -> None:
    (table, *_) = ask(hypotheses, PaperDesk(paper("h", HEARING)), **ACT).tables
    assert table.columns == ("date", "said by", "sort", "how", "Vale", "Orlo", "Stane")
    rows = [tuple(cell.value for cell in row[1:]) for row in table.rows]
    assert ("Orlo", "admission", "first hand", None, "for", None) in rows
    assert ("Mr Vale", None, None, "not counted", None, None) in rows, "to deny that he told anybody is to deny no burglary"


MILL = {"act": "burned the mill on 3 May 1990", "suspects": ("Halloran", "Petrie", "Amsel")}


def told(*papers: tuple[str, str, str], day: str = "1990-06-01") -> Finding:
    """The finding on the mill from papers of (id, author, text)."""
    return ask(hypotheses, FakeDesk(*(document(id, text, author=author, day=day) for id, author, text in papers)), **MILL)


def test_one_who_ordered_and_one_who_did_do_not_exclude_each_other() -> None:
    finding = told(
        ("a", "Halloran", "I burned the mill, and Petrie gave me the order to burn it."),
        ("b", "K. Dunn", "The mill was burned on the orders of Petrie."),
        ("c", "Amsel", "I did not burn the mill."),
    )
    assert finding.verdict == "open"
    assert "Petrie is said to have ordered it and Halloran to have done it: the one does not exclude the other." in finding.answer
    assert ("Amsel", "denial", "against") in counted(finding)
    assert "the order itself, or a paper of the day that records an order of Petrie" in finding.would_settle


def test_a_voice_counts_once_however_often_it_speaks() -> None:
    again = told(("a", "K. Dunn", "Petrie burned the mill."), ("b", "Kate Dunn", "It was Petrie who set fire to the mill."))
    assert again.verdict == "open"
    two = told(("a", "K. Dunn", "Petrie burned the mill."), ("b", "M. Roe", "It was Petrie who set fire to the mill."))
    assert two.verdict == "one suspect stands out"


def test_hearsay_and_the_word_of_another_suspect_do_not_name_anybody() -> None:
    finding = told(("a", "Amsel", "Petrie burned the mill."), ("b", "M. Roe", "Dunn said that Petrie had burned the mill."))
    assert finding.verdict == "open"
    (table, *_) = finding.tables
    assert {row[3].value for row in table.rows} == {"first hand, interested", "reported"}


def test_a_finding_of_a_court_names_and_an_accusation_does_not_outweigh_it() -> None:
    finding = told(("a", "", "The court found that Petrie had burned the mill."), ("b", "Petrie", "I did not burn the mill."))
    assert (finding.verdict, "Petrie" in finding.answer) == ("one suspect stands out", True)
    (_, order, hangs) = finding.tables
    assert order.rows[0][0].value == "Petrie"
    assert [cell.value for cell in hangs.rows[0][1:]] == ["finding, Petrie", "open, equally placed: Halloran, Amsel"]
    both = told(("a", "", "The court found that Petrie had burned the mill."), ("b", "Amsel", "I burned the mill."))
    assert both.verdict == "open"


def test_what_is_told_of_another_day_or_before_the_act_counts_for_nothing() -> None:
    assert told(("a", "K. Dunn", "Petrie burned the mill on 4 June 1985.")).verdict == "not enough evidence"
    assert told(("a", "K. Dunn", "Petrie burned the mill."), day="1989-06-01").verdict == "not enough evidence"


def test_one_cleared_and_one_named_in_one_sentence_are_two_extracts() -> None:
    finding = told(("a", "K. Dunn", "Not Amsel but Petrie burned the mill."))
    assert counted(finding) == {("Amsel", "exculpation", "against"), ("Petrie", "accusation", "for")}


def test_an_alibi_asks_for_a_paper_of_another() -> None:
    finding = told(("a", "Amsel", "I was in hospital on the day when the mill was burned."), ("b", "K. Dunn", "Petrie burned the mill."))
    assert ("Amsel", "alibi", "against") in counted(finding)
    assert "a paper of another that tells where Amsel was on 3 May 1990" in finding.would_settle


def test_an_order_may_be_older_than_the_act_and_nothing_else_may() -> None:
    finding = told(("a", "Petrie", "I hereby order that the mill be burned tonight."), ("b", "K. Dunn", "Amsel burned the mill."), day="1990-05-02")
    assert counted(finding) == {("Petrie", "own order", "for")}


def test_two_papers_of_nobody_named_in_nearly_the_same_words_are_one_voice() -> None:
    finding = told(("a", "", "The agenda also states that Petrie had burned the mill at Tor."), ("b", "", "The agenda of 18 June states plainly that Petrie had burned the mill at Tor."))
    assert finding.verdict == "open"


def test_he_stands_for_nobody_where_two_are_named_before() -> None:
    assert told(("a", "K. Dunn", "Petrie met Joseph Carver at the gate of the mill. He burned the mill.")).verdict == "not enough evidence"
    assert counted(told(("a", "K. Dunn", "Petrie came to the mill at night. He burned the mill."))) == {("Petrie", "accusation", "for")}


def test_where_nobody_is_pointed_at_there_is_not_enough_evidence() -> None:
    finding = told(("a", "Petrie", "I did not burn the mill on 3 May."))
    assert (finding.verdict, counted(finding)) == ("not enough evidence", {("Petrie", "denial", "against")})
