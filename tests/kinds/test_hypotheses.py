"""Suspects are ranked by what speaks against them; a name is given only if no single extract upholds the order."""

from dalil.kinds import hypotheses
from tests.kinds.fake import FakeDesk, ask, document

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


def test_a_list_of_those_present_is_no_evidence_and_a_suspects_own_words_are_read() -> None:
    present = document("d", "Present at the meeting: Berezin, Orlova, Tursunov.")
    own = document("e", "I had the reservoir emptied that night.", author="Berezin")
    finding = ask(hypotheses, FakeDesk(present, own, said={"I had the reservoir": "for"}), **SLOTS)
    assert [(e.document.id, e.label, e.bearing) for e in finding.extracts] == [("e", "Berezin", "for")]
