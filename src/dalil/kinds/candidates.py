"""Candidates for a decision: what the structure of the documents found, and the sentences, show to have been resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dalil.kinds.readings import documents_found, motions_of, recorded_in, resolutions_of
from dalil.records import Document, Hit, When
from dalil.shapes import Desk
from dalil.text.deciding.operative import is_draft, operative
from dalil.text.deciding.resolutions import Resolution
from dalil.text.deciding.votes import Vote, votes
from dalil.text.form.passages import PATH
from dalil.text.likeness import Likeness, tokens
from dalil.text.sentences import sentences
from dalil.text.stopwords import stopwords
from dalil.text.topic import Topic, topic

DOCUMENTS = 80
"""Documents whose structure is read for one question, the best first."""
VOTED = 14
"""Documents whose votes are read."""
OWN_WORDS = 0.45
"""What a matter named only in a resolution's own words counts, where its heading does not name it."""
MOST_OF = 0.6
"""The share of the topic asked about that a heading must hold to be the one meant."""
LISTED = 0.9
"""What an item below one that names the matter counts."""
OTHER_NUMBER = 0.4
"""What a sentence counts that lacks a number by which the topic is named (*PEP 563*)."""
SENTENCE = 0.8
"""What a sentence outside any part that resolves counts."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be the decision asked for. `status`: *decided*, *voted*, *ordered*, *draft*."""

    document: str
    start: int
    end: int
    score: float
    status: str
    topic: str
    why: str
    how: str = ""
    body: str = ""
    when: When | None = None


SHORT_LINE = 90
"""Characters of the line after a resolution that tells how it was taken."""


def candidates(
    asked: str, body: str, hits: Sequence[Hit], desk: Desk, *, question: str = "", language: str = ""
) -> list[Candidate]:
    """All candidates in the documents found, each once, scored from 0 to about 1.

    `asked`: the topic; `question`: the whole asking sentence, in which a heading may stand word for word.
    """
    documents = documents_found(hits, desk, DOCUMENTS)
    resolved = {document.id: resolutions_of(document) for document in documents}
    drop = frozenset(token for word in (*stopwords(language), *stopwords("en")) for token in tokens(word))
    like = Likeness(asked, (each.topic for found in resolved.values() for each in found), drop=drop)
    about = topic(asked, desk.register, language=language)
    found: list[Candidate] = []
    for document in documents:
        found.extend(_from_structure(document, resolved[document.id], like, about))
    for document in documents[:VOTED]:
        found.extend(
            each for each in _from_votes(document, like, about) if not _told_with(each, resolved[document.id], found)
        )
    for document in documents:
        found.extend(_from_lists(document, like, about, found))
    within = [(each.document, each.start, each.end) for each in found]
    whose = topic(body if is_named(body) else "", desk.register, language=language)
    found.extend(_from_sentences(hits, {document.id: document for document in documents}, about, whose, within))
    said = _plain(question)
    return [_verbatim(each, said, len(_plain(asked))) for each in found if _of_body(body, each, desk, language)]


def _told_with(vote: Candidate, resolved: Sequence[Resolution], found: Sequence[Candidate]) -> bool:
    """Whether a vote is how a resolution below it was taken, which answers as well: then it is told with that one."""
    after = next((each for each in resolved if each.opened <= vote.start < each.end), None)
    if after is None:
        return False
    return any(
        each.document == vote.document and each.start == after.start and each.score >= vote.score for each in found
    )


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _verbatim(found: Candidate, said: str, length: int) -> Candidate:
    """A matter whose heading the question holds word for word is the one meant, unless it is but a part; the longer, the surer."""
    topic = _plain(found.topic)
    if len(topic) < max(4, MOST_OF * length) or found.status == "draft" or f" {topic}" not in f" {said}":
        return found
    return replace(found, score=max(found.score, 1.0 + min(len(topic), 200) / 1000))


@lru_cache(maxsize=4096)
def _votes(text: str) -> list[Vote]:
    return votes(text)


def _status(document: Document) -> str:
    return "draft" if is_draft(f"{_title(document)} {document.kind}") else "decided"


def _title(document: Document) -> str:
    """The title without what it only adds in brackets."""
    return re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", document.title)


def _from_structure(
    document: Document, found: Sequence[Resolution], like: Likeness, about: Topic
) -> Iterator[Candidate]:
    for each in found:
        words = document.text[each.start : each.end]
        named = max(like(each.topic), 0.9 * about.share(each.topic) * like.share(each.topic))
        path = 0.15 * like.share(f"{each.path} {document.title}")
        own = about.share(words)
        score = max(named, OWN_WORDS * own) + (0.05 * own + path) * (1 - named)
        if score <= 0:
            continue
        how = _how(_next_line(document.text, each.end)) or _how(document.text[max(each.opened, each.start - 6000) : each.end])
        why = f"under “{each.label}” on “{each.topic}”" if each.topic else f"under “{each.label}”"
        yield Candidate(
            document.id,
            each.start,
            each.end,
            score,
            _status(document),
            each.topic,
            why,
            how,
            document.body,
            document.when,
        )


def _next_line(text: str, end: int) -> str:
    """The short line after a resolution, where minutes tell how it was taken (*Carried unanimously.*); empty where a heading, a label or a
    longer text follows."""
    line = text[end : end + 4 * SHORT_LINE].strip().split("\n", 1)[0].strip()
    return line if len(line) <= SHORT_LINE and not line.startswith(("#", "*", "-")) else ""


def _from_votes(document: Document, like: Likeness, about: Topic) -> Iterator[Candidate]:
    heads = [block for block in document.blocks if block.kind == "heading"]
    for each in motions_of(document):
        if each.vote.form not in ("tally", "names"):
            continue
        words = document.text[each.start : each.end]
        head = next((block.label for block in reversed(heads) if block.start <= each.start), "")
        score = max(like(words), like.share(words) * 0.9, 0.8 * like(head), 0.8 * about.share(words))
        if score > 0:
            start, end = min(each.start, each.vote.start), max(each.end, each.vote.end)
            named = " ".join(words.split())
            yield Candidate(
                document.id,
                start,
                end,
                score,
                "voted",
                named[:200] or head,
                "a vote on the matter",
                told(each.vote),
                document.body,
                document.when,
            )


def _from_lists(document: Document, like: Likeness, about: Topic, found: Sequence[Candidate]) -> Iterator[Candidate]:
    taken = [(each.start, each.end) for each in found if each.document == document.id]
    for each in recorded_in(document):
        named = max(like(each.topic), 0.9 * like.share(each.topic) * about.share(each.topic))
        if named <= 0 or any(start <= each.start < end for start, end in taken):
            continue
        words = document.text[each.start : each.end]
        status = "draft" if each.status == "proposed" or _status(document) == "draft" else each.status
        score = LISTED * (named + 0.1 * about.share(words)) * (0.8 if status == "draft" else 1.0)
        yield Candidate(
            document.id,
            each.start,
            each.end,
            score,
            status,
            each.topic,
            f"below “{each.topic}”",
            _how(words),
            document.body,
            document.when,
        )


def _from_sentences(
    hits: Sequence[Hit], documents: dict[str, Document], about: Topic, whose: Topic, within: list[tuple[str, int, int]]
) -> Iterator[Candidate]:
    taken: dict[str, list[tuple[int, int]]] = {}
    numbered = {token for token in tokens(about.phrase) if token.isdecimal() and not 1800 <= int(token) <= 2050}
    for id, start, end in within:
        taken.setdefault(id, []).append((start, end))
    for hit in hits:
        passage = hit.passage
        document = documents.get(passage.document)
        if document is None or "heading" in passage.marks or not {"decision", "order", "draft"} & set(passage.marks):
            continue
        draft = _status(document) == "draft"
        before = ""
        for start, end in sentences(passage.text):
            words = passage.text[start:end]
            kind = operative(words)
            around = about.share(f"{passage.section.rsplit(PATH, 1)[-1]} {_title(document)} {before} {words}")
            share = max(about.share(words), 0.6 * whose.share(words))
            before = words
            if not kind or not share or around < 0.5:
                continue
            if any(first <= passage.start + start < last for first, last in taken.get(passage.document, ())):
                continue
            status = "draft" if kind == "proposed" or (draft and kind != "ordered") else kind
            score = SENTENCE * (0.7 * share + 0.3 * around) * (0.8 if status == "draft" else 1.0)
            if not numbered <= set(tokens(f"{passage.section} {_title(document)} {words}")):
                score *= OTHER_NUMBER
            why = "; ".join(
                (
                    f"its verb resolves, and it names: {', '.join((*about.found(words), *whose.found(words)))}",
                    *hit.why[:1],
                )
            )
            head = passage.section.rsplit(PATH, 1)[-1]
            yield Candidate(
                document.id,
                passage.start + start,
                passage.start + end,
                score,
                status,
                head,
                why,
                _how(words),
                document.body,
                passage.when or document.when,
            )


def is_named(body: str) -> bool:
    """Whether the letter names a particular body; one named by a common word (*the committee*) is any body."""
    return bool(body) and body != body.lower()


def _of_body(body: str, found: Candidate, desk: Desk, language: str) -> bool:
    """Whether the words or the document name the body."""
    if not is_named(body):
        return True
    document = desk.document(found.document)
    whose = topic(body, desk.register, language=language)
    said = f"{document.title} {document.body} {document.author} {document.addressee} {document.text[found.start : found.end]}"
    return whose.share(said) >= 0.5


def _how(words: str) -> str:
    """How it was taken: by the last vote told in the words, in a few fixed words."""
    return told(found[-1]) if (found := _votes(words)) else ""


def told(vote: Vote) -> str:
    """A vote in a few fixed words: *for 12, against 3, abstain 2*; *unanimous*; *consensus*."""
    return ", ".join(f"{side} {count}" for side, count in vote.counts.items()) or vote.form
