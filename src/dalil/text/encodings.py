"""Bytes to text: UTF-8 and UTF-16, and the old encodings of our users' archives. Pure.

Of the one-byte encodings the one is taken in which the text looks most like a language: its letters are frequent, no word
changes from lower to upper case or from one alphabet to another. The original bytes are kept elsewhere; a decoding that may be
wrong is marked, never mended.
"""

from __future__ import annotations

import codecs
import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dalil.text.lexicon import load

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 6000
"""Bytes that are looked at, from the lines that are not plain ASCII."""
SURE = 12.0
"""Natural logarithm of the odds of the best decoding against the next from which it is not marked as doubtful."""
FOREIGN, MIXED, CASE, CONTROL, BOX = -7.5, -4.0, -5.0, -14.0, -9.0
"""Logarithms of the likelihood of an unexpected letter or sign, of two alphabets in a word, of *пРИВЕТ*, of controls, of lines."""
HIGH_RUN = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with one kind of line break, the encoding that it was read in, and what is doubtful about it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(content: bytes, declared: str = "") -> Decoded:
    """Text of the bytes. `declared`: an encoding that the format itself names; believed if the bytes agree."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return strict(content[len(mark) :], encoding) or loose(content[len(mark) :], encoding)
    if encoding := wide(content):
        return strict(content, encoding) or loose(content, encoding)
    for encoding in ("utf-8", declared):
        if encoding and (found := strict(content, encoding)):
            return found
    if nearly_utf8(content):
        return loose(content, "utf-8")
    return guessed(content)


def strict(content: bytes, encoding: str) -> Decoded | None:
    """The text, if all of the bytes are what the encoding allows."""
    try:
        return Decoded(lines(content.decode(encoding)), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def loose(content: bytes, encoding: str) -> Decoded:
    """What can be read; what cannot stands as U+FFFD, and is counted in a warning."""
    text = content.decode(encoding, "replace")
    lost = text.count("\ufffd")
    return Decoded(lines(text), encoding, (f"read as {encoding}: {lost} places could not be decoded",))


def lines(text: str) -> str:
    """One kind of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def wide(content: bytes) -> str:
    """UTF-16 without a mark: every second byte is one of the few that are the high byte of our letters."""
    head = content[:2000]
    if len(head) < 8 or len(content) % 2:
        return ""
    for encoding, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        few = sum(map(high.count, (0x00, 0x04, 0x06, 0x20)))
        if few * 10 >= len(high) * 9 and sum(map(low.count, (0x00, 0x04, 0x06))) * 4 < len(low):
            return encoding if any(map(high.count, (0x00, 0x04, 0x06))) else ""
    return ""


def nearly_utf8(content: bytes) -> bool:
    """True if it is UTF-8 but for a few broken places."""
    text = content[: SAMPLE * 20].decode("utf-8", "replace")
    lost = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - lost
    return lost * 20 < whole


def guessed(content: bytes) -> Decoded:
    """The likeliest of the one-byte encodings, with a warning where the next is nearly as likely."""
    sample = sample_of(content)
    scores = sorted(((score(sample, name), -rank, name) for rank, name in enumerate(load("encodings")["candidates"])), reverse=True)
    best, _, encoding = scores[0]
    words = sample.decode(encoding, "replace")
    rival = next(((other, name) for other, _, name in scores[1:] if sample.decode(name, "replace") != words), None)
    found = strict(content, encoding) or loose(content, encoding)
    if rival is not None and best - rival[0] < SURE:
        doubt = f"read as {encoding}, perhaps wrongly: {rival[1]} is nearly as likely"
        return Decoded(found.text, encoding, (*found.warnings, doubt))
    return found


def sample_of(content: bytes) -> bytes:
    """Lines that are not plain ASCII, as many as are looked at."""
    found, size = [], 0
    for line in HIGH_RUN.finditer(content):
        found.append(line[0][:SAMPLE])
        size += len(found[-1])
        if size >= SAMPLE:
            break
    return b"\n".join(found)


@cache
def weights() -> Mapping[str, tuple[str, float]]:
    """Alphabet and logarithm of the likelihood of each letter and sign."""
    data = load("encodings")
    found = dict.fromkeys(data["marks"], ("", -5.0))
    for alphabet, letters in data["letters"].items():
        for letter, share in letters.items():
            found[letter] = (alphabet, math.log(share / 1000))
    return found


def score(sample: bytes, encoding: str) -> float:
    """Logarithm of the likelihood of the sample in this encoding, over its bytes above ASCII."""
    known = weights()
    total, before, case = 0.0, "", ""
    for char in sample.decode(encoding, "replace"):
        if char < "\x80":
            before, case = ("ascii" if char.isalpha() else ""), ("lower" if char.islower() else "upper")
            continue
        lower = char.lower()
        alphabet, weight = known.get(char if char in known else lower[:1], ("other" if char.isalpha() else "", foreign(char)))
        total += weight
        if alphabet:
            mixed = before not in ("", alphabet) and not {before, alphabet} <= {"ascii", "latin"}
            total += MIXED * mixed + CASE * (bool(before) and case == "lower" and char.isupper())
        before, case = alphabet, ("upper" if char.isupper() else "lower")
    return total


def foreign(char: str) -> float:
    """Logarithm of the likelihood of a sign that no table has."""
    category = unicodedata.category(char)
    if category in ("Cc", "Cn", "Co") or char == "\ufffd":
        return CONTROL
    return BOX if "\u2500" <= char <= "\u25ff" else FOREIGN
