-- Emergency contacts (应急联系人) by system and party: the rows that are being kept, and each list as it was published.
create sequence duty_contact_seq increment by 50;
create table duty_contact (
    id         bigint      not null,
    system     text        not null,
    party      text        not null,
    name       text        not null,
    phone      text        not null,
    note       text,
    voided_at  timestamptz,
    voided_by  text,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    int         not null,
    constraint pk_duty_contact primary key (id),
    constraint ck_duty_contact_voided check ((voided_at is null) = (voided_by is null))
);

create table duty_contact_list (
    number       int         not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint pk_duty_contact_list primary key (number)
);
create table duty_contact_entry (
    list    int    not null,
    contact bigint not null,
    constraint pk_duty_contact_entry primary key (list, contact),
    constraint fk_duty_contact_entry_list foreign key (list) references duty_contact_list (number),
    constraint fk_duty_contact_entry_contact foreign key (contact) references duty_contact (id)
);
comment on table duty_contact_entry is 'a contact never changes but by being voided, so a list shows for ever what it said';

insert into schema_compatibility (version, builds_with) values ('202611261234', '202611260400');
