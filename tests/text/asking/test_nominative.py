"""Russian slot values in the nominative."""

from __future__ import annotations

import pytest

from dalil.text.asking.nominative import nominative, short_participle, unspaced


@pytest.mark.parametrize(
    ("oblique", "wanted"),
    [
        ("туземцев", "туземцы"),
        ("Сафарову", "Сафаров"),
        ("Томского", "Томский"),
        ("новому директору", "новый директор"),
        ("сельские школы", "сельские школы"),
        ("защиты интересов туземцев", "защита интересов туземцев"),
        ("линию Петерса", "линия Петерса"),
    ],
)
def test_the_head_is_inflected_and_what_hangs_on_it_stays(oblique: str, wanted: str) -> None:
    assert nominative(oblique, "ru") == wanted


def test_other_languages_come_back_unchanged() -> None:
    assert nominative("the natives", "en") == "the natives"


def test_letter_spaced_words_find_their_blanks() -> None:
    assert unspaced("уклонав") == "уклона в"


def test_a_full_participle_becomes_a_predicate() -> None:
    assert short_participle("созданный") == "создан"
