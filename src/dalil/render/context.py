"""One sentence of context on either side of an extract, as it stands in the document."""

from __future__ import annotations

from dalil.records import Extract
from dalil.text.sentences import sentences

WINDOW = 500
"""How far, in code points, a neighbouring sentence is looked for; a longer one is cut at the window's edge."""


def context(extract: Extract) -> tuple[str, str]:
    """The words before and after, each reaching right up to the extract, so that the three join without a gap.

    Where the extract begins or ends inside a sentence, its own sentence is completed first: nothing that qualifies it
    (*it is alleged that …*) may stay hidden.
    """
    text = extract.document.text
    low, high = max(0, extract.start - WINDOW), min(len(text), extract.end + WINDOW)
    spans = sentences(text, low, high)
    inside_first = next((span for span in spans if span[0] < extract.start < span[1]), None)
    earlier = [span for span in spans if span[1] <= extract.start]
    first = inside_first[0] if inside_first else earlier[-1][0] if earlier else extract.start
    inside_last = next((span for span in spans if span[0] < extract.end < span[1]), None)
    later = [span for span in spans if span[0] >= extract.end]
    last = inside_last[1] if inside_last else later[0][1] if later else extract.end
    return text[first : extract.start], text[extract.end : last]
