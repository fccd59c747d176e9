"""Russian items in which something stands before the verb: *о каждом случае немедленно докладывать директору*."""

from __future__ import annotations

import re

from dalil.text.asking.nominative import is_finite, is_infinitive

FRONT = re.compile(r"(?:о|об|обо|по|при|в|во|на|до|к|ко|с|со|для|из|от|за|после|не позднее|не позже|через|между|ежегодно|ежемесячно|еженедельно|ежедневно|ежеквартально|впредь|совместно|также)\s", re.IGNORECASE)
"""What an item may begin with before its verb."""
LONG = 14
"""Words among which the verb is looked for."""


def turned(text: str, *, anything: bool = False) -> str:
    """The item beginning with its verb; empty where it does begin with it or where another verb stands before. `anything`: its
    object may stand before the verb too (*знаки на перекатах выставить*), as in a list that commands."""
    if not FRONT.match(text) and not anything:
        return ""
    words = text.split()
    for at, word in enumerate(words[:LONG]):
        bare = word.strip(",;:()").lower()
        if is_infinitive(bare) and at == 0:
            return ""
        if is_infinitive(bare):
            start = at - 1 if words[at - 1].lower() == "не" else at
            front = " ".join(words[:start]).strip(" ,")
            first, _, rest = " ".join(words[at:]).partition(" ")
            negated = "не " if start < at else ""
            front = front[:1].lower() + front[1:]
            return f"{negated}{first} {rest} {front}".strip()
        if is_finite(bare):
            return ""
    return ""
