-- Pages as they were when they were read, each kept for the article that was made of it; and what finds the articles of
-- an original that comes again.

CREATE TABLE original_copy (
    id            INTEGER PRIMARY KEY AUTOINCREMENT, -- grows with every copy
    article_id    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    sha256        TEXT NOT NULL, -- of the file originals/ab/cdef….extension, in hexadecimal
    extension     TEXT NOT NULL CHECK (extension IN ('html', 'mhtml')),
    bytes         INTEGER NOT NULL,
    url           TEXT NOT NULL, -- where it was read; '' not known
    charset       TEXT NOT NULL, -- told beside the page; '' it was not
    taken         TEXT NOT NULL, -- UTC, ISO 8601
    checked       TEXT NOT NULL, -- UTC, ISO 8601: the last time that the page still said this
    etag          TEXT NOT NULL, -- the server's, for the next question (RFC 9110, 13.1)
    last_modified TEXT NOT NULL,
    noted         INTEGER NOT NULL, -- 0: it says something else than the copy before, and nobody has taken note of it
    sketch        BLOB NOT NULL -- text/likeness.h: 128 numbers of 4 bytes, then the number of words; lowest byte first
) STRICT;
CREATE INDEX original_copy_by_article ON original_copy (article_id);
CREATE INDEX original_copy_by_file ON original_copy (sha256);
CREATE INDEX original_copy_new ON original_copy (article_id) WHERE noted = 0;

-- Of the text of a copy: texts that are nearly one share a key (text/likeness.h).
CREATE TABLE original_key (
    key     INTEGER NOT NULL,
    copy_id INTEGER NOT NULL REFERENCES original_copy (id) ON DELETE CASCADE,
    PRIMARY KEY (key, copy_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX original_key_by_copy ON original_key (copy_id);

-- What the addresses of one page have in common (text/pageaddress.h), of `original_url`.
ALTER TABLE article ADD COLUMN page_key TEXT NOT NULL DEFAULT '';
CREATE INDEX article_by_page ON article (page_key) WHERE page_key <> '';
