"""Whose signature a line is, and who signed a directive: the last at its foot, without those who only attest, offices that look like
names, sign-offs.
"""

from __future__ import annotations

import re

from dalil.text.dating.dates import dates
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.frame.letterhead import GAP, LABELLED, names_body, names_office

UPPER = "A-ZА-ЯЁЎҚҒҲӘІҢҮҰӨҺ"
"""Capital letters of the languages in which directives are read."""
PERSON = re.compile(rf"(?<!\w)(?:(?:[{UPPER}][^\W\d_{UPPER}]?\. ?){{1,3}}[{UPPER}][\w'-]+|[{UPPER}][\w'-]+ (?:[{UPPER}]\. ?){{1,2}}|[{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{1,2}})$")
SIGNED_AS = re.compile(rf"^(?P<person>(?:(?:[{UPPER}]\w?\. ?){{1,3}}|(?:[{UPPER}][\w'-]+ ){{1,2}})[{UPPER}][\w'-]+),\s(?P<office>[\w' -]{{4,50}})$")
"""*J. Finch, Secretary*."""
HOLDS = re.compile(rf"(?P<office>[{UPPER}][\w'-]+\.?(?: [^\W\dA-ZА-ЯЁ][\w'-]+)*) (?P<surname>[{UPPER}][\w'-]{{2,}})")
"""An office and a surname, with nothing between them."""
CORNER = 4
"""Lines below *I approve* among which the name stands."""
INITIAL = re.compile(rf"\b[{UPPER}][^\W\d_{UPPER}]?\.")
ITEM = re.compile(r"^(?:\d{1,2}[.)]|[-*•|]|\([a-z\d]\))\s")


def signatory(foot: list[str], language: str) -> str:
    """Who signed last; where that one only attests (the secretary) and another signed just above, that other."""
    attests = cues.pattern(language, "attests")
    signed = [signer(line, language) for line in foot]
    last = next((at for at in range(len(foot) - 1, -1, -1) if signed[at]), -1)
    while last > 0 and attests.search(foot[last]) and signed[last - 1]:
        last -= 1
    if last > 0 and not INITIAL.search(signed[last]) and INITIAL.search(signed[last - 1]):
        last -= 1  # *C. W. Aldous, Captain,* above *Garrison Adjutant*
    return signed[last] if last >= 0 else ""


def approved(head: list[str], language: str) -> str:
    """Who approved a plan in the corner above it (*УТВЕРЖДАЮ / Глава района / ______ И. О. Лосев*); empty where nobody did."""
    at = next((at for at, line in enumerate(head) if cues.pattern(language, "approves").fullmatch(line.strip(" .:"))), -1)
    block = head[at + 1 : at + 1 + CORNER] if at >= 0 else []
    return next((person for line in block if (person := signer(line.strip("_/ "), language))), "")


def is_person(line: str) -> bool:
    """Whether a line is a name with initials and nothing else."""
    return PERSON.fullmatch(line.strip(" .,")) is not None and INITIAL.search(line) is not None


def signed_off(foot: list[str], person: str) -> bool:
    """Whether the last line is the sender's first name."""
    return bool(foot and person) and foot[-1].strip(" .,") in (person.split()[0], person.split()[-1], person)


def signer(line: str, language: str) -> str:
    """The person whose signature a line is; empty where it is none."""
    if dates(line) or len(line) > 120 or line.endswith((";", ":")) or ITEM.match(line):
        return ""
    labelled = LABELLED.match(line)
    if labelled:
        value = labelled["value"].strip(" .,")
        return value if names_body(labelled["label"], language) and PERSON.fullmatch(value) else ""
    plain = line.strip(" .,")
    officer = SIGNED_AS.match(plain)
    if officer and names_body(officer["office"], language):
        return officer["person"]
    held = HOLDS.fullmatch(plain) if language != "en" else None
    if held and not names_body(held["surname"], language) and (names_office(held["office"].split()[0]) or cues.pattern(language, "short_office").fullmatch(held["office"])):
        return held["surname"]  # *Секретарь комитета Алпатов*
    found = PERSON.search(plain)
    cells = GAP.split(plain)
    if len(cells) == 2 and names_body(cells[0], language) and re.fullmatch(rf"[{UPPER}][\w'-]+", cells[1]):
        return cells[1]  # *Председатель профкома      Рябов*
    if found is None or not (found.start() == 0 or re.search(r"[,.:]|\b[A-ZА-ЯЁ]\.", plain)):
        return officer["person"] if officer else ""
    initials = INITIAL.search(found[0]) is not None
    if found[0].isupper() and not initials:
        return ""
    return found[0] if initials or not (names_body(found[0], "en") or cues.pattern("en", "document_words").search(found[0])) else ""
