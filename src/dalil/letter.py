"""The first arrow: a letter in free prose → typed questions, requested annexes, and the writer's own assertions as context.

`read_letter` takes a letter in any format that a reader knows, or an inquiry file (the YAML of `to_inquiry`), which a
person may have corrected. What is not understood becomes a `chronicle` on its topic, marked `read_as_topic`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from dalil.circular import Directive, is_directive, questions, read_circular
from dalil.errors import LetterError
from dalil.inquiry_file import parse_inquiry, to_inquiry, to_json
from dalil.records import Annex, Letter, Question, When
from dalil.text.asking import slots as tidy
from dalil.text.asking.asks import Ask, Parts, asks, parts
from dalil.text.asking.cues import Cues, cue_language, load_cues, telling_words
from dalil.text.asking.nearest import Embed, nearest
from dalil.text.asking.nominative import nominative
from dalil.text.asking.typed import Questions, Typed
from dalil.text.asking.values import MAIN, SLOTS
from dalil.text.dating.dates import dates
from dalil.text.ordering.fates.numbered import points
from dalil.text.provenance import correspondents
from dalil.text.sentences import sentences

__all__ = ["as_question", "read_letter", "read_text", "to_inquiry", "to_json"]

WEAK = frozenset({"chronicle", "claim"})
LEAST_WORDS = 4
"""A shorter statement (*Facts, facts.*) asserts nothing and is no context."""


def read_letter(path: Path, *, embed: Embed | None = None) -> Letter:
    """The letter in a file. Raises `LetterError` with one clear line where there is none."""
    from dalil.readers import read

    try:
        content = path.read_bytes()
    except OSError as error:
        raise LetterError(f"{path}: cannot be read ({error.strerror})") from error
    if path.suffix.lower() in (".yaml", ".yml"):
        return replace(parse_inquiry(content, str(path)), path=str(path))
    letter = read_text(read(content, path.name).text, embed=embed)
    return replace(letter, path=str(path))


def read_text(text: str, *, embed: Embed | None = None) -> Letter:
    """The letter in a text. A circular is recognised as one and its duties are the questions."""
    if not text.strip():
        raise LetterError("the letter holds no text")
    language = cue_language(text)
    cues = load_cues(language)
    taken = parts(text, cues)
    reading = Questions(letter=tidy.straight(" ".join(taken.body)), nearest=partial(nearest, embed=embed))
    _remember_subject(reading, taken, cues)
    annexes: list[Annex] = []
    context: list[str] = []
    for ask in asks(taken.body):
        own = _cues_of(ask, cues)
        annex = _annex(ask, own)
        if annex:
            annexes.append(Annex(annex))
            continue
        if ask.heading and not ask.question:
            continue
        if not reading.read(ask, own):
            reading.state(ask.text, own)
            if len(ask.whole.split()) >= LEAST_WORDS:
                context.append(ask.whole)
    asked = tuple(_question(str(index), typed, cues) for index, typed in enumerate(reading.made, 1))
    if is_directive(text, asks=sum(not question.read_as_topic for question in asked)):
        return _circular(text)
    from_to = correspondents("", "\n".join(taken.head[:4]))
    return Letter(
        text=text,
        questions=asked,
        annexes=tuple(annexes),
        context=tuple(context),
        language=language.partition("-")[0],
        sender=_correspondent(taken, sender=True) or from_to[0],
        addressee=_correspondent(taken, sender=False) or from_to[1],
        when=_dated(taken, text),
    )


def _numbered(directive: Directive, text: str) -> Iterator[Question]:
    """The duties of a directive as questions, each with the number of the item that lays it on; where the directive numbers no items, papers
    that speak of one by its number count them."""
    found = points([duty.sentence for duty in directive.duties], text)
    for question, point in zip(questions(directive), found, strict=True):
        number = point or ("" if any(found) else question.id)
        yield replace(question, slots={**question.slots, "point": number}) if number else question


def _saying(purpose: str, text: str) -> str:
    """The sentence that tells a directive's purpose, word for word: the purpose by itself is cut out of it, and may read as something else."""
    wanted = set(re.findall(r"\w+", purpose.casefold()))
    told = (" ".join(text[start:end].split()) for start, end in sentences(text))
    return next((each for each in told if wanted <= set(re.findall(r"\w+", each.casefold()))), purpose)


def _circular(text: str) -> Letter:
    """A directive as a letter: its duties are the questions, its addressees those to whom it went."""
    directive = read_circular(text)
    found = dates(directive.frame.date)
    return Letter(
        text=text,
        questions=tuple(_numbered(directive, text)),
        context=(_saying(directive.frame.purpose, text),) if directive.frame.purpose else (),
        language=directive.language,
        sender=directive.frame.issuer or directive.frame.signatory,
        addressee=", ".join(directive.frame.addressees),
        when=found[0][2] if found else None,
    )


def as_question(text: str, kind: str = "", *, embed: Embed | None = None) -> Question:
    """One question on its own, for `dalil find`; `kind` given overrules the kind read. Raises `LetterError` if empty."""
    if not text.strip(" ?.!"):
        raise LetterError("the question is empty")
    language = cue_language(text)
    cues = load_cues(language)
    whole = re.sub(r"\s+", " ", text).strip()
    made = _typed(list(asks([whole])), whole, cues, embed)
    if not made or made[0].kind in WEAK:  # the asking and what it is about may be in two sentences
        together = _typed([Ask(whole, whole, question=True)], whole, cues, embed)
        made = [each for each in together if each.kind in ("duty", "hypotheses")] or made
    made = [each for each in made if each.kind == kind] or made
    if not made:
        made = [Typed("chronicle", {"topic": (whole.strip(" ?.!"),)}, whole, read_as_topic=True)]
    typed = made[0]
    if kind and typed.kind != kind:
        main = next(iter(typed.slots.values()))
        typed = Typed(kind, {MAIN[kind]: main}, whole)
    return replace(_question("1", typed, cues), text=whole)


# ── pieces ──


def _typed(pieces: list[Ask], whole: str, cues: Cues, embed: Embed | None) -> list[Typed]:
    """The questions of a text that is known to ask."""
    reading = Questions(letter=tidy.straight(whole), nearest=partial(nearest, embed=embed))
    for ask in pieces:
        if not reading.read(replace(ask, question=ask.question or len(pieces) == 1), _cues_of(ask, cues)):
            reading.state(ask.text, cues)
    return reading.made


def _cues_of(ask: Ask, cues: Cues) -> Cues:
    """The cues of the ask's own language where a letter changes language (by whole sentences): to another script, or to words of which none is the letter's."""
    own = cue_language(ask.text, cues.language)
    if own == cues.language or len(ask.text.split()) < 5:
        return cues
    told = telling_words(ask.text)
    other = _script(ask.text) != _script(" ".join(cues.telling)) or (told[own] > 1 and not told[cues.language])
    return load_cues(own) if other else cues


def _script(text: str) -> str:
    counts = {
        "latin": len(re.findall(r"[a-z]", text, re.IGNORECASE)),
        "cyrillic": len(re.findall(r"[\u0400-\u04ff]", text)),
        "arabic": len(re.findall(r"[\u0600-\u06ff]", text)),
    }
    return max(counts, key=lambda script: counts[script])


def _annex(ask: Ask, cues: Cues) -> str:
    """The topic of an annex that the sentence asks for, or an empty string."""
    if ask.question:
        return ""
    whole = tidy.straight(ask.whole)
    for pattern in cues.annexes:
        found = pattern.search(whole)
        if found:
            return nominative(tidy.bare(found["topic__1"], cues, name=False), cues.language)
    return ""


def _remember_subject(reading: Questions, taken: Parts, cues: Cues) -> None:
    for line in taken.head:
        found = cues.subject.match(line)
        if found:
            topic = tidy.bare(tidy.straight(line[found.end() :]), cues, name=False)
            reading.memory.thing = reading.memory.topic = topic


def _question(id: str, typed: Typed, cues: Cues) -> Question:
    slots: dict[str, str | tuple[str, ...]] = {}
    for name in SLOTS[typed.kind]:
        values = typed.slots.get(name)
        if values:
            slots[name] = values if name in tidy.LISTS else ", ".join(values)
    return Question(id, typed.kind, typed.text, slots, (typed.language or cues.language).partition("-")[0], typed.read_as_topic)


def _dated(taken: Parts, text: str) -> When | None:
    """The first day named in the letter's head or first line."""
    for line in (*taken.head, text.lstrip().split("\n")[0][:80]):
        for _, _, when in dates(line):
            if when.start == when.end:
                return when
    return None


HEAD = re.compile(r"^(?P<what>from|to|от|кому|kimdan|kimga|kimden|kime|кімнен|кімге|از|به)\s?:\s*(?P<who>.+)$", re.IGNORECASE)
SENDERS = frozenset(("from", "от", "kimdan", "kimden", "кімнен", "از"))


def _correspondent(taken: Parts, *, sender: bool) -> str:
    for line in taken.head:
        match = HEAD.match(line)
        if match and (match["what"].lower() in SENDERS) == sender:
            return match["who"].strip()
    return ""
