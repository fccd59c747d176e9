"""A sentence with its suspects, other persons, verbs of the act and its object marked, so that one row of a grammar reads them all.

Marks: ⟦X0n⟧ is the first suspect in the nominative (g genitive, i instrumental, f a woman's other cases, o any other), ⟦I0n⟧ the same where it
speaks, ⟦Pn⟧ anybody else, ⟦Vd⟧ a verb of the act in the past (i *I did*, n *did not*, m *I did not*, p passive, a any other form), ⟦O⟧ the object.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dalil.text.asking.nominative import readings
from dalil.text.declaring.aims import mention
from dalil.text.declaring.grammar import NEVER, Folded, folded, plain
from dalil.text.lexicon import load_languages
from dalil.text.naming.names import names
from dalil.text.pointing.acts import Act, through_objects, verb_forms
from dalil.text.pointing.grammar import Grammar
from dalil.text.topic import Topic

OPENS, SHUTS = "“«„", "”»"
CLASSES = (("i_not", "m"), ("not", "n"), ("i_did", "i"), ("done", "p"), ("did", "d"))
"""Forms of a verb that stands last, and their letters, the longest endings first."""
WOMAN = re.compile(r"(?:ова|ева|ина|ына|ская|цкая|ova|eva|ina|yna|skaya|aya|owa|ewa)$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked text; `at[i]` is where its letter i stands in `folded` (of a mark: where its words begin), `ends` where a mark's words end."""

    text: str
    folded: Folded
    at: tuple[int, ...]
    ends: dict[int, int]

    def put(self, start: int, end: int, mark: str) -> Marked:
        """The text with a part of it, marks or words, replaced by one mark that stands for the same words."""
        held = [stop for place, stop in self.ends.items() if start <= place < end] or [self.at[end - 1] + 1]
        shift = len(mark) - (end - start)
        ends = {place if place < start else place + shift: stop for place, stop in self.ends.items() if not start <= place < end}
        at = (*self.at[:start], *([self.at[start]] * len(mark)), *self.at[end:])
        return replace(self, text=self.text[:start] + mark + self.text[end:], at=at, ends={**ends, start: max(held)})

    def words(self, start: int, end: int) -> str:
        """The sentence's own words for a part of the marked text."""
        if start >= end:
            return ""
        last = max((end_ for begin, end_ in self.ends.items() if start <= begin < end), default=0)
        return self.folded.words(self.at[start], max(last, self.at[end - 1] + (self.text[end - 1] != "⟧")))


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    sign: str


def marked(sentence: str, suspects: Sequence[Topic], act: Act, grammar: Grammar, *, own: int | None = None, meant: int | None = None, through: bool = False) -> Marked:
    """The sentence marked. `own`: the suspect whose words it is; `meant`: whom *he* or *she* at its head stands for; `through`: the words
    before tell what the act is done through."""
    text = folded(sentence)
    found: list[_Mark] = []
    for each in (
        _suspects(text, suspects, grammar),
        _first(text, grammar, own, suspects),
        _meant(text, grammar, meant),
        _objects(text, act, grammar),
        _others(sentence, text, grammar),
        _verbs(text, act, grammar),
        _through(text, act, grammar, told=through),
    ):
        for mark in each:
            if not any(mark.start < other.end and other.start < mark.end for other in found):
                found.append(mark)
    return _put(text, sorted(found, key=lambda mark: mark.start))


def tells(text: str, act: Act, grammar: Grammar) -> str:
    """`act` where a text names the act, its verb and its object; `through` where it names that by which the act is done; else empty."""
    low = folded(text)
    if act.known and any(True for _ in _verbs(low, act, grammar)) and act.done_to(text):
        return "act"
    return "through" if any(True for _ in _through(low, act, grammar, told=False)) else ""


def _put(text: Folded, marks: Sequence[_Mark]) -> Marked:
    pieces: list[str] = []
    at: list[int] = []
    ends: dict[int, int] = {}
    done = 0
    for mark in marks:
        pieces.append(text.text[done : mark.start])
        at += range(done, mark.start)
        ends[len(at)] = mark.end
        sign = f"⟦{mark.sign}⟧"
        pieces.append(sign)
        at += [mark.start] * len(sign)
        done = mark.end
    pieces.append(text.text[done:])
    at += range(done, len(text.text))
    return Marked("".join(pieces), text, tuple(at), ends)


def _suspects(text: Folded, suspects: Sequence[Topic], grammar: Grammar) -> Iterator[_Mark]:
    for number, who in enumerate(suspects):
        start = 0
        while (found := mention(text, who, start, len(text.text))) is not None:
            start = max(found.end, start + 1)
            begin, end = _titled(text.text, found.start, grammar), _whole_word(text.text, found.end)
            if _is_it(text, found.start, end, who, grammar):
                yield _Mark(begin, end, f"X{number}{_case(text, begin, found.start, end, who, grammar)}")
        for match in _phrase(who.phrase).finditer(text.text):  # a topic drops the apostrophe of *Council of People's Commissars*, English text keeps it
            begin = _titled(text.text, match.start(), grammar)
            yield _Mark(begin, _whole_word(text.text, match.end()), f"X{number}{_case(text, begin, match.start(), match.end(), who, grammar)}")


@lru_cache(maxsize=256)
def _phrase(phrase: str) -> re.Pattern[str]:
    """A phrase with an apostrophe inside, as folded text has it; a pattern that never matches for any other."""
    return re.compile(rf"(?<!\w){re.escape(folded(phrase).text)}" if re.search(r"\w['’]\w", phrase) else NEVER)


def _is_it(text: Folded, start: int, end: int, who: Topic, grammar: Grammar) -> bool:
    """Whether a mention is the suspect itself. Of a suspect without a name (*the council*) an English word must be the very word, and
    nobody may be meant who is only like it (*councillors*)."""
    if who.names() or grammar.code != "en":
        return True
    said = {word.removesuffix("s") for word in re.findall(r"\w+", text.text[start:end])}
    asked = {word.removesuffix("s") for word in re.findall(r"\w+", who.phrase.lower())}
    return not asked.isdisjoint(said) and all(word in asked or any(other[:5] != word[:5] for other in asked) for word in said)


def _titled(text: str, start: int, grammar: Grammar) -> int:
    """Where a name begins together with the titles and the article before it."""
    titles = grammar.words.get("titles", NEVER)
    article = r"the\s+" if grammar.code == "en" else NEVER
    found = re.search(rf"(?:(?<=\s)|(?<=[(«“])|^)(?:{article})?(?:(?:{plain(titles)})\.?\s+){{0,4}}(?:[^\W\d_]\.\s*){{0,2}}$", text[:start])
    return found.start() if found is not None else start


def _whole_word(text: str, end: int) -> int:
    found = re.match(r"\w*(?:'s?(?!\w))?", text[end:])
    return end + (found.end() if found is not None else 0)


def _case(text: Folded, begin: int, start: int, end: int, who: Topic, grammar: Grammar) -> str:
    word = text.text[start:end].split(" ")[-1]
    before, after = text.text[:begin].rstrip(), text.text[end:].lstrip()
    binds = re.search(rf"(?<![\w'])(?:{plain(str(grammar.words.get('binds') or NEVER))})$", before) is not None
    if grammar.code == "en":
        return "g" if text.text[start:end].endswith(("'s", "'")) else "o" if binds else "n"
    if grammar.code == "ru":
        return _russian_case(word, who, bound=binds)
    if grammar.words.get("object_behind") and re.match(rf"{plain(grammar.words['object_behind'])}(?!\w)", after):
        return "o"
    if binds:
        return "o"
    if any(re.fullmatch(each.pattern, word) for each in who.names()) and not (grammar.code == "uz" and word.endswith("нинг")):
        return "n"
    base = r"\w{2,}?"
    if re.fullmatch(rf"{base}(?:{plain(str(grammar.words.get('genitive') or NEVER))})", word):
        return "g"
    return "o" if re.fullmatch(rf"{base}(?:{plain(str(grammar.words.get('oblique') or NEVER))})", word) else "n"


def _russian_case(word: str, who: Topic, *, bound: bool) -> str:
    """The case of a surname by its ending, of a common noun by its form."""
    woman = any(WOMAN.search(each) for each in who.phrase.lower().split())
    if not who.names():
        case = next((str(parse.tag.case) for parse in readings(word) if parse.tag.case), "nomn")
        return {"nomn": "o" if bound else "n", "gent": "g", "gen2": "g", "ablt": "i"}.get(case, "o")
    if woman:
        return "n" if re.search(r"(?:а|я)$", word) else "f" if re.search(r"(?:ой|ей|ою)$", word) else "o"
    if re.search(r"(?:[оеи]в|ин|ын)а$|ского$|цкого$|[^аеиоуыэюя]а$", word):
        return "g"
    if re.search(r"(?:[оеи]в|ин|ын)ым$|(?:ск|ц)ким$|[^аеиоуыэюя]ом$|ем$", word):
        return "i"
    return "o" if bound or re.search(r"(?:[оеи]в|ин|ын)(?:у|е|ых|ыми)$|[сц]к(?:ому|ом|их)$|[^аеиоуыэюя]у$", word) else "n"


def _first(text: Folded, grammar: Grammar, own: int | None, suspects: Sequence[Topic]) -> Iterator[_Mark]:
    """*I*, and of a body *we*: the suspect that speaks, else somebody; not inside a quotation."""
    body = own is not None and (suspects[own].phrase.islower() or len(suspects[own].phrase.split()) > 2)
    for part in ("first", "first_many"):
        for match in grammar.part(part).finditer(text.text):
            if not _quoted(text.text[: match.start()]):
                yield _Mark(match.start(), match.end(), f"I{own}n" if own is not None and (part == "first" or body) else "Pn")


def _quoted(before: str) -> bool:
    return sum(before.count(mark) for mark in OPENS) > sum(before.count(mark) for mark in SHUTS) or before.count('"') % 2 == 1


def _meant(text: Folded, grammar: Grammar, meant: int | None) -> Iterator[_Mark]:
    match = grammar.part("third").search(text.text) if meant is not None else None
    if match is not None and not re.search(r"\w", text.text[: match.start()]):
        yield _Mark(match.start(), match.end(), f"X{meant}n")


def _objects(text: Folded, act: Act, grammar: Grammar) -> Iterator[_Mark]:
    for concept in act.objects.concepts:
        for match in concept.pattern.finditer(text.text):
            end = _whole_word(text.text, match.end())
            rest = re.match(r"(?:-\w+)+", text.text[end:])  # *print-shop*
            yield _Mark(match.start(), end + (rest.end() if rest is not None else 0), "O")


def _others(sentence: str, text: Folded, grammar: Grammar) -> Iterator[_Mark]:
    where = {source: place for place, source in reversed(list(enumerate(text.at)))}
    for name in names(sentence, grammar.code):
        start, end = where.get(name.start), where.get(name.end - 1)
        if start is not None and end is not None and not grammar.part("body").fullmatch(text.text[start : end + 1]):
            begin = _titled(text.text, start, grammar)
            end = _whole_word(text.text, end + 1)
            yield _Mark(begin, end, "P" + _case(text, begin, start, end, Topic("", ()), grammar) if grammar.code != "ru" else "Pn")


def _verbs(text: Folded, act: Act, grammar: Grammar) -> Iterator[_Mark]:
    yield from _forms(text.text, verb_forms(act, grammar.code), grammar)


def _through(text: Folded, act: Act, grammar: Grammar, *, told: bool) -> Iterator[_Mark]:
    """What opens the gates, where the gates stand in the text or are told before, and the gates."""
    things = through_objects(act, grammar.code)
    if not things:
        return
    others = "(?! of )" if grammar.code == "en" and not act.objects.found(text.text) else ""  # the gates of something else
    objects = [match.span() for match in re.finditer(rf"(?<!\w)(?:{things})(?!\w){others}", text.text)]
    verbs = list(_forms(text.text, verb_forms(act, grammar.code, through=True), grammar)) if objects or told else []
    if verbs:
        yield from verbs
        yield from (_Mark(start, end, "O") for start, end in objects)


def _forms(text: str, forms: Sequence[str], grammar: Grammar) -> Iterator[_Mark]:
    if grammar.code == "en":
        for words, sign in zip(forms, ("Vd", "Va"), strict=True):
            yield from (_Mark(*match.span(), sign) for match in _english(words).finditer(text) if match.end() > match.start())
        return
    stems = "|".join(forms)
    if not stems:
        return
    if grammar.code == "ru":
        yield from (_Mark(*match.span(), f"V{_russian_form(match[0])}") for match in _beginning(stems).finditer(text))
        return
    taken: list[tuple[int, int]] = []
    for name, letter in CLASSES:
        for match in _form(grammar.code, stems, name).finditer(text):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield _Mark(*match.span(), f"V{letter}")
    for match in _beginning(stems).finditer(text):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            taken.append(match.span())
            yield _Mark(*match.span(), "Va")


def _russian_form(word: str) -> str:
    """d for a verb in the past, p for a short passive participle, a for any other word."""
    parses = [parse for parse in readings(word) if parse.tag.POS in ("VERB", "PRTS")]
    if not parses or word.endswith(("ся", "сь")) or readings(word)[0].tag.POS in ("NOUN", "INFN", "ADJF", "PRTF", "GRND"):
        return "a"
    return "p" if parses[0].tag.POS == "PRTS" else "d" if parses[0].tag.tense == "past" else "a"


@lru_cache(maxsize=256)
def _english(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{words or NEVER})(?![\w'-])")


@lru_cache(maxsize=256)
def _beginning(stems: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{plain(stems)})\w*")


@lru_cache(maxsize=1024)
def _form(code: str, stems: str, name: str) -> re.Pattern[str]:
    """A form of the verbs that begin so. Persian and Tajik deny with what stands before the verb, and make the passive with another verb."""
    data = load_languages("pointing")[code]
    if not data.get("compound"):
        return re.compile(rf"(?<!\w)(?:{plain(stems)})(?:{plain(data['forms'][name])})(?!\w)")
    negative, ways = data["negative"], []
    for stem in stems.split("|"):
        head, _, verb = stem.rpartition(" ")
        lead = f"{head} " if head else ""
        if name == "done":
            whole = f"{lead}(?:{verb}{data['participle']} )?{data['become']}" if head else f"{verb}{data['participle']} {data['become']}"
        elif name in ("not", "i_not"):
            whole = f"{lead}{negative}{verb}(?:{data['forms'][name.replace('not', 'did')]})"
        else:
            whole = f"{lead}{verb}(?:{data['forms'][name]})"
        ways.append(whole)
    return re.compile(rf"(?<!\w)(?:{plain('|'.join(ways))})(?!\w)")
