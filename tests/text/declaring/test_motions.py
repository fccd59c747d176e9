"""What a vote for a motion says of a target."""

from __future__ import annotations

import pytest

from dalil.text.declaring.motions import sign_of
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister


@pytest.mark.parametrize(
    ("motion", "target", "sign"),
    [
        ("That the water quotas be repealed", "water quotas", -1),
        ("To adopt the water quotas", "water quotas", 1),
        ("To repeal the water quotas", "water quotas", -1),
        ("To postpone the adoption of the water quotas", "water quotas", -1),
        ("To approve a resolution condemning the water quotas", "water quotas", -1),
        ("To approve the programme of action against the water quotas", "water quotas", -1),
        ("Urgent need for a fisheries treaty", "fisheries treaty", 1),
        ("That Mr Gromov be removed from office", "Gromov", -1),
        ("To appoint Gromov chairman", "Gromov", 1),
        ("On nuclear tests", "nuclear tests", 0),
        ("Water quotas, centre against", "water quotas", 0),
        ("To note the letter of Gromov", "Gromov", 0),
        ("Calling for the release of those held for opposing the water quotas", "water quotas", 0),
    ],
)
def test_a_motion_tells_what_it_would_do_or_nothing(motion: str, target: str, sign: int) -> None:
    assert sign_of(motion, topic(target, FakeRegister(), language="en"), "en") == sign


def test_a_russian_motion_is_read_too() -> None:
    target = topic("водные квоты", FakeRegister(), language="ru")
    assert sign_of("Отменить водные квоты", target, "ru") == -1
    assert sign_of("Утвердить водные квоты", target, "ru") == 1
