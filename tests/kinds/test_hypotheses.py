"""Suspects are ranked by what speaks against them; a name is given only if no single extract upholds the order."""

from dalil.evidence import NOTHING
from dalil.kinds import hypotheses
from dalil.records import Finding
from tests.kinds.fake import FakeDesk, ask, document
from tests.kinds.papers import PaperDesk, paper

A = document("a", "Berezin ordered the gates of the reservoir to be opened.")
B = document("b", "By telephone Berezin told the engineer to empty the reservoir.", day="1997-04-02")
C = document("c", "Orlova was in the capital when the reservoir was emptied.", day="1997-04-03")
SAID = {"ordered the gates": "for", "By telephone": "for", "in the capital": "against"}
SLOTS = {"act": "emptying the reservoir", "suspects": ("Berezin", "Orlova")}


def test_a_suspect_stands_out_when_no_single_extract_upholds_the_order() -> None:
    finding = ask(hypotheses, FakeDesk(A, B, C, said=SAID), **SLOTS)
    assert finding.verdict == "one suspect stands out"
    assert "Berezin" in finding.answer


def test_one_extract_that_upholds_the_order_leaves_it_open() -> None:
    finding = ask(hypotheses, FakeDesk(A, said=SAID), **SLOTS)
    assert finding.verdict == "open"
    assert "1 single extracts would change the order" in finding.certainty.reason
    assert finding.unknown == ("anything that bears on Orlova",)


def test_naming_a_suspect_is_not_evidence() -> None:
    finding = ask(hypotheses, FakeDesk(A, B, C), **SLOTS)
    assert finding.verdict == "not enough evidence"
    assert all(e.bearing == "neutral" for e in finding.extracts)
    assert set(finding.unknown) == {f"whether what is told of {name} is so: nothing of it was counted" for name in ("Berezin", "Orlova")}


def test_a_list_of_those_present_is_no_evidence_and_a_suspects_own_words_are_read() -> None:
    present = document("d", "Present at the meeting: Berezin, Orlova, Tursunov.")
    own = document("e", "I had the reservoir emptied that night.", author="Berezin")
    finding = ask(hypotheses, FakeDesk(present, own, said={"I had the reservoir": "for"}), **SLOTS)
    assert [(e.document.id, e.label, e.bearing) for e in finding.extracts] == [("e", "Berezin", "for")]


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


def test_the_matrix_says_what_is_not_counted() -> None:
    (table,) = ask(hypotheses, PaperDesk(paper("h", HEARING)), **ACT).tables
    assert {cell.value for row in table.rows for cell in row[2:]} == {None, "not counted"}
