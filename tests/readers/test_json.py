"""JSON and JSON lines: a record is a document."""

import json

import pytest

from dalil.errors import ReadError
from dalil.readers import read

RECORD = {"doc_id": "d-7", "title": "On water", "date": "1921-09-13", "text": "The canals are open.", "yes": ["AF", "IR"], "tally": {"yes": 2}}


def test_the_text_field_is_the_text_and_the_rest_stands_below() -> None:
    reading = read(json.dumps(RECORD).encode(), "a.json")
    assert reading.text == "On water\n\nThe canals are open.\n\ndate: 1921-09-13\nyes: AF, IR\ntally: yes: 2"
    assert (reading.meta["title"], reading.meta["date"]) == ("On water", "1921-09-13")


@pytest.mark.parametrize("lines", [True, False])
def test_many_records_are_records_named_by_what_they_are_called(lines: bool) -> None:
    records = [RECORD, {"text": "no name"}, RECORD]
    content = "\n".join(map(json.dumps, records)) if lines else json.dumps(records)
    found = list(read(content.encode(), "a.jsonl").attachments)
    assert [(one.name, one.record) for one in found] == [("d-7.json", True), ("2.json", True), ("d-7-3.json", True)]
    assert "canals" in read(found[2].content, found[2].name).text


def test_a_record_without_a_text_is_its_fields() -> None:
    assert read(b'{"body": "R/1/66", "yes": 29}', "a.json").text == "body: R/1/66\nyes: 29"


def test_what_is_no_json_is_told_with_its_line() -> None:
    with pytest.raises(ReadError, match="line 2"):
        read(b'{"a": 1}\n{"a": \n', "a.jsonl")
