-- Reminders of institutions that lag (CAT-06), and files on their way through the import wizard (CODE-04).
create table catalog_reminder (
    library     int         not null,
    institution text        not null,
    number      int         not null,
    reminders   int         not null,
    reminded_at timestamptz not null,
    constraint pk_catalog_reminder primary key (library, institution, number),
    constraint fk_catalog_reminder_version foreign key (library, number) references catalog_version (library, number),
    constraint ck_catalog_reminder_reminders check (reminders > 0)
);
comment on column catalog_reminder.number is 'of the version of which the institution was reminded';

create table catalog_upload (
    id           uuid        not null,
    library      int         not null,
    mode         text        not null,
    label        text        not null,
    effective_on date        not null,
    file_name    text        not null,
    size         bigint      not null,
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null,
    constraint pk_catalog_upload primary key (id),
    constraint fk_catalog_upload_library foreign key (library) references catalog_library (id),
    constraint ck_catalog_upload_mode check (mode in ('FULL', 'DELTA'))
);
create index ix_catalog_upload_at on catalog_upload (uploaded_at);
comment on table catalog_upload is 'not yet ordered as an import; forgotten after a day';

create table catalog_upload_piece (
    upload_id uuid  not null,
    sequence  int   not null,
    content   bytea not null,
    constraint pk_catalog_upload_piece primary key (upload_id, sequence),
    constraint fk_catalog_upload_piece_upload foreign key (upload_id) references catalog_upload (id) on delete cascade
);
alter table catalog_upload_piece alter column content set storage external;

insert into schema_compatibility (version, builds_with) values ('202611262140', '202611260400');
