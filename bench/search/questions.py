"""The question sets `questions_*.yaml`: who asks, which line answers, and whether it is for development or for the test."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. `gold` is the id of the line that answers it: `sib:402`."""

    language: str
    split: str
    gold: str
    text: str

    @property
    def key(self) -> str:
        return f"{self.language} {self.gold}"


def questions() -> list[Asked]:
    """All of them, in the order of the files."""
    found: list[Asked] = []
    for path in sorted(FOLDER.glob("questions_*.yaml")):
        held = yaml.safe_load(path.read_text(encoding="utf-8"))
        found += [Asked(held["language"], split, gold, text) for split in ("dev", "test") for gold, text in held[split].items()]
    return found
