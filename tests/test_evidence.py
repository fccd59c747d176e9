"""The rules of weight: copies count once, hearsay counts half, silence is said."""

from dalil.evidence import NOTHING, certainty, nothing_found, origins, slots, weight
from dalil.records import Extract, Question
from tests.test_extract import document


def extract(origin: str, *, reported: bool = False) -> Extract:
    return Extract(document(id=origin, origin=origin), 0, 31, why="test", reported=reported)


def test_copies_of_one_document_are_one_origin_and_weigh_once() -> None:
    five = [extract("a") for _ in range(5)]
    assert origins(five) == 1
    assert weight(five) == 1.0


def test_hearsay_weighs_half_unless_the_same_origin_also_speaks_at_first_hand() -> None:
    assert weight([extract("a", reported=True), extract("b")]) == 1.5
    assert weight([extract("a", reported=True), extract("a")]) == 1.0


def test_certainty_is_high_only_with_three_origins_and_nothing_against() -> None:
    three = [extract("a"), extract("b"), extract("c", reported=True)]
    assert certainty(three).level == "high"
    assert certainty(three, [extract("d")]).level == "moderate"
    assert certainty(three[:1]).level == "low"
    assert certainty([]).level == "none"


def test_certainty_gives_its_reason_in_numbers() -> None:
    assert certainty([extract("a"), extract("b", reported=True)]).reason == "2 independent origins, 1 at first hand"


def test_silence_is_a_finding() -> None:
    finding = nothing_found(Question("1", "claim", "Is it so?"), unknown=("whether it is so",))
    assert (finding.verdict, finding.extracts, finding.unknown) == (NOTHING, (), ("whether it is so",))


def test_a_slot_may_hold_one_value_or_many() -> None:
    question = Question("1", "people", "Who?", {"facets": ("names", "record"), "group": "smallholders", "none": ""})
    assert slots(question, "facets") == ("names", "record")
    assert slots(question, "group") == ("smallholders",)
    assert slots(question, "none") == slots(question, "absent") == ()
