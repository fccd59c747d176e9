"""JSON, CSV and XLSX hold every extract exactly, whatever a spreadsheet would make of it."""

from __future__ import annotations

import io
import json as stdlib_json
from dataclasses import replace
from importlib.resources import files

import jsonschema
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.records import Report
from dalil.render import csv, json, xlsx
from dalil.render.rows import COLUMNS
from dalil.report import extracts
from tests.render.made import DOCUMENTS, MADE, MINUTES, quote, report

SCHEMA = stdlib_json.loads((files("dalil.render") / "schema" / "report.schema.json").read_text("utf-8"))


def many(count: int) -> Report:
    extract = quote(MINUTES, "Karimov")
    return replace(report(), findings=(replace(MADE[0], extracts=(extract,) * count, tables=(), charts=()),), annexes=())


def test_the_json_is_what_its_schema_says() -> None:
    data = stdlib_json.loads(json.render(report()))
    jsonschema.validate(data, SCHEMA)
    assert [found["verdict"] for found in data["findings"]] == [finding.verdict for finding in MADE]


def test_the_schema_refuses_an_extract_without_its_place() -> None:
    data = stdlib_json.loads(json.render(report()))
    del data["findings"][0]["extracts"][0]["start"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)


def test_extracts_in_json_are_the_source_s_own_code_points() -> None:
    data = stdlib_json.loads(json.render(report()))
    for finding in data["findings"]:
        for extract in finding["extracts"]:
            text = DOCUMENTS[extract["path"]].text
            assert extract["text"] == text[extract["start"] : extract["end"]]
            assert text[: extract["start"]].endswith(extract["before"])
            assert text[extract["end"] :].startswith(extract["after"])


def test_json_names_are_the_fixed_ones() -> None:
    extract = stdlib_json.loads(json.render(report()))["findings"][0]["extracts"][0]
    assert {"document", "path", "start", "end", "page", "date", "speaker", "text", "bearing", "why"} <= set(extract)
    finding = json.finding_data(MADE[0])
    assert {"question", "kind", "verdict", "answer", "certainty", "unknown", "extracts"} <= set(finding)


def test_context_completes_the_sentence_that_an_extract_was_cut_from() -> None:
    extract = quote(MINUTES, "120 families will have to move")
    assert json.extract_data(extract, "1.1")["before"] == "It is alleged that "


def test_a_cell_of_a_table_names_its_extract() -> None:
    data = stdlib_json.loads(json.render(report()))
    rows = data["findings"][3]["tables"][0]["rows"]
    assert rows[0][0] == {"value": 118.0, "extract": "4.2"}
    assert "восемнадцать" in data["findings"][3]["extracts"][1]["text"]


def test_csv_and_xlsx_hold_every_extract_uncapped() -> None:
    made = many(700)
    assert len(list(csv.read(csv.render(made)))) == 701
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.render(made)))["extracts"]
    assert sheet.max_row == 701


def test_csv_gives_the_exact_words_back() -> None:
    rows = list(csv.read(csv.render(report())))
    assert tuple(rows[0]) == COLUMNS
    at = COLUMNS.index("text")
    assert [row[at] for row in rows[1:]] == [extract.text for *_, extract in extracts(report())]


@settings(max_examples=200)
@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",))))
def test_guarding_is_reversible_and_leaves_no_formula(cell: str) -> None:
    guarded = csv.guard(cell)
    assert csv.plain(guarded) == cell
    assert not guarded.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "＝"))


def test_no_cell_of_the_workbook_is_a_formula_or_a_link() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(report())))
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if cell.hyperlink]
    texts = {cell.value for cell in cells}
    assert "=cmd()" in texts
    assert any(str(text).startswith("=1+1 is what") for text in texts)


def test_a_text_longer_than_a_cell_goes_on_beside_it() -> None:
    made = many(1)
    long = "word " * 20_000
    made = replace(made, findings=(replace(made.findings[0], answer=long),))
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.render(made)))["findings"]
    row = [str(cell.value) for cell in sheet[2]]
    assert row[6] + row[8] + row[9] + row[10] == long


def test_the_workbook_has_a_sheet_for_every_table_and_the_sources() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(report())))
    assert book.sheetnames == ["extracts", "findings", "3 Roster", "4 Numbers", "7 Points of difference", "sources"]
    assert [cell.value for cell in book["4 Numbers"][2]] == [118, "families", "1931-03-12", "4.2"]


def test_a_lone_surrogate_is_kept_in_json_and_shown_elsewhere() -> None:
    assert stdlib_json.loads(json.dumps({"a": "x\ud800y"})) == {"a": "x\ud800y"}
    json.dumps({"a": "x\ud800y"}).encode("utf-8")
    made = replace(report(), findings=(replace(MADE[0], answer="half \udc00 letter"),))
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx.render(made)))["findings"]
    assert sheet["G2"].value == "half ⟦U+DC00⟧ letter"
