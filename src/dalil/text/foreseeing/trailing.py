"""Languages in which what is expected stands before the word of expecting: *işçilerin dayanacağına inanıyoruz*."""

from __future__ import annotations

import re

from dalil.text.foreseeing.clauses import (
    Clause,
    One,
    Read,
    Stripped,
    named_at_end,
    opinion,
    pronoun_at_end,
    strip_words,
    whose,
)
from dalil.text.foreseeing.grammar import OPEN, Word

NOTHING = re.compile(r"")
ATTRIBUTE = 2
"""Words that may qualify a subject before it."""
ENDS = re.compile(r"\s*(?:[,;.)!…۔،؛»”\"]|$)")


def read_trailing(clause: Clause) -> Read | None:
    """What follows the verb, then its subject before it; None where one of them is not plain."""
    behind = _behind(clause)
    if behind is None:
        return None
    after, told, unsaid = behind
    if clause.verb.form in OPEN and not after:
        return None
    gap = _gap(clause)
    subject = _subject(clause, gap.end)
    if subject is None or (clause.verb.sense == "beats" and not gap.said):
        return None
    one, start = subject
    lead = strip_words(clause, start)
    words = (*after, *gap.words, *lead.words)
    rest = clause.text.text[clause.begin : lead.end]
    if clause.grammar.part("unsettled").search(rest) or re.search(rf"(?:{clause.grammar.parts['genitive']})$", rest.rstrip()):
        return None
    said = opinion(clause)
    if said:
        return Read(one, words, "named", said, told=True)
    if after or told:
        by, holder = whose(clause, lead.end)
        if unsaid:
            return Read(one, words, "unsaid")
        return Read(one, words, by, holder, told=told and by != "speaker")
    return Read(one, words) if _may_open(clause, rest) else None


def _behind(clause: Clause) -> tuple[list[Word], bool, bool] | None:
    """The words of expecting behind the verb, whether it is told by somebody, and whether it is unsaid by whom; None where
    something else follows there."""
    at, words, linked, said = clause.end, [], False, []
    while True:
        tail = clause.text.text[at : clause.stop]
        found = [(match.end(), word) for word in clause.grammar.words if (match := word.after.match(tail)) and match.end()]
        link = clause.grammar.at_head("links").match(tail)
        if found:
            end, word = max(found, key=lambda each: each[0])
            words.append(word)
            said.append(tail[:end].strip(" ,"))
            at += end
        elif link is not None and link.end():
            linked, at = True, at + link.end()
        else:
            break
    tail = clause.text.text[at : clause.stop]
    told = clause.grammar.at_head("says_that").match(tail)
    if told is not None and told.end():
        return words, True, False
    if (linked and not words) or clause.grammar.at_head("ask").match(tail):
        return None
    if ENDS.match(tail) is None and clause.grammar.at_head("opens").match(tail) is None:
        return None
    return words, False, any(clause.grammar.part("unsaid").search(each) for each in said)


def _gap(clause: Clause) -> Stripped:
    """What stands between the subject and its verb taken off: adverbs, and the other side in an oblique case."""
    made = strip_words(clause, clause.start)
    made.said = []
    while True:
        named = named_at_end(clause, made.end, NOTHING)
        match = clause.grammar.at_end("against").search(clause.text.text[clause.begin : made.end])
        if named is not None and _oblique(clause, clause.text.text[named[1].start : named[1].end]):
            made.said.append(named[0])
            end = named[1].start
        elif match is not None:
            end = clause.begin + match.start()
            governed = named_at_end(clause, len(clause.text.text[:end].rstrip(" ,")), NOTHING)
            if governed is not None:  # whom the postposition governs: no subject, whatever its case
                made.said.append(governed[0])
                end = governed[1].start
        else:
            return made
        more = strip_words(clause, end)
        made.end = more.end
        made.words += more.words


def _subject(clause: Clause, end: int) -> tuple[One, int] | None:
    named = named_at_end(clause, end, NOTHING)
    if named is not None:
        word = clause.text.text[named[1].start : named[1].end]
        owner = re.search(rf"(?:{clause.grammar.parts['genitive']})$", word) is not None
        return None if owner and clause.verb.form not in (*OPEN, "may") else (named[0], named[1].start)
    pronoun = pronoun_at_end(clause, end)
    return (pronoun[0], pronoun[1]) if pronoun is not None else None


def _oblique(clause: Clause, word: str) -> bool:
    return re.search(rf"\w{{2}}(?:{clause.grammar.parts['oblique']})$", word) is not None and not re.search(rf"(?:{clause.grammar.parts['genitive']})$", word)


def _may_open(clause: Clause, rest: str) -> bool:
    """Whether what precedes a subject only opens its clause, or qualifies it."""
    bare = rest.rstrip(" ,")
    if not re.search(r"\w", bare) or rest.rstrip().endswith((",", "،")):
        return True
    last = re.split(r"[,،]", bare)[-1].split()
    return len(last) <= ATTRIBUTE or re.search(rf"(?:^|\s)(?:{clause.grammar.parts['opens']})$", bare) is not None
