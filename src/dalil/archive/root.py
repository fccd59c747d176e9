"""One hash over everything the archive holds, whatever order it came in and whatever machine it lies on."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256


def leaf(path: str, content_sha256: str, text_sha256: str) -> bytes:
    """Digest of one document. Fields are length-prefixed, so that no two documents can be written as the same bytes."""
    digest = sha256(b"\x00dalil document\x00")
    for field in (path, content_sha256, text_sha256):
        data = field.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


def branch(name: str, leaves: Iterable[bytes]) -> bytes:
    """Digest of one compartment: its name and its documents' digests, sorted."""
    data = name.encode("utf-8", "surrogatepass")
    digest = sha256(b"\x01dalil compartment\x00" + len(data).to_bytes(8, "big") + data)
    for one in sorted(leaves):
        digest.update(one)
    return digest.digest()


def root(branches: Iterable[bytes]) -> str:
    """The archive's root, as 64 hex digits."""
    digest = sha256(b"\x02dalil archive\x00")
    for one in sorted(branches):
        digest.update(one)
    return digest.hexdigest()
