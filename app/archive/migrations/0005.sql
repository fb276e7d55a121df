-- What a site that comes from elsewhere has beside its texts: pages that are no news, what stays on top, the picture
-- that stands for an article, the licence of the original; and what an import remembers.

ALTER TABLE article ADD COLUMN kind TEXT NOT NULL DEFAULT 'post' CHECK (kind IN ('post', 'page'));
ALTER TABLE article ADD COLUMN sticky INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN image TEXT NOT NULL DEFAULT ''; -- media/… or an address of the Web; '' none
ALTER TABLE article ADD COLUMN original_license TEXT NOT NULL DEFAULT '';
CREATE INDEX article_sticky ON article (id) WHERE sticky;

-- 1: the body is read as a WordPress post of before its block editor, where blank lines part paragraphs.
ALTER TABLE article_text ADD COLUMN classic INTEGER NOT NULL DEFAULT 0;

ALTER TABLE term ADD COLUMN parent_id INTEGER REFERENCES term (id) ON DELETE SET NULL;
ALTER TABLE term ADD COLUMN slug TEXT NOT NULL DEFAULT '';
ALTER TABLE term ADD COLUMN description TEXT NOT NULL DEFAULT '';
CREATE INDEX term_by_parent ON term (parent_id);

-- Where an article came from. `kept` is a JSON object: what an article has no field for, to be given back.
CREATE TABLE imported (
    id         INTEGER PRIMARY KEY,
    system     TEXT NOT NULL, -- 'wordpress'
    site       TEXT NOT NULL, -- its address, without the scheme
    key        TEXT NOT NULL, -- names the article there
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    hash       BLOB NOT NULL, -- of what was imported last
    kept       TEXT NOT NULL,
    UNIQUE (system, site, key)
) STRICT;
CREATE INDEX imported_by_article ON imported (article_id);

-- The files of such a site that are not in a text.
CREATE TABLE imported_file (
    id      INTEGER PRIMARY KEY,
    system  TEXT NOT NULL,
    site    TEXT NOT NULL,
    key     TEXT NOT NULL,
    url     TEXT NOT NULL, -- there
    address TEXT NOT NULL, -- media/…; '' the archive does not have it
    kept    TEXT NOT NULL,
    UNIQUE (system, site, key)
) STRICT;

-- The site itself: its name, authors and own kinds of terms.
CREATE TABLE imported_site (
    system TEXT NOT NULL,
    site   TEXT NOT NULL,
    kept   TEXT NOT NULL,
    PRIMARY KEY (system, site)
) STRICT, WITHOUT ROWID;
