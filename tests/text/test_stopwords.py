"""What of a question carries its matter."""

from __future__ import annotations

import pytest

from dalil.settings import LANGUAGES
from dalil.text.stopwords import content_words, matter_words, stopwords


@pytest.mark.parametrize(
    ("question", "language", "matter"),
    [
        ("What is the attitude of the natives to Safarov?", "en", ["natives", "safarov"]),
        ("Правда ли, что Сафаров губит хлопок?", "ru", ["сафаров", "губит", "хлопок"]),
        ("Paxta haqida qanday qaror qabul qilingan?", "uz", ["paxta", "qaror", "qabul", "qilingan"]),
        ("درباره پنبه چه تصمیمی گرفته شد؟", "fa", ["پنبه", "تصمیمی", "گرفته"]),
    ],
)
def test_the_matter_of_a_question(question: str, language: str, matter: list[str]) -> None:
    assert matter_words(question, language) == matter


def test_a_question_of_nothing_but_asking_words_keeps_them() -> None:
    assert matter_words("What is the attitude?", "en") == []
    assert content_words("What is the attitude?", "en") == ["attitude"]
    assert content_words("Who is it?", "en") == ["who", "is", "it"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_list(language: str) -> None:
    assert len(stopwords(language)) > 60
