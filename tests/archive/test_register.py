"""The user's register of parties."""

from __future__ import annotations

from pathlib import Path

import pytest

from dalil.archive.register import load_register, read_register
from dalil.errors import RegisterError

REGISTER = """
parties:
  - name: G. I. Almazov
    names: [Алмазоффъ]
    member_of: [Mill Bureau]
  - {name: Mill Bureau, kind: body, side: official}
  - weavers of Qorasuv
"""


def test_parties_keep_what_the_user_wrote(tmp_path: Path) -> None:
    (tmp_path / "register.yaml").write_text(REGISTER, encoding="utf-8")
    register = load_register(tmp_path)
    assert [party.name for party in register.parties()] == ["G. I. Almazov", "Mill Bureau", "weavers of Qorasuv"]
    assert {"Алмазоффъ", "Алмазова", "Almazoff"} <= set(register.spellings("Almazov"))


def test_a_side_comes_from_the_register_or_from_nowhere(tmp_path: Path) -> None:
    (tmp_path / "register.yaml").write_text(REGISTER, encoding="utf-8")
    register = load_register(tmp_path)
    assert register.side("Г. И. Алмазова") == "official"
    assert register.side("weavers of Qorasuv") == ""
    assert register.side("Nobody Known") == ""


def test_no_file_is_an_empty_register(tmp_path: Path) -> None:
    assert load_register(tmp_path).parties() == ()
    assert "Сафаров" in load_register(tmp_path).spellings("Safarov")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("parties:\n  - {kind: person}", "party 1: `name` is missing"),
        ("parties:\n  - {name: A, side: left}", "side 'left' is none of"),
        ("parties:\n  - {name: A, kind: robot}", "kind 'robot' is none of"),
        ("parties:\n  - {name: A, colour: red}", "unknown field 'colour'"),
        ("parties:\n  - {name: A}\n  - {name: A}", "party 2 has the id 'a' of party 1"),
        ("parties:\n  - {name: A, names: 5}", "`names` must be a list"),
        ("people: []", "unknown key 'people'"),
        ("- a", "expected `parties:`"),
        ("parties: [", "register.yaml"),
    ],
)
def test_a_fault_is_one_clear_line(tmp_path: Path, content: str, says: str) -> None:
    file = tmp_path / "register.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(RegisterError) as caught:
        read_register(file)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
