"""The future is not on record: evidence leans, and whether it is sure is answered."""

from dalil.kinds import prospect
from dalil.records import Question
from tests.kinds.fake import FakeDesk, ask, document

FOR = document("a", "The smallholders have the Union and can hold their own against Berezin.")
SLOTS = {"party": "smallholders", "against": "Berezin", "facets": ("certainty",)}


def test_evidence_on_one_side_leans_and_is_not_called_sure() -> None:
    finding = ask(prospect, FakeDesk(FOR, said={"have the Union": "for"}), **SLOTS)
    assert finding.verdict == "likely"
    assert "it is not" in finding.answer
    assert finding.unknown


def test_nothing_that_counts_is_not_enough_evidence() -> None:
    assert ask(prospect, FakeDesk(FOR), **SLOTS).verdict == "not enough evidence"


def test_the_proposition_is_in_the_letters_words_with_the_party_in_the_pronouns_place() -> None:
    asked = Question("1", "prospect", "Will they be able to hold their own? Is that sure?", {"party": "smallholders", "against": "Berezin"})
    assert prospect.proposition(asked) == "smallholders will be able to hold their own against Berezin"
    office = Question("2", "prospect", "Will the Office be able to meet the deadline?")
    assert prospect.proposition(office) == "the Office will be able to meet the deadline"
    assert prospect.proposition(Question("3", "prospect", "Сумеют отстоять себя?", {"party": "туземцы"})) == "туземцы: Сумеют отстоять себя"
