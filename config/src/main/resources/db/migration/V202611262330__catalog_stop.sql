-- A stop that somebody ordered ends everything from its day on, also what was planned for later (CODE-06).
alter table catalog_version
    add column ends_all boolean not null default false,
    add column planned bigint not null default 0;
comment on column catalog_version.ends_all is 'says something of all days from effective_on on, whatever was planned for later: a stop, or its roll-back';
comment on column catalog_version.planned is 'periods that were to begin after effective_on and end with it';

insert into schema_compatibility (version, builds_with) values ('202611262330', '202611260400');
