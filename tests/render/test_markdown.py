"""Markdown shows the archive's words literally, with footnotes that all have their text."""

from __future__ import annotations

import re

from dalil.render import markdown
from dalil.render.markdown import escape
from dalil.render.outline import outline
from tests.render.made import report

TEXT = markdown.render(report()).decode()


def test_every_footnote_has_its_text_and_every_text_its_reference() -> None:
    referred = set(re.findall(r"\[\^(\d+)\](?!:)", TEXT))
    defined = re.findall(r"^\[\^(\d+)\]:", TEXT, re.MULTILINE)
    assert len(defined) == len(set(defined))
    assert referred == set(defined)


def test_every_printed_quotation_can_be_read_back() -> None:
    plain = re.sub(r"\\([\\`*_\[\]<>|~&$#=+.)-])", r"\1", TEXT.replace("\n> ", "\n"))
    for section in outline(report()).all_sections:
        for group in section.groups:
            for quote in group.quotes:
                assert quote.extract.text.replace("\u202e", "⟦RLO⟧").replace("\u202c", "⟦PDF⟧") in plain


def test_markup_in_the_words_is_escaped() -> None:
    assert "<script>" not in TEXT.replace(r"\<", "")
    assert escape("# a\n1. b *c* [d](e) <f> | g") == "\\# a\n1\\. b \\*c\\* \\[d\\](e) \\<f\\> \\| g"


def test_rows_of_a_table_have_as_many_cells_as_its_head() -> None:
    for block in re.findall(r"(?:^\|.*\n)+", TEXT, re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
        assert len(widths) == 1
