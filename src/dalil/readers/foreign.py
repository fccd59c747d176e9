"""Formats that are known and not read: the reason names them, and says what would help."""

from __future__ import annotations

KNOWN: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (DOC, PPT, MSG): save it as DOCX, PDF or EML"),
    (0, b"\x89PNG", "an image (PNG): its text would have to be recognised first"),
    (0, b"\xff\xd8\xff", "an image (JPEG): its text would have to be recognised first"),
    (0, b"GIF8", "an image (GIF)"),
    (0, b"II*\x00", "an image (TIFF): its text would have to be recognised first"),
    (0, b"MM\x00*", "an image (TIFF): its text would have to be recognised first"),
    (0, b"BM", "an image (BMP)"),
    (8, b"WEBP", "an image (WebP)"),
    (0, b"AT&TFORM", "a DjVu book: convert it to PDF with its text layer"),
    (0, b"7z\xbc\xaf'\x1c", "a 7-Zip archive: unpack it"),
    (0, b"Rar!", "a RAR archive: unpack it"),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard file: unpack it"),
    (4, b"ftyp", "a film or sound recording"),
    (0, b"ID3", "a sound recording"),
    (0, b"OggS", "a sound recording"),
    (0, b"RIFF", "a sound recording or film"),
    (0, b"SQLite format 3", "a SQLite database"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ", "a program"),
    (0, b"PK\x03\x04", "a packed format of its own"),
)


def what(content: bytes) -> str:
    """What these bytes are, if it is known; empty otherwise."""
    return next((words for at, magic, words in KNOWN if content[at : at + len(magic)] == magic), "")


def certain(content: bytes) -> bool:
    """True if the bytes begin as no text in any encoding does: their mark is not plain ASCII."""
    return any(content[at : at + len(magic)] == magic and not magic.isascii() for at, magic, _ in KNOWN)
