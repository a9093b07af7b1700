-- Codes that the lines of a bill name. Whoever decides on a version of a library is told which bills use its codes; with this index
-- no bill is opened for it.
create function benefit_bill_codes(body text) returns text[]
    language sql immutable strict parallel safe
    as $$
        select coalesce(array_agg(distinct line ->> 'code'), '{}')
        from json_array_elements(
            case json_typeof(body::json -> 'claim' -> 'lines') when 'array' then body::json -> 'claim' -> 'lines' else '[]' end) line
        where line ->> 'code' is not null
    $$;
create index ix_benefit_bill_codes on benefit_bill using gin (benefit_bill_codes(body)) where cancelled_at is null;

insert into schema_compatibility (version, builds_with) values ('202611272050', '202611260400');
