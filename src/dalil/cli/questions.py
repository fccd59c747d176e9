"""`dalil questions LETTER`: what was made of a letter, as an inquiry file that a person can correct."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dalil.letter import read_letter, to_inquiry, to_json
from dalil.models.encoder import load_encoder


def register(commands: Any) -> None:
    """Add the command's options."""
    parser = commands.add_parser("questions", help="read a letter into an inquiry that you can correct")
    parser.add_argument("letter", type=Path, metavar="LETTER", help="a letter in any format, or an inquiry file")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.yaml", help="write the inquiry there")
    parser.add_argument("--no-models", action="store_true", help="read what no cue fits by n-grams only, without the encoder")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.set_defaults(run=run)


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Vectors of questions; the encoder is loaded when a letter first needs it."""
    return load_encoder().queries(texts)


def run(args: argparse.Namespace) -> int:
    """Print the inquiry; 3 if the letter asks nothing."""
    letter = read_letter(args.letter, embed=None if args.no_models else embed)
    text = json.dumps(to_json(letter), ensure_ascii=False, indent=2) + "\n" if args.json else to_inquiry(letter)
    if args.output:
        args.output.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0 if letter.questions else 3
