-- That libraries were compared with the national ones (国家编码库同步入库更新; STD-02).
create sequence standard_sync_seq;

create table standard_sync (
    id               bigint      not null,
    library          text        not null,
    number           int,
    national_version text        not null,
    checked_on       date        not null,
    result           text        not null,
    reference        text,
    note             text,
    created_at       timestamptz not null,
    created_by       text        not null,
    constraint pk_standard_sync primary key (id),
    constraint fk_standard_sync_library foreign key (library) references catalog_library (key),
    constraint ck_standard_sync_result check (result in ('SAME', 'BEHIND', 'UPDATED')),
    constraint ck_standard_sync_reference check (result <> 'UPDATED' or reference is not null)
);
create index ix_standard_sync_library on standard_sync (library, checked_on desc, id desc);
create trigger tr_standard_sync_append_only before update or delete on standard_sync
    for each row execute function refuse_change();
comment on column standard_sync.number is 'version of the library that was published last then';
comment on column standard_sync.reference is 'version or maintenance by which it was taken over';

insert into schema_compatibility (version, builds_with) values ('202611262313', '202611260400');
