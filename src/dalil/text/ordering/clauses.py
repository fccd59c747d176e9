"""Sentences made plain: cut where another owner begins, phrases between commas out of the way (*shall, however, carry*)."""

from __future__ import annotations

import re
from collections.abc import Callable

from dalil.text.ordering import duty_cues as cues
from dalil.text.ordering.deeds import begins_with_verb
from dalil.text.ordering.owners import ASIDE, OPENING, SUBJECT

MODAL = r"(?:shall|must|should|ought to|will|(?:is|are|was|were)(?: not)? to|(?:need|have)s? to|has to|may not|do)"
BETWEEN = re.compile(rf"\b(?P<modal>{MODAL}(?: not)?)(?: therefore| accordingly| also| now| then)?, (?P<aside>[^,;]{{2,120}}), (?P<deed>.+)$", re.DOTALL)
"""*shall, within two years of …, provide*: a phrase put between modal and verb."""
JOINT = re.compile(r"(?:;\s+(?:and |but |while )?|,\s+(?:and|but|while|whereas)\s+|\s+and\s+(?=(?:that|the|each|every|no|all|any|[A-Z][\w'-]+|it|they)\b))")
HEADED = re.compile(
    rf"(?!that\b)(?:(?:(?:the|an?|each|every|no|none|all|any|both|neither|its|their|such)\s|[A-Z])[\w' -]{{2,70}}?|they|it|he|she|we|you|I|(?:[a-z][\w'-]+ ){{0,2}}[a-z][\w'-]+(?<!which)(?<!who)(?<!that)(?<!also)(?<!then)(?<!not)) (?:\w+ly |also |therefore |further )?"
    rf"(?:{MODAL}|expects?|recommends?|urges?|requests?|calls?|invites?|asks?|agrees?|undertakes?|pledges?)\b",
)
"""A clause of its own: who, and what lays it on them."""
APART = re.compile(r"(?:[A-Z][\w'-]+|(?:the|all|each|every|an?|copies) [\w' -]{2,60}?)(?: and [A-Z][\w'-]+)* to [a-z]")
"""After a semicolon: *the statement to be filed*, *Priya to chase it up*."""
RELATIVE = re.compile(r"\b(?:which|who|whom|whose|that|where|if|whether|when)(?: [\w'-]+){1,4}$", re.IGNORECASE)
"""*the map which the Board* (and the Council shall sign): no clause ends here."""
FINITE = re.compile(rf"\b(?:is|are|was|were|has|have|had|needs?|{MODAL})\b")
AND_THAT = re.compile(r"(?:,|;)?\s+and(?: also| further|,? [a-z ]{3,25},)? (?=that\s)|;\s+(?=that\s)")
NOR = re.compile(r"[,;]\s+nor (?P<modal>shall|must|should|may) (?P<rest>[^,;]+.*)$", re.DOTALL)
"""*nor shall either side block the roads*."""
ASIDE_WISHED = re.compile(r"(?P<who>\bthat (?:the|an?|all|every|each|any|no|its|their|both|[A-Z])[^,;:]{0,70}), (?:which|who|whose|whom)\b[^;:]{2,120}?, (?P<deed>(?:not )?[a-z]+ .+)$", re.DOTALL | re.IGNORECASE)
"""*that the pump, which was closed in 1920, be repaired*."""
AND_WISHES = re.compile(r",?\s+and (?:therefore |also |accordingly |hereby |strongly |further )*(?=(?:recommends?|urges?|requests?|calls? (?:up)?on|invites?|encourages?|directs?|orders?)\b)")


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
    return any(HEADED.match(part) for part in re.split(r",\s+", before)[1:])


def _nor(sentence: str) -> tuple[str, list[str]]:
    """(what stands before *nor shall either side block the roads*, that clause set straight: *no side shall block the roads*)."""
    found = NOR.search(sentence)
    if found is None:
        return sentence, []
    turned = found["rest"].split()
    least = 1 if turned[0] in ("it", "they", "he", "she", "you") else 2
    at = next((at for at in range(least, min(len(turned), 8)) if turned[at] in ("be", "have") or begins_with_verb(" ".join(turned[at:]), "en")), 0)
    if not at:
        return sentence, []
    nobody = turned[0] in ("any", "either")
    modal = found["modal"].replace("may", "must")  # *nor may he lend it*: he must not
    straight = f"{'no' if nobody else turned[0]} {' '.join([*turned[1:at], modal, *([] if nobody else ['not']), *turned[at:]])}"
    return sentence[: found.start()], [straight]


def _second(sentence: str, lays: Callable[[str], bool]) -> list[str]:
    """*The Treasury was wrong to agree, and must now pay* where only the second half lays a duty, with its subject."""
    found = re.search(rf",? (?:and|but) (?={MODAL}\b)", sentence)
    subject = SUBJECT.match(sentence)
    if found is None or subject is None or lays(sentence[: found.start()]) or OPENING.match(sentence):
        return [sentence]
    turned = f"{subject['who']} {sentence[found.end() :]}"
    return [turned] if lays(turned) else [sentence]


def _cut(sentence: str, lays: Callable[[str], bool]) -> re.Match[str] | None:
    for found in JOINT.finditer(sentence):
        before, rest = sentence[: found.start()], sentence[found.end() :]
        if found[0].startswith(";"):
            if (HEADED.match(rest) or APART.match(rest)) and (lays(before) or lays(rest)):
                return found
            continue
        apart = HEADED.match(rest) and len(before.split()) > 2 and not RELATIVE.search(before) and (not OPENING.match(before) or _opened(before))
        if apart and (lays(before) or (lays(rest) and "," in found[0] and FINITE.search(before))):
            return found
    return None


def _wishes(sentence: str) -> list[str]:
    """*… recommends that A do this, and that B do that* as two sentences; *is concerned that …, and recommends* likewise."""
    made: list[str] = []
    for part in AND_WISHES.split(sentence):
        lead = cues.pattern("en", "wishes").search(part)
        pieces = AND_THAT.split(part) if lead else [part]
        made.append(pieces[0])
        made += [f"{part[: lead.start('clause')].rpartition('that')[0]}{piece}" for piece in pieces[1:]] if lead else []
    return made


def plain(text: str) -> tuple[str, str]:
    """(an English sentence without what is put between commas after its subject or its modal, what stood after the modal)."""
    text = _subject_joined(ASIDE_WISHED.sub(r"\g<who> \g<deed>", text))
    between = BETWEEN.search(text)
    if between is None:
        return text, ""
    return f"{text[: between.start()]}{between['modal']} {between['deed']}", between["aside"]


def _subject_joined(text: str) -> str:
    """*The keeper, before opening it, shall* → *The keeper shall*."""
    modal = re.search(rf", (?={MODAL}\b)", text)
    if modal is None:
        return text
    parts = text[: modal.start()].split(", ")
    at = 0
    if OPENING.match(parts[0]):
        at = next((index for index, part in enumerate(parts[1:], 1) if not ASIDE.match(part)), 0)
    single = at + 2 == len(parts) and re.match(r"(?:the|an?|each|every|all)\s", parts[at], re.IGNORECASE) and not re.match(r"(?:and|or)\b", parts[-1])
    if at + 1 >= len(parts) or not (single or ASIDE.match(parts[at + 1])):
        return text
    return f"{', '.join(parts[: at + 1])} {text[modal.end() :]}"
