"""One compartment as the search sees it: full text now, vectors where there are some, each language by itself."""

from __future__ import annotations

import numpy as np

from dalil.archive import Archive
from dalil.archive.lookup import Lookup, Numbers
from dalil.archive.words import index_folder, open_index
from dalil.search import fusion
from dalil.search.asked import Asked
from dalil.search.fusion import Key
from dalil.settings import Settings

Answer = tuple[Key, float, tuple[str, ...]]


class Compartment:
    """The passages of one compartment, to be asked. Its statistics are its own."""

    def __init__(self, archive: Archive, name: str, settings: Settings) -> None:
        self.name = name
        self.settings = settings
        self.store = archive.store(name)
        self.lookup = Lookup(open_index(index_folder(self.store.folder)))
        self.notes: tuple[str, ...] = ()

    @property
    def languages(self) -> dict[str, int]:
        return self.lookup.languages

    def best(self, asked: Asked, *, limit: int) -> list[Answer]:
        """The passages that answer a query best, each language by itself, with standardised scores and reasons."""
        return [answer for language in self.languages for answer in self._of_language(asked, language, limit=limit)]

    def _of_language(self, asked: Asked, language: str, *, limit: int) -> list[Answer]:
        terms = asked.terms(language)
        numbers, scores = self.lookup.best(terms, language, asked.filter, limit=limit)
        if not len(numbers):
            return []
        own = language == asked.language
        standard = self.lookup.standard(terms, language)
        weight = 1.0 if own else fusion.ALONE_OTHER_LANGUAGE
        values = standard.of(scores) * weight
        why = (f"{asked.query.reason}: full text",)
        return [((self.name, int(number)), float(value), why) for number, value in zip(numbers, values, strict=True)]

    def all(self, asked: Asked) -> tuple[Numbers, Numbers]:
        """All passages that match: numbers ascending, and the first days of their dates (-1 undated)."""
        if asked.query.text:
            groups = asked.groups(tuple(self.languages))
            return self.lookup.passing(asked.filter, groups, needed=(len(groups) + 1) // 2)
        if asked.filter:
            return self.lookup.passing(asked.filter)
        return np.empty(0, np.int64), np.empty(0, np.int64)
