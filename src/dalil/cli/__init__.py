"""The command line: one file a command. Each parses, calls, prints; errors end here as one line and an exit code."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from dalil.errors import DalilError, UsageError

COMMANDS = {
    "report": "answer a letter from a folder of documents: the whole job",
    "add": "read files and folders into an archive",
    "questions": "read a letter into an inquiry that you can correct",
    "duties": "read a circular into the duties it lays on people",
    "search": "find passages in an archive",
    "find": "answer one question from an archive",
    "show": "show an extract in its page",
    "verify": "check every extract of a finished report",
    "register": "keep the parties: their spellings and whose voices they are",
    "embed": "prepare an archive's passages for search by meaning",
    "rebuild": "make an archive's indexes anew from its ledger",
    "kinds": "list the kinds of question and how to ask them",
    "judge": "say whether texts support or refute a claim",
    "stance": "say what position a text expresses towards a target",
}
"""Every command and its line in `dalil --help`; the module of the same name in this package carries it out."""


def parser(command: str | None = None) -> argparse.ArgumentParser:
    """The parser, with the options of `command` alone, so that a call loads one command's module and no more."""
    top = argparse.ArgumentParser(
        prog="dalil", description="Answers a letter full of questions from an archive of documents, with facts only."
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, line in COMMANDS.items():
        if name == command:
            importlib.import_module(f"dalil.cli.{name}").register(commands)
        else:
            commands.add_parser(name, help=line)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 our error, 2 wrong usage, 3 done and nothing found."""
    words = list(sys.argv[1:] if argv is None else argv)
    chosen = next((word for word in words if word in COMMANDS), None)
    arguments = parser(chosen).parse_args(words)
    try:
        return int(arguments.run(arguments))
    except DalilError as error:
        print(f"dalil: {error}", file=sys.stderr)
        return error.exit_code
    except FileNotFoundError as error:
        print(f"dalil: {error.filename}: no such file or folder", file=sys.stderr)
        return UsageError.exit_code
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing of ours failed, and Python must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("dalil: stopped; what was done is kept, the same command goes on from there", file=sys.stderr)
        return 130
