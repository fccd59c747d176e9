"""Who owes what in a Russian sentence, word by word: each word that lays a duty with the stretch of the clause that belongs to it.

*поручить X-у … сделать*, *обязать X-а*, *X должен*, *X-у надлежит*, *X-у … сделать*, *запрещается*, *примите меры*, *X осуществляет* (in a law).
"""

from __future__ import annotations

import re
from dataclasses import replace

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deed import Deed, Laid
from dalil.text.ordering.russian.around import with_name
from dalil.text.ordering.russian.bare import commanded
from dalil.text.ordering.russian.shapes import SHAPES
from dalil.text.ordering.russian.signs import Sign
from dalil.text.ordering.russian.signs import signs as signs_of
from dalil.text.ordering.russian.words import Word, is_adverb, is_infinitive, listed, words

SPEAKING = ("obliged", "impersonal", "may_not")
"""Words by which a speaker may also only say how he goes on (*надо сказать*)."""
ENDS = ("obliged", "impersonal", "may_not", "forbid", "forbid_not")
"""Words with which a line may end that lays its items."""
GOING_ON = ("obliged", "may_not", "states")
"""Words that another may follow on the same owner."""
NUMBERED = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+")
"""The number of a subpoint (*1.3.*)."""


def laid(text: str, whole: str, *, commanding: bool, normative: bool = False) -> list[Laid]:
    """All of a sentence. `commanding`: it is an item or stands in an order, so that a bare infinitive commands."""
    text = cues.pattern("ru", "vocative").sub(" ", NUMBERED.sub("", text))
    made: list[Laid] = []
    for piece in re.split(r"\s*;\s*", text):
        found = _laid(piece, whole, commanding=commanding or bool(made), normative=normative)
        for each in found:
            same = made and not each.who and not each.nobody and not each.you and is_infinitive(words(piece)[0].text)
            made.append(replace(each, who=made[-1].who, you=made[-1].you) if same else each)
    return made


def led(lead: str, item: str) -> list[Laid]:
    """An item read on from the line above it where that ends in what lays it (*Член товарищества обязан:*, *… обеспечить:*)."""
    row = words(lead)
    if not row:
        return []
    ends = is_infinitive(row[-1].text) or any(sign.after == len(row) and sign.kind in ENDS for sign in signs_of(row, commanding=True, normative=False))
    return laid(f"{lead} {item[:1].lower()}{item[1:]}", f"{lead} {item}", commanding=True) if ends else []


def _laid(text: str, whole: str, *, commanding: bool, normative: bool) -> list[Laid]:
    row = words(text)
    reported = cues.pattern("ru", "reported").search(text)
    stop = reported.start() if reported else len(text)
    signs = [sign for sign in signs_of(row, commanding=commanding, normative=normative) if row[sign.at].start < stop]
    made: list[Laid] = []
    for number, sign in enumerate(signs):
        start = _start(row, signs[number - 1].after if number else 0, sign.at, number)
        end = _start(row, sign.after, signs[number + 1].at, number + 1) if number + 1 < len(signs) else len(row)
        found = _of(text, row, sign, start, max(end, sign.after))
        if found is not None:
            kept = tuple(each for each in found.deeds if not (sign.kind in SPEAKING and _only_said(each)) and (found.who or _tells(each)))
            found = replace(found, deeds=kept)
        same = found is not None and made and not (found.who or found.you) and sign.kind in GOING_ON and _only_joins(row[start : sign.at])
        if found is not None and same:
            found = replace(found, who=made[-1].who, nobody=made[-1].nobody)  # *X обязан … и не вправе …*
        if found is not None and found.deeds:
            made.append(replace(found, who=with_name(found.who, whole)))
    ahead = _start(row, 0, signs[0].at, 1) if signs else len(row)
    if not reported and ahead > 0 and (not signs or (commanding and made)):
        bare = commanded(text[: row[ahead - 1].end], row[:ahead], commanding=commanding)
        made = [replace(bare, who=with_name(bare.who, whole)), *made] if bare else made
    return made


def _only_joins(between: list[Word]) -> bool:
    return all(listed(word.low, "joining_words") or word.low == "," or is_adverb(word.text) for word in between)


def _only_said(deed: Deed) -> bool:
    return listed(deed.act.removeprefix("не "), "saying") or cues.grammar("ru", "bear_in_mind").match(deed.text.lower()) is not None


def _tells(deed: Deed) -> bool:
    """Whether a deed says anything beside its verb."""
    return bool(deed.object or deed.to or deed.into or deed.place or deed.manner or deed.beneficiary or deed.term or " " in deed.text)


def _start(row: list[Word], least: int, at: int, number: int) -> int:
    """Where what belongs to the sign at `at` begins: after the last comma or semicolon, or after *и* right before it."""
    if number == 0:
        return least
    place = at
    while place > least:
        before = row[place - 1].low
        if before in (",", ";") or (before in ("и", "а") and place == at) or (before in ("и", "а") and all(is_adverb(word.text) for word in row[place:at])):
            return place
        place -= 1
    return least


def _of(text: str, row: list[Word], sign: Sign, start: int, end: int) -> Laid | None:
    stretch = text[row[sign.after].start : (row[end - 1].end if end > sign.after else row[sign.after].start)] if sign.after < len(row) else ""
    before = row[start : sign.at]
    return SHAPES[sign.kind](text, row, sign, before, stretch)
