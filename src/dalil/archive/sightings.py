"""Where an archive's documents name somebody: the ground of what is proposed for the register.

A *sighting* is a document in which a name stands. It is told apart whether the bearer is only named, or speaks: signs the document as its author
or has a turn in it. Names are kept as written, without what authors' fields add to them (an address, a post).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dalil.records import Document
from dalil.text.naming.namekeys import parts
from dalil.text.naming.namespans import is_body, names
from dalil.text.naming.roles import role_of
from dalil.text.naming.rosters import services

READ = 200_000
"""Characters read of one document."""
_ADDRESS = re.compile(r"\s*[<(]\S+@\S+[>)]")
_REMARK = re.compile(r"(?<=\S)\s+\((?=[a-zа-яё])[^()]*\)$")
_SIGNED = re.compile(r"^([^()]+?)\s+\(([^()]+)\)$")
_NUMERAL = re.compile(r"\b[IVXLC]{2,}\b")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?)+$")
_BREAK = re.compile(r",\s+|(?<=\w\w)\.\s+")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Sighted:
    """All that documents tell of one written name. `named`: the language of each document, by its id; `spoke`: its path."""

    named: dict[str, str] = field(default_factory=dict)
    spoke: dict[str, str] = field(default_factory=dict)
    posts: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    oblique: bool = False

    def see(self, document: Document, *, speaks: bool = False) -> None:
        """Notes a document, once."""
        self.named[document.id] = document.language
        if speaks:
            self.spoke[document.id] = document.path


def sightings(documents: Iterable[Document], *, progress: Callable[[], object] | None = None) -> tuple[dict[str, Sighted], dict[str, Sighted]]:
    """Persons and bodies by their names as written. `progress`: told of each document."""
    persons: dict[str, Sighted] = defaultdict(Sighted)
    bodies: dict[str, Sighted] = defaultdict(Sighted)
    for document in documents:
        if progress is not None:
            progress()
        _told(document, persons)
        for name in names(document.text[:READ], document.language):
            written = " ".join(name.text.split())
            if name.kind == "body" and tells(written):
                bodies[written].see(document)
            elif name.kind == "person" and is_person(written):
                persons[written].see(document)
        labels = (block.label for block in document.blocks if block.kind == "turn")
        for who in dict.fromkeys((*authors(document.author), *labels)):
            _spoken(who, document, persons, bodies)
    return persons, bodies


def _told(document: Document, persons: dict[str, Sighted]) -> None:
    """The posts and acts that a document tells of persons."""
    for service in services(document.text, document.blocks, language=document.language, end=min(READ, len(document.text))):
        written, _ = plain(service.person)
        if not written:
            continue
        person = persons[written]
        person.see(document)
        person.oblique |= service.oblique
        if service.kind == "post":
            person.posts[service.role] += 1
            if service.body and is_body(service.body):
                person.bodies[service.body] += 1


def _spoken(who: str, document: Document, persons: dict[str, Sighted], bodies: dict[str, Sighted]) -> None:
    written, post = plain(who)
    signed = _SIGNED.match(written)
    if signed is not None and is_person(signed[1]):
        written = signed[1]
        (persons[written].bodies if is_body(signed[2]) else persons[written].posts)[signed[2]] += 1
    if not written or written[0].islower():
        return
    if is_body(written):
        if tells(written):
            bodies[written].see(document, speaks=True)
    elif is_person(written):
        persons[written].see(document, speaks=True)
        if post:
            persons[written].posts[post] += 1


def authors(field: str) -> list[str]:
    """The names in an author's field, which parts them by semicolons, or persons by commas."""
    made = []
    for one in field.split(";"):
        persons = one.split(", ")
        made += persons if len(persons) > 1 and all(is_person(each.strip()) for each in persons) else [one]
    return [one.strip() for one in made if one.strip()]


def plain(written: str) -> tuple[str, str]:
    """A name without what stands behind it, and the post among that: *R. Anvarov, Minister* → (*R. Anvarov*, *Minister*).

    Initials behind a family name belong to it (*Сафонов, Г. И.*). A remark in brackets goes (*the Institute (notes)*).
    """
    written = _REMARK.sub("", " ".join(_ADDRESS.sub("", written).split()))
    for found in _BREAK.finditer(written):
        rest = written[found.end() :]
        words = _WORD.findall(rest)
        if not words or _INITIALS.match(rest):
            continue
        if words[0][0].islower() or any(role_of(word) for word in words):
            return written[: found.start()], rest if any(role_of(word) for word in words) else ""
    return written, ""


def is_person(written: str) -> bool:
    """Whether a name tells which person: a family name with a given name or initials, and no small letter at its head."""
    if not written or written[0].islower() or role_of(written.split()[0]) or _NUMERAL.search(written):
        return False  # *Minister Anvarov*, *II All-Russian*
    own = parts(written)
    return own is not None and bool(own.given)


def tells(name: str) -> bool:
    """Whether a body's name says which body: two words, or an abbreviation."""
    return len(name.split()) > 1 or (len(name) > 2 and sum(char.isupper() for char in name) > 1)
