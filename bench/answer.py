"""`python -m bench.answer [--passages N]`: seconds from a question to its finding, by kind, on a generated archive.

Minutes of an invented council are generated (fixed seed), added as any user would add them, and asked; beside each kind stands the
time of the floor: the same question put to full text alone, ten passages, nothing else. Peak memory and size on disk at the end.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.archive.words import update
from dalil.desk import ArchiveDesk
from dalil.inquiry import answer
from dalil.letter import as_question
from dalil.records import Query
from dalil.settings import Settings

WORK = Path(__file__).parent / "work" / "answer"
PEOPLE = ["Arlov", "Benning", "Castro", "Dufour", "Ekrem", "Fatih", "Galeev", "Hoffer", "Iskander", "Jurin", "Kadyr", "Lomov"]
PLACES = [a + b for a in ("Nor", "Sul", "Mar", "Tel", "Ver", "Kas", "Ong", "Bir", "Zal", "Hem") for b in ("bak", "dal", "fen", "gor", "hurst", "kul", "min", "stad")]
MATTERS = ["canal", "school", "bridge", "mill", "railway", "hospital", "library", "market", "reservoir", "road", "harvest", "tax", "court", "archive", "port"]
SAID = [
    "I move that the {m} of {p} be given {n} workers until the winter, since the district has asked for it three times.",
    "The {m} at {p} was closed in {y}; nobody has told the council who gave the order, and the books are missing.",
    "I oppose this. The {m} of {p} cost {n} crowns in {y}, and the people there have not seen one of them.",
    "My office counted {n} households at {p} in {y}, of whom a third depend on the {m} for their bread.",
    "The report on the {m} is late again. {q} promised it for the spring of {y} and has not been seen at {p} since.",
]
RULED = ["RESOLVED: The {m} of {p} shall be repaired before the end of {y}.", "RESOLVED: The request of {p} about the {m} is refused."]
QUESTIONS = {
    "claim": "Is it true that Benning closed the bridge of Noraldal?",
    "attitude": "What is the attitude of Castro to Lomov?",
    "people": "Who was the chairman of the council?",
    "count": "How many households are there at Sulgor?",
    "body": "The council: its composition? importance? role?",
    "outlook": "The harvest of Telmin? Its future?",
    "decisions": "Exact decisions of the council on the canal of Verkul?",
    "differences": "On what and when did Arlov and Ekrem differ?",
    "hypotheses": "I suspect Galeev of closing the mill of Birfen (or was it rather Hoffer? or Jurin?).",
    "prospect": "Will the people of Zalstad be able to keep the school? Is that sure?",
    "chronicle": "The reservoir of Kashurst?",
}
PASSAGES_A_DOCUMENT = 250


def documents(passages: int) -> Iterator[tuple[str, str]]:
    """Minutes, each of about 250 passages, with their file names."""
    chance = random.Random(20)
    for number in range(passages // PASSAGES_A_DOCUMENT):
        year, month, day = 1900 + number % 60, 1 + number % 12, 1 + number % 28
        lines = [f"Minutes of the meeting of {day:02d}.{month:02d}.{year}", f"In the chair: {chance.choice(PEOPLE)}", ""]
        for item in range(PASSAGES_A_DOCUMENT // 5):
            slots = {"m": chance.choice(MATTERS), "p": chance.choice(PLACES), "y": year - chance.randrange(4)}
            lines += [f"{item + 1}. The {slots['m']} of {slots['p']}", ""]
            for _ in range(3):
                said = " ".join(chance.choice(SAID).format(**slots, n=chance.randrange(20, 9000), q=chance.choice(PEOPLE)) for _ in range(3))
                lines += [f"{chance.choice(PEOPLE)}: {said}", ""]
            lines += [chance.choice(RULED).format(**slots), f"For {chance.randrange(4, 9)}, against {chance.randrange(4)}.", ""]
        yield f"{year}-{month:02d}-{day:02d}-minutes-{number:05d}.txt", "\n".join(lines)


def main() -> int:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--passages", type=int, default=300_000)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    folder = WORK / str(args.passages)
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    text = 0
    for name, words in documents(args.passages):
        (files / name).write_text(words, "utf-8")
        text += len(words.encode())
    settings = Settings()
    with open_archive(folder / "archive", create=True) as archive:
        began = time.perf_counter()
        for _ in add(archive, [files], settings=settings):
            continue
        update(archive)
        print(f"{archive.count()} documents, {archive.passage_count()} passages, {text / 1e6:.0f} MB of text; added in {time.perf_counter() - began:.0f} s")
        desk = ArchiveDesk(archive, settings)
        everything = []
        print(f"{'kind':12} {'median s':>9} {'worst s':>8} {'x floor':>8}  verdict")
        for kind, text_asked in QUESTIONS.items():
            question = as_question(text_asked, kind=kind)
            floor, took, finding = [], [], None
            for _ in range(args.rounds):
                began = time.perf_counter()
                desk.search(Query(text=text_asked, reason="floor"), top=10)
                floor.append(time.perf_counter() - began)
                began = time.perf_counter()
                finding = answer(question, desk)
                took.append(time.perf_counter() - began)
            everything += took
            assert finding is not None
            ratio = statistics.median(took) / statistics.median(floor)
            print(f"{kind:12} {statistics.median(took):9.3f} {max(took):8.3f} {ratio:8.1f}  {finding.verdict}, {len(finding.extracts)} extracts")
        print(f"{'all':12} {statistics.median(everything):9.3f} {max(everything):8.3f}")
    size = sum(path.stat().st_size for path in (folder / "archive").rglob("*") if path.is_file())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB; archive on disk {size / text:.2f} times its text")
    return 0


if __name__ == "__main__":
    sys.exit(main())
