"""One frozen record of values; it builds nothing and reads nothing."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("en", "ru", "uz", "kk", "ky", "tg", "tk", "ug", "fa", "tr")
"""Languages Dalil promises to read, as ISO 639-1 codes; Uzbek in both of its scripts."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run may be told. Defaults are what `dalil report` uses."""

    languages: tuple[str, ...] = LANGUAGES
    passage_chars: int = 480
    """Aimed length of a passage in code points; a longer paragraph is split at sentence ends."""
    top: int = 60
    """Passages looked at by a kind that needs the best few."""
    most: int = 20_000
    """Passages looked at by a kind that needs all that match; beyond it the finding says how many were left."""
    extracts: int = 12
    """Extracts shown under a finding before the rest goes to the table; exports are uncapped."""
    fold_names: bool = True
    """Whether names are also sought in other spellings and scripts."""
    use_vectors: bool = True
    """Whether the encoder takes part in the search (full text alone otherwise)."""
    embed_seconds: float = 45.0
    """The longest that one letter waits for passages to be embedded on a fresh archive."""
    use_judges: bool = True
    """Whether the trained judges take part (the simple lexical ones otherwise)."""
    max_file_bytes: int = 512 * 2**20
    """A larger file is refused, with its size and hash on record."""
    max_expanded_bytes: int = 2 * 2**30
    """The most that one container may unpack to, in all."""
    file_seconds: float = 120.0
    """The longest that the reading of one file may take; then it is put aside."""
    workers: int = 0
    """Processes that read files side by side; 0 means one a core, two at most, and one for a handful of files."""
