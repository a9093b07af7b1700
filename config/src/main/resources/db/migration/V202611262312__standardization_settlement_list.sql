-- Settlement lists of the fund (医疗保障基金结算清单; STD-04), and where codes that come in have to be in force (STD-06).
create sequence catalog_code_rule_seq;

create table catalog_code_rule (
    id           bigint      not null,
    entry        text        not null,
    effective_on date        not null,
    enforced     boolean     not null,
    reason       text        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    constraint pk_catalog_code_rule primary key (id),
    constraint ck_catalog_code_rule_entry check (entry in ('BENEFIT_LINE', 'INSTITUTION'))
);
create index ix_catalog_code_rule_entry on catalog_code_rule (entry, effective_on desc, id desc);
create trigger tr_catalog_code_rule_append_only before update or delete on catalog_code_rule
    for each row execute function refuse_change();
comment on table catalog_code_rule is 'From a day on, codes that come in somewhere are refused unless they are in force, or are not; append-only';

create sequence settlement_list_seq;

create table settlement_list (
    id             bigint         not null,
    number         text           not null,
    institution    text           not null,
    region         text           not null,
    settlement     text           not null,
    revision       int            not null,
    superseded     boolean        not null,
    settled_on     date           not null,
    total          numeric(16, 2) not null,
    content        jsonb          not null,
    verdict        text           not null,
    first_verdict  text           not null,
    faults         jsonb          not null,
    fault_count    int            not null,
    checked_at     timestamptz    not null,
    origin         text           not null,
    source         text,
    batch          text,
    national_id    text,
    uploaded_on    date,
    received_at    timestamptz    not null,
    created_at     timestamptz    not null,
    created_by     text           not null,
    updated_at     timestamptz    not null,
    updated_by     text           not null,
    version        int            not null,
    constraint pk_settlement_list primary key (id),
    constraint uq_settlement_list_number unique (number),
    constraint uq_settlement_list_revision unique (institution, settlement, revision),
    constraint fk_settlement_list_institution foreign key (institution) references institution (code),
    constraint ck_settlement_list_verdict check (verdict in ('ACCEPTED', 'REJECTED')),
    constraint ck_settlement_list_first check (first_verdict in ('ACCEPTED', 'REJECTED')),
    constraint ck_settlement_list_faults check ((verdict = 'ACCEPTED') = (fault_count = 0)),
    constraint ck_settlement_list_origin check (origin in ('JSON', 'FILE', 'BILL')),
    constraint ck_settlement_list_uploaded check ((national_id is null) = (uploaded_on is null))
);
create index ix_settlement_list_institution on settlement_list (institution, id desc);
create index ix_settlement_list_batch on settlement_list (batch) where batch is not null;
create unique index uq_settlement_list_last on settlement_list (institution, settlement) where not superseded;
comment on table settlement_list is 'Settlement lists as they came, with what their check says; content has personal data';
comment on column settlement_list.number is 'QD, year and id';
comment on column settlement_list.settlement is 'setl_id of the institution; the same again is a further revision';
comment on column settlement_list.first_verdict is 'what the check said when the list came';

insert into schema_compatibility (version, builds_with) values ('202611262312', '202611260400');
