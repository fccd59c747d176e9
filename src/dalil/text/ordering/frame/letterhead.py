"""Who issues a directive by its letterhead: the lines above its title, the parties to an agreement, the sender."""

from __future__ import annotations

import re
from itertools import takewhile

from dalil.text.asking.nominative import nominative
from dalil.text.dating.dates import dates
from dalil.text.lexicon import pattern
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering import verb_last
from dalil.text.ordering.russian import owner as russian
from dalil.text.ordering.russian import words as grammar

LABELLED = re.compile(r"^\s*(?P<label>[^\W\d_][\w/ ]{1,40}?)\s*[:：]\s+(?P<value>\S.*)$")
GAP = re.compile(r"\s{3,}|\t")
NAME_WORDS = 12
"""Words up to which a line is the name of an office."""
TITLE_AT = 5
"""Words among which a line that is a title has the word for its kind."""
KIND_WORDS = 4
"""Words up to which a title is only a word for its kind (*ПРИКАЗ № 41*)."""
TOP = 6
"""Lines of the head that may be a letterhead."""


def above_title(head: list[str], language: str) -> str:
    """The last line above the title that names a body or an office, else the first line where the title is only a word for its
    kind (*ПРИКАЗ № 41*); empty where the title comes first or there is none."""
    title = next((at for at, line in enumerate(head[:12]) if _is_title(line, language)), 0)
    lines = [bare(line) for line in head[: min(title, TOP)] if not is_no_name(line) and not dates(line) and not LABELLED.match(line)]
    lines = [line for line in lines if line and len(line) < 120]
    first = next((at for at, line in enumerate(lines) if names_body(line, language)), len(lines))
    bodies = list(takewhile(lambda line: names_body(line, language), lines[first:]))
    if bodies:
        return _of_itself(bodies[-1], language)
    if not title or not lines:
        return ""
    short = len(bare(head[title]).split()) <= KIND_WORDS or cues.pattern(language, "promising_documents").match(head[title]) is not None
    return _of_itself(lines[0], language) if short or (title == 1 and _is_written_as_name(lines[0])) else ""


def is_no_name(line: str) -> bool:
    """Whether a line of the head is a label, an addressee, a reference, and not who writes."""
    return pattern("directives", "no_name").match(line) is not None


def _is_written_as_name(line: str) -> bool:
    return all(word[:1].isupper() or pattern("directives", "small_word_of_name").fullmatch(word) for word in line.split())


def _of_itself(name: str, language: str) -> str:
    return pattern("directives", "genitive").sub("", name) if language in verb_last.LANGUAGES else name


def under_title(head: list[str], language: str) -> str:
    """The body in the genitive that a title names: in Russian beside it or below (*ЦИРКУЛЯР / Областной контрольной комиссии*), in Uzbek and
    Kazakh before it; empty elsewhere."""
    if language in verb_last.LANGUAGES:
        return _before_its_kind(head, language)
    at = next((at for at, line in enumerate(head[:TOP]) if _is_title(line, language)), -1) if language == "ru" else -1
    return _under_russian_title(head, at) if at >= 0 else ""


def _before_its_kind(head: list[str], language: str) -> str:
    """An Uzbek or Kazakh title that begins with whose it is (*Tuman hokimining QARORI*)."""
    found = next((each for line in head[:TOP] if (each := pattern("directives", "of_its_own").match(bare(line)))), None)
    who = found["who"] if found and cues.pattern(language, "document_words").match(found["kind"]) else ""
    return who.capitalize() if who.isupper() else who


def _under_russian_title(head: list[str], at: int) -> str:
    title = bare(head[at])
    kind = cues.pattern("ru", "title_words").search(title)
    beside = re.sub(r"^\s*(?:№\s*\S+)?\s*", "", title[kind.end() :]) if kind else ""
    for line in (beside, *(bare(each) for each in head[at + 1 : at + 2])):
        name = line.capitalize() if line.isupper() else line
        row = grammar.words(name)
        end = grammar.phrase(name, row, 0, "gent")
        hanging = all(grammar.cases(word.text) and not grammar.is_preposition(word.text) for word in row[end:])  # *комиссии помощи голодающим*
        noun = next((word for word in row[:end] if "NOUN" in grammar.parts(word.text) and "ADJF" not in grammar.parts(word.text)), row[end - 1] if end else None)
        if noun and hanging and not dates(name) and _can_issue(name[: noun.end], noun.text):
            made = russian.nominal(name[: noun.end], "gent") + name[noun.end :]
            return made[:1].upper() + made[1:]
    return ""


def _can_issue(name: str, noun: str) -> bool:
    """Whether a Russian name up to its noun is a body or a person (*главного врача*), and no matter (*ремонта* школ)."""
    return names_body(name, "ru") or cues.pattern("ru", "actors").search(name) is not None or grammar.has(noun, "NOUN", "anim")


def of_meeting(head: list[str]) -> str:
    """Whose meeting the minutes are of."""
    found = next((found for line in head[:TOP] if (found := pattern("directives", "meeting").match(bare(line)))), None)
    return (found["body"] or nominative(found["whose"], "ru")) if found else ""


def is_meeting(line: str) -> bool:
    """Whether a line says that these are the minutes of a meeting."""
    return pattern("directives", "meeting").match(line) is not None


def sending(head: list[str]) -> str:
    """Who is named behind *From*; empty where nobody is."""
    return next((found["who"].strip(" .,") for line in head if (found := pattern("directives", "from_whom").match(line))), "")


def of_whom(head: list[str], language: str) -> str:
    """The body in the genitive before the word for the kind (*TUMAN KENGASHINING QARORI*); empty elsewhere."""
    for line in head[:TOP]:
        found = pattern("directives", "in_genitive").match(bare(line))
        if found and cues.pattern(language, "document_words").fullmatch(found["kind"]):
            return pattern("directives", "genitive").sub("", found["body"])
    return ""


def first_office(head: list[str], language: str) -> str:
    """The first line of a head without a title where it names an office (*Инспектор народных училищ*)."""
    line = bare(head[0]) if head else ""
    return line if line and not is_no_name(line) and names_body(line, language) and not _is_title(line, language) and len(line.split()) <= NAME_WORDS else ""


def parties(head: list[str], foot: list[str]) -> tuple[str, str]:
    """(who concludes an agreement, who signed for them): the signatures of two parties, else *between X and Y* in the title."""
    signed: list[list[str]] = []
    for line in foot:
        cells = [cell.strip() for cell in GAP.split(line) if cell.strip()]
        named = [pattern("directives", "party").match(cell) for cell in cells]
        if all(named) and named:
            signed += [[found["party"].strip(), found["person"].strip()] for found in named if found]
        elif signed and not signed[-1][1] and len(cells) <= len(signed):
            for at, cell in enumerate(cells):
                pair = signed[at - len(cells)]
                pair[1] = pair[1] or cell
    if len(signed) > 1:
        return " and ".join(party for party, _ in signed), ", ".join(person for _, person in signed if person)
    title = pattern("directives", "between").search(" ".join(bare(line) for line in head[:TOP]))
    return (f"{title['one'].strip()} and {title['two'].strip()}", "") if title else ("", "")


def sender(value: str) -> tuple[str, str]:
    """(the office, the person) of a *From:* line that names both (*Ingrid Sollas, Operations, Head Office*)."""
    person, _, office = value.partition(", ")
    named = pattern("directives", "person_named").fullmatch(person)
    if named and not office and not names_body(person, "en"):
        return value, value
    if not named or not office or names_body(person, "en"):
        return value, ""
    return office.rpartition(", ")[2], person


def bare(line: str) -> str:
    """A line of the head without what stands in brackets or far to the right, capitals kept."""
    line = GAP.split(re.sub(r"\s*\([^()]*\)\s*$", "", line.strip()))[0]
    return pattern("directives", "before_the_court").sub("", line).strip(" .,;:")


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
