"""Dalil's own search, whole and with stages taken out, as a peer among peers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dalil.archive import Archive, open_archive
from dalil.archive import lookup as lookup_room
from dalil.archive.ingest import add
from dalil.archive.vectors import embed
from dalil.archive.words import update
from dalil.records import Hit, Party, Query
from dalil.search import Search, fusion
from dalil.settings import Settings


class NoRegister:
    """Names as they are: the sets ask no names apart from their words."""

    def parties(self) -> Sequence[Party]:
        return ()

    def spellings(self, name: str) -> tuple[str, ...]:
        return (name,)

    def side(self, speaker: str) -> str:
        return ""


def build(archive: Path, files: Path, *, vectors: bool) -> Archive:
    """An archive of the files in a folder, indexed; with all vectors, or none."""
    opened = open_archive(archive, create=True)
    for source in add(opened, [files]):
        if source.outcome not in ("ingested", "ingested with warnings"):
            raise SystemExit(f"{source.path}: {source.outcome}: {source.reason}")
    update(opened)
    if vectors:
        embed(opened)
    return opened


@dataclass(frozen=True, slots=True)
class Stage:
    """A way of searching: whether vectors take part, and constants of the search that are set otherwise."""

    vectors: bool = True
    constants: tuple[tuple[object, str, float], ...] = ()


STAGES: dict[str, Stage] = {
    "Dalil": Stage(),
    "full text alone": Stage(vectors=False),
    "full text, no headings": Stage(vectors=False, constants=((lookup_room, "SECTION", 0.0),)),
    "meaning alone": Stage(constants=((fusion, "SAME_LANGUAGE", 0.0),)),
    "weight .2": Stage(constants=((fusion, "SAME_LANGUAGE", 0.2),)),
    "weight .3": Stage(constants=((fusion, "SAME_LANGUAGE", 0.3),)),
    "weight .6": Stage(constants=((fusion, "SAME_LANGUAGE", 0.6),)),
    "weight .8": Stage(constants=((fusion, "SAME_LANGUAGE", 0.8),)),
}


@contextmanager
def staged(archive: Archive, stage: Stage, language: str) -> Iterator[Callable[[str], Sequence[Hit]]]:
    """A search of the archive in this way: question to hits, best first."""
    held = [(room, name, getattr(room, name)) for room, name, _ in stage.constants]
    for room, name, value in stage.constants:
        setattr(room, name, value)
    search = Search(archive, NoRegister(), Settings(use_vectors=stage.vectors, embed_seconds=0.0))
    try:
        yield lambda text: search.search(Query(text, "question", language=language), top=100)
    finally:
        for room, name, value in held:
            setattr(room, name, value)
