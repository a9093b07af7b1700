-- A draft of a limit tried on past subjects (试运行) before it may be approved. Kept with the draft for good. id is the
-- job's; position is the last subject counted, so that a restart goes on behind it.
create table sla_trial (
    id                 uuid        not null,
    rule_id            text        not null,
    rule_version       int         not null,
    from_day           date        not null,
    to_day             date        not null,
    as_of              timestamptz not null,
    requested_by       text        not null,
    requested_at       timestamptz not null,
    position           bigint      not null default 0,
    subjects           bigint      not null default 0,
    clocks             bigint      not null default 0,
    moved              bigint      not null default 0,
    newly_breached     bigint      not null default 0,
    no_longer_breached bigint      not null default 0,
    newly_assessed     bigint      not null default 0,
    no_longer_assessed bigint      not null default 0,
    alarms_before      bigint      not null default 0,
    alarms_after       bigint      not null default 0,
    finished_at        timestamptz,
    constraint pk_sla_trial primary key (id),
    constraint fk_sla_trial_rule foreign key (rule_id, rule_version) references sla_rule (id, version),
    constraint ck_sla_trial_days check (from_day <= to_day)
);
create index ix_sla_trial_rule on sla_trial (rule_id, rule_version, requested_at);

-- The subjects that would have fared otherwise, and nothing else.
create table sla_trial_difference (
    trial_id     uuid        not null,
    number       bigint      not null,
    subject      text        not null,
    milestone    text        not null,
    round        int         not null,
    level        int,
    effect       text        not null,
    started_at   timestamptz not null,
    stopped_at   timestamptz,
    due_before   timestamptz,
    due_after    timestamptz,
    constraint pk_sla_trial_difference primary key (trial_id, number),
    constraint fk_sla_trial_difference_trial foreign key (trial_id) references sla_trial (id),
    constraint ck_sla_trial_difference_effect check (effect in
        ('NEWLY_BREACHED', 'NO_LONGER_BREACHED', 'NEWLY_ASSESSED', 'NO_LONGER_ASSESSED'))
);
