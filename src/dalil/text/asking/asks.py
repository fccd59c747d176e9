"""A letter's text cut into what may ask: body, paragraphs, sentences, asides in brackets, items of lists.

Everything here is about the form of a letter, in any language; what the words mean is left to the cues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dalil.text.asking.cues import Cues
from dalil.text.asking.nominative import unspaced

BULLET = re.compile(r"^\s*(?:[-–—•*·▪●‣]\s+|\(?(?:\d{1,2}[.)]|[ivx]{1,4}[.)]|(?:[IVX]{1,4}|[a-zа-яA-ZА-Я])\))\s+|\(\d{1,2}\)\s*|№\s?\d+[.:]?\s+|[۰-۹]{1,2}[.)-]\s*)")
INLINE_ITEM = re.compile(r"(?<=[\s;:,])\((?:\d{1,2}|[ivx]{1,4}|[a-hа-з])\)\s+")
NOTE = re.compile(r"^\s*(?:※|\*+|\d{1,2}\)?\s?[—–]\s)\s*\S")
NOTE_LINE = re.compile(r"(^|\n)[ \t]*(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹])[ \t]*")
NOTE_MARK = re.compile(r"\[\d{1,3}\]|\[\*+\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")
RESTORED = re.compile(r"\[([^\W\d_]{1,12})\]")
SPACED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W\d_])")
ROMAN = re.compile(r"^[ \t]*([IVX]{1,4})\.[ \t]+(?=[^\W\d_]{2,})", re.MULTILINE)
ENDS = ".?!…؟"
ABBREVIATION = re.compile(
    r"(?:^|[\s(\"«])(?:[^\W\d_]\.)?(?:[^\W\d_]|(?-i:Sh|Ch|Yo|Yu|Ya|Ye|G['ʻʼ‘’]|O['ʻʼ‘’])|mr|mrs|ms|dr|prof|st|no|nos|vol|art|para|cf|vs|e\.g|i\.e|etc|ff|pp|gen|col|lt|rev|hon|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|(?<=[\s(]в )гор|(?<=[\s(]по )гор|(?<=[\s(]при )гор|тов|тт|гр|им|ст|стр|см|т|п|г|гг|с|д|ул|обл|руб|тыс|млн|млрд|проф|акад|пос|напр|др|пр)\.$",
    re.IGNORECASE,
)
LAST_CHANCE = re.compile(r"(?:etc|др|пр|гг|(?-i:г)|руб|т\. ?п|т\. ?д|h\.k|v\.b|ва ҳ\.к)\.$", re.IGNORECASE)
MARKUP = re.compile(r"^\s*#{1,6}\s+|\*\*|__")


@dataclass(frozen=True, slots=True)
class Ask:
    """A piece that may ask. `text` is without its asides; `whole` as written; `item` says it is an item of a list."""

    text: str
    whole: str
    asides: tuple[str, ...] = ()
    question: bool = False
    item: bool = False
    header: str = ""
    heading: bool = False


@dataclass(slots=True)
class Parts:
    """A letter taken apart: `head` lines before the text (title, From/To/Subject), `body` paragraphs."""

    head: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)


def clean(text: str) -> str:
    """Note marks gone, restored words out of their brackets, letter-spaced words joined, blanks made plain."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ").replace("\ufeff", "").replace("\u00ad", "")
    text = NOTE_MARK.sub("", NOTE_LINE.sub(r"\1※ ", text))
    text = RESTORED.sub(r"\1", text)
    if len(ROMAN.findall(text)) > 1:  # one alone is somebody's initial
        text = ROMAN.sub(r"\1) ", text)
    return SPACED.sub(lambda found: unspaced(found[0].replace(" ", "")), text)


def paragraphs(text: str) -> list[str]:
    """Lines joined where they were only wrapped; an item of a list starts a paragraph."""
    made: list[str] = []
    fresh = True
    for line in (MARKUP.sub("", each).strip() for each in text.split("\n")):
        if not line:
            fresh = True
            continue
        wrapped = (
            not fresh
            and made
            and not BULLET.match(line)
            and len(made[-1].rsplit("\n", 1)[-1]) >= 40
            and (made[-1][-1] not in ".?!:;؟" or line[:1].islower())
        )
        if wrapped:
            made[-1] += "\n" + line
        else:
            made.append(line)
        fresh = False
    return [re.sub(r"\s+", " ", each) for each in made]


def parts(text: str, cues: Cues) -> Parts:
    """Head and body; what follows the closing formula (signature, editor's notes) is neither."""
    made = Parts()
    lines = paragraphs(clean(text))
    for index, line in enumerate(lines):
        if cues.closing.match(line) and index >= 1 and not line.rstrip().endswith("?") and any(map(_long, made.body)):
            rest = lines[index + 1 :]
            made.body += [each for each in rest if each.rstrip().endswith(("?", "؟")) and not NOTE.match(each)]
            break
        if NOTE.match(line) and not BULLET.match(line) and made.body:
            continue
        greeting = cues.greeting.match(line)
        title = not made.body and not BULLET.match(line) and line[-1] not in ".?!;…:؟"
        if cues.header.match(line) or (title and len(line) < 160 and not greeting):
            made.head.append(line)
        elif greeting and len(greeting[0].rstrip()) == len(line):
            made.head += made.body if index < 4 and not any(map(_long, made.body)) else []
            made.body = [] if index < 4 and not any(map(_long, made.body)) else made.body
            made.head.append(line)
        else:
            made.body.append(line)
    return made


def _long(paragraph: str) -> bool:
    return len(paragraph) > 40 or paragraph.rstrip().endswith(("?", "؟"))


def sentences(paragraph: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Sentences as (text without its bracketed asides, the asides, text as written); a bracket alone joins what it follows."""
    start, depth, index = 0, 0, 0
    pieces: list[str] = []
    while index < len(paragraph):
        char = paragraph[index]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char in ENDS and depth == 0:
            while index + 1 < len(paragraph) and paragraph[index + 1] in ENDS + "\"'”’»)":
                index += 1
            if _boundary(paragraph, index, char):
                pieces.append(paragraph[start : index + 1])
                start = index + 1
        index += 1
    if paragraph[start:].strip():
        pieces.append(paragraph[start:])
    for piece in _joined(pieces):
        text, asides = without_asides(piece)
        yield text, asides, piece.strip()


def _boundary(paragraph: str, index: int, char: str) -> bool:
    if index + 1 >= len(paragraph):
        return True
    if not paragraph[index + 1].isspace() and paragraph[index + 1] not in "—–(":
        return False
    if char in "?!؟":
        return True
    rest = paragraph[index + 1 :].lstrip()
    tail = paragraph[max(0, index - 24) : index + 1]
    if char == "." and ABBREVIATION.search(tail):
        return bool(LAST_CHANCE.search(tail)) and bool(re.match(r"[A-ZА-ЯЁ«\"]", rest))
    return bool(re.match(r"[\"“«„(\[]*[^\W_a-zа-яё]|—", rest)) or rest[:1].isdigit() or not rest[:1].isascii()


def _joined(pieces: list[str]) -> list[str]:
    made: list[str] = []
    for piece in pieces:
        if made and re.fullmatch(r"\s*\([^()]*\)[.\s]*", piece):
            made[-1] += piece
        elif made and piece.lstrip().startswith("(") and ")" in piece and not piece.lstrip().endswith(")"):
            head, _, tail = piece.partition(")")
            made[-1] += head + ")"
            made.append(tail)
        else:
            made.append(piece)
    return [piece for piece in made if piece.strip(" .\"'”»")]


def without_asides(text: str) -> tuple[str, tuple[str, ...]]:
    """Text with brackets taken out, and what stood in them."""
    asides: list[str] = []

    def take(found: re.Match[str]) -> str:
        asides.append(found[1].strip())
        return " "

    bare = re.sub(r"\s*\(((?:[^()]|\([^()]*\))*)\)", take, text)
    return re.sub(r"\s+([?.!,;:…])", r"\1", re.sub(r"\s+", " ", bare)).strip(), tuple(asides)


def asks(body: list[str]) -> Iterator[Ask]:
    """Every sentence and item of the body, in order. Items know the line that introduces their list."""
    header = ""
    for paragraph in body:
        bullet = BULLET.match(paragraph)
        text = paragraph[bullet.end() :].strip() if bullet else paragraph
        if not bullet and not text.rstrip().endswith((";", ",")):
            header = ""
        inline = INLINE_ITEM.split(text)
        if len(inline) > 2:
            header = inline[0].strip()
            yield from (_item(piece, header) for piece in inline[1:] if piece.strip())
            continue
        if text.endswith(":"):
            header = text
            introduction = list(sentences(text))
            for bare, asides, whole in introduction[:-1]:
                yield Ask(bare, whole, asides, question=_asks(bare))
            yield Ask(text, text, heading=True)
            continue
        introduced = re.match(r"^(?P<header>[^?]{12,}?):\s+(?P<rest>.+;.+)$", text)
        if introduced and not bullet:
            for piece in introduced["rest"].split(";"):
                yield _item(piece, introduced["header"] + ":")
            continue
        for bare, asides, whole in sentences(text):
            yield Ask(bare, whole, asides, question=_asks(bare), item=bool(bullet), header=header if bullet else "")


def _asks(text: str) -> bool:
    return text.rstrip("\"'”’») .!").endswith(("?", "؟"))


def _item(piece: str, header: str) -> Ask:
    text = re.sub(r"[;,]?\s*(?:and|and/or|or|и|а также|va|hamda|ve|және)?\s*$", "", piece.strip().rstrip(";,. "))
    bare, asides = without_asides(text + ("?" if piece.rstrip().endswith("?") else ""))
    return Ask(bare, piece.strip(), asides, question=_asks(bare), item=True, header=header)
