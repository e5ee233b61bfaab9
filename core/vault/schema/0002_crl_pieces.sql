-- The entries of a long CRL, cut into pieces, so that no list is one value of its own size. Its row in `crls` keeps what stands
-- around them, in `tbs` or `der`, and where they belong; the digest there, which the row's MAC covers, speaks for every piece.
-- Lists of before stay whole in their rows, which the log proves as they are.
CREATE TABLE crl_pieces (
    id INTEGER PRIMARY KEY,
    crl_id INTEGER NOT NULL REFERENCES crls (id),
    place INTEGER NOT NULL,
    octets BLOB NOT NULL,
    UNIQUE (crl_id, place)
) STRICT;
ALTER TABLE crls ADD COLUMN cut INTEGER;
ALTER TABLE crls ADD COLUMN pieces INTEGER;
ALTER TABLE crls ADD COLUMN tbs_sha256 BLOB;

-- From which form the file was brought up. Whoever does that has no key: taken into the log at the next unlock.
CREATE TABLE upgrades (
    id INTEGER PRIMARY KEY,
    former INTEGER NOT NULL
) STRICT;
