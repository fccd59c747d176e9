"""Findings to a report: its title, its order, and the name by which each extract is known in every rendering."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from dalil.records import Annex, Extract, Finding, Letter, Report, SourceFile, Voice

Voices = Callable[[Sequence[tuple[str, Finding]]], tuple[tuple[Voice, ...], tuple[str, ...]]]
"""From the findings with their keys: the annex of voices, and the keys of the findings about a group in which no voice of it is heard."""


class Shelf(Protocol):
    """What a report needs of an archive: what became of each file, and one hash over all documents."""

    def sources(self) -> Sequence[SourceFile]: ...

    def root(self) -> str: ...


def assemble(
    letter: Letter,
    findings: Sequence[Finding],
    archive: Shelf,
    *,
    annexes: Sequence[tuple[Annex, Sequence[Finding]]] = (),
    voices: Voices | None = None,
    methods: Sequence[str] = (),
    version: str = "",
) -> Report:
    """The report. It depends on its arguments alone: the same archive and inquiry give the same bytes.

    `methods` names the judges and how well they were measured to do.
    """
    order = sorted(archive.sources(), key=lambda source: (source.compartment, source.path))
    report = Report(
        title=title(letter),
        letter=letter,
        findings=tuple(findings),
        sources=tuple(order),
        annexes=tuple((annex, tuple(special)) for annex, special in annexes),
        archive_root=archive.root(),
        version=version,
        methods=tuple(methods),
    )
    if voices is None:
        return report
    heard, silent = voices(own_findings(report))
    return replace(report, voices=heard, silent=silent)


def title(letter: Letter) -> str:
    """*Report on the questions of V. I. Lenin*, *Report on the duties laid by R. Anvarov*; shorter where nobody is named."""
    if is_circular(letter):
        return f"Report on the duties laid by {letter.sender}" if letter.sender else "Report on the duties laid"
    return f"Report on the questions of {letter.sender}" if letter.sender else "Report on the questions put"


def is_circular(letter: Letter) -> bool:
    """Whether all that is to be answered is duties: then the letter is a directive."""
    return bool(letter.questions) and all(question.kind == "duty" for question in letter.questions)


def keyed_findings(report: Report) -> list[tuple[str, Finding]]:
    """All findings with their keys, unique in the report: `3` for the letter's third question, `A-1` in the first annex."""
    named = [(finding.question.id or str(place), finding) for place, finding in enumerate(report.findings, start=1)]
    for ordinal, (_, findings) in enumerate(report.annexes):
        prefix = annex_letter(ordinal)
        named += [(f"{prefix}-{finding.question.id or place}", finding) for place, finding in enumerate(findings, start=1)]
    seen: dict[str, int] = {}
    keyed = []
    for key, finding in named:
        seen[key] = seen.get(key, 0) + 1
        keyed.append((key if seen[key] == 1 else f"{key}~{seen[key]}", finding))
    return keyed


def own_findings(report: Report) -> list[tuple[str, Finding]]:
    """The findings with evidence of their own, with their keys: a summary only draws others together."""
    drawn = {id(finding) for annex, findings in report.annexes if annex.summary for finding in findings}
    return [(key, finding) for key, finding in keyed_findings(report) if id(finding) not in drawn]


def annex_letter(ordinal: int) -> str:
    """The letter of a special annex: A, B, … Z, A1, …"""
    return chr(ord("A") + ordinal % 26) + (str(ordinal // 26) if ordinal >= 26 else "")


def extract_id(key: str, index: int) -> str:
    """The name of an extract: its finding's key and its place in it, counted from 1."""
    return f"{key}.{index + 1}"


def extracts(report: Report) -> Iterator[tuple[str, str, Finding, Extract]]:
    """(extract id, finding key, finding, extract) of every extract, in order, those of summaries too."""
    for key, finding in keyed_findings(report):
        for index, extract in enumerate(finding.extracts):
            yield extract_id(key, index), key, finding, extract


def nothing_found(report: Report) -> bool:
    """Whether no finding of the report rests on any extract."""
    return not any(finding.extracts for _, finding in keyed_findings(report))
