-- What becomes of the part above a limit has a code in files (overlmt_dspo_way), of which the national interface has no dictionary:
-- dated data, as who sends and who reads agree on it (ADR 115).
create sequence catalog_above_code_seq;

create table catalog_above_code (
    id           bigint      not null,
    effective_on date        not null,
    own_expense  text        not null,
    own_share    text        not null,
    not_allowed  text        not null,
    reason       text        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint pk_catalog_above_code primary key (id),
    constraint ck_catalog_above_code_length
        check (length(own_expense) between 1 and 6 and length(own_share) between 1 and 6 and length(not_allowed) between 1 and 6),
    constraint ck_catalog_above_code_apart check (own_expense <> own_share and own_expense <> not_allowed and own_share <> not_allowed)
);
create index ix_catalog_above_code_day on catalog_above_code (effective_on desc, id desc);
create trigger tr_catalog_above_code_append_only before update or delete on catalog_above_code
    for each row execute function refuse_change();
comment on table catalog_above_code is 'Codes of overlmt_dspo_way in files that are read or written from a day on; append-only';

insert into catalog_above_code (id, effective_on, own_expense, own_share, not_allowed, reason, created_at, created_by) values
    (nextval('catalog_above_code_seq'), date '2025-01-01', '1', '2', '3',
    '初始值：国家接口规范引用了 overlmt_dspo_way 的字典而没有给出，待医保局与读取方约定', timestamptz '2025-01-01 00:00:00+08', 'system:shipped');

insert into schema_compatibility (version, builds_with) values ('202611272040', '202611260400');
