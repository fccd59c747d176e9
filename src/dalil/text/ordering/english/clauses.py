"""Sentences made plain: cut where another owner begins, phrases between commas out of the way (*shall, however, carry*)."""

from __future__ import annotations

import re
from collections.abc import Callable

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.english.deeds import begins_with_verb
from dalil.text.ordering.english.grammar import grammar, listed


def clauses(sentence: str, lays: Callable[[str], bool]) -> list[str]:
    """The clauses of an English sentence that each lay a duty of their own. `lays`: whether a clause lays one."""
    made: list[str] = []
    rest, nor = _nor(sentence)
    while (cut := _cut(rest, lays)) is not None:
        made.append(rest[: cut.start()])
        rest = rest[cut.end() :]
    made += [rest, *nor]
    return [clause for each in made for whole in _second(each, lays) for clause in _wishes(whole)]


def _opened(before: str) -> bool:
    """Whether a clause that opens with a condition has told its main clause too (*Where a wall falls, the owner must rebuild it*)."""
    return any(grammar("clause").match(part) for part in re.split(r",\s+", before)[1:])


def _nor(sentence: str) -> tuple[str, list[str]]:
    """(what stands before *nor shall either side block the roads*, that clause set straight: *no side shall block the roads*)."""
    found = grammar("nor").search(sentence)
    if found is None:
        return sentence, []
    turned = found["rest"].split()
    least = 1 if listed(turned[0], "subject_pronouns") else 2
    at = next((at for at in range(least, min(len(turned), 8)) if listed(turned[at], "auxiliaries") or begins_with_verb(" ".join(turned[at:]))), 0)
    if not at:
        return sentence, []
    nobody = listed(turned[0], "any_of")
    modal = found["modal"].replace("may", "must")  # *nor may he lend it*: he must not
    straight = f"{'no' if nobody else turned[0]} {' '.join([*turned[1:at], modal, *([] if nobody else ['not']), *turned[at:]])}"
    return sentence[: found.start()], [straight]


def _second(sentence: str, lays: Callable[[str], bool]) -> list[str]:
    """*The Treasury was wrong to agree, and must now pay* where only the second half lays a duty, with its subject."""
    found = grammar("and_modal").search(sentence)
    subject = grammar("subject").match(sentence)
    if found is None or subject is None or lays(sentence[: found.start()]) or grammar("opening").match(sentence):
        return [sentence]
    turned = f"{subject['who']} {sentence[found.end() :]}"
    return [turned] if lays(turned) else [sentence]


def _cut(sentence: str, lays: Callable[[str], bool]) -> re.Match[str] | None:
    for found in grammar("joint").finditer(sentence):
        before, rest = sentence[: found.start()], sentence[found.end() :]
        if found[0].startswith(";"):
            if (grammar("clause").match(rest) or grammar("to_be_done").match(rest)) and (lays(before) or lays(rest)):
                return found
            continue
        apart = grammar("clause").match(rest) and len(before.split()) > 2 and not grammar("relative_open").search(before) and (not grammar("opening").match(before) or _opened(before))
        if apart and (lays(before) or (lays(rest) and "," in found[0] and grammar("finite_or_modal").search(before))):
            return found
    return None


def _wishes(sentence: str) -> list[str]:
    """*… recommends that A do this, and that B do that* as two sentences; *is concerned that …, and recommends* likewise."""
    made: list[str] = []
    for part in grammar("and_wishes").split(sentence):
        lead = cues.pattern("en", "wishes").search(part)
        pieces = grammar("and_that").split(part) if lead else [part]
        made.append(pieces[0])
        made += [f"{part[: lead.start('clause')].rpartition('that')[0]}{piece}" for piece in pieces[1:]] if lead else []
    return made


def plain(text: str) -> tuple[str, str]:
    """(an English sentence without what is put between commas after its subject or its modal, what stood after the modal)."""
    text = _subject_joined(grammar("aside_wished").sub(r"\g<who> \g<deed>", text))
    between = grammar("modal_aside").search(text)
    if between is None:
        return text, ""
    return f"{text[: between.start()]}{between['modal']} {between['deed']}", between["aside"]


def _subject_joined(text: str) -> str:
    """*The keeper, before opening it, shall* → *The keeper shall*."""
    modal = grammar("comma_modal").search(text)
    if modal is None:
        return text
    parts = text[: modal.start()].split(", ")
    at = 0
    if grammar("opening").match(parts[0]):
        at = next((index for index, part in enumerate(parts[1:], 1) if not grammar("aside").match(part)), 0)
    single = at + 2 == len(parts) and grammar("article_first").match(parts[at]) and not grammar("conjunction").match(parts[-1])
    if at + 1 >= len(parts) or not (single or grammar("aside").match(parts[at + 1])):
        return text
    return f"{', '.join(parts[: at + 1])} {text[modal.end() :]}"
