"""The act of which somebody is suspected: its verb in all our languages, what it was done to, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dalil.shapes import Register
from dalil.text.asking.nominative import readings
from dalil.text.asking.statement import verbs
from dalil.text.declaring.grammar import NEVER, folded, plain
from dalil.text.lexicon import load, load_languages
from dalil.text.topic import Topic, topic

LEADS = {
    "en": re.compile(r"^(?:(?:having|being|has|have|had|was|were|the|an?|their|his|her|to|for|of|in|did|gave|order(?:ed|ing)?(?= (?:the|to))|behind) )+"),
    "ru": re.compile(r"^(?:(?:в|за|том,? что|том|кто|то,? что|что) )+"),
}
"""Words before the verb of an act in a question."""
PARTED = {"en": r" (?:to|in|into|from|at|on|of|for|with|by|during|after|before|against|near) ", "ru": r" (?:в|на|из|для|от|у|с|по|под|во) "}
"""What parts the object from what only says where, when, or to whom."""
LEFT = re.compile(r"(?<!\w)(?:run|go|empty|dry|out|down|low|over|up|on fire|alight|ablaze)(?!\w)")
"""What an English verb leaves behind its object (*let the stores run empty*)."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act. `groups`: of the lexicon; `own`: the beginnings (English: the forms) of its verb, where no group has it, with their language;
    `objects`: what it was done to; `where`: the names of where and whose."""

    phrase: str
    groups: tuple[str, ...]
    own: tuple[str, str, str]
    objects: Topic
    where: Topic

    def done_to(self, text: str) -> bool:
        """Whether a text names what it was done to: half of it, of a decision more than that."""
        return not self.objects.concepts or self.objects.share(text) >= (0.6 if "decide" in self.groups else 0.5)

    @property
    def known(self) -> bool:
        """Whether it has a verb."""
        return bool(self.groups or self.own[1])


def act_of(phrase: str, language: str, register: Register) -> Act:
    """The act that a question names. `phrase`: without its date."""
    text = folded(phrase)
    low = text.text.strip()
    lead = LEADS.get(language, re.compile(NEVER)).match(low)
    start = lead.end() if lead is not None else 0
    found = [(match.start(), match.end(), group) for group in load("suspected_acts") for match in _whole(group, language).finditer(low, start)]
    if found:
        ends = language not in ("en", "ru", "fa", "tg")  # where the verb stands last, the last one found, with the noun before it
        first = min(at for at, end, _ in found if end == max(end for _, end, _ in found)) if ends else min(at for at, _, _ in found)
        groups = tuple(dict.fromkeys(group for at, _, group in found if at == first))
        span = (first, max(end for at, end, _ in found if at == first))
        own = ("", "", "")
    else:
        span, own = _own(low, start, language)
        groups = ()
    rest = f"{text.words(start, span[0])} | {text.words(span[1], len(low))}" if span[1] else phrase
    if language == "en":
        rest = LEFT.sub(" ", rest)
    parts = re.split(PARTED[language], f" {rest} ") if language in PARTED else [rest]
    head = next((part for part in parts if re.search(r"\w{3}", part)), rest)
    head = _bare(head.replace("|", " ").strip(), language)
    objects = topic(head, register, language=language) if re.search(r"\w", head) else Topic("", ())
    others = topic(rest.replace("|", " "), register, language=language).names()
    where = Topic("", tuple(each for each in others if all(each.word != own_.word for own_ in objects.concepts)))
    return Act(phrase, groups, own, objects, where)


def verb_forms(act: Act, code: str, *, through: bool = False) -> tuple[str, ...] | tuple[str, str]:
    """The beginnings of the act's verb in a language; for English its two lists of forms, (past, others). `through`: of the act by which
    it is done."""
    groups = [group for each in act.groups if (group := load("suspected_acts")[each].get("through"))] if through else act.groups
    rows = [load("suspected_acts")[group].get(code) for group in groups]
    rows = [row for row in rows if row]
    if code == "en":
        own = (act.own[1], act.own[2]) if act.own[0] == "en" and not through else ("", "")
        return "|".join(filter(None, [*(row["did"] for row in rows), own[0]])), "|".join(filter(None, [*(row["act"] for row in rows), own[1]]))
    own_stems = (act.own[1],) if act.own[0] == code and not through else ()
    return tuple(filter(None, [*rows, *own_stems]))


def through_objects(act: Act, code: str) -> str:
    """What the act by which the act is done is done to (*gates*), as a pattern; empty where there is none."""
    return "|".join(plain(words) for group in act.groups if (words := load("suspected_acts")[group].get("with", {}).get(code)))


def _bare(phrase: str, language: str) -> str:
    """An object without the ending of its case, where the language has one."""
    ends = load_languages("pointing").get(language, {}).get("object_ends")
    return " ".join(re.sub(rf"(?<=\w{{3}})(?:{ends})$", "", word) for word in phrase.split()) if ends else phrase


@lru_cache(maxsize=512)
def _whole(group: str, language: str) -> re.Pattern[str]:
    forms = load("suspected_acts")[group].get(language)
    if not forms:
        return re.compile(NEVER)
    if language == "en":
        return re.compile(rf"(?<![\w'-])(?:{forms['did']}|{forms['act']})(?![\w'-])")
    return re.compile(rf"(?<!\w)(?:{plain(forms)})\w*")


def _own(low: str, start: int, language: str) -> tuple[tuple[int, int], tuple[str, str, str]]:
    """Where the verb of an act of no group stands in its phrase, and its beginnings; nothing where no word shows itself as one."""
    if language == "en":
        words = list(re.finditer(r"[\w-]+", low[start:]))
        for match in [*words[:1], *(each for each in words[1:] if each[0].endswith("ed"))]:
            if (forms := _english(match[0])) is not None:
                return (start + match.start(), start + match.end()), ("en", *forms)
        return (0, 0), ("", "", "")
    if language == "ru":
        for match in re.finditer(r"[\w-]+", low[start:]):
            parse = readings(match[0])[0]
            if parse.tag.POS in ("VERB", "INFN", "PRTS", "GRND") or match[0].endswith(("ние", "нии", "нием", "тие", "тии")):
                base = re.sub(r"(?:ова|ива|ыва|а|я|е|и|у)?(?:ть|ться|ние|тие)$", "", parse.normal_form)
                return ((start + match.start(), start + match.end()), ("ru", base.replace("ё", "е"), "")) if len(base) > 2 else ((0, 0), ("", "", ""))
        return (0, 0), ("", "", "")
    endings = load_languages("pointing").get(language, {}).get("verb_ends")
    words = list(re.finditer(r"[\w-]+", low))
    if endings and words and (stem := re.sub(rf"(?:{plain(endings)})$", "", words[-1][0])) != words[-1][0] and len(stem) > 1:
        return words[-1].span(), (language, stem, "")
    return (0, 0), ("", "", "")


@cache
def _bases() -> dict[str, str]:
    past, participles = verbs()
    return {**{base: base for base in past}, **{form: base for base, form in past.items()}, **participles}


def _english(word: str) -> tuple[str, str] | None:
    """The past forms and the other forms of an English verb, from any of them; None for what is no verb."""
    stem = word.removesuffix("ing") if word.endswith("ing") else ""
    base = _bases().get(word, "") or _bases().get(stem, "") or _bases().get(f"{stem}e" if stem else "", "")
    if not base and word.endswith("ed") and len(word) > 4:
        base = word[:-2]
    if not base:
        return None
    past = {form for form, root in _bases().items() if root == base and form != base} or {word, f"{base.removesuffix('e')}ed"}
    others = (base, f"{base}s", f"{base}es", f"{base.removesuffix('e')}ing")
    return "|".join(map(re.escape, sorted(past))), "|".join(map(re.escape, others))
