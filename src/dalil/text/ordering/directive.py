"""Head and foot of a directive: who issued and signed it, when and where, to whom, on whose authority, to what end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from dalil.text.asking.asks import sentences
from dalil.text.asking.nominative import is_dative, nominative
from dalil.text.asking.slots import straight
from dalil.text.dating.dates import dates
from dalil.text.ordering import dateline, letterhead, owners, ru_around, signatures
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.letterhead import LABELLED
from dalil.text.ordering.outline import points

YEAR = re.compile(r"\b(\d{1,2} [A-Z][a-z]{2,8}), (\d{4})")
OF_ANOTHER = re.compile(r"\b(?:appointed|pursuant|in accordance|under (?:the|article|section)|во исполнение|на основании)\b", re.IGNORECASE)
"""A line whose date is that of another paper (*Appointed by Order in Council of 3 June*)."""
DAY_OF = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? day of ")
"""*this 9th day of January*: dates are read without it."""
PERFORMED = re.compile(r"hereby|makes?\b")
"""Said by him who issues it, be he a body or an office."""
CLAUSE = re.compile(r",?\s+(?:and|и)\s+(?=(?:is|are|was|has|have|will|shall|выражает|полагает|надеется|в целях|с целью|для|в связи|учитывая|with a view|in order|for the purpose|having|considering|desiring)\b)")
"""Where the sentence goes on after the authority: *…, and is confident that*, *… и в целях …*."""
ITEM = re.compile(r"^(?:\d{1,2}(?:\.\d+)*[.)]|[-*•|]|\([a-zа-я\d]\)|[a-zа-я]\))\s")
WRITTEN_TO = re.compile(
    r"^(?:To:? (?:the |all )?(?P<who>(?=[A-Z])[^.:]{3,120}?)|(?:(?:[Pp]resented|[Ss]ubmitted|[Aa]ddressed)|(?:[\w ]{0,30})[Rr]eport|(?:INSTRUCTIONS?|CIRCULAR|ORDERS?|MEMORANDUM|NOTICE|[Ii]nstructions?|[Cc]ircular|[Mm]emorandum|[Nn]otice)(?: [Nn]o\.? ?\d+)?) to (?:the |all )?(?P<given>[A-Z][\w' ]{2,60}?)(?=$|,| (?:at|in|on|by|for|concerning|regarding)\b).*"
    r"|(?:[Гг]оспод(?:ину|ам)|[Гг]оспоже|[Гг]ражданину|Г-ну|Г-же|Его [А-Яа-яё]+ству) (?P<whom>[^.:]{3,120}?))[,.]?$"
)
"""A line of the head that says to whom it is written."""
REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
"""A line in brackets beside the text (*(for official use only)*)."""
FOOTNOTE = re.compile(r"^[*†‡]+\s*")
FOOT = 9
"""Lines at the end among which signature, place and date stand."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round the duties. Empty where the directive does not say."""

    head: tuple[str, ...]
    body: str
    issuer: str = ""
    signatory: str = ""
    date: str = ""
    place: str = ""
    addressees: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    first_responsible: str = ""
    authority: tuple[str, ...] = ()
    purpose: str = ""


def frame(text: str, language: str) -> Frame:
    """The frame of a directive, and its body without head lines."""
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", straight(text)) if block.strip()]
    lines = [line.strip() for line in straight(text).split("\n")]
    head, body = _parted(lines)
    foot = [line for line in lines if line][-FOOT:]
    asked = [whole for point in points(straight(text)) if not REMARK.fullmatch(point.text) for _, _, whole in sentences(point.text)]
    sent = _labelled(head, "issuer", language)
    office, person = letterhead.sender(sent)
    party, signers = letterhead.parties(head, foot) if cues.pattern(language, "agreeing_documents").search(" ".join(head)) else ("", "")
    signatory = signers or _labelled([*head, *foot], "signatory", language).partition(",")[0] or signatures.approved(head, language) or signatures.signatory(foot, language)
    signatory = person if person and (not signatory or signatures.signed_off(foot, person)) else signatory
    addressees = _addressees(head, blocks, language)
    responsible, first = _responsible(asked, language)
    return Frame(
        head=tuple(head),
        body=body,
        issuer=office or party or _issuer(head, asked, addressees, language),
        signatory=signatory,
        date=_date(head, foot, language),
        place=_labelled(head, "place", language) or dateline.dateline([*foot[::-1], *head]) or dateline.of_court(head),
        addressees=addressees,
        responsible=tuple(signatory if cues.pattern(language, "oneself").fullmatch(each) and signatory else each for each in responsible),
        first_responsible=first,
        authority=_authority(asked, language),
        purpose=_purpose(asked, language),
    )


def _parted(lines: list[str]) -> tuple[list[str], str]:
    """Head lines up to the first that is a sentence, an item or a row, and the rest."""
    for index, line in enumerate(re.sub(r"\s{2,}", " ", each) if "|" not in each and "\t" not in each else each for each in lines):
        labelled = LABELLED.match(line) and len(line) < 400 and index < 25 and not line.endswith(":")
        sentence = (len(line) > 60 and line.endswith((".", ":", ";", "!"))) or len(line) > 110 or re.match(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|\([^\W_]{1,3}\)|[a-zа-я]\)|[-*•]|\|)\s", line)
        titled = (dateline.ISSUED.match(line) or letterhead.MEETING.match(line)) and dates(line)
        if sentence and not labelled and not titled:
            index = _led_in(lines, index)
            return [each for each in lines[:index] if each], "\n".join(lines[index:])
        if line.count("|") > 1 or line.count("\t") > 1:
            return [each for each in lines[:index] if each], "\n".join(lines[index:])
    half = next((index for index, line in enumerate(lines) if line.endswith((".", ":", ";"))), 0) or next((index for index, line in enumerate(lines) if index and not line), 0)
    return [each for each in lines[:half] if each], "\n".join(lines[half:])


def _led_in(lines: list[str], index: int) -> int:
    """The line that leads into the first item where one does (*The Committee recommends that:*, *All branches:*), else that of the item itself."""
    before = next((at for at in range(index - 1, -1, -1) if lines[at]), index)
    return before if re.search(r"[:—–]$", lines[before]) and not LABELLED.match(lines[before]) else index


def _labelled(lines: list[str], name: str, language: str) -> str:
    labels = [cues.named(each, "head_labels")[name] for each in (language, *cues.LANGUAGES)]
    for line in lines:
        found = LABELLED.match(line)
        if found and any(label.match(found["label"]) for label in labels):
            return found["value"].strip(" .")
    return ""


def _issuer(head: list[str], asked: list[str], addressees: tuple[str, ...], language: str) -> str:
    """The letterhead, else the body that a sentence says resolves, orders or reminds."""
    bodies, verbs = cues.pattern(language, "bodies"), cues.pattern(language, "issuer_verbs")
    above = letterhead.above_title([each for each in head if not any(name.casefold() in each.casefold() for name in addressees)], language)
    if above:
        return _undated(above)
    under = letterhead.under_title(head, language)
    if under:
        return under
    for line in head:
        by = dateline.ISSUED.match(line)
        if by:
            return by["body"].strip()
    meeting = letterhead.of_meeting(head)
    if meeting:
        return meeting
    sending = next((found["who"].strip(" .,") for line in head if (found := letterhead.SENDER.match(line))), "")
    if sending:
        return sending
    for line in head:
        inside = re.search(r"\(([^()]+)\)", line)
        if inside and bodies.search(inside[1]):
            return inside[1].strip()
    for sentence in asked:
        for found in verbs.finditer(sentence):
            before = re.split(r"(?<!тов)(?<!\b[А-ЯЁA-Z])[.;:]\s|,\s(?=[A-ZА-ЯЁ])", sentence[: found.start()].strip(" ,"))[-1].strip(" ,")
            before = re.split(r"(?:^|,\s)(?:[a-zа-яё].*),\s", before)[-1] if "," in before else before
            before = re.sub(r"^(?:ввиду|вследствие|в силу|согласно|в виду) (?:этого|сего|изложенного|вышеизложенного|указанного)\s+", "", before, flags=re.IGNORECASE)
            before = re.sub(r"^[А-ЯЁ][а-яё]+(?:[аеия]в|[аеия]вши)\b.*,\s", "", before)  # *Заслушав доклад, совет …*
            before = re.sub(r"^(?:the)\s+", "", before, flags=re.IGNORECASE)
            before = re.sub(r",\s(?:in|under|by|acting|pursuant|with|having|being|after|on)\b.*$", "", before)  # *The Minister, in exercise of …, hereby*
            doubtful = cues.pattern(language, "nobody").search(before)
            if before[:1].isupper() and len(before.split()) <= 12 and (bodies.search(before) or (PERFORMED.match(found[0]) and letterhead.names_body(before, language))) and not doubtful:
                return _in_full(before, head)
    for line in head:
        kind = cues.pattern(language, "title_words").search(" ".join(line.split()[:6])) is not None and not re.search(r"\b(?:of|by)\b", line, re.IGNORECASE)
        plain = not kind and not letterhead.NOT_A_NAME.match(line) and not LABELLED.match(line) and not any(each.casefold() in line.casefold() for each in addressees)
        if plain and bodies.search(line) and len(line) < 120 and not re.match(r"(?:to|circular|resolution|order|decree)\b", line, re.IGNORECASE):
            titled = re.search(r"\b(?:of|by) (?:the )?(.+)$", line, re.IGNORECASE) if cues.pattern(language, "document_words").match(line) or cues.pattern(language, "title_words").match(line) else None
            return _undated(titled[1] if titled else line)
    for line in head:
        titled = re.match(r"(?:.*\b(?:circular|resolution|order|decree|recommendations?|decision|instruction|directive)s?\b(?: no\.? ?\d+)?) (?:of|by) (?:the )?(?P<body>.+?)(?:,? (?:of|dated|concerning|on|to) .*)?$", line, re.IGNORECASE)
        if titled and bodies.search(titled["body"]):
            return titled["body"].strip(" .,")
    return letterhead.of_whom(head, language) or letterhead.first_office(head, language)


def _in_full(name: str, head: list[str]) -> str:
    """The name as the title has it where that says more (*Council* → *River Council*)."""
    for line in head:
        titled = re.search(r"\b(?:of|by) (?:the )?(?P<body>.+)$", line, re.IGNORECASE)
        if titled and titled["body"].casefold().endswith(name.casefold()):
            return titled["body"].title() if titled["body"].isupper() and " " in titled["body"] else titled["body"]
    for line in head:
        if line.casefold().startswith(name.casefold() + " of "):
            return _titled(line) if line.isupper() else line
    for line in (nominative(re.sub(r"\s*\(.*\)\s*$", "", line), "ru") for line in head if re.match(r"[А-ЯЁ]", line) and not line.endswith(":")):
        if line.casefold().startswith(name.casefold() + " "):
            return line
    return name


def _titled(line: str) -> str:
    """A letterhead in capitals as one writes it: *Ministry of Valley Affairs*."""
    return re.sub(r"(?<=\s)(?:Of|The|And|For|In|On|Or|At|By|To|With|From|Into)(?=\s)", lambda word: word[0].lower(), line.title())


def _undated(line: str) -> str:
    line = re.sub(r"\s*\([^()]*\)\s*$", "", line)
    line = _titled(line) if line.isupper() and " " in line and re.match(r"[A-Z]", line) else line
    found = dates(line)
    return (line[: found[0][0]] if found and found[0][0] > 8 else line).strip(" .,(")


def _date(head: list[str], foot: list[str], language: str) -> str:
    labelled = _labelled(head, "date", language)
    noted = cues.pattern(language, "adopted_on")
    below = [FOOTNOTE.sub("", line) for line in foot if len(line) < 80 and (not ITEM.match(line) or (FOOTNOTE.match(line) and noted.search(line)))]
    plain = [line for line in head if not LABELLED.match(line) and not OF_ANOTHER.search(line)]
    for line in (YEAR.sub(r"\1 \2", DAY_OF.sub(r"\1 ", each)) for each in [labelled, *plain, *reversed(below), *head]):
        found = dates(line) if line and len(line) < 160 else []
        if found and found[0][2].start == found[0][2].end:
            return str(found[0][2])
    return next((str(found[0][2]) for line in (labelled, *head, *below) if line and len(line) < 160 and (found := dates(line))), "")


def _addressees(head: list[str], blocks: list[str], language: str) -> tuple[str, ...]:
    value = _labelled(head, "addressees", language)
    if not value:
        opened = next((block for block in blocks[:6] if re.match(r"To (?:the |all )?[A-Z]", block) and not block.endswith(".") and len(block) < 300), "")
        value = re.sub(r"^To ", "", opened) or next((re.sub(r"^(?:всем|всем\s+.*?:)\s+", "", line, flags=re.IGNORECASE) for line in head if re.match(r"всем\s+[а-яё]", line, re.IGNORECASE)), "")
        value = value or next((found["who"] or found["given"] or found["whom"] for line in head[1:] if (found := WRITTEN_TO.match(line)) and not dates(line)), "") or _in_dative(head, language)
    if not value:
        return ()
    split = re.split(r",\s*(?:and\s+)?|;\s*|\s+and\s+(?=the\s)", value)
    if len(split) < 2 or not all(part.startswith("the ") for part in split):  # else *the Foreign and Commonwealth Office* is one
        split = re.split(r",\s*(?:and\s+)?|;\s*|\s+and\s+|\s+и\s+|\s+va\s+", value)
    parts = [re.sub(r"^(?:the|all)\s+", "", part.strip(" :,."), flags=re.IGNORECASE) for part in split]
    parts = [part for part in parts if part]
    shared = re.search(r"(?:(?<=s)|(?<=[a-z]men)|(?<=people))\s(?:of|in)\s.+$", parts[-1]) if parts else None  # *organisations of Turkestan*; *Ministry of Defence* is a name
    made = [part + shared[0] if shared and not re.search(r"\s(?:of|in)\s", part) else part for part in _distributed(parts, language)]
    if language == "ru":
        made = [owners.given(part) for part in made]
    return tuple(re.sub(r"(?<=\s)(?:Organi[sz]ations|Departments|Committees|Offices|Councils|Officials|Heads)\b", lambda m: m[0].lower(), each) for each in made)


def _in_dative(head: list[str], language: str) -> str:
    """A line of the head that names somebody in the dative (*Директорам школ района*, *Tuman hokimlariga*)."""
    for line, after in pairwise([*head[:12], ""]):
        bare = letterhead.bare(line)
        first = re.match(r"[А-ЯЁ][а-яё]+(?: [а-яё]+)?", bare)
        if language == "ru" and first and not dates(bare) and len(bare.split()) <= 12 and (is_dative(first[0].split()[0]) or owners.in_office(bare)) and letterhead.names_body(bare, "ru"):
            return f"{bare} {letterhead.bare(after)}" if signatures.is_person(letterhead.bare(after)) else bare
        if language in ("uz", "kk") and re.search(r"(?:lariga|larga|лариға|ларига|ларга|ларына|леріне|дарына|деріне|тарына|теріне|ларға|лерге)$", bare) and not dates(bare):
            return cues.pattern(language, "dative_end").sub("", re.sub(r"^(?:barcha|барча|барлық)\s+", "", bare, flags=re.IGNORECASE))
    return ""


def _distributed(parts: list[str], language: str) -> list[str]:
    """*District Councils of Oqsuv, Tepa, Sariyor*: each bare name takes the body that the name before it has."""
    made: list[str] = []
    for part in parts:
        body = re.match(r"(.+\s(?:of|in)\s)\w+$", made[-1]) if made else None
        bare = len(part.split()) == 1 and not cues.pattern(language, "bodies").search(part)
        made.append(body[1] + part if body and bare and part[:1].isupper() else part)
    return made


def _responsible(asked: list[str], language: str) -> tuple[tuple[str, ...], str]:
    """(who answers for it, who first)."""
    first_cue = cues.pattern(language, "first")
    for sentence in asked:
        found = cues.pattern(language, "responsible").search(sentence)
        if found:
            who = found["who__1"].strip(" ,")
            mark = first_cue.search(who)
            parts = [who[: mark.start()], who[mark.end() :]] if mark else [who]
            names = [re.sub(r"^the\s+", "", part.strip(" ,")) for part in parts if part.strip(" ,")]
            return tuple(names), names[-1] if mark and len(names) > 1 else ""
        labelled = cues.pattern(language, "responsible_labels").search(sentence)
        if labelled:
            named = re.sub(r"^(?:the|\d+[.)])\s+", "", sentence[: labelled.start()].strip(" ,"), flags=re.IGNORECASE)
            if named and re.match(r"(?:is|are|shall be|will be)\b", labelled[0]):  # *Deputy Mayor Brandt is responsible for the execution of this order*
                return (named,), ""
            rest = re.split(r"(?<!тов)(?<!\b[^\W\d_])[.;]", sentence[labelled.end() :])[0].strip(" ,:.—–-")
            rest = f"{rest}." if re.search(r"\b[^\W\d_]$", rest) else rest
            rest = re.sub(r"^(?:the|is|are|on|to)\s+", "", cues.pattern(language, "responsible_tail").sub("", rest))
            rest = cues.pattern(language, "dative_end").sub("", rest)
            if 0 < len(rest.split()) <= 14:
                laid_on = language == "ru" and labelled[0].endswith(" на")
                return (owners.in_office(rest) or (owners.accusative(nominative(rest, "ru")) if laid_on else nominative(rest, language)),), ""
    return (), ""


def _authority(asked: list[str], language: str) -> tuple[str, ...]:
    made: list[str] = []
    for sentence in asked:
        for pattern in cues.patterns(language, "authority"):
            found = pattern.search(sentence.rstrip(". "))
            if not found:
                continue
            named = CLAUSE.split(found["authority__1"], maxsplit=1)[0]
            for part in re.split(r",\s*(?:and\s+)?(?:the\s+)?(?=[A-ZА-ЯЁ])|\s+(?:and|и)\s+(?:the\s+)?(?=[A-ZА-ЯЁ])", named):
                name = nominative(re.sub(r"^the\s+", "", part.strip(" ,.")), language)
                name = cues.pattern(language, "dative_end").sub("", name)
                if name and name not in made:
                    made.append(name)
            break
    return tuple(made)


def _purpose(asked: list[str], language: str) -> str:
    for pattern in cues.patterns(language, "purpose"):
        for sentence in asked:
            found = pattern.search(sentence.strip())
            if found:
                kept = cues.pattern(language, "purpose_drop").sub(" ", found["purpose__1"], count=2)
                kept = ru_around.without_order(kept) if language == "ru" and not cues.pattern("ru", "clausal_purpose").match(found[0]) else kept
                return re.sub(r"\s+", " ", kept).strip(" ,.:;")
    return ""
