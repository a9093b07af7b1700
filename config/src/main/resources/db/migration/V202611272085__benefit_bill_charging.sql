-- Which institutions charge by a policy (POL-12): along this index from one to the next, with the day of the last bill.
create index ix_benefit_bill_charging on benefit_bill (scheme, institution, day) where institution is not null and cancelled_at is null;

insert into schema_compatibility (version, builds_with) values ('202611272085', '202611260400');
