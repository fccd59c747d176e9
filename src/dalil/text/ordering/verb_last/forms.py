"""Verbs of the languages that put the verb last: any form that lays a duty brought back to the noun of the verb.

*ochilsin* → *ochish*, *sotilmasin* → *sotmaslik*, *ксерокөшірме жасалсын* → *жасау*. Keys of words come in (`words.key`).
"""

from __future__ import annotations

from typing import Any

from dalil.text.lexicon import load
from dalil.text.ordering.duty_cues import grammar
from dalil.text.ordering.verb_last.words import Word, is_noun, written


def mood(word: Word, language: str) -> str:
    """*optative*, *noun* (of a verb), *imperative*, *will*, or nothing."""
    shape = word.key
    if grammar(language, "optative").fullmatch(shape):
        return "optative"
    if is_noun(word, language):
        return "noun"
    if grammar(language, "will").fullmatch(shape) and not grammar(language, "not_acting").fullmatch(shape):
        return "will"
    return "imperative" if grammar(language, "imperative").fullmatch(shape) else ""


def is_passive(word: Word, language: str) -> bool:
    bare = _root(word.key, language)[0]
    return _active(bare, language) != bare


def noun(word: Word, language: str, *, active: bool = False) -> str:
    """The noun of the verb. `active`: somebody is said to do it, so that *-il-* and the like belong to the verb."""
    left_undone = grammar(language, "not_doing").fullmatch(word.key)
    if left_undone:
        return written(left_undone["act"] + "k", word.text, language)
    found = grammar(language, "noun_of_verb").fullmatch(word.key)
    kind = mood(word, language)
    if found and kind in ("noun", ""):
        return word.text[: len(word.text) - len(found["end"])] if found["end"] else word.text
    bare, forbids = _root(word.key, language)
    bare = bare if active else _active(bare, language)
    return written(_denied(bare, language) if forbids else _of_root(bare, language), word.text, language)


def denied(word: Word, language: str) -> str:
    """The noun of the verb that is not to be done (*yoqish* → *yoqmaslik*)."""
    bare = word.key
    found = grammar(language, "noun_of_verb").fullmatch(word.key)
    if found:
        bare = _of_noun(found["act"], language)
    return written(_denied(bare, language), word.text, language)


def root(word: Word, language: str) -> str:
    """The bare root of a word in any of its forms (*etilsin*, *etish*, *etib* → *et*)."""
    found = grammar(language, "noun_of_verb").fullmatch(word.key)
    bare = _root(word.key, language)[0]
    if bare == word.key and grammar(language, "converb").fullmatch(word.key):
        bare = grammar(language, "converb_end").sub("", word.key)
    elif bare == word.key and found:
        bare = _of_noun(found["act"], language)
    return _active(bare, language)


def _of_noun(act: str, language: str) -> str:
    """The root of a noun of a verb (*союға* is of *сой-*)."""
    return act[:-1] + "й" if language == "kk" and act.endswith("ю") else grammar(language, "noun_end").sub("", act)


def of_converb(word: Word, language: str) -> str:
    """*tuzib* → *tuzish*, *жасап* → *жасау*."""
    return written(_of_root(grammar(language, "converb_end").sub("", word.key), language), word.text, language)


def _root(shape: str, language: str) -> tuple[str, bool]:
    """(the root of a mood, whether it is denied)."""
    for name in ("optative_end", "command_end", "will_end"):
        bare = grammar(language, name).sub("", shape)
        if bare != shape:
            break
    negative = grammar(language, "denied_end").search(bare)
    return (bare[: negative.start()], True) if negative else (bare, False)


def _active(bare: str, language: str) -> str:
    if grammar(language, "lexical_passive").fullmatch(bare):
        return bare
    found = grammar(language, "passive").fullmatch(bare)
    return found["root"] if found else bare


def _of_root(bare: str, language: str) -> str:
    if language == "uz":
        return bare + ("sh" if grammar("uz", "vowel_end").search(bare) else "ish")
    if bare.endswith("й"):
        return bare[:-1] + "ю"
    if bare.endswith(("ы", "і")):
        return bare[:-1] + "у"
    return bare[:-1] + _voiced().get(bare[-1:], bare[-1:]) + "у"


def _denied(bare: str, language: str) -> str:
    return bare + "maslik" if language == "uz" else _denied_kazakh(bare)


def _denied_kazakh(root: str) -> str:
    """*сал-* → *салмау*, *жағ-* → *жақпау*, *қолдан-* → *қолданбау*."""
    root = root[:-1] + {voiced: plain for plain, voiced in _voiced().items()}.get(root[-1:], root[-1:])
    hard, front = next((forms for ends, forms in _kazakh()["denials"].items() if root.endswith(tuple(ends))), _kazakh()["denial"])
    return f"{root}{front if grammar('kk', 'front_vowel_last').search(root) else hard}"


def _voiced() -> dict[str, str]:
    """What a Kazakh consonant becomes before a vowel (*ек-* → *егу*)."""
    made: dict[str, str] = _kazakh()["voiced"]
    return made


def _kazakh() -> Any:
    return load("duties_kk")["grammar"]
