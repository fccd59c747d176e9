"""A position is the holder's only if the holder declares it; minority views are kept; the judge orders what is not declared."""

from dalil.kinds import attitude
from dalil.records import Extract, Finding
from tests.kinds.fake import FakeDesk, ask, document

FOR = document("a", "The smallholders trust Sattorov and call him a friend.", day="1996-07-12")
AGAINST = document("b", "Some smallholders now complain of Sattorov.", day="1997-05-03")
OTHER = document("c", "Berezin distrusts Sattorov openly.", author="N. Berezin", day="1997-01-01")
SLOTS = {"holder": "smallholders", "target": "Sattorov"}
SLUICE = {"holder": "Anna Orlova", "target": "new sluice"}


def near(finding: Finding) -> list[Extract]:
    """What is shown as the holder's though it declares nothing."""
    return [e for e in finding.extracts if e.label == "own" and e.bearing == "neutral"]


def test_positions_of_the_holder_make_the_verdict_and_minorities_are_kept() -> None:
    finding = ask(attitude, FakeDesk(FOR, AGAINST), **SLOTS)
    assert finding.verdict == "mixed"
    assert [e.bearing for e in finding.extracts] == ["for", "against"]


def test_a_single_origin_is_said_to_be_one() -> None:
    finding = ask(attitude, FakeDesk(FOR), **SLOTS)
    assert finding.verdict == "for"
    assert "One origin alone" in finding.answer


def test_what_others_think_is_shown_apart_and_makes_no_verdict() -> None:
    finding = ask(attitude, FakeDesk(OTHER), **SLOTS)
    assert finding.verdict == "not enough evidence"
    assert [(e.label, e.bearing, e.holder) for e in finding.extracts] == [("others", "against", "Berezin")]


def test_a_judge_orders_what_is_not_declared_and_decides_nothing_however_sure() -> None:
    calm = document("a", "The smallholders met Sattorov in the school of the village.", day="1996-07-12")
    warm = document("b", "The smallholders think the world of Sattorov.", day="1997-05-03")
    finding = ask(attitude, FakeDesk(calm, warm, said={"think the world": "for"}), **SLOTS)
    assert finding.verdict == "not enough evidence"
    assert [e.document.id for e in near(finding)] == ["b", "a"]
    assert all("orders and does not decide" in e.why for e in near(finding))


def test_positions_are_a_table_and_a_chart_that_cite_their_extracts() -> None:
    finding = ask(attitude, FakeDesk(FOR, AGAINST), **SLOTS)
    assert [row[2].value for row in finding.tables[0].rows] == ["for", "against"]
    assert [(mark.x, mark.y) for mark in finding.charts[0].marks] == [("1996-07-12", 1.0), ("1997-05-03", -1.0)]


def test_a_sentence_that_goes_on_from_the_target_is_read_with_it_and_shown_alone() -> None:
    petition = document("p", "From the smallholders of Tepa. We know Sattorov well. We support him and call him a friend.")
    finding = ask(attitude, FakeDesk(petition), **SLOTS)
    assert finding.verdict == "for"
    assert [e.text for e in finding.extracts if e.bearing == "for"] == ["We support him and call him a friend."]


def test_a_list_of_those_present_does_not_make_a_paper_theirs() -> None:
    minutes = document("l", "Present: Anna Orlova, Nikolai Berezin, Rustam Sattorov, Pavel Lomov, Ivan Gromov.\n\nThe new sluice is a disgrace to the valley.")
    assert not near(ask(attitude, FakeDesk(minutes), **SLUICE))


def test_a_pronoun_takes_the_holder_from_the_sentence_before_if_it_names_nobody_else() -> None:
    alone = document("h", "Orlova went to see the new sluice. She opposed the new sluice from that day.")
    assert ask(attitude, FakeDesk(alone), holder="Orlova", target="new sluice").verdict == "against"
    two = document("h", "Orlova and Berezin went to see the new sluice. She opposed the new sluice from that day.")
    assert ask(attitude, FakeDesk(two), holder="Orlova", target="new sluice").verdict == "not enough evidence"


def test_the_beginning_of_a_common_word_is_nobodys_surname() -> None:
    paper = document("s", "Whatever its shortcomings, the new sluice will save the valley.")
    assert not near(ask(attitude, FakeDesk(paper), holder="Clara Short", target="new sluice"))


def test_headings_and_links_take_no_position() -> None:
    paper = document("k", "# Orlova opposes the new sluice\n\n[Orlova opposes the new sluice](slides/sluice.pdf)")
    assert not ask(attitude, FakeDesk(paper), holder="Orlova", target="new sluice").extracts


def test_words_quoted_behind_a_colon_are_theirs_whom_the_sentence_before_it_names() -> None:
    paper = document("c", "Orlova told the council:\n\n“I oppose the new sluice in this valley.”")
    assert ask(attitude, FakeDesk(paper), holder="Orlova", target="new sluice").verdict == "against"
    received = document("c", "Orlova received a report from an engineer:\n\n“I oppose the new sluice in this valley.”")
    assert not ask(attitude, FakeDesk(received), holder="Orlova", target="new sluice").extracts


def test_minutes_that_name_a_speaker_by_first_name_or_initials_tell_the_position_of_the_one_present() -> None:
    for label in ("Anna", "AO"):
        paper = document("i", f"Present: Anna Orlova, Rustam Sattorov\n\n* {label}: against the new sluice")
        finding = ask(attitude, FakeDesk(paper), **SLUICE)
        assert [(e.text, e.bearing) for e in finding.extracts] == [(f"* {label}: against the new sluice", "against")], label
    other = document("i", "Present: Anna Orlova, Rustam Sattorov\n\n* Rustam: against the new sluice")
    assert ask(attitude, FakeDesk(other), **SLUICE).verdict == "not enough evidence"
