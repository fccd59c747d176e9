"""Names: how they are written (`spellings`), whether two are one (`same`), and where they stand in a text (`names`)."""

from __future__ import annotations

from dalil.text.naming.namekeys import same, sameness
from dalil.text.naming.namespans import Name, names
from dalil.text.naming.spellings import spellings

__all__ = ["Name", "names", "same", "sameness", "spellings"]
