"""Small office files, made here: nothing is stored."""

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return target.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A DOCX with this body; further parts by name (`comments`, `footnotes`)."""
    wrapped = {f"word/{name}.xml": f'<w:{name} xmlns:w="{WORD}">{inner}</w:{name}>' for name, inner in parts.items()}
    return zipped({"word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>', **wrapped})


def odt(body: str) -> bytes:
    spaces = "".join(f' xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "table"))
    dc = ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = f"<office:document-content{spaces}{dc}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
