"""Names: spellings, sameness, and where they stand in a text."""

from __future__ import annotations

import pytest

from dalil.text.naming.names import names, same, sameness, spellings
from dalil.text.naming.spellings import MOST


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Сафаров", ["Safarov", "Safarow", "Sapharow", "Safaroff", "Сафарова", "Сафаровым", "صفروف"]),
        ("Safarov", ["Сафаров", "Сафарову", "Sapharow"]),
        ("Sapharow", ["Сафаров", "Safarov"]),
        ("M. P. Tomsky", ["Tomskii", "Tomskiy", "Томский", "Томского", "Томским"]),
        ("Томский", ["Tomsky", "Tomskii", "Tomskiy"]),
        ("Файзулла Ходжаев", ["Ходжаев", "Ходжаева", "Khodzhaev", "Khojaev", "Хўжаев"]),
        ("Fayzulla Xoʻjayev", ["Ходжаев", "Khodzhaev"]),
        ("صفروف", ["Сафаров", "Safarov"]),
        ("Turkestan C.E.C.", ["ТурЦИК", "ТурЦИКа"]),
        ("союз бедноты", ["Union of the Poor", "союза бедноты", "союзов бедноты"]),
        ("Сафарову", ["Сафаров", "Safarov"]),
    ],
)
def test_a_name_is_sought_in_its_other_spellings(name: str, others: list[str]) -> None:
    found = {way.lower() for way in spellings(name)}
    assert spellings(name)[0] == name
    assert [other for other in others if other.lower() not in found] == []


@pytest.mark.parametrize("name", ["Файзулла Ходжаев", "Абдурахман Мухаммад оглы Исмаилходжаев", "x", "", "۱۲"])
def test_spellings_are_few_and_each_once(name: str) -> None:
    ways = spellings(name)
    assert len(ways) <= MOST
    assert len({way.lower() for way in ways}) == len(ways)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Г. И. Сафарова", "Safaroff"),
        ("М. П. Томским", "M. P. Tomsky"),
        ("Файзулла Ходжаев", "Fayzulla Xoʻjayev"),
        ("Рахимбаев, А. Р.", "А. Р. Рахимбаева"),
        ("Lawrence Sidney Eagleburger", "L. S. Eagleburger"),
        ("Joffe", "Иоффе"),
        ("صفروف", "Сафаров"),
    ],
)
def test_spellings_of_one_name_are_the_same_with_a_reason(first: str, second: str) -> None:
    assert same(first, second)
    assert "same" in sameness(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Н. Т. Тюрякулов", "А. Т. Тюрякулов"),
        ("John Smith", "Jane Smith"),
        ("George Bush, Jr.", "George Bush, Sr."),
        ("Томский", "Ленский"),
    ],
)
def test_namesakes_are_two(first: str, second: str) -> None:
    assert not same(first, second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "председателем Комиссии ВЦИК по делам Туркестана М. П. Томским и членом Туркбюро Г. И. Сафаровым",
            [("М. П. Томским", "person"), ("Туркбюро", "body"), ("Г. И. Сафаровым", "person")],
        ),
        ("Ногин, В. П. (1878—1924) — член партии", [("Ногин, В. П.", "person")]),
        (
            "Chairman of the Turkestan Bureau, Mr. Rahman Atabaev",
            [("Turkestan Bureau", "body"), ("Rahman Atabaev", "person")],
        ),
        ("«Союз бедноты» и его роль", [("Союз бедноты", "body")]),
        ("در کمیته مرکزی حزب با آقای تومسکی", [("کمیته مرکزی حزب", "body"), ("تومسکی", "person")]),
    ],
)
def test_names_are_found_with_their_kind(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(name.text, name.kind) for name in names(text)]
    assert [one for one in expected if one not in found] == []
    assert all(text[name.start : name.end] == name.text for name in names(text))
