-- Where articles are sent to, what waits to be sent there, and what was.

CREATE TABLE target (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    kind    TEXT NOT NULL CHECK (kind IN ('wordpress', 'sftp', 'webdav', 'folder')),
    address TEXT NOT NULL,
    user    TEXT NOT NULL, -- whose password is in the system's keyring, and never here
    options TEXT NOT NULL -- a JSON object of texts
) STRICT;

-- What waits to be sent, or was tried and failed.
CREATE TABLE outbox (
    id        INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they are sent
    target_id INTEGER NOT NULL REFERENCES target (id) ON DELETE CASCADE,
    uuid      TEXT NOT NULL, -- the article's; '' the whole site
    queued    TEXT NOT NULL, -- UTC, ISO 8601
    overwrite BLOB NOT NULL DEFAULT x'', -- the state of the copy there that a person has seen and lets go
    trouble   TEXT NOT NULL DEFAULT '', -- JSON: why it was not sent when it was last tried
    UNIQUE (target_id, uuid)
) STRICT;

-- What has arrived.
CREATE TABLE sent (
    target_id INTEGER NOT NULL REFERENCES target (id) ON DELETE CASCADE,
    uuid      TEXT NOT NULL, -- the article's, which may be gone; '' the whole site
    remote    INTEGER NOT NULL, -- its number there; 0 it has none
    link      TEXT NOT NULL, -- its address there
    version   INTEGER NOT NULL, -- of the article, as it was sent; 0 nothing has arrived but its place
    hash      BLOB NOT NULL, -- of what was sent
    state     BLOB NOT NULL, -- of what stood there afterwards
    modified  TEXT NOT NULL, -- the server's own time of it
    sent      TEXT NOT NULL, -- UTC, ISO 8601
    PRIMARY KEY (target_id, uuid)
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_by_article ON sent (uuid);

CREATE TABLE sent_media (
    target_id INTEGER NOT NULL REFERENCES target (id) ON DELETE CASCADE,
    sha256    TEXT NOT NULL,
    remote    INTEGER NOT NULL,
    url       TEXT NOT NULL,
    PRIMARY KEY (target_id, sha256)
) STRICT, WITHOUT ROWID;

-- Names the archive to those who keep what it has sent.
INSERT INTO setting (name, value) VALUES ('identity', lower(hex(randomblob(16))));
