-- What an article was, what is being typed, what has been corrected, where a picture is shown; and an index that knows
-- languages.

-- A saved state of an article. `patch` turns the record of this version into the one of the version before it (a
-- Zstandard frame with this version's record as its prefix); the newest record is what the article's own tables say.
CREATE TABLE version (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- grows with every save, whatever the article: what has changed since
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    version    INTEGER NOT NULL, -- the article's, in this state
    began      TEXT NOT NULL, -- UTC, ISO 8601: the first and the last save of the sitting that made it
    saved      TEXT NOT NULL,
    person     TEXT NOT NULL, -- who; '' not known
    cause      TEXT NOT NULL CHECK (cause IN ('edit', 'import', 'restore', 'replace')),
    changed    TEXT NOT NULL, -- the fields that differ from the version before, parted by spaces
    kept       INTEGER NOT NULL DEFAULT 0, -- 1: a later save is never made one with it
    name       TEXT NOT NULL DEFAULT '',
    patch      BLOB, -- NULL: the first version known
    UNIQUE (article_id, version)
) STRICT;

INSERT INTO version (article_id, version, began, saved, person, cause, changed)
    SELECT id, version, modified, modified, '', 'edit', '' FROM article ORDER BY modified, id;

-- What is typed and not saved yet.
CREATE TABLE journal (
    uuid    TEXT NOT NULL, -- the article's
    version INTEGER NOT NULL, -- of the saved article that is being edited; 0 a new one
    written TEXT NOT NULL, -- UTC, ISO 8601
    session TEXT NOT NULL, -- of the window that writes it
    record  TEXT NOT NULL, -- JSON
    PRIMARY KEY (uuid, session)
) STRICT, WITHOUT ROWID;

-- What readers are told of a change after publication.
CREATE TABLE correction (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    day        TEXT NOT NULL, -- YYYY-MM-DD
    text       TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_media (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    sha256     TEXT NOT NULL,
    PRIMARY KEY (article_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_media_by_file ON article_media (sha256);

ALTER TABLE media ADD COLUMN alternative TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN credit TEXT NOT NULL DEFAULT '';
ALTER TABLE media ADD COLUMN rights TEXT NOT NULL DEFAULT '';

CREATE TABLE saved_search (
    name  TEXT PRIMARY KEY,
    query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The plain words again, each text with its language before it (see archive/searchtokenizer.h), names apart by what
-- they name.
CREATE TEMP TABLE words AS SELECT rowid AS id, title, lead, body, note FROM article_index;
DROP TABLE article_index;
CREATE VIRTUAL TABLE article_index USING fts5 (
    title, lead, body, note, authors, translators, source, categories, tags, original,
    tokenize = 'marbre', prefix = '2 3'
);
-- What is gone for good: a list that follows `version` must follow this, too.
CREATE TABLE removed_article (
    change     INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL
) STRICT;

-- Merging the index is done when nobody waits (archive/articleindex.h).
INSERT INTO article_index (article_index, rank) VALUES ('automerge', 0);
INSERT INTO article_index (article_index, rank) VALUES ('crisismerge', 1999);
INSERT INTO article_index (rowid, title, lead, body, note, authors, translators, source, categories, tags, original)
    SELECT article.id, mark.tag || words.title, mark.tag || words.lead, mark.tag || words.body, mark.tag || words.note,
           coalesce((SELECT group_concat(name, char(10)) FROM (SELECT name FROM article_person
               JOIN person ON person.id = person_id WHERE article_id = article.id AND role = 'author'
               ORDER BY position)), ''),
           coalesce((SELECT group_concat(name, char(10)) FROM (SELECT name FROM article_person
               JOIN person ON person.id = person_id WHERE article_id = article.id AND role = 'translator'
               ORDER BY position)), ''),
           coalesce((SELECT name FROM source WHERE source.id = source_id), ''),
           mark.tag || coalesce((SELECT group_concat(name, char(10)) FROM (SELECT name FROM article_term
               JOIN term ON term.id = term_id WHERE article_id = article.id AND article_term.kind = 'category'
               ORDER BY position)), ''),
           mark.tag || coalesce((SELECT group_concat(name, char(10)) FROM (SELECT name FROM article_term
               JOIN term ON term.id = term_id WHERE article_id = article.id AND article_term.kind = 'tag'
               ORDER BY position)), ''),
           CASE original_language WHEN '' THEN '' ELSE char(57344) || original_language || char(57345) END
               || original_title
    FROM words JOIN article ON article.id = words.id
    JOIN (SELECT id, CASE language WHEN '' THEN '' ELSE char(57344) || language || char(57345) END AS tag FROM article)
        AS mark ON mark.id = article.id;
DROP TABLE words;
