-- Texts of policies on their way into practice (政策文件; POL-01, POL-02, POL-06, POL-08, POL-10, POL-11).
create sequence directive_seq;

create table directive (
    id              bigint      not null,
    number          text        not null,
    title           text        not null,
    level           text        not null,
    issuer          text        not null,
    document_number text        not null,
    issued_on       date        not null,
    received_on     date        not null,
    effective_on    date,
    deadline        date,
    summary         text        not null,
    owner           text        not null,
    status          text        not null,
    policy          text,
    policy_version  int,
    confirmed_by    text,
    confirmed_at    timestamptz,
    live_on         date,
    next_evaluation date,
    event_count     int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    version         int         not null,
    constraint pk_directive primary key (id),
    constraint uq_directive_number unique (number),
    constraint fk_directive_policy_version foreign key (policy, policy_version) references policy_version (policy, number),
    constraint ck_directive_level check (level in ('NATIONAL', 'PROVINCE', 'CITY')),
    constraint ck_directive_status check (status in ('REGISTERED', 'INTERPRETING', 'AGREED', 'IMPLEMENTING', 'LIVE', 'WITHDRAWN')),
    constraint ck_directive_received check (received_on >= issued_on),
    constraint ck_directive_policy check ((policy is null) = (policy_version is null)),
    constraint ck_directive_confirmed check ((confirmed_by is null) = (confirmed_at is null)
        and (status not in ('AGREED', 'IMPLEMENTING', 'LIVE') or confirmed_by is not null)),
    constraint ck_directive_live check ((status = 'LIVE') = (live_on is not null))
);
create unique index uq_directive_document on directive (issuer, document_number) where status <> 'WITHDRAWN';
create index ix_directive_deadline on directive (deadline) where status in ('REGISTERED', 'INTERPRETING', 'AGREED', 'IMPLEMENTING');
create index ix_directive_policy on directive (policy, policy_version) where policy is not null;
comment on table directive is 'Texts of policies; number is ZC, day and id';
comment on column directive.document_number is '文号';
comment on column directive.deadline is 'by when it is to be put into practice, set by the bureau';

create table directive_module (
    directive_id bigint not null,
    position     int    not null,
    name         text   not null,
    constraint pk_directive_module primary key (directive_id, position),
    constraint fk_directive_module_directive foreign key (directive_id) references directive (id)
);
create index ix_directive_module_name on directive_module (name);

create sequence directive_event_seq increment by 50;

create table directive_event (
    id           bigint      not null,
    directive_id bigint      not null,
    sequence     int         not null,
    type         text        not null,
    at           timestamptz not null,
    actor        text        not null,
    details      jsonb       not null,
    constraint pk_directive_event primary key (id),
    constraint fk_directive_event_directive foreign key (directive_id) references directive (id),
    constraint uq_directive_event_sequence unique (directive_id, sequence)
);
create trigger tr_directive_event_append_only before update or delete on directive_event
    for each row execute function refuse_change();

create table directive_record (
    directive_id bigint      not null,
    step         text        not null,
    revision     int         not null,
    content      jsonb       not null,
    saved_at     timestamptz not null,
    saved_by     text        not null,
    constraint pk_directive_record primary key (directive_id, step, revision),
    constraint fk_directive_record_directive foreign key (directive_id) references directive (id),
    constraint ck_directive_record_step check (step in ('BACKGROUND', 'COMPARISON', 'TALK', 'AGREEMENT'))
);
create trigger tr_directive_record_append_only before update or delete on directive_record
    for each row execute function refuse_change();
comment on table directive_record is 'The four records of an interpretation (政策解读) with all their revisions; the newest one counts';

create table directive_work (
    directive_id bigint      not null,
    item         text        not null,
    person       text        not null,
    planned_on   date,
    done_on      date,
    result       text,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    constraint pk_directive_work primary key (directive_id, item),
    constraint fk_directive_work_directive foreign key (directive_id) references directive (id),
    constraint ck_directive_work_item check (item in ('CONFIGURATION', 'SYSTEM_TEST', 'USER_TEST', 'TRAINING')),
    constraint ck_directive_work_done check (done_on is null or result is not null)
);
comment on table directive_work is 'The four items of an implementation (政策实施服务); begun anew when the text is interpreted anew';

create table directive_evaluation (
    directive_id bigint      not null,
    number       int         not null,
    until        date        not null,
    effects      text        not null,
    problems     text        not null,
    suggestions  text        not null,
    next_on      date,
    at           timestamptz not null,
    by_login     text        not null,
    constraint pk_directive_evaluation primary key (directive_id, number),
    constraint fk_directive_evaluation_directive foreign key (directive_id) references directive (id)
);
create trigger tr_directive_evaluation_append_only before update or delete on directive_evaluation
    for each row execute function refuse_change();
comment on table directive_evaluation is 'How the policy works in practice (跟踪评估)';

create sequence directive_file_seq;

create table directive_file (
    id           bigint      not null,
    directive_id bigint      not null,
    kind         text        not null,
    name         text        not null,
    media_type   text        not null,
    size         bigint      not null,
    sha256       text        not null,
    content      bytea       not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint pk_directive_file primary key (id),
    constraint fk_directive_file_directive foreign key (directive_id) references directive (id),
    constraint ck_directive_file_kind check (kind in ('TEXT', 'READING', 'MATERIAL'))
);
create index ix_directive_file_directive on directive_file (directive_id);
comment on table directive_file is 'Text of the policy, reading aid (both for institutions too), material';

create table directive_reminder (
    directive_id bigint      not null,
    kind         text        not null,
    day          date        not null,
    stage        int         not null,
    told_at      timestamptz not null,
    constraint pk_directive_reminder primary key (directive_id, kind, day, stage),
    constraint fk_directive_reminder_directive foreign key (directive_id) references directive (id)
);
comment on table directive_reminder is 'Of which deadline or evaluation people were reminded; stage is days before, -1 when overdue';

insert into schema_compatibility (version, builds_with) values ('202611262221', '202611260400');
