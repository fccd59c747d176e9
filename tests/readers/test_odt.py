"""ODT: structure, notes, and the spaces that the format writes as elements."""

from dalil.readers import read
from tests.readers.office import odt

BODY = (
    '<text:h text:outline-level="2">Water</text:h><text:p>Two<text:s text:c="2"/>canals<text:note><text:note-citation>1'
    "</text:note-citation><text:note-body><text:p>Both open.</text:p></text:note-body></text:note>.</text:p>"
    "<text:list><text:list-item><text:p>first</text:p></text:list-item><text:list-item><text:p>second</text:p></text:list-item></text:list>"
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1048576"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
)


def test_structure_and_notes() -> None:
    reading = read(odt(BODY), "a.odt")
    assert reading.text.startswith("Water\n\nTwo  canals[1].\n\nfirst\nsecond\n\n")
    assert reading.text.endswith("\n\n[1] Both open.\n\ngone")
    assert [(b.kind, b.level) for b in reading.blocks][:4] == [("heading", 2), ("paragraph", 0), ("item", 1), ("item", 1)]
    assert {b.label for b in reading.blocks if b.kind == "note"} == {"footnote", "deleted"}


def test_a_cell_that_claims_to_stand_for_a_million_stands_for_few() -> None:
    assert read(odt(BODY), "a.odt").text.count("x") == 100
