-- Settled bills (结算单, BEN-04) in the order of their days. Never deleted: one that is taken back says when, by whom and why.
-- What accumulates is not stored: it is worked out from the bills of a person, which cannot drift from themselves.
create sequence benefit_bill_seq;

create table benefit_bill (
    id             bigint         not null,
    number         text           not null,
    scheme         text           not null,
    policy_version int            not null,
    person         text           not null,
    day            date           not null,
    body           text           not null,
    opening        boolean        not null,
    revision       int            not null,
    total          numeric(16, 2) not null,
    eligible       numeric(22, 8) not null,
    payout         numeric(16, 2) not null,
    self_pay       numeric(16, 2) not null,
    cancelled_at   timestamptz,
    cancelled_by   text,
    cancel_reason  text,
    version        int            not null,
    created_at     timestamptz    not null,
    created_by     text           not null,
    updated_at     timestamptz    not null,
    updated_by     text           not null,
    constraint pk_benefit_bill primary key (id),
    constraint uq_benefit_bill_number unique (number),
    constraint fk_benefit_bill_version foreign key (scheme, policy_version) references policy_version (policy, number),
    constraint ck_benefit_bill_body check (body is json object),
    constraint ck_benefit_bill_amounts check (total = payout + self_pay and payout >= 0 and self_pay >= 0),
    constraint ck_benefit_bill_cancelled check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null))
);
create index ix_benefit_bill_person on benefit_bill (scheme, person, day, id);
create index ix_benefit_bill_day on benefit_bill (scheme, day);

create sequence benefit_settlement_seq increment by 50;

-- Every result that a bill had, and which bill brought it about.
create table benefit_settlement (
    id       bigint         not null,
    bill_id  bigint         not null,
    revision int            not null,
    eligible numeric(22, 8) not null,
    payout   numeric(16, 2) not null,
    self_pay numeric(16, 2) not null,
    cause_id bigint         not null,
    at       timestamptz    not null,
    actor    text           not null,
    constraint pk_benefit_settlement primary key (id),
    constraint uq_benefit_settlement_revision unique (bill_id, revision),
    constraint fk_benefit_settlement_bill foreign key (bill_id) references benefit_bill (id),
    constraint fk_benefit_settlement_cause foreign key (cause_id) references benefit_bill (id)
);
create trigger tr_benefit_settlement_append_only before update or delete on benefit_settlement
    for each row execute function refuse_change();

-- The analyst settles (零星报销); the counter looks; nobody at an institution does either.
insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('analyst', 'BENEFIT_READ BENEFIT_SETTLE'), ('desk', 'BENEFIT_READ'), ('bureau', 'BENEFIT_READ'), ('leader', 'BENEFIT_READ'),
    ('auditor', 'BENEFIT_READ')
) as added (role, permissions);
