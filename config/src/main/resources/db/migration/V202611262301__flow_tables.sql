-- Business flows (业务流程), the logs of their cases and their changes (SCP-09).
create table flow (
    code        text        not null,
    name        text        not null,
    kind        text        not null,
    source      text        not null,
    ticket_kind text,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_flow primary key (code),
    constraint ck_flow_kind check (kind in ('REIMBURSEMENT', 'REGISTRATION', 'QUERY', 'SERVICE', 'OTHER')),
    constraint ck_flow_source check (source in ('IMPORTED', 'TICKETS', 'DIRECTIVES', 'MAINTENANCES')),
    constraint ck_flow_ticket_kind check ((source = 'TICKETS') = (ticket_kind is not null) and ticket_kind <> 'COMPLAINT')
);

create table flow_step (
    flow     text    not null,
    position int     not null,
    code     text    not null,
    name     text    not null,
    is_last  boolean not null,
    constraint pk_flow_step primary key (flow, position),
    constraint fk_flow_step_flow foreign key (flow) references flow (code)
);
comment on column flow_step.is_last is 'it ends a case';

create sequence flow_import_seq;

create table flow_import (
    id        bigint      not null,
    flow      text        not null,
    file      text,
    source    text        not null,
    at        timestamptz not null,
    lines     int         not null,
    added     int         not null,
    changed   int         not null,
    unchanged int         not null,
    rejected  int         not null,
    constraint pk_flow_import primary key (id),
    constraint fk_flow_import_flow foreign key (flow) references flow (code),
    constraint ck_flow_import_lines check (lines = added + changed + unchanged + rejected)
);
create index ix_flow_import_flow on flow_import (flow, id);

create table flow_reject (
    import_id bigint not null,
    position  int    not null,
    sheet     text   not null,
    line      bigint not null,
    field     text   not null,
    value     text   not null,
    reason    text   not null,
    constraint pk_flow_reject primary key (import_id, position),
    constraint fk_flow_reject_import foreign key (import_id) references flow_import (id)
);

-- Steps that cases took, without anybody's name.
create table flow_event (
    flow        text        not null,
    case_number text        not null,
    step        text        not null,
    began       timestamptz not null,
    ended       timestamptz,
    role        text        not null,
    channel     text        not null,
    online      boolean     not null,
    import_id   bigint      not null,
    constraint pk_flow_event primary key (flow, case_number, step, began),
    constraint fk_flow_event_flow foreign key (flow) references flow (code),
    constraint fk_flow_event_import foreign key (import_id) references flow_import (id),
    constraint ck_flow_event_ended check (ended >= began)
);
create index ix_flow_event_began on flow_event (flow, began);
comment on column flow_event.import_id is 'the import that said so last';

create sequence flow_change_seq;

create table flow_change (
    id          bigint      not null,
    flow        text        not null,
    name        text        not null,
    day         date        not null,
    goal        text        not null,
    days        int         not null,
    ticket      text,
    improvement bigint,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_flow_change primary key (id),
    constraint fk_flow_change_flow foreign key (flow) references flow (code),
    constraint fk_flow_change_ticket foreign key (ticket) references change_plan (ticket),
    constraint ck_flow_change_days check (days between 7 and 366)
);
create index ix_flow_change_flow on flow_change (flow, day);
comment on column flow_change.days is 'compared before and behind the day';

-- The flows that the product knows by itself, and those that the requirement names; the steps of the latter are a beginning.
insert into flow (code, name, kind, source, ticket_kind, created_at, created_by, updated_at, updated_by, version)
select code, name, kind, source, ticket_kind, timestamptz '2025-01-01 00:00:00+08', 'system:shipped', timestamptz '2025-01-01 00:00:00+08', 'system:shipped', 0
from (values
    ('CONSULTATION', '咨询答复', 'SERVICE', 'TICKETS', 'CONSULTATION'),
    ('FAULT', '故障处理', 'SERVICE', 'TICKETS', 'FAULT'),
    ('DIRECTIVE', '政策落地', 'SERVICE', 'DIRECTIVES', null),
    ('LIBRARY_UPKEEP', '代码库更新维护', 'SERVICE', 'MAINTENANCES', null),
    ('REIMBURSEMENT', '零星报销', 'REIMBURSEMENT', 'IMPORTED', null),
    ('REGISTRATION', '参保登记', 'REGISTRATION', 'IMPORTED', null),
    ('QUERY', '参保查询', 'QUERY', 'IMPORTED', null)
) as shipped (code, name, kind, source, ticket_kind);

insert into flow_step (flow, position, code, name, is_last) values
    ('REIMBURSEMENT', 0, 'APPLY', '申请', false), ('REIMBURSEMENT', 1, 'ACCEPT', '受理', false),
    ('REIMBURSEMENT', 2, 'SUPPLEMENT', '补正材料', false), ('REIMBURSEMENT', 3, 'REVIEW', '初审', false),
    ('REIMBURSEMENT', 4, 'RECHECK', '复审', false), ('REIMBURSEMENT', 5, 'APPROVE', '审批', false),
    ('REIMBURSEMENT', 6, 'PAY', '支付', true),
    ('REGISTRATION', 0, 'APPLY', '申请', false), ('REGISTRATION', 1, 'ACCEPT', '受理', false),
    ('REGISTRATION', 2, 'SUPPLEMENT', '补正材料', false), ('REGISTRATION', 3, 'REVIEW', '审核', false),
    ('REGISTRATION', 4, 'DONE', '办结', true),
    ('QUERY', 0, 'ASK', '提出查询', false), ('QUERY', 1, 'VERIFY', '核验身份', false), ('QUERY', 2, 'ANSWER', '答复', true);

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('analyst', 'FLOW_READ FLOW_EDIT'), ('leader', 'FLOW_READ'), ('bureau', 'FLOW_READ'), ('auditor', 'FLOW_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262301', '202611260400');
