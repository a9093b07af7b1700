-- With the number in it the index alone says what somebody has open besides one ticket; each proposal of dispatching asks it of everybody.
create index if not exists ix_ticket_open_work on ticket (assignee, system, level) include (number)
  where assignee is not null and kind <> 'COMPLAINT' and status not in ('RESOLVED', 'FED_BACK', 'CLOSED', 'MERGED');
drop index ix_ticket_open_assigned;

insert into schema_compatibility (version, builds_with) values ('202611262350', '202611260400');
