"""Kills an add at random points, again and again, and looks at what is left.

`python -m bench.faults [KILLS]` prints how many kills there were, and how often a file that had been reported as done was missing, a
file was held twice, the archive did not open, or the finished archive's root was not that of an archive made in peace. With no failure
in N kills, the failure rate is under 3/N with 95 % confidence.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.archive.words import update
from dalil.errors import ArchiveError

CHILD = "--add"
"""How the bench calls itself to be killed."""


@dataclass(slots=True)
class Tally:
    """What was seen."""

    kills: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unopened: list[str] = field(default_factory=list)
    wrong_root: int = 0

    @property
    def bad(self) -> int:
        return len(self.lost) + len(self.doubled) + len(self.unopened) + self.wrong_root


def papers(folder: Path, count: int, chance: random.Random) -> Path:
    """Made-up documents, some of them broken, one of them with others in it."""
    folder.mkdir(parents=True)
    words = ["water", "canal", "board", "seed", "cotton", "land", "report", "decision", "tax", "spring", "bank", "road", "bridge", "school"]
    for number in range(count):
        text = " ".join(chance.choice(words) for _ in range(chance.randrange(5, 400))).capitalize() + f". No. {number}."
        (folder / f"{number:03}.txt").write_text(f"Title: Paper {number}\nDate: 192{number % 10}-05-05\n\n{text}\n")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "records.jsonl").write_text("".join(json.dumps({"id": n, "text": f"Record {n} of the board."}) + "\n" for n in range(30)))
    return folder


def acknowledge(archive: Path, folder: Path) -> None:
    """What `dalil add` does, each file told as soon as it is reported as done (the command itself tells them at the end)."""
    with open_archive(archive, create=True) as opened:
        for source in add(opened, [folder]):
            print(json.dumps({"path": source.path, "outcome": source.outcome}), flush=True)
        update(opened)


def start(archive: Path, folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bench.faults", CHILD, str(archive), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True)


def kill_once(archive: Path, folder: Path, seconds: float, tally: Tally) -> bool:
    """Starts an add, kills it and its reading processes after so many seconds, and checks the archive; true if it had finished."""
    child = start(archive, folder)
    time.sleep(seconds)
    done = child.poll() is not None
    if not done:
        os.killpg(child.pid, signal.SIGKILL)
    output, _ = child.communicate()
    tally.kills += not done
    told = [json.loads(line) for line in output.splitlines(keepends=True) if line.endswith("\n")]
    check(archive, [one for one in told if "path" in one], tally)
    return done


def check(archive: Path, acknowledged: list[dict[str, object]], tally: Tally) -> None:
    """The archive opens, holds all that was acknowledged, and nothing twice."""
    tally.acknowledged += len(acknowledged)
    try:
        with open_archive(archive) as opened:
            sources = [(source.path, source.outcome) for source in opened.sources()]
            paths = [document.path for document in opened.documents()]
            for name in opened.compartments:
                originals = opened.store(name).originals
                for source in opened.sources():
                    originals.read(source.sha256)
    except ArchiveError as error:
        if acknowledged or "is not an archive" not in str(error):
            tally.unopened.append(str(error))
        return
    tally.lost += [str(one["path"]) for one in acknowledged if (one["path"], one["outcome"]) not in sources]
    tally.doubled += sorted({path for path in paths if paths.count(path) > 1} | {p for p, _ in sources if [q for q, _ in sources].count(p) > 1})


def campaign(kills: int, *, count: int = 60, seed: int = 1) -> Tally:
    """So many kills, on archives one after another; each is at last finished and compared with one made in peace."""
    chance = random.Random(seed)
    tally = Tally()
    with tempfile.TemporaryDirectory() as place:
        folder = papers(Path(place) / "papers", count, chance)
        begun = time.monotonic()
        with open_archive(Path(place) / "peace", create=True) as peaceful:
            list(add(peaceful, [folder]))
            root = peaceful.root()
        span = (time.monotonic() - begun) * 1.3 + 1.0
        number = 0
        while tally.kills < kills:
            number += 1
            archive = Path(place) / f"archive-{number}"
            while tally.kills < kills and not kill_once(archive, folder, chance.uniform(0.05, span), tally):
                pass
            start(archive, folder).communicate()
            check(archive, [], tally)
            with open_archive(archive) as finished:
                tally.wrong_root += finished.root() != root
    return tally


def main() -> int:
    if sys.argv[1:2] == [CHILD]:
        acknowledge(Path(sys.argv[2]), Path(sys.argv[3]))
        return 0
    tally = campaign(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
    print(f"{tally.kills} kills, {tally.acknowledged} files acknowledged; lost {tally.lost}, doubled {tally.doubled}, ")
    print(f"unopened {tally.unopened}, wrong root {tally.wrong_root}; failure rate < {3 / max(tally.kills, 1):.2%} (95 %)")
    if not tally.acknowledged:
        print("no file was acknowledged before a kill: nothing was tested")
    return 1 if tally.bad or not tally.acknowledged else 0


if __name__ == "__main__":
    sys.exit(main())
