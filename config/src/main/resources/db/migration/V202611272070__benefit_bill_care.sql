-- The kind of care that a bill is for stands beside what it asked, so that statistics of two periods open no bill. A trigger writes it,
-- not the program: nodes of the build before, which run beside during an upgrade, know nothing of the column. What a bill asked never
-- changes. Bills that are there get theirs by the next migration, without a lock on the table; one that is settled anew meanwhile gets
-- it with that. '-' is that of a bill which does not tell. A policy that does not ask for the kind takes whatever is told, and an index
-- takes no long text: what is longer than any kind of care is cut.
create function benefit_bill_care(body text) returns text
    language sql immutable strict parallel safe
    as $$ select left(coalesce(body::json #>> '{claim,kind}', '-'), 60) $$;

alter table benefit_bill add column care text;

create function benefit_bill_write_care() returns trigger
    language plpgsql
    as $$
begin
    new.care := benefit_bill_care(new.body);
    return new;
end
$$;
create trigger tr_benefit_bill_care before insert or update on benefit_bill
    for each row execute function benefit_bill_write_care();

alter table benefit_bill add constraint ck_benefit_bill_care check (care is not null) not valid;

insert into schema_compatibility (version, builds_with) values ('202611272070', '202611260400');
