"""Part 2: questions and texts of one language. Recall of the right text in the first 1 and 10, beside the peers, by stage."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.search.ours import STAGES, build, staged
from bench.search.peers import peers
from bench.search.record import Ranks, compare, record
from bench.search.sets import SETS, Asked, Gold, Set

CUTS = (1, 10)
Place = tuple[str, int, int]
"""Where a passage lies: the file's stem, start, end."""


def met(place: Place, gold: Gold) -> bool:
    stem, start, end = place
    return stem == gold.stem and (not gold.end or (start < gold.end and end > gold.start))


def rank(places: Sequence[Place], question: Asked, *, by_text: bool) -> int:
    """Rank of the first right passage from 1, 0 if none; with `by_text`, passages of one text take one place together."""
    seen: list[Place] = []
    for place in places:
        if by_text and any(place[0] == other[0] for other in seen):
            continue
        seen.append(place)
        if any(met(place, gold) for gold in question.gold):
            return len(seen)
    return 0


def ranks(found: Callable[[str], Sequence[Place]], questions: Sequence[Asked], *, by_text: bool) -> Ranks:
    return {question.id: rank(found(question.text), question, by_text=by_text) for question in questions}


def recall(ranked: Ranks, cut: int) -> float:
    return sum(1 for place in ranked.values() if 0 < place <= cut) / len(ranked)


def measure(one: Set, work: Path, *, stages: Sequence[str]) -> dict[str, Ranks]:
    """Ranks by system."""
    files = work / one.name / "files"
    one.write(files)
    archive = build(work / one.name / "archive", files, vectors=True)
    store = archive.store(archive.compartments[0])
    paths = {document.id: Path(document.path).stem for document in archive.documents()}
    passages = [passage for _, passage in store.passages()]
    places: list[Place] = [(paths[passage.document], passage.start, passage.end) for passage in passages]
    by_text = not any(gold.end for question in one.questions for gold in question.gold)
    print(f"\n{one.name}: {len(one.questions)} questions, {len(one.texts)} texts, {len(passages)} passages", file=sys.stderr)
    found: dict[str, Ranks] = {}
    for name, peer in peers().items():
        ask = peer([passage.text for passage in passages], work / "peer")
        found[name] = ranks(lambda text, ask=ask: [places[at] for at in ask(text)], one.questions, by_text=by_text)  # type: ignore[misc]
    for name in stages:
        with staged(archive, STAGES[name], one.language) as search:
            found[name] = ranks(
                lambda text, search=search: [  # type: ignore[misc]
                    (paths[hit.passage.document], hit.passage.start, hit.passage.end) for hit in search(text)
                ],
                one.questions,
                by_text=by_text,
            )
    return found


def run(data: Path, work: Path, *, names: Sequence[str], stages: Sequence[str], keep: bool) -> None:
    """Print the table of each set, and what was found newly and lost against the last recorded run."""
    for name in names:
        one = SETS[name](data)
        found = measure(one, work, stages=stages)
        print(f"\n{one.name} ({one.language}; {len(one.questions)} questions, {len(one.texts)} texts)")
        for system, ranked in found.items():
            print(f"  {system:26s}" + "".join(f"  R@{cut} {recall(ranked, cut):.3f}" for cut in CUTS), flush=True)
        compare(name, found["Dalil"], {question.id: question.text for question in one.questions})
        if keep:
            record(name, found["Dalil"])
