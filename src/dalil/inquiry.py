"""The arrows in one function; the only place that knows them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from dalil.archive import Archive
from dalil.desk import ArchiveDesk
from dalil.errors import UsageError
from dalil.extract import cut_all
from dalil.kinds import KINDS
from dalil.kinds.protection import PARTS
from dalil.records import Annex, Finding, Hit, Letter, Query, Question
from dalil.settings import Settings
from dalil.text.asking.protected import protected
from dalil.text.dating.dates import dates
from dalil.text.naming.names import names, same
from dalil.weigh import weigh

HEAD = 300
"""Characters at a letter's beginning and end in which its day and its writer stand."""
Progress = Callable[[int, int, str], None]
"""Told before each question: how many are done, how many there are, and the question's text."""


def run(
    letter: Letter, archive: Archive, settings: Settings, *, progress: Progress | None = None
) -> tuple[tuple[Finding, ...], tuple[tuple[Annex, tuple[Finding, ...]], ...]]:
    """The findings on a letter's questions, in the letter's order, and those of each annex that it asks for.

    The letter itself is no evidence: its copies in the archive are left out.
    """
    desk = ArchiveDesk(archive, settings)
    desk.absent = own_copies(letter, desk)
    special = [(annex, special_questions(annex, letter.language)) for annex in letter.annexes]
    everything = [*letter.questions, *(question for _, questions in special for question in questions)]
    findings = []
    for done, question in enumerate(everything):
        if progress is not None:
            progress(done, len(everything), question.text)
        findings.append(answer(question, desk))
    rest = iter(findings[len(letter.questions) :])
    annexes = tuple((annex, tuple(islice(rest, len(questions)))) for annex, questions in special)
    return tuple(findings[: len(letter.questions)]), annexes


def special_questions(annex: Annex, language: str) -> tuple[Question, ...]:
    """What a special annex on a topic tells: statements for and against, incidents in order, decisions, protests and what came of them."""
    topic = annex.topic
    heads = (f"Statements for and against: {topic}", f"Incidents, in order: {topic}", f"Decisions on it: {topic}", f"Who protested, and what came of it: {topic}")
    matter = protected(topic, language)
    asked: list[tuple[str, dict[str, str]]]
    if matter is not None:
        asked = [("protection", {"whom": matter.whom, "against": matter.against, "thing": matter.thing, "part": part}) for part in PARTS]
    else:
        asked = [("attitude", {"holder": "", "target": topic}), ("chronicle", {"topic": topic}), ("decisions", {"body": "", "topic": topic}), ("chronicle", {"topic": f"protest: {topic}"})]
    return tuple(Question(str(n), kind, text, {**slots}, language) for n, ((kind, slots), text) in enumerate(zip(asked, heads, strict=True), 1))


def answer(question: Question, desk: ArchiveDesk) -> Finding:
    """The finding on one question. Raises `UsageError` for a kind that does not exist."""
    kind = KINDS.get(question.kind)
    if kind is None:
        raise UsageError(f"question {question.id}: no kind {question.kind!r}; `dalil kinds` lists them")
    desk.searched()
    hits = gather(kind.seek(question), desk)
    picks = kind.pick(question, hits, desk)
    extracts = cut_all(picks, desk.document, hits)
    return weigh(kind, question, extracts, desk, desk.searched())


def gather(queries: Sequence[Query], desk: ArchiveDesk) -> list[Hit]:
    """The best passages for the queries that want the best (as many as one of them wants), then all for those that want all, each passage once."""
    best = [query for query in queries if not query.complete]
    top = max((query.most or desk.settings.top for query in best), default=0)
    hits = list(desk.search(*best, top=top)) if best else []
    seen = {hit.passage.key for hit in hits}
    for query in queries:
        if query.complete:
            hits.extend(islice(_new(desk.every(query), seen), query.most or desk.settings.most))
    return hits


def _new(hits: Iterator[Hit], seen: set[tuple[str, int]]) -> Iterator[Hit]:
    for hit in hits:
        if hit.passage.key not in seen:
            seen.add(hit.passage.key)
            yield hit


def own_copies(letter: Letter, desk: ArchiveDesk) -> frozenset[str]:
    """Documents of the archive that are this letter: half of its questions word for word, or, in another language, a document
    of its day by its writer.

    An asker's own suspicion must not come back as evidence for it.
    """
    wanted = [" ".join(question.text.split()) for question in letter.questions if len(question.text) > 20]
    days = {when.start for _, _, when in dates(letter.text[:HEAD]) if when.start == when.end}
    writers = {letter.sender, *(name.text for part in (letter.text[:HEAD], letter.text[-HEAD:]) for name in names(part, letter.language))}
    near = {
        hit.passage.document
        for question in letter.questions[:8]
        for hit in desk.search(Query(text=question.text, reason="is the letter itself in the archive?"), top=5)
    }
    found = set()
    for id in sorted(near):
        document = desk.document(id)
        text = " ".join(document.text.split())
        if wanted and sum(sentence in text for sentence in wanted) * 2 >= len(wanted):
            found.add(id)
        elif document.when is not None and document.when.start in days and document.author:
            found.update({id} if any(same(writer, document.author) for writer in writers if writer) else ())
    return frozenset(found)
