-- Ceremonies in which a guarded root (`cas.is_guarded`) was made or used: a row for each whose sealed record was taken in. Each goes
-- on from the one whose addendum_head it has as previous_head; the first one has none. ledger: where tokens, sheets, shares and
-- sticks were when the record was closed, as JSON.
CREATE TABLE ceremonies (
    id INTEGER PRIMARY KEY,
    root_key BLOB NOT NULL,
    ceremony TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    held INTEGER NOT NULL,
    script_sha256 BLOB NOT NULL,
    previous_head BLOB,
    transcript_head BLOB NOT NULL,
    addendum_head BLOB NOT NULL UNIQUE,
    ledger TEXT NOT NULL,
    taken INTEGER NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE INDEX ceremonies_by_root ON ceremonies (root_key);
