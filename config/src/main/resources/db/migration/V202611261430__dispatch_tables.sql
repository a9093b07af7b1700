-- Dispatch (派单): versions of the rules, what was decided, whose turn was when, dry runs of drafts.

create table dispatch_rule_set (
    version    int         not null,
    name       text        not null,
    valid_from date        not null,
    status     text        not null,
    reason     text        not null,
    rules      jsonb       not null,
    created_by text        not null,
    created_at timestamptz not null,
    edited_by  text        not null,
    decided_by text,
    decided_at timestamptz,
    decision   text,
    revision   int         not null,
    editors    text[]      not null default '{}',
    constraint pk_dispatch_rule_set primary key (version),
    constraint ck_dispatch_rule_set_status check (status in ('DRAFT', 'PUBLISHED', 'REJECTED')),
    constraint ck_dispatch_rule_set_decided check ((status = 'DRAFT') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint ck_dispatch_rule_set_people check (decided_by is null or status <> 'PUBLISHED'
        or decided_by not in (created_by, edited_by) and decided_by <> all (editors) or created_by = 'system:shipped')
);
create unique index uq_dispatch_rule_set_draft on dispatch_rule_set (status) where status = 'DRAFT';
comment on column dispatch_rule_set.editors is 'Everybody who has ever written the draft anew, the last one last';
comment on table dispatch_rule_set is 'On a day counts the published version with the latest valid_from not after it, of those the latest version';

-- A version that is no draft stays as it is.
create function refuse_change_of_decided_rules() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT' then
    raise exception 'version % of the dispatch rules is decided', old.version using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger tr_dispatch_rule_set_decided before update on dispatch_rule_set
  for each row execute function refuse_change_of_decided_rules();

-- What people expect before anybody has written rules: never who is away or full, whoever is on duty and free first. Nothing is
-- assigned by itself.
insert into dispatch_rule_set (version, name, valid_from, status, reason, rules, created_by, created_at, edited_by, decided_by, decided_at,
                               decision, revision)
values (1, '随产品提供', date '2020-01-01', 'PUBLISHED', '随产品提供的初始方案', '{
  "rules": [
    {"criterion": "ABSENCE", "mode": "MUST", "points": 0}, {"criterion": "CAPACITY", "mode": "MUST", "points": 0},
    {"criterion": "SKILL", "mode": "MUST", "points": 0}, {"criterion": "REGION", "mode": "PREFER", "points": 20},
    {"criterion": "SYSTEM", "mode": "PREFER", "points": 10}, {"criterion": "ROSTER", "mode": "PREFER", "points": 40},
    {"criterion": "DEPUTY", "mode": "PREFER", "points": 10}, {"criterion": "LOAD", "mode": "PREFER", "points": 30},
    {"criterion": "ROUND_ROBIN", "mode": "PREFER", "points": 5}],
  "skills": [], "capacity": 30, "weightOne": 5, "weightTwo": 3, "weightOther": 1, "overflow": true, "automatic": []
}', 'system:shipped', timestamptz '2020-01-01 00:00:00+08', 'system:shipped', 'system:shipped', timestamptz '2020-01-01 00:00:00+08',
        '随产品提供', 1);

create table dispatch_decision (
    id        bigint generated always as identity,
    ticket    text        not null,
    rule_set  int         not null,
    at        timestamptz not null,
    by_whom   text        not null,
    chosen    text,
    automatic boolean     not null,
    proposal  jsonb       not null,
    constraint pk_dispatch_decision primary key (id),
    constraint fk_dispatch_decision_rule_set foreign key (rule_set) references dispatch_rule_set (version)
);
create index ix_dispatch_decision_ticket on dispatch_decision (ticket, id);
create trigger tr_dispatch_decision_append_only before update or delete on dispatch_decision
  for each row execute function refuse_change();
comment on table dispatch_decision is 'Who got a ticket and every reason, as it was at the moment; append-only';
comment on column dispatch_decision.chosen is 'null: there was nobody';

-- The last turn of everybody: one row a person, so that the choice need not look through all decisions.
create table dispatch_turn (
    login text   not null,
    turn  bigint not null,
    constraint pk_dispatch_turn primary key (login)
);

-- A draft replayed over tickets of the past (试派) before it may be published. id is the job's; the position is the last ticket
-- replayed, so that a restart goes on behind it. rules are the draft's as they stood.
create table dispatch_dry_run (
    id              uuid        not null,
    rule_set        int         not null,
    revision        int         not null,
    rules           jsonb       not null,
    base            int         not null,
    from_day        date        not null,
    to_day          date        not null,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    position_at     timestamptz,
    position_id     bigint,
    tickets         bigint      not null default 0,
    other           bigint      not null default 0,
    nobody          bigint      not null default 0,
    somebody        bigint      not null default 0,
    overflow_before bigint      not null default 0,
    overflow_after  bigint      not null default 0,
    finished_at     timestamptz,
    constraint pk_dispatch_dry_run primary key (id),
    constraint fk_dispatch_dry_run_rule_set foreign key (rule_set) references dispatch_rule_set (version),
    constraint fk_dispatch_dry_run_base foreign key (base) references dispatch_rule_set (version),
    constraint ck_dispatch_dry_run_days check (from_day <= to_day)
);
create index ix_dispatch_dry_run_rule_set on dispatch_dry_run (rule_set, requested_at);

-- Each ticket replayed: who would have had it from at until it was ended in fact. When the run has finished, those with an effect.
create table dispatch_dry_run_ticket (
    run_id          uuid        not null,
    number          bigint      not null,
    ticket          text        not null,
    at              timestamptz not null,
    until           timestamptz,
    level           int,
    system          text,
    actual          text,
    before_login    text,
    after_login     text,
    overflow_before boolean     not null,
    overflow_after  boolean     not null,
    effect          text,
    constraint pk_dispatch_dry_run_ticket primary key (run_id, number),
    constraint fk_dispatch_dry_run_ticket_run foreign key (run_id) references dispatch_dry_run (id),
    constraint ck_dispatch_dry_run_ticket_effect check (effect in ('OTHER_PERSON', 'NOBODY', 'SOMEBODY'))
);
create index ix_dispatch_dry_run_ticket_effect on dispatch_dry_run_ticket (run_id, effect, number) where effect is not null;
create index ix_dispatch_dry_run_ticket_until on dispatch_dry_run_ticket (run_id, until);
create index ix_dispatch_dry_run_ticket_before on dispatch_dry_run_ticket (run_id, before_login, number);
create index ix_dispatch_dry_run_ticket_after on dispatch_dry_run_ticket (run_id, after_login, number);

-- What somebody has open, and of which systems, is looked up here, however many tickets there have been.
create index if not exists ix_ticket_open_assigned on ticket (assignee, system, level)
  where assignee is not null and kind <> 'COMPLAINT' and status not in ('RESOLVED', 'FED_BACK', 'CLOSED', 'MERGED');

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('analyst', 'DISPATCH_READ DISPATCH_EDIT'),
    ('leader', 'DISPATCH_READ DISPATCH_PUBLISH'),
    ('admin', 'DISPATCH_READ'),
    ('desk', 'DISPATCH_READ'),
    ('engineer', 'DISPATCH_READ'),
    ('bureau', 'DISPATCH_READ'),
    ('auditor', 'DISPATCH_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261430', '202611260400');
