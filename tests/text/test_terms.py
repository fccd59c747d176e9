"""Key terms across languages."""

from __future__ import annotations

import pytest

from dalil.settings import LANGUAGES
from dalil.text.lexicon import load
from dalil.text.stopwords import stopwords
from dalil.text.terms import translations


@pytest.mark.parametrize(("word", "source", "target", "form"), [
    ("decisions", "en", "ru", "постановл"),
    ("хлопковый", "ru", "uz", "paxta"),
    ("paxta", "uz", "ru", "хлопк"),
    ("cotton", "", "fa", "پنبه"),
])  # fmt: skip
def test_a_notion_is_known_in_another_language(word: str, source: str, target: str, form: str) -> None:
    assert form in translations(word, source, target)


def test_a_word_that_only_begins_like_a_term_is_none() -> None:
    assert translations("congressionalism", "en", "ru") == ()
    assert translations("party", "en", "ru") != () == translations("art", "en", "ru")


@pytest.mark.parametrize("word", ["mandate", "million", "mention", "Richard", "gasoline"])
def test_a_short_english_beginning_takes_short_endings_only(word: str) -> None:
    assert translations(word.lower(), "en", "ru") == ()
    assert translations("mills", "en", "ru") != ()


@pytest.mark.parametrize("notion", load("terms"))
def test_every_notion_has_words_in_every_language_and_none_is_a_stop_word(notion: str) -> None:
    entry = load("terms")[notion]
    assert set(entry) == set(LANGUAGES)
    for language, forms in entry.items():
        assert not set(forms.split()) & stopwords(language)
