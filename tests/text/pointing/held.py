"""The held sentences: what each says of which suspect, and what is read of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dalil.figures import undated
from dalil.text.pointing.acts import act_of
from dalil.text.pointing.reading import pointed
from dalil.text.topic import topic
from tests.kinds.fake import FakeRegister

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Held:
    """A sentence of a file, with the case it is of."""

    row: dict[str, Any]
    case: dict[str, Any]

    @property
    def expected(self) -> list[str]:
        return sorted(self.row["tells"])

    def read(self) -> list[str]:
        """Each thing said, as *suspect:sort:sign*."""
        register, language, names = FakeRegister(), self.case["language"], self.case["suspects"]
        act = act_of(undated(self.case["act"], language).strip(), language, register)
        voice = self.row.get("voice")
        found = pointed(
            self.row["text"],
            [topic(name, register, language=language) for name in names],
            act,
            self.row["language"],
            own=names.index(voice) if voice in names else None,
            before=[self.row["before"]] if "before" in self.row else [],
        )
        return sorted(f"{names[each.suspect]}:{each.sort}:{'+' if each.does else '-'}" for each in found)


def held(name: str) -> Iterator[Held]:
    data = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    for row in data["rows"]:
        yield Held(row, data["acts"][row["of"]])
