"""A small archive on disk and an honest report of it, from the fictional texts of the renderers' report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dalil.archive import Archive, open_archive
from dalil.archive.ingest import add
from dalil.extract import cut
from dalil.records import Certainty, Extract, Finding, Letter, Passage, Pick, Question
from dalil.render.json import report_data
from dalil.report import assemble
from dalil.text.sentences import sentences
from tests.render.made import TEXTS

EXTRA = {
    "minutes/1931-04-09.txt": (
        "Minutes of the Water Board, 9 April 1931\n\n"
        "Mr. Sorokin: The sluice stays closed until the autumn, whatever the herders say of it.\n\n"
        "Mr. Karimov: The wells of the upper valley were never dry in any year before this one.\n\n"
        "Mr. Sorokin: I have heard nothing of wells, and nothing of wells was written to this board.\n\n"
        "Ms. Aytbaeva: The herders did write, in April, and nobody answered them.\n\n"
        "Mr. Karimov: Then let their letter be read out to all of us today.\n\n"
        "Mr. Sorokin: There is no time for letters before the flood comes down.\n"
    ),
    "old/koi8.txt": "Протокол заседания правления от 3 мая 1931 года. Инженер Каримов не согласен с закрытием верхнего шлюза.\n",
}


def folder(place: Path) -> Path:
    """The documents as plain files."""
    for path, text in {**TEXTS, **EXTRA}.items():
        file = place / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("koi8-r" if "koi8" in path else "utf-8"))
    return place


def archive(place: Path, files: Path) -> Archive:
    """The same documents, ingested."""
    made = open_archive(place, create=True)
    for _ in add(made, [files]):
        pass
    return made


def honest(held: Archive) -> dict[str, Any]:
    """A report whose one finding has every longer sentence of the archive as an extract, as it is after a round through JSON."""
    extracts: list[Extract] = []
    for document in held.documents():
        passages = held.passages_of(document.id)
        for start, end in sentences(document.text):
            if len(document.text[start:end].split()) > 3:
                extracts.append(cut(document, Pick(document.id, start, end, why="test"), _around(passages, start)))
    question = Question("1", "chronicle", "Everything?")
    finding = Finding(question, "told", "All of it.", Certainty("low", ""), tuple(extracts))
    data = report_data(assemble(Letter("Everything?", (question,)), [finding], held))
    return dict(json.loads(json.dumps(data)))


def _around(passages: list[Passage], start: int) -> Passage | None:
    return next((passage for passage in passages if passage.start <= start < passage.end), None)
