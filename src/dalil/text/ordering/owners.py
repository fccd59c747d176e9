"""Who owes a duty, as it is named: in the sentence, by the line above a list, by a pronoun, by an action mark."""

from __future__ import annotations

import re

from dalil.text.asking.nominative import is_adverb, nominative
from dalil.text.asking.statement import verbs
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import ru_owner, ru_words, verb_last, verb_last_clause
from dalil.text.ordering.passive_en import infinitive

OPENING = re.compile(
    r"^(?:in order to|with|for|by|within|until|where|wherever|if|when|whenever|after|before|pursuant|in|on|as|at|to|having|from|during|not later|no later|under|should|were|had|failing|unless|except|save|subject|notwithstanding"
    r"|following|pending|upon|once|being|given|because|since|although|though|while|whilst|immediately|through|over|without|regarding|concerning|until|accordingly|therefore|however|furthermore|moreover|finally|consequently|further|\w+ly)\b",
    re.IGNORECASE,
)
"""How what a sentence opens with, before who owes it, begins."""
ASIDE = re.compile(
    r"(?:whether|including|as|in|on|upon|at|for|by|with|without|acting|after|before|having|if|when|where|who|whom|which|whose|being|or|subject|save|except|unless|notwithstanding|together|through|under|until|however|therefore"
    r"|accordingly|too|also|pending|following|not|jointly|likewise|\w+ing|\w+ed|\w+ly)\b",
    re.IGNORECASE,
)
"""How a phrase between commas, after who owes it, begins."""
DATIVE_NAME = re.compile(r"(?<= )([А-ЯЁ][а-яё]+(?:(?:ов|ев|ёв|ин|ын)(?=у\b)|(?:ск|цк)(?=ому\b)))(?:у|ому)\b")
"""A surname after an office, which the office keeps from the nominative (*начальник отдела Лутохину*)."""
PRONOUNS = r"(?:It|They|You|We|I|He|She|This|That|There|These|Those|What|Who|If|When|it|they|you|we|he|she|this|that|there|these|those)\b"
ACCUSATIVE_NAME = re.compile(r"(?<= )(?P<stem>[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын))(?P<ending>[уа])(?=$|,| [А-ЯЁ]\.)")
CLAUSED = re.compile(r"\bthat (?P<who>(?:the|an?|each|every|all|both)\s[\w' -]{3,60}?) (?:be|should|shall|must|will|may|still|have|has|is|are)\b", re.IGNORECASE)
"""*We suggest that the Protector be given …*: of whom the clause speaks."""
IMPERSONAL = re.compile(r"\s+(?:поручается|предлагается|предписывается|рекомендуется|разрешается|надлежит|следует|необходимо|вменяется|поручить|предложить)$")
BOUND = re.compile(r"(?P<who>(?:(?:the|each|every|all|both)\s)?[\w' -]{3,60}?) (?:shall|must|should|will|ought to|are to|is to)\b", re.IGNORECASE)
SUBJECT = re.compile(r"(?P<who>(?:(?:the|an?|each|every|all|both|these|any)\s)?[\w' -]{3,70}?) (?:may|can|could|will|shall|must|should|is|are|was|were|has|have|had|do|does|still|need|needs|ought)\b", re.IGNORECASE)


def owner(who: str, language: str) -> str:
    """The one who owes it, without what the sentence opens with and without article."""
    if "," in who and OPENING.match(who):
        who = who.rpartition(",")[2]
    who = re.sub(r"^(?:(?:and|but|that|so|therefore|accordingly|consequently|further|also|finally|to)\s+)+", "", who.strip(" ,:"), flags=re.IGNORECASE)
    who = cues.pattern(language, "openers").sub("", who)
    who = re.sub(r"^(?:the|an?)\s+", "", who, flags=re.IGNORECASE) if language == "en" else who
    who = re.sub(r",\s+(?:for (?:its|their|his|her) part|jointly|together|in turn|in particular)$", "", who) if language == "en" else who
    who = re.sub(r"\s+(?:also|therefore|too|hereby|further|then|accordingly|jointly|together|each|all|both)$", "", who) if language == "en" else who
    who = IMPERSONAL.sub("", who) if language == "ru" else who
    while language == "ru" and " " in who and is_adverb(who.rpartition(" ")[2]):
        who = who.rpartition(" ")[0]
    who = (in_office(who) if language == "ru" else "") or nominative(who, language)
    who = DATIVE_NAME.sub(lambda found: found[1] + ("ий" if found[1].endswith("к") else ""), who) if language == "ru" else who
    return "" if re.fullmatch(r"(?:it|there|this|that|which|who|what|one|и|это)?", who, re.IGNORECASE) else who.strip()


def given(part: str) -> str:
    """Whom a Russian line in the dative is written to, with name and initials (*Директору Сомовой Л. Н.*); one in another case likewise."""
    part = f"{part}." if re.search(r"[. ][А-ЯЁ]$", part) else part
    row = ru_words.words(part)
    return ru_owner.nominal(part, "datv") if ru_words.phrase(part, row, 0, "datv") else nominative(part, "ru")


def in_office(who: str) -> str:
    """*заведующему училищем* → *заведующий училищем*; empty where the first word is no such office."""
    return re.sub(r"^([А-ЯЁа-яё]+щ)ему\b", r"\1ий", who) if re.match(r"[А-ЯЁа-яё]+щему\b", who) else ""


def accusative(who: str) -> str:
    """A surname after an office brought back from the accusative (*секретарь тов. Зимину* → *Зимина*, *Петрова И. С.* → *Петров*)."""
    return ACCUSATIVE_NAME.sub(lambda found: found["stem"] + ("а" if found["ending"] == "у" else ""), who)


def without_verb(who: str) -> str:
    """*The Republic recognises the valley's rights, and* (shall …) → *The Republic*: the subject of two verbs."""
    if not re.search(r"\band$", who.strip(" ,")):
        return who
    words = who.split()
    for at, word in enumerate(words[1:], 1):
        stem = re.sub(r"ies$", "y", word) if word.endswith("ies") else re.sub(r"s$", "", word)
        known = cues.words("en", "verbs") | verbs()[0].keys()
        if word.endswith("s") and (stem in known or stem.removesuffix("e") in known) and words[at - 1].lower() not in ("the", "a", "an", "its", "their", "all", "of"):
            return " ".join(words[:at])
    return who


def addressed(who: str, language: str) -> bool:
    """Whether it is laid on those to whom the directive is written (*you*, *Вам, милостивый государь*)."""
    return cues.pattern(language, "addressed").fullmatch(who.strip(" ,")) is not None


def of_lead(lead: str, language: str) -> str:
    """Who is named by the line above a list (*2. Отделу образования:*, *All branches:*); empty where it names a matter."""
    if len(lead.split()) > 14:
        return ""
    if language in verb_last.LANGUAGES:
        return verb_last_clause.named(lead, language)
    if language == "ru":
        return _of_russian_lead(lead)
    bound = BOUND.match(lead)  # *The Council shall work to:* names the Council
    named = bound["who"] if bound else lead
    return owner(named, "en") if names_somebody(named) and not cues.pattern("en", "nobody").search(named) else ""


def _of_russian_lead(lead: str) -> str:
    """*Отделу образования* and *Рекомендовать старостам* name those to whom the list is given; *Обязать старост* too."""
    row = ru_words.words(lead)
    first = ru_words.lemma(row[0].text, "VERB") or ru_words.lemma(row[0].text, "INFN") if row else ""
    case = "accs" if ru_words.listed(first, "order_accusative") else "datv"
    start = int(case == "accs" or ru_words.listed(first.removesuffix("ся"), "order_dative"))
    end = ru_words.phrase(lead, row, start, case)
    return ru_owner.nominal(lead[row[start].start : row[end - 1].end], case) if end > start else ""


def names_somebody(words: str) -> bool:
    """Whether an English phrase names people, a body or an office."""
    if cues.pattern("en", "no_owner").search(words):
        return False
    return any(pattern.search(words) for pattern in (cues.pattern("en", "somebody"), cues.pattern("en", "bodies"), cues.offices()))


def can_promise(who: str) -> bool:
    """Whether what stands before *will* is a name, an office or a body, and no thing nor people at large (*users will like it*)."""
    name = re.sub(r"^(?:the|an?|each|both|either) ", "", who.strip(" ,"), flags=re.IGNORECASE)
    if cues.pattern("en", "no_owner").search(name) or re.match(PRONOUNS, name):
        return False
    if " " not in name:
        return (cues.pattern("en", "no_name").fullmatch(name.lower()) is None and name[:1].isupper() and is_name(name)) or _holds_office(name)
    named = re.fullmatch(r"(?:[A-Z][\w.'-]*(?<!ed)(?<!ing))(?: (?:and|of|the|for|&|[A-Z][\w.'-]*))*", name)
    return bool(named) or _holds_office(name)


def _holds_office(name: str) -> bool:
    return any(pattern.search(name) for pattern in (cues.pattern("en", "bodies"), cues.offices(), cues.pattern("en", "sides")))


def is_name(word: str) -> bool:
    """Whether a single capitalised word can be somebody's name: no verb, no adverb or adjective, nothing plural, unless it names an office."""
    low = word.lower()
    told = low.endswith("ed") and infinitive(low) in cues.words("en", "verbs") | verbs()[0].keys()
    common = told or low in cues.words("en", "verbs") or low in verbs()[0] or cues.pattern("en", "no_name").fullmatch(low)
    return names_somebody(word) or (word[:1].isupper() and not common)


def subjects(sentence: str) -> list[str]:
    """Whom an English sentence speaks of, its subject first: those for whom *They* or *It* may stand in the next."""
    told = SUBJECT.match(sentence)
    named = re.findall(r"(?<![.?!] )(?<!^)\b(?:[A-Z][\w'-]+)(?: (?:of |for )?[A-Z][\w'-]+)*", sentence)
    subject = owner(told["who"], "en") if told and not cues.pattern("en", "nobody").search(told["who"]) else ""
    under = CLAUSED.search(sentence)
    claused = owner(under["who"], "en") if under else ""
    found = [each for each in [subject, claused, *reversed(named)] if each and (names_somebody(each) or each == claused)]
    return found or [each for each in [subject] if each]


def carried(pronoun: str, before: list[str], last: str) -> str:
    """Whom *They* or *It* means: the first of those spoken of before that has its number, else who owed the duty before."""
    many = pronoun.lower() in ("they", "these", "both")
    return next((each for each in [*before, last] if each and _plural(each) == many), last)


def _plural(who: str) -> bool:
    head = re.split(r"\s(?:of|for|in|at|to)\s", who)[0]
    return bool(re.search(r"(?:[^s]s|men|people)$", head)) or " and " in head
