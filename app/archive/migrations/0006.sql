-- The site's lists in their order, so that a page of one is read by itself, however long it is; and the addresses that
-- readers may still have.

-- `kind`: 0 all posts, 1 of a category, 2 of a tag, 3 of an author, 4 of a source, 5 pages; `name` is the row of what
-- the list is of. Published, out of the trash.
CREATE TABLE listing (
    kind       INTEGER NOT NULL,
    name       INTEGER NOT NULL,
    reposted   TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (kind, name, reposted, article_id)
) STRICT, WITHOUT ROWID;

-- What `listing` holds, found anew.
CREATE VIEW listed AS
    SELECT iif(kind = 'post', 0, 5) AS kind, 0 AS name, reposted, id AS article_id FROM article
        WHERE status = 'published' AND trashed = ''
    UNION ALL
    SELECT iif(article_term.kind = 'category', 1, 2), term_id, reposted, article_id
        FROM article JOIN article_term ON article_id = id
        WHERE status = 'published' AND trashed = '' AND article.kind = 'post'
    UNION ALL
    SELECT 3, person_id, reposted, article_id FROM article JOIN article_person ON article_id = id
        WHERE role = 'author' AND status = 'published' AND trashed = '' AND kind = 'post'
    UNION ALL
    SELECT 4, source_id, reposted, id FROM article
        WHERE source_id IS NOT NULL AND status = 'published' AND trashed = '' AND kind = 'post';

INSERT INTO listing SELECT * FROM listed;

CREATE TRIGGER listing_article_added AFTER INSERT ON article
WHEN NEW.status = 'published' AND NEW.trashed = ''
BEGIN
    INSERT INTO listing VALUES (iif(NEW.kind = 'post', 0, 5), 0, NEW.reposted, NEW.id);
    INSERT INTO listing SELECT 4, NEW.source_id, NEW.reposted, NEW.id
        WHERE NEW.source_id IS NOT NULL AND NEW.kind = 'post';
END;

CREATE TRIGGER listing_article_changes BEFORE UPDATE ON article
WHEN OLD.status = 'published' AND OLD.trashed = ''
    AND (OLD.status <> NEW.status OR OLD.trashed <> NEW.trashed OR OLD.kind <> NEW.kind
         OR OLD.reposted <> NEW.reposted OR OLD.source_id IS NOT NEW.source_id)
BEGIN
    DELETE FROM listing WHERE kind IN (0, 5) AND name = 0 AND reposted = OLD.reposted AND article_id = OLD.id;
    DELETE FROM listing WHERE kind IN (1, 2) AND reposted = OLD.reposted AND article_id = OLD.id
        AND name IN (SELECT term_id FROM article_term WHERE article_id = OLD.id);
    DELETE FROM listing WHERE kind = 3 AND reposted = OLD.reposted AND article_id = OLD.id
        AND name IN (SELECT person_id FROM article_person WHERE article_id = OLD.id);
    DELETE FROM listing WHERE kind = 4 AND name = OLD.source_id AND reposted = OLD.reposted AND article_id = OLD.id;
END;

CREATE TRIGGER listing_article_changed AFTER UPDATE ON article
WHEN NEW.status = 'published' AND NEW.trashed = ''
    AND (OLD.status <> NEW.status OR OLD.trashed <> NEW.trashed OR OLD.kind <> NEW.kind
         OR OLD.reposted <> NEW.reposted OR OLD.source_id IS NOT NEW.source_id)
BEGIN
    INSERT INTO listing SELECT kind, name, reposted, article_id FROM listed WHERE article_id = NEW.id;
END;

CREATE TRIGGER listing_article_removed BEFORE DELETE ON article
BEGIN
    DELETE FROM listing WHERE kind IN (0, 5) AND name = 0 AND reposted = OLD.reposted AND article_id = OLD.id;
    DELETE FROM listing WHERE kind IN (1, 2) AND reposted = OLD.reposted AND article_id = OLD.id
        AND name IN (SELECT term_id FROM article_term WHERE article_id = OLD.id);
    DELETE FROM listing WHERE kind = 3 AND reposted = OLD.reposted AND article_id = OLD.id
        AND name IN (SELECT person_id FROM article_person WHERE article_id = OLD.id);
    DELETE FROM listing WHERE kind = 4 AND name = OLD.source_id AND reposted = OLD.reposted AND article_id = OLD.id;
END;

CREATE TRIGGER listing_term_added AFTER INSERT ON article_term
BEGIN
    INSERT INTO listing SELECT iif(NEW.kind = 'category', 1, 2), NEW.term_id, reposted, id FROM article
        WHERE id = NEW.article_id AND status = 'published' AND trashed = '' AND kind = 'post';
END;

CREATE TRIGGER listing_term_removed AFTER DELETE ON article_term
BEGIN
    DELETE FROM listing WHERE kind = iif(OLD.kind = 'category', 1, 2) AND name = OLD.term_id
        AND reposted = (SELECT reposted FROM article WHERE id = OLD.article_id) AND article_id = OLD.article_id;
END;

CREATE TRIGGER listing_author_added AFTER INSERT ON article_person WHEN NEW.role = 'author'
BEGIN
    INSERT INTO listing SELECT 3, NEW.person_id, reposted, id FROM article
        WHERE id = NEW.article_id AND status = 'published' AND trashed = '' AND kind = 'post';
END;

CREATE TRIGGER listing_author_removed AFTER DELETE ON article_person WHEN OLD.role = 'author'
BEGIN
    DELETE FROM listing WHERE kind = 3 AND name = OLD.person_id
        AND reposted = (SELECT reposted FROM article WHERE id = OLD.article_id) AND article_id = OLD.article_id;
END;

-- Slugs under which an article was published before.
CREATE TABLE former_slug (
    slug       TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (slug, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_slug_by_article ON former_slug (article_id);

CREATE TRIGGER former_slug_left AFTER UPDATE OF slug ON article
WHEN OLD.slug <> NEW.slug AND OLD.status = 'published' AND OLD.trashed = ''
BEGIN
    INSERT OR IGNORE INTO former_slug VALUES (OLD.slug, OLD.id);
END;
