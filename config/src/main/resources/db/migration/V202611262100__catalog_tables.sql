-- Code libraries (代码库; CODE-01, CODE-04): definitions as data, entries dated on two axes, versions approved by two.
create sequence catalog_library_seq;

create table catalog_library (
    id           int         not null,
    key          text        not null,
    definition   jsonb       not null,
    shipped      boolean     not null,
    entries      bigint      not null,
    current      int,
    revision     bigint      not null,
    published_at timestamptz,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_catalog_library primary key (id),
    constraint uq_catalog_library_key unique (key),
    constraint ck_catalog_library_key check (key ~ '^[A-Z][A-Z0-9_]{1,59}$')
);
comment on column catalog_library.definition is 'fields, code pattern and so on, as LibraryDefinition';
comment on column catalog_library.shipped is 'the definition comes with the product and follows it';
comment on column catalog_library.entries is 'in force as known now, on the day on which the latest version begins';
comment on column catalog_library.current is 'number of the version published last';
comment on column catalog_library.revision is 'how often the library has been published; what is kept in memory holds for one revision';
comment on column catalog_library.published_at is 'instant of the last publication; each is later than the one before, whatever the clocks say';

create sequence catalog_version_seq increment by 50;

create table catalog_version (
    id           bigint      not null,
    library      int         not null,
    number       int         not null,
    status       text        not null,
    mode         text        not null,
    label        text        not null,
    effective_on date        not null,
    base         int,
    restores     int,
    import_id    uuid,
    added        bigint      not null,
    changed      bigint      not null,
    stopped      bigint      not null,
    reused       bigint      not null,
    revived      bigint      not null,
    unchanged    bigint      not null,
    reason       text        not null,
    submitted_at timestamptz,
    submitted_by text,
    decided_at   timestamptz,
    decided_by   text,
    decision     text,
    impact       jsonb,
    published_at timestamptz,
    published_by text,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_catalog_version primary key (id),
    constraint uq_catalog_version_number unique (library, number),
    constraint fk_catalog_version_library foreign key (library) references catalog_library (id),
    constraint ck_catalog_version_status check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'PUBLISHED')),
    constraint ck_catalog_version_mode check (mode in ('FULL', 'DELTA')),
    -- one person prepares, another approves and publishes
    constraint ck_catalog_version_decided check (decided_by is null or (decided_by <> created_by and decided_by is distinct from submitted_by)),
    constraint ck_catalog_version_published check ((status = 'PUBLISHED') = (published_at is not null)),
    constraint ck_catalog_version_publisher check (restores is not null or published_by is null or published_by <> created_by),
    constraint ck_catalog_version_approved check (
        status not in ('APPROVED', 'PUBLISHED') or decided_by is not null or restores is not null)
);
create index ix_catalog_version_published on catalog_version (library, published_at) where published_at is not null;
comment on column catalog_version.base is 'number of the version in force against which the difference was worked out; null before the first';
comment on column catalog_version.restores is 'number of the version whose state a roll-back brings back';
comment on column catalog_version.impact is 'who uses the codes that change, as it was when the version was approved';

-- What a version makes different from its base, and nothing else.
create table catalog_draft (
    version_id  bigint not null,
    code        text   collate "C" not null,
    kind        text   not null,
    name        text   not null,
    parent      text   collate "C",
    initials    text,
    content     json,
    fingerprint uuid,
    constraint pk_catalog_draft primary key (version_id, code),
    constraint fk_catalog_draft_version foreign key (version_id) references catalog_version (id),
    constraint ck_catalog_draft_kind check (kind in ('ADDED', 'CHANGED', 'STOPPED', 'REUSED', 'REVIVED')),
    constraint ck_catalog_draft_content check ((kind = 'STOPPED') = (content is null))
);
comment on column catalog_draft.initials is 'first letters of the name in Pinyin';
comment on column catalog_draft.name is 'of a stopped entry the one that it had';

create sequence catalog_entry_seq cache 100;

-- An entry is in force for the days of valid, as was known during known. Only the end of known is ever changed.
create table catalog_entry (
    id          bigint    not null default nextval('catalog_entry_seq'),
    library     int       not null,
    code        text      collate "C" not null,
    valid       daterange not null,
    known       tstzrange not null,
    number      int       not null,
    name        text      not null,
    parent      text      collate "C",
    initials    text      not null,
    content     json      not null,
    fingerprint uuid      not null,
    code_key    bigint    not null generated always as (hashtextextended(code, library)) stored,
    constraint pk_catalog_entry primary key (id),
    constraint fk_catalog_entry_library foreign key (library) references catalog_library (id),
    constraint ck_catalog_entry_valid check (not isempty(valid)),
    constraint ck_catalog_entry_known check (not isempty(known)),
    constraint ex_catalog_entry_overlap exclude using gist (code_key with =, valid with &&, known with &&)
);
comment on column catalog_entry.code_key is 'stands for library and code in the exclusion: a number makes it three times as fast';
comment on column catalog_entry.number is 'of the version that brought the content';

-- Past rows stay what they were: nothing of them changes but the end of what is known now.
create function catalog_entry_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or not upper_inf(old.known) or lower(new.known) is distinct from lower(old.known) or upper_inf(new.known)
        or (new.id, new.library, new.code, new.valid, new.number, new.name, new.fingerprint)
            is distinct from (old.id, old.library, old.code, old.valid, old.number, old.name, old.fingerprint)
        or new.content::text <> old.content::text then
        raise exception 'an entry of a library does not change' using errcode = '23514', constraint = 'ck_catalog_entry_stays';
    end if;
    return new;
end $$;
create trigger catalog_entry_stays before update or delete on catalog_entry
    for each row execute function catalog_entry_stays();

create index ix_catalog_entry_code on catalog_entry (library, code);
create index ix_catalog_entry_now on catalog_entry (library, code) include (valid) where upper_inf(known);
create index ix_catalog_entry_parent on catalog_entry (library, parent, code) where upper_inf(known) and parent is not null;

-- Pairs of neighbouring characters of the name and of its initials, and how both begin: what a search looks for. With the library
-- in front, so that a search reads the lists of its own library only.
create function catalog_grams(library int, name text, initials text) returns text[]
    language plpgsql immutable parallel safe strict cost 5000 as $$
declare
    small text := lower(name);
    grams text[] := array[library || '^' || left(small, 1), library || '-' || left(initials, 1)];
begin
    for i in 1 .. length(small) - 1 loop
        grams := array_append(grams, library || ':' || substr(small, i, 2));
    end loop;
    for i in 1 .. length(initials) - 1 loop
        grams := array_append(grams, library || '~' || substr(initials, i, 2));
    end loop;
    return grams;
end $$;
create index ix_catalog_entry_grams on catalog_entry using gin (catalog_grams(library, name, initials)) where upper_inf(known);

create table catalog_import (
    id           uuid        not null,
    library      int         not null,
    mode         text        not null,
    label        text        not null,
    effective_on date        not null,
    file_name    text        not null,
    size         bigint      not null,
    sha256       text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    read_rows    bigint      not null,
    rejected     bigint      not null,
    repeated     bigint      not null,
    unchanged    bigint      not null,
    draft        int,
    finished_at  timestamptz,
    constraint pk_catalog_import primary key (id),
    constraint fk_catalog_import_library foreign key (library) references catalog_library (id),
    constraint ck_catalog_import_mode check (mode in ('FULL', 'DELTA'))
);
create index ix_catalog_import_library on catalog_import (library, requested_at desc, id);
comment on column catalog_import.id is 'of the job that does it';
comment on column catalog_import.rejected is 'rows refused; the first ten thousand with their reasons are in catalog_reject';
comment on column catalog_import.repeated is 'rows that say again what a row before said';

-- The file in pieces, kept as evidence and for a restart on any node.
create table catalog_file (
    import_id uuid  not null,
    sequence  int   not null,
    content   bytea not null,
    constraint pk_catalog_file primary key (import_id, sequence),
    constraint fk_catalog_file_import foreign key (import_id) references catalog_import (id)
);
alter table catalog_file alter column content set storage external;

create table catalog_reject (
    import_id uuid   not null,
    sequence  int    not null,
    sheet     text   not null,
    line      bigint not null,
    field     text   not null,
    reason    text   not null,
    arguments jsonb  not null,
    raw       json   not null,
    constraint pk_catalog_reject primary key (import_id, sequence),
    constraint fk_catalog_reject_import foreign key (import_id) references catalog_import (id)
);

-- Under which headings files of a library bring a field, as people have said before.
create table catalog_heading (
    library    int         not null,
    heading    text        not null,
    field      text        not null,
    said_by    text        not null,
    said_at    timestamptz not null,
    constraint pk_catalog_heading primary key (library, heading),
    constraint fk_catalog_heading_library foreign key (library) references catalog_library (id)
);

-- Which version of a library an institution has loaded (回执). Append-only.
create table catalog_receipt (
    library     int         not null,
    institution text        not null,
    number      int         not null,
    received_at timestamptz not null,
    received_by text        not null,
    constraint pk_catalog_receipt primary key (library, institution, number),
    constraint fk_catalog_receipt_version foreign key (library, number) references catalog_version (library, number)
);
create trigger tr_catalog_receipt_append_only before update or delete on catalog_receipt
    for each row execute function refuse_change();

insert into schema_compatibility (version, builds_with) values ('202611262100', '202611260400');
