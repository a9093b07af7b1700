-- Codes that are made of several fields where files have no column with a code (CODE-04): as was said last for the library, and as
-- each import was ordered, so that a restart makes the same codes whatever has been said meanwhile.
create table catalog_composition (
    library   int         not null,
    fields    text        not null,
    separator text        not null,
    said_by   text        not null,
    said_at   timestamptz not null,
    constraint pk_catalog_composition primary key (library),
    constraint fk_catalog_composition_library foreign key (library) references catalog_library (id),
    constraint ck_catalog_composition_separator check (length(separator) = 1)
);
comment on column catalog_composition.fields is 'keys of the fields in order, with spaces between; empty if codes are not made of fields any more';

alter table catalog_import add column code_fields text;
alter table catalog_import add column code_separator text;
alter table catalog_import add constraint ck_catalog_import_composition check ((code_fields is null) = (code_separator is null));
comment on column catalog_import.code_fields is 'keys of the fields that make the code, in order, with spaces between; null if a column brings it';

insert into schema_compatibility (version, builds_with) values ('202611272060', '202611260400');
