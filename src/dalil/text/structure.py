"""The structure of a document, read once at ingestion: completes what its format gave with what its form shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dalil.records import Block
from dalil.text.headings import headings
from dalil.text.lines import Line, lines
from dalil.text.tables import tables
from dalil.text.turns import turns

_ITEM = re.compile(
    r"(?P<label>[-*•–—‣▪●+]|\(?\d{1,4}(?:\.\d{1,3}){0,3}[.)]|\(?[a-zа-яё][.)]|\(?[ivx]{1,5}[.)]|[IVX]{1,5}[.)]|§\s?\d+\.?)\s+\S"
)
_QUOTE = re.compile(r"(>+)\s?")
_SIGNED = re.compile(
    r"(?:\(?(?:signed|sgd|подписал[иа]?|подписи?|подп|верно|imzo|имзо|қолы|кол тамгасы|imza|امضا|ئىمزا)\b[.):]?|/s/)|"
    r"(?:(?:зам(?:еститель)?\.?\s+)?(?:председатель|секретарь|нарком|народный комиссар|управделами)|chairman|secretary|president|rais|раис|төраға|төрага|başkan|رئیس)\b[^.:]{0,60}$",
    re.IGNORECASE,
)


def structure(text: str, blocks: Iterable[Block] = ()) -> tuple[Block, ...]:
    """Blocks of `text` ordered by (start, -end): those given by the format, and headings, tables, turns, items, quotations and
    signatures that the form of the lines shows, where the format was silent.
    """
    given = list(blocks)
    has = {block.kind for block in given}
    found = lines(text)
    rows = [block for block in given if block.kind == "row"] if "row" in has else []
    made: list[Block] = []
    if not has & {"row", "cell"}:
        rows = tables(found)
        made.extend(rows)
    inside = {block.start for block in rows if block.kind == "row"}
    free = [line for line in found if line.start not in inside]
    if "heading" not in has:
        made.extend(headings(free))
    heads = [block for block in given + made if block.kind in ("heading", "title")]
    covered = {block.start for block in heads}
    body = [line for line in free if line.start not in covered]
    if "turn" not in has:
        walls = sorted(
            covered | {block.end for block in heads} | {block.start for block in rows if block.kind == "row"}
        )
        made.extend(turns(body, walls))
    if "item" not in has:
        made.extend(_items(body))
    if "quote" not in has:
        made.extend(
            Block("quote", line.start, line.end, len(match[1])) for line in body if (match := _QUOTE.match(line.text))
        )
    if "signature" not in has:
        made.extend(
            Block("signature", line.start, line.end)
            for line in body
            if len(line.text) < 100 and _SIGNED.match(line.text)
        )
    return tuple(sorted(given + made, key=lambda block: (block.start, -block.end)))


def _items(body: list[Line]) -> list[Block]:
    blocks = []
    for line in body:
        match = _ITEM.match(line.text)
        if match is not None:
            blocks.append(Block("item", line.start, line.end, 1 + line.indent // 2, match["label"]))
    return blocks
