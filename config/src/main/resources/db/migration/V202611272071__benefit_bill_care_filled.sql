-- Bills from before the column. Nobody waits for the table, and this waits for nobody: a row that a settlement holds is passed over,
-- so that the two cannot lock each other out; its own change fills it in, and what is left the next migration does.
update benefit_bill bill set care = benefit_bill_care(bill.body)
    from (select id from benefit_bill where care is null for no key update skip locked) free
    where bill.id = free.id;

insert into schema_compatibility (version, builds_with) values ('202611272071', '202611260400');
