"""Places are told by the words round a name; languages by their own words."""

from __future__ import annotations

import pytest

from dalil.text.naming.placenames import places
from dalil.text.naming.tongues import tongues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Orlovo the room was opened; in the district of Zarechye it was not.", ("Orlovo", "Zarechye")),
        ("To the Council of Berezovka.", ("Berezovka",)),
        ("In March the Committee met in English.", ()),
        ("Бухарский отряд остановился в Самарканде.", ("Bukhara", "Samarkand")),
    ],
)
def test_places_are_told_by_the_words_round_them(text: str, expected: tuple[str, ...]) -> None:
    assert places(text) == expected


def test_languages_are_named_in_the_order_of_the_text() -> None:
    assert tongues("Шесть школ на узбекском и две на таджикском языке.") == ("Uzbek", "Tajik")
    assert tongues("six schools were opened") == ()
