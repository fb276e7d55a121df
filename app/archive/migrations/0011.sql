-- The sources that the editor follows as feeds, and what they have told of.

CREATE TABLE feed (
    id            INTEGER PRIMARY KEY,
    address       TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL, -- as it calls itself; '' not known yet
    name          TEXT NOT NULL, -- as the editor calls it; '' as it calls itself
    site          TEXT NOT NULL, -- the address of the site's page
    folder        TEXT NOT NULL, -- where it stands among the others, levels parted by '/'; '' in none
    asked         TEXT NOT NULL DEFAULT '', -- UTC, ISO 8601: when it was last asked for; '' never
    etag          TEXT NOT NULL DEFAULT '', -- the server's, for the next question
    last_modified TEXT NOT NULL DEFAULT '',
    trouble       TEXT NOT NULL DEFAULT '', -- JSON: why nothing came when it was last asked for
    every         INTEGER NOT NULL CHECK (every >= 0) -- minutes between two fetches; 0 only when a person asks
) STRICT;

CREATE TABLE feed_item (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id   INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    key       TEXT NOT NULL, -- what names it in its feed: guid, id, or its link
    link      TEXT NOT NULL,
    title     TEXT NOT NULL,
    authors   TEXT NOT NULL, -- a line each
    tags      TEXT NOT NULL, -- a line each
    language  TEXT NOT NULL, -- BCP 47; '' not told
    image     TEXT NOT NULL,
    published TEXT NOT NULL, -- YYYY-MM-DD; '' not told
    moment    TEXT NOT NULL, -- UTC, ISO 8601: of its publication, or when it was first seen
    listed    INTEGER NOT NULL, -- 1: the feed still tells of it
    state     TEXT NOT NULL CHECK (state IN ('new', 'read', 'skipped', 'translating')),
    article   TEXT NOT NULL DEFAULT '', -- the UUID of the one that was made of it, which may be gone; '' none
    trouble   TEXT NOT NULL DEFAULT '', -- JSON: why its page could not be fetched
    summary   TEXT NOT NULL, -- HTML
    content   TEXT NOT NULL, -- HTML: the whole text, where the feed has it
    UNIQUE (feed_id, key)
) STRICT;
CREATE INDEX feed_item_by_moment ON feed_item (moment, feed_id, state);
CREATE INDEX feed_item_of_feed ON feed_item (feed_id, moment, state);
CREATE INDEX feed_item_of_state ON feed_item (state, feed_id);
