"""Does a question in one language find the sentence in another? Recall per language, by the encoder alone.

    python -m bench.search.languages [--weights FOLDER] [--without-bridges] [--record NAME] [--against NAME]

Three tables over the open parallel lines (NTREX and SIB-200, one pool of all of them a language):
1. English questions, sentences of each language;
2. questions in each language, English sentences;
3. English questions, one pool of all languages, scores standardised per language: how many of the gold sentences are in the top ten.

Questions are ours, about lines that were held out of all training (`training/encoder/lines.py`). A pool whose other lines were
trained on flatters: what is trained on lies where it should and does not get in the way. So the bridges that lead a line's vector
to English are fitted here five times, each time without a fifth of the documents, and every line is led by one that has not seen
its document. What is measured is thus the method; the shipped bridges are fitted on about as many lines as each of the five. Uzbek in Cyrillic is the Latin column respelled by rule. The open lines have no Turkish: there English claims of XNLI
ask for their Turkish premise (test only, non-commercial), and Russian ones for comparison.
`results/` keeps the rank of every question; what a run finds newly and loses against the last recorded one is listed.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.search.questions import Asked, questions
from dalil.models.bridge import Bridge, load_bridges
from dalil.models.encoder import TAUGHT_TO_CROSS, Encoder, Vectors, open_encoder
from dalil.models.weights import DATA
from dalil.text.asking.uzbek import respell
from training.encoder import bridge
from training.encoder.lines import Line, read_lines, shared, written_lines

LANGUAGES = ("en", "ru", "uz", "uz-Cyrl", "kk", "ky", "tg", "tk", "ug", "fa")
POOLED = LANGUAGES
FOLDS = 5
CUTS = (1, 10, 100)
RESULTS = Path(__file__).parent / "results"
BUILD = Path(__file__).parent / "build"
Ranks = dict[str, int]


def text_of(line: Line, language: str) -> str:
    return uzbek_cyrillic(line.texts["uz"]) if language == "uz-Cyrl" else line.texts[language]


def uzbek_cyrillic(text: str) -> str:
    """Latin Uzbek in Cyrillic letters, capitals at the heads of words kept."""
    small = respell(re.sub("[ʻʼ’‘`´]", "'", text).lower()).split()
    large = [word[:1].isupper() for word in text.split()]
    return " ".join(word.capitalize() if capital else word for word, capital in zip(small, large, strict=True))


def vectors_of(encoder: Encoder, name: str, texts: Sequence[str], language: str, weights: str, *, query: bool = False, own: bool = False) -> Vectors:
    """Vectors of a column, kept in `build/` under the hash of texts and weights: those from which bridges lead, or the texts' `own`."""
    key = hashlib.sha256("\n".join([weights, language, str((query, own, sorted(TAUGHT_TO_CROSS))), *texts]).encode()).hexdigest()[:16]
    path = BUILD / f"{name}-{key}.npy"
    if path.exists():
        return np.load(path)
    codes = [language[:2]] * len(texts)
    if own:
        vectors = (encoder.queries if query else encoder.passages)(texts, languages=codes)
    else:
        vectors = encoder.starts(texts, languages=codes, questions=query)
    BUILD.mkdir(exist_ok=True)
    np.save(path, vectors)
    return vectors


def document_of(line: Line) -> str:
    """Lines of one document stay together: 16 neighbours in NTREX, 5 in SIB-200, whose sentences come in short runs."""
    source, _, number = line.id.partition(":")
    return f"{source} {int(number) // (16 if source == 'ntrex' else 5)}"


def cross_fitted(encoder: Encoder, code: str, pools: dict[str, Vectors], lines: list[Line], folds: NDArray[np.int64],
                 weights: str) -> Vectors:
    """The vectors of a language, each led over a bridge that was fitted without its document; kept in `build/`."""
    settings = f"{bridge.RANK} {bridge.VECTOR_TRUST} {bridge.PIECES_TRUST} {FOLDS}"
    ours = [line for line in written_lines() if code[:2] in line.texts]
    key = hashlib.sha256(f"{weights} {settings} {[line.id for line in lines]} {[line.texts for line in ours]}".encode()).hexdigest()[:16]
    path = BUILD / f"led-{code}-{key}.npy"
    if path.exists():
        return np.load(path)
    pieces = encoder.pieces([text_of(line, code) for line in lines], languages=[code] * len(lines))
    more, english = pools["en"][:0], pools["en"][:0]
    if ours:
        texts = [text_of(line, code) for line in ours]
        more = vectors_of(encoder, f"ours-{code}", texts, code, weights)
        english = vectors_of(encoder, f"ours-{code}-en", [line.texts["en"] for line in ours], "en", weights)
        pieces += encoder.pieces(texts, languages=[code] * len(texts))
    led = np.empty_like(pools[code])
    for fold in range(FOLDS):
        into, out = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        taught = [*out, *range(len(lines), len(pieces))]
        side = bridge.Side(np.concatenate([pools[code][out], more]), [pieces[i] for i in taught])
        found = bridge.fit(side, np.concatenate([pools["en"][out], english]), size=encoder.size)
        led[into] = found.cross(pools[code][into], [pieces[i] for i in into])
    np.save(path, led)
    return led


def ranks(scores: NDArray[np.float32], gold: Sequence[int]) -> list[int]:
    """The place of each row's gold column, ties counted against it."""
    own = scores[np.arange(len(gold)), list(gold)]
    return [int(n) for n in (scores >= own[:, None]).sum(1)]


def standardised(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each row to mean 0 and deviation 1."""
    return (scores - scores.mean(1, keepdims=True)) / np.maximum(scores.std(1, keepdims=True), 1e-6)


def recall(found: Sequence[int]) -> str:
    return " ".join(f"{np.mean([rank <= cut for rank in found]):5.2f}" for cut in CUTS)


def measure(encoder: Encoder, weights: str, asked: list[Asked], lines: list[Line], *, shipped: dict[str, Bridge],
            step: Vectors, bridged: bool = True, cross: bool = True) -> tuple[Ranks, dict[str, float]]:
    """The rank of every (question, language) and the share of golds in the top ten of the one pool, by split."""
    place = {line.id: i for i, line in enumerate(lines)}
    everything = [line for line in read_lines() if not line.id.startswith("udhr")] if cross else lines
    chosen = [i for i, line in enumerate(everything) if line.id in place]
    pools = {c: vectors_of(encoder, c, [text_of(line, c) for line in everything], c, weights)[chosen] for c in LANGUAGES}
    if bridged and not cross:
        for code in [c for c in LANGUAGES if c[:2] in shipped]:
            pieces = encoder.pieces([text_of(line, code) for line in lines], languages=[code] * len(lines))
            pools[code] = shipped[code[:2]].cross(pools[code], pieces)
    elif bridged:
        folds = np.array([zlib.crc32(document_of(line).encode()) % FOLDS for line in lines])
        for code in [c for c in LANGUAGES if c[:2] in bridge.LANGUAGES]:
            pools[code] = cross_fitted(encoder, code, pools, lines, folds, weights)
    found: Ranks = {}
    shares: dict[str, float] = {}
    for language in dict.fromkeys(question.language for question in asked):
        mine = [q for q in asked if q.language == language]
        gold = [place[q.gold] for q in mine]
        vectors = vectors_of(encoder, f"ask-{language}", [q.text for q in mine], language, weights, query=True)
        if bridged and language in shipped:
            led = shipped[language].cross(vectors, encoder.pieces([q.text for q in mine], languages=[language] * len(mine)), step=step)
            own = vectors_of(encoder, f"ask-own-{language}", [q.text for q in mine], language, weights, query=True, own=True)
            itself = vectors_of(encoder, f"own-{language}", [text_of(line, language) for line in lines], language, weights, own=True)
            for question, rank in zip(mine, ranks(own @ itself.T, gold), strict=True):
                found[f"{question.key} > {language}"] = rank
            middle = own + led  # half-way over, as the search asks English
            vectors = middle / np.linalg.norm(middle, axis=1, keepdims=True)
        for target in LANGUAGES if language == "en" else ("en",):
            for question, rank in zip(mine, ranks(vectors @ pools[target].T, gold), strict=True):
                found[f"{question.key} > {target}"] = rank
        if language == "en":
            joint = np.concatenate([standardised(vectors @ pools[c].T) for c in POOLED], axis=1)
            top = np.argsort(-joint, axis=1)[:, :10]
            hits = (top % len(lines) == np.array(gold)[:, None]).sum(1) / len(POOLED)
            for split in ("dev", "test"):
                shares[split] = float(np.mean([h for h, q in zip(hits, mine, strict=True) if q.split == split]))
            english = np.mean(top // len(lines) == POOLED.index("en"))
            shares["English share of the top ten"] = float(english)
    return found, shares


def xnli(encoder: Encoder, weights: str) -> dict[str, str]:
    """English claims that follow from a premise → that premise in Russian and Turkish."""
    path = shared() / "data" / "claims" / "xnli_dev_first_en_ru_tr.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(row) for row in file]
    by_language = {c: [r for r in rows if r["lang"] == c] for c in ("en", "ru", "tr")}
    follows = [i for i, row in enumerate(by_language["en"]) if row["label"] == "supported"]
    claims = vectors_of(encoder, "xnli-claims", [by_language["en"][i]["claim"] for i in follows], "en", weights, query=True)
    shown = {}
    for code in ("en", "ru", "tr"):
        premises = [" ".join(row["evidence"]) for row in by_language[code]]
        distinct = list(dict.fromkeys(premises))
        gold = [distinct.index(premises[i]) for i in follows]
        shown[code] = recall(ranks(claims @ vectors_of(encoder, f"xnli-{code}", distinct, code, weights).T, gold)) + f"   of {len(distinct)}"
    return shown


def show(asked: list[Asked], found: Ranks, shares: dict[str, float], pool: int) -> None:
    print(f"1. English asks; recall@1 @10 @100 among {pool} sentences of one language")
    english = {s: [q for q in asked if q.language == "en" and q.split == s] for s in ("dev", "test")}
    print(f"   {'':8} dev ({len(english['dev'])})           test ({len(english['test'])})")
    tens: dict[str, list[float]] = {"dev": [], "test": []}
    for target in LANGUAGES:
        both = {s: [found[f"{q.key} > {target}"] for q in english[s]] for s in english}
        print(f"   {target:8} {recall(both['dev'])}    {recall(both['test'])}")
        if target != "en":
            for split, list_of in both.items():
                tens[split].append(float(np.mean([rank <= 10 for rank in list_of])))
    for split, values in tens.items():
        print(f"   mean @10 of the {len(values)} other than English, {split}: {np.mean(values):.3f}, lowest {min(values):.2f}")
    print(f"2. Each language asks; recall@1 @10 @100 among {pool} English sentences")
    for language in dict.fromkeys(q.language for q in asked):
        own = [q for q in asked if q.language == language]
        itself = [found[f"{q.key} > {language}"] for q in own if f"{q.key} > {language}" in found]
        print(f"   {language:8} {recall([found[f'{q.key} > en'] for q in own])}    ({len(own)})" + (f"    itself {recall(itself)}" if itself and language != "en" else ""))
    print(f"3. One pool of {len(POOLED)} languages, {pool * len(POOLED)} sentences: share of the golds in the top ten")
    print("   " + ", ".join(f"{name} {value:.3f}" for name, value in shares.items()))


def compare(asked: list[Asked], found: Ranks, before: Ranks, most: int = 25) -> None:
    """What came into the top ten and what fell out of it, by example."""
    words = {q.key: q.text for q in asked}
    both = sorted(set(found) & set(before))
    gained = [k for k in both if found[k] <= 10 < before[k]]
    lost = [k for k in both if before[k] <= 10 < found[k]]
    for title, keys in ((f"newly found ({len(gained)})", gained), (f"newly lost ({len(lost)})", lost)):
        print(f"   {title}")
        for key in keys[:most]:
            print(f"     {key:24} {before[key]:5} → {found[key]:5}  {words[key.split(' > ')[0]]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, help="a folder written by training.encoder.convert; default: the shipped one")
    parser.add_argument("--without-bridges", action="store_true", help="the bare encoder, for comparison")
    parser.add_argument("--held-out-pool", action="store_true", help="a smaller pool, of held-out lines only, led by the shipped bridges")
    parser.add_argument("--record", help="keep the ranks as results/languages_NAME.json")
    parser.add_argument("--against", default="last", help="the recorded run to compare with")
    arguments = parser.parse_args()
    if not (shared() / "data" / "parallel").is_dir():
        print(f"skipped: no parallel lines under {shared()} (set DALIL_SHARED)")
        return
    folder = arguments.weights or DATA / "encoder"
    encoder = open_encoder(folder, bridges=False)
    weights = hashlib.sha256((folder / "encoder.onnx").read_bytes() + (folder / "taught.onnx").read_bytes()).hexdigest()
    lines = [line for line in read_lines() if not line.id.startswith("udhr")]
    if arguments.held_out_pool:
        lines = [line for line in lines if line.held_out]
    asked = questions()
    if any(not line.held_out for line in lines if line.id in {q.gold for q in asked}):
        sys.exit("a question is about a line that may have been trained on")
    shipped, step = load_bridges(folder / "bridges.npz", size=encoder.size)
    found, shares = measure(encoder, weights, asked, lines, shipped=shipped, step=step, bridged=not arguments.without_bridges, cross=not arguments.held_out_pool)
    show(asked, found, shares, len(lines))
    print("   XNLI, English claim → premise; recall@1 @10 @100")
    for code, row in xnli(encoder, weights).items():
        print(f"   {code:8} {row}")
    previous = RESULTS / f"languages_{arguments.against}.json"
    if previous.exists():
        print(f"against the recorded run {arguments.against!r}")
        compare(asked, found, json.loads(previous.read_text(encoding="utf-8"))["ranks"])
    if arguments.record:
        RESULTS.mkdir(exist_ok=True)
        kept = {"shares": shares, "ranks": found}
        (RESULTS / f"languages_{arguments.record}.json").write_text(json.dumps(kept, indent=0, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
