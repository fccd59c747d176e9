"""The words of a text that is ASCII, as a regular expression would find them, several times faster: by a table of bytes."""

from __future__ import annotations

from collections.abc import Callable


def table(*, digits: bool, inside: str = "") -> Callable[[str], list[str]]:
    """A function that splits an ASCII text into runs of letters, of digits too if `digits`, and of the signs `inside`."""
    kept = {code for code in range(128) if (chr(code).isalnum() if digits else chr(code).isalpha()) or chr(code) in inside}
    spaces = bytes(code if code in kept else 32 for code in range(256))

    def split(text: str) -> list[str]:
        return text.encode("ascii").translate(spaces).decode("ascii").split()

    return split


letters = table(digits=False)
"""Runs of letters, as `[^\\W\\d_]+` finds them."""
letters_and_figures = table(digits=True)
"""Runs of letters and figures, as `[^\\W_]+` finds them."""
