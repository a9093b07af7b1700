-- Stays that cross the end of a policy year (跨年度住院): which version says how such a bill is counted, and, where the stay is split,
-- the versions that decide its parts in their order; the last of them is policy_version. Null for every other bill. The days of the
-- parts follow from what the bill asked and from the ruling version, whose text cannot change.
alter table benefit_bill
    add column ruling_version int,
    add column part_versions  int[],
    add constraint fk_benefit_bill_ruling foreign key (scheme, ruling_version) references policy_version (policy, number),
    add constraint ck_benefit_bill_parts check (
        part_versions is null
        or (ruling_version is not null and cardinality(part_versions) > 1 and part_versions[cardinality(part_versions)] = policy_version));

insert into schema_compatibility (version, builds_with) values ('202611272020', '202611260400');
