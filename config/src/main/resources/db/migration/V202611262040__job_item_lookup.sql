-- The undoing of a job looks up what it did to each of its items, of which there may be ten thousand.
create index ix_job_item_item on job_item (job_id, item);

insert into schema_compatibility (version, builds_with) values ('202611262040', '202611260400');
