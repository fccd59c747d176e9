"""A small pen for WordprocessingML: paragraphs, runs, tables, footnotes, links, drawings. It knows no report."""

from __future__ import annotations

from lxml import etree

from dalil.render.charts.emf import emf
from dalil.render.visible import direction, marked

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
SPACES = {"w": W, "r": R, "wp": WP, "a": A, "pic": PIC, "asvg": SVG}
_EMU = 9525
"""English metric units in a pixel of 1/96 inch."""
_RTL_LANGUAGES = {"fa": "fa-IR", "ug": "ug-CN", "ar": "ar-SA", "ur": "ur-PK"}


class Writer:
    """Writes one document from its beginning to its end."""

    def __init__(self) -> None:
        self._root = etree.Element(_w("document"), nsmap=SPACES)
        self._body = etree.SubElement(self._root, _w("body"))
        self._notes = etree.Element(_w("footnotes"), nsmap=SPACES)
        self.drawings: list[tuple[bytes, bytes]] = []
        self._bookmarks = 0
        self._made: set[int] = set()
        for id, kind in ((-1, "separator"), (0, "continuationSeparator")):
            note = etree.SubElement(self._notes, _w("footnote"), {_w("type"): kind, _w("id"): str(id)})
            etree.SubElement(_run_in(etree.SubElement(note, _w("p"))), _w(kind))

    def paragraph(self, style: str = "", *, rtl: bool = False, bookmark: str = "", cell: etree._Element | None = None) -> etree._Element:
        """A new paragraph, at the end of the document or of a table's cell."""
        paragraph = etree.SubElement(self._body if cell is None else cell, _w("p"))
        if style or rtl:
            properties = etree.SubElement(paragraph, _w("pPr"))
            if style:
                etree.SubElement(properties, _w("pStyle"), {_w("val"): style})
            if rtl:
                etree.SubElement(properties, _w("bidi"))
        if bookmark:
            self._bookmarks += 1
            etree.SubElement(paragraph, _w("bookmarkStart"), {_w("id"): str(self._bookmarks), _w("name"): bookmark})
            etree.SubElement(paragraph, _w("bookmarkEnd"), {_w("id"): str(self._bookmarks)})
        return paragraph

    def run(self, paragraph: etree._Element, text: str, *, style: str = "", language: str = "") -> None:
        """Words in a paragraph; right-to-left words are marked as such, hidden characters are made visible."""
        rtl = direction(text) == "rtl"
        run = _run_in(paragraph)
        if style or rtl or language:
            properties = etree.SubElement(run, _w("rPr"))
            if style:
                etree.SubElement(properties, _w("rStyle"), {_w("val"): style})
            if rtl:
                etree.SubElement(properties, _w("rtl"))
            if rtl:
                etree.SubElement(properties, _w("lang"), {_w("bidi"): _RTL_LANGUAGES.get(language, "ar-SA")})
            elif language and language != "und":
                etree.SubElement(properties, _w("lang"), {_w("val"): language})
        for number, line in enumerate(marked(text).split("\n")):
            if number:
                etree.SubElement(run, _w("br"))
            words = etree.SubElement(run, _w("t"))
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            words.text = line

    def footnote(self, paragraph: etree._Element, number: int, fill: list[tuple[str, str]]) -> None:
        """A reference to footnote `number`; its first one makes the note of (words, character style) pieces, others point to it."""
        if number in self._made:
            self.link(paragraph, str(number), f"note{number}", style="FootnoteReference")
            return
        self._made.add(number)
        self._bookmarks += 1
        etree.SubElement(paragraph, _w("bookmarkStart"), {_w("id"): str(self._bookmarks), _w("name"): f"note{number}"})
        reference = _run_in(paragraph)
        properties = etree.SubElement(reference, _w("rPr"))
        etree.SubElement(properties, _w("rStyle"), {_w("val"): "FootnoteReference"})
        etree.SubElement(reference, _w("footnoteReference"), {_w("id"): str(number)})
        etree.SubElement(paragraph, _w("bookmarkEnd"), {_w("id"): str(self._bookmarks)})
        note = etree.SubElement(self._notes, _w("footnote"), {_w("id"): str(number)})
        text = etree.SubElement(note, _w("p"))
        etree.SubElement(etree.SubElement(text, _w("pPr")), _w("pStyle"), {_w("val"): "FootnoteText"})
        mark = _run_in(text)
        etree.SubElement(etree.SubElement(mark, _w("rPr")), _w("rStyle"), {_w("val"): "FootnoteReference"})
        etree.SubElement(mark, _w("footnoteRef"))
        self.run(text, " ")
        for words, style in fill:
            self.run(text, words, style=style)

    def link(self, paragraph: etree._Element, words: str, bookmark: str, *, style: str = "") -> None:
        """Words that lead to a bookmark of this document; no link leads out of it."""
        self.run(etree.SubElement(paragraph, _w("hyperlink"), {_w("anchor"): bookmark}), words, style=style)

    def table(self, widths: list[int], header: list[str]) -> etree._Element:
        """A table with a header row that is repeated on each page; widths in twentieths of a point."""
        table = etree.SubElement(self._body, _w("tbl"))
        properties = etree.SubElement(table, _w("tblPr"))
        etree.SubElement(properties, _w("tblStyle"), {_w("val"): "Ruled"})
        etree.SubElement(properties, _w("tblW"), {_w("w"): str(sum(widths)), _w("type"): "dxa"})
        etree.SubElement(properties, _w("tblLayout"), {_w("type"): "fixed"})
        grid = etree.SubElement(table, _w("tblGrid"))
        for width in widths:
            etree.SubElement(grid, _w("gridCol"), {_w("w"): str(width)})
        for cell, words in zip(self.row(table, widths, header=True), header, strict=True):
            self.run(self.paragraph("TableHead", cell=cell), words)
        return table

    def row(self, table: etree._Element, widths: list[int], *, header: bool = False) -> list[etree._Element]:
        """The empty cells of a new row; each wants at least one paragraph."""
        row = etree.SubElement(table, _w("tr"))
        properties = etree.SubElement(row, _w("trPr"))
        etree.SubElement(properties, _w("cantSplit"))
        if header:
            etree.SubElement(properties, _w("tblHeader"))
        cells = []
        for width in widths:
            cell = etree.SubElement(row, _w("tc"))
            etree.SubElement(etree.SubElement(cell, _w("tcPr")), _w("tcW"), {_w("w"): str(width), _w("type"): "dxa"})
            cells.append(cell)
        return cells

    def drawing(self, svg: str, width: float, height: float, *, title: str) -> None:
        """A chart as SVG, with the same drawing as a metafile for programs that draw none."""
        self.drawings.append((svg.encode(), emf(svg, width, height)))
        number, scale = len(self.drawings), 610 / width
        extent = {"cx": str(int(width * scale * _EMU)), "cy": str(int(height * scale * _EMU))}
        inline = etree.SubElement(etree.SubElement(_run_in(self.paragraph("Figure")), _w("drawing")), f"{{{WP}}}inline")
        etree.SubElement(inline, f"{{{WP}}}extent", extent)
        etree.SubElement(inline, f"{{{WP}}}docPr", id=str(number), name=f"Chart {number}", descr=marked(title))
        data = etree.SubElement(etree.SubElement(inline, f"{{{A}}}graphic"), f"{{{A}}}graphicData", uri=PIC)
        picture = etree.SubElement(data, f"{{{PIC}}}pic")
        names = etree.SubElement(picture, f"{{{PIC}}}nvPicPr")
        etree.SubElement(names, f"{{{PIC}}}cNvPr", id=str(number), name=f"chart{number}")
        etree.SubElement(names, f"{{{PIC}}}cNvPicPr")
        fill = etree.SubElement(picture, f"{{{PIC}}}blipFill")
        blip = etree.SubElement(fill, f"{{{A}}}blip", {f"{{{R}}}embed": f"emf{number}"})
        extension = etree.SubElement(etree.SubElement(blip, f"{{{A}}}extLst"), f"{{{A}}}ext", uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}")
        etree.SubElement(extension, f"{{{SVG}}}svgBlip", {f"{{{R}}}embed": f"svg{number}"})
        etree.SubElement(etree.SubElement(fill, f"{{{A}}}stretch"), f"{{{A}}}fillRect")
        shape = etree.SubElement(picture, f"{{{PIC}}}spPr")
        frame = etree.SubElement(shape, f"{{{A}}}xfrm")
        etree.SubElement(frame, f"{{{A}}}off", x="0", y="0")
        etree.SubElement(frame, f"{{{A}}}ext", extent)
        etree.SubElement(etree.SubElement(shape, f"{{{A}}}prstGeom", prst="rect"), f"{{{A}}}avLst")

    def document(self) -> bytes:
        """`word/document.xml`: A4, with the page number at the foot. Call it once, at the end."""
        section = etree.SubElement(self._body, _w("sectPr"))
        etree.SubElement(section, _w("footerReference"), {_w("type"): "default", f"{{{R}}}id": "rId4"})
        etree.SubElement(section, _w("pgSz"), {_w("w"): "11906", _w("h"): "16838"})
        sides = {"top": "1304", "right": "1304", "bottom": "1304", "left": "1304", "header": "680", "footer": "680", "gutter": "0"}
        etree.SubElement(section, _w("pgMar"), {_w(name): value for name, value in sides.items()})
        return _bytes(self._root)

    def footnotes(self) -> bytes:
        """`word/footnotes.xml`."""
        return _bytes(self._notes)


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


def _run_in(parent: etree._Element) -> etree._Element:
    return etree.SubElement(parent, _w("r"))


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

