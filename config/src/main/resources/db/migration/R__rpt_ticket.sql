-- What reports may know of tickets. Owned by the ticket feature; reporting reads nothing else of it.

drop view if exists rpt_ticket_clock;
drop view if exists rpt_ticket_times;
drop view if exists rpt_ticket;

-- One row a ticket: what came in and what has become of it.
create view rpt_ticket as
select t.number, t.kind, t.channel, t.level, t.service_line, t.institution, t.region, t.system, t.module, t.status,
       t.support_line, t.satisfied, t.score, t.created_at, t.updated_at as changed_at, t.closed_at,
       t.status in ('RESOLVED', 'FED_BACK', 'CLOSED') as resolved,
       t.support_line = 1 and t.engineer is null and t.province_number is null as first_line
from ticket t;

-- The moments of a ticket's handling, read from its history: dear, so apart. resolved_at is null again after a reopening.
create view rpt_ticket_times as
select t.number, t.level, t.status, t.created_at, e.responded_at, e.accepted_at, e.analysed_at,
       case when t.status in ('RESOLVED', 'FED_BACK', 'CLOSED') then coalesce(e.resolved_at, t.closed_at) end as resolved_at,
       e.reopened
from ticket t
cross join lateral (
    select min(at) filter (where type in ('ACCEPT', 'ASSIGN', 'START_REMOTE', 'DISPATCH', 'PROPOSE', 'RESOLVE', 'FEEDBACK', 'CLOSE')) as responded_at,
           min(at) filter (where type = 'ACCEPT') as accepted_at,
           min(at) filter (where type in ('PROPOSE', 'RESOLVE')) as analysed_at,
           max(at) filter (where type = 'RESOLVE') as resolved_at,
           count(*) filter (where type = 'REOPEN') as reopened
    from ticket_event where ticket_id = t.id
) e;

-- Clocks that the contract assesses and that have a limit. A cancelled clock assesses nothing.
create view rpt_ticket_clock as
select t.number, t.title, t.kind, t.level, t.service_line, t.institution, t.created_at,
       c.profile, c.milestone, c.round, c.due_at, c.stopped_at, c.state
from ticket_clock c join ticket t on t.id = c.ticket_id
where c.assessed and c.due_at is not null and c.state <> 'CANCELLED';
