"""What the archive proposes for the register."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.archive.propose import as_yaml, propose
from dalil.archive.register import YamlRegister
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
