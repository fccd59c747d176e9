"""Where a sentence stands on the rights of people, by its own words alone."""

from __future__ import annotations

import pytest

from dalil.text.declaring.standing import stands
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister

WIDOWS = topic("widows", FakeRegister(), language="en")


def widows(words: str) -> bool:
    return any(name in words.lower() for name in ("widow", "вдов", "bevalar", "жесірлер"))


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("The widows have a right to their orchard.", "for"),
        ("The widows of Orlovo have no right to the orchard.", "against"),
        ("The orchard of the widows must be protected.", "for"),
        ("The orchard of the widows need not be protected.", "against"),
        ("I move that half of the orchard be left to the widows.", "for"),
        ("I move that the widows' half be handed back to the Company.", "against"),
        ("We demand that the orchard of the widows be returned.", "for"),
        ("I propose to take the orchard from the widows.", "against"),
        ("We must put an end to the oppression of the widows.", "for"),
        ("Вдовы не имеют никакого права на сад.", "against"),
        ("Необходимо вернуть вдовам их сад.", "for"),
        ("Прошу уделить внимание защите интересов вдов.", "for"),
        ("Bevalarning bogʻini qaytarishni talab qilamiz.", "for"),
        ("Жесірлердің баққа құқығы жоқ.", "against"),
        ("The Harbour Board supports the widows.", "for"),
        ("The Company opposed the removal of the widows.", "for"),
        ("The Company opposed the widows.", "against"),
        ("Vale told the Board that he opposed the widows.", ""),
        ("Half of the orchard was left to the widows.", ""),
        ("The Company had taken the orchard from the widows.", ""),
        ("If the widows have a right to the orchard, they may show it.", ""),
        ("According to Vale, the widows have no right to the orchard.", ""),
        ("The widows live beside the orchard.", ""),
    ],
)
def test_a_side_is_taken_where_it_is_declared(sentence: str, side: str) -> None:
    assert stands(sentence, widows, WIDOWS, theirs=False)[0] == side


def test_their_own_protest_is_for_what_is_theirs() -> None:
    protest = "We protest against this order."
    assert stands(protest, widows, WIDOWS, theirs=True)[0] == "for"
    assert stands(protest, widows, WIDOWS, theirs=False)[0] == ""


def test_an_item_of_a_list_of_demands_is_asked_for() -> None:
    assert stands("b) concessions and justice to the widows;", widows, WIDOWS, theirs=False, listed=True) == ("for", "justice")
    assert stands("b) concessions and justice to the widows;", widows, WIDOWS, theirs=False)[0] == ""
