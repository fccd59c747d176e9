"""RTF with its code page."""

from dalil.readers import read


def test_words_and_metadata_in_their_code_page() -> None:
    source = rb"{\rtf1\ansi\ansicpg1251{\info{\title \'ce\'f2\'f7\'e5\'f2}{\creatim\yr1998\mo3\dy9}}\pard \'cf\'f0\'e8\'e2\'e5\'f2\par again\par}"
    reading = read(source, "a.rtf")
    assert reading.text == "Привет\nagain"
    assert reading.meta == {"title": "Отчет", "created": "1998-03-09"}
