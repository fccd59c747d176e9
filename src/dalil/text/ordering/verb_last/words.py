"""Words of the languages that put the verb last (Uzbek, Kazakh), each with its case, so that who owes a duty can be told from what is owed.

What the endings are is data (`grammar` in `lexicon/duties_uz.yaml` and `duties_kk.yaml`). Uzbek is written down in Latin letters
once: a Cyrillic word is looked at by its Latin spelling and written as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dalil.text.asking.slots import straight
from dalil.text.asking.uzbek import respell
from dalil.text.ordering.duty_cues import grammar

CYRILLIC = re.compile("[а-яёўқғҳ]", re.IGNORECASE)
LATIN = {
    "ў": "o'", "ғ": "g'", "ш": "sh", "ч": "ch", "ё": "yo", "ю": "yu", "я": "ya", "э": "e", "а": "a", "б": "b", "д": "d", "е": "e", "ф": "f", "г": "g",
    "ҳ": "h", "и": "i", "ж": "j", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "қ": "q", "р": "r", "с": "s", "т": "t", "у": "u",
    "в": "v", "х": "x", "й": "y", "з": "z", "ъ": "'", "ц": "ts", "щ": "sh", "ы": "i", "ь": "",
}  # fmt: skip
SOFT_E = re.compile("(?:^|(?<=[аеёиоуўэюя]))е")
INITIAL = re.compile(r"(?:[A-ZА-ЯЁЎҚҒҲӘІҢҮҰӨҺ][\w']?\.)+$")
NAME = re.compile(r"[A-ZА-ЯЁЎҚҒҲӘІҢҮҰӨҺ][\w'-]+$")
MARKS = "\"«»()[]"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written. `key` is what is looked at, `mark` the punctuation after it, `case` its case (empty: none that is marked)."""

    text: str
    key: str
    mark: str = ""
    case: str = ""

    @property
    def named(self) -> bool:
        return INITIAL.match(self.text) is not None or NAME.match(self.text.strip(MARKS)) is not None


def words(text: str, language: str) -> list[Word]:
    """The words of a clause, punctuation kept beside them."""
    made: list[Word] = []
    for piece in straight(text).split():
        bare = piece if INITIAL.match(piece.lstrip(MARKS)) else piece.rstrip(".,;:!—–-")
        mark = piece[len(bare) :]
        if not bare:
            made[-1:] = [Word(each.text, each.key, each.mark + piece, each.case) for each in made[-1:]]
            continue
        seen = key(bare, language)
        made.append(Word(bare, seen, mark, case(seen, language)))
    return _bodies_whole(made, language)


def is_noun(word: Word, language: str) -> bool:
    """Whether a word is the noun of a verb (*tozalash*, *тазалауға*)."""
    if grammar(language, "not_doing").fullmatch(word.key):
        return True
    return grammar(language, "noun_of_verb").fullmatch(word.key) is not None and grammar(language, "no_noun_of_verb").fullmatch(word.key) is None


def _bodies_whole(made: list[Word], language: str) -> list[Word]:
    """A body whose name holds the noun of a verb (*sog'liqni saqlash boshqarmasi*) as one word: nobody is told to keep health there."""
    at = len(made) - 1
    while at > 0:
        body, before = made[at], made[at - 1]
        if not before.mark and not before.case and is_noun(before, language) and is_owner(body, language) and grammar(language, "possessed").fullmatch(body.key):
            start = at - 1
            if start > 0 and not made[start - 1].mark and (made[start - 1].case == "acc" or grammar(language, "light").fullmatch(re.sub("(?:ish|у)$", "", before.key))):
                start -= 1
                if made[start].case != "acc" and start > 0 and made[start - 1].case == "acc" and not made[start - 1].mark:
                    start -= 1
            made[start : at + 1] = [Word(" ".join(word.text for word in made[start : at + 1]), body.key, body.mark, body.case)]
            at = start
        elif not before.mark and before.case in ("abl", "acc") and not body.case and grammar(language, "agentive").fullmatch(body.key):
            made[at - 1 : at + 1] = [Word(f"{before.text} {body.text}", body.key, body.mark)]  # *yerdan foydalanuvchilar*
            at -= 1
        at -= 1
    return made


def is_owner(word: Word, language: str) -> bool:
    """Whether a word names an office, a body or people who can owe a duty."""
    capitals = len(word.text) > 1 and word.text.isupper() and word.text.isalpha()
    return capitals or grammar(language, "owner").fullmatch(word.key) is not None


def key(word: str, language: str) -> str:
    """*Бўлими* → *bo'limi*; a Kazakh word in small letters."""
    bare = word.strip(MARKS).lower()
    if language != "uz" or not CYRILLIC.search(bare):
        return bare
    return "".join(LATIN.get(letter, letter) for letter in SOFT_E.sub("ye", bare))


def written(made: str, like: str, language: str) -> str:
    """A form built from keys in the script of the text that it comes from."""
    return respell(made) if language == "uz" and CYRILLIC.search(like) else made


def shown(taken: list[Word]) -> str:
    """Words as they stand, with the commas between them."""
    return " ".join(word.text + (word.mark if word.mark == "," else "") for word in taken).strip(" ,")


def case(shape: str, language: str) -> str:
    """*acc*, *dat*, *loc*, *abl*, *gen*, or nothing."""
    if grammar(language, "caseless").fullmatch(shape):
        return ""
    return next((name for name in ("gen", "abl", "acc", "dat", "loc") if grammar(language, name).search(shape)), "")


def uncased(word: Word, language: str) -> str:
    """The word without its ending of case (*bo'limiga* → *bo'limi*)."""
    found = grammar(language, word.case).search(word.key) if word.case else None
    return word.text[: len(word.text) - len(found[0])] if found else word.text
