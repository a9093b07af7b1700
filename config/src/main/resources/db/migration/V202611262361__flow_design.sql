-- How a flow is to be after a change (业务流程配置): the new steps, which old ones they come from, test cases and approval (POL-07).
create table flow_design (
    change_id    bigint      not null,
    description  text        not null,
    status       text        not null,
    submitted_at timestamptz,
    submitted_by text,
    decided_at   timestamptz,
    decided_by   text,
    decision     text,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_flow_design primary key (change_id),
    constraint fk_flow_design_change foreign key (change_id) references flow_change (id),
    constraint ck_flow_design_status check (status in ('DRAFT', 'SUBMITTED', 'APPROVED')),
    constraint ck_flow_design_two check (status <> 'APPROVED' or decided_by <> submitted_by)
);

create table flow_design_before (
    change_id bigint  not null,
    position  int     not null,
    code      text    not null,
    name      text    not null,
    is_last   boolean not null,
    constraint pk_flow_design_before primary key (change_id, position),
    constraint fk_flow_design_before_design foreign key (change_id) references flow_design (change_id)
);
comment on table flow_design_before is 'Steps that held the day before, as they were when the design was saved';

create table flow_design_step (
    change_id bigint  not null,
    position  int     not null,
    code      text    not null,
    name      text    not null,
    is_last   boolean not null,
    constraint pk_flow_design_step primary key (change_id, position),
    constraint fk_flow_design_step_design foreign key (change_id) references flow_design (change_id)
);

create table flow_design_link (
    change_id bigint not null,
    position  int    not null,
    old_step  text   not null,
    new_step  text   not null,
    constraint pk_flow_design_link primary key (change_id, position),
    constraint fk_flow_design_link_design foreign key (change_id) references flow_design (change_id)
);
comment on table flow_design_link is 'Old step and the new one that does its work; old ones without are dropped, new ones without are new';

create table flow_design_test (
    change_id bigint not null,
    position  int    not null,
    title     text   not null,
    path      text   not null,
    expected  text   not null,
    passed    boolean,
    actual    text,
    run_by    text,
    run_at    timestamptz,
    constraint pk_flow_design_test primary key (change_id, position),
    constraint fk_flow_design_test_design foreign key (change_id) references flow_design (change_id),
    constraint ck_flow_design_test_run check ((passed is null) = (run_by is null) and (passed is null) = (run_at is null) and (passed is null) = (actual is null))
);
comment on column flow_design_test.path is 'codes of new steps with > between';

insert into role_permission (role_code, permission) values ('bureau', 'FLOW_APPROVE'), ('leader', 'FLOW_APPROVE') on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262361', '202611260400');
