-- National transactions of designated institutions (医保接口交易): what came in and what was answered, encounters, fee lines, settlements
-- and filings of off-site care (BEN-13, BEN-16).
create sequence transaction_person_seq;

create table transaction_person (
    number   text not null,
    identity text not null,
    constraint pk_transaction_person primary key (number),
    constraint uq_transaction_person_identity unique (identity)
);
comment on table transaction_person is 'Person number (psn_no) that institutions get from 1101 and use ever after';

create sequence transaction_log_seq;

create table transaction_log (
    id             bigint      not null,
    received_at    timestamptz not null,
    infno          text        not null,
    msgid          text        not null,
    is_first       boolean     not null,
    institution    text        not null,
    region         text,
    insured_region text,
    operator       text        not null,
    digest         text        not null,
    state          text        not null,
    attempt        int         not null,
    begun_at       timestamptz not null,
    ended_at       timestamptz,
    millis         bigint,
    repeats        int         not null,
    code           text,
    field          text,
    message        text,
    advice         text,
    link           text,
    person_number  text,
    encounter      text,
    bill           text,
    input          text        not null,
    output         text,
    constraint pk_transaction_log primary key (id),
    constraint ck_transaction_log_state check (state in ('RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    constraint ck_transaction_log_code check ((code is not null) = (state in ('REFUSED', 'FAILED')))
);
create unique index ux_transaction_log_message on transaction_log (institution, msgid) where is_first;
create index ix_transaction_log_received on transaction_log (received_at, id);
create index ix_transaction_log_institution on transaction_log (institution, received_at, id);
create index ix_transaction_log_infno on transaction_log (infno, received_at, id);
create index ix_transaction_log_refused on transaction_log (code, received_at, id) where code is not null;
comment on table transaction_log is 'Each transaction that came in; input and output without personal data in clear';
comment on column transaction_log.is_first is 'false for what could not be a message of its own: broken, or another content under a used msgid';
comment on column transaction_log.digest is 'SHA-256 of what the message asks; the same msgid with another digest is refused';
comment on column transaction_log.attempt is 'a message that failed, or whose node died, may be worked on again under the next number';

create table transaction_certificate (
    hash          text        not null,
    person_number text        not null,
    read_at       timestamptz not null,
    constraint pk_transaction_certificate primary key (hash),
    constraint fk_transaction_certificate_person foreign key (person_number) references transaction_person (number)
);
comment on table transaction_certificate is 'Tokens of electronic certificates that were exchanged: their SHA-256 only, never themselves';

create sequence transaction_filing_seq;

create table transaction_filing (
    id              bigint      not null,
    number          text        not null,
    person          text        not null,
    person_number   text        not null,
    person_name     text        not null,
    insured_region  text        not null,
    region          text        not null,
    institution     text,
    valid_from      date        not null,
    valid_until     date,
    reason          text        not null,
    filed_by        text        not null,
    cancelled_at    timestamptz,
    cancel_reason   text,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    version         int         not null,
    constraint pk_transaction_filing primary key (id),
    constraint uq_transaction_filing_number unique (number),
    constraint ck_transaction_filing_days check (valid_until >= valid_from)
);
create index ix_transaction_filing_person on transaction_filing (person, valid_from);
comment on table transaction_filing is 'Filings of off-site care (异地就医备案), by referral of an institution (2501) or at a counter';

create sequence transaction_encounter_seq;

create table transaction_encounter (
    id              bigint      not null,
    number          text        not null,
    kind            text        not null,
    status          text        not null,
    institution     text        not null,
    region          text        not null,
    person          text        not null,
    person_number   text        not null,
    person_name     text        not null,
    insurance_type  text        not null,
    person_type     text        not null,
    insured_region  text        not null,
    filing          text,
    medical_type    text,
    disease         text,
    visit_number    text        not null,
    certificate     text        not null,
    began_at        timestamptz not null,
    ended_at        timestamptz,
    diagnoses       text        not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    version         int         not null,
    constraint pk_transaction_encounter primary key (id),
    constraint uq_transaction_encounter_number unique (number),
    constraint ck_transaction_encounter_kind check (kind in ('OUTPATIENT', 'INPATIENT')),
    constraint ck_transaction_encounter_status check (status in ('OPEN', 'DISCHARGED', 'CANCELLED')),
    constraint ck_transaction_encounter_ended check (ended_at >= began_at)
);
create unique index ux_transaction_encounter_visit on transaction_encounter (institution, kind, visit_number) where status <> 'CANCELLED';
create unique index ux_transaction_encounter_admitted on transaction_encounter (institution, person) where kind = 'INPATIENT' and status = 'OPEN';
create index ix_transaction_encounter_person on transaction_encounter (person);
comment on table transaction_encounter is 'A visit or stay (就诊) that an institution registered by 2201 or 2401';
comment on column transaction_encounter.insured_region is 'where the person is insured; another pool than that of the region: off-site care';

create sequence transaction_settlement_seq;

create table transaction_settlement (
    id           bigint         not null,
    encounter_id bigint         not null,
    batch        text           not null,
    bill         text           not null,
    msgid        text           not null,
    medical_type text           not null,
    day          date           not null,
    total        numeric(16, 2) not null,
    payout       numeric(16, 2) not null,
    answer       text           not null,
    settled_at   timestamptz    not null,
    cancelled_at timestamptz,
    constraint pk_transaction_settlement primary key (id),
    constraint uq_transaction_settlement_bill unique (bill),
    constraint fk_transaction_settlement_encounter foreign key (encounter_id) references transaction_encounter (id)
);
create unique index ux_transaction_settlement_batch on transaction_settlement (encounter_id, batch) where cancelled_at is null;
comment on column transaction_settlement.batch is 'chrg_bchno; empty for a stay, which is settled as a whole';
comment on column transaction_settlement.answer is 'amounts in the national layout, for taking back';

create sequence transaction_line_seq increment by 50;

create table transaction_line (
    id           bigint         not null,
    encounter_id bigint         not null,
    serial       text           not null,
    batch        text           not null,
    refunds      text,
    code         text           not null,
    own_code     text           not null,
    library      text           not null,
    name         text           not null,
    kind         text           not null,
    category     text           not null,
    disease      text,
    day          date           not null,
    amount       numeric(16, 2) not null,
    quantity     numeric(16, 4) not null,
    price        numeric(16, 6) not null,
    limit_price  numeric(16, 6),
    withdrawn    boolean        not null,
    constraint pk_transaction_line primary key (id),
    constraint fk_transaction_line_encounter foreign key (encounter_id) references transaction_encounter (id),
    constraint ck_transaction_line_kind check (kind in ('DRUG', 'ITEM', 'CONSUMABLE')),
    constraint ck_transaction_line_category check (category in ('A', 'B', 'C'))
);
create unique index ux_transaction_line_serial on transaction_line (encounter_id, serial) where not withdrawn;
comment on column transaction_line.refunds is 'serial of the line that is given back, with a negative amount (退单)';

-- By which scheme an insurance is settled, from a day on.
create table transaction_scheme (
    insurance_type text        not null,
    valid_from     date        not null,
    valid_to       date,
    scheme         text        not null,
    source         text        not null,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    constraint pk_transaction_scheme primary key (insurance_type, valid_from),
    constraint ck_transaction_scheme_period check (valid_to > valid_from),
    constraint ex_transaction_scheme_period exclude using gist (insurance_type with =, daterange(valid_from, valid_to) with &&)
);
insert into transaction_scheme (insurance_type, valid_from, scheme, source, changed_by, changed_at) values
    ('310', date '2025-01-01', 'BASIC_SAMPLE', '示例方案，待医保局发布本地政策后调整', 'system:shipped', timestamptz '2025-01-01 00:00:00+08'),
    ('390', date '2025-01-01', 'BASIC_SAMPLE', '示例方案，待医保局发布本地政策后调整', 'system:shipped', timestamptz '2025-01-01 00:00:00+08');

-- From how many refusals or failures of one transaction within so many minutes on somebody has to look, from a day on.
create table transaction_threshold (
    valid_from date        not null,
    valid_to   date,
    minutes    int         not null,
    refusals   int         not null,
    failures   int         not null,
    source     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint pk_transaction_threshold primary key (valid_from),
    constraint ck_transaction_threshold_minutes check (minutes between 1 and 1440),
    constraint ck_transaction_threshold_refusals check (refusals between 1 and 100000),
    constraint ck_transaction_threshold_failures check (failures between 1 and 100000),
    constraint ck_transaction_threshold_period check (valid_to > valid_from),
    constraint ex_transaction_threshold_period exclude using gist (daterange(valid_from, valid_to) with &&)
);
insert into transaction_threshold (valid_from, minutes, refusals, failures, source, changed_by, changed_at)
values (date '2025-01-01', 15, 50, 5, '初始值，待运营服务中心按实际业务量调整', 'system:shipped', timestamptz '2025-01-01 00:00:00+08');

create sequence transaction_spell_seq;

create table transaction_spell (
    id       bigint      not null,
    infno    text        not null,
    kind     text        not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    ticket   text        not null,
    count    bigint      not null,
    constraint pk_transaction_spell primary key (id),
    constraint ck_transaction_spell_kind check (kind in ('REFUSED', 'FAILED'))
);
create unique index ux_transaction_spell_open on transaction_spell (infno, kind) where ended_at is null;
comment on table transaction_spell is 'From when to when a transaction was over the threshold, and the ticket that was opened for it';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('institution', 'TRANSACTION_SEND TRANSACTION_READ'),
    ('desk', 'TRANSACTION_READ TRANSACTION_FILE'), ('engineer', 'TRANSACTION_READ'), ('analyst', 'TRANSACTION_READ'), ('auditor', 'TRANSACTION_READ'),
    ('leader', 'TRANSACTION_READ TRANSACTION_RULE'), ('bureau', 'TRANSACTION_READ TRANSACTION_RULE TRANSACTION_FILE')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611272000', '202611260400');
