-- What became of a request that got no certificate. state: without one it waits; 'refused', with moment and reason.
ALTER TABLE requests ADD COLUMN state TEXT;
ALTER TABLE requests ADD COLUMN answered INTEGER;
ALTER TABLE requests ADD COLUMN reason TEXT;
CREATE INDEX requests_refused ON requests (id) WHERE state = 'refused';

-- Names for object identifiers of one's own.
CREATE TABLE oids (
    id INTEGER PRIMARY KEY,
    oid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    added INTEGER NOT NULL,
    mac BLOB NOT NULL
) STRICT;
