"""The lexicon says words as words: YAML reads a bare *no* or *on* as true or false."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import dalil.text.lexicon

FILES = sorted(Path(dalil.text.lexicon.__file__).parent.glob("*.yaml"))
SLIPS = {"yes", "no", "on", "off"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_is_read_as_a_truth_value(path: Path) -> None:
    plain = (event for event in yaml.parse(path.read_text("utf-8")) if isinstance(event, yaml.ScalarEvent) and event.implicit[0])
    assert [event.value for event in plain if event.value.lower() in SLIPS] == []


def test_particles_and_headers_hold_the_words() -> None:
    assert {"on", "off"} <= set(dalil.text.lexicon.load("duties_en")["particles"])
    assert "no" in dalil.text.lexicon.load("headers")["id"]
