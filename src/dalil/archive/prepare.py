"""A reading becomes a document with its passages. Pure: no database, no disk, so that any process may do it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b, sha256
from typing import Any

from dalil.archive import rows
from dalil.errors import ReadError
from dalil.records import Document, Reading
from dalil.text.form.passages import passages
from dalil.text.form.structure import structure
from dalil.text.languages import identify_many
from dalil.text.provenance import provenance
from dalil.text.shingles import sketch

TELLING = 60
"""Letters and figures from which the same words are more than a formula."""
NEITHER = re.compile(r"[\W_]+")
MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
"""What is neither letter nor figure."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready to be entered, as rows of the ledger: plain values, so that they pass from process to process.

    `passages`: the values of `rows.passage_out`, then the digest of the passage's words in hex. `sketch`: the document's
    MinHash in hex.
    """

    document: Sequence[Any]
    passages: Sequence[Sequence[Any]]
    sketch: str

    @property
    def id(self) -> str:
        return str(self.document[0])


def document_id(path: str, digest: str) -> str:
    """First 16 hex digits of SHA-256 over path and content."""
    return sha256(f"{path}\x00{digest}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def prepare(reading: Reading, *, path: str, digest: str, size: int) -> Prepared:
    """The document of a reading. `digest`: SHA-256 of the file's bytes; `size`: aimed length of a passage.

    Raises `ReadError` when there is no text: silence must not pass for a document.
    """
    text, warnings = reading.text, reading.warnings
    if not text or text.isspace():
        raise ReadError("it holds no text")
    encoded = text.encode("utf-8", "surrogatepass")
    try:
        encoded.decode("utf-8")
    except UnicodeDecodeError:
        text = encoded.decode("utf-8", "replace")
        encoded = text.encode()
        warnings += ("half characters (lone surrogates) stand as U+FFFD",)
    blocks = structure(text, reading.blocks)
    pieces = passages(text, blocks, reading.pages, size)
    known = provenance(text, reading.meta, path, blocks)
    languages = identify_many([piece.text for piece in pieces])
    id = document_id(path, digest)
    document = Document(
        id=id,
        compartment="",
        path=path,
        sha256=digest,
        text=text,
        text_sha256=sha256(encoded).hexdigest(),
        title=known.title,
        when=known.when,
        language=main_language([language.code for language in languages], [len(piece.text) for piece in pieces]),
        author=known.author,
        addressee=known.addressee,
        body=known.body,
        kind=known.kind,
        source=known.source,
        pages=reading.pages,
        blocks=blocks,
        warnings=warnings,
    )
    found = [
        (
            ordinal,
            piece.start,
            piece.end,
            language.code,
            piece.page,
            piece.section,
            piece.speaker,
            None,
            " ".join(piece.marks),
            words_of(piece.text),
        )
        for ordinal, (piece, language) in enumerate(zip(pieces, languages, strict=True))
    ]
    return Prepared(rows.document_out(document), found, sketch(text).hex())


def main_language(languages: Sequence[str], sizes: Sequence[int]) -> str:
    """The language of most of the text."""
    total: dict[str, int] = {}
    for language, size in zip(languages, sizes, strict=True):
        total[language] = total.get(language, 0) + size
    total.pop("und", None)
    return max(sorted(total), key=lambda language: total[language]) if total else "und"


def words_of(text: str) -> str:
    """Digest of the letters and figures of a passage in lower case, equal for copies that differ in spacing and marks only.

    Empty for a passage too short to be told from a formula.
    """
    low = text.lower()
    if low.isascii():
        bare, size = (found := low.encode().translate(None, MARKS)), len(found)
    else:
        letters = NEITHER.sub("", low)
        bare, size = letters.encode("utf-8", "surrogatepass"), len(letters)
    return blake2b(bare, digest_size=12).hexdigest() if size >= TELLING else ""
