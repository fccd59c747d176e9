"""What a claim says of a vote, of what came of a matter and of the parts played in it, as data to be set beside the record."""

import pytest

from dalil.records import Block
from dalil.text.claimfigures import figures_of
from dalil.text.deciding.outcomes import bears, claimed_outcome, outcome_of
from dalil.text.deciding.parts import claimed_part, labelled
from dalil.text.deciding.sides import Vote
from dalil.text.deciding.voteclaims import vote_claim


@pytest.mark.parametrize(
    ("claim", "language", "counts"),
    [
        ("34 members voted strongly for the sluice", "en", {"strongly for": 34}),
        ("twelve members voted against the sluice", "en", {"against": 12}),
        ("12 members voted for the dam and 3 against", "en", {"for": 12, "against": 3}),
        ("nobody voted against the sluice", "en", {"against": 0}),
        ("the motion on the sluice was carried by 12 votes to 3", "en", {"for": 12, "against": 3}),
        ("против плотины голосовали 3 человека", "ru", {"against": 3}),
        ("за плотину голосовало 12 человек", "ru", {"for": 12}),
        ("никто не голосовал против плотины", "ru", {"against": 0}),
    ],
)
def test_the_counts_that_a_claim_gives_to_sides(claim: str, language: str, counts: dict[str, int]) -> None:
    told = vote_claim(claim, language)
    assert told is not None
    assert dict(told.counts) == counts


@pytest.mark.parametrize("claim", ["the group voted to move its seat to Tepa", "Orlova did not vote against the dam", "Orlova defeated Berezin by 53 votes", "the dam was closed"])
def test_what_cannot_be_counted_is_no_claim_on_a_vote(claim: str) -> None:
    assert vote_claim(claim, "en") is None


def test_a_vote_bears_a_claim_out_or_not_or_says_nothing() -> None:
    vote = Vote(0, 1, "tally", {"strongly for": 30, "for": 7, "against": 0})
    for claim, answer in {
        "37 members voted for the sluice": True,
        "7 members voted for the sluice": True,
        "12 members voted for the sluice": False,
        "nobody voted against the sluice": True,
        "the poll on the sluice was rejected": False,
        "4 members abstained on the sluice by vote": None,
    }.items():
        told = vote_claim(claim, "en")
        assert told is not None
        assert told.borne_out(vote) is answer, claim


def test_what_was_voted_on_is_left_of_the_claim() -> None:
    told = vote_claim("34 members voted strongly for moving the sluice proposal to phase 4", "en")
    assert told is not None
    assert set(told.matter.split()) == {"the", "sluice", "to", "phase", "4"}


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("- Stage 3 acceptance", "granted"),
        ("No consensus, does not proceed to stage 3", "held"),
        ("- Not advancing yet, follow ups identified", "held"),
        ("The petition is rejected.", "refused"),
        ("Approved, contingent on the survey", ""),
        ("Discussed at length.", ""),
        ("- Write a paper that needs consensus", ""),
        ("Поручить Орловой проверить обстоятельства.\nПросить Трест представить подписанные согласия.", ""),
        ("Ходатайство отклонить.", "refused"),
        ("Проект утвердить.", "granted"),
    ],
)
def test_what_a_resolution_says_came_of_its_matter(words: str, outcome: str) -> None:
    assert outcome_of(words) == outcome


def test_what_is_held_is_not_granted_and_not_yet_refused() -> None:
    assert bears("granted", "held") is False
    assert bears("refused", "held") is None
    assert bears("refused", "granted") is False
    assert bears("refused", "refused") is True
    assert bears("held", "refused") is True
    assert bears("granted", "") is None


def test_what_a_claim_says_came_of_a_matter_and_what_is_left_of_it() -> None:
    assert claimed_outcome("the sluice was accepted for stage 3") == ("granted", "the sluice was for stage 3")
    assert claimed_outcome("the sluice was rejected")[0] == "refused"
    assert claimed_outcome("the sluice reached stage 3") == ("granted", "the sluice stage 3")
    assert claimed_outcome("families were moved from the fields by force")[0] == ""
    assert claimed_outcome("the sluice was not accepted for stage 3")[0] == "held"
    assert claimed_outcome("проект не утверждён")[0] == "held"
    assert claimed_outcome("the sluice leaks") == ("", "the sluice leaks")


def test_parts_are_read_from_a_claim_in_both_voices() -> None:
    one, other = claimed_part("Orlova proposed the sluice"), claimed_part("the sluice was proposed by Orlova")
    assert one == other
    assert one is not None
    assert (one.name, one.who, one.matter) == ("proposer", "Orlova", "the sluice")
    assert claimed_part("the mill was closed by order") is None


def test_labels_are_headings_over_little_and_labelled_lines() -> None:
    text = "# Election\n\n## The winner\n\n- Anna Orlova\n\n## Remarks\n\nProposer: Rustam Sattorov\n"
    heads = [Block("heading", text.index(mark), text.index(mark) + len(mark), level, mark.strip("# ")) for mark, level in (("# Election", 1), ("## The winner", 2), ("## Remarks", 2))]
    assert [(each.part, each.value) for each in labelled(text, heads)] == [("winner", "- Anna Orlova"), ("proposer", "Rustam Sattorov")]
    assert all(text[each.start : each.end].endswith(each.value) for each in labelled(text, heads))


def test_the_figures_of_a_claim_by_what_they_do() -> None:
    found = figures_of("on 5 May 1996 the council sent 30 carts by order No. 572", "en")
    assert (found.years, found.naming, found.counted) == ({1996.0}, {572.0}, {30.0})
    assert found.told("Order 572 of 1996: 12 carts were sent.", "en", whole=False)
    assert not found.told("Order 572 of 1996: 12 carts were sent.", "en", whole=True)
    assert not found.told("Order 571 of 1996: 30 carts were sent.", "en", whole=True)


def test_a_number_behind_an_abbreviation_or_a_name_names_a_thing() -> None:
    assert figures_of("the council rejected PWU 572", "en").naming == {572.0}
    assert figures_of("the herders left Camp 5", "en").naming == {5.0}
    assert figures_of("in Tepa 30 carts were lost", "en").counted == {30.0}
