-- The ledger of one compartment: what was offered, what it holds, and where each passage lies. Everything else is an index.

CREATE TABLE files (
    number    INTEGER PRIMARY KEY,
    path      TEXT NOT NULL,                       -- as shown: relative to the folder offered; `box.zip!/inner.txt` inside a file
    place     TEXT NOT NULL,                       -- where it was met, so that a changed file is known for the same file
    sha256    TEXT NOT NULL,
    size      INTEGER NOT NULL,
    modified  INTEGER NOT NULL,                    -- nanoseconds, as the file system says; 0 inside a file
    outcome   TEXT NOT NULL CHECK (outcome IN ('ingested', 'ingested with warnings', 'quarantined', 'refused')),
    reason    TEXT NOT NULL,
    container INTEGER REFERENCES files (number),   -- the file it was found in
    replaced  INTEGER NOT NULL DEFAULT 0,          -- 1 when a later version of the same place is held
    UNIQUE (place, sha256)
) STRICT;
CREATE INDEX files_by_path ON files (path);

CREATE TABLE documents (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    file        INTEGER NOT NULL REFERENCES files (number),
    path        TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    text        TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    title       TEXT NOT NULL,
    date        TEXT,                              -- JSON: start, end, words, basis, role
    language    TEXT NOT NULL,
    author      TEXT NOT NULL,
    addressee   TEXT NOT NULL,
    body        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    source      TEXT NOT NULL,
    pages       TEXT NOT NULL,                     -- JSON: [label, start]
    blocks      TEXT NOT NULL,                     -- JSON: [kind, start, end, level, label]
    warnings    TEXT NOT NULL,                     -- JSON: [text]
    sketch      BLOB NOT NULL,                     -- the least hashes of its runs of words, for copies
    origin      TEXT NOT NULL,                     -- id of what it copies, its own if nothing; empty until compared
    replaced    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX documents_of_file ON documents (file);

CREATE TABLE passages (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,    -- never used again, so that an index may trust it
    document INTEGER NOT NULL REFERENCES documents (number),
    ordinal  INTEGER NOT NULL,
    start    INTEGER NOT NULL,                     -- code points into the document's text; the words themselves are kept once
    "end"    INTEGER NOT NULL,
    language TEXT NOT NULL,
    page     TEXT NOT NULL,
    section  TEXT NOT NULL,
    speaker  TEXT NOT NULL,
    date     TEXT,                                 -- only where it differs from the document's
    marks    TEXT NOT NULL,                        -- space-separated
    words    BLOB NOT NULL,                        -- digest of the normalised words, for copies; empty for a short one
    origin   TEXT NOT NULL,
    UNIQUE (document, ordinal)
) STRICT;
CREATE INDEX passages_by_words ON passages (words);
