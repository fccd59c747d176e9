"""Who issues a directive by its letterhead: the lines above its title, the parties to an agreement, the sender."""

from __future__ import annotations

import re
from itertools import takewhile

from dalil.text.asking.nominative import nominative
from dalil.text.dating.dates import dates
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import ru_owner, ru_words, verb_last

LABELLED = re.compile(r"^\s*(?P<label>[^\W\d_][\w/ ]{1,40}?)\s*[:：]\s+(?P<value>\S.*)$")
NOT_A_NAME = re.compile(
    r"^\s*(?:[(\[]|(?:to|for|dear|all|each|from|re|ref|no|tel|fax|p\.? ?o\.?|copy|cc|page|approved|adopted|утвержд\w*|принят\w*|before|between|present|in the matter|draft|confidential|session|series)\b|№|всем\b|господин|гражданин|уважаем|копия|тел\b|исп\b|исполнитель\b|составил|верно\b|contact\b|секретно|для служебного|.*\bsession\b|.*@)", re.IGNORECASE
)
"""A line of the head that is a label, an addressee, a reference, and not who writes."""
GAP = re.compile(r"\s{3,}|\t")
GENITIVE = re.compile(r"(?:ning|нинг|ның|нің|дың|дің|тың|тің)$", re.IGNORECASE)
OF_ITS_OWN = re.compile(r"^(?P<who>\S.{2,80}?)(?:ning|нинг|ның|нің|дың|дің|тың|тің)\s+(?P<kind>\S+)$", re.IGNORECASE)
"""An Uzbek or Kazakh title that begins with whose it is (*Tuman hokimining QARORI*)."""
PARTY = re.compile(r"^(?:(?:signed )?(?:on behalf of|for and on behalf of|for)|за|от имени|от) (?P<party>(?!and\b)[^:]{3,90}):\s*(?P<person>.*)$", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween (?P<one>the [^,;]+?|[A-Z][^,;]+?) and (?P<two>the [^,;(]+|[A-Z][^,;(]+?)\s*(?:$|[,;(])")
SENDER = re.compile(r"^From:?\s+(?:the )?(?P<who>[A-Z].{2,90})$")
MEETING = re.compile(r"^(?:minutes|notes?|record) of (?:the |an? )?(?:[\w-]+ )*meeting of (?:the )?(?P<body>.+?)(?:,? held\b.*|,? on \d.*|, .*)?$|^заседани[ея] (?P<whose>[а-яё].+)$", re.IGNORECASE)
TITLE_AT = 5
"""Words among which a line that is a title has the word for its kind."""
TOP = 6
"""Lines of the head that may be a letterhead."""


def above_title(head: list[str], language: str) -> str:
    """The last line above the title that names a body or an office, else the first line where the title is only a word for its
    kind (*ПРИКАЗ № 41*); empty where the title comes first or there is none."""
    title = next((at for at, line in enumerate(head[:12]) if _is_title(line, language)), 0)
    lines = [bare(line) for line in head[: min(title, TOP)] if not NOT_A_NAME.match(line) and not dates(line) and not LABELLED.match(line)]
    lines = [line for line in lines if line and len(line) < 120]
    first = next((at for at, line in enumerate(lines) if names_body(line, language)), len(lines))
    bodies = list(takewhile(lambda line: names_body(line, language), lines[first:]))
    if bodies:
        return _of_itself(bodies[-1], language)
    alone = title and (len(bare(head[title]).split()) <= 4 or (title == 1 and all(word[:1].isupper() or word in ("of", "the", "and", "for", "in", "on") for line in lines[:1] for word in line.split())) or cues.pattern(language, "promising_documents").match(head[title]))
    return _of_itself(lines[0], language) if alone and lines else ""


def _of_itself(name: str, language: str) -> str:
    return GENITIVE.sub("", name) if language in verb_last.LANGUAGES else name


def under_title(head: list[str], language: str) -> str:
    """The body in the genitive that a title names: in Russian beside it or below (*ЦИРКУЛЯР / Областной контрольной комиссии*), in Uzbek and
    Kazakh before it; empty elsewhere."""
    if language in verb_last.LANGUAGES:
        found = next((each for line in head[:TOP] if (each := OF_ITS_OWN.match(bare(line)))), None)
        who = found["who"] if found and cues.pattern(language, "document_words").match(found["kind"]) else ""
        return who.capitalize() if who.isupper() else who
    at = next((at for at, line in enumerate(head[:TOP]) if _is_title(line, language)), -1) if language == "ru" else -1
    if at < 0:
        return ""
    title = bare(head[at])
    kind = cues.pattern("ru", "title_words").search(title)
    beside = re.sub(r"^\s*(?:№\s*\S+)?\s*", "", title[kind.end() :]) if kind else ""
    for line in (beside, *(bare(each) for each in head[at + 1 : at + 2])):
        name = line.capitalize() if line.isupper() else line
        row = ru_words.words(name)
        end = ru_words.phrase(name, row, 0, "gent")
        hanging = all(ru_words.cases(word.text) and not ru_words.is_preposition(word.text) for word in row[end:])  # *комиссии помощи голодающим*
        noun = next((word for word in row[:end] if "NOUN" in ru_words.parts(word.text) and "ADJF" not in ru_words.parts(word.text)), row[end - 1] if end else None)
        if noun and hanging and not dates(name) and _can_issue(name[: noun.end], noun.text):
            made = ru_owner.nominal(name[: noun.end], "gent") + name[noun.end :]
            return made[:1].upper() + made[1:]
    return ""


def _can_issue(name: str, noun: str) -> bool:
    """Whether a Russian name up to its noun is a body or a person (*главного врача*), and no matter (*ремонта* школ)."""
    return names_body(name, "ru") or cues.pattern("ru", "actors").search(name) is not None or ru_words.has(noun, "NOUN", "anim")


def of_meeting(head: list[str]) -> str:
    """Whose meeting the minutes are of."""
    found = next((found for line in head[:TOP] if (found := MEETING.match(bare(line)))), None)
    return (found["body"] or nominative(found["whose"], "ru")) if found else ""


def of_whom(head: list[str], language: str) -> str:
    """The body in the genitive before the word for the kind (*TUMAN KENGASHINING QARORI*); empty elsewhere."""
    for line in head[:TOP]:
        found = re.match(r"(?P<body>.+(?:ning|нинг|ның|нің|дың|дің|тың|тің))\s+(?P<kind>\S+)$", bare(line), re.IGNORECASE)
        if found and cues.pattern(language, "document_words").fullmatch(found["kind"]):
            return GENITIVE.sub("", found["body"])
    return ""


def first_office(head: list[str], language: str) -> str:
    """The first line of a head without a title where it names an office (*Инспектор народных училищ*)."""
    line = bare(head[0]) if head else ""
    return line if line and not NOT_A_NAME.match(line) and names_body(line, language) and not _is_title(line, language) and len(line.split()) <= 12 else ""


def parties(head: list[str], foot: list[str]) -> tuple[str, str]:
    """(who concludes an agreement, who signed for them): the signatures of two parties, else *between X and Y* in the title."""
    signed: list[list[str]] = []
    for line in foot:
        cells = [cell.strip() for cell in GAP.split(line) if cell.strip()]
        named = [PARTY.match(cell) for cell in cells]
        if all(named) and named:
            signed += [[found["party"].strip(), found["person"].strip()] for found in named if found]
        elif signed and not signed[-1][1] and len(cells) <= len(signed):
            for at, cell in enumerate(cells):
                pair = signed[at - len(cells)]
                pair[1] = pair[1] or cell
    if len(signed) > 1:
        return " and ".join(party for party, _ in signed), ", ".join(person for _, person in signed if person)
    title = BETWEEN.search(" ".join(bare(line) for line in head[:TOP]))
    return (f"{title['one'].strip()} and {title['two'].strip()}", "") if title else ("", "")


def sender(value: str) -> tuple[str, str]:
    """(the office, the person) of a *From:* line that names both (*Ingrid Sollas, Operations, Head Office*)."""
    person, _, office = value.partition(", ")
    named = re.fullmatch(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.? )?(?:[A-Z][\w.'-]* ){1,3}[A-Z][\w'-]+", person)
    if named and not office and not names_body(person, "en"):
        return value, value
    if not named or not office or names_body(person, "en"):
        return value, ""
    return office.rpartition(", ")[2], person


def bare(line: str) -> str:
    """A line of the head without what stands in brackets or far to the right, capitals kept."""
    line = GAP.split(re.sub(r"\s*\([^()]*\)\s*$", "", line.strip()))[0]
    return re.sub(r"^(?:in|before) the (?=.*\b(?:court|tribunal)\b)", "", line, flags=re.IGNORECASE).strip(" .,;:")


def names_body(line: str, language: str) -> bool:
    """Whether a line has a word for a body or an office in it."""
    return cues.pattern(language, "bodies").search(line) is not None or cues.offices().search(line) is not None


def names_office(word: str) -> bool:
    """Whether a word is an office that a person holds (*Начальник*)."""
    return cues.offices().fullmatch(word) is not None


def _is_title(line: str, language: str) -> bool:
    words = bare(line).split()
    found = cues.pattern(language, "title_words").search(" ".join(words[:TITLE_AT]))
    return found is not None
