"""To whom, in Russian: the dative beside the object (*представить отчёт главе района*, *докладывать директору о пожарах*)."""

from __future__ import annotations

from dalil.text.asking.nominative import STOP, is_dative, is_genitive

PRONOUNS = frozenset(["мне", "нам", "ему", "ей", "им", "вам"])


def parted(rest: str) -> tuple[str, str]:
    """(what is left of a phrase, the words in the dative); the second is empty where there are none."""
    words = rest.split()
    start = next((at for at, word in enumerate(words) if _to_whom(words, at, word)), None)
    if start is None:
        return rest, ""
    end = start + 1
    if words[start].lower().strip(",;") not in PRONOUNS:
        while end < len(words) and not words[end - 1].endswith((",", ";")) and words[end].lower() not in STOP and _goes_on(words, start, end):
            end += 1
    left = " ".join(words[:start] + words[end:])
    return left.strip(" ,;"), " ".join(words[start:end]).strip(" ,;")


def _to_whom(words: list[str], at: int, word: str) -> bool:
    bare = word.strip(",;").lower()
    after_preposition = at > 0 and words[at - 1].lower() in STOP | {"по", "согласно", "благодаря", "вопреки"}
    return not after_preposition and (bare in PRONOUNS or is_dative(bare))


def _goes_on(words: list[str], start: int, end: int) -> bool:
    """Whether a word still belongs to those in the dative: in the dative too, or in the genitive after them."""
    bare = words[end].strip(",;").lower()
    return is_dative(bare) or is_genitive(bare) or words[end][:1].isupper()
