"""Sentences that state a claim or its contrary, and those that only seem to."""

from __future__ import annotations

import pytest

from dalil.text.stating.reading import leaves_open, stated
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister


def read(claim: str, sentence: str, language: str = "en", around: str = "") -> str:
    """*for* or *against*, with *nearly* where it takes a judge besides; empty where the sentence states nothing of the claim."""
    found = stated(claim, sentence, topic(claim, FakeRegister(), language=language), language, around=around)
    return "" if found is None else found.side + ("" if found.whole else " nearly")


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("the board of Elmford dismissed Harriet Cole", "On Monday the board of Elmford dismissed Harriet Cole."),
        ("the board dismissed Harriet Cole", "Harriet Cole was dismissed by the board after a long sitting."),
        ("Harriet Cole was dismissed by the board", "The board sacked Harriet Cole."),
        ("the council approved the sale of the quarry", "The council finally adopted the sale of the quarry."),
        ("the council rejected the petition of the millers", "The council voted to reject the petition of the millers."),
        ("Petrov was not appointed inspector", "Petrov was never appointed inspector."),
        ("the ferry carried 40 passengers in May 1931", "In May 1931 the ferry carried 40 passengers."),
    ],
)
def test_the_same_act_of_the_same_actor_on_the_same_object_states_the_claim(claim: str, sentence: str) -> None:
    assert read(claim, sentence).removesuffix(" nearly") == "for"


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("the board dismissed Harriet Cole", "The board did not dismiss Harriet Cole."),
        ("the board dismissed Harriet Cole", "The board refused to dismiss Harriet Cole."),
        ("the council approved the sale of the quarry", "The council rejected the sale of the quarry."),
        ("the ferry carried 40 passengers in May 1931", "In May 1931 the ferry carried 14 passengers."),
        ("the valley had more than 900 mills in 1887", "In 1887 the valley had 412 mills."),
    ],
)
def test_a_denial_a_refusal_the_contrary_act_and_another_count_deny_it(claim: str, sentence: str) -> None:
    assert read(claim, sentence).removesuffix(" nearly") == "against"


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("the board dismissed Harriet Cole", "Harriet Cole dismissed the board."),
        ("the board dismissed Harriet Cole", "The board wanted to dismiss Harriet Cole."),
        ("the board dismissed Harriet Cole", "The board would have dismissed Harriet Cole."),
        ("the board dismissed Harriet Cole", "If the board dismissed Harriet Cole, the mill would close."),
        ("the board dismissed Harriet Cole", "Has the board dismissed Harriet Cole?"),
        ("the board dismissed Harriet Cole", "The board discussed dismissing Harriet Cole."),
        ("the board dismissed Harriet Cole", "It is rumoured that the board dismissed Harriet Cole."),
        ("the board dismissed Harriet Cole", "Orlova denied that the board dismissed Harriet Cole."),
        ("the board dismissed Harriet Cole", "The board dismissed Harriet Cole's brother."),
        ("Berezin resigned", "Orlova said Petrov had resigned; Berezin stayed."),
        ("Kolbai was arrested by the Cossacks", "The soldiers arrested for theft were freed, and there were orders to arrest Kolbai."),
        ("the Senate rejected the bill", "The bill was approved by the Senate Budget Committee."),
        ("all delegates signed the protest", "Some delegates signed the protest."),
        ("the council approved the sale of the quarry", "The council approved the sale of the quarry only if the miners agreed."),
        ("the council removed the tariff", "Remove the tariff, contingent on further figures."),
        ("the office refused 9,000 letters", "The office sent out 35,000 letters and refused 1,000."),
        ("the trust pledged a further £45m to the appeal", "The trust pledged a further £35m to the appeal."),
        ("Orlova resigned in 1931", "Orlova resigned in 1928."),
    ],
)
def test_what_is_wished_asked_open_conditional_or_of_somebody_else_states_nothing_by_itself(claim: str, sentence: str) -> None:
    assert read(claim, sentence) in ("", "for nearly", "against nearly") if "9,000" in claim else read(claim, sentence) == ""


def test_most_of_a_claim_with_all_its_names_is_nearly_stated() -> None:
    assert read("Harriet Cole was thrown out of the Water Users Union by its elders", "Harriet Cole, called before the Water Users Union, would not answer and was expelled.") == "for nearly"
    assert read("Harriet Cole was thrown out of the Water Users Union", "Harriet Cole joined the Water Users Union.") == ""


def test_whose_act_it_is_may_stand_in_the_heading_or_in_initials() -> None:
    asked = "the council rejected Motion 12 on the quarry road"
    assert read(asked, "Agreed to reject Motion 12 (quarry road).", around="Minutes of the town council") == "for nearly"
    assert read(asked, "The TC agreed to reject Motion 12 (quarry road).") == "for nearly"
    assert read(asked, "The miners agreed to reject Motion 12 (quarry road).") == ""


@pytest.mark.parametrize(
    ("expected", "language", "claim", "sentence"),
    [
        ("for nearly", "ru", "Комитет исключил Петрова из союза", "Вчера Комитет исключил Петрова из союза."),
        ("against nearly", "ru", "Комитет исключил Петрова из союза", "Комитет не исключил Петрова из союза."),
        ("against nearly", "ru", "Комитет утвердил проект Орловой", "Комитет отклонил проект Орловой."),
        ("", "ru", "Комитет исключил Петрова из союза", "Комитет предлагал исключить Петрова из союза."),
        ("", "ru", "Комитет исключил Петрова из союза", "Петров исключил Комитет из союза."),
        ("for nearly", "tr", "Meclis Karimov önergesini reddetti", "Dün Meclis Karimov önergesini reddetti."),
    ],
)
def test_in_other_languages_it_always_takes_a_judge_besides(expected: str, language: str, claim: str, sentence: str) -> None:
    assert read(claim, sentence, language) == expected


def test_an_order_or_a_plan_leaves_the_act_open() -> None:
    about = topic("the council removed the tariff", FakeRegister(), language="en")
    assert leaves_open("the council removed the tariff", "Remove the tariff.", about, "en")
    assert leaves_open("the council removed the tariff", "The council proposed that the tariff be removed.", about, "en")
    assert not leaves_open("the council removed the tariff", "In spring the council removed the tariff.", about, "en")
