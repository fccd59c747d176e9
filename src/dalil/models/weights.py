"""The files of a shipped model: found inside the package and checked against their CHECKSUMS before use."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dalil.errors import ModelError

DATA = Path(__file__).parent / "data"


def model_folder(name: str) -> Path:
    """The folder of a model's files, after its checksums held.

    Raises:
        ModelError: a file is missing or is not the one that was shipped.
    """
    folder = DATA / name
    listing = folder / "CHECKSUMS"
    if not listing.is_file():
        raise ModelError(f"the model {name!r} is not installed: {listing} is missing")
    for line in listing.read_text(encoding="utf-8").splitlines():
        expected, _, file = line.partition("  ")
        path = folder / file
        if not path.is_file():
            raise ModelError(f"the model {name!r} is incomplete: {path} is missing")
        with path.open("rb") as opened:
            found = hashlib.file_digest(opened, "sha256").hexdigest()
        if found != expected:
            raise ModelError(f"the model {name!r} is damaged: {path} fails its checksum")
    return folder
