-- What reports may know of tasks. What is about a complaint is in no report, also where the complaint is a ticket.
create or replace view rpt_task as
select number, title, giver, owner, status, due_at, created_at, done_at, ended_at from task
where related_kind is distinct from 'COMPLAINT'
  and not (related_kind is not distinct from 'TICKET'
           and exists (select 1 from ticket t where t.number = task.related_number and t.kind = 'COMPLAINT'));

insert into schema_compatibility (version, builds_with) values ('202611262380', '202611260400');
