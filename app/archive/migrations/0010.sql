-- What the window asks whenever something is sent: how much waits and was tried, whether an article does, what went last.

CREATE INDEX outbox_troubled ON outbox (target_id) WHERE trouble <> '';
CREATE INDEX outbox_by_article ON outbox (uuid);
CREATE INDEX sent_by_day ON sent (target_id, sent) WHERE version > 0;
