"""In which spellings the network reads a pair of texts.

Each text is respelled for its language (`text/respell.py`). Tajik is read in the letters of Persian where the other text is Tajik or
Persian too. Where it is in another language the pair is read twice, in Tajik as it stands, whose names the network knows again, and in Persian
letters, whose words it knows.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from dalil.models.tajik import persian_letters
from dalil.text.languages import identify
from dalil.text.respell import respell

TAJIK: Final = "tg"
PERSIAN: Final = frozenset({TAJIK, "fa"})
"""One language in two alphabets."""


def readings(first: str, second: str) -> tuple[tuple[str, str], ...]:
    """The pair in one or two spellings.

    Raises:
        ModelError: the encoder's files are missing or fail their checksum.
    """
    languages = {_language(first), _language(second)}
    if TAJIK not in languages:
        return ((_plain(first), _plain(second)),)
    persian = (_persian(first), _persian(second))
    return (persian,) if languages <= PERSIAN else ((_plain(first), _plain(second)), persian)


@lru_cache(maxsize=4_096)
def _language(text: str) -> str:
    return identify(text).code


@lru_cache(maxsize=4_096)
def _plain(text: str) -> str:
    return respell(text, _language(text))


def _persian(text: str) -> str:
    return persian_letters(text) if _language(text) == TAJIK else _plain(text)
