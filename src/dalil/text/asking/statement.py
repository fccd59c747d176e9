"""English yes-or-no questions turned into the statement that they ask about (*Did the board pay?* → *the board paid*)."""

from __future__ import annotations

import re
from functools import cache

from dalil.text.lexicon import load

FIRST = re.compile(
    r"^(?:and |but |or )?(?P<aux>is|are|was|were|has|have|had|did|does|do|should|must|could|would|might|isn't|aren't|wasn't|weren't|hasn't|haven't|didn't|doesn't|don't)\s+(?P<rest>.+?)[\s?.!]*$",
    re.IGNORECASE | re.DOTALL,
)
PREPOSITIONS = frozenset(["of", "for", "in", "on", "at", "by", "from", "with", "between", "and", "or", "to", "under", "over", "against", "about"])
STARTERS = frozenset(["not", "never", "ever", "already", "still", "really", "in", "on", "at", "under", "behind", "against", "for", "above", "aware", "able", "being", "been", "responsible", "true"])
DOUBLED = frozenset(
    ["permit", "refer", "occur", "admit", "commit", "omit", "submit", "transfer", "prefer", "expel", "compel", "repel", "control", "cancel", "travel", "quarrel", "patrol", "rebel", "equip", "regret", "allot", "confer", "defer", "deter", "infer", "recur", "acquit", "remit"]
)
"""Verbs of two syllables that double their last letter."""
OWNERS = frozenset(["my", "your", "his", "her", "its", "our", "their", "one's"])
"""Behind these *own* is no verb."""
ADVERB = re.compile(r"\w+ly$")


@cache
def verbs() -> tuple[dict[str, str], dict[str, str]]:
    """(base → past tense, past participle → base) of common verbs, irregular ones written out."""
    data = load("verbs_en")
    past: dict[str, str] = {base: regular_past(base) for base in data["regular"].split()}
    participles = {form: base for base, form in past.items()}
    for row in data["irregular"]:
        base, simple, participle = row.split()
        past[base] = simple
        participles[participle] = base
    return past, participles


def regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", base) or base in DOUBLED:
        return base + base[-1] + "ed"
    return base + "ed"


def third_person(base: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|o)$", base):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


def statement(question: str) -> str:
    """The statement, or an empty string where the question is not one of yes or no, or its verb can't be found."""
    found = FIRST.match(question)
    if found is None:
        return ""
    aux, words = found["aux"].lower(), found["rest"].split()
    negative = aux.endswith("n't")
    aux = aux.removesuffix("n't")
    if words and words[0].lower() in ("there", "it") and aux not in ("did", "does", "do"):
        return " ".join([words[0].lower(), aux, *words[1:]])
    doing = aux in ("did", "does", "do")
    at = _verb_at(words, doing=doing)
    if at is None:
        return ""
    subject, rest = words[:at], words[at:]
    if not doing:
        return " ".join([*subject, aux, *(["not"] if negative else []), *rest])
    if negative or rest[0].lower() == "not":
        return " ".join([*subject, aux, "not", *(rest[1:] if rest[0].lower() == "not" else rest)])
    adverbs = []
    while len(rest) > 1 and (ADVERB.fullmatch(rest[0].lower()) or rest[0].lower() in ("ever", "really", "also", "not")):
        adverbs.append(rest.pop(0))
    base = rest[0].lower()
    past, _ = verbs()
    form = past.get(base, regular_past(base)) if aux == "did" else third_person(base) if aux == "does" else base
    return " ".join([*subject, *[each for each in adverbs if each.lower() != "ever"], form, *rest[1:]])


AUXILIARIES = frozenset(["is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "will", "would", "can", "could", "should", "must", "may", "might"])


def subject_of(claim: str) -> str:
    """The words before the first verb of a statement, without article; empty where none is found in the first eight."""
    past, participles = verbs()
    forms = set(past.values()) | set(participles) | AUXILIARIES
    words = claim.split()
    for index, word in enumerate(words[1:8], 1):
        if word.lower().strip(",") in forms and words[index - 1].lower() not in PREPOSITIONS:
            return re.sub(r"^(?:the|an?)\s+", "", " ".join(words[:index]), flags=re.IGNORECASE)
    return ""


def able_party(question: str) -> str:
    """Who *will* or *can* in a question that begins so (*Can the valley be protected?* → *the valley*); else empty."""
    found = re.match(r"(?:and |but )?(?:will|can|could|shall|might) (?P<rest>.+?)[\s?.!]*$", question, re.IGNORECASE | re.DOTALL)
    if found is None or re.search(r"\bhave (?:\w+ly )?(?:been )?\w+", found["rest"]):
        return ""
    words = found["rest"].split()
    at = next((index for index in range(1, len(words)) if words[index].lower() == "be"), None) or _verb_at(words, doing=True)
    return " ".join(words[:at]) if at else ""


def _verb_at(words: list[str], *, doing: bool) -> int | None:
    """Index of the word with which the predicate starts."""
    past, participles = verbs()
    for index in range(1, len(words)):
        word = re.sub(r"[^\w'-]", "", words[index]).lower()
        before = re.sub(r"[^\w'-]", "", words[index - 1]).lower()
        if before in PREPOSITIONS or before in ("the", "a", "an") or (word == "own" and before in OWNERS):
            continue
        if doing and word in past:
            return index
        if not doing and (word in participles or word in STARTERS or word.endswith(("ing", "ed")) or word in ("the", "a", "an", "any")):
            return index
        if ADVERB.fullmatch(word) and index + 1 < len(words):
            after = words[index + 1].lower().strip(",?")
            if after in past or after in participles:
                return index
    if not doing and len(words) > 1:
        return len(words) - 1
    return next((index for index in range(1, len(words)) if doing and _is_unknown_verb(words, index)), None)


def _is_unknown_verb(words: list[str], index: int) -> bool:
    """Whether a word that is in no list stands where the verb does, right behind a name (*Did Larin transcribe the minutes?*)."""
    word = words[index]
    return words[index - 1][:1].isupper() and word.isalpha() and word.islower() and len(word) > 2 and word not in PREPOSITIONS and word not in ("the", "who", "which", "that", "his", "her", "its", "their")
