-- What reports may know of tasks. What is about a complaint is in no report, also where the complaint is a ticket.
create or replace view rpt_task as
select number, title, giver, owner, status, due_at, created_at, done_at, ended_at from task
where related_kind is distinct from 'COMPLAINT'
  and (related_kind is distinct from 'TICKET' or related_number not in (select t.number from ticket t where t.kind = 'COMPLAINT'));
