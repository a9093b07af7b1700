-- Price limits (限价) and own shares (先自付比例) of entries, dated on two axes and approved by two (CODE-05).
create sequence catalog_price_proposal_seq increment by 50;

create table catalog_price_proposal (
    id          bigint      not null,
    library     int         not null,
    code        text        collate "C" not null,
    kind        text        not null,
    level       text        not null,
    region      text        not null,
    person_type text        not null,
    from_day    date        not null,
    value       numeric(16, 4),
    above       text,
    source      text        not null,
    status      text        not null,
    decided_at  timestamptz,
    decided_by  text,
    decision    text,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_catalog_price_proposal primary key (id),
    constraint fk_catalog_price_proposal_library foreign key (library) references catalog_library (id),
    constraint ck_catalog_price_proposal_kind check (kind in ('LIMIT', 'SHARE')),
    constraint ck_catalog_price_proposal_status check (status in ('PROPOSED', 'APPROVED', 'REJECTED')),
    constraint ck_catalog_price_proposal_value check (value >= 0 and (kind = 'LIMIT' or value <= 1)),
    constraint ck_catalog_price_proposal_above check (above in ('OWN_EXPENSE', 'OWN_SHARE', 'NOT_ALLOWED')),
    constraint ck_catalog_price_proposal_limit check ((kind = 'LIMIT' and value is not null) = (above is not null)),
    constraint ck_catalog_price_proposal_decided check (decided_by is null or decided_by <> created_by)
);
create index ix_catalog_price_proposal_code on catalog_price_proposal (library, code);
comment on column catalog_price_proposal.level is 'institution level for which it holds; empty for all';
comment on column catalog_price_proposal.region is 'region code for which it holds; empty for all';
comment on column catalog_price_proposal.person_type is 'type of insured person for which it holds; empty for all';
comment on column catalog_price_proposal.value is 'yuan for a limit, ratio from 0 to 1 for a share; null ends what holds';
comment on column catalog_price_proposal.above is 'what becomes of the part above the limit';

-- What holds for the days of valid, as was known during known. Only the end of known is ever changed.
create table catalog_price (
    proposal    bigint    not null,
    library     int       not null,
    code        text      collate "C" not null,
    kind        text      not null,
    level       text      not null,
    region      text      not null,
    person_type text      not null,
    value       numeric(16, 4) not null,
    above       text,
    source      text      not null,
    valid       daterange not null,
    known       tstzrange not null,
    constraint fk_catalog_price_proposal foreign key (proposal) references catalog_price_proposal (id),
    constraint ck_catalog_price_valid check (not isempty(valid)),
    constraint ck_catalog_price_known check (not isempty(known)),
    constraint ex_catalog_price_overlap exclude using gist (
        code with =, library with =, kind with =, level with =, region with =, person_type with =, valid with &&, known with &&)
);
create index ix_catalog_price_code on catalog_price (library, code);

insert into schema_compatibility (version, builds_with) values ('202611262101', '202611260400');
