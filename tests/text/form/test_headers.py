"""Header blocks: known names, two at least, and nothing of the body."""

import pytest

from dalil.text.form.headers import field_of, header_block


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Title: On water\nDate: 1921\n\nBody", {"title": "On water", "date": "1921"}),
        ("\n\nКому: Совету\nОт: Комиссии\nВходящий: 7\nДата: 5 мая 1920\n\nТекст", {"addressee": "Совету", "author": "Комиссии", "date": "5 мая 1920"}),
        ("Сарлавҳа: Сув ҳақида\nСана: 1921\n\nМатн", {"title": "Сув ҳақида", "date": "1921"}),
        ("**Title:** On water\n**Date:** 1921\n\nBody", {"title": "On water", "date": "1921"}),
        ('---\ntitle: "On water"\ndate: 1921-09-13\n---\n\nBody', {"title": "On water", "date": "1921-09-13"}),
        ("Title: On water\n   and seed\nDate: 1921\n\nBody", {"title": "On water and seed", "date": "1921"}),
    ],
)
def test_fields_are_read_in_any_of_our_languages(text: str, fields: dict[str, str]) -> None:
    assert header_block(text).fields == fields


@pytest.mark.parametrize(
    "text",
    ["From the chair: order!\nThe meeting began.\n", "Title: alone\n\nBody", "Salimov: I object.\nAzimova: So do I.\n", "", "10:30 start\n11:00 end\n"],
)
def test_what_is_no_header_is_none(text: str) -> None:
    assert header_block(text).fields == {}


def test_the_span_ends_with_the_last_header_line() -> None:
    text = "Title: a\nDate: 1921\n\nBody: is text\n"
    header = header_block(text)
    assert text[header.start : header.end] == "Title: a\nDate: 1921"


def test_a_name_is_compared_without_case_and_hyphens() -> None:
    assert field_of("Issuing-Body ") == "body"
    assert field_of("colour") == ""
