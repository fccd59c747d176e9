"""`python -m bench.verdicts.archives`: claims asked of whole archives, beside what a careful reader of the papers says.

    python -m bench.verdicts.archives                       all archives of this folder
    python -m bench.verdicts.archives python_steering_council
    python -m bench.verdicts.archives --set letters         the claims of bench/verdicts/letters, looked at while rules were made
    python -m bench.verdicts.archives --set second          a second draw, written after the rules were changed and asked once
    python -m bench.verdicts.archives --set blind           claims and attitudes by a writer who never saw the rules, asked once before and once after
    python -m bench.verdicts.archives --set all             all four
    python -m bench.verdicts.archives --elsewhere           each archive's claims asked of the next archive: nothing should be pronounced
    python -m bench.verdicts.archives --twisted             the claims of twisted.yaml, of which none may be pronounced supported
    python -m bench.verdicts.archives --keep                record this run, to compare the next one with

Every claim goes the way of `dalil report`: its letter is read, then `inquiry.answer` on an archive that `dalil add` made (kept in
`bench/work/verdicts/`), with the shipped models. A question that the letter's reader takes for another kind counts as asked and not pronounced.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.reports.__main__ import SHARED, source
from dalil.archive import open_archive
from dalil.archive.ingest import add
from dalil.archive.words import update
from dalil.desk import ArchiveDesk
from dalil.inquiry import answer
from dalil.letter import as_question, read_letter
from dalil.records import Finding, Question
from dalil.settings import Settings

HERE = Path(__file__).parent
SETS = {"archives": HERE, "second": HERE / "second", "blind": HERE / "blind", "letters": HERE.parent / "letters"}
WORK = HERE.parents[1] / "work" / "verdicts"
LAST = HERE / "last.json"
CLAIMS = ("supported", "refuted", "conflicting")
ATTITUDES = ("for", "against", "mixed", "neutral")
"""Verdicts that pronounce; any other is silence."""


@dataclass(frozen=True)
class Gold:
    """What a careful reader says of one claim: the verdicts that he would sign, and the words by which he finds the place."""

    verdicts: tuple[str, ...]
    near: str = ""

    @property
    def decidable(self) -> bool:
        return self.verdicts[0] in (*CLAIMS, *ATTITUDES)


@dataclass(frozen=True)
class Row:
    """One claim, answered. `place`: is the deciding place among the extracts?"""

    id: str
    question: Question
    finding: Finding
    gold: Gold

    @property
    def pronounced(self) -> bool:
        return self.finding.verdict in (*CLAIMS, *ATTITUDES)

    @property
    def right(self) -> bool:
        return self.pronounced and self.finding.verdict in self.gold.verdicts

    @property
    def place(self) -> bool:
        near = plain(self.gold.near)
        return bool(near) and any(near in plain(extract.text) for extract in self.finding.extracts)

    @property
    def told(self) -> str:
        """In one word, for the record of the run."""
        return self.finding.verdict if self.pronounced else "silent"


def plain(text: str) -> str:
    """As places are compared: one space for any white space, no marks of emphasis."""
    return " ".join(text.replace("*", "").replace("_", "").split())


def golds(folder: Path) -> dict[str, dict[str, Gold]]:
    """By archive and number; the attitudes that the older letters hold as well are left out when the kinds are known."""
    found: dict[str, dict[str, Gold]] = {}
    for name, rows in yaml.safe_load((folder / "gold.yaml").read_text("utf-8")).items():
        for number, row in rows.items():
            row = {"verdict": row} if isinstance(row, str) else row
            verdicts = tuple(row[part] for part in ("verdict", "also") if part in row)
            found.setdefault(name, {})[str(number)] = Gold(verdicts, row.get("near", ""))
    return found


def desk_of(name: str) -> ArchiveDesk:
    """The archive of that name, made with `dalil add` where it is not there yet."""
    settings = Settings()
    archive = open_archive(WORK / name, create=True)
    for _ in add(archive, [source(name)], settings=settings):
        continue
    update(archive)
    return ArchiveDesk(archive, settings)


def ask(name: str, folder: Path, gold: Mapping[str, Gold], desk: ArchiveDesk) -> Iterator[Row]:
    """The claims of one letter, and of the blind ones the attitudes as well; of the older letters these are left out."""
    for question in read_letter(folder / f"{name}.txt").questions:
        wanted = gold.get(question.id)
        if wanted is None or (wanted.verdicts[0] in ATTITUDES and folder.name != "blind"):
            continue
        if question.kind != "claim" and folder.name == "letters":
            continue
        yield Row(f"{folder.name}/{name}/{question.id}", question, answer(question, desk), wanted)


def twisted(name: str, desk: ArchiveDesk) -> Iterator[Row]:
    """The claims made false by one change: silence is right, and the verdict beside the claim."""
    for number, (claim, verdict) in enumerate(yaml.safe_load((HERE / "twisted.yaml").read_text("utf-8")).get(name, ()), 1):
        question = Question(str(number), "claim", claim, {"claim": claim}, as_question(claim, kind="claim").language)
        yield Row(f"twisted/{name}/{number}", question, answer(question, desk), Gold((verdict,) if verdict else ("not enough",)))


def show(name: str, rows: list[Row], seconds: float) -> None:
    print(f"\n{name:28}{figures(rows)}   {seconds:5.0f} s")
    if any(row.question.kind == "attitude" for row in rows):
        for kind in ("claim", "attitude"):
            print(f"  {kind + 's':26}{figures([row for row in rows if (row.question.kind == 'attitude') is (kind == 'attitude')])}")
    for row in rows:
        question = "" if row.question.kind in ("claim", "attitude") else f" [read as {row.question.kind}]"
        if row.pronounced:
            mark = "right" if row.right else "WRONG"
            print(f"  {mark}  {row.finding.verdict} ({row.finding.certainty.level}) {row.id}: {row.question.text[:110]}{question}")
            for extract in row.finding.extracts[:2]:
                print(f"           [{extract.bearing or extract.label}] {' '.join(extract.text.split())[:200]}")
        elif row.gold.decidable and row.gold.near:
            where = "place shown" if row.place else "place not shown"
            print(f"  miss   {row.gold.verdicts[0]} {row.id}: {row.question.text[:110]}{question} ({where})")


def figures(rows: list[Row]) -> str:
    decidable = [row for row in rows if row.gold.decidable]
    pronounced = [row for row in rows if row.pronounced]
    right = sum(row.right for row in pronounced)
    places = sum(row.place for row in decidable)
    return f"asked {len(rows):3}  decidable {len(decidable):3}  pronounced {len(pronounced):3}  right {right:3}  deciding place shown {places:3}"


def compare(before: Mapping[str, str], rows: list[Row]) -> None:
    """Gains and losses against the recorded run, by example."""
    for word, better in (("gained", True), ("lost", False)):
        changed = []
        for row in rows:
            old = before.get(row.id)
            if old is None or old == row.told:
                continue
            was = old in row.gold.verdicts or (old == "silent" and not row.gold.decidable)
            now = row.right or (not row.pronounced and not row.gold.decidable)
            worse = was > now or (was == now and row.pronounced and not now)
            if worse is not better:
                changed.append(f"{row.id} ({old} → {row.told})")
        print(f"{word} ({len(changed)}): {', '.join(changed) or 'none'}")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.verdicts.archives")
    parser.add_argument("names", nargs="*", help="only these archives")
    parser.add_argument("--set", choices=(*SETS, "all"), default="archives", help="which claims")
    parser.add_argument("--elsewhere", action="store_true", help="ask each archive's claims of the next archive")
    parser.add_argument("--twisted", action="store_true", help="ask the claims of twisted.yaml")
    parser.add_argument("--keep", action="store_true", help="record this run")
    args = parser.parse_args()
    everything: list[Row] = []
    for folder in SETS.values() if args.set == "all" else (SETS[args.set],):
        gold = golds(folder)
        there = [name for name in gold if source(name).is_dir()]
        for name in gold:
            if name not in there:
                print(f"skipped: no archive {name} under {SHARED.name}; set DALIL_SHARED")
        for place, name in enumerate(there):
            if args.names and name not in args.names:
                continue
            began = time.perf_counter()
            wanted: dict[str, Gold] = gold[name]
            asked = name
            if args.elsewhere:
                asked = there[(place + 1) % len(there)]
                wanted = {number: Gold(("not enough",)) for number in wanted}
            rows = list(twisted(name, desk_of(name)) if args.twisted else ask(name, folder, wanted, desk_of(asked)))
            show(name if asked == name else f"{name} → {asked}", rows, time.perf_counter() - began)
            everything.extend(rows)
    for kind in dict.fromkeys("attitude" if row.question.kind == "attitude" else "claim" for row in everything):
        print(f"\n{'all ' + kind + 's':28}{figures([row for row in everything if (row.question.kind == 'attitude') is (kind == 'attitude')])}")
    if args.elsewhere:
        return 0
    before: dict[str, Any] = json.loads(LAST.read_text("utf-8")) if LAST.exists() else {}
    compare(before, everything)
    if args.keep:
        LAST.write_text(json.dumps({**before, **{row.id: row.told for row in everything}}, indent=0, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
