-- The bureau's word on the configuration plan of a version (政策配置方案, POL-03, POL-04): given and taken back, never changed.
-- The last one counts; position is its place among those of the version, from 1.
create table policy_confirmation (
    policy         text        not null,
    version        int         not null,
    position       int         not null,
    kind           text        not null,
    remark         text        not null,
    confirmed_at   timestamptz not null,
    confirmed_by   text        not null,
    confirmed_name text        not null,
    constraint pk_policy_confirmation primary key (policy, version, position),
    constraint fk_policy_confirmation_version foreign key (policy, version) references policy_version (policy, number),
    constraint ck_policy_confirmation_kind check (kind in ('CONFIRMED', 'WITHDRAWN'))
);

insert into role_permission (role_code, permission) values ('bureau', 'POLICY_CONFIRM');

insert into schema_compatibility (version, builds_with) values ('202611260801', '202611260400');
