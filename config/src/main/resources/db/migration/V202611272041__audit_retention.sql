-- For how long logs about persons are kept (SEC-05): dated periods, and how much was forgotten on which day.
create sequence retention_rule_seq;

create table retention_rule (
    id           bigint      not null,
    log          text        not null,
    effective_on date        not null,
    days         int         not null,
    reason       text        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint pk_retention_rule primary key (id),
    constraint ck_retention_rule_days check (days between 1 and 36500)
);
create index ix_retention_rule_log on retention_rule (log, effective_on desc, id desc);
create trigger tr_retention_rule_append_only before update or delete on retention_rule
    for each row execute function refuse_change();
comment on table retention_rule is 'From a day on a log about persons is kept for so many days; append-only';

create table retention_purge (
    log       text        not null,
    day       date        not null,
    forgotten bigint      not null,
    ended_at  timestamptz,
    constraint pk_retention_purge primary key (log, day)
);
comment on table retention_purge is 'How many entries of a log were forgotten on a day; ended_at is null while there may be more';

insert into retention_rule (id, log, effective_on, days, reason, created_at, created_by)
select nextval('retention_rule_seq'), log, date '2025-01-01', days, reason, timestamptz '2025-01-01 00:00:00+08', 'system:shipped'
from (values
    ('INSURED_USE', 1096, '初始值：参照《个人信息保护法》第五十六条处理情况记录至少保存三年，待医保局确认'),
    ('PHONE_CALL', 1096, '初始值：参照《个人信息保护法》第五十六条处理情况记录至少保存三年，待医保局确认'),
    ('INSURED_REJECT', 366, '初始值，待医保局确认'),
    ('MAIL', 366, '初始值，待医保局确认')
) as shipped (log, days, reason);

-- what is oldest is found at once
create index ix_insured_use_at on insured_use (at);
create index ix_mail_created_at on mail (created_at);

insert into role_permission (role_code, permission) values
    ('admin', 'RETENTION_READ'), ('auditor', 'RETENTION_READ'), ('bureau', 'RETENTION_READ'), ('bureau', 'RETENTION_EDIT')
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611272041', '202611260400');
