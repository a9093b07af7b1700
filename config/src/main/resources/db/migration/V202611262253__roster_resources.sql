-- Emergency tools, resources and backup channels (应急工具与资源、备用通信; EMG-07): the rows that are being kept, and each list as published.
create sequence duty_resource_seq increment by 50;
create table duty_resource (
    id         bigint      not null,
    kind       text        not null,
    name       text        not null,
    amount     text        not null,
    place      text        not null,
    keeper     text        not null,
    phone      text        not null,
    usage      text,
    voided_at  timestamptz,
    voided_by  text,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    int         not null,
    constraint pk_duty_resource primary key (id),
    constraint ck_duty_resource_kind check (kind in ('CHANNEL', 'TOOL', 'RESOURCE')),
    constraint ck_duty_resource_voided check ((voided_at is null) = (voided_by is null))
);
comment on column duty_resource.usage is 'when and how it is used; of a backup channel, in whose place';

create table duty_resource_list (
    number       int         not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint pk_duty_resource_list primary key (number)
);
create table duty_resource_entry (
    list     int    not null,
    resource bigint not null,
    constraint pk_duty_resource_entry primary key (list, resource),
    constraint fk_duty_resource_entry_list foreign key (list) references duty_resource_list (number),
    constraint fk_duty_resource_entry_resource foreign key (resource) references duty_resource (id)
);
comment on table duty_resource_entry is 'a resource never changes but by being voided, so a list shows for ever what it said';

insert into schema_compatibility (version, builds_with) values ('202611262253', '202611260400');
