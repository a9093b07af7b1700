-- What each part of the bills (费用构成) adds up to on both sides of an impact run, and how many bills have it: how many reach a cap is
-- how many have something beyond it.
create table benefit_impact_part (
    impact_id     uuid           not null,
    code          text           not null,
    bills_before  bigint         not null,
    amount_before numeric(20, 2) not null,
    bills_after   bigint         not null,
    amount_after  numeric(20, 2) not null,
    constraint pk_benefit_impact_part primary key (impact_id, code),
    constraint fk_benefit_impact_part_impact foreign key (impact_id) references benefit_impact (id)
);

insert into schema_compatibility (version, builds_with) values ('202611262342', '202611260400');
