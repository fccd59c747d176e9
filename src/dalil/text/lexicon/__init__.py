"""Knowledge as data: words and forms of each language, one YAML file a subject and language, `dates_ru.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Any:
    """The content of `<name>.yaml`. Shared by all callers: do not change it."""
    return yaml.load(files(__name__).joinpath(f"{name}.yaml").read_text("utf-8"), Loader=Loader)


@cache
def pattern(name: str, part: str) -> re.Pattern[str]:
    """Any of the expressions under `part` of `<name>.yaml`, a list of them or one a language; case ignored."""
    forms = load(name)[part]
    return re.compile("|".join(f"(?:{form})" for form in (forms.values() if isinstance(forms, Mapping) else forms)), re.IGNORECASE)


@cache
def load_languages(subject: str) -> Mapping[str, Any]:
    """The content of every `<subject>_<language>.yaml`, by language code, in alphabetical order."""
    names = sorted(entry.name for entry in files(__name__).iterdir())
    prefix, suffix = f"{subject}_", ".yaml"
    stems = [name.removesuffix(suffix) for name in names if name.startswith(prefix) and name.endswith(suffix)]
    return {stem.removeprefix(prefix): load(stem) for stem in stems}
