"""Declared positions make an attitude without any judge: whose, expressed or reported, by words, quotations and votes."""

from __future__ import annotations

import pytest

from dalil.kinds import attitude
from dalil.records import Finding
from tests.kinds.fake import FakeDesk, ask, document

SLOTS = {"holder": "smallholders", "target": "Sattorov"}


def of(*texts: str, holder: str = "smallholders", target: str = "Sattorov", **fields: str) -> Finding:
    """The finding on documents of these texts, a year apart, with a judge that is never sure of anything."""
    papers = [document(f"d{at}", text, day=f"{1996 + at}-05-20", **fields) for at, text in enumerate(texts)]
    return ask(attitude, FakeDesk(*papers), holder=holder, target=target)


def test_a_declared_position_is_pronounced_and_its_words_are_the_reason() -> None:
    finding = of("The smallholders protest against the order of Sattorov.")
    assert finding.verdict == "against"
    assert "declared: “protest against”" in finding.extracts[0].why
    assert "One origin alone" in finding.answer


def test_a_petition_expresses_and_a_report_reports() -> None:
    petition = of("From the smallholders of Tepa.\n\nWe have full confidence in Sattorov.")
    assert [(e.bearing, e.reported) for e in petition.extracts if e.bearing == "for"] == [("for", False)]
    report = of("Berezin writes that the smallholders oppose Sattorov.", author="N. Berezin")
    assert [(e.bearing, e.reported) for e in report.extracts] == [("against", True)]
    assert "Expressed: 0; reported: 1" in report.answer


def test_a_holder_who_writes_speaks_for_itself_and_somebody_else_does_not() -> None:
    assert of("I support Sattorov.", holder="Anna Orlova", author="Anna Orlova").verdict == "for"
    other = of("I support Sattorov.", holder="Anna Orlova", author="N. Berezin")
    assert other.verdict == "not enough evidence"
    assert [(e.label, e.holder, e.bearing) for e in other.extracts] == [("others", "N. Berezin", "for")]


def test_words_in_quotation_marks_are_theirs_whom_the_sentence_names_alone() -> None:
    named = of("Anna Orlova wrote: “I support Sattorov without reserve.”", holder="Anna Orlova", author="N. Berezin")
    assert [(e.bearing, e.reported) for e in named.extracts if e.label == "own"] == [("for", True)]
    nobody = of("A pamphlet said: “I support Sattorov without reserve.”", holder="N. Berezin", author="N. Berezin")
    assert nobody.verdict == "not enough evidence"
    begun = of("A pamphlet said: “The water is low. I support Sattorov without reserve.”", holder="N. Berezin", author="N. Berezin")
    assert begun.verdict == "not enough evidence"


def test_the_label_of_an_item_says_whose_turn_it_is() -> None:
    minutes = "Present: Anna Orlova, Rustam Lomov\n\n* Anna: I am against the new sluice\n\n* Rustam: I support the new sluice"
    assert of(minutes, holder="Anna Orlova", target="new sluice").verdict == "against"
    assert of(minutes, holder="Rustam Lomov", target="new sluice").verdict == "for"


def test_him_goes_back_to_the_one_person_of_the_sentence_before() -> None:
    assert of("From the smallholders of Tepa.\n\nSattorov came in May. We support him.").verdict == "for"
    assert of("From the smallholders of Tepa.\n\nSattorov and Lomov came in May. We support him.").verdict == "not enough evidence"


def test_a_meeting_is_the_body_whose_paper_it_is() -> None:
    finding = of("The meeting expressed its full confidence in Sattorov.", holder="Union of Water Users", author="Union of Water Users")
    assert [(e.bearing, e.reported) for e in finding.extracts] == [("for", False)]
    other = of("The meeting expressed its full confidence in Sattorov.", holder="Union of Water Users", author="Cotton Trust")
    assert other.verdict == "not enough evidence"


def test_a_turn_is_told_with_its_dates_and_minorities_are_kept() -> None:
    finding = of("The smallholders supported Sattorov.", "The smallholders opposed Sattorov.")
    assert finding.verdict == "mixed"
    assert "It turned from for to against between 1996-05-20 and 1997-05-20." in finding.answer
    back = of("The smallholders supported Sattorov.", "Some smallholders opposed Sattorov.", "The smallholders supported Sattorov.")
    assert "turned" not in back.answer
    assert [e.bearing for e in back.extracts] == ["for", "against", "for"]


@pytest.mark.parametrize(
    "text",
    [
        "The smallholders do not oppose Sattorov.",
        "If the smallholders support Sattorov, the Trust will close the sluice.",
        "The smallholders at first supported Sattorov.",
        "The smallholders support the brother of Sattorov.",
        "Sattorov opposes the smallholders.",
        "The enemies of the smallholders support Sattorov.",
        "Orlova, whom the smallholders know, supports Sattorov.",
        "The smallholders and Sattorov oppose the dam.",
    ],
)
def test_traps_make_no_position_of_the_holder(text: str) -> None:
    assert of(text).verdict == "not enough evidence"


def test_a_full_name_at_the_head_of_an_item_is_whose_turn_it_is_whoever_spoke_before() -> None:
    minutes = "Present: Anna Orlova, Rustam Lomov\n\n* Rustam Lomov: I support the new sluice"
    assert of(minutes, holder="Rustam Lomov", target="new sluice", author="Anna Orlova").verdict == "for"
    assert of(minutes, holder="Anna Orlova", target="new sluice", author="Anna Orlova").verdict == "not enough evidence"


def test_a_code_of_few_capitals_is_no_other_code_that_sounds_like_it() -> None:
    desk = FakeDesk(document("v", "Motion: To adopt the water quotas.\n\nyes: BR, SA, ZM\nno: FR, GB"))
    desk.marks = ("vote",)
    assert ask(attitude, desk, holder="SA", target="water quotas").verdict == "for"
    assert ask(attitude, desk, holder="ZA", target="water quotas").verdict != "for"


MINUTES = """Minutes of the Valley Council

Motion: {motion}

In favour: Orlova, Nazarova, Lomov.
Against: Berezin, Aydin.
Abstained: Gromov."""


@pytest.mark.parametrize(
    ("motion", "holder", "verdict"),
    [
        ("To adopt the water quotas for 1997", "Orlova", "for"),
        ("To adopt the water quotas for 1997", "Berezin", "against"),
        ("To repeal the water quotas for 1997", "Orlova", "against"),
        ("To repeal the water quotas for 1997", "Aydin", "for"),
        ("To adopt the water quotas for 1997", "Gromov", "not enough evidence"),
        ("To hear a report on the water quotas for 1997", "Orlova", "not enough evidence"),
    ],
)
def test_a_recorded_vote_is_a_declared_position_where_the_motion_tells_the_side(motion: str, holder: str, verdict: str) -> None:
    paper = document("v", MINUTES.format(motion=motion))
    desk = FakeDesk(paper)
    desk.marks = ("vote",)
    finding = ask(attitude, desk, holder=holder, target="water quotas")
    assert finding.verdict == verdict
    assert not any(e.reported for e in finding.extracts)
