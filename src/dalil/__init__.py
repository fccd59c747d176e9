"""Dalil answers a letter full of questions from an archive of documents, in writing, with facts only.

The verbs, in the order of the work; each is loaded when it is first named:

    add           files and folders into an archive
    open_archive  an archive that is there
    read_letter   a letter into questions
    answer        one question into a finding
    run           a letter's questions into findings
    assemble      findings into a report
    render_all    a report into files
    verify_report a finished report against its sources
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_HOME = {
    "add": "dalil.archive.ingest",
    "open_archive": "dalil.archive",
    "read_letter": "dalil.letter",
    "answer": "dalil.inquiry",
    "run": "dalil.inquiry",
    "assemble": "dalil.report",
    "render_all": "dalil.render",
    "verify_report": "dalil.verify",
}

__all__ = ["add", "answer", "assemble", "open_archive", "read_letter", "render_all", "run", "verify_report"]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"dalil has no verb {name!r}")
