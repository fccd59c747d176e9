"""Every error Dalil raises on purpose, drawn as a tree.

    DalilError                       exit 1: our own fault or a broken archive
    ├── UsageError                   exit 2: the call cannot be understood (wrong path, wrong option, malformed inquiry file)
    │   └── LetterError              the letter cannot be read
    ├── ReadError                    a source file cannot be read; the file is *quarantined*, the rest goes on
    │   └── RefusedError             a source file is not taken at all (too large, a bomb, not a regular file); *refused*
    ├── ArchiveError                 the archive is missing, locked, damaged or of a newer version
    ├── ExtractError                 a span does not lie in its document: the verbatim law was about to be broken
    ├── ModelError                   a model's files are missing or fail their checksum
    └── RegisterError                the register of parties is malformed

`cli` turns each of them into one line on stderr and the exit code of its class; nothing else catches `DalilError` whole.
"""


class DalilError(Exception):
    """Base of every error raised on purpose. `str(error)` is one clear line for the user."""

    exit_code = 1


class UsageError(DalilError):
    """The call cannot be understood: wrong path, wrong option, malformed inquiry file."""

    exit_code = 2


class LetterError(UsageError):
    """The letter cannot be read or holds no text."""


class ReadError(DalilError):
    """A source file cannot be read. The file is quarantined with this reason; the rest of the batch goes on."""


class RefusedError(ReadError):
    """A source file is not taken at all: too large, a decompression bomb, not a regular file."""


class ArchiveError(DalilError):
    """The archive is missing, locked, damaged, or was written by a newer version."""


class ExtractError(DalilError):
    """A span does not lie in its document, or the document is not what was hashed."""


class ModelError(DalilError):
    """A model's files are missing or fail their checksum."""


class RegisterError(DalilError):
    """The register of parties is malformed; the line is named."""

    exit_code = 2
