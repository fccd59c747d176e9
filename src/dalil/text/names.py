"""Names: how they are written (`spellings`), whether two are one (`same`), and where they stand in a text (`names`)."""

from __future__ import annotations

from dalil.text.namekeys import same, sameness
from dalil.text.namespans import Name, names
from dalil.text.spellings import spellings

__all__ = ["Name", "names", "same", "sameness", "spellings"]
