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
