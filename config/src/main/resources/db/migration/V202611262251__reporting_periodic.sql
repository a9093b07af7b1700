-- Periodic reports (定期报告; RPT-02): kinds with their rhythm, the report of each period, and its dated versions.
create table periodic_kind (
    code        text        not null,
    position    int         not null,
    rhythm      text        not null,
    working_day int         not null,
    valid_from  date        not null,
    active      boolean     not null,
    source      text        not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_periodic_kind primary key (code),
    constraint ck_periodic_kind_rhythm check (rhythm in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    constraint ck_periodic_kind_working_day check (working_day between 1 and 20)
);
comment on column periodic_kind.working_day is 'on which working day after the period the report is due at the bureau';
comment on column periodic_kind.valid_from is 'the first period of which a report is made by itself is the one that this day is in';
insert into periodic_kind
select code, position, rhythm, working_day, current_date, true, source, now(), 'system:reporting', now(), 'system:reporting', 0
from (values
    ('MANAGEMENT_SUMMARY', 1, 'QUARTER', 5, '001 三(一)2'),
    ('OPERATION_MAINTENANCE', 2, 'MONTH', 3, '001 三(四)'),
    ('PERFORMANCE', 3, 'MONTH', 3, '001 三(七)'),
    ('INSPECTION', 4, 'QUARTER', 5, '001 三(六)2'),
    ('RECONCILIATION', 5, 'WEEK', 1, '001 三(八)8'),
    ('SERVICE', 6, 'MONTH', 5, '004 目录第五章第一节'),
    ('PROJECT_PROGRESS', 7, 'MONTH', 5, '000 目录第三章第五节')
) as shipped (code, position, rhythm, working_day, source);

create sequence periodic_report_seq;
create table periodic_report (
    id           bigint      not null,
    kind         text        not null,
    first_day    date        not null,
    next_day     date        not null,
    due_at       timestamptz not null,
    status       text        not null,
    remind_at    timestamptz,
    current      int,
    made_by      text,
    reviewed_at  timestamptz,
    reviewed_by  text,
    review       text,
    submitted_at timestamptz,
    submitted_by text,
    receiver     text,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_periodic_report primary key (id),
    constraint uq_periodic_report_period unique (kind, first_day, next_day),
    constraint fk_periodic_report_kind foreign key (kind) references periodic_kind (code),
    constraint ck_periodic_report_days check (first_day < next_day),
    constraint ck_periodic_report_status check (status in ('DUE', 'MADE', 'RETURNED', 'REVIEWED', 'SUBMITTED')),
    constraint ck_periodic_report_made check ((status = 'DUE') = (current is null)),
    constraint ck_periodic_report_reviewed check (
        (status in ('RETURNED', 'REVIEWED', 'SUBMITTED')) = (reviewed_by is not null and reviewed_at is not null)),
    constraint ck_periodic_report_submitted check (
        (status = 'SUBMITTED') = (submitted_at is not null and submitted_by is not null and receiver is not null)),
    -- who ordered what was made does not review it, and who reviewed it does not submit it
    constraint ck_periodic_report_reviewer check (reviewed_by is null or reviewed_by <> made_by),
    constraint ck_periodic_report_submitter check (submitted_by is null or submitted_by <> reviewed_by)
);
create index ix_periodic_report_first_day on periodic_report (first_day desc, id desc);
create index ix_periodic_report_remind_at on periodic_report (remind_at) where remind_at is not null;

create table periodic_version (
    report_id  bigint      not null,
    number     int         not null,
    job_id     uuid        not null,
    made_at    timestamptz not null,
    made_by    text        not null,
    statement  text,
    document   bigint      not null,
    name       text        not null,
    size       int         not null,
    sha256     text        not null,
    content    bytea       not null,
    constraint pk_periodic_version primary key (report_id, number),
    constraint uq_periodic_version_job unique (job_id),
    constraint fk_periodic_version_report foreign key (report_id) references periodic_report (id),
    constraint fk_periodic_version_document foreign key (document) references document (id)
);
alter table periodic_version alter column content set storage external;
create trigger tr_periodic_version_append_only before update or delete on periodic_version
  for each row execute function refuse_change();
comment on column periodic_version.document is 'the Word file, which the feature document keeps';
comment on column periodic_version.content is 'the workbook with the tables of the report';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('leader', 'REPORT_READ REPORT_REVIEW'),
    ('bureau', 'REPORT_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262251', '202611260400');
