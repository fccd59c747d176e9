"""Copies count once; what only looks alike is not merged."""

import random
from pathlib import Path

import pytest

from dalil.archive import Archive, open_archive
from dalil.archive.ingest import add

WORDS = ["вода", "канал", "совет", "кишлак", "семена", "хлопок", "земля", "дехкане", "комиссия", "решение", "доклад", "налог", "пуд", "осень", "весна", "банк", "скот", "дорога", "мост", "школа"]


def telegram(seed: int, words: int = 120) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + chance.choice(["", "ы", "ов", "ам"]) for _ in range(words)).capitalize() + "."


def noisy(text: str, share: float) -> str:
    chance = random.Random(1)
    return " ".join(w[:-1] + "о" if chance.random() < share and len(w) > 3 else w for w in text.split())


def origins(tmp_path: Path, files: dict[str, str], name: str = "a") -> dict[str, str]:
    """Path of each document's origin."""
    folder = tmp_path / f"{name}-in"
    folder.mkdir()
    for path, text in files.items():
        (folder / path).write_text(text)
    with open_archive(tmp_path / name, create=True) as archive:
        list(add(archive, [folder]))
        documents = {document.id: document for document in archive.documents()}
        return {document.path: documents[document.origin].path for document in documents.values()}


def test_copies_share_the_origin_that_is_dated_first(tmp_path: Path) -> None:
    text = telegram(1)
    found = origins(
        tmp_path,
        {
            "1-retyped.txt": text.upper().replace(" ", "  "),
            "2-original.txt": f"5 мая 1920 г.\n\n{text}",
            "3-forwarded.txt": f"Переслано 7 мая 1920 г.\n\n5 мая 1920 г.\n\n{text}",
            "4-scanned.txt": noisy(text, 0.03),
            "5-trimmed.txt": text[: len(text) * 2 // 3],
            "6-other.txt": telegram(2),
        },
    )
    assert found == {path: "2-original.txt" if path < "6" else path for path in found}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (telegram(1), telegram(3)),
        (f"5 мая 1920 г.\n\n{telegram(1)}", f"6 июня 1920 г.\n\n{telegram(1)}"),
        (telegram(1) + " 17 29 41 101", telegram(1) + " 18 30 42 109"),
        (telegram(1, 30), telegram(1, 30) + " " + telegram(4, 200)),
        (f"Title: О воде\nKind: акт\n\n{telegram(1)}", f"Title: О мостах\nKind: акт\n\n{telegram(1)}"),
        ("Протокол.", "Протокол."),
    ],
    ids=["other words", "other day", "other figures", "a report that quotes it", "another title", "a formula"],
)
def test_what_only_looks_alike_is_not_merged(tmp_path: Path, first: str, second: str) -> None:
    assert origins(tmp_path, {"a.txt": first, "b.txt": second}) == {"a.txt": "a.txt", "b.txt": "b.txt"}


def test_a_passage_quoted_elsewhere_shares_its_origin(tmp_path: Path) -> None:
    quoted = telegram(1, 80)
    (tmp_path / "a.txt").write_text(f"5 мая 1920 г.\n\n{quoted}\n")
    (tmp_path / "b.txt").write_text(f"7 июля 1921 г.\n\n{telegram(5)}\n\n{quoted.upper()}\n\n{telegram(6)}\n")
    with open_archive(tmp_path / "archive", create=True) as archive:
        list(add(archive, [tmp_path / "b.txt", tmp_path / "a.txt"]))
        (first,) = [p for _, p in archive.passages("main") if p.text == quoted]
        (second,) = [p for _, p in archive.passages("main") if p.text == quoted.upper()]
        others = [p for _, p in archive.passages("main") if p not in (first, second)]
    assert first.origin == second.origin == f"{first.document}:{first.ordinal}"
    assert all(p.origin == f"{p.document}:{p.ordinal}" for p in others)


def test_copies_are_found_again_when_the_origin_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, head in (("a.txt", "5 мая 1920 г."), ("b.txt", ""), ("c.txt", "")):
        (folder / name).write_text(f"{head}\n\n{telegram(1)}")
    with open_archive(tmp_path / "archive", create=True) as archive:
        list(add(archive, [folder]))
        assert origin_paths(archive) == {"a.txt": "a.txt", "b.txt": "a.txt", "c.txt": "a.txt"}
        (folder / "a.txt").write_text(telegram(9))
        list(add(archive, [folder]))
        assert origin_paths(archive) == {"a.txt": "a.txt", "b.txt": "b.txt", "c.txt": "b.txt"}


def origin_paths(archive: Archive) -> dict[str, str]:
    documents = {document.id: document for document in archive.documents()}
    return {document.path: documents[document.origin].path for document in documents.values()}


def test_another_compartments_copies_do_not_show(archive: Archive, tmp_path: Path) -> None:
    for compartment in ("one", "two"):
        (tmp_path / "t.txt").write_text(telegram(1))
        list(add(archive, [tmp_path / "t.txt"], compartment=compartment))
    found = [document for document in archive.documents() if document.path == "t.txt"]
    assert [document.origin == document.id for document in found] == [True, True]
