"""The documentation is true: every command, kind, verdict, format, output and setting stands on its page."""

from dataclasses import fields
from pathlib import Path

import pytest

from dalil.cli import COMMANDS, parser
from dalil.kinds import ALL
from dalil.readers import READERS
from dalil.render import RENDERERS
from dalil.settings import LANGUAGES, Settings

ROOT = Path(__file__).parent.parent
PAGES = {path.stem: path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_on_its_page_and_has_options_that_parse(command: str) -> None:
    assert f"`dalil {command}" in PAGES["cli"]
    assert parser(command).format_help()


def test_every_kind_and_verdict_is_on_its_page() -> None:
    for kind in ALL:
        row = next(line for line in PAGES["kinds"].splitlines() if line.startswith(f"| `{kind.NAME}` |"))
        assert all(slot in row for slot in kind.SLOTS), kind.NAME
        assert all(verdict in row for verdict in kind.VERDICTS), kind.NAME


def test_every_format_read_and_written_is_on_its_page() -> None:
    for reader in READERS:
        assert any(f"`{ending}`" in PAGES["readers"] for ending in reader.EXTENSIONS), reader
    assert all(f"`{renderer.NAME}`" in PAGES["report"] for renderer in RENDERERS)


def test_every_setting_and_language_is_on_its_page() -> None:
    assert all(f"`{field.name}`" in PAGES["settings"] for field in fields(Settings))
    assert all(f"(`{code}`" in PAGES["text"] for code in LANGUAGES)


def test_every_page_is_in_the_list_of_pages_and_links_lead_somewhere() -> None:
    assert all(f"({name}.md)" in PAGES["README"] for name in PAGES if name != "README")
    for page in [*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "ARCHITECTURE.md"]:
        text = page.read_text("utf-8")
        for target in [part.split(")")[0].split("#")[0] for part in text.split("](")[1:]]:
            assert "://" in target or not target or (page.parent / target).exists(), f"{page.name}: {target}"
