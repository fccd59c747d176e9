"""Head and foot of a directive read together: who issued and signed it, when and where, to whom, on whose authority, to what end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.text.asking.asks import sentences
from dalil.text.asking.slots import straight
from dalil.text.dating.dates import dates
from dalil.text.lexicon import pattern
from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.frame import dateline, grounds, letterhead, signatures
from dalil.text.ordering.frame.addressees import addressees
from dalil.text.ordering.frame.issuer import issuer
from dalil.text.ordering.frame.letterhead import LABELLED
from dalil.text.ordering.outline import points

YEAR = re.compile(r"\b(\d{1,2} [A-Z][a-z]{2,8}), (\d{4})")
ITEM = re.compile(r"^(?:\d{1,2}(?:\.\d+)*[.)]|[-*•|]|\([a-zа-я\d]\)|[a-zа-я]\))\s")
FIRST_ITEM = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|\([^\W_]{1,3}\)|[a-zа-я]\)|[-*•]|\|)\s")
"""What an item of the body begins with: there the head ends."""
REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
"""A line in brackets beside the text (*(for official use only)*)."""
FOOTNOTE = re.compile(r"^[*†‡]+\s*")
FOOT = 9
"""Lines at the end among which signature, place and date stand."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round the duties. Empty where the directive does not say; `date` is ISO 8601."""

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
    office, person = letterhead.sender(_labelled(head, "issuer", language))
    party, signers = letterhead.parties(head, foot) if cues.pattern(language, "agreeing_documents").search(" ".join(head)) else ("", "")
    signatory = signers or _labelled([*head, *foot], "signatory", language).partition(",")[0] or signatures.approved(head, language) or signatures.signatory(foot, language)
    signatory = person if person and (not signatory or signatures.signed_off(foot, person)) else signatory
    to = addressees(_labelled(head, "addressees", language), head, blocks, language)
    responsible, first = grounds.responsible(asked, language)
    return Frame(
        head=tuple(head),
        body=body,
        issuer=office or party or issuer(head, asked, to, language),
        signatory=signatory,
        date=_date(head, foot, language),
        place=_labelled(head, "place", language) or dateline.dateline([*foot[::-1], *head]) or dateline.of_court(head),
        addressees=to,
        responsible=tuple(signatory if cues.pattern(language, "oneself").fullmatch(each) and signatory else each for each in responsible),
        first_responsible=first,
        authority=grounds.authority(asked, language),
        purpose=grounds.purpose(asked, language),
    )


def _parted(lines: list[str]) -> tuple[list[str], str]:
    """Head lines up to the first that is a sentence, an item or a row, and the rest."""
    for index, line in enumerate(re.sub(r"\s{2,}", " ", each) if "|" not in each and "\t" not in each else each for each in lines):
        labelled = LABELLED.match(line) and len(line) < 400 and index < 25 and not line.endswith(":")
        sentence = (len(line) > 60 and line.endswith((".", ":", ";", "!"))) or len(line) > 110 or FIRST_ITEM.match(line)
        titled = (dateline.issued_by(line) or letterhead.is_meeting(line)) and dates(line)
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


def _date(head: list[str], foot: list[str], language: str) -> str:
    """The first full date of a label, the head or the foot, as ISO 8601; else a month or a year."""
    labelled = _labelled(head, "date", language)
    noted = cues.pattern(language, "adopted_on")
    below = [FOOTNOTE.sub("", line) for line in foot if len(line) < 80 and (not ITEM.match(line) or (FOOTNOTE.match(line) and noted.search(line)))]
    plain = [line for line in head if not LABELLED.match(line) and not pattern("directives", "of_another_paper").search(line)]
    for line in (YEAR.sub(r"\1 \2", pattern("directives", "day_of").sub(r"\1 ", each)) for each in [labelled, *plain, *reversed(below), *head]):
        found = dates(line) if line and len(line) < 160 else []
        if found and found[0][2].start == found[0][2].end:
            return str(found[0][2])
    return next((str(found[0][2]) for line in (labelled, *head, *below) if line and len(line) < 160 and (found := dates(line))), "")
