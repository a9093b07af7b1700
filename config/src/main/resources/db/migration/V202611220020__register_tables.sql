-- constraints on ranges with equality beside them
create extension if not exists btree_gist;

-- Business systems (业务系统, REQ-SCP-02); an open list. Empty where the source leaves a field empty.
create table business_system (
    code       text   not null,
    position   int    not null,
    category   text   not null,
    name_zh    text   not null,
    name_en    text   not null,
    scope      text   not null,
    deployment text   not null,
    modules    text[] not null,
    built_year text   not null,
    source     text   not null,
    constraint pk_business_system primary key (code),
    constraint uq_business_system_position unique (position)
);

-- Contracts (合同, REQ-SCP-06): what differs from one city to the next. One of them is this deployment's.
create table contract (
    code       text    not null,
    position   int     not null,
    name_zh    text    not null,
    name_en    text    not null,
    active     boolean not null,
    source     text    not null,
    constraint pk_contract primary key (code)
);
create unique index uq_contract_active on contract (active) where active;

create table contract_value (
    contract text    not null,
    key      text    not null,
    position int     not null,
    name_zh  text    not null,
    name_en  text    not null,
    amount   numeric(16, 2),
    text_zh  text,
    text_en  text,
    unit     text    not null,
    source   text    not null,
    constraint pk_contract_value primary key (contract, key),
    constraint fk_contract_value_contract foreign key (contract) references contract (code),
    constraint ck_contract_value_one check ((amount is null) = (text_zh is not null))
);

-- Contracted quantities of a year (年度服务量, REQ-SCP-07). counted: by what the delivered quantity is counted.
create table plan_volume (
    contract     text      not null,
    item         text      not null,
    position     int       not null,
    name_zh      text      not null,
    name_en      text      not null,
    service_line text      not null,
    amount       int       not null,
    counted      text      not null,
    valid        int4range not null,
    source       text      not null,
    constraint fk_plan_volume_contract foreign key (contract) references contract (code),
    constraint ex_plan_volume_years exclude using gist (contract with =, item with =, valid with &&),
    constraint ck_plan_volume_amount check (amount > 0),
    constraint ck_plan_volume_counted check (counted in ('CONSULTATIONS', 'FIRST_LINE_CONSULTATIONS', 'PASSED_ON_CONSULTATIONS',
                                                         'OPERATION_REPORTS', 'RECORDED'))
);

-- Delivered services that no other part of the system counts.
create sequence plan_delivery_seq increment by 50;
create table plan_delivery (
    id          bigint      not null,
    item        text        not null,
    on_date     date        not null,
    quantity    int         not null,
    note        text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_plan_delivery primary key (id),
    constraint ck_plan_delivery_quantity check (quantity between 1 and 10000),
    constraint ck_plan_delivery_note check (length(note) between 1 and 500)
);
create index ix_plan_delivery_date on plan_delivery (on_date, item);

-- The sample faults and needs of the contract (REQ-DESK-13). certain: the row can be told from the flattened source.
create table known_defect (
    number          int     not null,
    module          text    not null,
    description     text    not null,
    system          text,
    suggested_kind  text    not null,
    suggested_level int     not null,
    certain         boolean not null,
    constraint pk_known_defect primary key (number),
    constraint fk_known_defect_system foreign key (system) references business_system (code)
);

create table sample_need (
    number      int  not null,
    description text not null,
    class       text not null,
    constraint pk_sample_need primary key (number),
    constraint ck_sample_need_class check (class in ('CATALOGUE', 'BENEFIT', 'ACCOUNT', 'DATA', 'INSURANCE', 'FUNCTION'))
);
