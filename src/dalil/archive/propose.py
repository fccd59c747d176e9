"""What an archive proposes for the register: the persons and bodies its documents name, for a user to correct.

Sides are left empty: whose voice somebody is can't be read from a name. Entries that the user's register has already come
back only if the archive writes them in a way that the register does not list.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Protocol

import yaml

from dalil.archive.register import YamlRegister
from dalil.records import Document, Party
from dalil.text.grams import fold
from dalil.text.naming.namespans import is_body, names
from dalil.text.naming.persons import people
from dalil.text.naming.rosters import services
from dalil.text.naming.spellings import spellings

LEAST = 2
"""Documents (or posts) in which a name must stand to be proposed."""
READ = 200_000
"""Characters read of one document."""


class Holding(Protocol):
    """What proposing needs of an archive."""

    def documents(self) -> Iterable[Document]: ...


def propose(
    archive: Holding, register: YamlRegister | None = None, *, progress: Callable[[], object] | None = None
) -> list[Party]:
    """Parties that the archive's documents name, the most named first, persons before bodies. `progress`: told of each document."""
    seen: dict[str, set[str]] = defaultdict(set)
    posts: dict[str, Counter[str]] = defaultdict(Counter)
    bodies: dict[str, set[str]] = defaultdict(set)
    oblique: set[str] = set()
    for document in archive.documents():
        if progress is not None:
            progress()
        for service in services(
            document.text, document.blocks, language=document.language, end=min(READ, len(document.text))
        ):
            seen[service.person].add(f"{document.id}:{service.start}")
            if service.oblique:
                oblique.add(service.person)
            if service.kind == "post":
                posts[service.person][service.role] += 1
                if service.body and is_body(service.body):
                    posts[service.person][f"\0{service.body}"] += 1
        for name in names(document.text[:READ], document.language):
            if name.kind == "body" and _tells(name.text):
                bodies[" ".join(name.text.split())].add(document.id)
        if document.author and not is_body(document.author):
            seen[document.author].add(document.id)
    known = register or YamlRegister()
    return [*_persons(seen, posts, frozenset(oblique), known), *_bodies(bodies, known)]


def _tells(name: str) -> bool:
    """Whether a body's name says which body: two words, or an abbreviation."""
    return len(name.split()) > 1 or (len(name) > 2 and sum(char.isupper() for char in name) > 1)


def _persons(
    seen: dict[str, set[str]], posts: dict[str, Counter[str]], oblique: frozenset[str], known: YamlRegister
) -> list[Party]:
    groups: dict[str, list[str]] = defaultdict(list)
    persons = people(seen, oblique)
    for one_written, person in persons.items():
        groups[person.name].append(one_written)
    ranked = sorted(groups, key=lambda name: (-sum(len(seen[written]) for written in groups[name]), name))
    made = []
    for name in ranked:
        written = groups[name]
        count = sum(len(seen[one]) for one in written)
        if count < LEAST and not any(posts[one] for one in written):
            continue
        held = Counter[str]()
        for one in written:
            held.update(posts[one])
        new = _unlisted([name, *written], known)
        if not new:
            continue
        member = [body[1:] for body, _ in held.most_common() if body.startswith("\0")]
        told = [post for post, _ in held.most_common() if not post.startswith("\0")]
        note = f"named {count} times" + (f"; {'; '.join(told[:4])}" if told else "")
        made.append(
            Party(
                _id(name),
                name,
                "person",
                tuple(one for one in new if one != name),
                "",
                tuple(dict.fromkeys(member))[:4],
                note,
            )
        )
    return made


def _bodies(bodies: dict[str, set[str]], known: YamlRegister) -> list[Party]:
    groups: dict[str, list[str]] = {}
    for name in sorted(bodies, key=lambda name: (-len(bodies[name]), name)):
        if len(bodies[name]) < LEAST:
            continue
        head = next(
            (kept for kept in groups if fold(name.lower()) in {fold(way.lower()) for way in spellings(kept)}), None
        )
        groups.setdefault(head or name, []).append(name)
    made = []
    for name, written in groups.items():
        if new := _unlisted(written, known):
            documents = set().union(*(bodies[one] for one in written))
            made.append(
                Party(
                    _id(name),
                    name,
                    "body",
                    tuple(one for one in new if one != name),
                    "",
                    (),
                    f"named in {len(documents)} documents",
                )
            )
    return made


def _unlisted(written: list[str], known: YamlRegister) -> list[str]:
    """The spellings that the register has not, each once; none if it has them all."""
    listed = {fold(name.lower()) for party in known.parties() for name in (party.name, *party.names)}
    return [one for one in dict.fromkeys(written) if fold(one.lower()) not in listed]


def _id(name: str) -> str:
    return "-".join(fold(name.lower()).split())


def as_yaml(parties: Iterable[Party]) -> str:
    """Parties as a register file that a person can correct; empty fields are left out, `side` is shown to be filled in."""
    entries = []
    for party in parties:
        entry: dict[str, object] = {"name": party.name, "kind": party.kind}
        entry |= {key: list(value) for key, value in (("names", party.names), ("member_of", party.member_of)) if value}
        entry["side"] = party.side
        if party.note:
            entry["note"] = party.note
        entries.append(entry)
    return str(yaml.safe_dump({"parties": entries}, allow_unicode=True, sort_keys=False, width=100))
