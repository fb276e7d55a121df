-- A picture of a page is looked for by where it stood there.

CREATE INDEX imported_file_by_url ON imported_file (url) WHERE address <> '';
