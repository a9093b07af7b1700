-- How many tickets there are of each kind, status, level and region, kept by the database with every change, so that the
-- exact total of a list of a million costs a look at a few rows. Rows are differences; adding them up is the number.
-- Appending instead of updating lets two transactions change tickets of the same kind without waiting for one another.

create table ticket_tally (
  kind   text   not null,
  status text   not null,
  level  integer,
  region text,
  n      bigint not null
);

create function ticket_tally_inserted() returns trigger language plpgsql as $$
begin
  insert into ticket_tally (kind, status, level, region, n)
  select kind, status, level, region, count(*) from new_rows group by 1, 2, 3, 4;
  return null;
end $$;

create function ticket_tally_updated() returns trigger language plpgsql as $$
begin
  insert into ticket_tally (kind, status, level, region, n)
  select kind, status, level, region, sum(n) from (
    select kind, status, level, region, 1 as n from new_rows
    union all
    select kind, status, level, region, -1 from old_rows) changed
  group by 1, 2, 3, 4 having sum(n) <> 0;
  return null;
end $$;

create trigger tr_ticket_tally_insert after insert on ticket
  referencing new table as new_rows for each statement execute function ticket_tally_inserted();
create trigger tr_ticket_tally_update after update on ticket
  referencing old table as old_rows new table as new_rows for each statement execute function ticket_tally_updated();
