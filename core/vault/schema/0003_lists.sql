-- What long lists, tasks and the clock ask for, so that none of it reads every row.
CREATE INDEX certificates_unfinished ON certificates (id) WHERE der IS NULL;
CREATE INDEX certificates_by_request ON certificates (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX events_by_time ON events (at);
CREATE INDEX events_of_backups ON events (at) WHERE kind = 'backupMade';
