#!/usr/bin/env python3
"""The second verifier: checks a Dalil report without Dalil. One file, standard library only, no code shared with the package.

    python3 verify_report.py REPORT.json --files FOLDER          against the plain-text originals
    python3 verify_report.py REPORT.json --ledger ARCHIVE        against the ledgers of an archive (SQLite)

Prints {"verified", "unchecked", "faults": [{"extract", "fault", "detail"}]} and exits 0 only if every extract was checked and
holds. What it checks, in this order:

  1. the cited document is there: the bytes of the file have the cited SHA-256 (`--files`), or the ledger's text has (`--ledger`);
  2. the words stand at the cited offsets, code point for code point, and so does the context on either side;
  3. page, date and speaker agree with what the ledger keeps on that place (`--ledger`), or with form feeds and the document's own
     words (`--files`);
  4. the seal, SHA-256 over words and citation, is whole.

Faults: *fabricated* (the words stand nowhere), *stitched* (two or more parts that stand apart), *misattributed* (the words stand
elsewhere, or the citation is not theirs). An original that is no plain text can't be checked with --files; it is counted as
`unchecked`, never as verified.
"""

import argparse
import hashlib
import json
import os
import re
import sqlite3
import sys

SEALED = ["document", "compartment", "path", "sha256", "text_sha256", "start", "end", "page", "section", "date", "date_basis", "speaker", "language", "text", "before", "after", "bearing", "label", "holder", "reported"]
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866", "cp1256", "latin-1")
ELLIPSIS = re.compile(r"\s*(?:[\[(<]\s*(?:…|\.{3,})\s*[\])>]|…|\.{3,}|\s[/|]\s)\s*")


def digest(content):
    return hashlib.sha256(content).hexdigest()


def text_digest(text):
    return digest(text.encode("utf-8", "surrogatepass"))


class Source:
    """One document: its text and what is known of its places. `turns`: (start, end, speaker)."""

    def __init__(self, path, sha256, text, pages=(), turns=(), speakers=(), dates=(), id=""):
        self.path, self.sha256, self.text, self.id = path, sha256, text, id
        self.pages, self.turns, self.speakers, self.dates = list(pages), list(turns), set(speakers), set(dates)
        self.from_ledger = bool(id)

    def page_at(self, offset):
        label = ""
        for name, start in self.pages:
            if start <= offset:
                label = name
        return label


def read_ledgers(archive):
    """Sources from every compartments/*/ledger.sqlite, opened for reading only; texts whose hash is broken are left out."""
    folder = os.path.join(archive, "compartments")
    if not os.path.isdir(folder):
        sys.exit(f"verify_report: {archive} is not an archive")
    for name in sorted(os.listdir(folder)):
        ledger = os.path.join(folder, name, "ledger.sqlite")
        if not os.path.isfile(ledger):
            continue
        database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
        query = "SELECT id, path, sha256, text, text_sha256, pages, blocks, author, body, date FROM documents WHERE replaced = 0"
        for id, path, sha256, text, text_sha256, pages, blocks, author, body, date in database.execute(query):
            if text_digest(text) != text_sha256:
                continue
            turns = [(start, end, label) for kind, start, end, _, label in json.loads(blocks) if kind == "turn"]
            dates = [json.loads(date)[:2]] if date else []
            yield Source(path, sha256, text, json.loads(pages), turns, {author, body}, map(tuple, dates), id)
        database.close()


def read_files(folder, reports_hashes):
    """Sources from plain-text files: each in the decoding whose text has a hash that the report names, else as UTF-8."""
    for base, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            place = os.path.join(base, name)
            if os.path.islink(place) or not os.path.isfile(place):
                continue
            with open(place, "rb") as file:
                content = file.read()
            path = os.path.relpath(place, folder).replace(os.sep, "/")
            texts = list(decodings(content))
            text = next((each for each in texts if text_digest(each) in reports_hashes), texts[0] if texts else "")
            starts = [0] + [match.end() for match in re.finditer("\f", text)] if "\f" in text else []
            yield Source(path, digest(content), text, [(str(n), start) for n, start in enumerate(starts, 1)])


def decodings(content):
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        if not text.count("\0"):
            yield text.replace("\r\n", "\n").replace("\r", "\n")


def check(extract, sources, by_file):
    """(fault, detail), "unchecked", or None for an extract that holds."""
    words, start, end = extract.get("text"), extract.get("start"), extract.get("end")
    if not isinstance(words, str) or not words.strip():
        return "fabricated", "no words"
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        return "misattributed", "no place is cited"
    path, sha256 = str(extract.get("path", "")), str(extract.get("sha256", ""))
    source = next((s for s in sources if s.id and s.id == extract.get("document")), None)
    if source is None and by_file:
        outer = path.partition("!/")[0]
        alike = [s for s in sources if s.path == outer or s.path.endswith("/" + outer) or outer.endswith("/" + s.path)]
        source = next((s for s in alike if s.sha256 == sha256), None)
        packed = source is None and outer != path and alike
        if packed or (source is not None and text_digest(source.text) != extract.get("text_sha256")):
            return "unchecked"
    if source is None or source.text[start:end] != words:
        return elsewhere(words, source, sources)
    if source.sha256 != sha256 or text_digest(source.text) != extract.get("text_sha256"):
        return "misattributed", "the hash cited is not that of the document"
    if source.path != path and not by_file:
        return "misattributed", f"the document's path is {source.path}"
    if source.path == path and extract.get("document") != document_id(path, sha256):
        return "misattributed", "the document's id is not that of its path and bytes"
    before, after = extract.get("before") or "", extract.get("after") or ""
    if source.text[max(0, start - len(before)) : start] != before or source.text[end : end + len(after)] != after:
        return "fabricated", "the context does not stand there"
    if extract.get("page", "") != source.page_at(start):
        return "misattributed", f"the words stand on page {source.page_at(start)!r}"
    told = wrong_speaker(extract.get("speaker") or "", source, start, end) or wrong_date(extract.get("date"), source)
    if told:
        return "misattributed", told
    if extract.get("seal") != seal(extract):
        return "misattributed", "the seal is broken: words or citation were changed afterwards"
    return None


def document_id(path, sha256):
    return digest(f"{path}\0{sha256}".encode("utf-8", "surrogatepass"))[:16]


def seal(extract):
    row = [extract.get(name) for name in SEALED]
    return digest(json.dumps(row, ensure_ascii=True, separators=(",", ":")).encode("ascii"))


def wrong_speaker(speaker, source, start, end):
    here = {label for first, last, label in source.turns if first < end and start < last}
    if not speaker or speaker in here or speaker in source.speakers:
        return ""
    if here and speaker in {label for _, _, label in source.turns}:
        return f"the words stand in the turn of {sorted(here)[0]}"
    names = [word[: max(4, len(word) - 2)] for word in speaker.casefold().replace(".", " ").split() if len(word) > 2]
    whole = source.text.casefold()
    return "" if not names or any(name in whole for name in names) else f"{speaker} is not named in the document"


def wrong_date(date, source):
    """A date must be the ledger's, or its year and day must stand in the document or its path, in whatever calendar."""
    if not date:
        return ""
    first, _, last = str(date).partition("/")
    if any(begin.startswith(first) and until.startswith(last or first) for begin, until in source.dates):
        return ""
    known = f"{source.path} {source.text}".translate(str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2))
    year, _, day = (*(int(part) for part in first.split("-") if part.isdigit()), 0, 0, 0)[:3]
    figures = {int(figure) for figure in re.findall(r"\d+", known)} | {int(begin[:4]) for begin, _ in source.dates}
    moon = round((year - 622) * 33 / 32)
    if {year - 621, year - 622, moon, moon + 1} & figures:
        return ""
    short = re.search(rf"(?:(?<!\d)\d{{1,2}}[./-]\d{{1,2}}[./-]|[’']){year % 100:02d}(?!\d)", known)
    if (year in figures or short) and (not day or day in figures):
        return ""
    return f"{date} stands nowhere in the document"


def elsewhere(words, cited, sources):
    ordered = sorted(sources, key=lambda source: source is not cited)
    for source in ordered:
        at = source.text.find(words)
        if at >= 0:
            return "misattributed", f"the words stand in {source.path} at {at}, page {source.page_at(at)!r}"
    parts = stitched(words, ordered)
    if parts:
        return "stitched", "; ".join(f"{path} at {at}" for path, at in parts)
    return "fabricated", "the words stand in none of the sources"


def stitched(words, sources):
    """Places of the parts, if the words are two to six parts that stand apart; a few words left out of one place is no stitching."""
    marked = [part for part in ELLIPSIS.split(words) if len(part) >= 10]
    places = [place(part, sources) for part in marked]
    if len(marked) > 1 and all(places):
        return [(source.path, at) for source, at in places]
    parts, rest = [], words.strip()
    while rest:
        ends = [match.end() for match in re.finditer(r"\S+", rest)]
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if place(rest[: ends[middle - 1]], sources) else (low, middle - 1)
        part = rest[: ends[low - 1]] if low else ""
        if len(part) < 10 or len(part.split()) < 3 or len(parts) == 6:
            return None
        parts.append((*place(part, sources), part))
        rest = rest[len(part) :].lstrip()
    gaps = [b[1] - a[1] - len(a[2]) if a[0] is b[0] else -1 for a, b in zip(parts, parts[1:])]  # noqa: B905, RUF007
    if len(parts) < 2 or all(0 <= gap <= 40 for gap in gaps):
        return None
    return [(source.path, at) for source, at, _ in parts]


def place(words, sources):
    return next(((source, at) for source in sources if (at := source.text.find(words)) >= 0), None)


def main():
    parser = argparse.ArgumentParser(description="Checks a Dalil report without Dalil.")
    parser.add_argument("report")
    against = parser.add_mutually_exclusive_group(required=True)
    against.add_argument("--files", metavar="FOLDER")
    against.add_argument("--ledger", "--archive", metavar="ARCHIVE")
    options = parser.parse_args()
    with open(options.report, encoding="utf-8") as file:
        report = json.load(file)
    findings = report["findings"] + [finding for annex in report.get("annexes", []) for finding in annex["findings"]]
    extracts = [extract for finding in findings for extract in finding["extracts"]]
    hashes = {extract.get("text_sha256") for extract in extracts}
    sources = list(read_ledgers(options.ledger) if options.ledger else read_files(options.files, hashes))
    verified, unchecked, faults = 0, [], []
    for extract in extracts:
        found = check(extract, sources, bool(options.files))
        if found is None:
            verified += 1
        elif found == "unchecked":
            unchecked.append(extract.get("id"))
        else:
            faults.append({"extract": extract.get("id"), "fault": found[0], "detail": found[1]})
    print(json.dumps({"verified": verified, "unchecked": unchecked, "faults": faults}, indent=1))
    return 0 if not faults and not unchecked else 1


if __name__ == "__main__":
    sys.exit(main())
