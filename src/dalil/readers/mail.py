"""A mail (EML): its headers as they stand, its text, its attachments as files of their own.

`From` is what the mail claims. Of a text in two forms the plain one is read; HTML only where there is nothing else.
"""

from __future__ import annotations

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from typing import Any, cast

from dalil.errors import ReadError, RefusedError
from dalil.readers.draft import Draft
from dalil.records import Attachment, Reading
from dalil.text.encodings import decode

EXTENSIONS: tuple[str, ...] = (".eml",)
MAGIC: tuple[bytes, ...] = (b"Return-Path:", b"Received:", b"Delivered-To:", b"MIME-Version:", b"Message-ID:", b"X-Mailer:")
SHOWN = ("From", "To", "Cc", "Date", "Subject")
MOST_PARTS = 2000


def read(content: bytes, name: str) -> Reading:
    message = BytesParser(policy=policy.default).parsebytes(content)
    parts = list(leaves(message))
    draft, warnings = Draft(), []
    headers = {key: header(message, key) for key in SHOWN}
    draft.block("note", "\n".join(f"{key}: {value}" for key, value in headers.items() if value), label="header")
    attachments: list[Attachment] = []
    texts = [part for part in parts if not attached(part)]
    plain = [part for part in texts if part.get_content_type() == "text/plain"]
    for part in plain or [part for part in texts if part.get_content_type() == "text/html"]:
        words, doubt = body(part)
        warnings += doubt
        if words.strip():
            draft.part("\n\n")
            draft.put(words.strip("\n"))
    for number, part in enumerate((part for part in parts if attached(part)), start=1):
        label = str(part.get_filename() or f"attachment-{number}{suffix_of(part)}")
        attachments.append(Attachment(label, payload(part)))
    if not plain and not texts and not attachments and len(draft) == 0:
        raise ReadError("it is no mail: it has neither headers nor text")
    if message.defects:
        warnings.append("the mail is not well formed: " + ", ".join(sorted({type(d).__name__ for d in message.defects})))
    return Reading(draft.text, (), draft.ordered(), meta_of(message, headers), tuple(attachments), tuple(dict.fromkeys(warnings)))


def leaves(message: EmailMessage) -> Any:
    """The parts that hold content, in order; a mail within a mail is one part, read as a mail of its own."""
    stack, seen = [message], 0
    while stack:
        part = stack.pop()
        seen += 1
        if seen > MOST_PARTS:
            raise RefusedError(f"the mail has more than {MOST_PARTS} parts")
        if part.get_content_maintype() == "multipart" and isinstance(part.get_payload(), list):
            stack.extend(reversed(cast("list[EmailMessage]", part.get_payload())))
        else:
            yield part


def header(message: EmailMessage, key: str) -> str:
    """A header in words; a malformed one as it stands."""
    try:
        value = message.get(key)
    except (ValueError, TypeError, IndexError, KeyError, AttributeError):  # the parser of malformed headers is not to be trusted
        value = next((raw for name, raw in message.raw_items() if name.lower() == key.lower()), "")
    return " ".join(str(value or "").split())


def attached(part: EmailMessage) -> bool:
    """True for a part that is a file of its own."""
    if part.get_content_type() not in ("text/plain", "text/html"):
        return True
    return part.get_content_disposition() == "attachment" or part.get_filename() is not None


def payload(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822" and isinstance(part.get_payload(), list):
        return b"".join(inner.as_bytes() for inner in cast("list[EmailMessage]", part.get_payload()))
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def suffix_of(part: EmailMessage) -> str:
    """A suffix for a part without a name."""
    return {"message/rfc822": ".eml", "application/pdf": ".pdf", "text/html": ".html"}.get(part.get_content_type(), "")


def body(part: EmailMessage) -> tuple[str, list[str]]:
    """The words of a text part."""
    content = payload(part)
    if part.get_content_type() == "text/html":
        from dalil.readers import html

        reading = html.read(content, "mail.html")
        return reading.text, list(reading.warnings)
    decoded = decode(content, declared=str(part.get_content_charset() or ""))
    return decoded.text, list(decoded.warnings)


def meta_of(message: EmailMessage, headers: dict[str, str]) -> dict[str, str]:
    meta = {"title": headers["Subject"], "author": headers["From"], "addressee": headers["To"], "kind": "mail"}
    try:
        meta["date"] = parsedate_to_datetime(headers["Date"]).date().isoformat()
    except (ValueError, TypeError, IndexError):
        if found := re.search(r"\d.*\d{4}", headers["Date"]):
            meta["date"] = found[0]
    return {field: value for field, value in meta.items() if value}
