-- Plans of changes and their approval (变更管理; DESK-20), one for each ticket of kind CHANGE.
create table change_plan (
    ticket       text        not null,
    title        text        not null,
    system       text,
    institution  text,
    region       text,
    wanted_by    text        not null,
    status       text        not null,
    risk         text        not null,
    impact       text        not null,
    plan         text        not null,
    rollback     text        not null,
    window_from  timestamptz not null,
    window_to    timestamptz not null,
    planned_by   text        not null,
    planned_at   timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    ended_by     text,
    ended_at     timestamptz,
    result       text,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_change_plan primary key (ticket),
    constraint fk_change_plan_ticket foreign key (ticket) references ticket (number),
    constraint ck_change_plan_status check (status in ('PLANNED', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SUCCEEDED', 'ROLLED_BACK', 'CANCELLED')),
    constraint ck_change_plan_risk check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    constraint ck_change_plan_window check (window_from < window_to),
    -- nobody approves what is one's own, and nothing is done without approval
    constraint ck_change_plan_two_people check (decided_by is null or decided_by not in (wanted_by, planned_by, created_by, submitted_by)),
    constraint ck_change_plan_approved check (status not in ('APPROVED', 'SUCCEEDED', 'ROLLED_BACK') or decided_by is not null),
    constraint ck_change_plan_ended check ((status in ('SUCCEEDED', 'ROLLED_BACK', 'CANCELLED')) = (ended_by is not null))
);
create index ix_change_plan_window on change_plan (window_from, ticket);
comment on column change_plan.wanted_by is 'who opened the ticket';
comment on column change_plan.reason is 'of the latest decision, withdrawal or giving up';

-- Those who lead and the bureau approve; whoever handles tickets plans and does.
insert into role_permission (role_code, permission)
select role, 'CHANGE_APPROVE' from unnest(array['leader', 'bureau']) role
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261801', '202611260400');
