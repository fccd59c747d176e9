"""The parts of a Word package that hardly depend on the report: types, relations, styles, settings, footer."""

from __future__ import annotations

from importlib.resources import files

from lxml import etree

from dalil.render.visible import marked

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def content_types() -> bytes:
    """Which part is of which type."""
    overrides = {
        "/word/document.xml": _WORD + "document.main+xml", "/word/styles.xml": _WORD + "styles+xml",
        "/word/settings.xml": _WORD + "settings+xml", "/word/footnotes.xml": _WORD + "footnotes+xml",
        "/word/footer1.xml": _WORD + "footer+xml", "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }  # fmt: skip
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml",
                "svg": "image/svg+xml", "emf": "image/x-emf"}  # fmt: skip
    root = etree.fromstring(f'<Types xmlns="{_PACKAGE}/content-types"/>')
    for extension, kind in defaults.items():
        etree.SubElement(root, f"{{{_PACKAGE}/content-types}}Default", Extension=extension, ContentType=kind)
    for name, kind in overrides.items():
        etree.SubElement(root, f"{{{_PACKAGE}/content-types}}Override", PartName=name, ContentType=kind)
    return _bytes(root)


def package_relations() -> bytes:
    """From the package to its document."""
    return _relations([
        ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ])  # fmt: skip


def document_relations(drawings: int) -> bytes:
    """From the document to its parts; drawing n is `svg{n}` with the metafile `emf{n}` for programs that draw no SVG."""
    rows = [(f"rId{n}", f"{_OFFICE}/{kind}", target) for n, (kind, target) in enumerate(
        (("styles", "styles.xml"), ("settings", "settings.xml"), ("footnotes", "footnotes.xml"), ("footer", "footer1.xml")), start=1)]
    for number in range(1, drawings + 1):
        rows += [(f"{kind}{number}", f"{_OFFICE}/image", f"media/chart{number}.{kind}") for kind in ("svg", "emf")]
    return _relations(rows)


def core(title: str) -> bytes:
    """The title, and a fixed date: a report carries no clock and no author."""
    dublin, terms = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
    namespaces = {"cp": f"{_PACKAGE}/metadata/core-properties", "dc": dublin, "dcterms": terms,
                  "xsi": "http://www.w3.org/2001/XMLSchema-instance"}  # fmt: skip
    root = etree.Element(f"{{{namespaces['cp']}}}coreProperties", nsmap=namespaces)
    etree.SubElement(root, f"{{{dublin}}}title").text = marked(title)
    created = etree.SubElement(root, f"{{{terms}}}created")
    created.set(f"{{{namespaces['xsi']}}}type", "dcterms:W3CDTF")
    created.text = "2000-01-01T00:00:00Z"
    return _bytes(root)


def styles() -> bytes:
    """The style sheet, as kept beside the templates."""
    return _template("styles.xml")


def settings() -> bytes:
    """The settings, as kept beside the templates."""
    return _template("settings.xml")


def footer() -> bytes:
    """The page number."""
    return _template("footer.xml")


def _template(name: str) -> bytes:
    return (files("dalil.render") / "templates" / "docx" / name).read_bytes()


def _relations(rows: list[tuple[str, str, str]]) -> bytes:
    root = etree.fromstring(f'<Relationships xmlns="{_PACKAGE}/relationships"/>')
    for id, kind, target in rows:
        etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship", Id=id, Type=kind, Target=target)
    return _bytes(root)


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
