"""The fixed words of the report that stand for codes: languages, sides, and the tone of a verdict. The data is YAML."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import cast

import yaml


def language(code: str) -> str:
    """*Uzbek* for `uz`; the code itself where it has no name here."""
    return _words()["languages"].get(code, code)


def side(code: str) -> str:
    """Whose voice a side is, in words."""
    return _words()["sides"].get(code, code)


def tone(verdict: str) -> str:
    """`good`, `bad`, `mixed`, `silent` or `plain`: how a verdict is coloured, beside its shape and its words."""
    return _words()["tones"].get(verdict, "plain")


@cache
def _words() -> dict[str, dict[str, str]]:
    text = (files("dalil.render") / "templates" / "labels.yaml").read_text("utf-8")
    return cast(dict[str, dict[str, str]], yaml.safe_load(text))
