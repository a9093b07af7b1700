-- Limits and shares from a file (CODE-05): stated together, approved or refused together, each until its own last day.
create table catalog_price_file (
    id         uuid        not null,
    library    int         not null,
    kind       text        not null,
    label      text        not null,
    source     text        not null,
    file_name  text        not null,
    size       bigint      not null,
    sha256     text        not null,
    read_rows  bigint      not null,
    stated     bigint      not null,
    rejected   bigint      not null,
    repeated   bigint      not null,
    left_out   jsonb       not null,
    status     text        not null,
    decided_at timestamptz,
    decided_by text,
    decision   text,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    int         not null,
    constraint pk_catalog_price_file primary key (id),
    constraint fk_catalog_price_file_library foreign key (library) references catalog_library (id),
    constraint ck_catalog_price_file_kind check (kind in ('LIMIT', 'SHARE')),
    constraint ck_catalog_price_file_status check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'EMPTY')),
    constraint ck_catalog_price_file_decided check (decided_by is null or decided_by <> created_by)
);
create index ix_catalog_price_file_library on catalog_price_file (library, created_at desc, id);
comment on table catalog_price_file is 'files of price limits and own shares; EMPTY: nothing of the file could be taken';
comment on column catalog_price_file.stated is 'rows that became proposals';
comment on column catalog_price_file.left_out is 'headings of columns that say nothing of a price';

create table catalog_price_reject (
    file_id   uuid   not null,
    sequence  int    not null,
    sheet     text   not null,
    line      bigint not null,
    field     text   not null,
    reason    text   not null,
    arguments jsonb  not null,
    raw       json   not null,
    constraint pk_catalog_price_reject primary key (file_id, sequence),
    constraint fk_catalog_price_reject_file foreign key (file_id) references catalog_price_file (id)
);

alter table catalog_price_proposal
    add column until_day date,
    add column file_id uuid,
    add constraint fk_catalog_price_proposal_file foreign key (file_id) references catalog_price_file (id),
    add constraint ck_catalog_price_proposal_until check (until_day is null or (until_day > from_day and value is not null));
create index ix_catalog_price_proposal_file on catalog_price_proposal (file_id) where file_id is not null;
comment on column catalog_price_proposal.until_day is 'first day without it; null for no end of its own';

insert into schema_compatibility (version, builds_with) values ('202611262332', '202611260400');
