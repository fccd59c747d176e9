"""Who owes a duty, as he is named in any language: by the sentence, by the line above a list, by *you*."""

from __future__ import annotations

from dalil.text.asking.nominative import nominative
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import verb_last
from dalil.text.ordering.english import owners as english
from dalil.text.ordering.russian import owner as russian
from dalil.text.ordering.verb_last import clause as verb_last_clause

LEAD_WORDS = 14
"""Words up to which a line above a list may name somebody."""


def owner(who: str, language: str) -> str:
    """The one who owes it, in the nominative, without what the sentence opens with; empty where nobody is named."""
    if language == "en":
        return english.owner(who)
    return russian.owner(who) if language == "ru" else nominative(who.strip(" ,:"), language).strip()


def addressed(who: str, language: str) -> bool:
    """Whether it is laid on those to whom the directive is written (*you*, *Вам, милостивый государь*)."""
    return cues.pattern(language, "addressed").fullmatch(who.strip(" ,")) is not None


def of_lead(lead: str, language: str) -> str:
    """Who is named by the line above a list (*2. Отделу образования:*, *All branches:*); empty where it names a matter."""
    if len(lead.split()) > LEAD_WORDS:
        return ""
    if language in verb_last.LANGUAGES:
        return verb_last_clause.named(lead, language)
    return russian.of_lead(lead) if language == "ru" else english.of_lead(lead)
