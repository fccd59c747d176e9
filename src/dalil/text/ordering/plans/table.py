"""An action plan in a table: rows of measure, who is responsible, by when, how much; columns told by their headings."""

from __future__ import annotations

import re

from dalil.text.lexicon import pattern
from dalil.text.ordering import duty_cues as cues

RULE = re.compile(r"^[|\s:+=_-]+$")
GAP = re.compile(r" {2,}|\t+")
FIELDS = ("act", "who", "term", "measure", "place", "beneficiary")


def rows(text: str, language: str) -> list[dict[str, str]]:
    """The rows of all tables whose headings name a measure and at least one more column; empty where there is none.

    `at`: the line of the row in the text. A row that the answer column declines (*not agreed*), or whose measure is left out,
    is none. Cells stand apart by bars, tabs, semicolons or two blanks.
    """
    made: list[dict[str, str]] = []
    columns: list[str] = []
    starts: list[int] = []
    for at, line in enumerate(text.split("\n")):
        if RULE.match(line) and line.strip():
            continue
        cells, begins = _cells(line, starts if columns else [])
        if len(cells) < 2:
            columns = columns if columns and not line.strip() and _goes_on(text, at, language) else []
            continue
        named = _columns(cells, language)
        if named:
            columns, starts = named, begins
            continue
        if columns:
            row = {name: cell for name, cell in zip(columns, cells, strict=False) if name and not _says_nothing(cell)}
            row = {name: made[-1].get(name, "") if made and pattern("directives", "as_above").fullmatch(cell) else cell for name, cell in row.items()}
            if row.get("act") and not cues.pattern(language, "declined").match(row.get("answer", "")):
                made.append(row | {"at": str(at)})
    return made


def lines(text: str, found: list[dict[str, str]]) -> str:
    """The text without the lines of its tables."""
    taken = {int(row["at"]) for row in found}
    return "\n".join(line for at, line in enumerate(text.split("\n")) if at not in taken and not (taken and len(_cells(line, [])[0]) > 2))


def _goes_on(text: str, at: int, language: str) -> bool:
    """Whether a blank line stands between rows and does not end the table."""
    after = next((line for line in text.split("\n")[at + 1 :] if line.strip()), "")
    return len(_cells(after, [])[0]) > 1 and not _columns(_cells(after, [])[0], language)


def _columns(cells: list[str], language: str) -> list[str]:
    """What the headings of a table name; empty where the cells are no headings. Of two that name the measure the surer one does."""
    fields = [_field(cell, language) for cell in cells]
    if not any(each.startswith("act") for each in fields) or len(set(fields) - {""}) < 2:
        return []
    best = min((each for each in fields if each.startswith("act")), key=lambda each: int(each.removeprefix("act") or 1))
    kept = fields.index(best)
    seen: set[str] = set()
    made = []
    for at, each in enumerate(fields):
        name = ("act" if at == kept else "") if each.startswith("act") else each
        made.append("" if name in seen else name)
        seen.add(name)
    return made


def _cells(line: str, starts: list[int]) -> tuple[list[str], list[int]]:
    """(the cells of a line, where each begins). `starts`: where the headings begin, for rows kept apart by blanks."""
    for mark in ("|", "\t", ";"):
        if line.count(mark) >= (1 if mark != ";" else 2):
            return [cell.strip() for cell in line.strip().strip("|").split(mark)], []
    if not GAP.search(line.strip()):
        return [], []
    cut = re.compile(r"\S(?:\S| (?! ))*")
    pieces = [(found.start(), found[0].strip()) for found in cut.finditer(line)]
    if len(starts) > len(pieces):  # one blank may be all that is left between two cells
        apart = "".join("\n" if at + 1 in starts and char == " " else char for at, char in enumerate(line))
        pieces = [(found.start(), found[0].strip()) for found in re.finditer(r"\S(?:[^\s]| (?! ))*", apart)]
    if len(starts) < 2:
        return [cell for _, cell in pieces], [start for start, _ in pieces]
    cells = [""] * len(starts)
    for start, cell in pieces:
        column = min(range(len(starts)), key=lambda at: abs(starts[at] - start))
        cells[column] = f"{cells[column]} {cell}".strip()
    return cells, starts


def _says_nothing(cell: str) -> bool:
    return pattern("directives", "empty_cell").fullmatch(cell) is not None


def _field(heading: str, language: str) -> str:
    return next((name for name, pattern in cues.named(language, "table").items() if pattern.match(heading)), "")
