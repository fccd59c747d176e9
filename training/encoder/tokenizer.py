"""The Unigram tokenizer, as one `tokenizer.json` that the `tokenizers` library reads by itself.

The wheel's normaliser is a table by code point; compared over all of Unicode it is NFKC but for control characters (dropped)
and for zero-width and separator characters (a space), and that is how it is written here.
"""

from __future__ import annotations

from collections.abc import Sequence

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

SPECIALS = 4
UNKNOWN = 3
SPACED = "[\t\n\f\r\u1680\u200b-\u200f\u2028\u2029\u2581\ufeff\ufffd]"
DROPPED = "[\u0001-\u0008\u000b\u000e-\u001f\u007f\u008f\u009f]"


def make_tokenizer(pieces: Sequence[str], scores: Sequence[float]) -> Tokenizer:
    """A tokenizer of these pieces with their log probabilities; ids are positions in `pieces`."""
    vocabulary = [(p, 0.0 if i < SPECIALS else round(float(s), 5)) for i, (p, s) in enumerate(zip(pieces, scores, strict=True))]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=UNKNOWN, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([
        normalizers.Replace(Regex(DROPPED), ""),
        normalizers.Replace(Regex(SPACED), " "),
        normalizers.NFKC(),
        normalizers.Replace(Regex(" {2,}"), " "),
    ])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)
    return tokenizer
