-- Matching of catalogues (目录对照; CAT-02, CAT-03, CAT-04): institutions' own items, what is proposed and what people have decided.
create sequence matching_item_seq increment by 50;

create table matching_item (
    id             bigint        not null,
    library        text          not null,
    institution    text          not null,
    region         text          not null,
    code           text          not null,
    name           text          not null,
    initials       text          not null,
    other_name     text,
    form           text,
    specification  text,
    maker          text,
    approval       text,
    stated_code    text,
    price          numeric(12,4),
    state          text          not null,
    national_code  text,
    national_name  text,
    score          numeric(5,4)  not null,
    contradicted   boolean       not null,
    rival          text,
    listed         boolean       not null,
    reason         text,
    decided_at     timestamptz,
    decided_by     text,
    candidates     jsonb         not null,
    refused        text          not null,
    import_id      uuid          not null,
    event_count    int           not null,
    created_at     timestamptz   not null,
    created_by     text          not null,
    updated_at     timestamptz   not null,
    updated_by     text          not null,
    version        int           not null,
    constraint pk_matching_item primary key (id),
    constraint uq_matching_item_code unique (library, institution, code),
    constraint ck_matching_item_state check (state in ('SUGGESTED', 'CONFIRMED', 'REJECTED', 'UNMATCHED', 'CONFLICT')),
    constraint ck_matching_item_confirmed check (state <> 'CONFIRMED' or (national_code is not null and listed)),
    constraint ck_matching_item_decided check ((state in ('CONFIRMED', 'REJECTED')) = (decided_at is not null and decided_by is not null)),
    constraint ck_matching_item_score check (score between 0 and 1)
);
-- one to one (一一对应): an entry is confirmed for one item of a list at most
create unique index uq_matching_item_confirmed on matching_item (library, institution, national_code) where state = 'CONFIRMED';
create index ix_matching_item_list on matching_item (library, institution, state, score desc) where listed;
create index ix_matching_item_confirmed on matching_item (library, decided_at desc) where state = 'CONFIRMED';
create index ix_matching_item_national_code on matching_item (library, national_code) where national_code is not null;
comment on table matching_item is 'Items of institutions'' own catalogues (院内目录) and their national entries';
comment on column matching_item.region is 'of the institution when the item came: by it staff of a region see the item';
comment on column matching_item.initials is 'Pinyin initials of the name';
comment on column matching_item.stated_code is 'national code that the institution has noted, which may be out of date';
comment on column matching_item.national_code is 'the entry confirmed, else the one proposed';
comment on column matching_item.score is '0 to 1, how sure the proposal is';
comment on column matching_item.contradicted is 'something decisive speaks against the proposal: never confirmed in bulk';
comment on column matching_item.rival is 'own code of the item of the same list that claims the same entry';
comment on column matching_item.listed is 'whether the institution''s list still has it';
comment on column matching_item.refused is 'codes that people have ruled out one by one, with commas between';

create sequence matching_event_seq increment by 50;

create table matching_event (
    id        bigint      not null,
    item_id   bigint      not null,
    sequence  int         not null,
    type      text        not null,
    at        timestamptz not null,
    actor     text        not null,
    details   jsonb       not null,
    constraint pk_matching_event primary key (id),
    constraint fk_matching_event_item foreign key (item_id) references matching_item (id),
    constraint uq_matching_event_sequence unique (item_id, sequence)
);
create trigger tr_matching_event_append_only before update or delete on matching_event
  for each row execute function refuse_change();
comment on table matching_event is 'Who decided what when and why; append-only';

create table matching_import (
    id               uuid        not null,
    library          text        not null,
    institution      text        not null,
    region           text        not null,
    file             text,
    mode             text        not null,
    library_version  text,
    added            bigint      not null,
    changed          bigint      not null,
    unchanged        bigint      not null,
    removed          bigint      not null,
    rejected         bigint      not null,
    suggested        bigint      not null,
    conflicts        bigint      not null,
    unmatched        bigint      not null,
    confirmed        bigint      not null,
    rejects          jsonb       not null,
    started_at       timestamptz not null,
    started_by       text        not null,
    ended_at         timestamptz,
    constraint pk_matching_import primary key (id),
    constraint ck_matching_import_mode check (mode in ('FULL', 'DELTA'))
);
create index ix_matching_import_list on matching_import (institution, library, started_at desc);
create index ix_matching_import_started_at on matching_import (started_at desc);
comment on table matching_import is 'Imports of own catalogues (目录导入记录); id is that of the job';
comment on column matching_import.library_version is 'national version that the list was matched with';
comment on column matching_import.rejects is 'rows that could not be taken, with line, field, value and what is wrong';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('desk', 'MATCHING_READ MATCHING_EDIT'),
    ('leader', 'MATCHING_READ'),
    ('bureau', 'MATCHING_READ'),
    ('engineer', 'MATCHING_READ MATCHING_EDIT'),
    ('analyst', 'MATCHING_READ MATCHING_EDIT'),
    ('auditor', 'MATCHING_READ'),
    ('institution', 'MATCHING_READ MATCHING_EDIT')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262200', '202611260400');
