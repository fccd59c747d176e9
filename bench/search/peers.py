"""Peers on the same passages in the same process: each gives, for a question, the positions of passages, best first."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import tantivy

from dalil.text.grams import fold, grams, words

Ask = Callable[[str], list[int]]


def bm25s_words(texts: Sequence[str], folder: Path) -> Ask:
    return _bm25s([words(text) for text in texts], words)


def bm25s_grams(texts: Sequence[str], folder: Path) -> Ask:
    def cut(text: str) -> list[str]:
        return [gram for word in words(text) for gram in grams(fold(word))]

    return _bm25s([cut(text) for text in texts], cut)


def _bm25s(tokens: list[list[str]], cut: Callable[[str], list[str]]) -> Ask:
    import bm25s

    index = bm25s.BM25()
    index.index(tokens, show_progress=False)

    def ask(text: str) -> list[int]:
        asked = [token for token in cut(text) if token in index.vocab_dict]
        if not asked:
            return []
        found, scores = index.retrieve([asked], k=min(100, len(tokens)), show_progress=False)
        return [int(at) for at, score in zip(found[0], scores[0], strict=True) if score > 0]

    return ask


def tantivy_words(texts: Sequence[str], folder: Path) -> Ask:
    """tantivy as it comes: words in small letters."""
    index = raw_tantivy(texts, folder)
    searcher = index.searcher()

    def ask(text: str) -> list[int]:
        query, _ = index.parse_query_lenient(" ".join(words(text)), ["text"])
        hits = searcher.search(query, 100, count=False).hits
        return [int(at or 0) for at in searcher.fast_field_values("at", [address for _, address in hits])]

    return ask


def raw_tantivy(texts: Sequence[str], folder: Path, *, tokenizer: str = "default") -> tantivy.Index:
    """The floor of indexing: the texts' words into tantivy, nothing else. `grams`: its own 4-gram tokenizer instead."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", tokenizer_name=tokenizer)
    builder.add_integer_field("at", fast=True)
    index = tantivy.Index(builder.build(), path=str(folder))
    lower = tantivy.Filter.lowercase()
    index.register_tokenizer("grams", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(4, 4)).filter(lower).build())
    writer = index.writer(192 * 2**20, 2)
    for at, text in enumerate(texts):
        writer.add_document(tantivy.Document.from_dict({"text": text, "at": at}))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


PEERS: dict[str, Callable[[Sequence[str], Path], Ask]] = {
    "bm25s, words": bm25s_words,
    "bm25s, 4-grams": bm25s_grams,
    "tantivy, words": tantivy_words,
}
