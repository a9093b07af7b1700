-- Which nodes have worked on a job, one row an attempt.
create table job_takeover (
    job_id    uuid        not null,
    attempt   int         not null,
    node      varchar(80) not null,
    -- who had it before, null at the first attempt
    from_node varchar(80),
    reason    varchar(10) not null,
    at        timestamptz not null,
    constraint pk_job_takeover primary key (job_id, attempt),
    constraint fk_job_takeover_job foreign key (job_id) references job_run (id) on delete cascade,
    constraint ck_job_takeover_reason check (reason in ('FIRST', 'SILENT', 'RESTARTED', 'RESUMED'))
);
