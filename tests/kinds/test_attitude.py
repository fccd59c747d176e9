"""A position is the holder's only if the holder speaks or is named; minority views are kept."""

from dalil.kinds import attitude
from tests.kinds.fake import FakeDesk, ask, document

FOR = document("a", "The smallholders think the world of Sattorov and call him a friend.", day="1996-07-12")
AGAINST = document("b", "Some smallholders now complain bitterly of Sattorov.", day="1997-05-03")
OTHER = document("c", "Berezin despises Sattorov openly.", author="N. Berezin", day="1997-01-01")
SAID = {"think the world": "for", "complain bitterly": "against", "despises": "against"}
SLOTS = {"holder": "smallholders", "target": "Sattorov"}


def test_positions_of_the_holder_make_the_verdict_and_minorities_are_kept() -> None:
    finding = ask(attitude, FakeDesk(FOR, AGAINST, said=SAID), **SLOTS)
    assert finding.verdict == "mixed"
    assert [e.bearing for e in finding.extracts] == ["for", "against"]


def test_a_single_origin_is_said_to_be_one() -> None:
    finding = ask(attitude, FakeDesk(FOR, said=SAID), **SLOTS)
    assert finding.verdict == "for"
    assert "One origin alone" in finding.answer


def test_what_others_think_is_shown_apart_and_makes_no_verdict() -> None:
    finding = ask(attitude, FakeDesk(OTHER, said=SAID), **SLOTS)
    assert finding.verdict == "not enough evidence"
    assert [e.label for e in finding.extracts] == ["others"]


def test_naming_both_without_a_firm_position_is_not_enough() -> None:
    finding = ask(attitude, FakeDesk(FOR), **SLOTS)
    assert finding.verdict == "not enough evidence"
    assert [e.bearing for e in finding.extracts] == ["neutral"]


def test_positions_are_a_table_and_a_chart_that_cite_their_extracts() -> None:
    finding = ask(attitude, FakeDesk(FOR, AGAINST, said=SAID), **SLOTS)
    assert [row[2].value for row in finding.tables[0].rows] == ["for", "against"]
    assert [(mark.x, mark.y) for mark in finding.charts[0].marks] == [("1996-07-12", 1.0), ("1997-05-03", -1.0)]


def test_a_sentence_that_goes_on_from_the_target_is_read_with_it_and_shown_alone() -> None:
    petition = document("p", "From the smallholders of Tepa. We know Sattorov well. We support him and thank him for the water.")
    finding = ask(attitude, FakeDesk(petition, said={"We support him": "for"}), **SLOTS)
    assert finding.verdict == "for"
    assert [e.text for e in finding.extracts if e.bearing == "for"] == ["We support him and thank him for the water."]




def test_a_list_of_those_present_does_not_make_a_paper_theirs() -> None:
    minutes = document("l", "Present: Anna Orlova, Nikolai Berezin, Rustam Sattorov, Pavel Lomov, Ivan Gromov.\n\nThe new sluice is a disgrace to the valley.")
    finding = ask(attitude, FakeDesk(minutes, said={"disgrace": "against"}), holder="Anna Orlova", target="new sluice")
    assert finding.verdict == "not enough evidence"
    assert {e.label for e in finding.extracts} <= {"others"}


def test_a_pronoun_takes_the_holder_from_the_sentence_before_if_it_names_nobody_else() -> None:
    alone = document("h", "Orlova went to see the new sluice. She called it a disgrace.")
    finding = ask(attitude, FakeDesk(alone, said={"disgrace": "against"}), holder="Orlova", target="new sluice")
    assert finding.verdict == "against"
    assert [e.text for e in finding.extracts if e.bearing == "against"] == ["She called it a disgrace."]
    two = document("h", "Orlova and Berezin went to see the new sluice. She called it a disgrace.")
    assert ask(attitude, FakeDesk(two, said={"disgrace": "against"}), holder="Orlova", target="new sluice").verdict == "not enough evidence"


def test_the_beginning_of_a_common_word_is_nobodys_surname() -> None:
    paper = document("s", "Whatever its shortcomings, the new sluice will save the valley.")
    finding = ask(attitude, FakeDesk(paper, said={"will save": "for"}), holder="Clara Short", target="new sluice")
    assert finding.verdict == "not enough evidence"


def test_headings_and_links_take_no_position() -> None:
    paper = document("k", "# Orlova on the new sluice: a disgrace\n\n[Orlova, the new sluice a disgrace](slides/sluice.pdf)")
    finding = ask(attitude, FakeDesk(paper, said={"disgrace": "against"}), holder="Orlova", target="new sluice")
    assert not any(e.bearing == "against" for e in finding.extracts)


def test_words_quoted_behind_a_colon_are_theirs_whom_the_sentence_before_it_names() -> None:
    paper = document("c", "Orlova told the council:\n\n“The new sluice is a disgrace to the valley.”")
    finding = ask(attitude, FakeDesk(paper, said={"disgrace": "against"}), holder="Orlova", target="new sluice")
    assert finding.verdict == "against"
    received = document("c", "Orlova received a report from an engineer:\n\n“The new sluice is a disgrace to the valley.”")
    assert ask(attitude, FakeDesk(received, said={"disgrace": "against"}), holder="Orlova", target="new sluice").verdict == "not enough evidence"


def test_minutes_that_name_a_speaker_by_first_name_or_initials_tell_the_position_of_the_one_present() -> None:
    for label in ("Anna", "AO"):
        paper = document("i", f"Present: Anna Orlova, Rustam Sattorov\n\n* {label}: the new sluice is a disgrace")
        finding = ask(attitude, FakeDesk(paper, said={"disgrace": "against"}), holder="Anna Orlova", target="new sluice")
        assert finding.verdict == "against", label
    other = document("i", "Present: Anna Orlova, Rustam Sattorov\n\n* Rustam: the new sluice is a disgrace")
    assert ask(attitude, FakeDesk(other, said={"disgrace": "against"}), holder="Anna Orlova", target="new sluice").verdict == "not enough evidence"
