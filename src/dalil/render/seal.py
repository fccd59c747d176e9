"""The seal of an extract: one hash over its words and its whole citation, so that none can be changed without the other.

It holds no secret: somebody who forges a report can make a new seal. What it catches is a citation that was edited afterwards;
what a forger seals anew, `verify` still compares with the sources.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

SEALED = (
    "document", "compartment", "path", "sha256", "text_sha256", "start", "end", "page", "section", "date", "date_basis", "speaker",
    "language", "text", "before", "after", "bearing", "label", "holder", "reported",
)  # fmt: skip


def seal(extract: Mapping[str, object]) -> str:
    """SHA-256, in hex, of the sealed members as a compact ASCII JSON array, in the order of `SEALED`."""
    row = json.dumps([extract.get(name) for name in SEALED], ensure_ascii=True, separators=(",", ":"))
    return sha256(row.encode("ascii")).hexdigest()
