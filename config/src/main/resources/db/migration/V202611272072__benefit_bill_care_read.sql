-- Every bill tells its kind of care; the statistics read this index and nothing else. The index comes first: it waits until no settlement
-- has a change open and keeps others waiting, so that the rows that were passed over are free. The other way round the two could lock
-- each other out.
create index ix_benefit_bill_care on benefit_bill (scheme, day) include (care, total) where cancelled_at is null;
update benefit_bill set care = benefit_bill_care(body) where care is null;
alter table benefit_bill validate constraint ck_benefit_bill_care;

insert into schema_compatibility (version, builds_with) values ('202611272072', '202611260400');
