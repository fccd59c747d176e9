"""How a source is cited: kind, author to addressee, date, title, file and page, place in the text, hash."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.records import Extract
from dalil.text.dating.written import dated

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

