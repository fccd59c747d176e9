"""What becomes of one file: it and whatever lies in it end in one of four outcomes, with a reason. Pure but for the reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from dalil import readers
from dalil.archive.enter import Entry
from dalil.archive.prepare import Prepared, prepare
from dalil.errors import ReadError, RefusedError
from dalil.readers.guard import Allowance
from dalil.records import Attachment, Outcome, Reading

DEEPEST = 6
"""Containers within containers that are still opened."""
READ_WHOLE = "read whole"


@dataclass(slots=True)
class Found:
    """What has come out of one file so far."""

    documents: list[Prepared] = field(default_factory=list)
    inside: list[Entry] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    failed: int = 0
    failure: str = ""
    refused: bool = False


def outcome(content: bytes, *, path: str, place: str, modified: int, size: int, allowance: Allowance, depth: int = 0) -> Entry:
    """The entry of a file with this content. `size`: aimed length of a passage; `allowance`: what may still be unpacked."""
    found = Found()
    digest = sha256(content).hexdigest()
    try:
        reading = readers.read(content, path)
        if reading.text.strip():
            found.documents.append(prepare(reading, path=path, digest=digest, size=size))
        found.warnings += reading.warnings
        unpack(reading, found, path=path, place=place, size=size, allowance=allowance, depth=depth)
        if not found.documents and not found.inside and not found.failure:
            found.failure = "it holds no text"
    except (ReadError, RefusedError) as error:
        found.failure, found.refused = str(error), isinstance(error, RefusedError)
    except Exception as error:  # noqa: BLE001  a foreign parser's fault must not stop the rest; it is told in the outcome
        found.failure = f"its reader failed ({type(error).__name__}: {str(error)[:200]})"
    result, reason = verdict(found)
    return Entry(path, place, digest, len(content), modified, result, reason, tuple(found.documents), tuple(found.inside))


def verdict(found: Found) -> tuple[Outcome, str]:
    """Outcome and reason, from what has come out."""
    if found.failed:
        found.warnings.append(f"{found.failed} of its records could not be read")
    unread = sum(inner.outcome in ("quarantined", "refused") for inner in found.inside)
    if unread:
        found.warnings.append(f"{unread} of the {len(found.inside)} files in it could not be read")
    if found.failure and not found.documents and not found.inside:
        return ("refused" if found.refused else "quarantined"), found.failure
    if found.failure:
        found.warnings.append(f"read in part: {found.failure}")
    if found.warnings:
        return "ingested with warnings", "; ".join(dict.fromkeys(found.warnings))
    held = f"{len(found.documents)} records" * (len(found.documents) > 1) or READ_WHOLE
    return "ingested", f"{held}; {len(found.inside)} files in it" if found.inside else held


def unpack(reading: Reading, found: Found, *, path: str, place: str, size: int, allowance: Allowance, depth: int) -> None:
    """Reads what lies in a file: records as documents of it, files as entries of their own."""
    for attachment in reading.attachments:
        if attachment.record:
            record_path = f"{path}#{attachment.name}"
            if (record := read_record(attachment, found, path=record_path, size=size)) is not None:
                unpack(record, found, path=record_path, place=f"{place}#{attachment.name}", size=size, allowance=allowance, depth=depth)
            continue
        inner_path, inner_place = f"{path}!/{attachment.name}", f"{place}!/{attachment.name}"
        allowance.take(len(attachment.content))
        if attachment.unread or depth + 1 >= DEEPEST:
            reason = attachment.unread or f"it lies {depth + 1} containers deep, deeper than is opened"
            digest = sha256(attachment.content).hexdigest() if attachment.content else ""
            result: Outcome = "quarantined" if attachment.unread else "refused"
            found.inside.append(Entry(inner_path, inner_place, digest, len(attachment.content), 0, result, reason))
            continue
        found.inside.append(
            outcome(
                attachment.content,
                path=inner_path,
                place=inner_place,
                modified=0,
                size=size,
                allowance=allowance,
                depth=depth + 1,
            )
        )


def read_record(attachment: Attachment, found: Found, *, path: str, size: int) -> Reading | None:
    """Reads a record as a document of its own; one that cannot be read is counted."""
    digest = sha256(attachment.content).hexdigest()
    try:
        reading = readers.read(attachment.content, attachment.name)
        if reading.text.strip() or not reading.attachments:
            found.documents.append(prepare(reading, path=path, digest=digest, size=size))
    except ReadError:
        found.failed += 1
        return None
    return reading
