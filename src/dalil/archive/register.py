"""The register of parties: the user's own file, `ARCHIVE/register.yaml`, behind `shapes.Register`.

    parties:
      - name: G. I. Safarov
        kind: person                 # person, body, group or place
        names: [Сафаров, Sapharow]   # further spellings
        side: official               # concerned, official, third; left out where it is not known
        member_of: [Turkestan Bureau]
        note: as the user likes

A side is never guessed: what is not written here has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

import yaml

from dalil.errors import RegisterError
from dalil.records import Party
from dalil.text.grams import fold
from dalil.text.naming.names import same, spellings

FILE = "register.yaml"
KINDS = ("person", "body", "group", "place")
SIDES = ("", "concerned", "official", "third")
FIELDS = ("id", "name", "kind", "names", "side", "member_of", "note")


class Rooted(Protocol):
    """What the register needs to know of an archive: where it lies."""

    @property
    def path(self) -> Path: ...


class YamlRegister:
    """`shapes.Register` over the parties of the user's file."""

    def __init__(self, parties: Sequence[Party] = ()) -> None:
        self._parties = tuple(parties)
        self._by_name = {fold(name.lower()): party for party in self._parties for name in (party.name, *party.names)}

    def parties(self) -> Sequence[Party]:
        """The parties in the order of the file."""
        return self._parties

    def party(self, name: str) -> Party | None:
        """The party that bears this name, in any of its spellings; None where two may, or none does."""
        known = self._by_name.get(fold(name.lower()))
        if known is not None:
            return known
        like = [party for party in self._parties if any(same(name, own) for own in (party.name, *party.names))]
        return like[0] if len(like) == 1 else None

    def spellings(self, name: str) -> tuple[str, ...]:
        """All the spellings under which a name is sought, the name itself first."""
        party = self.party(name)
        if party is None:
            return spellings(name)
        ways = (
            name,
            party.name,
            *party.names,
            *(way for own in (name, party.name, *party.names) for way in spellings(own)),
        )
        return tuple({fold(way.lower()): way for way in reversed(ways)}.values())[::-1]

    def side(self, speaker: str) -> str:
        """Whose voice a speaker is: their own side, else that of the only sided body or group they are a member of."""
        party = self.party(speaker) if speaker else None
        if party is None:
            return ""
        if party.side:
            return party.side
        sides = {body.side for name in party.member_of if (body := self.party(name)) is not None and body.side}
        return sides.pop() if len(sides) == 1 else ""


def load_register(archive: Rooted | Path) -> YamlRegister:
    """The register of an archive, or an empty one where the user has written none. Raises `RegisterError`."""
    path = archive if isinstance(archive, Path) else archive.path
    file = path / FILE
    return YamlRegister(read_register(file)) if file.exists() else YamlRegister()


def keep_register(archive: Rooted, file: Path) -> None:
    """Makes a file the archive's register, if it is a sound one. Raises `RegisterError`."""
    read_register(file)
    (archive.path / FILE).write_bytes(file.read_bytes())


def read_register(file: Path) -> tuple[Party, ...]:
    """The parties of a register file. Raises `RegisterError` with one line that names the entry and what is wrong with it."""
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise RegisterError(f"{file.name}: {' '.join(str(error).split())}") from error
    if content is None:
        return ()
    if not isinstance(content, Mapping) or not isinstance(content.get("parties", []), list):
        raise RegisterError(f"{file.name}: expected `parties:` and a list under it")
    if unknown := sorted(set(map(str, content)) - {"parties"}):
        raise RegisterError(f"{file.name}: unknown key {unknown[0]!r}; only `parties` is known")
    parties = tuple(
        _party(entry, f"{file.name}: party {at}") for at, entry in enumerate(content.get("parties") or [], 1)
    )
    seen: dict[str, int] = {}
    for at, party in enumerate(parties, 1):
        if party.id in seen:
            raise RegisterError(f"{file.name}: party {at} has the id {party.id!r} of party {seen[party.id]}")
        seen[party.id] = at
    return parties


def _party(entry: Any, where: str) -> Party:
    if isinstance(entry, str):
        entry = {"name": entry}
    if not isinstance(entry, Mapping):
        raise RegisterError(f"{where}: expected fields such as `name: …`, found {entry!r}")
    if unknown := sorted(set(map(str, entry)) - set(FIELDS)):
        raise RegisterError(f"{where}: unknown field {unknown[0]!r}; known are {', '.join(FIELDS)}")
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        raise RegisterError(f"{where}: `name` is missing")
    where = f"{where} ({name.strip()})"
    kind, side = _text(entry, "kind", where) or "person", _text(entry, "side", where)
    if kind not in KINDS:
        raise RegisterError(f"{where}: kind {kind!r} is none of {', '.join(KINDS)}")
    if side not in SIDES:
        raise RegisterError(f"{where}: side {side!r} is none of {', '.join(SIDES[1:])}")
    return Party(
        id=_text(entry, "id", where) or party_id(name),
        name=name.strip(),
        kind=cast(Any, kind),
        names=_texts(entry, "names", where),
        side=side,
        member_of=_texts(entry, "member_of", where),
        note=_text(entry, "note", where),
    )


def _text(entry: Mapping[str, Any], field: str, where: str) -> str:
    value = entry.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RegisterError(f"{where}: `{field}` must be text, found {value!r}; put it in quotes")
    return value.strip()


def _texts(entry: Mapping[str, Any], field: str, where: str) -> tuple[str, ...]:
    value = entry.get(field) or ()
    values = (value,) if isinstance(value, str) else value
    if not isinstance(values, list | tuple) or not all(isinstance(one, str) for one in values):
        raise RegisterError(f"{where}: `{field}` must be a list of texts, found {value!r}")
    return tuple(one.strip() for one in values if one.strip())


def as_yaml(parties: Iterable[Party]) -> str:
    """Parties as a register file that a person can correct; empty fields are left out, `side` is shown to be filled in."""
    entries = []
    for party in parties:
        entry: dict[str, object] = {"name": party.name, "kind": party.kind}
        if party.id != party_id(party.name):
            entry = {"id": party.id} | entry
        entry |= {key: list(value) for key, value in (("names", party.names), ("member_of", party.member_of)) if value}
        entry["side"] = party.side
        if party.note:
            entry["note"] = party.note
        entries.append(entry)
    return str(yaml.safe_dump({"parties": entries}, allow_unicode=True, sort_keys=False, width=100))


def party_id(name: str) -> str:
    """The id of a party that has been given none."""
    return "-".join(fold(name.lower()).split())
