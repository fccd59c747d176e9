"""A claimed change is read with its direction and measure, and set beside figures by arithmetic."""

import pytest

from dalil.text.change import Change, claimed, matter


@pytest.mark.parametrize(
    ("claim", "change"),
    [
        ("the cotton crop fell by half in 1997", Change(-1, 0.5)),
        ("the price rose by 12 per cent", Change(1, 0.12)),
        ("the number of schools doubled", Change(1, 1.0)),
        ("сбор хлопка упал вдвое", Change(-1, 0.5)),
        ("сбор хлопка снизился на 30%", Change(-1, 0.3)),
        ("the harvest declined", Change(-1, None)),
        ("the school was closed", None),
        ("it rose and then fell", None),
    ],
)
def test_direction_and_measure_of_a_claim(claim: str, change: Change | None) -> None:
    assert claimed(claim) == change


def test_two_figures_bear_a_change_out_or_not_or_say_nothing() -> None:
    half = Change(-1, 0.5)
    assert half.fits(40_000, 21_000) is True
    assert half.fits(41_200, 43_900) is False
    assert half.fits(100, 90) is False
    assert half.fits(0, 5) is None
    assert Change(1, None).fits(100, 101) is True


def test_the_matter_is_the_claim_without_its_change() -> None:
    assert matter("the cotton crop fell by half in 1997").split() == ["the", "cotton", "crop", "in", "1997"]
