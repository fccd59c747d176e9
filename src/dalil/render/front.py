"""What stands at the head of a report and of each finding: who asked what of whom, and how the question was understood."""

from __future__ import annotations

import re

from dalil.records import Question, Report
from dalil.report import is_circular, own_findings
from dalil.text.dating.written import dated, iso_dated

_ISO = re.compile(r"\d{4}-\d{2}(-\d{2})?")


def facts(report: Report) -> list[tuple[str, str]]:
    """(name, value) lines for the title page; a directive has other names than a letter."""
    letter, circular = report.letter, is_circular(report.letter)
    names = ("Issued by", "To", "Dated", "Duties") if circular else ("Asked by", "Of", "Letter dated", "Questions")
    count = sum(len(finding.extracts) for _, finding in own_findings(report))
    documents = sum(len(source.documents) for source in report.sources)
    holdings = f"{documents:,} documents from {len(report.sources):,} files"
    values = (letter.sender, letter.addressee, dated(letter.when), f"{len(report.findings):,}")
    lines = [*zip(names, values, strict=True), ("Extracts", f"{count:,}, each word for word")]
    return [(name, value) for name, value in lines if value] + [("Archive", ", ".join(part for part in (holdings, period(report)) if part))]


def period(report: Report) -> str:
    """The years that the extracts speak of: *evidence of 1918–1923*."""
    years = [year for _, finding in own_findings(report) for extract in finding.extracts if extract.when for year in (extract.when.start.year, extract.when.end.year)]
    if not years:
        return ""
    return f"evidence of {min(years)}" + (f"–{max(years)}" if min(years) != max(years) else "")


def slots(question: Question) -> list[tuple[str, str]]:
    """(slot, value) as the question was understood, dates as people write them; empty slots are left out."""
    pairs = [(name, value if isinstance(value, str) else ", ".join(value)) for name, value in question.slots.items() if value]
    return [(name, iso_dated(value) if _ISO.fullmatch(value) else value) for name, value in pairs]
