"""The report as a Word file with real footnotes. Written as WordprocessingML; the same report gives the same bytes."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dalil.records import Report
from dalil.render.docx import body, parts
from dalil.render.docx.writer import Writer

NAME = "report.docx"


def render(report: Report) -> bytes:
    """The package. Its dates are fixed and it names no author, machine or user."""
    writer = Writer()
    body.write(report, writer)
    files: list[tuple[str, bytes]] = [
        ("[Content_Types].xml", parts.content_types()),
        ("_rels/.rels", parts.package_relations()),
        ("docProps/core.xml", parts.core(report.title)),
        ("word/document.xml", writer.document()),
        ("word/_rels/document.xml.rels", parts.document_relations(len(writer.drawings))),
        ("word/styles.xml", parts.styles()),
        ("word/settings.xml", parts.settings()),
        ("word/footnotes.xml", writer.footnotes()),
        ("word/footer1.xml", parts.footer()),
    ]
    for number, (svg, metafile) in enumerate(writer.drawings, start=1):
        files += [(f"word/media/chart{number}.svg", svg), (f"word/media/chart{number}.emf", metafile)]
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, data in files:
            entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, data, compresslevel=6)
    return content.getvalue()
