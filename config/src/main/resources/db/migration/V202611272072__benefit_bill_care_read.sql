-- Every bill tells its kind of care; the statistics read this index and nothing else.
update benefit_bill set care = benefit_bill_care(body) where care is null;
alter table benefit_bill validate constraint ck_benefit_bill_care;
create index ix_benefit_bill_care on benefit_bill (scheme, day) include (care, total) where cancelled_at is null;

insert into schema_compatibility (version, builds_with) values ('202611272072', '202611260400');
