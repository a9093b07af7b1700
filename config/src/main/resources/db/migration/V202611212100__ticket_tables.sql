-- Tickets (工单): the aggregate, its history, its clocks and their alerts, its attachments.

create sequence ticket_seq increment by 50;

create table ticket (
  id               bigint primary key,
  number           text        not null constraint uq_ticket_number unique,
  kind             text        not null,
  channel          text        not null,
  title            text        not null,
  description      text        not null,
  symptom          text,
  system           text,
  module           text,
  institution      text,
  region           text,
  contact_name     text        not null,
  contact_phone    text        not null,
  external_source  text,
  external_key     text,
  status           text        not null,
  resume_status    text,
  level            integer     constraint ck_ticket_level check (level between 1 and 9),
  scheme           text,
  service_line     text,
  assignee         text,
  engineer         text,
  support_line     integer     not null default 1 constraint ck_ticket_support_line check (support_line between 1 and 5),
  remote_consent   boolean     not null default false,
  province_number  text,
  province_state   text,
  solution         text,
  cause            text,
  prevention       text,
  mode             text,
  satisfied        boolean,
  score            integer     constraint ck_ticket_score check (score between 1 and 5),
  merged_into      text        constraint fk_ticket_merged_into references ticket (number),
  occurred_at      timestamptz not null,
  closed_at        timestamptz,
  next_due_at      timestamptz,
  event_count      integer     not null,
  words            tsvector    not null,
  created_at       timestamptz not null,
  created_by       text        not null,
  updated_at       timestamptz not null,
  updated_by       text        not null,
  version          integer     not null,
  constraint uq_ticket_external_key unique (external_source, external_key)
);

-- The list is newest first; every filter that people use has the order in its index.
create index ix_ticket_created on ticket (created_at desc, id desc);
create index ix_ticket_status on ticket (status, created_at desc, id desc);
create index ix_ticket_level on ticket (level, status, created_at desc, id desc);
create index ix_ticket_kind on ticket (kind, created_at desc, id desc);
create index ix_ticket_institution on ticket (institution, created_at desc, id desc);
create index ix_ticket_assignee on ticket (assignee, created_at desc, id desc) where assignee is not null;
create index ix_ticket_closed on ticket (closed_at) where closed_at is not null;
create index ix_ticket_due on ticket (next_due_at) where next_due_at is not null;
create index ix_ticket_words on ticket using gin (words) with (fastupdate = off);

create sequence ticket_event_seq increment by 50;

create table ticket_event (
  id          bigint primary key,
  ticket_id   bigint      not null constraint fk_ticket_event_ticket references ticket (id),
  sequence    integer     not null,
  type        text        not null,
  fact        text,
  at          timestamptz not null,
  recorded_at timestamptz not null,
  actor       text        not null,
  details     jsonb       not null,
  internal    boolean     not null,
  constraint uq_ticket_event_sequence unique (ticket_id, sequence)
);
comment on table ticket_event is 'History of a ticket: append-only, the source from which its clocks are recomputed';
comment on column ticket_event.fact is 'Event of the service-level clock, null where it does not concern the clocks';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger tr_ticket_event_append_only before update or delete on ticket_event
  for each row execute function refuse_change();

create sequence ticket_attachment_seq increment by 50;

create table ticket_attachment (
  id           bigint primary key,
  ticket_id    bigint      not null constraint fk_ticket_attachment_ticket references ticket (id),
  name         text        not null,
  media_type   text        not null,
  size         bigint      not null constraint ck_ticket_attachment_size check (size between 1 and 20971520),
  sha256       text        not null,
  content      bytea       not null default '',
  created_at   timestamptz not null,
  created_by   text        not null
);
create index ix_ticket_attachment_ticket on ticket_attachment (ticket_id);
alter table ticket_attachment alter column content set storage external;

create sequence ticket_clock_seq increment by 50;

create table ticket_clock (
  id               bigint primary key,
  ticket_id        bigint      not null constraint fk_ticket_clock_ticket references ticket (id),
  profile          text        not null,
  milestone        text        not null,
  round            integer     not null,
  unit             text        not null,
  amount           numeric(9,2),
  started_at       timestamptz not null,
  due_at           timestamptz,
  state            text        not null,
  stopped_at       timestamptz,
  level            integer,
  rule_id          text        not null,
  rule_version     integer     not null,
  rule_name        text        not null,
  calendar_version integer     not null,
  assessed         boolean     not null,
  source           text        not null,
  constraint uq_ticket_clock unique (ticket_id, profile, milestone, round)
);
comment on table ticket_clock is 'Clocks as derived from ticket_event by the service-level engine; recomputing gives the same rows';
create index ix_ticket_clock_open on ticket_clock (unit) where stopped_at is null;

create sequence ticket_alarm_seq increment by 50;

create table ticket_alarm (
  id            bigint primary key,
  clock_id      bigint      not null constraint fk_ticket_alarm_clock references ticket_clock (id) on delete cascade,
  percent       integer     not null,
  stage         text        not null constraint ck_ticket_alarm_stage check (stage in ('WARNING', 'BREACH')),
  at            timestamptz not null,
  targets       text[]      not null,
  fired_at      timestamptz,
  constraint uq_ticket_alarm unique (clock_id, percent, at)
);
comment on table ticket_alarm is 'When somebody has to hear of a clock; a fired alarm stays as evidence';
-- what the escalation looks at every second: nothing but the alarms still to come, in their order
create index ix_ticket_alarm_pending on ticket_alarm (at) where fired_at is null;
