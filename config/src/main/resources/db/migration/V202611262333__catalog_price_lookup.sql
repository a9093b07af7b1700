-- What was said of the same thing before is looked up for each row of a file of limits or shares.
drop index ix_catalog_price_code;
create index ix_catalog_price_thing on catalog_price (library, code, kind, level, region, person_type);

insert into schema_compatibility (version, builds_with) values ('202611262333', '202611260400');
