-- A run writes a row for each of a million bills, and for each the foreign key read and locked the bill, which wrote that too. Bills
-- are never deleted, so there is nothing that it keeps from happening.
alter table benefit_impact_difference drop constraint fk_benefit_impact_difference_bill;

insert into schema_compatibility (version, builds_with) values ('202611262340', '202611260400');
