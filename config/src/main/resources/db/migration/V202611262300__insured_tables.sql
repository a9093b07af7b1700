-- Register of insured persons (参保人员) as the core system tells of them, the channels that ask for them, and what was asked (SCP-08).
create sequence insured_import_seq;

create table insured_import (
    id        bigint      not null,
    file      text,
    source    text        not null,
    at        timestamptz not null,
    lines     int         not null,
    added     int         not null,
    changed   int         not null,
    unchanged int         not null,
    rejected  int         not null,
    constraint pk_insured_import primary key (id)
);
comment on table insured_import is 'What came of each file or call that brought covers';
comment on column insured_import.file is 'null for what came over the interface';

create table insured_reject (
    import_id bigint not null,
    position  int    not null,
    sheet     text   not null,
    line      bigint not null,
    field     text   not null,
    value     text   not null,
    reason    text   not null,
    constraint pk_insured_reject primary key (import_id, position),
    constraint fk_insured_reject_import foreign key (import_id) references insured_import (id)
);
comment on column insured_reject.value is 'as it stands in the file; numbers, names and telephones of persons masked';

create sequence insured_cover_seq increment by 500;

create table insured_cover (
    id             bigint      not null,
    identity       text        not null,
    name           text        not null,
    insurance_type text        not null,
    person_type    text        not null,
    state          text        not null,
    region         text        not null,
    since          date        not null,
    until          date,
    employer       text,
    phone          text,
    known_from     timestamptz not null,
    known_to       timestamptz,
    import_id      bigint      not null,
    constraint pk_insured_cover primary key (id),
    constraint fk_insured_cover_region foreign key (region) references region (code),
    constraint fk_insured_cover_import foreign key (import_id) references insured_import (id),
    constraint ck_insured_cover_state check (state in ('NONE', 'ACTIVE', 'PAUSED', 'INVALID', 'ENDED')),
    constraint ck_insured_cover_days check (until >= since),
    constraint ck_insured_cover_known check (known_to > known_from),
    constraint ex_insured_cover_days exclude using gist
        (identity with =, insurance_type with =, daterange(since, until, '[]') with &&) where (known_to is null)
);
create index ix_insured_cover_identity on insured_cover (identity, insurance_type, since);
comment on table insured_cover is 'Insurance of a person from a day to a day, and from when to when the core system has said so; rows end to be known and never change';
comment on column insured_cover.insurance_type is 'national code insutype';
comment on column insured_cover.person_type is 'national code psn_type';

create function insured_cover_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.known_to is not null
            or (to_jsonb(new) - 'known_to') <> (to_jsonb(old) - 'known_to') then
        raise exception 'what was known of a cover does not change' using errcode = '23514', constraint = 'ck_insured_cover_stays';
    end if;
    return new;
end $$;
create trigger insured_cover_stays before update or delete on insured_cover for each row execute function insured_cover_stays();

-- Programs that ask in the name of insured persons: mobile app, website, self-service terminals.
create table insured_channel (
    code            text        not null,
    name            text        not null,
    kind            text        not null,
    account         text        not null,
    least           text        not null,
    per_person      int         not null,
    misses          int         not null,
    active          boolean     not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    version         int         not null,
    constraint pk_insured_channel primary key (code),
    constraint ck_insured_channel_kind check (kind in ('APP', 'WEBSITE', 'SELF_SERVICE')),
    constraint ck_insured_channel_least check (least in ('ACCOUNT', 'REAL_NAME', 'PRESENT')),
    constraint ck_insured_channel_per_person check (per_person between 1 and 1000),
    constraint ck_insured_channel_misses check (misses between 1 and 100000)
);
comment on column insured_channel.account is 'login of the only program that may ask in its name';
comment on column insured_channel.least is 'the least verification of the person that the channel must have made';
comment on column insured_channel.per_person is 'queries for one person in an hour';
comment on column insured_channel.misses is 'queries for unknown persons in an hour, before the channel is held up';

create sequence insured_use_seq increment by 50;

create table insured_use (
    id           bigint      not null,
    channel      text        not null,
    person       bytea       not null,
    at           timestamptz not null,
    purpose      text        not null,
    verification text        not null,
    outcome      text        not null,
    millis       int,
    constraint pk_insured_use primary key (id),
    constraint fk_insured_use_channel foreign key (channel) references insured_channel (code),
    constraint ck_insured_use_outcome check (outcome in ('OPEN', 'ANSWERED', 'UNKNOWN', 'LIMITED', 'HELD_UP', 'UNVERIFIED'))
);
create index ix_insured_use_person on insured_use (channel, person, at);
create index ix_insured_use_channel on insured_use (channel, at);
create index ix_insured_use_unknown on insured_use (channel, at) where outcome = 'UNKNOWN';
comment on table insured_use is 'Each query of a channel; who was asked for is a keyed digest';

-- What the digests are keyed with: whoever has the uses alone cannot try out numbers.
create table insured_secret (
    only_one boolean not null default true,
    secret   bytea   not null,
    constraint pk_insured_secret primary key (only_one),
    constraint ck_insured_secret_only_one check (only_one)
);
insert into insured_secret (secret)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- By what suggestions (个性化的医保建议) are made, from a day to a day.
create table insured_rule (
    code       text        not null,
    valid_from date        not null,
    valid_to   date,
    share      numeric(5, 4),
    days       int,
    source     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint pk_insured_rule primary key (code, valid_from),
    constraint ck_insured_rule_code check (code in ('LIMIT_NEAR', 'PERIOD_LIMIT_NEAR', 'COVER_ENDING', 'COVER_PAUSED', 'POLICY_NEWS', 'ARTICLE')),
    constraint ck_insured_rule_share check (share > 0 and share <= 1),
    constraint ck_insured_rule_days check (days between 1 and 366),
    constraint ck_insured_rule_period check (valid_to > valid_from),
    constraint ex_insured_rule_period exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
comment on column insured_rule.valid_to is 'the first day on which it does not hold any more';
comment on column insured_rule.share is 'of a limit that is used up';

insert into insured_rule (code, valid_from, share, days, source, changed_by, changed_at)
select code, date '2025-01-01', share, days, '000 /参保人员服务需求：个性化的医保建议（初始值，待医保局确认）', 'system:shipped', timestamptz '2025-01-01 00:00:00+08'
from (values
    ('LIMIT_NEAR', 0.80, null), ('PERIOD_LIMIT_NEAR', 0.80, null), ('COVER_ENDING', null, 60), ('COVER_PAUSED', null, null),
    ('POLICY_NEWS', null, 90), ('ARTICLE', null, null)
) as shipped (code, share, days);

-- All bills of one person, whatever the scheme.
create index ix_benefit_bill_of_person on benefit_bill (person, scheme);

insert into role (code, name, name_en, built_in) values ('channel', '便民服务渠道', 'Service channel', true);

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('channel', 'INSURED_QUERY'),
    ('desk', 'INSURED_READ'), ('bureau', 'INSURED_READ'),
    ('analyst', 'INSURED_READ INSURED_IMPORT'),
    ('leader', 'INSURED_READ INSURED_CHANNEL'),
    ('admin', 'INSURED_CHANNEL')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262300', '202611260400');
