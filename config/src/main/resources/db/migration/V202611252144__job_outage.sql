-- A job that the database failed under goes back to the queue: how often without getting any further, and until when it rests.
alter table job_run add column outages int not null default 0;
alter table job_run add column rest_until timestamptz;

insert into schema_compatibility (version, builds_with) values ('202611252144', '202611251812');
