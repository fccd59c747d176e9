"""The house keeps its own rules: who imports whom, who may open what, and what nobody may do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "dalil"
ORDER = (
    "records", "errors", "settings", "shapes", "text", "evidence", "sides", "statements", "figures", "context", "kinds", "models", "readers", "archive",
    "circular", "inquiry_file", "letter", "search", "extract", "weigh", "matrix", "voices", "report", "render", "desk", "inquiry", "since", "verify", "cli",
)  # fmt: skip
"""The rooms, in the order of the work: a room imports from rooms before it and from itself."""
FILES = sorted(SOURCE.rglob("*.py"))
ROOT = {"__init__", "__main__"}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def room(path: Path) -> str:
    """`archive` for `archive/store.py`, `letter` for `letter.py`."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def name(path: Path) -> str:
    return str(path.relative_to(SOURCE))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_room_imports_only_from_rooms_before_it(path: Path) -> None:
    here = room(path)
    if here in ROOT:
        return
    assert here in ORDER, f"{here} has no place in the order of rooms"
    rooms = {parts[1] for module in imported(tree_of(path)) if (parts := module.split("."))[0] == "dalil" and len(parts) > 1}
    late = {other for other in rooms if other in ORDER and ORDER.index(other) > ORDER.index(here)}
    assert not late


ORDERING = SOURCE / "text" / "ordering"
LAYERS = (
    {"duty_cues"}, {"deed", "outline"}, {"english", "russian", "verb_last"}, {"owners", "deeds", "mandate"}, {"sentence", "owed"},
    {"mandates"}, {"frame", "plans", "fates"}, {"duties"},
)  # fmt: skip
"""The parts of the room of directives: one imports from itself and from the layers before its own."""


@pytest.mark.parametrize("path", sorted(ORDERING.rglob("*.py")), ids=name)
def test_the_parts_of_the_room_of_directives_import_one_way(path: Path) -> None:
    here = path.relative_to(ORDERING).parts[0].removesuffix(".py")
    if here in ROOT:
        return
    layer = next(number for number, parts in enumerate(LAYERS) if here in parts)
    before = set().union(*LAYERS[:layer], {here})
    parts = {words[3] for module in imported(tree_of(path)) if (words := module.split("."))[:3] == ["dalil", "text", "ordering"] and len(words) > 3}
    assert parts <= before


WORDS_IN_CODE = re.compile(r"(?<![A-Za-z\\])[^\W\d_]{2,}\??\|[^\W\d_]{2,}\??\|[^\W\d_]{2,}")
"""Three words or endings that stand for one another, in a regular expression."""


@pytest.mark.parametrize("path", sorted(ORDERING.rglob("*.py")), ids=name)
def test_what_readers_of_directives_know_of_words_is_data(path: Path) -> None:
    tree = tree_of(path)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told]
    assert not [text for text in texts if WORDS_IN_CODE.search(text)]


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("sqlite3", {"archive"}),
        ("tantivy", {"archive"}),
        ("onnxruntime", {"models"}),
        ("argparse", {"cli"}),
        ("pypdfium2", {"readers"}),
        ("jinja2", {"render"}),
        ("tqdm", {"cli"}),
    ],
)
def test_one_room_alone_knows_each_engine(package: str, rooms: set[str]) -> None:
    users = {room(path) for path in FILES if any(module.split(".")[0] == package for module in imported(tree_of(path)))}
    assert users <= rooms


@pytest.mark.parametrize("path", FILES, ids=name)
def test_only_the_command_line_prints(path: Path) -> None:
    if room(path) in {"cli", "__main__"}:
        return
    calls = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]
    assert not any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls)


NETWORK = {"urllib.request", "http.client", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "huggingface_hub"}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_nothing_here_can_reach_a_network_or_run_what_it_reads(path: Path) -> None:
    tree = tree_of(path)
    assert not NETWORK & set(imported(tree))
    assert not {"pickle", "shelve", "marshal", "joblib"} & {module.split(".")[0] for module in imported(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert called not in {"eval", "exec", "extractall", "system", "Markup"}, f"line {node.lineno}: {called}"
            given = {word.arg: getattr(word.value, "value", None) for word in node.keywords}
            assert given.get("shell") is not True, f"line {node.lineno}: shell"
            assert given.get("resolve_entities") is not True, f"line {node.lineno}: resolve_entities"
            assert given.get("allow_pickle") is not True, f"line {node.lineno}: allow_pickle"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_error_is_swallowed(path: Path) -> None:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}: catches everything"
            assert not all(isinstance(each, ast.Pass) for each in node.body), f"line {node.lineno}: swallows an error"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_has_one_job_and_says_which(path: Path) -> None:
    text = path.read_text("utf-8")
    if text.strip():
        assert ast.get_docstring(ast.parse(text)), "no docstring at its head"
    assert len(text.splitlines()) <= 450, "too long for one job"
