-- The first schema. Names stand in tables of their own; rich text, as canonical HTML, in another than the small
-- columns, so that walking the list never reads it.

CREATE TABLE source (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    url  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE person (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE term (
    id   INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('category', 'tag')),
    name TEXT NOT NULL,
    UNIQUE (kind, name)
) STRICT;

CREATE TABLE article (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid               TEXT NOT NULL UNIQUE,
    slug               TEXT NOT NULL UNIQUE,
    status             TEXT NOT NULL CHECK (status IN ('draft', 'translating', 'review', 'ready', 'published')),
    language           TEXT NOT NULL,
    title              TEXT NOT NULL,
    headline           TEXT NOT NULL, -- the title, or the first words: what lists show
    source_id          INTEGER REFERENCES source (id),
    original_url       TEXT NOT NULL,
    original_title     TEXT NOT NULL,
    original_language  TEXT NOT NULL,
    original_published TEXT NOT NULL, -- YYYY, YYYY-MM or YYYY-MM-DD; '' unknown
    reposted           TEXT NOT NULL, -- YYYY-MM-DD; '' not yet
    created            TEXT NOT NULL, -- UTC, ISO 8601
    modified           TEXT NOT NULL,
    version            INTEGER NOT NULL,
    trashed            TEXT NOT NULL DEFAULT '' -- when it was thrown away; '' it was not
) STRICT;

CREATE INDEX article_by_repost ON article (reposted DESC, id DESC);
CREATE INDEX article_by_status ON article (trashed, status, reposted DESC, id DESC);
CREATE INDEX article_by_source ON article (source_id, reposted DESC, id DESC);

CREATE TABLE article_text (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    lead       TEXT NOT NULL,
    body       TEXT NOT NULL,
    note       TEXT NOT NULL
) STRICT;

CREATE TABLE article_person (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    role       TEXT NOT NULL CHECK (role IN ('author', 'translator')),
    position   INTEGER NOT NULL,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (article_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_person_by_person ON article_person (person_id);

CREATE TABLE article_term (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    position   INTEGER NOT NULL,
    term_id    INTEGER NOT NULL REFERENCES term (id),
    PRIMARY KEY (article_id, kind, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_term_by_term ON article_term (term_id, article_id);

CREATE TABLE media (
    sha256    TEXT PRIMARY KEY, -- of the bytes, in hexadecimal
    extension TEXT NOT NULL,
    bytes     INTEGER NOT NULL,
    width     INTEGER NOT NULL, -- pixels; 0 not known
    height    INTEGER NOT NULL,
    added     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What search reads: the plain words of an article, its rowid the article's id.
CREATE VIRTUAL TABLE article_index USING fts5 (
    title, lead, body, note, names,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
