"""Cue data of the letter: how each language asks, as patterns read from `lexicon/cues_*.yaml`.

A pattern is a regular expression in which `{slot}` stands for the words that fill a slot, `<name>` for a list of
alternatives from the file's `words`, and a space for any white space. `{slot}` may occur several times: the values are
gathered. Patterns are tried in the order of the file, and must match the whole of an ask.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dalil.text.asking.uzbek import cyrillic
from dalil.text.languages import identify
from dalil.text.lexicon import load

LANGUAGES = ("en", "ru", "uz", "uz-Cyrl", "kk", "ky", "tg", "tk", "ug", "fa", "tr")
"""Languages with a file of cues; `uz-Cyrl` is made from `uz` by respelling."""

END = r"[\s?.!…؟:;,—–-]*$"
NAME = re.compile(r"\{([a-z]\w*)\}")
WORDS = re.compile(r"(?<!\(\?P)<(\w+)>")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to ask for one kind: `fixed` are slots that the pattern itself fills; `least` the fewest items of a list;
    `make` puts a slot together from what was caught."""

    kind: str
    regex: re.Pattern[str]
    fixed: Mapping[str, tuple[str, ...]]
    least: Mapping[str, int]
    make: Mapping[str, str]

    def match(self, text: str) -> dict[str, tuple[str, ...]] | None:
        """The slots as written, each with all its values, or None."""
        found = self.regex.match(text)
        if found is None:
            return None
        slots: dict[str, tuple[str, ...]] = {}
        for group, value in found.groupdict().items():
            if value and value.strip():
                name = group.split("__")[0]
                slots[name] = (*slots.get(name, ()), value.strip())
        made = {name: (shape.format(**{key: values[0] for key, values in slots.items()}),) for name, shape in self.make.items()}
        return slots | made | dict(self.fixed)


@dataclass(frozen=True, slots=True)
class Aspect:
    """A word that asks for one side of a thing (*composition*, *future*): its kind, and its name in English."""

    kind: str
    name: str
    elliptic: bool = False
    """Asks for the aspect only on its own (*Its history?*), not in *the history of X*: such words start with `~`."""


@dataclass(frozen=True, slots=True)
class Cues:
    """All that a language's file says. Regular expressions match at the start of an ask unless said otherwise."""

    language: str
    telling: frozenset[str]
    patterns: tuple[Pattern, ...]
    follow_ups: tuple[Pattern, ...]
    annexes: tuple[re.Pattern[str], ...]
    aspects: Mapping[str, Aspect]
    aspect_of: tuple[re.Pattern[str], ...]
    lead: re.Pattern[str]
    request: re.Pattern[str]
    asking_header: re.Pattern[str]
    joint: re.Pattern[str]
    either: re.Pattern[str]
    hedge: re.Pattern[str]
    drop: re.Pattern[str]
    formula: re.Pattern[str]
    greeting: re.Pattern[str]
    closing: re.Pattern[str]
    header: re.Pattern[str]
    subject: re.Pattern[str]
    asserted: re.Pattern[str]
    is_that_so: re.Pattern[str]
    article: re.Pattern[str]
    period: re.Pattern[str]
    set_up: re.Pattern[str]
    set_up_claim: str
    extracts: re.Pattern[str]
    relation: tuple[tuple[re.Pattern[str], str], ...]
    pronouns: Mapping[str, tuple[str, str]]
    shared: tuple[tuple[re.Pattern[str], str], ...]
    this_matter: re.Pattern[str]
    matter_of: re.Pattern[str]
    aspect_ask: re.Pattern[str]
    stem_ends: Mapping[str, str]
    indirect: tuple[tuple[re.Pattern[str], str], ...]
    light: re.Pattern[str]
    question_word: re.Pattern[str]
    deliverable: re.Pattern[str]
    of_aux: re.Pattern[str]
    source_word: str


def _expand(pattern: str, words: Mapping[str, str]) -> str:
    for _ in range(4):  # lists may name lists
        pattern = WORDS.sub(lambda m: f"(?:{words[m[1]]})" if m[1] in words else m[0], pattern)
    return pattern


def compile_template(template: str, words: Mapping[str, str], *, whole: bool = True) -> re.Pattern[str]:
    """A pattern of the lexicon as a regular expression."""
    counts: dict[str, int] = {}

    def group(found: re.Match[str]) -> str:
        counts[found[1]] = counts.get(found[1], 0) + 1
        return f"(?P<{found[1]}__{counts[found[1]]}>\\S(?:.*?\\S)??)"

    text = NAME.sub(group, _expand(template.strip(), words)).replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(f"^{text}{END}" if whole else text, re.IGNORECASE | re.DOTALL)


def _patterns(rows: list[dict[str, Any]], words: Mapping[str, str]) -> tuple[Pattern, ...]:
    made = []
    for row in rows:
        fixed = {name: tuple(values) for name, values in row.get("set", {}).items()}
        for ask in row["asks"]:
            made.append(Pattern(row["kind"], compile_template(ask, words), fixed, row.get("least", {}), row.get("make", {})))
    return tuple(made)


NEVER = "(?!)"


@cache
def _raw(language: str) -> Any:
    return cyrillic(load("cues_uz")) if language == "uz-Cyrl" else load(f"cues_{language}")


def examples(language: str) -> tuple[tuple[str, str], ...]:
    """(kind, example question) of a language."""
    return tuple((kind, each) for kind, all_ in _raw(language).get("examples", {}).items() for each in all_)


def _aspects(language: str) -> dict[str, Aspect]:
    return {
        word.removeprefix("~").casefold(): Aspect(kind, name, word.startswith("~"))
        for kind, names in _raw(language).get("aspects", {}).items()
        for name, spellings in names.items()
        for word in (spellings or [name])
    }


@cache
def load_cues(language: str) -> Cues:
    """The cues of one language. `uz-Cyrl` is read from the Latin file, respelled."""
    raw = _raw(language)
    words = {name: "|".join(value) if isinstance(value, list) else value for name, value in raw.get("words", {}).items()}

    def one(name: str, *, whole: bool = False) -> re.Pattern[str]:
        value = raw.get(name, NEVER)
        joined = "|".join(value) if isinstance(value, list) else value
        return compile_template(f"(?:{joined})", words, whole=whole)

    aspects = _aspects(language)
    listed = "|".join(sorted((re.escape(word) for word in aspects), key=len, reverse=True)) or NEVER
    words["aspect"] = listed.replace(r"\ ", " ")
    words["aspects"] = _expand(raw.get("aspect_list", "<aspect>"), words)
    return Cues(
        language=language,
        telling=frozenset(raw["telling"].split()),
        patterns=_patterns(raw["patterns"], words),
        follow_ups=_patterns(raw.get("follow_ups", []), words),
        annexes=tuple(compile_template(each, words, whole=False) for each in raw.get("annexes", [])),
        aspects=aspects,
        aspect_of=tuple(compile_template(each, words) for each in raw.get("aspect_of", [])),
        lead=one("leads"),
        request=one("requests"),
        asking_header=one("asking_headers"),
        joint=one("joints"),
        either=one("either"),
        hedge=one("hedges"),
        drop=one("drops"),
        formula=one("formulas", whole=True),
        greeting=one("greetings"),
        closing=one("closings"),
        header=one("headers"),
        subject=one("subjects"),
        asserted=one("asserted"),
        is_that_so=one("is_that_so", whole=True),
        article=one("articles"),
        period=one("periods"),
        set_up=one("set_up", whole=True),
        set_up_claim=raw.get("set_up_claim", "{head} {participle}"),
        extracts=one("extracts"),
        relation=tuple((compile_template(each["noun"], words), each["as"]) for each in raw.get("relations", [])),
        shared=tuple((compile_template(each["value"], words, whole=False), each["as"]) for each in raw.get("shared", [])),
        pronouns={
            word: (number, form)
            for number, forms in raw.get("pronouns", {}).items()
            for form, spellings in forms.items()
            for word in spellings.split("|")
        },
        this_matter=one("this_matter", whole=True),
        matter_of=one("matter_of"),
        aspect_ask=one("aspect_asks"),
        stem_ends=raw.get("stem_ends", {}),
        indirect=tuple((compile_template(each["value"], words), each["as"]) for each in raw.get("indirect", [])),
        light=one("light"),
        question_word=one("question_words"),
        deliverable=one("deliverables"),
        of_aux=one("of_aux"),
        source_word=raw.get("source_word", ""),
    )


APOSTROPHES = str.maketrans("ʻʼ‘’`", "'''''")


@cache
def _telling() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((language, frozenset(_raw(language)["telling"].split())) for language in LANGUAGES)


def cue_language(text: str, default: str = "en") -> str:
    """The language of an ask or a letter: the one whose telling words are clearly the most, else what its letters say."""
    scores = telling_words(text)
    ranked = sorted(scores, key=lambda language: (-scores[language], language != default))
    if scores[ranked[0]] >= 2 and scores[ranked[0]] >= 1.5 * scores[ranked[1]]:
        return ranked[0]
    found = identify(text).tag
    if found in LANGUAGES and len(text) > 12:
        return found
    return ranked[0] if scores[ranked[0]] else default


def telling_words(text: str) -> dict[str, int]:
    """How many telling words of each language a text has."""
    unnamed = re.sub(r"(?<![^\W_])[^\W\d_]\.(?=\s?[^\W\d_])", " ", text)  # *A. Karimov* is no English article
    tokens = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", unnamed.casefold().translate(APOSTROPHES))
    return {language: sum(token in telling for token in tokens) for language, telling in _telling()}
