"""What is to be done, in any language: a phrase cut into single deeds, each with act, object and circumstances."""

from __future__ import annotations

from dalil.text.ordering import verb_last
from dalil.text.ordering.deed import Deed
from dalil.text.ordering.english import deeds as english
from dalil.text.ordering.russian import deeds as russian
from dalil.text.ordering.verb_last import deeds as verb_last_deeds


def deeds(phrase: str, language: str, *, sure: bool = False, before: str = "") -> list[Deed]:
    """The single deeds of a phrase that begins with a verb (in the infinitive), pronouns resolved within the phrase.

    `sure` and `before`, of an English phrase: that its first word is a verb in any case, and what stands before it.
    """
    if language in verb_last.LANGUAGES:
        return verb_last_deeds.deeds_of(phrase, language)
    if language == "ru":
        return russian.deeds_of(phrase) if russian.reaches(phrase) else russian.of_noun(phrase)
    return english.deeds_of(phrase, sure=sure, before=before)


def begins_with_verb(phrase: str, language: str) -> bool:
    """Whether a phrase can be a deed: its first word, after *to* or *not*, is a verb. Where the verb stands last none can."""
    if language == "ru":
        return russian.begins_with_verb(phrase)
    return language == "en" and english.begins_with_verb(phrase)
