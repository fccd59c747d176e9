"""Knowledge as data: cue words, verbs, months, titles, one YAML file a subject. This is the one place that opens them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load(name: str) -> Any:
    """What `text/lexicon/NAME.yaml` holds, parsed once. Do not change what is returned: all callers share it."""
    source = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(source, Loader=loader)
