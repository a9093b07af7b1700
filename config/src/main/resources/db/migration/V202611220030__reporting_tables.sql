-- A report while it is being made: what each step of its job has come to.
create table report_draft (
    job_id   uuid        not null,
    report   text        not null,
    quarter  text        not null,
    data_time timestamptz,
    snapshot text        not null,
    content  text,
    docx     bytea,
    xlsx     bytea,
    constraint pk_report_draft primary key (job_id)
);

-- Reports (报告) as they were made: with parameters, data time and check sums; never changed.
create sequence report_seq increment by 50;
create table report (
    id         bigint      not null,
    job_id     uuid        not null,
    report     text        not null,
    quarter    text        not null,
    title      text        not null,
    parameters jsonb       not null,
    data_time  timestamptz,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_report primary key (id),
    constraint uq_report_job unique (job_id)
);
create index ix_report_created_at on report (created_at desc, id desc);
create index ix_report_quarter on report (report, quarter);

create table report_file (
    report_id  bigint not null,
    format     text   not null,
    name       text   not null,
    media_type text   not null,
    size       int    not null,
    sha256     text   not null,
    content    bytea  not null,
    constraint pk_report_file primary key (report_id, format),
    constraint fk_report_file_report foreign key (report_id) references report (id),
    constraint ck_report_file_format check (format in ('docx', 'xlsx'))
);
alter table report_file alter column content set storage external;
