"""`python -m bench.letters.nearest`: the fallback alone, asked about every development question, by n-grams and by the encoder.

It is used only where no pattern fits; here it must read everything by itself. Its thresholds are set so that it rather says
nothing than something wrong.
"""

from __future__ import annotations

from collections.abc import Callable

import yaml

from bench.letters.__main__ import HERE
from bench.letters.score import align
from dalil.letter import read_text
from dalil.models.encoder import load_encoder
from dalil.text.asking.nearest import nearest


def asks() -> list[tuple[str, str, str]]:
    """(question as asked, its language, its kind) of the development letters."""
    found = []
    for path in sorted((HERE / "development").glob("*.txt")):
        expected = yaml.safe_load((path.parent / f"{path.name.removesuffix('.txt')}.expected.yaml").read_text(encoding="utf-8"))
        for want, question in align(expected["questions"], read_text(path.read_text(encoding="utf-8")).questions):
            if question is not None:
                found.append((question.text, question.language, str(want["kind"])))
    return found


def main() -> None:
    rows = asks()
    encoder = load_encoder()
    readers: dict[str, Callable[[str, str], str]] = {
        "n-grams": nearest,
        "encoder": lambda text, language: nearest(text, language, embed=encoder.queries),
    }
    print(f"{'fallback':10} {'asked':>6} {'named a kind':>13} {'right':>6}")
    for name, read in readers.items():
        named = [(read(text, language), kind) for text, language, kind in rows]
        print(f"{name:10} {len(rows):6} {sum(bool(got) for got, _ in named):13} {sum(got == kind for got, kind in named):6}")


if __name__ == "__main__":
    main()
