"""How fast an archive is made, beside the floor of the same run: the same bytes read, their text taken by the same libraries, and
indexed by tantivy as it comes, with nothing known of structure, language, date or copies, and nothing kept.

`python -m bench.add [FOLDER…]` (default: the open archives of DALIL_SHARED). Wall time and processor time are both told: on a machine
that others use, the second is the one to compare.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import tantivy

from dalil import readers
from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.archive.walk import walk
from dalil.archive.words import update
from dalil.archive.workers import end_kept
from dalil.errors import ReadError
from dalil.records import Reading

SHARED = Path(os.environ.get("DALIL_SHARED", Path(__file__).resolve().parents[3] / "shared"))


class Watch:
    """Wall and processor seconds of a block, processes that it waited for included."""

    def __enter__(self) -> Watch:
        self.wall, self.processor = time.perf_counter(), processor()
        return self

    def __exit__(self, *_: object) -> None:
        self.wall, self.processor = time.perf_counter() - self.wall, processor() - self.processor


def processor() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in spent)


def texts(content: bytes, name: str) -> Iterator[str]:
    """The text of a file and of the files and records in it."""
    try:
        reading: Reading = readers.read(content, name)
        if reading.text:
            yield reading.text
        for attachment in reading.attachments:
            yield from texts(attachment.content, attachment.name)
    except ReadError:
        return


def floor(folders: Iterable[Path], place: Path) -> tuple[int, int]:
    """Paragraphs indexed and code points of text."""
    place.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", tokenizer_name="default", index_option="position")
    index = tantivy.Index(builder.build(), path=str(place))
    writer = index.writer(192 * 2**20, 2)
    paragraphs = size = 0
    for one in walk(folders):
        for text in texts(Path(one.place).read_bytes(), one.path):
            size += len(text)
            for paragraph in text.split("\n\n"):
                if paragraph.strip():
                    writer.add_document(tantivy.Document(words=paragraph))
                    paragraphs += 1
    writer.commit()
    writer.wait_merging_threads()
    return paragraphs, size


def measured(folders: list[Path], name: str) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        with Watch() as least:
            _, size = floor(folders, place / "floor")
        with open_archive(place / "archive", create=True) as archive:
            with Watch() as adding:
                list(add(archive, folders))
                end_kept()  # a process's time is known once it has ended
            with Watch() as words:
                update(archive)
            documents, passages = archive.count(), archive.passage_count()
        disk = sum(file.stat().st_size for file in (place / "archive").rglob("*") if file.is_file())
        kept = {part: bytes_in(place / "archive", part) for part in ("originals", "ledger.sqlite", "index")}
    wall, spent = adding.wall + words.wall, adding.processor + words.processor
    print(f"{name}: {documents} documents, {passages} passages, {size / 1e6:.2f} M characters")
    print(f"  {documents / wall:.0f} documents/s, {passages / wall:.0f} passages/s ({adding.wall:.1f} s read, {words.wall:.1f} s full text)")
    print(f"  wall {wall / least.wall:.1f} x the floor ({least.wall:.1f} s), processor {spent / least.processor:.1f} x ({least.processor:.2f} s)")
    print(f"  processor seconds: {adding.processor:.2f} reading, {words.processor:.2f} full text; {size / 1e6 / spent:.2f} M characters a second")
    print(f"  disk {disk / size:.2f} bytes a character: " + ", ".join(f"{part} {count / size:.2f}" for part, count in kept.items()))


def bytes_in(archive: Path, part: str) -> int:
    return sum(file.stat().st_size for file in archive.rglob("*") if file.is_file() and part in str(file.relative_to(archive)))


def main() -> None:
    folders = [Path(path) for path in sys.argv[1:]] or sorted((SHARED / "archives").glob("*/"))
    if not folders:
        print("skipped: no shared data (DALIL_SHARED)")
    for folder in folders:
        measured([folder], folder.name)
    for who, name in ((resource.RUSAGE_SELF, "this process"), (resource.RUSAGE_CHILDREN, "a reading process")):
        print(f"peak memory of {name}: {resource.getrusage(who).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
