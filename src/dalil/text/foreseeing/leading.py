"""Languages in which what is expected stands behind the word of expecting: *the committee doubts that the workers will win*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dalil.text.declaring.aims import mention
from dalil.text.foreseeing.clauses import Clause, One, Read, named_at_end, opinion, pronoun_at_end, strip_words, whose

TAIL = re.compile(r"(?:\s+(?:of|from|in|at)\s+(?:[\w'’-]+\s*){1,5}|,[^,]{2,80},?|\s+[\w-]+(?:ы|и|а|я|ов|ев|ей|ого|их|ой)(?:\s+[\w-]+(?:ы|и|а|я|ов|ев|ей|ого|их|ой))?)?")
"""What may stand behind a name before its verb: where it is of, or an apposition."""
ATTRIBUTES = r"(?:[\w'’-]+\s+){0,2}"
NEAR = 6
"""Words between a verb and its object (*stand up to so rich a man as Karimov*)."""
ALONE = re.compile(r"\s*(?:[^\w\s]|$)|\s+(?:\w+ly|in|on|at|by|with|and|before|after|for|if|from|to|who|when|until|within|as|or|but|once|over|without|again|now|soon|в|на|с|и|до|без|если|за|к|уже|скоро)(?!\w)")
"""What may follow an object: it is then no word that only qualifies another noun (*the Bolshevik papers*)."""
OPENING = 14
"""Words of an adverbial before a comma."""


def read_leading(clause: Clause) -> Read | None:
    """The subject, the words of expecting and whose they are, right to left from the verb; None where one of them is not plain."""
    if clause.verb.form == "bare" and "bare_after" in clause.grammar.parts and not clause.grammar.at_end("bare_after").search(clause.text.text[clause.begin : clause.start]):
        return None
    gap = strip_words(clause, clause.start)
    gap.end = _without_adversary(clause, gap.end)
    if gap.end != clause.start:
        more = strip_words(clause, gap.end)
        gap.words, gap.said, gap.end = [*gap.words, *more.words], [*gap.said, *more.said], more.end
    subject = _subject(clause, gap.end, gap.said)
    if subject is None:
        return None
    one, start, end = subject
    if clause.verb.sense == "beats" and not _has_object(clause, one):
        return None
    lead = strip_words(clause, start)
    if not lead.words:
        lead = strip_words(clause, _without_articles(clause, start))
    if any(clause.grammar.part("modal").search(each) for each in lead.said):
        return None
    words = (*gap.words, *lead.words)
    rest = clause.text.text[clause.begin : lead.end]
    if re.search(rf"(?:{clause.grammar.parts['denies']})$", rest.rstrip(" ,")):
        return None
    if clause.grammar.part("unsettled").search(re.split(r"[,،]", rest.rstrip(" ,،"))[-1]):
        return None
    said = opinion(clause)
    if lead.words:
        by, holder = whose(clause, lead.end)
        if one == "pronoun" and (himself := named_at_end(clause, lead.end, TAIL)) is not None:
            one = himself[0]  # *Orlova is sure that she …*
        if any(clause.grammar.part("unsaid").search(each) for each in lead.said):
            by, holder = "unsaid", ""
        if by == "speaker" and said:
            return Read(one, words, "named", said, told=True)
        return Read(one, words, by, holder)
    if said:
        return Read(one, words, "named", said, told=True)
    told = re.search(clause.grammar.part("says_that").pattern, rest.rstrip(" ,"))
    if told is not None:
        by, holder = whose(clause, clause.begin + told.start())
        return Read(one, words, by, holder, told=by != "speaker")
    if clause.grammar.part("that").search(clause.text.text[lead.end : start]):
        if not re.search(r"\w", rest) or clause.grammar.part("denies").search(re.split(r"[,،]", rest)[-1]):
            return None  # *That they would last never occurred to anybody*
        return Read(one, words, "unsaid", told=True)
    if not _may_open(clause, rest, clause.text.text[lead.end : start]):
        return None
    if any(clause.grammar.part("unsaid").search(each) for each in gap.said):
        return Read(one, words, "unsaid")
    if any(clause.grammar.part("minds").search(each) for each in gap.said):
        own = clause.text.words(start, end)
        return Read(one, words, "speaker" if one == "speaker" else "pronoun" if one == "pronoun" else "named", own if one in ("party", "against") else "")
    return Read(one, words)


def _subject(clause: Clause, end: int, said: Sequence[str]) -> tuple[One, int, int] | None:
    named = named_at_end(clause, end, TAIL)
    pronoun = pronoun_at_end(clause, end)
    if pronoun is not None and (named is None or named[1].end <= pronoun[1]):
        return pronoun[0], pronoun[1], end
    if named is None:
        return None
    one, at = named
    dative = any(clause.grammar.part("dative").search(each) for each in said)
    if not dative and re.search(rf"(?:{clause.grammar.parts.get('oblique', '(?!)')})$", clause.text.text[at.start : at.end]):
        return None
    return one, at.start, at.end


def _without_articles(clause: Clause, start: int) -> int:
    """Where what precedes a subject ends, its article and attributes taken off."""
    left = clause.text.text[clause.begin : start]
    match = re.match(rf"(?P<before>(?:.*[\s,(])?)(?:{clause.grammar.parts.get('articles', '(?!)')})[\s.]+(?P<attributes>{ATTRIBUTES})$", left)
    if match is None:
        return start
    others = rf"(?<!\w)(?:{clause.grammar.parts['binds']}|{clause.grammar.parts['opens']})(?!\w)"
    return start if re.search(others, match["attributes"]) else clause.begin + match.end("before")


def _without_adversary(clause: Clause, end: int) -> int:
    """Where what precedes a verb ends without the one against whom (*в борьбе против Каримова*, *در برابر کریموف*)."""
    for topic in clause.topics():
        at = mention(clause.text, topic, clause.begin, end, last=True)
        if at is not None and not clause.text.text[at.end : end].strip(" ,"):
            match = re.search(rf"(?:^|(?<=\s))(?:{clause.grammar.parts['against']})\s+$", clause.text.text[clause.begin : at.start])
            if match is not None:
                return clause.begin + match.start()
    return end


def _has_object(clause: Clause, one: str) -> bool:
    """Whether a verb of defeating has the other side, or a trial of strength, as its object right behind it, or none at all."""
    tail = clause.text.text[clause.end : clause.stop]
    taken = "|".join(clause.grammar.parts[name] for name in ("object", "trials") if name in clause.grammar.parts) or "(?!)"
    if re.match(rf"\s+(?:{taken})(?!\w)", tail) or (clause.verb.form == "bare" and not tail.strip(" ,")):
        return True
    found = [mention(clause.text, topic, clause.end, clause.stop) for topic in clause.topics(one)]
    return any(at is not None and ALONE.match(clause.text.text[at.end :]) is not None and _leads(clause, clause.text.text[clause.end : at.start]) for at in found)


def _leads(clause: Clause, between: str) -> bool:
    """Whether what stands between a verb and a name lets the name be its object."""
    bound = re.search(rf"(?<!\w)(?:{clause.grammar.parts['binds']})(?!\w)", between)
    return len(between.split()) <= NEAR and "," not in between and bound is None


def _may_open(clause: Clause, rest: str, parting: str) -> bool:
    """Whether what precedes a subject only opens its clause: nothing, a conjunction, or an adverbial."""
    bare = rest.rstrip(" ,")
    if not re.search(r"\w", bare):
        return True
    if re.search(rf"(?:^|[\s,])(?:{clause.grammar.parts['binds']})$", bare):
        return False
    joined = re.search(rf"(?:^|[\s,])(?P<word>{clause.grammar.parts['opens']})$", bare)
    if joined is not None:
        ahead = bare[: joined.start("word")].rstrip()
        return not ahead or ahead.endswith(",") or re.fullmatch(clause.grammar.parts["joins"], joined["word"]) is None
    last = bare.rsplit(",", 1)[-1]
    if re.fullmatch(rf"\W*(?:\w+\W+){{0,2}}(?:{clause.grammar.parts.get('adverbial', '(?!)')})", last):
        return True
    return (rest.rstrip().endswith(",") or parting.lstrip(" ").startswith(",")) and len(last.split()) <= OPENING
