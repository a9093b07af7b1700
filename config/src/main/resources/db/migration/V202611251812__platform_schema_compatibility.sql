-- Which builds can run beside a migration that they do not know: those that know builds_with. A migration that only adds
-- (expand) names the migration before it; one that takes away (contract) names the one whose build no longer uses what goes.
-- A migration without a row here needs a stop of all older builds.
create table schema_compatibility (
    version     text not null,
    builds_with text not null,
    constraint pk_schema_compatibility primary key (version),
    constraint ck_schema_compatibility_versions check (version ~ '^[0-9]{12}$' and builds_with ~ '^[0-9]{12}$' and builds_with < version)
);
