-- Where the private part of a key lies on tokens, a row for each copy; a key without `sealed` signs there. How a token is reached
-- (which module, which slot) is a matter of each machine and never stands here. Texts are the token's own.
CREATE TABLE token_places (
    id INTEGER PRIMARY KEY,
    key_id INTEGER NOT NULL REFERENCES keys (id),
    added INTEGER NOT NULL,
    is_local INTEGER NOT NULL CHECK (is_local IN (0, 1)),
    token_label TEXT NOT NULL,
    serial TEXT NOT NULL,
    manufacturer TEXT NOT NULL,
    model TEXT NOT NULL,
    object_label TEXT NOT NULL,
    object_id BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;
CREATE INDEX token_places_by_key ON token_places (key_id);
