"""TEI and other XML."""

import pytest

from dalil.errors import ReadError, RefusedError
from dalil.readers import read

TEI = b"""<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title type="short">Minutes</title><title type="complete">Minutes of the Water Board</title></titleStmt><publicationStmt>
<date type="posted" when="2014-05-19"/></publicationStmt><sourceDesc><p>Box 2</p></sourceDesc></fileDesc>
<profileDesc><creation><date when="1921-09-13">13 September</date></creation></profileDesc></teiHeader><text><body>
<pb n="7"/><div><head>Opening</head><p>The chair <hi>opened</hi> the
meeting.<note n="1">At nine.</note></p><sp who="#x"><speaker>Salimov:</speaker><p>I object.</p></sp>
<pb n="8"/><list><item>water</item><item>seed</item></list><p>line<lb/>break</p></div></body></text></TEI>"""


def test_text_turns_pages_and_notes_of_tei() -> None:
    reading = read(TEI, "a.xml")
    assert reading.text.split("\n\n") == [
        "Opening", "The chair opened the meeting.[1]", "Salimov:", "I object.", "water\nseed", "line\nbreak", "[1] At nine.",
    ]  # fmt: skip
    (turn,) = [b for b in reading.blocks if b.kind == "turn"]
    assert (turn.label, reading.text[turn.start : turn.end]) == ("Salimov", "Salimov:\n\nI object.")
    assert [(p.label, reading.text[p.start :][:5]) for p in reading.pages] == [("7", "Openi"), ("8", "water")]


def test_the_date_is_the_documents_not_its_editions() -> None:
    meta = read(TEI, "a.xml").meta
    assert (meta["date"], meta["title"]) == ("1921-09-13", "Minutes of the Water Board")


def test_any_xml_is_read_by_where_its_words_stand() -> None:
    source = b"<record><title>On seed</title><date>1920-03-01</date><body><para>First.</para><para>Second <b>part</b>.</para></body></record>"
    reading = read(source, "a.xml")
    assert reading.text.split("\n\n") == ["On seed", "1920-03-01", "First.", "Second part."]
    assert (reading.meta["title"], reading.meta["date"]) == ("On seed", "1920-03-01")


def test_an_external_entity_is_shown_and_not_loaded() -> None:
    source = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><r><p>before &x; after</p></r>'
    assert read(b"<?xml version='1.0'?>" + source, "a.xml").text == "before [reference not expanded: &x;] after"


@pytest.mark.parametrize("source", [b"<?xml version='1.0'?><a><b></a>", b"<?xml version='1.0'?>" + b"<a>" * 5000])
def test_what_cannot_be_parsed_is_told_in_one_line(source: bytes) -> None:
    with pytest.raises((ReadError, RefusedError)) as told:
        read(source, "a.xml")
    assert "\n" not in str(told.value)
