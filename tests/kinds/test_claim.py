"""A verdict is pronounced only on what counts, and copies, hearsay and strangers count as the rule says."""

from dalil.evidence import NOTHING
from dalil.kinds import claim
from tests.kinds.fake import FakeDesk, ask, document

CLAIM = "Berezin closed the mill"
YES = document("a", "In May Berezin closed the mill by his own order.")
NO = document("b", "The mill was never closed by Berezin; it works to this day.", day="1996-06-01")
STRANGER = document("c", "The mill was closed by its owner in the spring.", day="1996-07-01")


def test_one_side_alone_is_a_verdict() -> None:
    finding = ask(claim, FakeDesk(YES, said={"his own order": "for"}), claim=CLAIM)
    assert finding.verdict == "supported"
    assert [e.bearing for e in finding.extracts] == ["for"]
    assert ask(claim, FakeDesk(NO, said={"never closed": "against"}), claim=CLAIM).verdict == "refuted"


def test_both_sides_are_conflicting_and_both_are_shown() -> None:
    finding = ask(claim, FakeDesk(YES, NO, said={"his own order": "for", "never closed": "against"}), claim=CLAIM)
    assert finding.verdict == "conflicting"
    assert {e.bearing for e in finding.extracts} == {"for", "against"}


def test_words_in_common_are_not_evidence() -> None:
    finding = ask(claim, FakeDesk(YES, NO), claim=CLAIM)
    assert finding.verdict == "not enough evidence"
    assert all(e.bearing == "neutral" for e in finding.extracts)
    assert finding.certainty.level == "none"


def test_evidence_that_does_not_name_whom_the_claim_names_does_not_count() -> None:
    assert ask(claim, FakeDesk(STRANGER, said={"by its owner": "for"}), claim=CLAIM).verdict == "not enough evidence"


def test_five_copies_do_not_outweigh_one_denial() -> None:
    copies = [document(f"a{n}", YES.text, origin="a0") for n in range(5)]
    finding = ask(claim, FakeDesk(*copies, NO, said={"his own order": "for", "never closed": "against"}), claim=CLAIM)
    assert finding.verdict == "conflicting"


def test_an_archive_of_other_matters_is_silent() -> None:
    assert ask(claim, FakeDesk(document("z", "The weather was mild in the north.")), claim=CLAIM).verdict == NOTHING


def test_a_claimed_change_is_refuted_or_borne_out_by_the_archives_own_figures() -> None:
    desk = FakeDesk(document("r", "The cotton crop of 1997 was 43,900 tonnes, against 41,200 tonnes in 1996.", day="1998-01-30"))
    refuted = ask(claim, desk, claim="the cotton crop fell by half in 1997")
    assert refuted.verdict == "refuted"
    assert "by arithmetic: 41,200.0 tonnes in 1996, 43,900.0 in 1997" in refuted.extracts[0].why
    assert ask(claim, desk, claim="the cotton crop rose in 1997").verdict == "supported"
    assert ask(claim, desk, claim="the wheat crop of the north fell by half in 1997").verdict != "refuted"


VOTES = document(
    "v",
    "# Meeting of the water users\n\nMove the sluice proposal to phase 3\n\n| For | Against | Abstain |\n| --- | --- | --- |\n| 19 | 2 | 4 |\n\nThe chairman closed the meeting.",
    day="1997-03-02",
)


def test_a_claim_about_a_vote_is_decided_by_counting_it() -> None:
    desk = FakeDesk(VOTES)
    assert ask(claim, desk, claim="19 members voted for moving the sluice proposal to phase 3").verdict == "supported"
    assert ask(claim, desk, claim="7 members voted against moving the sluice proposal to phase 3").verdict == "refuted"
    assert ask(claim, desk, claim="nobody voted against moving the sluice proposal to phase 3").verdict == "refuted"


def test_a_vote_on_another_phase_or_of_another_year_decides_nothing() -> None:
    desk = FakeDesk(VOTES)
    for other in ("19 members voted for moving the sluice proposal to phase 4", "in 1998 19 members voted for moving the sluice proposal to phase 3", "19 members voted for the bridge"):
        assert ask(claim, desk, claim=other).verdict in ("not enough evidence", NOTHING)


def test_no_reading_outvotes_the_record() -> None:
    desk = FakeDesk(VOTES, document("w", "They say that nobody voted against the sluice in phase 3."), said={"They say": "for"})
    finding = ask(claim, desk, claim="nobody voted against moving the sluice proposal to phase 3")
    assert finding.verdict == "refuted"
    assert "no reading outvotes" in finding.answer
    assert [e.label for e in finding.extracts if e.bearing == "against"] == ["record"]


def test_headings_and_motions_state_nothing() -> None:
    agenda = document("g", "# Berezin closed the mill by his order")
    assert ask(claim, FakeDesk(agenda, said={"his order": "for"}), claim=CLAIM).verdict == "not enough evidence"
    motion = document("m", "Poll: Berezin closed the mill unjustly\n\n| For | Against | Abstain |\n| --- | --- | --- |\n| 19 | 2 | 4 |")
    assert ask(claim, FakeDesk(motion, said={"unjustly": "for"}), claim=CLAIM).verdict == "not enough evidence"


def test_a_line_on_another_number_or_year_neither_bears_out_nor_refutes() -> None:
    said = {"discussed": "against", "opened": "for"}
    order = document("o", "The council discussed the order No. 634 on the mill at length.")
    assert ask(claim, FakeDesk(order, said=said), claim="the council rejected order No. 572 on the mill").verdict == "not enough evidence"
    year = document("y", "In 1994 the mill was opened again by the council.")
    assert ask(claim, FakeDesk(year, said=said), claim="in 1996 the mill was opened again by the council").verdict == "not enough evidence"
    assert ask(claim, FakeDesk(year, said=said), claim="in 1994 the mill was opened again by the council").verdict == "supported"


def test_a_line_without_the_claims_count_may_refute_but_not_support() -> None:
    paper = document("n", "The council sent 12 carts to the mill.")
    assert ask(claim, FakeDesk(paper, said={"12 carts": "for"}), claim="the council sent 30 carts to the mill").verdict == "not enough evidence"
    assert ask(claim, FakeDesk(paper, said={"12 carts": "against"}), claim="the council sent 30 carts to the mill").verdict == "refuted"


def test_what_is_read_with_a_line_is_said_and_not_shown() -> None:
    paper = document("q", "The crop of Tepa was weighed in October. It fell to almost nothing.")
    finding = ask(claim, FakeDesk(paper, said={"weighed in October. It fell": "for"}), claim="the crop of Tepa failed")
    assert [e.text for e in finding.extracts if e.bearing == "for"] == ["It fell to almost nothing."]
    assert "read with the sentence before" in next(e.why for e in finding.extracts if e.bearing == "for")


def test_a_conflict_in_which_one_side_is_later_says_so() -> None:
    finding = ask(claim, FakeDesk(YES, NO, said={"his own order": "for", "never closed": "against"}), claim=CLAIM)
    assert "against it is later than all that speaks for it" in finding.answer
