"""On what grounds a directive stands: on whose authority, to what end, and who answers for it as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dalil.text.asking.nominative import nominative
from dalil.text.lexicon import pattern
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.russian import around
from dalil.text.ordering.russian import owner as russian

NAME_WORDS = 14
"""Words up to which what stands behind *is laid on* is a name."""


def responsible(sentences: Sequence[str], language: str) -> tuple[tuple[str, ...], str]:
    """(who answers for it, who first)."""
    for sentence in sentences:
        found = cues.pattern(language, "responsible").search(sentence)
        if found:
            return _trusted(found["who__1"].strip(" ,"), language)
        labelled = cues.pattern(language, "responsible_labels").search(sentence)
        who = _entrusted(sentence, labelled, language) if labelled else ""
        if who:
            return (who,), ""
    return (), ""


def _trusted(who: str, language: str) -> tuple[tuple[str, ...], str]:
    """*… is confident that the Councils and, above all, the Board will …*: (all of them, the Board)."""
    mark = cues.pattern(language, "first").search(who)
    parts = [who[: mark.start()], who[mark.end() :]] if mark else [who]
    names = [pattern("directives", "article_as_written").sub("", part.strip(" ,")) for part in parts if part.strip(" ,")]
    return tuple(names), names[-1] if mark and len(names) > 1 else ""


def _entrusted(sentence: str, labelled: re.Match[str], language: str) -> str:
    """Who stands beside the words that say who answers: before them (*X is responsible for the execution of this order*), else behind."""
    named = pattern("directives", "label_or_article").sub("", sentence[: labelled.start()].strip(" ,"))
    if named and pattern("directives", "is_responsible").match(labelled[0]):
        return named
    rest = pattern("directives", "sentence_ends").split(sentence[labelled.end() :])[0].strip(" ,:.—–-")
    rest = f"{rest}." if re.search(r"\b[^\W\d_]$", rest) else rest
    rest = pattern("directives", "on_or_article").sub("", cues.pattern(language, "responsible_tail").sub("", rest))
    rest = cues.pattern(language, "dative_end").sub("", rest)
    if not 0 < len(rest.split()) <= NAME_WORDS:
        return ""
    laid_on = language == "ru" and labelled[0].endswith(" на")
    return russian.in_office(rest) or (russian.accusative(nominative(rest, "ru")) if laid_on else nominative(rest, language))


def authority(sentences: Sequence[str], language: str) -> tuple[str, ...]:
    """The bodies and papers on whose authority it is issued."""
    made: list[str] = []
    for sentence in sentences:
        found = next((match for each in cues.patterns(language, "authority") if (match := each.search(sentence.rstrip(". ")))), None)
        if found is None:
            continue
        named = pattern("directives", "goes_on").split(found["authority__1"], maxsplit=1)[0]
        for part in pattern("directives", "between_bodies").split(named):
            name = nominative(pattern("directives", "article_as_written").sub("", part.strip(" ,.")), language)
            name = cues.pattern(language, "dative_end").sub("", name)
            if name and name not in made:
                made.append(name)
    return tuple(made)


def purpose(sentences: Sequence[str], language: str) -> str:
    """To what end it is issued, by the first pattern that any sentence fits; empty where none says it."""
    for each in cues.patterns(language, "purpose"):
        for sentence in sentences:
            found = each.search(sentence.strip())
            if found:
                kept = cues.pattern(language, "purpose_drop").sub(" ", found["purpose__1"], count=2)
                clausal = language == "ru" and cues.pattern("ru", "clausal_purpose").match(found[0])
                kept = around.without_order(kept) if language == "ru" and not clausal else kept
                return re.sub(r"\s+", " ", kept).strip(" ,.:;")
    return ""
