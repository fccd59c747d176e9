"""Full text of one compartment: a tantivy index that can be thrown away at any time and is made again from the ledger.

What the index holds is read from the index itself (its highest passage number), never from a note beside it, so a killed
run leaves nothing out of step. Fields: `words` (folded, with positions, for names), `grams` (4-grams of the original
letters), `roman` (romanised 4-grams of words that are not ASCII), `section` (both, of the headings above it), `marks`, `language`, first and last day of the date, and
`draw`, by which a random sample is drawn to standardise scores.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import tantivy

from dalil.errors import ArchiveError
from dalil.records import Passage
from dalil.text.grams import Vocabulary
from dalil.text.stopwords import stopwords

if TYPE_CHECKING:
    from dalil.archive import Archive

SCHEMA = "4"
"""Raised when the fields change: an index of another schema is made anew."""
HEAP = 192 * 2**20
THREADS = 2
BATCH = 100_000
"""Passages between two commits: what a killed run loses at most."""
UNDATED = -1
FIELDS = (("words", "position"), ("grams", "freq"), ("roman", "freq"), ("section", "freq"), ("marks", "basic"), ("language", "basic"))
NUMBERS = ("number", "first", "last", "draw")


def index_folder(compartment: Path) -> Path:
    return compartment / "index" / "words"


def open_index(folder: Path) -> tantivy.Index:
    """The index in `folder`; an empty new one where there is none, or one of another schema, or a broken one."""
    held = folder / "schema"
    if not (held.is_file() and held.read_text("ascii") == SCHEMA):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
    builder = tantivy.SchemaBuilder()
    for name, option in FIELDS:
        builder.add_text_field(name, tokenizer_name="spaces", index_option=option)
    for name in NUMBERS:
        builder.add_integer_field(name, indexed=name == "number", fast=True)
    try:
        index = tantivy.Index(builder.build(), path=str(folder))
    except ValueError as error:
        raise ArchiveError(f"the full-text index {folder} cannot be opened ({error}): run `dalil rebuild`") from error
    held.write_text(SCHEMA, "ascii")
    spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("spaces", spaces)
    return index


def add(index: tantivy.Index, passages: Iterable[tuple[int, Passage]], *, progress: Callable[[int], None] | None = None) -> int:
    """Indexes (number, passage) pairs, numbers ascending; returns how many. Raises `ArchiveError` if another run is at it."""
    vocabularies: dict[str, Vocabulary] = {}
    writer: tantivy.IndexWriter | None = None
    section = ("", "")
    count = 0
    for number, passage in passages:
        if writer is None:
            writer = _writer(index)
        vocabulary = vocabularies.get(passage.language)
        if vocabulary is None:
            vocabulary = vocabularies[passage.language] = Vocabulary(stopwords(passage.language))
        words, grams, roman = vocabulary.fields(passage.text)
        if passage.section != section[0]:
            section = (passage.section, " ".join(vocabulary.fields(passage.section)[1:]))
        document = {
            "words": words,
            "grams": grams,
            "roman": roman,
            "section": section[1],
            "marks": " ".join(passage.marks),
            "language": passage.language,
            "number": number,
            "first": passage.when.start.toordinal() if passage.when else UNDATED,
            "last": passage.when.end.toordinal() if passage.when else UNDATED,
            "draw": draw(number),
        }
        writer.add_document(tantivy.Document.from_dict(document))
        count += 1
        if count % BATCH == 0:
            writer.commit()
        if progress is not None and count % 1000 == 0:
            progress(1000)
    if writer is not None:
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        if progress is not None:
            progress(count % 1000)
    return count


def drop(index: tantivy.Index, numbers: Iterable[int]) -> None:
    """Takes passages out, those of replaced versions of a document."""
    writer = _writer(index)
    for number in numbers:
        writer.delete_documents_by_term("number", number)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()


def _writer(index: tantivy.Index) -> tantivy.IndexWriter:
    try:
        return index.writer(HEAP, THREADS)
    except ValueError as error:
        raise ArchiveError(f"the full-text index is being written by another run: {error}") from error


def draw(number: int) -> int:
    """A number spread evenly over 0 … 65535 that depends on the passage's number alone (Knuth's multiplicative hash)."""
    return (number * 2654435761 & 0xFFFFFFFF) >> 16


def spread(numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Passages in the order of their draw, so that the first of them are a fair sample."""
    return numbers[np.argsort((numbers * 2654435761 & 0xFFFFFFFF) >> 16, kind="stable")]


def highest(index: tantivy.Index) -> int:
    """The highest passage number in the index; 0 when it is empty."""
    searcher = index.searcher()
    hits = searcher.search(tantivy.Query.all_query(), 1, count=False, order_by_field="number").hits
    return int(hits[0][0]) if hits else 0


def update(archive: Archive, *, progress: Callable[[int], None] | None = None) -> int:
    """Brings every compartment's index up to date with its ledger; returns how many passages were added.

    An index that then does not hold as many passages as the ledger has (a ledger put back from a copy) is made anew.
    """
    return sum(update_compartment(archive, name, progress=progress) for name in archive.compartments)


def update_compartment(archive: Archive, compartment: str, *, progress: Callable[[int], None] | None = None) -> int:
    """`update` of one compartment."""
    store = archive.store(compartment)
    folder = index_folder(store.folder)
    index = open_index(folder)
    added = add(index, store.passages(since=highest(index)), progress=progress)
    expected = store.passage_count()
    if index.searcher().num_docs != expected:
        drop(index, store.replaced_passages())
    if index.searcher().num_docs != expected:
        shutil.rmtree(folder)
        index = open_index(folder)
        added = add(index, store.passages(since=0), progress=progress)
    return added


def numbers_of(searcher: tantivy.Searcher, hits: Iterable[tuple[object, tantivy.DocAddress]]) -> Iterator[int]:
    """Passage numbers of tantivy's hits, in their order."""
    return (int(value or 0) for value in searcher.fast_field_values("number", [address for _, address in hits]))
