-- The supervision group of service quality (服务质量监督小组; CMPL-08): members, plans, and checks with samples and findings.
create sequence service_group_member_seq;

create table service_group_member (
    id          bigint      not null,
    login       text        not null,
    valid_from  date        not null,
    valid_until date,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_service_group_member primary key (id),
    constraint ck_service_group_member_days check (valid_until >= valid_from),
    constraint ex_service_group_member_once exclude using gist (login with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table service_group_member is 'Who is in the group from which to which day';

create sequence service_check_plan_seq;

create table service_check_plan (
    id          bigint      not null,
    title       text        not null,
    scope       text        not null,
    rhythm      text        not null,
    working_day int         not null,
    sample_size int         not null,
    valid_from  date        not null,
    valid_until date,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_service_check_plan primary key (id),
    constraint ck_service_check_plan_rhythm check (rhythm in ('MONTH', 'QUARTER')),
    constraint ck_service_check_plan_working_day check (working_day between 1 and 20),
    constraint ck_service_check_plan_sample_size check (sample_size between 1 and 200),
    constraint ck_service_check_plan_days check (valid_until >= valid_from)
);
comment on column service_check_plan.working_day is 'on which working day after the period the check is due';

create sequence service_check_seq;

create table service_check (
    id           bigint      not null,
    number       text        not null,
    plan_id      bigint      not null,
    title        text        not null,
    scope        text        not null,
    first_day    date        not null,
    next_day     date        not null,
    checker      text        not null,
    sample_size  int         not null,
    status       text        not null,
    due_at       timestamptz not null,
    remind_at    timestamptz,
    seed         bigint,
    frame_size   int,
    frame_digest text,
    drawn_at     timestamptz,
    summary      text,
    reported_at  timestamptz,
    closing      text,
    closed_by    text,
    closed_at    timestamptz,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_service_check primary key (id),
    constraint uq_service_check_number unique (number),
    constraint uq_service_check_period unique (plan_id, first_day),
    constraint fk_service_check_plan foreign key (plan_id) references service_check_plan (id),
    constraint ck_service_check_status check (status in ('DUE', 'DRAWN', 'REPORTED', 'CLOSED')),
    constraint ck_service_check_drawn check (
        (status = 'DUE') = (drawn_at is null) and (drawn_at is null) = (seed is null) and (drawn_at is null) = (frame_digest is null)),
    constraint ck_service_check_reported check ((status in ('REPORTED', 'CLOSED')) = (reported_at is not null and summary is not null)),
    constraint ck_service_check_closed check ((status = 'CLOSED') = (closed_at is not null and closing is not null)),
    constraint ck_service_check_other check (closed_by is null or closed_by <> checker)
);
create index ix_service_check_remind_at on service_check (remind_at) where remind_at is not null;
comment on table service_check is 'Checks; number is JC, day and id';
comment on column service_check.frame_digest is 'SHA-256 of the numbers that could be drawn, in order, a line each';

create sequence service_check_item_seq increment by 50;

create table service_check_item (
    id       bigint not null,
    check_id bigint not null,
    place    int    not null,
    ticket   text   not null,
    verdict  text,
    remark   text,
    constraint pk_service_check_item primary key (id),
    constraint uq_service_check_item_place unique (check_id, place),
    constraint uq_service_check_item_ticket unique (check_id, ticket),
    constraint fk_service_check_item_check foreign key (check_id) references service_check (id),
    constraint ck_service_check_item_verdict check (verdict in ('PASS', 'FAIL')),
    constraint ck_service_check_item_remark check (verdict is distinct from 'FAIL' or remark is not null)
);

create sequence service_check_finding_seq;

create table service_check_finding (
    id         bigint      not null,
    check_id   bigint      not null,
    number     int         not null,
    ticket     text,
    text       text        not null,
    correction text        not null,
    task       text        not null,
    created_at timestamptz not null,
    constraint pk_service_check_finding primary key (id),
    constraint uq_service_check_finding_number unique (check_id, number),
    constraint uq_service_check_finding_task unique (task),
    constraint fk_service_check_finding_check foreign key (check_id) references service_check (id)
);
create trigger tr_service_check_finding_append_only before update or delete on service_check_finding
  for each row execute function refuse_change();
comment on column service_check_finding.task is '整改: number of the task by which it is corrected';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('leader', 'SERVICE_CHECK_READ SERVICE_CHECK_WORK SERVICE_CHECK_LEAD'),
    ('bureau', 'SERVICE_CHECK_READ SERVICE_CHECK_WORK SERVICE_CHECK_LEAD'),
    ('desk', 'SERVICE_CHECK_READ SERVICE_CHECK_WORK'),
    ('analyst', 'SERVICE_CHECK_READ'),
    ('auditor', 'SERVICE_CHECK_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262022', '202611260400');
