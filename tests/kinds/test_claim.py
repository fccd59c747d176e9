"""A verdict is pronounced only on what counts, and copies, hearsay and strangers count as the rule says."""

import re
from dataclasses import replace

from dalil.evidence import NOTHING
from dalil.kinds import claim
from dalil.records import Block, Document
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
    asked = document("d", "Berezin was asked whether the mill would be closed before the harvest.")
    finding = ask(claim, FakeDesk(asked, document("e", "Orlova closed the road to the mill of Berezin.")), claim=CLAIM)
    assert finding.verdict == "not enough evidence"
    assert all(e.bearing == "neutral" for e in finding.extracts)
    assert finding.certainty.level == "none"


def test_a_sentence_that_states_the_claim_or_its_contrary_counts_without_a_judge() -> None:
    assert ask(claim, FakeDesk(YES), claim=CLAIM).verdict == "supported"
    refuted = ask(claim, FakeDesk(NO), claim=CLAIM)
    assert refuted.verdict == "refuted"
    assert "stated in so many words: the same, denied" in refuted.extracts[0].why


def test_a_sentence_that_nearly_states_it_counts_only_beside_a_judge_who_leans_to_its_side() -> None:
    asked = "Berezin was thrown out of the Water Users Union by its elders"
    nearly = document("d", "Berezin, called before the Water Users Union, gave no answer and was expelled.")
    assert ask(claim, FakeDesk(nearly), claim=asked).verdict == "not enough evidence"
    assert ask(claim, FakeDesk(nearly, said={"was expelled": "for"}), claim=asked).verdict == "supported"


def test_what_a_judge_reads_into_a_line_does_not_stand_against_a_denial_in_so_many_words() -> None:
    note = document("d", "Papers of Berezin on the mill and its closing, a list of 1995.")
    both = FakeDesk(note, NO, said={"a list of 1995": "for", "never closed": "against"})
    assert ask(claim, both, claim=CLAIM).verdict == "refuted"


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


def test_several_votes_equally_near_may_bear_a_claim_out_but_refute_nothing() -> None:
    again = document("v2", VOTES.text.replace("| 19 | 2 | 4 |", "| 7 | 12 | 4 |"), day="1997-05-02")
    desk = FakeDesk(VOTES, again)
    assert ask(claim, desk, claim="7 members voted for moving the sluice proposal to phase 3").verdict == "supported"
    assert ask(claim, desk, claim="30 members voted for moving the sluice proposal to phase 3").verdict == "not enough evidence"
    assert ask(claim, desk, claim="in May 1997 30 members voted for moving the sluice proposal to phase 3").verdict == "refuted"


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


def test_a_claimed_measure_is_set_beside_the_archives_figures_of_its_year() -> None:
    desk = FakeDesk(document("r", "The cotton crop of 1997 was 43,900 tonnes, against 41,200 tonnes in 1996.", day="1998-01-30"))
    assert ask(claim, desk, claim="the cotton crop of 1996 was 41,200 tonnes").verdict == "supported"
    refuted = ask(claim, desk, claim="the cotton crop of 1997 was 60,000 tonnes")
    assert refuted.verdict == "refuted"
    assert "the archive's only figure: 43,900" in refuted.extracts[0].why
    assert ask(claim, desk, claim="the wheat crop of the north in 1997 was 60,000 tonnes").verdict != "refuted"
    assert ask(claim, desk, claim="the cotton crop of 1995 was 60,000 tonnes").verdict != "refuted"


def test_figures_that_differ_among_themselves_refute_nothing() -> None:
    two = document("s", "The cotton crop of 1997 was 43,900 tonnes by the scales.\n\nThe cotton crop of 1997 was 39,100 tonnes by the books.", day="1998-01-30")
    assert ask(claim, FakeDesk(two), claim="the cotton crop of 1997 was 60,000 tonnes").verdict == "not enough evidence"
    assert ask(claim, FakeDesk(two), claim="the cotton crop of 1997 was 39,100 tonnes").verdict == "supported"


def test_a_labelled_count_of_the_claims_year_decides() -> None:
    page = document("e", "Current member count = 1075\n\nQuorum = 49", title="Election of the water master", day="1998-04-13")
    desk = FakeDesk(page)
    assert ask(claim, desk, claim="there were 1,075 members at the election of the water master in 1998").verdict == "supported"
    assert ask(claim, desk, claim="there were 2,300 members at the election of the water master in 1998").verdict == "refuted"
    assert ask(claim, desk, claim="there were 2,300 members at the election of the water master in 1999").verdict != "refuted"
    assert ask(claim, desk, claim="there were 2,300 sheep at the election of the water master in 1998").verdict != "refuted"


def test_what_is_resolved_on_a_matter_decides_whether_it_was_accepted() -> None:
    minutes = headed("# The bridge at Tepa for stage 3\n\nLong debate.\n\n## Conclusion\n\nNo consensus, does not proceed to stage 3.", day="1998-03-21")
    assert ask(claim, FakeDesk(minutes), claim="the bridge at Tepa was accepted for stage 3 in March 1998").verdict == "refuted"
    assert ask(claim, FakeDesk(minutes), claim="the bridge at Tepa was rejected for stage 3 in March 1998").verdict == "not enough evidence"
    assert ask(claim, FakeDesk(minutes), claim="the bridge at Tepa was accepted for stage 3 in May 1998").verdict == "not enough evidence"
    assert ask(claim, FakeDesk(minutes), claim="the bridge at Tepa was accepted for stage 2 in March 1998").verdict == "not enough evidence"


def test_a_resolution_on_a_like_named_matter_counts_only_where_none_is_nearer() -> None:
    own = headed("# The Tepa canal sluice for stage 1\n\n## Conclusion\n\nStage 1 acceptance.", day="1998-03-21")
    other = replace(headed("# The Tepa canal ferry for stage 1\n\n## Conclusion\n\nNo consensus on stage 1.", day="1998-03-22"), id="other", origin="other")
    finding = ask(claim, FakeDesk(own, other), claim="the Tepa canal sluice was accepted for stage 1 in March 1998")
    assert finding.verdict == "supported"
    assert not any(e.bearing == "against" for e in finding.extracts)


def test_the_label_of_the_winner_names_who_won() -> None:
    page = headed("# Election of the water master, 1998\n\nThree stood.\n\n## The winner\n\n- Anna Orlova", day="1998-04-13", title="Election of the water master, 1998")
    assert ask(claim, FakeDesk(page), claim="Anna Orlova won the election of the water master in 1998").verdict == "supported"
    assert ask(claim, FakeDesk(page), claim="Nikolai Berezin won the election of the water master in 1998").verdict == "refuted"
    assert ask(claim, FakeDesk(page), claim="Nikolai Berezin won the chess cup in 1998").verdict in ("not enough evidence", NOTHING)


def headed(text: str, *, day: str, title: str = "") -> Document:
    """A document whose lines that begin with # are its headings."""
    heads = tuple(
        Block("heading", match.start(), match.end(), len(match[1]), match[2]) for match in re.finditer(r"^(#+) (.*)$", text, re.MULTILINE)
    )
    return replace(document("h", text, day=day, title=title), blocks=heads)


def test_the_nearest_are_statements_of_several_papers_and_no_orders_or_lists() -> None:
    inquiry = document("i", "All nine tenants said that they had been driven from the Pier Row cottages by force.\n\nThe watch carried out their beds.", day="1996-06-01")
    order = document("o", "The harbour master shall inquire how the tenants of the Pier Row cottages were driven out.", day="1996-05-01")
    present = document("p", "Present: the tenants of the Pier Row cottages.", day="1996-05-02")
    heading = document("q", "# The tenants of the Pier Row cottages", day="1996-05-03")
    finding = ask(claim, FakeDesk(inquiry, order, present, heading), claim="tenants were driven from the Pier Row cottages by force")
    texts = [extract.text for extract in finding.extracts]
    assert "All nine tenants said that they had been driven from the Pier Row cottages by force." in texts
    assert not any(text.startswith(("Present", "#")) for text in texts)
