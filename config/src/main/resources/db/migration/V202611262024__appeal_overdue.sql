-- Of which limit of an appeal people were told that it is over: each is told once.
alter table appeal_finding add column told_due_at timestamptz;
create index ix_appeal_finding_due_at on appeal_finding (due_at) where due_at is not null;
comment on column appeal_finding.told_due_at is 'the due_at of which people were told that it went by';

insert into schema_compatibility (version, builds_with) values ('202611262024', '202611260400');
