"""`python -m bench.facts.people`: rosters against archives with the right answers written down, by the way of `dalil find`.

    pocom          every post asked after once, and every twentieth person: rows of (name, post, appointed, began, ended)
    tc39_roll      who attended each tenth meeting: names from the list of delegates that stand in its head
    turkestan_who  persons, posts and dates in Russian notes, asked in two languages; a contradiction; a group nobody names

The baseline gives the best passages by full text; a row counts as held if name and dates stand in one of them.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from bench.facts.cases import SHARED, WORK, Case, Score, Suite, plain
from dalil.records import Finding

Row = tuple[str, ...]
ARCHIVES = SHARED / "archives"
FIELDS = ("name", "post", "appointed", "from", "to")


def rows_of(finding: Finding) -> list[dict[str, str]]:
    """The rows of the finding's table of posts, by column."""
    tables = [table for table in finding.tables if table.title == "Posts and acts"]
    return [
        {column: str(cell.value or "") for column, cell in zip(table.columns, row, strict=True)}
        for table in tables
        for row in table.rows
    ]


def matched(id: str, question: str, gold: Iterable[Row], keys: Sequence[str], held: Callable[[Row, str], bool]) -> Case:
    """A case whose items are rows: right if the table has them, no fewer and no more."""
    wanted = set(gold)

    def judge(finding: Finding) -> Score:
        given = {tuple(plain(row[key]) for key in keys) for row in rows_of(finding)}
        right = len(given & wanted)
        return Score(given == wanted, right == len(wanted), right, len(given), len(wanted))

    def read(texts: Sequence[str]) -> Score:
        right = sum(any(held(row, plain(text)) for text in texts) for row in wanted)
        return Score(right == len(wanted), right == len(wanted), right, max(len(texts), right), len(wanted))

    return Case(id, "people", question, judge, read)


def pocom() -> Suite:
    """Principal officers of a ministry, 1789-2025. The documents are lines written out from a database, so cleaner than most."""
    root = ARCHIVES / "pocom_roster"
    if not root.exists():
        return Suite("pocom", None)
    folder = WORK / "pocom_documents"
    folder.mkdir(parents=True, exist_ok=True)
    for document in _lines(root / "principals_docs.jsonl.gz"):
        path = folder / f"{document['doc_id'].rsplit('/', 1)[-1]}.txt"
        path.write_text(f"{document['title']}\n\n{document['text']}\n", encoding="utf-8")
    gold = _lines(root / "gold_principals_roster.jsonl.gz")
    by_post, by_person = defaultdict(set), defaultdict(set)
    for row in gold:
        item = (row["person"], plain(row["post"]), *(row[key] or "" for key in ("appointed", "started", "ended")))
        by_post[item[1]].add(item)
        by_person[item[0]].add(item)
    posts = [
        matched(f"pocom/post-{post}", f"Who was {post}, and from when to when?", rows, FIELDS, _line_held)
        for post, rows in by_post.items()
    ]
    persons = list(by_person.items())[::20]
    held = [
        matched(f"pocom/person-{name}", f"Which posts did {name} hold, and when?", rows, FIELDS, _line_held)
        for name, rows in persons
    ]
    return Suite("pocom", folder, (*posts, *held))


def _line_held(row: Row, text: str) -> bool:
    days = [date.fromisoformat(day) for day in row[2:] if len(day) == 10]
    return row[0] in text and all(f"{day:%b} {day.day}, {day.year}" in text for day in days)


def tc39_roll() -> Suite:
    """Who attended a meeting: delegates known by name whose *Name (XYZ)* stands in the first lines of its minutes."""
    root = ARCHIVES / "tc39_minutes"
    if not root.exists():
        return Suite("tc39_roll", None)
    known = re.findall(r"^(.+?) \(([A-Z]+)\)$", (root / "delegates.txt").read_text("utf-8"), re.MULTILINE)
    cases = []
    for path in sorted((root / "md").glob("*.md"))[::10]:
        head = path.read_text("utf-8")[:4000]
        names = {(name, "attended") for name, initials in known if f"{name} ({initials})" in head}
        if len(names) >= 5:
            day = date.fromisoformat(path.stem[:10])
            question = f"Who attended the meeting of {day:%B} {day.day}, {day.year}?"
            cases.append(
                matched(f"tc39_roll/{path.stem}", question, names, ("name", "post"), lambda row, text: row[0] in text)
            )
    return Suite("tc39_roll", root / "md", tuple(cases))


def turkestan_who() -> Suite:
    """Persons of the editors' notes: their posts and dates as a careful reader takes them down."""
    root = ARCHIVES / "turkestan" / "documents"
    if not root.exists():
        return Suite("turkestan_who", None)
    rakhimbaev = [
        ("секретарь ЦК КП(б) Туркестана", "1920-09", "1923"),
        ("членом коллегии Наркомата национальностей", "", ""),
        ("председатель Совнаркома Таджикской ССР", "1933", "1937"),
    ]
    local = ["Н. Т. Тюрякулов", "А. Р. Рахимбаев", "К. С. Атабаев"]
    cases = (
        held("who-rakhimbaev-ru", "Кто такой Рахимбаев? Стаж?", ("post", "from", "to"), rakhimbaev),
        held("who-rakhimbaev-en", "Who was Rakhimbaev? Which posts did he hold?", ("post", "from", "to"), rakhimbaev),
        held("members-en", "Who were the members of the Turkestan Bureau?", ("name",), [(name,) for name in local]),
        held("members-ru", "Кто входил в состав Туркбюро?", ("name",), [(name,) for name in local]),
        held(
            "chair-ru", "Кто был председателем Турккомиссии?", ("name",), [("Г. Я. Сокольников",), ("М. П. Томский",)]
        ),
        held(
            "chair-en",
            "Who was chairman of the Turkestan Commission?",
            ("name",),
            [("Г. Я. Сокольников",), ("М. П. Томский",)],
        ),
        contradicted("clash-sokolnikov", "Кто был председателем Турккомиссии?", "Сокольников"),
        silent("silent-supporters-ru", "Кто из туземцев сторонники Сафарова? Имена?"),
        silent("silent-supporters-en", "Who are the natives who support Safarov? Names?"),
    )
    return Suite("turkestan_who", root, cases)


def held(id: str, question: str, keys: Sequence[str], wanted: Sequence[Row]) -> Case:
    """A case whose rows must be in the table; others may be there too."""

    def judge(finding: Finding) -> Score:
        given = {tuple(row[key] for key in keys) for row in rows_of(finding)}
        right = len(given & set(wanted))
        return Score(right == len(wanted), right == len(wanted), right, right, len(wanted))

    def read(texts: Sequence[str]) -> Score:
        right = sum(any(row[0] in text for text in texts) for row in wanted)
        return Score(right == len(wanted), right == len(wanted), right, right, len(wanted))

    return Case(f"turkestan_who/{id}", "people", question, judge, read)


def contradicted(id: str, question: str, name: str) -> Case:
    """Right if the finding shows a contradiction about this person."""

    def judge(finding: Finding) -> Score:
        told = any(
            name in str(cell.value)
            for table in finding.tables
            if table.title == "Contradictions"
            for row in table.rows
            for cell in row
        )
        return Score(told, told, int(told), 1, 1)

    return Case(f"turkestan_who/{id}", "people", question, judge, lambda texts: Score(False, False, 0, 1, 1))


def silent(id: str, question: str) -> Case:
    """Right if nobody is named, since no document says so."""

    def judge(finding: Finding) -> Score:
        quiet = finding.verdict != "named"
        return Score(quiet, quiet, int(quiet), 1, 1)

    return Case(
        f"turkestan_who/{id}",
        "people",
        question,
        judge,
        lambda texts: Score(not texts, not texts, int(not texts), 1, 1),
    )


def _lines(path: Any) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return [json.loads(line) for line in stream]


SUITES = (pocom, tc39_roll, turkestan_who)


def main() -> None:
    """All suites, with what is newly right and newly wrong against the last run kept (`--keep`)."""
    import sys
    from pathlib import Path

    from bench.facts.__main__ import ask, desk_of, line

    last = Path(__file__).parent / "last_people.json"
    before: dict[str, bool] = json.loads(last.read_text("utf-8")) if last.exists() else {}
    now: dict[str, bool] = {}
    print(
        f"{'':39}  ours: first  found  prec.  recall     F1 | best passages by full text         | seconds: median, most"
    )
    for make in SUITES:
        suite = make()
        if suite.folder is None:
            print(f"{suite.name:34}  not here: set DALIL_SHARED")
            continue
        rows = ask(suite, desk_of(suite, fresh="--fresh" in sys.argv), suite.cases, misses="--misses" in sys.argv)
        print(line(suite.name, rows), flush=True)
        now.update({row.case.id: row.ours.first for row in rows})
    for word, was in (("newly right", False), ("newly wrong", True)):
        changed = [id for id, right in now.items() if before.get(id) is was and right is not was]
        print(f"{word} ({len(changed)}): {', '.join(changed[:40]) or 'none'}")
    if "--keep" in sys.argv:
        last.write_text(json.dumps(now, indent=0, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
