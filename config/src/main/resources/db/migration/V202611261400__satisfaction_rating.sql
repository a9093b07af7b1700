-- Ratings (服务评价): one for each close of a ticket, written in the transaction of the close. What it is counted by is kept as it was then.
create table satisfaction_rating (
    id          uuid        not null,
    ticket      text        not null,
    kind        text        not null,
    level       int,
    channel     text        not null,
    institution text,
    region      text,
    person      text,
    team        text,
    month       text        not null,
    closed_at   timestamptz not null,
    expires_at  timestamptz not null,
    stars       int,
    comment     text,
    method      text,
    answered_at timestamptz,
    recorded_by text,
    version     int         not null default 0,
    constraint pk_satisfaction_rating primary key (id),
    constraint ck_satisfaction_rating_kind check (kind <> 'COMPLAINT'),
    constraint ck_satisfaction_rating_month check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    constraint ck_satisfaction_rating_stars check (stars between 1 and 5),
    constraint ck_satisfaction_rating_comment check (length(comment) between 1 and 1000),
    constraint ck_satisfaction_rating_method check (method in ('LINK', 'CLOSING', 'ON_SITE', 'QUESTIONNAIRE', 'PHONE')),
    constraint ck_satisfaction_rating_answer check (
        (stars is null) = (method is null) and (stars is null) = (answered_at is null) and (stars is not null or comment is null)
        and (recorded_by is not null) = (method is not null and method <> 'LINK'))
);
create index ix_satisfaction_rating_ticket on satisfaction_rating (ticket, closed_at desc);
create index ix_satisfaction_rating_closed_at on satisfaction_rating (closed_at);
create index ix_satisfaction_rating_answered_at on satisfaction_rating (answered_at desc, id desc) where stars is not null;
comment on column satisfaction_rating.person is 'login of the assignee at the close, else of who closed it';
comment on column satisfaction_rating.team is 'organisation of that person';
comment on column satisfaction_rating.month is 'of the close, in Asia/Shanghai';
comment on column satisfaction_rating.recorded_by is 'login of who entered what the user said';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('admin', 'SATISFACTION_READ'),
    ('desk', 'SATISFACTION_READ SATISFACTION_RECORD'),
    ('leader', 'SATISFACTION_READ SATISFACTION_RECORD'),
    ('complaints', 'SATISFACTION_READ SATISFACTION_RECORD'),
    ('bureau', 'SATISFACTION_READ'),
    ('analyst', 'SATISFACTION_READ'),
    ('auditor', 'SATISFACTION_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261400', '202611261234');
