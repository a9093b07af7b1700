-- Problems (问题管理; DESK-12, -13, -15): the cause behind tickets, what helps until it is removed, and the tickets that it was found in.
-- Begins with the 50 faults of the contract as problems whose cause is not known yet.
create sequence problem_seq;

create table problem (
    id          bigint      not null,
    number      text        not null,
    title       text        not null,
    symptom     text,
    module      text,
    cause       text,
    workaround  text,
    prevention  text,
    owner       text,
    defect      int,
    status      text        not null,
    solved_at   timestamptz,
    event_count int         not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_problem primary key (id),
    constraint uq_problem_number unique (number),
    constraint uq_problem_defect unique (defect),
    constraint fk_problem_defect foreign key (defect) references known_defect (number),
    constraint ck_problem_status check (status in ('OPEN', 'KNOWN', 'SOLVED')),
    constraint ck_problem_known check (status <> 'KNOWN' or (cause is not null and workaround is not null)),
    constraint ck_problem_solved check (status <> 'SOLVED' or (cause is not null and prevention is not null and solved_at is not null))
);
create index ix_problem_updated_at on problem (updated_at desc, id desc);
comment on table problem is 'Problems; number is WT, day and id';
comment on column problem.defect is 'number in the contract''s list of faults, for what came from there';

create table problem_ticket (
    problem_id bigint      not null,
    ticket     text        not null,
    linked_at  timestamptz not null,
    linked_by  text        not null,
    constraint pk_problem_ticket primary key (problem_id, ticket),
    constraint fk_problem_ticket_problem foreign key (problem_id) references problem (id)
);
create index ix_problem_ticket_ticket on problem_ticket (ticket);

create sequence problem_event_seq increment by 50;

create table problem_event (
    id         bigint      not null,
    problem_id bigint      not null,
    sequence   int         not null,
    type       text        not null,
    at         timestamptz not null,
    actor      text        not null,
    details    jsonb       not null,
    constraint pk_problem_event primary key (id),
    constraint fk_problem_event_problem foreign key (problem_id) references problem (id),
    constraint uq_problem_event_sequence unique (problem_id, sequence)
);
create trigger tr_problem_event_append_only before update or delete on problem_event
  for each row execute function refuse_change();
comment on table problem_event is 'Who did what when and why; append-only';

insert into problem (id, number, title, module, defect, status, event_count, created_at, created_by, updated_at, updated_by, version)
select nextval('problem_seq'), 'WT-20261126-' || lpad(cast(number as text), 4, '0'), description, nullif(module, ''), number, 'OPEN', 1,
    timestamptz '2026-11-26 00:00:00+08', 'system:shipped', timestamptz '2026-11-26 00:00:00+08', 'system:shipped', 0
from (select * from known_defect order by number) listed;
insert into problem_event (id, problem_id, sequence, type, at, actor, details)
select nextval('problem_event_seq'), id, 1, 'WRITE', created_at, created_by, jsonb_build_object('defect', cast(defect as text))
from problem order by id;

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('desk', 'PROBLEM_READ PROBLEM_HANDLE'),
    ('engineer', 'PROBLEM_READ PROBLEM_HANDLE'),
    ('leader', 'PROBLEM_READ PROBLEM_HANDLE'),
    ('analyst', 'PROBLEM_READ'),
    ('bureau', 'PROBLEM_READ'),
    ('auditor', 'PROBLEM_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261501', '202611260400');
