"""What an archive proposes for the register: the persons and bodies its documents name, for a user to correct.

Sides are left empty: whose voice somebody is can't be read from a name. What the user's register has already comes back under the
user's own name and only with the spellings that it does not list, so that `merge` adds these and changes nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from dalil.archive.register import YamlRegister, party_id
from dalil.archive.sightings import Sighted, sightings
from dalil.records import Document, Party
from dalil.text.grams import fold
from dalil.text.naming.persons import people
from dalil.text.naming.spellings import spellings

LEAST = 2
"""Documents in which a name must stand to be proposed, unless its bearer speaks or a post of theirs is told."""
PLACES, POSTS = 3, 4
"""Documents and offices that a note names."""


class Holding(Protocol):
    """What proposing needs of an archive."""

    def documents(self) -> Iterable[Document]: ...


def propose(archive: Holding, register: YamlRegister | None = None, *, progress: Callable[[], object] | None = None) -> list[Party]:
    """Parties that the archive's documents name, persons before bodies, the most named first. `progress`: told of each document."""
    persons, bodies = sightings(archive.documents(), progress=progress)
    known = register or YamlRegister()
    oblique = frozenset(name for name, sighted in persons.items() if sighted.oblique)
    same_person: dict[str, list[str]] = defaultdict(list)
    for written, person in people(persons, oblique).items():
        same_person[person.name].append(written)
    return [
        *_parties("person", _ranked(same_person, persons), known),
        *_parties("body", _ranked(_same_bodies(bodies), bodies), known),
    ]


def _same_bodies(bodies: dict[str, Sighted]) -> dict[str, list[str]]:
    """Spellings of one body together, under that which most documents use."""
    groups: dict[str, list[str]] = {}
    heads: dict[str, str] = {}
    for name in sorted(bodies, key=lambda name: (-len(bodies[name].named), name)):
        head = heads.get(fold(name.lower()))
        if head is None:
            head = name
            heads |= {fold(way.lower()): heads.get(fold(way.lower()), name) for way in (name, *spellings(name))}
        groups.setdefault(head, []).append(name)
    return groups


def _ranked(groups: dict[str, list[str]], seen: dict[str, Sighted]) -> list[tuple[str, list[str], Sighted]]:
    """Each name with its spellings and all that is told of it, the most named first."""
    made = [(name, sorted(written, key=lambda one: (-len(seen[one].named), one)), _together(seen[one] for one in written)) for name, written in groups.items()]
    return sorted(made, key=lambda each: (-len(each[2].named), each[0]))


def _together(some: Iterable[Sighted]) -> Sighted:
    """What is told of several spellings, each document once."""
    whole = Sighted()
    for one in some:
        whole.named |= one.named
        whole.spoke |= one.spoke
        whole.posts.update(one.posts)
        whole.bodies.update(one.bodies)
    return whole


def _parties(kind: str, ranked: Sequence[tuple[str, list[str], Sighted]], known: YamlRegister) -> list[Party]:
    listed = {fold(name.lower()) for party in known.parties() for name in (party.name, *party.names)}
    made: dict[str, Party] = {}
    for name, written, told in ranked:
        if len(told.named) < LEAST and not told.spoke and not told.posts:
            continue
        new = [one for one in written if fold(one.lower()) not in listed]
        if not new:
            continue
        held = next((party for one in (name, *written) if (party := known.party(one)) is not None and (party.kind == "person") == (kind == "person")), None)
        member = tuple(body for body, _ in told.bodies.most_common(POSTS))
        if held is not None:
            made_of = made.get(held.id)
            names = tuple(dict.fromkeys((*(made_of.names if made_of else ()), *new)))
            made[held.id] = replace(held, names=names, note=made_of.note if made_of else note(told))
            continue
        id = party_id(name)
        made.setdefault(id, Party(id, name, "person" if kind == "person" else "body", tuple(one for one in new if one != name), "", member, note(told)))
    return list(made.values())


def note(told: Sighted) -> str:
    """How often, in which languages, where speaking and in which offices: *named in 4 documents (en 3, ru 1); speaks in 1: a.txt; chair*."""
    count = len(told.named)
    shares = sorted(Counter(told.named.values()).items(), key=lambda pair: (-pair[1], pair[0]))
    languages = ", ".join(f"{code} {times}" for code, times in shares)
    lines = [f"named in {count} document{'s' * (count != 1)} ({languages})"]
    if told.spoke:
        paths = sorted(told.spoke.values())
        more = f" and {len(paths) - PLACES} more" if len(paths) > PLACES else ""
        lines.append(f"speaks in {len(paths)}: {', '.join(paths[:PLACES])}{more}")
    return "; ".join((*lines, *(post for post, _ in told.posts.most_common(POSTS))))


def merge(known: Sequence[Party], new: Sequence[Party]) -> list[Party]:
    """The register with new parties: whoever it has, by id or by a spelling that only one of its parties bears, gains spellings and
    memberships, and what the user left empty; whatever the user wrote stays. The others come after its own."""
    whole = {party.id: party for party in known}
    bearers: dict[str, set[str]] = defaultdict(set)
    for party in known:
        for name in (party.name, *party.names):
            bearers[fold(name.lower())].add(party.id)
    for party in new:
        own = {party.id} if party.id in whole else set().union(*(bearers.get(fold(name.lower()), set()) for name in (party.name, *party.names)))
        if len(own) != 1:
            id = party.id
            whole[id] = party
        else:
            id = own.pop()
            whole[id] = _joined(whole[id], party)
        for name in (party.name, *party.names):
            bearers[fold(name.lower())].add(id)
    return list(whole.values())


def _joined(old: Party, new: Party) -> Party:
    have = {fold(name.lower()) for name in (old.name, *old.names)}
    names = tuple(name for name in dict.fromkeys((new.name, *new.names)) if fold(name.lower()) not in have)
    return replace(
        old,
        names=(*old.names, *names),
        member_of=tuple(dict.fromkeys((*old.member_of, *new.member_of))),
        side=old.side or new.side,
        note=old.note or new.note,
    )
