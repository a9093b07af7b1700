-- A version tried on past bills (影响测算, POL-12) and kept with the version for good. id is the job's; position is the last
-- person counted, so that a restart goes on behind; it is emptied at the end.
create table benefit_impact (
    id             uuid           not null,
    scheme         text           not null,
    policy_version int            not null,
    from_day       date           not null,
    to_day         date           not null,
    requested_by   text           not null,
    requested_at   timestamptz    not null,
    position       text           not null,
    persons        bigint         not null,
    bills          bigint         not null,
    refused        bigint         not null,
    payout_before  numeric(20, 2) not null,
    payout_after   numeric(20, 2) not null,
    gaining        bigint         not null,
    losing         bigint         not null,
    finished_at    timestamptz,
    constraint pk_benefit_impact primary key (id),
    constraint fk_benefit_impact_version foreign key (scheme, policy_version) references policy_version (policy, number),
    constraint ck_benefit_impact_days check (from_day <= to_day),
    constraint ck_benefit_impact_position check (finished_at is null or position = '')
);
create index ix_benefit_impact_version on benefit_impact (scheme, policy_version, requested_at);

create table benefit_impact_group (
    impact_id     uuid           not null,
    fact          text           not null,
    value         text           not null,
    bills         bigint         not null,
    payout_before numeric(20, 2) not null,
    payout_after  numeric(20, 2) not null,
    constraint pk_benefit_impact_group primary key (impact_id, fact, value),
    constraint fk_benefit_impact_group_impact foreign key (impact_id) references benefit_impact (id)
);

-- The bills that would have come to something else, and nothing else.
create table benefit_impact_difference (
    impact_id     uuid           not null,
    bill_id       bigint         not null,
    payout_before numeric(16, 2) not null,
    payout_after  numeric(16, 2) not null,
    size          numeric(16, 2) not null generated always as (abs(payout_after - payout_before)) stored,
    constraint pk_benefit_impact_difference primary key (impact_id, bill_id),
    constraint fk_benefit_impact_difference_impact foreign key (impact_id) references benefit_impact (id),
    constraint fk_benefit_impact_difference_bill foreign key (bill_id) references benefit_bill (id),
    constraint ck_benefit_impact_difference_size check (payout_after <> payout_before)
);
create index ix_benefit_impact_difference_size on benefit_impact_difference (impact_id, size desc, bill_id);
