"""The shelves: the ledger (the truth), the originals, the indexes, copies and the register. Only this room knows SQL."""

from dalil.archive.shelf import Archive, open_archive

__all__ = ["Archive", "open_archive"]
