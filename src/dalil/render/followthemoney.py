"""Parties as FollowTheMoney entities, one JSON object a line, to and from the tools that speak it.

Person → Person, body → Organization, group → Organization with the keyword *group*, place → Address; membership → Membership.
The side of a party travels as the keyword `side:official`. A report's rosters become Person, Position and Occupancy.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, cast

from dalil.errors import RegisterError
from dalil.records import Party, Report

NAME = "entities.ftm.json"
SCHEMA = {"person": "Person", "body": "Organization", "group": "Organization", "place": "Address"}
KIND = {
    "Person": "person",
    "Organization": "body",
    "PublicBody": "body",
    "Company": "body",
    "LegalEntity": "body",
    "Address": "place",
}
_SIDE = "side:"


def entities(parties: Iterable[Party]) -> Iterator[dict[str, Any]]:
    """The entities of a register: each party, then each membership."""
    held = list(parties)
    by_name = {name: party.id for party in held for name in (party.name, *party.names)}
    for party in held:
        keywords = [f"{_SIDE}{party.side}"] if party.side else []
        keywords += ["group"] if party.kind == "group" else []
        properties = {"name": [party.name], "alias": list(party.names), "notes": [party.note], "keywords": keywords}
        if party.kind == "place":
            properties = {
                "name": [party.name],
                "full": [party.name],
                "alias": list(party.names),
                "notes": [party.note],
                "keywords": keywords,
            }
        yield _entity(party.id, SCHEMA[party.kind], properties)
    for party in held:
        for body in party.member_of:
            organization = by_name.get(body, _id("organization", body))
            if body not in by_name:
                yield _entity(organization, "Organization", {"name": [body]})
            yield _entity(
                _id("membership", party.id, organization),
                "Membership",
                {"member": [party.id], "organization": [organization]},
            )


def dump(parties: Iterable[Party]) -> str:
    """The register as lines of JSON."""
    return _lines(entities(parties))


def parties(text: str) -> tuple[Party, ...]:
    """The parties in lines of FollowTheMoney JSON. Raises `RegisterError` with the line that is wrong."""
    found: dict[str, dict[str, Any]] = {}
    members: list[tuple[str, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            entity = json.loads(line)
            schema, properties, id = entity["schema"], entity["properties"], str(entity["id"])
        except (ValueError, KeyError, TypeError) as error:
            raise RegisterError(f"line {number}: not a FollowTheMoney entity ({error})") from error
        if schema == "Membership":
            members += [
                (one, other) for one in properties.get("member", ()) for other in properties.get("organization", ())
            ]
        elif schema in KIND:
            if not properties.get("name"):
                raise RegisterError(f"line {number}: entity {id!r} has no name")
            found[id] = entity
    names = {id: str(entity["properties"]["name"][0]) for id, entity in found.items()}
    return tuple(
        _party(id, entity, [names[body] for member, body in members if member == id and body in names])
        for id, entity in found.items()
    )


def _party(id: str, entity: dict[str, Any], member_of: list[str]) -> Party:
    properties = entity["properties"]
    keywords = [str(word) for word in properties.get("keywords", ())]
    side = next((word.removeprefix(_SIDE) for word in keywords if word.startswith(_SIDE)), "")
    kind = "group" if "group" in keywords else KIND[entity["schema"]]
    names = [*properties["name"][1:], *properties.get("alias", ())]
    return Party(
        id,
        str(properties["name"][0]),
        cast(Any, kind),
        tuple(map(str, names)),
        side,
        tuple(member_of),
        "; ".join(map(str, properties.get("notes", ()))),
    )


def render(report: Report) -> bytes:
    """The rosters of a report: a Person for each name, a Position for each post of a body, an Occupancy for each term."""
    made: dict[str, dict[str, Any]] = {}
    for finding in (*report.findings, *(finding for _, findings in report.annexes for finding in findings)):
        for table in finding.tables:
            if table.title != "Posts and acts":
                continue
            for row in table.rows:
                cells = {column: str(cell.value or "") for column, cell in zip(table.columns, row, strict=True)}
                for entity in _occupied(cells):
                    made.setdefault(entity["id"], entity)
    return _lines(made.values()).encode("utf-8")


def _occupied(cells: dict[str, str]) -> Iterator[dict[str, Any]]:
    person, post = _id("person", cells["name"]), _id("position", cells["post"], cells["body"])
    dates = {"startDate": [cells["from"] or cells["appointed"]], "endDate": [cells["to"]], "date": [cells["seen"]]}
    yield _entity(person, "Person", {"name": [cells["name"]]})
    yield _entity(post, "Position", {"name": [cells["post"]], "notes": [cells["body"]]})
    term = {
        "holder": [person],
        "post": [post],
        **{key: [day for day in days if "/" not in day] for key, days in dates.items()},
    }
    yield _entity(
        _id("occupancy", person, post, *(days[0] for days in dates.values())),
        "Occupancy",
        {**term, "summary": [cells["document"]]},
    )


def _entity(id: str, schema: str, properties: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "id": id,
        "schema": schema,
        "properties": {
            key: kept for key, values in properties.items() if (kept := [value for value in values if value])
        },
    }


def _lines(found: Iterable[dict[str, Any]]) -> str:
    return "".join(json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n" for entity in found)


def _id(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:20]
