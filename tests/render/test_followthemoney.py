"""Parties and rosters as FollowTheMoney entities."""

from __future__ import annotations

import json

import pytest

from dalil.errors import RegisterError
from dalil.records import Cell, Certainty, Finding, Letter, Party, Question, Report, Table
from dalil.render import followthemoney

PARTIES = (
    Party("ada", "Ada Quill", "person", ("А. Квилл",), "official", ("Canal Bureau",), "inspector"),
    Party("bureau", "Canal Bureau", "body", (), "official"),
    Party("weavers", "weavers of Tepa", "group", (), "concerned"),
    Party("tepa", "Tepa", "place"),
)


def test_a_register_comes_back_as_it_went() -> None:
    assert followthemoney.parties(followthemoney.dump(PARTIES)) == PARTIES


def test_entities_have_the_schemata_of_the_model() -> None:
    schemata = [entity["schema"] for entity in followthemoney.entities(PARTIES)]
    assert schemata == ["Person", "Organization", "Organization", "Address", "Membership"]


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "a", "schema": "Person"}', '{"id": "a", "schema": "Person", "properties": {}}']
)
def test_a_line_that_is_no_entity_is_named(line: str) -> None:
    with pytest.raises(RegisterError, match="line 1"):
        followthemoney.parties(line)


def test_a_roster_becomes_persons_positions_and_occupancies() -> None:
    columns = ("name", "post", "body", "place", "appointed", "from", "to", "seen", "said by", "document")
    row = ("Ada Quill", "Inspector", "Mill", None, "1950-05-01", "1950-05-03", "1955", None, None, "Roster")
    table = Table("Posts and acts", columns, (tuple(Cell(value) for value in row),))
    question = Question("1", "people", "Who?")
    finding = Finding(question, "named", "1 person", Certainty("low", ""), tables=(table,))
    report = Report("t", Letter("", (question,)), (finding,), ())
    made = [json.loads(line) for line in followthemoney.render(report).decode().splitlines()]
    assert [entity["schema"] for entity in made] == ["Person", "Position", "Occupancy"]
    assert made[2]["properties"]["startDate"] == ["1950-05-03"]
    assert made[2]["properties"]["holder"] == [made[0]["id"]]


def test_the_model_itself_accepts_the_entities() -> None:
    model = pytest.importorskip("followthemoney").model
    for entity in followthemoney.entities(PARTIES):
        proxy = model.get_proxy(entity, cleaned=False)
        assert proxy.caption or entity["schema"] == "Membership"
        for name, values in entity["properties"].items():
            assert proxy.get(name) or not values, (entity["schema"], name)
