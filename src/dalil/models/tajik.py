"""Tajik in the letters of Persian, for the network: it has read much Persian and hardly any Tajik, and they are one language.

Cyrillic writes every vowel and one letter for what Persian has three of, so a word has many spellings. Of all that the table
allows (`text/lexicon/respell_tajik.yaml`) the one is taken to which the encoder's vocabulary, a unigram model of pieces, gives the
highest probability: a way through the word over the tree of its pieces. A capitalised word that the vocabulary likes better in Cyrillic
stays as it is, since names are written in many ways in Persian and in one in Russian.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

import yaml

from dalil.models.weights import model_folder

WORD: Final = re.compile(r"[а-яёғӣқӯҳҷ]+", re.IGNORECASE)
PERSIAN: Final = re.compile("▁?[ءآئابتثجحخدذرزسشصضطظعغفقلمنهوپچژکگی]+")
"""A piece that Persian can be written with."""
HEAD: Final = "▁"
"""What the vocabulary sets before a word."""
LONGEST: Final = 16
"""Letters of a piece at most."""
NEVER: Final = float("-inf")

Ways = tuple[tuple[str, float], ...]
"""What letters may be written as, each with its price."""


class Tree:
    """A node of the tree of pieces. `value`: the logarithm of the probability of the piece that ends here."""

    __slots__ = ("branches", "value")

    def __init__(self) -> None:
        self.branches: dict[str, Tree] = {}
        self.value = NEVER

    def add(self, piece: str, value: float) -> None:
        node = self
        for letter in piece:
            node = node.branches.setdefault(letter, Tree())
        node.value = value

    def along(self, letters: str) -> Tree | None:
        """The node to which the letters lead, if there is one."""
        node: Tree | None = self
        for letter in letters:
            node = node.branches.get(letter) if node else None
        return node


@dataclass(frozen=True, slots=True)
class Spelling:
    """The table of letters. `words`: given; `ways`: by letters and place."""

    words: dict[str, str]
    ways: dict[tuple[str, str], Ways]
    vowels: frozenset[str]
    endings: tuple[tuple[str, str], ...]
    beginnings: tuple[tuple[str, str], ...]
    price: dict[str, float]


@cache
def spelling() -> Spelling:
    """The table of the lexicon."""
    told: dict[str, Any] = yaml.safe_load((files("dalil.text") / "lexicon" / "respell_tajik.yaml").read_text(encoding="utf-8"))
    ways = {(letter, place): _ways(said) for letter, places in told["vowels"].items() for place, said in places.items()}
    ways |= {(letters, ""): _ways(said) for part in ("consonants", "together", "ayn") for letters, said in told[part].items()}
    ways |= {(letter, ""): (("", 0.0),) for letter in told["silent"]}
    return Spelling(told["words"], ways, frozenset(told["vowels"]), tuple(told["endings"].items()), tuple(told["beginnings"].items()), told["price"])


def _ways(said: list[str | dict[str, float]]) -> Ways:
    return tuple((way, 0.0) if isinstance(way, str) else next((text, float(price)) for text, price in way.items()) for way in said)


@cache
def vocabulary() -> tuple[dict[str, float], Tree]:
    """Of every piece the logarithm of its probability, and the tree of those that Persian can be written with.

    Raises:
        ModelError: the encoder's files are missing or fail their checksum.
    """
    pieces = dict(json.loads(gzip.decompress((model_folder("encoder") / "tokenizer.json.gz").read_bytes()))["model"]["vocab"])
    tree = Tree()
    for piece, value in pieces.items():
        if PERSIAN.fullmatch(piece):
            tree.add(piece, value)
    return pieces, tree


def persian_letters(text: str) -> str:
    """The text with its Tajik words in the letters of Persian.

    Raises:
        ModelError: the encoder's files are missing or fail their checksum.
    """
    return WORD.sub(lambda met: _word(met[0]), text).replace(",", "،").replace(";", "؛").replace("?", "؟")


@lru_cache(maxsize=50_000)
def _word(word: str) -> str:
    small, table = word.lower(), spelling()
    if small in table.words:
        return table.words[small]
    value, spelled = max(_parted(small))
    if value == NEVER or (word[0] != small[0] and _likely(word) > value):
        return word
    return spelled


def _parted(word: str) -> Iterator[tuple[float, str]]:
    """The likeliest spellings of a word: whole, and with an ending or beginning written in its own way."""
    table = spelling()
    yield _spelled(_bound(word))
    for ending, written in table.endings:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            value, spelled = _spelled(_bound(word.removesuffix(ending)))
            yield value - table.price["endings"], spelled + written
    for beginning, written in table.beginnings:
        if word.startswith(beginning) and len(word) - len(beginning) > 1:
            value, spelled = _spelled(_bound(word.removeprefix(beginning)))
            yield value - table.price["beginnings"], written + spelled


def _bound(word: str) -> str:
    """The vowel that binds a word to the next (*нақшаи шаҳр*) as Persian has it: not written, or ی after a long vowel."""
    if len(word) < 4 or not word.endswith("и"):
        return word
    return f"{word[:-2]}ӣ" if word.endswith("ии") else f"{word[:-1]}й" if word[-2] in "оуӯ" else word[:-1]


def _spelled(word: str) -> tuple[float, str]:
    """The likeliest spelling and the logarithm of its probability less the price of its letters."""
    if word in spelling().words:
        return _likely(spelling().words[word]), spelling().words[word]
    best = [(NEVER, "")] * (len(word) + 1)
    best[0] = (0.0, "")
    _, tree = vocabulary()
    written = [tuple(_written(word, place)) for place in range(len(word))]
    for start in range(len(word)):
        value, before = best[start]
        waiting: list[tuple[int, Tree | None, str, float]] = [(start, tree.along("" if start else HEAD), "", 0.0)] if value > NEVER else []
        while waiting:
            place, node, text, price = waiting.pop()
            if node is None:
                continue
            if place > start:
                reached = value - price + (node.value if text else 0.0 if start else NEVER)
                best[place] = max(best[place], (reached, before + text))
            if place < len(word):
                waiting += [(place + length, node.along(way), text + way, price + more) for length, way, more in written[place]]
    return best[-1]


def _written(word: str, place: int) -> Iterator[tuple[int, str, float]]:
    """(letters read, what they are written as, price) of one place in a word."""
    table, letter = spelling(), word[place]
    if place and word[place - 1] == letter and letter not in table.vowels:
        yield 1, "", 0.0
    pair = table.ways.get((word[place : place + 2], "")) if place + 1 < len(word) else None
    if pair:
        yield from ((2, way, price) for way, price in pair)
        return
    where = "head" if not place else "after" if word[place - 1] in table.vowels else "end" if place + 1 == len(word) else "inner"
    for way, price in table.ways.get((letter, where), table.ways.get((letter, ""), ())):
        yield 1, way, price


@lru_cache(maxsize=50_000)
def _likely(word: str) -> float:
    """The logarithm of the probability of a word as it stands."""
    pieces, _ = vocabulary()
    whole = HEAD + word
    best = [0.0, *[NEVER] * len(whole)]
    for end in range(1, len(whole) + 1):
        best[end] = max(best[start] + pieces.get(whole[start:end], NEVER) for start in range(max(0, end - LONGEST), end))
    return best[-1]
