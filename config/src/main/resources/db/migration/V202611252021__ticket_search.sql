-- What never changes of a ticket and is asked for in lists, beside the ticket and narrow: a count over words looks at every
-- ticket that matches, and a hundred of these rows lie on a page of which a ticket takes an eighth. Rows come with their
-- ticket, are never updated, and so need no cleaning up; a verb leaves the index of words alone.

-- No row in schema_compatibility: an older build would look for words without an index, and nobody may open a ticket while
-- the table is filled, about a minute for a million.

lock table ticket in share row exclusive mode;

create table ticket_search (
  ticket_id   bigint      not null constraint pk_ticket_search primary key,
  kind        text        not null,
  region      text,
  created_at  timestamptz not null,
  opened_tx   xid8        not null
);
comment on table ticket_search is 'The unchanging part of each ticket, for searches and their totals; written by a trigger on ticket';

insert into ticket_search (ticket_id, kind, region, created_at, opened_tx)
select id, kind, region, created_at, opened_tx from ticket order by id;

-- The index is over the words of the ticket itself, so that they are kept once. The function reads a table and yet is
-- immutable in the sense that counts: for one id it gives one answer for ever, which the trigger below sees to. Its cost
-- keeps the planner from calling it for row after row instead of asking the index; being restricted keeps searches of a few
-- milliseconds from starting parallel workers, which takes longer than the search.
create function ticket_words(of_ticket bigint) returns tsvector immutable strict parallel restricted cost 1000
begin atomic
  select t.words from ticket t where t.id = of_ticket;
end;
create index ix_ticket_search_words on ticket_search using gin (ticket_words(ticket_id)) with (fastupdate = off);
drop index ix_ticket_words;

create function ticket_search_inserted() returns trigger language plpgsql as $$
begin
  insert into ticket_search (ticket_id, kind, region, created_at, opened_tx)
  select id, kind, region, created_at, opened_tx from new_rows;
  return null;
end $$;
create trigger tr_ticket_search_insert after insert on ticket
  referencing new table as new_rows for each statement execute function ticket_search_inserted();

create trigger tr_ticket_search_append_only before update or delete on ticket_search
  for each row execute function refuse_change();

-- Searches, their totals and the index above stand on it: what a ticket was opened with stays, and no ticket goes.
create function ticket_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'words, kind, institution, region and opening of ticket % do not change', old.number
    using errcode = 'restrict_violation';
end $$;
create trigger tr_ticket_opening_stays before update of id, words, kind, institution, region, created_at, opened_tx on ticket
  for each row when ((old.id, old.words, old.kind, old.institution, old.region, old.created_at, old.opened_tx)
    is distinct from (new.id, new.words, new.kind, new.institution, new.region, new.created_at, new.opened_tx))
  execute function ticket_refuse_change();
create trigger tr_ticket_stays before delete on ticket for each row execute function ticket_refuse_change();
