"""What a TEI header says of a document: its title, who wrote to whom, its own date rather than its edition's."""

from __future__ import annotations

from typing import Any

from dalil.readers.xmltree import local

WRITTEN = {"created", "written", "creation", "composed", "sent", "original", "signed", "doc", "document", "event", "meeting"}
"""Types of date that are the document's own."""
EDITED = {"posted", "published", "publication", "updated", "revised", "edition", "transcribed", "encoded", "accessed"}


def header(root: Any) -> dict[str, str]:
    """Fields of the header; empty where there is none."""
    node = next((one for one in root.iter() if local(one) == "teiHeader"), None)
    if node is None:
        return {}
    meta = {
        "title": title(node),
        "author": first(node, "author") or agent(node, "sent"),
        "addressee": agent(node, "received"),
        "date": date(node),
        "kind": next((one.get("type", "") for one in root.iter() if local(one) == "div" and one.get("type")), ""),
        "source": first(node, "bibl") or first(node, "msIdentifier"),
    }
    if meta["kind"] in ("document", "section", "chapter", "body", "part"):
        meta["kind"] = ""
    return {field: value for field, value in meta.items() if value}


def words(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


def first(node: Any, tag: str) -> str:
    """Words of the first element of that name."""
    return next((words(one) for one in node.iter() if local(one) == tag and words(one)), "")


def title(node: Any) -> str:
    """The title proper: the one marked main or complete, else the first."""
    titles = [one for one in node.iter() if local(one) == "title" and words(one)]
    marked = [one for one in titles if one.get("type") in ("main", "complete", "full")]
    return words((marked or titles)[0]) if titles else ""


def agent(node: Any, type: str) -> str:
    """Sender or receiver of a letter (`correspAction`)."""
    for action in node.iter():
        if local(action) == "correspAction" and action.get("type") == type:
            return next((words(one) for one in action if local(one) in ("persName", "orgName", "name") and words(one)), "")
    return ""


def date(node: Any) -> str:
    """The document's own date, normalised where the header does so; not that of its publication if there is another."""
    found: list[tuple[int, str]] = []
    for one in node.iter():
        if local(one) != "date":
            continue
        value = one.get("when") or one.get("when-iso") or span(one) or words(one)
        type = (one.get("type") or "").lower()
        above = {local(parent) for parent in one.iterancestors()}
        if type in WRITTEN or above & {"creation", "correspAction"}:
            rank = 0
        elif type in EDITED or "revisionDesc" in above:
            rank = 9
        elif "sourceDesc" in above:
            rank = 1
        else:
            rank = 5 if "publicationStmt" in above else 3
        if value:
            found.append((rank, value))
    best = min(found, default=(9, ""), key=lambda pair: pair[0])
    return best[1] if best[0] < 9 else ""


def span(node: Any) -> str:
    """An interval as `start/end`."""
    first, last = node.get("notBefore") or node.get("from"), node.get("notAfter") or node.get("to")
    return f"{first}/{last}" if first and last else first or last or ""
