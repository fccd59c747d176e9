"""XML to a tree, safely: no entity is expanded, no DTD or file is loaded, no network is touched, depth is bounded."""

from __future__ import annotations

from typing import Any

from lxml import etree

from dalil.errors import ReadError, RefusedError

DEEPEST = 200
"""Nesting of elements that is still read."""


def parse(content: bytes) -> Any:
    """The root element. Raises `ReadError` for what is no XML, `RefusedError` for what is made to do harm."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = str(error).split("\n")[0]
        if "ntity" in message or "xcessive depth" in message or "huge" in message.lower():
            raise RefusedError(f"the XML is not taken: {message}") from error
        raise ReadError(f"the XML cannot be parsed: {message}") from error
    for entity in list(root.iter(etree.Entity)):
        show_unexpanded(entity)
    return root


def show_unexpanded(entity: Any) -> None:
    """Puts a visible mark where an entity reference stands: nothing is expanded, and nothing vanishes."""
    words = f"[reference not expanded: {entity.text}]" + (entity.tail or "")
    parent, before = entity.getparent(), entity.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    entity.tail = None
    parent.remove(entity)


def local(node: Any) -> str:
    """An element's name without its namespace; empty for what is no element."""
    return node.tag.rsplit("}", 1)[-1] if isinstance(node.tag, str) else ""
