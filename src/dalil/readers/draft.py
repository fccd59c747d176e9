"""Canonical text under construction: blocks are written one after another and know where they came to stand."""

from __future__ import annotations

from collections.abc import Iterable

from dalil.records import Block, BlockKind, Page

RANK: dict[str, int] = {"turn": 0, "row": 0, "cell": 2}
"""Which of two blocks on the same span encloses the other."""


class Draft:
    """Collects text, blocks and pages. A block is set off from the one before by an empty line, a row by a line break."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self.pages: list[Page] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def __len__(self) -> int:
        return self._length

    def text_ends_open(self) -> bool:
        """True if what was written last is a gap, so that no other is needed."""
        return not self._parts or self._parts[-1].endswith("\n")

    def put(self, text: str) -> int:
        """Adds text as it is; returns where it starts."""
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return start

    def part(self, gap: str) -> int:
        """Sets off what comes next; returns where it will start."""
        if self._length:
            self.put(gap)
        return self._length

    def block(self, kind: BlockKind, text: str, *, level: int = 0, label: str = "", gap: str = "\n\n") -> None:
        """Adds a block of text, unless it is empty."""
        text = text.strip("\n")
        if not text.strip():
            return
        start = self.part(gap)
        self.put(text)
        if kind in ("heading", "title"):
            label = label or " ".join(text.split())
        self.blocks.append(Block(kind, start, self._length, level, label))

    def span(self, kind: BlockKind, start: int, *, level: int = 0, label: str = "") -> None:
        """Marks what was written since `start` as a block that encloses it."""
        if self._length > start:
            self.blocks.append(Block(kind, start, self._length, level, label))

    def page(self, label: str, *, gap: str = "\n\n") -> None:
        """A page begins with what is written next."""
        self.pages.append(Page(label, self.part(gap)))

    def row(self, cells: Iterable[str], *, headings: Iterable[str] = (), label: str = "", gap: str = "\n") -> None:
        """Adds a table row: cells on one line, tabs between; each cell's label is the heading of its column."""
        values = [" ".join(cell.split()) for cell in cells]
        names = list(headings)
        if not any(values):
            return
        start = self.part(gap)
        for number, value in enumerate(values):
            if number:
                self.put("\t")
            at = self.put(value)
            if value:
                name = names[number] if number < len(names) else ""
                self.blocks.append(Block("cell", at, at + len(value), number, name))
        self.blocks.append(Block("row", start, self._length, 0, label))

    def ordered(self) -> tuple[Block, ...]:
        """The blocks by (start, -end), the outer before the inner."""
        return tuple(sorted(self.blocks, key=lambda block: (block.start, -block.end, RANK.get(block.kind, 1))))
