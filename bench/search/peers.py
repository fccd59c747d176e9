"""Peers on the same passages in the same process: each gives, for a question, the positions of passages, best first."""

from __future__ import annotations

import importlib.util
import shutil
import sys
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


def haystack_bm25(texts: Sequence[str], folder: Path) -> Ask:
    from haystack import Document
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    store = InMemoryDocumentStore()
    store.write_documents([Document(id=str(at), content=text) for at, text in enumerate(texts)])
    return lambda text: [int(found.id) for found in store.bm25_retrieval(text, top_k=100)]


def txtai_bm25(texts: Sequence[str], folder: Path) -> Ask:
    from txtai.scoring import ScoringFactory

    index = ScoringFactory.create({"method": "bm25", "terms": True})
    index.index((at, text, None) for at, text in enumerate(texts))
    return lambda text: [int(at) for at, _ in index.search(text, 100)]


def lancedb_hybrid(texts: Sequence[str], folder: Path) -> Ask:
    """Its own full text and vectors of our encoder, put together by its own reciprocal ranks."""
    import lancedb

    from dalil.models.encoder import load_encoder

    encoder = load_encoder()
    shutil.rmtree(folder, ignore_errors=True)
    rows = [{"at": at, "text": text, "vector": vector} for at, (text, vector) in enumerate(zip(texts, encoder.passages(texts), strict=True))]
    table = lancedb.connect(str(folder)).create_table("passages", data=rows)
    table.create_fts_index("text")

    def ask(text: str) -> list[int]:
        search = table.search(query_type="hybrid").vector(encoder.queries([text])[0]).text(" ".join(words(text)))
        return [int(row["at"]) for row in search.limit(100).to_list()]

    return ask


def paperqa_sparse(texts: Sequence[str], folder: Path) -> Ask:
    """paper-qa's retrieval that needs no model: its `sparse` vectors (tokens counted in 256 cells), by cosine."""
    import asyncio

    import numpy as np
    from lmi import SparseEmbeddingModel

    model = SparseEmbeddingModel()

    def unit(some: Sequence[str]) -> np.ndarray:
        rows = np.array(asyncio.run(model.embed_documents(list(some))), np.float32)
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

    held = unit(texts)
    return lambda text: [int(at) for at in np.argsort(-(held @ unit([text])[0]), kind="stable")[:100]]


def installed(module: str) -> bool:
    """Whether a peer can be asked here; one that is absent is left out, saying so."""
    return importlib.util.find_spec(module) is not None


PEERS: dict[str, Callable[[Sequence[str], Path], Ask]] = {
    "bm25s, words": bm25s_words,
    "bm25s, 4-grams": bm25s_grams,
    "tantivy, words": tantivy_words,
}
OTHERS: dict[str, tuple[str, Callable[[Sequence[str], Path], Ask]]] = {
    "haystack, BM25": ("haystack", haystack_bm25),
    "txtai, BM25": ("txtai", txtai_bm25),
    "LanceDB, hybrid": ("lancedb", lancedb_hybrid),
    "paper-qa, sparse": ("lmi", paperqa_sparse),
}
"""Peers that are not among the bench's own dependencies: (module, how). `pip install haystack-ai lancedb txtai fhlmi` brings them
(paper-qa keeps its embeddings in `fhlmi`; txtai without its dependencies)."""


def peers() -> dict[str, Callable[[Sequence[str], Path], Ask]]:
    """Those that are installed, the absent ones named on standard error."""
    absent = [name for name, (module, _) in OTHERS.items() if not installed(module)]
    if absent:
        print(f"not installed, left out: {', '.join(absent)}", file=sys.stderr)
    return {**PEERS, **{name: how for name, (module, how) in OTHERS.items() if installed(module)}}
