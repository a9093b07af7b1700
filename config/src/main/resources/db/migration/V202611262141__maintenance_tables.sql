-- Upkeep of code libraries (代码库更新维护; CODE-02, CODE-03): from the need to the province's work and its verification.
create sequence maintenance_seq;

create table maintenance (
    id              bigint      not null,
    number          text        not null,
    library         text        not null,
    title           text        not null,
    need            text        not null,
    basis           text        not null,
    raised_by       text        not null,
    wanted_on       date,
    status          text        not null,
    analysis        text,
    impact          text,
    analysed_by     text,
    confirmed_by    text,
    confirmed_at    timestamptz,
    note            text,
    plan            text,
    target_version  int,
    external_number text,
    sent_on         date,
    executed_on     date,
    executed_by     text,
    result          text,
    findings        text,
    verified_by     text,
    ended_at        timestamptz,
    event_count     int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    version         int         not null,
    constraint pk_maintenance primary key (id),
    constraint uq_maintenance_number unique (number),
    constraint fk_maintenance_library foreign key (library) references catalog_library (key),
    constraint ck_maintenance_status check (status in (
        'RECORDED', 'ANALYSED', 'CONFIRMED', 'PLANNED', 'SUBMITTED', 'EXECUTED', 'VERIFIED', 'CLOSED', 'CANCELLED')),
    -- who prepares does not decide, and nothing goes on without the decision
    constraint ck_maintenance_confirmed check (confirmed_by is null or confirmed_by not in (created_by, analysed_by)),
    constraint ck_maintenance_verified check (verified_by is null or verified_by <> executed_by),
    constraint ck_maintenance_decided check (
        status not in ('CONFIRMED', 'PLANNED', 'SUBMITTED', 'EXECUTED', 'VERIFIED', 'CLOSED') or confirmed_by is not null),
    constraint ck_maintenance_proven check (status not in ('VERIFIED', 'CLOSED') or verified_by is not null),
    constraint ck_maintenance_ended check ((status in ('CLOSED', 'CANCELLED')) = (ended_at is not null))
);
create index ix_maintenance_created_at on maintenance (created_at desc, id desc);
create index ix_maintenance_library on maintenance (library, status);
comment on column maintenance.number is 'DM, year and id';
comment on column maintenance.target_version is 'number of the version of the library whose changes the script brings';
comment on column maintenance.external_number is 'under which the province knows it';

create sequence maintenance_event_seq increment by 50;

create table maintenance_event (
    id             bigint      not null,
    maintenance_id bigint      not null,
    sequence       int         not null,
    type           text        not null,
    at             timestamptz not null,
    actor          text        not null,
    details        jsonb       not null,
    constraint pk_maintenance_event primary key (id),
    constraint uq_maintenance_event_sequence unique (maintenance_id, sequence),
    constraint fk_maintenance_event_maintenance foreign key (maintenance_id) references maintenance (id)
);
create trigger tr_maintenance_event_append_only before update or delete on maintenance_event
    for each row execute function refuse_change();

create sequence maintenance_file_seq;

-- Evidence and scripts stay as they came.
create table maintenance_file (
    id             bigint      not null,
    maintenance_id bigint      not null,
    kind           text        not null,
    name           text        not null,
    media_type     text        not null,
    size           bigint      not null,
    sha256         text        not null,
    content        bytea       not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    constraint pk_maintenance_file primary key (id),
    constraint fk_maintenance_file_maintenance foreign key (maintenance_id) references maintenance (id),
    constraint ck_maintenance_file_kind check (kind in ('EVIDENCE', 'SQL', 'TXT')),
    constraint ck_maintenance_file_size check (size = length(content))
);
create index ix_maintenance_file_maintenance on maintenance_file (maintenance_id, id);
create trigger tr_maintenance_file_append_only before update or delete on maintenance_file
    for each row execute function refuse_change();

insert into schema_compatibility (version, builds_with) values ('202611262141', '202611260400');
