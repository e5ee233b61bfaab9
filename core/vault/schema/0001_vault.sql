-- The vault itself: one row. Times are seconds since 1970-01-01 UTC throughout.
CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    identity BLOB NOT NULL CHECK (length(identity) = 16),
    instance INTEGER NOT NULL CHECK (instance BETWEEN 1 AND 127),
    created INTEGER NOT NULL,
    kdf_memory INTEGER NOT NULL,
    kdf_iterations INTEGER NOT NULL,
    kdf_lanes INTEGER NOT NULL,
    kdf_salt BLOB NOT NULL,
    wrapped_key BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- Private keys are sealed under the vault's key; a key that lives elsewhere has none here.
CREATE TABLE keys (
    id INTEGER PRIMARY KEY,
    fingerprint BLOB NOT NULL UNIQUE,
    spki BLOB NOT NULL,
    algorithm TEXT NOT NULL,
    label TEXT NOT NULL,
    sealed BLOB,
    created INTEGER NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- A CA is a name and a key; its certificates are those in `certificates` that certify the key.
CREATE TABLE cas (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    key_id INTEGER NOT NULL UNIQUE REFERENCES keys (id),
    request BLOB,
    crl_urls TEXT NOT NULL,
    issuer_urls TEXT NOT NULL,
    ocsp_urls TEXT NOT NULL,
    is_guarded INTEGER NOT NULL CHECK (is_guarded IN (0, 1)),
    created INTEGER NOT NULL,
    mac BLOB NOT NULL
) STRICT;

CREATE TABLE requests (
    id INTEGER PRIMARY KEY,
    fingerprint BLOB NOT NULL UNIQUE,
    der BLOB NOT NULL,
    subject TEXT NOT NULL,
    names TEXT NOT NULL,
    algorithm TEXT NOT NULL,
    source TEXT NOT NULL,
    received INTEGER NOT NULL,
    mac BLOB NOT NULL
) STRICT;

CREATE TABLE profiles (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    added INTEGER NOT NULL,
    mac BLOB NOT NULL,
    UNIQUE (name, version)
) STRICT;

-- reserved: about to be signed, so possibly in the world; unfinished: the program ended before it was recorded.
CREATE TABLE certificates (
    id INTEGER PRIMARY KEY,
    issuer_key BLOB NOT NULL,
    serial BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reserved', 'unfinished', 'issued', 'imported')),
    tbs BLOB,
    der BLOB,
    fingerprint BLOB,
    subject TEXT NOT NULL,
    short_subject TEXT NOT NULL,
    issuer TEXT NOT NULL,
    names TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    not_after INTEGER NOT NULL,
    is_ca INTEGER NOT NULL CHECK (is_ca IN (0, 1)),
    subject_key BLOB NOT NULL,
    algorithm TEXT NOT NULL,
    profile TEXT NOT NULL,
    profile_version INTEGER NOT NULL,
    profile_hash BLOB NOT NULL,
    request_id INTEGER REFERENCES requests (id),
    owner TEXT NOT NULL,
    note TEXT NOT NULL,
    added INTEGER NOT NULL,
    mac BLOB NOT NULL,
    UNIQUE (issuer_key, serial),
    CHECK ((state IN ('reserved', 'unfinished')) = (der IS NULL)),
    CHECK ((der IS NULL) = (tbs IS NOT NULL))
) STRICT;
CREATE INDEX certificates_by_end ON certificates (not_after);
CREATE INDEX certificates_by_key ON certificates (subject_key);

-- Kept apart from the certificates: a revoked serial number survives whatever happens to its certificate.
CREATE TABLE revocations (
    id INTEGER PRIMARY KEY,
    issuer_key BLOB NOT NULL,
    serial BLOB NOT NULL,
    revoked INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    invalidity INTEGER,
    mac BLOB NOT NULL,
    UNIQUE (issuer_key, serial)
) STRICT;

CREATE TABLE crls (
    id INTEGER PRIMARY KEY,
    issuer_key BLOB NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reserved', 'unfinished', 'issued', 'imported')),
    tbs BLOB,
    der BLOB,
    this_update INTEGER NOT NULL,
    next_update INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    mac BLOB NOT NULL,
    UNIQUE (issuer_key, number),
    CHECK ((state IN ('reserved', 'unfinished')) = (der IS NULL)),
    CHECK ((der IS NULL) = (tbs IS NOT NULL))
) STRICT;

-- Each event names the rows it wrote with their MACs, so the log's last word about a row is also the row's proof.
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    changed TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

-- Not authenticated, because nobody had the key: taken into the log at the next unlock.
CREATE TABLE failed_unlocks (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;
