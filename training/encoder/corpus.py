"""What the encoder is taught from: (language, text, English text) triples, all of it free to train on and to ship weights of.

    lines    NTREX, SIB-200 (CC BY-SA 4.0) and UDHR: the lines that are not held out; and lines of ours (`written/`)
    names    CLDR annotations (Unicode licence): short names of some 2,000 things and ideas in each language
    messages Django's translations (BSD-3): about 800 messages in each language

The last two are fetched by package name and version into `build/`. Texts are respelled as the product respells them.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from dalil.models.encoder import TAUGHT
from dalil.text.respell import respell
from training.encoder.lines import taught_lines

BUILD = Path(__file__).parent / "build"
CLDR = "cldr-annotations-full@48.2.0"
DJANGO = "Django"
_ENTRY = re.compile(r'^msgid ((?:"(?:[^"\\]|\\.)*"\n)+)msgstr ((?:"(?:[^"\\]|\\.)*"\n)+)', re.MULTILINE)
_MARKUP = re.compile(r"%\(?\w*\)?[sdf]|</?\w[^>]*>|[{}]|\\n")

Triple = tuple[str, str, str]


def lines() -> list[Triple]:
    """The parallel lines that may be trained on."""
    return [(c, respell(line.texts[c], c), line.texts["en"]) for line in taught_lines() for c in sorted(TAUGHT) if c in line.texts]


def names() -> Iterator[Triple]:
    """Short names of CLDR, those with the same text as English left out."""
    path = next(BUILD.glob("cldr-annotations-full-*.tgz"), None)
    if path is None:
        subprocess.run(["npm", "pack", CLDR], cwd=BUILD, check=True, capture_output=True)
        path = next(BUILD.glob("cldr-annotations-full-*.tgz"))
    with tarfile.open(path) as archive:
        tables = {code: _annotations(archive, code) for code in ("en", *sorted(TAUGHT))}
    for sign, english in tables["en"].items():
        for code in sorted(TAUGHT):
            text = tables[code].get(sign, english)
            if text != english:
                yield code, respell(text, code), english


def _annotations(archive: tarfile.TarFile, code: str) -> dict[str, str]:
    file = archive.extractfile(f"package/annotations/{code}/annotations.json")
    if file is None:
        raise SystemExit(f"{CLDR} has no annotations for {code}")
    table = json.load(file)["annotations"]["annotations"]
    return {sign: entry["tts"][0] for sign, entry in table.items() if "tts" in entry}


def messages() -> Iterator[Triple]:
    """Django's messages, placeholders taken out."""
    path = next((p for p in BUILD.glob("*.whl") if p.name.lower().startswith("django")), None)
    if path is None:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(BUILD), DJANGO], check=True)
        path = next(p for p in BUILD.glob("*.whl") if p.name.lower().startswith("django"))
    with zipfile.ZipFile(path) as wheel:
        for member in wheel.namelist():
            match = re.search(r"/locale/(\w+)/LC_MESSAGES/django\.po$", member)
            if match and match[1] in TAUGHT:
                for english, text in _ENTRY.findall(wheel.read(member).decode("utf-8")):
                    pair = _message(english), _message(text)
                    if all(pair) and pair[0] != pair[1] and len(pair[0]) < 300:
                        yield match[1], respell(pair[1], match[1]), pair[0]


def _message(quoted: str) -> str:
    joined = "".join(part[1:-1] for part in quoted.splitlines())
    return re.sub(r"\s+", " ", _MARKUP.sub(" ", joined.replace('\\"', '"'))).strip()
