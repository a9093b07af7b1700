-- What reports and figures may know of tickets, and the rules by which they count. Owned by the ticket feature; reporting and
-- metrics read nothing else of it. Each rule stands here once; the functions are simple enough for the planner to open them.

drop view if exists rpt_ticket_clock;
drop view if exists rpt_ticket_times;
drop view if exists rpt_ticket;
drop function if exists ticket_moments(bigint);
drop function if exists ticket_moments_undone(bigint);
drop function if exists ticket_limits(bigint, timestamptz);

create or replace function ticket_resolved(status text) returns boolean language sql immutable parallel safe
return status in ('RESOLVED', 'FED_BACK', 'CLOSED');

-- Nobody was sent and nobody further up was asked.
create or replace function ticket_first_line(support_line integer, engineer text, province_number text) returns boolean
language sql immutable parallel safe
return support_line = 1 and engineer is null and province_number is null;

-- Null again after a reopening.
create or replace function ticket_solved_at(status text, last_resolved_at timestamptz, closed_at timestamptz) returns timestamptz
language sql immutable parallel safe
return case when ticket_resolved(status) then coalesce(last_resolved_at, closed_at) end;

-- Clocks that the contract assesses and that have a limit. A cancelled clock assesses nothing.
create or replace function clock_counts(assessed boolean, due_at timestamptz, state text) returns boolean
language sql immutable parallel safe
return assessed and due_at is not null and state <> 'CANCELLED';

-- Stopped after the limit, or open beyond it at that moment; a paused clock is neither late nor in time.
create or replace function clock_late(due_at timestamptz, stopped_at timestamptz, state text, as_of timestamptz) returns boolean
language sql immutable parallel safe
return stopped_at > due_at or stopped_at is null and state <> 'PAUSED' and due_at < as_of;

-- The moments of a ticket's handling, read from its history. What rules assigned nobody has answered by that. What was undone never was;
-- this reads what of it can be undone, for the few tickets of which something was.
create function ticket_moments_undone(of_ticket bigint) returns table (
  responded_at timestamptz, accepted_at timestamptz, gradings bigint, assignments bigint) language sql stable as $$
  select min(e.at) filter (where e.type in ('ACCEPT', 'ASSIGN', 'START_REMOTE', 'DISPATCH', 'PROPOSE', 'RESOLVE', 'FEEDBACK', 'CLOSE')
                             and (e.type <> 'ASSIGN' or e.actor <> 'system:dispatch')),
         min(e.at) filter (where e.type = 'ACCEPT'),
         count(distinct e.details ->> 'level') filter (where e.type = 'GRADE'),
         count(distinct e.details ->> 'assignee') filter (where e.type = 'ASSIGN')
  from ticket_event e
  where e.ticket_id = of_ticket and not exists (
    select 1 from ticket_event u
    where u.ticket_id = of_ticket and u.type = 'UNDONE'
      and e.sequence between cast(u.details ->> 'first' as int) and cast(u.details ->> 'last' as int))
$$;

-- Most histories have nothing undone: they are read once, without looking for it at each of their lines.
create function ticket_moments(of_ticket bigint) returns table (
  responded_at timestamptz, accepted_at timestamptz, analysed_at timestamptz, last_resolved_at timestamptz,
  reopened bigint, gradings bigint, assignments bigint) language sql stable as $$
  select case when bool_or(e.type = 'UNDONE') then (select m.responded_at from ticket_moments_undone(of_ticket) m)
              else min(e.at) filter (where e.type in ('ACCEPT', 'ASSIGN', 'START_REMOTE', 'DISPATCH', 'PROPOSE', 'RESOLVE', 'FEEDBACK', 'CLOSE')
                             and (e.type <> 'ASSIGN' or e.actor <> 'system:dispatch')) end,
         case when bool_or(e.type = 'UNDONE') then (select m.accepted_at from ticket_moments_undone(of_ticket) m)
              else min(e.at) filter (where e.type = 'ACCEPT') end,
         min(e.at) filter (where e.type in ('PROPOSE', 'RESOLVE')),
         max(e.at) filter (where e.type = 'RESOLVE'),
         count(*) filter (where e.type = 'REOPEN'),
         case when bool_or(e.type = 'UNDONE') then (select m.gradings from ticket_moments_undone(of_ticket) m)
              else count(distinct e.details ->> 'level') filter (where e.type = 'GRADE') end,
         case when bool_or(e.type = 'UNDONE') then (select m.assignments from ticket_moments_undone(of_ticket) m)
              else count(distinct e.details ->> 'assignee') filter (where e.type = 'ASSIGN') end
  from ticket_event e where e.ticket_id = of_ticket
$$;

-- How many limits of a ticket were kept, and how many not, as of a moment; the others are not decided. A response is what
-- sla.Milestone.isResponse says.
create function ticket_limits(of_ticket bigint, as_of timestamptz) returns table (
  response_met bigint, response_late bigint, solution_met bigint, solution_late bigint) language sql stable as $$
  select count(*) filter (where c.milestone in ('RESPONSE', 'IMMEDIATE_REPLY', 'REMOTE_DIAGNOSIS') and c.stopped_at <= c.due_at),
         count(*) filter (where c.milestone in ('RESPONSE', 'IMMEDIATE_REPLY', 'REMOTE_DIAGNOSIS')
                            and clock_late(c.due_at, c.stopped_at, c.state, as_of)),
         count(*) filter (where c.milestone = 'RESOLUTION' and c.stopped_at <= c.due_at),
         count(*) filter (where c.milestone = 'RESOLUTION' and clock_late(c.due_at, c.stopped_at, c.state, as_of))
  from ticket_clock c where c.ticket_id = of_ticket and clock_counts(c.assessed, c.due_at, c.state)
$$;

-- One row a ticket: what came in and what has become of it.
create view rpt_ticket as
select t.number, t.kind, t.channel, t.level, t.service_line, t.institution, t.region, t.system, t.module, t.status,
       t.support_line, t.satisfied, t.score, t.created_at, t.updated_at as changed_at, t.closed_at,
       ticket_resolved(t.status) as resolved,
       ticket_first_line(t.support_line, t.engineer, t.province_number) as first_line
from ticket t;

-- With the moments of its handling: dear, so apart.
create view rpt_ticket_times as
select t.number, t.level, t.status, t.created_at, e.responded_at, e.accepted_at, e.analysed_at,
       ticket_solved_at(t.status, e.last_resolved_at, t.closed_at) as resolved_at,
       e.reopened
from ticket t
cross join lateral ticket_moments(t.id) e;

create view rpt_ticket_clock as
select t.number, t.title, t.kind, t.level, t.service_line, t.institution, t.created_at,
       c.profile, c.milestone, c.round, c.due_at, c.stopped_at, c.state
from ticket_clock c join ticket t on t.id = c.ticket_id
where clock_counts(c.assessed, c.due_at, c.state);
