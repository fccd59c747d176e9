"""How a source is cited: kind, author to addressee, date, title, file and page, place in the text, hash."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.records import Extract, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DOUBT = {"asserted": "", "metadata": " (date from the file)", "inferred": " (date inferred)"}


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a footnote; those that the archive does not give are empty.

    `described` is kind and people (*Telegram, A. Joffe to V. Lenin*), `place` file, page and code points, `seal` the
    beginning of the SHA-256 of the original.
    """

    described: str
    date: str
    title: str
    place: str
    seal: str

    @property
    def parts(self) -> tuple[str, ...]:
        title = f"‘{self.title}’" if self.title else ""
        return tuple(part for part in (self.described, self.date, title) if part)

    def __str__(self) -> str:
        return f"{', '.join(self.parts)}; {self.place}; {self.seal}" if self.parts else f"{self.place}; {self.seal}"


def cite(extract: Extract) -> Citation:
    """The citation of one extract."""
    document = extract.document
    sender = document.author or document.body
    people = f"{sender} to {document.addressee}" if sender and document.addressee else sender
    if document.addressee and not sender:
        people = f"to {document.addressee}"
    kind = document.kind[:1].upper() + document.kind[1:]
    page = f", p. {extract.page}" if extract.page else ""
    return Citation(
        described=", ".join(part for part in (kind, people) if part),
        date=dated(document.when) + _DOUBT[document.when.basis] if document.when else "undated",
        title=document.title,
        place=f"{document.path}{page}, characters {extract.start:,}–{extract.end:,}",
        seal=f"sha256 {document.sha256[:12]}…",
    )


_DAYS = re.compile(r"“[^”]*”|(?<![\w-])\d{4}-\d{2}-\d{2}(?:/\d{4}-\d{2}-\d{2})?(?![\w-])")


def dated(when: When | None) -> str:
    """A date as a reader writes it, no more precise than the archive: *12 February 1919*, *February 1919*, *1919*."""
    return iso_dated(str(when)) if when is not None else ""


def worded(text: str) -> str:
    """A sentence of ours with its days as people write them; what stands in quotation marks is left as it is."""
    return _DAYS.sub(lambda match: iso_dated(match[0]) if match[0][0].isdigit() else match[0], text)


def iso_dated(iso: str) -> str:
    """*12 February 1919* for `1919-02-12`, *February 1919* for `1919-02`, both days of `1919-02-12/1919-03-01`; anything that is no such date as it is."""
    if "/" in iso:
        return " to ".join(map(iso_dated, iso.split("/")))
    year, *rest = iso.split("-")
    if rest and not 1 <= int(rest[0]) <= 12:
        return iso
    words = [str(int(year))]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)
