"""Forged quotations against both verifiers: `python -m bench.forgeries [--count 10000] [--seed 1]`.

A small archive is written, honest extracts of it are cut, and each forgery changes one of them: a letter, a dropped word, a page,
a document, a Unicode form, two extracts joined, a date, a speaker, a place. Every second one is sealed anew, as a forger who knows
the program would do. Printed: how many of each sort were accepted (none may be), how they were named, and whether all honest
ones were accepted.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.extract import cut
from dalil.records import Certainty, Document, Finding, Letter, Pick, Question
from dalil.render.json import report_data
from dalil.render.seal import seal
from dalil.report import assemble
from dalil.text.sentences import sentences
from dalil.verify import verify_report

Data = dict[str, Any]
FOLDER = Path(__file__).resolve().parents[1] / "examples" / "valley"
NEGATIONS = ("not", "never", "no", "не", "нет", "ни", "emas", "yoʻq", "hech", "değil", "нест", "نه", "жоқ", "емес")


def honest(archive: Any) -> Data:
    """A report's data with every sentence of the archive as an extract."""
    picks = []
    for document in archive.documents():
        spans = [(start, end) for start, end in sentences(document.text) if end - start > 25 and document.text[start:end].strip()]
        picks += [cut(document, Pick(document.id, start, end, why="bench"), _passage(archive, document, start)) for start, end in spans]
    question = Question("1", "chronicle", "Everything?")
    finding = Finding(question, "told", "All sentences.", Certainty("low", ""), tuple(picks))
    return report_data(assemble(Letter("Everything?", (question,)), [finding], archive))


def _passage(archive: Any, document: Document, start: int) -> Any:
    return next((each for each in archive.passages_of(document.id) if each.start <= start < each.end), None)


def letter_changed(extract: Data, others: list[Data], rng: random.Random) -> bool:
    words = extract["text"]
    at = rng.choice([n for n, c in enumerate(words) if c.isalnum()])
    new = rng.choice([c for c in "abcdeабвгд0123456789" if c != words[at]])
    extract["text"] = words[:at] + new + words[at + 1 :]
    return True


def word_dropped(extract: Data, others: list[Data], rng: random.Random) -> bool:
    """Drops a negation where there is one, else some word inside; the place is shortened to fit."""
    words = extract["text"].split(" ")
    inside = list(range(1, len(words) - 1))
    if not inside:
        return False
    at = next((n for n in inside if words[n].strip(".,").casefold() in NEGATIONS), rng.choice(inside))
    dropped = " ".join(words[:at] + words[at + 1 :])
    if dropped == extract["text"]:
        return False
    extract["text"], extract["end"] = dropped, extract["start"] + len(dropped)
    return True


def page_moved(extract: Data, others: list[Data], rng: random.Random) -> bool:
    extract["page"] = str(int(extract["page"]) + 1) if extract["page"].isdigit() else "1"
    return True


def other_document(extract: Data, others: list[Data], rng: random.Random) -> bool:
    other = rng.choice([each for each in others if each["path"] != extract["path"] and each["sha256"] != extract["sha256"]])
    for name in ("document", "compartment", "path", "sha256", "text_sha256"):
        extract[name] = other[name]
    return True


def path_only(extract: Data, others: list[Data], rng: random.Random) -> bool:
    other = rng.choice([each for each in others if each["path"] != extract["path"]])
    extract["path"] = other["path"]
    return True


def unicode_form(extract: Data, others: list[Data], rng: random.Random) -> bool:
    for form in ("NFD", "NFC", "NFKD"):
        swapped = unicodedata.normalize(form, extract["text"])
        if swapped != extract["text"]:
            extract["text"] = swapped
            return True
    return False


def look_alike(extract: Data, others: list[Data], rng: random.Random) -> bool:
    pairs = dict(zip("aeopcxаеорсх", "аеорсхaeopcx", strict=True))
    places = [n for n, c in enumerate(extract["text"]) if c in pairs]
    if not places:
        return False
    at = rng.choice(places)
    extract["text"] = extract["text"][:at] + pairs[extract["text"][at]] + extract["text"][at + 1 :]
    return True


def joined(extract: Data, others: list[Data], rng: random.Random) -> bool:
    """Two extracts that do not follow each other, joined with an ellipsis or without."""
    far = [o for o in others if o["path"] != extract["path"] or abs(o["start"] - extract["end"]) > 100]
    extract["text"] += rng.choice((" … ", " ", " [...] ")) + rng.choice(far)["text"]
    extract["end"] = extract["start"] + len(extract["text"])
    return True


def date_moved(extract: Data, others: list[Data], rng: random.Random) -> bool:
    """A date of another century, or the true year moved by some."""
    year = int((extract["date"] or "1900")[:4]) + rng.choice((-400, -60, -9, 11, 70, 300))
    extract["date"] = f"{year}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
    return True


def speaker_changed(extract: Data, others: list[Data], rng: random.Random) -> bool:
    extract["speaker"] = rng.choice(("Zebulon Quisquater", "Хрисанф Щербацкой", "Wojciech Brzęczyszczykiewicz"))
    return True


def other_turn(extract: Data, others: list[Data], rng: random.Random) -> bool:
    """The words of one speaker given to another of the same meeting."""
    same = [o["speaker"] for o in others if o["document"] == extract["document"] and o["speaker"]]
    rivals = sorted(set(same) - {extract["speaker"]})
    if not rivals or not extract["speaker"]:
        return False
    extract["speaker"] = rng.choice(rivals)
    return True


def place_moved(extract: Data, others: list[Data], rng: random.Random) -> bool:
    by = rng.choice((-7, -1, 1, 5))
    if extract["start"] + by < 0:
        return False
    extract["start"], extract["end"] = extract["start"] + by, extract["end"] + by
    return True


def context_changed(extract: Data, others: list[Data], rng: random.Random) -> bool:
    extract["before"] = "It is proved beyond doubt that " + extract["before"]
    return True


FORGERIES: dict[str, tuple[Callable[[Data, list[Data], random.Random], bool], tuple[str, ...]]] = {
    "one letter changed": (letter_changed, ("fabricated",)),
    "negation or word dropped": (word_dropped, ("fabricated",)),
    "page moved": (page_moved, ("misattributed",)),
    "other document": (other_document, ("misattributed",)),
    "other path": (path_only, ("misattributed",)),
    "Unicode form swapped": (unicode_form, ("fabricated",)),
    "look-alike letter": (look_alike, ("fabricated",)),
    "two extracts joined": (joined, ("stitched",)),
    "date moved": (date_moved, ("misattributed",)),
    "speaker changed": (speaker_changed, ("misattributed",)),
    "given to another speaker": (other_turn, ("misattributed",)),
    "place moved": (place_moved, ("misattributed",)),
    "context changed": (context_changed, ("fabricated",)),
}
"""Each sort with the names that its fault should be given."""


def forge(report: Data, count: int, *, seed: int) -> tuple[Data, dict[str, str]]:
    """A report of `count` forgeries, each with an id of its own, and the sort of each."""
    rng = random.Random(seed)
    others = report["findings"][0]["extracts"]
    forged: list[Data] = []
    sorts: dict[str, str] = {}
    names = list(FORGERIES)
    for attempt in range(count * 200):
        if len(forged) == count:
            break
        # A sort that the extract drawn does not allow (no negation, no second speaker) is tried again on another one.
        sort = names[(len(forged) + attempt // 200) % len(names)]
        extract = copy.deepcopy(rng.choice(others))
        if not FORGERIES[sort][0](extract, others, rng):
            continue
        extract["id"] = f"forged.{len(forged) + 1}"
        if rng.random() < 0.5:
            extract["seal"] = seal(extract)
        sorts[extract["id"]] = sort
        forged.append(extract)
    finding = {**report["findings"][0], "extracts": forged, "tables": [], "charts": []}
    return {**report, "findings": [finding], "annexes": []}, sorts


def second(report: Data, archive: Path) -> Data:
    """The verdict of the second verifier, which shares no code with the package."""
    tool = Path(__file__).resolve().parents[1] / "tools" / "verify_report.py"
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(report, file)
        file.flush()
        done = subprocess.run([sys.executable, "-I", str(tool), file.name, "--ledger", str(archive)], capture_output=True, text=True)
    return dict(json.loads(done.stdout))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, open_archive(Path(place) / "archive", create=True) as archive:
        for _ in add(archive, [options.folder]):
            pass
        report = honest(archive)
        true = len(report["findings"][0]["extracts"])
        forged, sorts = forge(report, options.count, seed=options.seed)
        bad = 0
        for name, judge in (
            ("dalil verify", lambda data: verify_report(data, archive=archive).data()),
            ("tools/verify_report.py", lambda data: second(data, archive.path)),
        ):
            accepted_true = judge(report)["verified"]
            verdict = judge(forged)
            named = {fault["extract"]: fault["fault"] for fault in verdict["faults"]}
            accepted = Counter(sort for id, sort in sorts.items() if id not in named)
            right = Counter(sort for id, sort in sorts.items() if named.get(id) in FORGERIES[sort][1])
            print(f"{name}: {accepted_true} of {true} honest extracts accepted; {sum(accepted.values())} of {options.count} forgeries accepted")
            for sort in FORGERIES:
                total = sum(each == sort for each in sorts.values())
                print(f"  {sort:28} accepted {accepted[sort]:4} of {total:5}   named as it should be {right[sort] / total:6.1%}")
            bad += sum(accepted.values()) + true - accepted_true
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
