-- Long work (长任务). One row a job from its order to its end, whatever nodes it ran on.
create table job_run (
    id             uuid primary key,
    name           varchar(60)  not null,
    job_key        varchar(200),
    once           boolean      not null default false,
    parameters     jsonb        not null,
    caller         jsonb        not null,
    requested_by   varchar(80)  not null,
    status         varchar(10)  not null,
    done           bigint       not null default 0,
    total          bigint       not null default 0,
    queued_at      timestamptz  not null,
    started_at     timestamptz,
    ended_at       timestamptz,
    result         jsonb,
    problem        jsonb,
    -- the execution of the batch runtime, null until it has one
    execution_id   bigint,
    -- who works on it: node, and the start of that node; renewed while it lives
    node           varchar(80),
    owner          varchar(120),
    heartbeat_at   timestamptz,
    -- grows with every claim; work of an earlier claim can no longer write
    attempt        int          not null default 0,
    -- how often in a row its node died
    takeovers      int          not null default 0,
    stop_requested boolean      not null default false,
    constraint ck_job_run_status check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'STOPPED')),
    constraint ck_job_run_counts check (done >= 0 and total >= 0),
    constraint ck_job_run_once check (not once or job_key is not null)
);
create unique index uq_job_run_running on job_run (name, job_key) where status in ('QUEUED', 'RUNNING');
create unique index uq_job_run_once on job_run (name, job_key) where once;
create index ix_job_run_queued_at on job_run (queued_at desc, id desc);
create index ix_job_run_requested_by on job_run (requested_by, queued_at desc, id desc);
create index ix_job_run_active on job_run (status, heartbeat_at) where status in ('QUEUED', 'RUNNING');

-- The items of a job that does one thing to many, each in a transaction of its own.
create table job_item (
    job_id   uuid         not null,
    sequence int          not null,
    item     varchar(200) not null,
    status   varchar(10)  not null default 'PENDING',
    result   jsonb,
    problem  jsonb,
    constraint pk_job_item primary key (job_id, sequence),
    constraint fk_job_item_job foreign key (job_id) references job_run (id) on delete cascade,
    constraint ck_job_item_status check (status in ('PENDING', 'DONE', 'FAILED'))
);
