-- Roles (角色) are data; the permissions they are made of are named by the program.
create table role (
    code        text    not null,
    name        text    not null,
    name_en     text    not null,
    built_in    boolean not null default false,
    version     int     not null default 0,
    constraint pk_role primary key (code),
    constraint ck_role_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    constraint ck_role_name check (length(name) between 1 and 60 and length(name_en) between 1 and 60)
);

create table role_permission (
    role_code  text not null,
    permission text not null,
    constraint pk_role_permission primary key (role_code, permission),
    constraint fk_role_permission_role foreign key (role_code) references role (code),
    constraint ck_role_permission_permission check (permission ~ '^[A-Z][A-Z_]{1,59}$')
);

-- Accounts of people (用户). Never deleted: entries and tickets name them.
create sequence app_user_seq increment by 50;
create table app_user (
    id                  bigint      not null,
    login               text        not null,
    display_name        text        not null,
    password_hash       text        not null,
    password_changed_at timestamptz not null,
    must_change         boolean     not null,
    status              text        not null,
    organisation        text,
    created_at          timestamptz not null,
    last_login_at       timestamptz,
    version             int         not null default 0,
    constraint pk_app_user primary key (id),
    constraint uq_app_user_login unique (login),
    constraint ck_app_user_login check (login ~ '^[a-z][a-z0-9._-]{1,39}$'),
    constraint ck_app_user_display_name check (length(display_name) between 1 and 60),
    constraint ck_app_user_status check (status in ('ACTIVE', 'DISABLED'))
);

create table user_role (
    user_id   bigint not null,
    role_code text   not null,
    constraint pk_user_role primary key (user_id, role_code),
    constraint fk_user_role_user foreign key (user_id) references app_user (id),
    constraint fk_user_role_role foreign key (role_code) references role (code)
);
create index ix_user_role_role on user_role (role_code);

-- Row scope: administrative regions by prefix; no row means the whole city.
create table user_region (
    user_id bigint not null,
    region  text   not null,
    constraint pk_user_region primary key (user_id, region),
    constraint fk_user_region_user foreign key (user_id) references app_user (id),
    constraint ck_user_region_region check (region ~ '^[0-9]{2,12}$')
);

-- Programs of institutions (接口客户端).
create sequence api_client_seq increment by 50;
create table api_client (
    id           bigint      not null,
    client_id    text        not null,
    institution  text        not null,
    secret_hash  text        not null,
    status       text        not null,
    created_at   timestamptz not null,
    version      int         not null default 0,
    constraint pk_api_client primary key (id),
    constraint uq_api_client_client_id unique (client_id),
    constraint ck_api_client_client_id check (length(client_id) between 2 and 60),
    constraint ck_api_client_status check (status in ('ACTIVE', 'DISABLED'))
);

-- Opaque tokens; the value itself is known to its bearer only.
create table access_token (
    hash         bytea       not null,
    kind         text        not null,
    subject_kind text        not null,
    subject      text        not null,
    address      text,
    issued_at    timestamptz not null,
    used_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    constraint pk_access_token primary key (hash),
    constraint ck_access_token_hash check (length(hash) = 32),
    constraint ck_access_token_kind check (kind in ('PAGE', 'API')),
    constraint ck_access_token_subject_kind check (subject_kind in ('STAFF', 'INSTITUTION'))
);
create index ix_access_token_subject on access_token (subject, subject_kind, kind, issued_at desc) where revoked_at is null;
create index ix_access_token_expires_at on access_token (expires_at);

-- Failures by the name that was tried, whether it exists or not: a lock tells nothing about accounts.
create table login_failure (
    name         text        not null,
    failures     int         not null,
    last_at      timestamptz not null,
    locked_until timestamptz,
    constraint pk_login_failure primary key (name),
    constraint ck_login_failure_failures check (failures > 0)
);
create index ix_login_failure_last_at on login_failure (last_at);

insert into role (code, name, name_en, built_in) values
    ('admin',       '系统管理员',   'Administrator',          true),
    ('desk',        '服务台坐席',   'Service desk',           true),
    ('engineer',    '运维工程师',   'Engineer',               true),
    ('leader',      '运营负责人',   'Operations leader',      true),
    ('bureau',      '医保局审批人', 'Bureau approver',        true),
    ('complaints',  '投诉专员',     'Complaints officer',     true),
    ('analyst',     '业务分析员',   'Analyst',                true),
    ('auditor',     '审计员',       'Auditor',                true),
    ('institution', '定点医药机构', 'Designated institution', true);

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('admin', 'USER_ADMIN ROLE_ADMIN ORGANISATION_READ ORGANISATION_ADMIN TICKET_READ DEAD_LETTER_READ CALENDAR_READ '
        || 'SLA_READ DUTY_READ CATALOG_READ POLICY_READ REPORT_READ JOB_READ JOB_CONTROL AUDIT_READ CLUSTER_READ'),
    ('desk', 'TICKET_READ TICKET_OPEN TICKET_GRADE TICKET_ASSIGN TICKET_HANDLE TICKET_CLOSE TICKET_MERGE TICKET_ESCALATE '
        || 'TICKET_EXPORT TICKET_INTERNAL DEAD_LETTER_READ DEAD_LETTER_RESEND CALENDAR_READ SLA_READ DUTY_READ CATALOG_READ '
        || 'POLICY_READ JOB_READ ORGANISATION_READ PERSONAL_DATA_READ'),
    ('engineer', 'TICKET_READ TICKET_OPEN TICKET_HANDLE TICKET_ESCALATE TICKET_INTERNAL CALENDAR_READ SLA_READ DUTY_READ '
        || 'CATALOG_READ POLICY_READ JOB_READ ORGANISATION_READ PERSONAL_DATA_READ'),
    ('leader', 'TICKET_READ TICKET_ASSIGN TICKET_BULK TICKET_EXPORT TICKET_INTERNAL TICKET_ESCALATE DEAD_LETTER_READ '
        || 'CALENDAR_READ SLA_READ DUTY_READ DUTY_EDIT CATALOG_READ POLICY_READ REPORT_READ REPORT_RUN JOB_READ JOB_CONTROL '
        || 'ORGANISATION_READ CLUSTER_READ'),
    ('bureau', 'TICKET_READ CALENDAR_READ CALENDAR_PUBLISH SLA_READ SLA_PUBLISH DUTY_READ CATALOG_READ CATALOG_PUBLISH '
        || 'POLICY_READ POLICY_PUBLISH REPORT_READ JOB_READ ORGANISATION_READ'),
    ('complaints', 'TICKET_READ TICKET_OPEN TICKET_GRADE TICKET_ASSIGN TICKET_HANDLE TICKET_CLOSE TICKET_ESCALATE '
        || 'TICKET_INTERNAL CALENDAR_READ SLA_READ DUTY_READ ORGANISATION_READ JOB_READ PERSONAL_DATA_READ'),
    ('analyst', 'TICKET_READ TICKET_EXPORT CALENDAR_READ CALENDAR_EDIT SLA_READ SLA_EDIT DUTY_READ CATALOG_READ CATALOG_EDIT '
        || 'POLICY_READ POLICY_EDIT REPORT_READ REPORT_RUN JOB_READ JOB_CONTROL ORGANISATION_READ'),
    ('auditor', 'TICKET_READ TICKET_INTERNAL DEAD_LETTER_READ CALENDAR_READ SLA_READ DUTY_READ CATALOG_READ POLICY_READ '
        || 'REPORT_READ JOB_READ ORGANISATION_READ AUDIT_READ CLUSTER_READ'),
    ('institution', 'TICKET_READ TICKET_OPEN CALENDAR_READ SLA_READ CATALOG_READ POLICY_READ JOB_READ')
) as shipped (role, permissions);
