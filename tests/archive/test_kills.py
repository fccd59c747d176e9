"""Killed in the middle, an add goes on where it was. More of it: `python -m bench.faults`."""

from bench.faults import campaign


def test_a_killed_add_loses_nothing_and_goes_on() -> None:
    tally = campaign(2, count=10)
    assert tally.kills == 2
    assert tally.bad == 0, tally
