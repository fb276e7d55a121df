-- FTS5 has room for 2000 parts of the index, of all levels together, and takes no more then (SQLITE_FULL): merged by
-- hundreds, they are never so many, also where many articles are saved before anybody rests.
INSERT INTO article_index (article_index, rank) VALUES ('crisismerge', 100);
