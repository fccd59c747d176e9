"""Voices are counted by the register's word, and a finding about a group without its voice is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dalil.records import Party
from dalil.voices import voices
from tests.kinds.fake import document
from tests.render.made import MADE, TELEGRAM, UZBEK, quote


class Sides:
    """A register of who is whose voice."""

    def __init__(self, **sides: str) -> None:
        self.sides = sides

    def parties(self) -> Sequence[Party]:
        return tuple(Party(name, name, side=side) for name, side in self.sides.items())

    def spellings(self, name: str) -> tuple[str, ...]:
        return (name,)

    def side(self, speaker: str) -> str:
        return self.sides.get(speaker, "")


REGISTER = Sides(choʻponlar="concerned", Сорокин="official")


def test_each_side_is_counted_with_its_languages() -> None:
    found, _ = voices([("2", MADE[1])], REGISTER)
    rows = {(voice.question, voice.side): (voice.extracts, voice.first_hand, voice.languages) for voice in found}
    assert rows[("2", "concerned")] == (1, 1, ("uz",))
    assert rows[("", "concerned")] == (1, 1, ("uz",))
    assert rows[("2", "")][0] + rows.get(("2", "official"), (0,))[0] == 3


def test_a_finding_about_a_group_without_its_voice_is_named() -> None:
    about_them = replace(MADE[1], extracts=(quote(TELEGRAM, "Каримов не подчинился", speaker="Сорокин"),))
    _, silent = voices([("2", about_them)], REGISTER)
    assert silent == ("2",)
    heard = replace(MADE[1], extracts=(quote(UZBEK, "Sorokin bizdan", speaker="choʻponlar"),))
    assert voices([("2", heard)], REGISTER)[1] == ()


def test_a_register_without_sides_draws_up_nothing() -> None:
    assert voices([("2", MADE[1])], Sides()) == ((), ())


def test_a_quotation_in_two_findings_counts_once_in_the_whole() -> None:
    extract = quote(UZBEK, "Sorokin bizdan", speaker="choʻponlar")
    both = [("2", replace(MADE[1], extracts=(extract,))), ("3", replace(MADE[2], extracts=(extract,)))]
    found, _ = voices(both, REGISTER)
    assert next(voice.extracts for voice in found if not voice.question) == 1


def test_the_place_is_where_a_document_says_it_was_written_and_a_list_with_a_date_is_none() -> None:
    places = {
        text: voices([("2", replace(MADE[1], extracts=(replace(quote(UZBEK, "Sorokin bizdan"), document=document("a", text), start=0, end=5),)))], REGISTER)[0][0].places
        for text in ("Samarkand, 3 May 1921\n\nTo all.", "List of members, 3 May 1921\n\nTo all.", "No word of a place.")
    }
    assert list(places.values()) == [("Samarkand",), (), ()]
