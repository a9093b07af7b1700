-- Which institution charges a bill (POL-12): the national code of a designated institution, where the bill tells it. Old bills do not.
alter table benefit_bill add column institution text;
alter table benefit_bill add constraint ck_benefit_bill_institution check (institution ~ '^[HP][0-9]{11}$');
create index ix_benefit_bill_institution on benefit_bill (institution, id) where institution is not null;

-- What an impact run adds up to by institution; the empty code is that of all bills that tell none.
create table benefit_impact_institution (
    impact_id     uuid           not null,
    institution   text           not null,
    bills         bigint         not null,
    payout_before numeric(20, 2) not null,
    payout_after  numeric(20, 2) not null,
    size          numeric(20, 2) not null generated always as (abs(payout_after - payout_before)) stored,
    constraint pk_benefit_impact_institution primary key (impact_id, institution),
    constraint fk_benefit_impact_institution_impact foreign key (impact_id) references benefit_impact (id)
);
create index ix_benefit_impact_institution_size on benefit_impact_institution (impact_id, size desc, institution);

insert into schema_compatibility (version, builds_with) values ('202611272010', '202611260400');
