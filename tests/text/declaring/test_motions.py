"""What a vote for a motion says of a target."""

from __future__ import annotations

import pytest

from dalil.text.declaring.motions import sense_of
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister


@pytest.mark.parametrize(
    ("motion", "target", "sense"),
    [
        ("That the water quotas be repealed", "water quotas", (-1, 1)),
        ("To adopt the water quotas", "water quotas", (1, -1)),
        ("To repeal the water quotas", "water quotas", (-1, 1)),
        ("To postpone the adoption of the water quotas", "water quotas", (-1, 0)),
        ("To approve a resolution condemning the water quotas", "water quotas", (-1, 0)),
        ("To approve the programme of action against the water quotas", "water quotas", (-1, 0)),
        ("Urgent need for a fisheries treaty", "fisheries treaty", (1, -1)),
        ("That Mr Gromov be removed from office", "Gromov", (-1, 1)),
        ("To appoint Gromov chairman", "Gromov", (1, -1)),
        ("To approve a resolution pending the conclusion of a test-ban treaty to refrain from tests", "test-ban treaty", (0, 0)),
        ("On nuclear tests", "nuclear tests", (0, 0)),
        ("Water quotas, centre against", "water quotas", (0, 0)),
        ("To note the letter of Gromov", "Gromov", (0, 0)),
        ("Calling for the release of those held for opposing the water quotas", "water quotas", (0, 0)),
    ],
)
def test_a_motion_tells_what_it_would_do_or_nothing(motion: str, target: str, sense: tuple[int, int]) -> None:
    assert sense_of(motion, topic(target, FakeRegister(), language="en"), "en") == sense


def test_a_russian_motion_is_read_too() -> None:
    target = topic("водные квоты", FakeRegister(), language="ru")
    assert sense_of("Отменить водные квоты", target, "ru") == (-1, 1)
    assert sense_of("Утвердить водные квоты", target, "ru") == (1, -1)
