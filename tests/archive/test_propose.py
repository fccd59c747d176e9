"""What the archive proposes for the register."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dalil.archive.propose import merge, propose
from dalil.archive.register import YamlRegister, as_yaml, read_register
from dalil.records import Document, Party
from tests.kinds.papers import paper


class Holding:
    """Papers, as `propose` sees an archive."""

    def __init__(self, *papers: Document) -> None:
        self.papers = papers

    def documents(self) -> Iterator[Document]:
        yield from self.papers


PAPERS = Holding(
    paper("note", "Сафонов, Г. И. (1891—1942) — в 1921 году — член Бюро канала.", language="ru"),
    paper(
        "order", "The Canal Bureau sent G. I. Safonov, a member of the Canal Bureau, to the valley.", author="T. Bell"
    ),
    paper("reply", "The Canal Bureau agreed.", author="T. Bell"),
)


def test_persons_come_once_with_their_spellings_and_bodies_with_their_papers() -> None:
    found = {party.name: party for party in propose(PAPERS)}
    safonov = next(party for party in found.values() if "afonov" in party.name or "афонов" in party.name)
    assert {safonov.name, *safonov.names} >= {"G. I. Safonov", "Сафонов, Г. И."}
    assert "Canal Bureau" in safonov.member_of
    assert found["Canal Bureau"].kind == "body"
    assert "T. Bell" in found


def test_no_side_is_ever_proposed() -> None:
    assert {party.side for party in propose(PAPERS)} == {""}


def test_what_the_register_has_is_not_proposed_again() -> None:
    known = YamlRegister([Party("bell", "T. Bell"), Party("canal-bureau", "Canal Bureau", "body")])
    assert not {"T. Bell", "Canal Bureau"} & {party.name for party in propose(PAPERS, known)}


def test_a_proposal_is_a_register_file() -> None:
    text = as_yaml([Party("a", "Ada Quill", names=("А. Квилл",), member_of=("Canal Bureau",))])
    assert "name: Ada Quill" in text
    assert "side: ''" in text


def test_a_note_tells_how_often_in_which_languages_and_where_somebody_speaks() -> None:
    (bell,) = (party for party in propose(PAPERS) if party.name == "T. Bell")
    assert bell.note.startswith("named in 2 documents (en 2); speaks in 2: order")
    (safonov,) = (party for party in propose(PAPERS) if party.kind == "person" and party is not bell and party.name != "T. Bell")
    assert safonov.note.startswith("named in 2 documents (en 1, ru 1); ")
    assert "speaks" not in safonov.note
    assert "member of the Canal Bureau" in safonov.note


def test_what_stands_behind_an_authors_name_is_no_part_of_it() -> None:
    papers = Holding(
        paper("a", "The sluice is shut.", author="T. Bell, chair of the meeting"),
        paper("b", "The sluice is open.", author="Tom Bell <bell@canal.example>"),
        paper("c", "The sluice is mended.", author="T. Bell; A. Quill"),
        paper("d", "The sluice is new.", author="the editors of T. Bell"),
    )
    found = {party.name: party for party in propose(papers)}
    assert set(found) == {"Tom Bell", "A. Quill"}
    assert found["Tom Bell"].names == ("T. Bell",)
    assert "chair of the meeting" in found["Tom Bell"].note


def test_a_known_party_comes_back_under_the_users_name_with_new_spellings_only() -> None:
    known = YamlRegister([Party("tom", "Tom Bell", side="third", note="met in May")])
    (bell,) = (party for party in propose(PAPERS, known) if party.name == "Tom Bell")
    assert (bell.id, bell.names, bell.side) == ("tom", ("T. Bell",), "third")
    assert "T. Bell" not in {party.name for party in propose(PAPERS, known)}


def test_merging_adds_spellings_and_loses_nothing_that_the_user_wrote() -> None:
    known = [Party("tom", "Tom Bell", "person", ("Белл",), "third", ("Canal Bureau",), "met in May"), Party("x", "Ada Quill")]
    new = [Party("t.-bell", "T. Bell", "person", ("Tom Bell",), "", ("Water Board",), "named in 2 documents"), Party("n", "Nora Vane", side="official")]
    assert merge(known, new) == [
        Party("tom", "Tom Bell", "person", ("Белл", "T. Bell"), "third", ("Canal Bureau", "Water Board"), "met in May"),
        Party("x", "Ada Quill"),
        Party("n", "Nora Vane", side="official"),
    ]


def test_a_spelling_that_two_parties_bear_joins_neither() -> None:
    known = [Party("a", "Ada Quill", names=("Quill",)), Party("b", "Ben Quill", names=("Quill",))]
    assert merge(known, [Party("quill", "Quill")]) == [*known, Party("quill", "Quill")]


def test_a_register_written_and_read_again_is_the_same(tmp_path: Path) -> None:
    parties = (Party("tom", "Tom Bell", "person", ("Белл",), "third", ("Canal Bureau",), "met in May"), Party("canal-bureau", "Canal Bureau", "body"))
    (tmp_path / "register.yaml").write_text(as_yaml(parties), encoding="utf-8")
    assert read_register(tmp_path / "register.yaml") == parties
