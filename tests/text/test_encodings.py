"""Old encodings: the very text comes back, and what is doubtful says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.encodings import decode, lines

RUSSIAN = "Протокол заседания совета. Слушали: о распределении воды между кишлаками. Постановили: каналы открыть."
KAZAKH = "Кеңестің шешімі: суды ауылдар арасында әділ бөлу. Қарсы болғандар жоқ, үш адам қалыс қалды."
UZBEK = "Кенгаш қарори: сувни қишлоқлар ўртасида адолат билан тақсимлаш. Ҳеч ким қарши чиқмади."
TAJIK = "Қарори шӯро: обро дар байни деҳаҳо одилона тақсим кардан. Ҳеҷ кас зид набуд, се нафар бетараф монданд."
PERSIAN = "تصميم شورا: آب ميان روستاها عادلانه تقسيم شود. هيچ كس مخالف نبود و سه نفر راي ممتنع دادند."
TURKISH = "Meclisin kararı: su köyler arasında adil bölüşülecektir. Karşı çıkan olmadı, üç kişi çekimser kaldı."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, encoding) for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")),
        *((RUSSIAN, encoding) for encoding in ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")),
        (KAZAKH, "kz1048"),
        (KAZAKH, "ptcp154"),
        (UZBEK, "ptcp154"),
        (TAJIK, "koi8_t"),
        (PERSIAN, "cp1256"),
        (PERSIAN, "utf-16-le"),
        (TURKISH, "cp1254"),
    ],
)
def test_the_very_text_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "cp866"])
def test_capitals_do_not_mislead(encoding: str) -> None:
    assert decode(RUSSIAN.upper().encode(encoding)).text == RUSSIAN.upper()


def test_a_declared_encoding_is_believed_if_the_bytes_agree() -> None:
    assert decode("мир".encode("koi8_r"), declared="koi8-r").text == "мир"
    assert decode("мир".encode(), declared="koi8-r").text == "мир", "UTF-8 proves itself"


def test_a_few_letters_are_read_with_a_doubt() -> None:
    assert any("perhaps wrongly" in warning for warning in decode("№ 5, ч.".encode("cp1251")).warnings)


def test_broken_places_in_utf8_are_counted_and_not_hidden() -> None:
    decoded = decode(RUSSIAN.encode() + b"\xff\xd0 " + RUSSIAN.encode())
    assert decoded.text.count("\ufffd") == 2
    assert decoded.warnings == ("read as utf-8: 2 places could not be decoded",)


@given(st.binary(max_size=200))
def test_any_bytes_become_text(content: bytes) -> None:
    assert isinstance(decode(content).text, str)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_utf8_is_never_changed_but_for_line_breaks(text: str) -> None:
    if not text.startswith("\ufeff") and "\x00" not in text:
        assert decode(text.encode()).text == lines(text)
