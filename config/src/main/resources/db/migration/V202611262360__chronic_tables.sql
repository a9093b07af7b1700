-- Registration of insured persons for special and chronic outpatient diseases (门诊慢特病备案) and the institutions they choose (选点) (BEN-07).
create sequence chronic_registration_seq;

create table chronic_registration (
    id             bigint      not null,
    number         text        not null,
    identity       text        not null,
    name           text        not null,
    insurance_type text        not null,
    region         text        not null,
    disease        text        not null,
    disease_name   text        not null,
    valid_from     date        not null,
    valid_until    date,
    evidence       text        not null,
    status         text        not null,
    decided_at     timestamptz,
    decided_by     text,
    decision       text,
    ended_at       timestamptz,
    ended_by       text,
    ended_why      text,
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    version        int         not null,
    constraint pk_chronic_registration primary key (id),
    constraint uq_chronic_registration_number unique (number),
    constraint fk_chronic_registration_region foreign key (region) references region (code),
    constraint ck_chronic_registration_status check (status in ('SUBMITTED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    constraint ck_chronic_registration_days check (valid_until >= valid_from),
    constraint ck_chronic_registration_two check (decided_by <> created_by),
    constraint ck_chronic_registration_decided check ((status in ('APPROVED', 'REFUSED', 'ENDED')) = (decided_by is not null)),
    constraint ck_chronic_registration_ended check ((status in ('WITHDRAWN', 'ENDED')) = (ended_by is not null))
);
create unique index ux_chronic_registration_waiting on chronic_registration (identity, disease) where status = 'SUBMITTED';
create index ix_chronic_registration_person on chronic_registration (identity);
create index ix_chronic_registration_status on chronic_registration (status, id);
comment on table chronic_registration is 'What was asked for and what was decided; from when to when it holds is in chronic_term';
comment on column chronic_registration.insurance_type is 'national code insutype of the cover that it rests on';
comment on column chronic_registration.region is 'where the person is insured';
comment on column chronic_registration.disease is 'code of the library OUTPATIENT_CHRONIC';
comment on column chronic_registration.disease_name is 'as the library said on the first day';
comment on column chronic_registration.valid_until is 'last day that was asked for; null for no end';

create sequence chronic_term_seq;

create table chronic_term (
    id              bigint      not null,
    registration_id bigint      not null,
    identity        text        not null,
    disease         text        not null,
    valid_from      date        not null,
    valid_until     date,
    known_from      timestamptz not null,
    known_to        timestamptz,
    by_login        text        not null,
    constraint pk_chronic_term primary key (id),
    constraint fk_chronic_term_registration foreign key (registration_id) references chronic_registration (id),
    constraint ck_chronic_term_days check (valid_until >= valid_from),
    constraint ck_chronic_term_known check (known_to > known_from),
    constraint ex_chronic_term_days exclude using gist
        (identity with =, disease with =, daterange(valid_from, valid_until, '[]') with &&) where (known_to is null)
);
create index ix_chronic_term_registration on chronic_term (registration_id);
comment on table chronic_term is 'Days on which an approved registration holds, and from when to when that was known; rows end to be known and never change';

create sequence chronic_choice_seq;

create table chronic_choice (
    id              bigint      not null,
    registration_id bigint      not null,
    institution     text        not null,
    since           date        not null,
    until           date,
    counted         boolean     not null,
    reason          text        not null,
    known_from      timestamptz not null,
    known_to        timestamptz,
    by_login        text        not null,
    constraint pk_chronic_choice primary key (id),
    constraint fk_chronic_choice_registration foreign key (registration_id) references chronic_registration (id),
    constraint ck_chronic_choice_days check (until >= since),
    constraint ck_chronic_choice_known check (known_to > known_from),
    constraint ex_chronic_choice_days exclude using gist
        (registration_id with =, institution with =, daterange(since, until, '[]') with &&) where (known_to is null)
);
create index ix_chronic_choice_institution on chronic_choice (institution);
comment on table chronic_choice is 'Institutions that a person has chosen for a registration, on both axes; rows end to be known and never change';
comment on column chronic_choice.counted is 'whether it is a change in the sense of the rule; the first ones are none';

create function chronic_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.known_to is not null
            or (to_jsonb(new) - 'known_to') <> (to_jsonb(old) - 'known_to') then
        raise exception 'what was known does not change' using errcode = '23514', constraint = 'ck_chronic_stays';
    end if;
    return new;
end $$;
create trigger chronic_term_stays before update or delete on chronic_term for each row execute function chronic_stays();
create trigger chronic_choice_stays before update or delete on chronic_choice for each row execute function chronic_stays();

create sequence chronic_file_seq;

create table chronic_file (
    id              bigint      not null,
    registration_id bigint      not null,
    name            text        not null,
    media_type      text        not null,
    size            bigint      not null,
    sha256          text        not null,
    content         bytea       not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    constraint pk_chronic_file primary key (id),
    constraint fk_chronic_file_registration foreign key (registration_id) references chronic_registration (id)
);
create index ix_chronic_file_registration on chronic_file (registration_id);
comment on table chronic_file is 'Evidence: certificates of diagnosis, records, reports';

-- How many institutions may be chosen, how often that may change, and how long a registration may hold, from a day to a day.
create table chronic_rule (
    valid_from   date        not null,
    valid_to     date,
    institutions int         not null,
    changes      int         not null,
    months       int,
    source       text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    constraint pk_chronic_rule primary key (valid_from),
    constraint ck_chronic_rule_institutions check (institutions between 1 and 20),
    constraint ck_chronic_rule_changes check (changes between 0 and 99),
    constraint ck_chronic_rule_months check (months between 1 and 600),
    constraint ck_chronic_rule_period check (valid_to > valid_from),
    constraint ex_chronic_rule_period exclude using gist (daterange(valid_from, valid_to) with &&)
);
comment on column chronic_rule.valid_to is 'the first day on which it does not hold any more';
comment on column chronic_rule.changes is 'per registration and calendar year';
comment on column chronic_rule.months is 'the longest time for which a registration may hold; null for no end';

insert into chronic_rule (valid_from, institutions, changes, months, source, changed_by, changed_at)
values (date '2025-01-01', 3, 2, 24, '初始值，待医保局按本地门诊慢特病管理办法确认', 'system:shipped', timestamptz '2025-01-01 00:00:00+08');

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('desk', 'CHRONIC_READ CHRONIC_EDIT'),
    ('analyst', 'CHRONIC_READ CHRONIC_EDIT'),
    ('leader', 'CHRONIC_READ CHRONIC_AUDIT'),
    ('bureau', 'CHRONIC_READ CHRONIC_AUDIT CHRONIC_RULE')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262360', '202611260400');
