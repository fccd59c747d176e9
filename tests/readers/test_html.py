"""HTML: visible words in order, structure marked, hidden parts labelled."""

from dalil.readers import read

PAGE = b"""<!DOCTYPE html><html><head><title>The Union</title><meta name="author" content="A. Clerk">
<script>var secret = 1;</script></head><body><h1>Minutes</h1><p>It was <b>agreed</b>
that <a href="x">work</a> begins.</p><p style="display: none">not shown</p>
<ul><li>first</li><li>second</li></ul>
<table><tr><th>Name</th><th>Post</th></tr><tr><td>B. Salimov</td><td>chair</td></tr></table></body></html>"""


def test_visible_words_stand_in_reading_order() -> None:
    text = read(PAGE, "a.html").text
    assert text.split("\n") == [
        "Minutes", "", "It was agreed that work begins.", "", "not shown", "", "first", "second", "", "Name\tPost", "B. Salimov\tchair",
    ]  # fmt: skip


def test_scripts_are_left_out_and_metadata_read() -> None:
    reading = read(PAGE, "a.html")
    assert "secret" not in reading.text
    assert reading.meta == {"title": "The Union", "author": "A. Clerk"}


def test_what_a_browser_hides_is_a_note_and_warned_of() -> None:
    reading = read(PAGE, "a.html")
    (note,) = [block for block in reading.blocks if block.label == "hidden"]
    assert reading.text[note.start : note.end] == "not shown"
    assert any("hidden" in warning for warning in reading.warnings)


def test_cells_bear_the_headings_of_their_columns() -> None:
    reading = read(PAGE, "a.html")
    cells = {reading.text[b.start : b.end]: b.label for b in reading.blocks if b.kind == "cell"}
    assert cells["chair"] == "Post"


def test_a_page_in_an_old_encoding_is_read_as_it_says() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body>Протокол заседания</body></html>'.encode("koi8-r")
    assert read(page, "a.htm").text == "Протокол заседания"


def test_nesting_without_end_does_no_harm() -> None:
    assert "deep" in read(b"<html><body>" + b"<div>" * 20_000 + b"deep", "a.html").text
