-- Second factor of a login (动态验证码): the secret that a person's authenticator shares, sealed with a key that is not in the database.
create table second_factor (
    login     text        not null,
    secret    bytea       not null,
    set_at    timestamptz not null,
    -- a code is good once: the step of the last one
    last_step bigint      not null,
    constraint pk_second_factor primary key (login),
    constraint fk_second_factor_user foreign key (login) references app_user (login)
);

alter table role add column second_factor boolean not null default false;

insert into schema_compatibility (version, builds_with) values ('202611260400', '202611260300');
