-- What an archive remembers of its site, and the words that its writers have taught the spelling.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE known_word (
    word  TEXT PRIMARY KEY,
    added TEXT NOT NULL -- UTC, ISO 8601
) STRICT, WITHOUT ROWID;
