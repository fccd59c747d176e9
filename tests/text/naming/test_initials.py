"""Initials are a person's only where the paper names that person and nobody else who has them."""

from dalil.text.naming.initials import initials, labelled, means

PRESENT = "Present: Anna Orlova, Rustam Sattorov\n\nAO: I am against it."


def test_initials_are_those_of_a_name_written_as_one() -> None:
    assert initials("Anna Orlova") == "AO"
    assert initials("water users") == ""
    assert initials("Orlova") == ""


def test_a_speaker_by_initials_is_the_one_person_present_who_has_them() -> None:
    assert means("AO", "Anna Orlova", PRESENT)
    assert not means("RS", "Anna Orlova", PRESENT)
    assert not means("AO", "Anna Orlova", "AO: I am against it.")
    assert not means("AO", "Anna Orlova", PRESENT.replace("Rustam Sattorov", "Akmal Ostonov"))


def test_a_paper_that_says_whose_initials_they_are_is_believed() -> None:
    assert means("AO", "Anna Orlova", "Present: Anna Orlova (AO), Akmal Ostonov (AKO)")


def test_a_first_name_is_enough_where_nobody_else_present_has_it() -> None:
    assert means("Anna", "Anna Orlova", PRESENT)
    assert not means("Anna", "Anna Orlova", PRESENT + " Anna Berezina was late.")
    assert not means("Rustam", "Anna Orlova", PRESENT)


def test_an_item_may_name_its_speaker_at_its_head() -> None:
    assert labelled("* **Anna**: against the new sluice") == "Anna"
    assert labelled("- Anna - not so much in favour") == "Anna"
    assert labelled("The sluice: a report") == ""
    assert labelled("It was - they say - late") == ""
