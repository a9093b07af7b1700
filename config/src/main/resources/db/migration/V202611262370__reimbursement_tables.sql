-- Claims for scattered reimbursement (零星报销, BEN-09): the paper around a settled bill, with its three reviews. Never deleted.
create sequence reimbursement_claim_seq;

create table reimbursement_claim (
    id               bigint         not null,
    number           text           not null,
    status           text           not null,
    bill             text           not null,
    person           text           not null,
    day              date           not null,
    amount           numeric(16, 2) not null,
    institution      text           not null,
    institution_name text           not null,
    invoice          text           not null,
    offsite          text,
    filing           text,
    filed_from       date,
    filed_to         date,
    holder           text           not null,
    bank             text           not null,
    card             text           not null,
    registered_by    text           not null,
    registered_at    timestamptz    not null,
    first_by         text,
    second_by        text,
    final_by         text,
    events           int            not null,
    version          int            not null,
    created_at       timestamptz    not null,
    created_by       text           not null,
    updated_at       timestamptz    not null,
    updated_by       text           not null,
    constraint pk_reimbursement_claim primary key (id),
    constraint uq_reimbursement_claim_number unique (number),
    constraint fk_reimbursement_claim_bill foreign key (bill) references benefit_bill (number),
    constraint ck_reimbursement_claim_status check (status in ('FIRST', 'SECOND', 'FINAL', 'RETURNED', 'APPROVED', 'WITHDRAWN')),
    constraint ck_reimbursement_claim_payee check (holder <> '' and bank <> '' and card ~ '^[0-9]{13,19}$'),
    constraint ck_reimbursement_claim_filing check (filing is null or filed_from is not null and (filed_to is null or filed_to >= filed_from)),
    -- three people, none of whom registered it
    constraint ck_reimbursement_claim_first check (first_by is null or first_by not in (created_by, registered_by)),
    constraint ck_reimbursement_claim_second check (second_by is null or first_by is not null and second_by not in (created_by, registered_by, first_by)),
    constraint ck_reimbursement_claim_final check (final_by is null or second_by is not null and final_by not in (created_by, registered_by, first_by, second_by)),
    constraint ck_reimbursement_claim_approved check ((status = 'APPROVED') = (final_by is not null))
);
-- An invoice, and a bill, is claimed once, unless the claim was withdrawn.
create unique index uq_reimbursement_claim_invoice on reimbursement_claim (person, institution, invoice) where status <> 'WITHDRAWN';
create unique index uq_reimbursement_claim_bill on reimbursement_claim (bill) where status <> 'WITHDRAWN';
create index ix_reimbursement_claim_alike on reimbursement_claim (person, institution, day, amount);
create index ix_reimbursement_claim_status on reimbursement_claim (status, id);
create index ix_reimbursement_claim_day on reimbursement_claim (day);
comment on column reimbursement_claim.offsite is 'off-site class by which the bill was settled; null for care in the city';
comment on column reimbursement_claim.first_by is 'who passed the first review that stands';

create sequence reimbursement_event_seq increment by 50;

create table reimbursement_event (
    id       bigint         not null,
    claim_id bigint         not null,
    sequence int            not null,
    type     text           not null,
    step     text,
    actor    text           not null,
    at       timestamptz    not null,
    reason   text,
    bill     text           not null,
    payout   numeric(16, 2) not null,
    constraint pk_reimbursement_event primary key (id),
    constraint uq_reimbursement_event_sequence unique (claim_id, sequence),
    constraint fk_reimbursement_event_claim foreign key (claim_id) references reimbursement_claim (id),
    constraint ck_reimbursement_event_type check (type in ('REGISTER', 'PASS', 'RETURN', 'CORRECT', 'WITHDRAW')),
    constraint ck_reimbursement_event_reason check (type not in ('RETURN', 'WITHDRAW') or reason <> '')
);
create trigger tr_reimbursement_event_append_only before update or delete on reimbursement_event
    for each row execute function refuse_change();

-- The analyst registers; the counter, those who lead and the bureau review.
insert into role_permission (role_code, permission)
select role, 'BENEFIT_REVIEW' from unnest(array['desk', 'leader', 'bureau']) role
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262370', '202611260400');
