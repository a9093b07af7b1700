-- What reports may know of the registers.
create or replace view rpt_plan_delivery as
select item, on_date, quantity, recorded_at from plan_delivery;
