-- Bureau, agencies, branches (分局), operations provider.
create table organisation (
    code    text not null,
    name    text not null,
    kind    text not null,
    parent  text,
    region  text not null,
    phone   text,
    active  boolean not null default true,
    version int     not null default 0,
    constraint pk_organisation primary key (code),
    constraint fk_organisation_parent foreign key (parent) references organisation (code),
    constraint fk_organisation_region foreign key (region) references region (code),
    constraint ck_organisation_code check (code ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    constraint ck_organisation_name check (length(name) between 1 and 100),
    constraint ck_organisation_kind check (kind in ('BUREAU', 'AGENCY', 'BRANCH', 'OPERATOR')),
    constraint ck_organisation_parent check (parent <> code)
);
alter table app_user add constraint fk_app_user_organisation foreign key (organisation) references organisation (code);

-- Designated medical institutions (定点医药机构) by their national code.
create table institution (
    code    text not null,
    name    text not null,
    kind    text not null,
    grade   text,
    region  text not null,
    status  text not null,
    version int  not null default 0,
    constraint pk_institution primary key (code),
    constraint fk_institution_region foreign key (region) references region (code),
    constraint ck_institution_code check (code ~ '^[HP][0-9]{11}$'),
    constraint ck_institution_name check (length(name) between 1 and 200),
    constraint ck_institution_kind check (kind in ('HOSPITAL', 'PHARMACY')),
    constraint ck_institution_code_kind check (left(code, 1) = left(kind, 1)),
    constraint ck_institution_grade check (grade in ('TERTIARY', 'SECONDARY', 'PRIMARY', 'NONE')),
    constraint ck_institution_status check (status in ('ACTIVE', 'SUSPENDED', 'ENDED'))
);
create index ix_institution_region on institution (region text_pattern_ops);
create extension if not exists pg_trgm;
create index ix_institution_name on institution using gin (name gin_trgm_ops);

-- Posts (岗位) and skills of staff: codes with texts, more may be added.
create table post (
    code    text not null,
    name    text not null,
    name_en text not null,
    constraint pk_post primary key (code)
);
insert into post (code, name, name_en) values
    ('SETTLEMENT', '医保结算岗', 'Settlement'),
    ('ARCHIVE', '档案管理岗', 'Archive'),
    ('OFFSITE', '异地协查岗', 'Off-site verification'),
    ('SUPERVISION', '基金监管岗', 'Fund supervision'),
    ('CONSULTATION', '咨询服务岗', 'Consultation'),
    ('SYSTEM', '信息化系统操作岗', 'System operation'),
    ('FIELD', '现场工程师岗', 'Field engineering'),
    ('MANAGEMENT', '运营管理岗', 'Management');

create table skill (
    code    text not null,
    name    text not null,
    name_en text not null,
    constraint pk_skill primary key (code)
);
insert into skill (code, name, name_en) values
    ('SETTLEMENT', '结算业务', 'Settlement'),
    ('CATALOGUE', '目录与代码库', 'Catalogues and code libraries'),
    ('INTERFACE', '接口与前置机', 'Interfaces and front-end machines'),
    ('NETWORK', '网络与终端', 'Networks and terminals'),
    ('DATABASE', '数据库与数据服务', 'Databases and data services'),
    ('POLICY', '政策与参数', 'Policies and parameters'),
    ('OFFSITE', '异地就医', 'Off-site care'),
    ('COMPLAINT', '投诉处理', 'Complaints');

create sequence staff_seq increment by 50;
create table staff (
    id           bigint not null,
    number       text   not null,
    name         text   not null,
    organisation text   not null,
    login        text,
    phone        text,
    email        text,
    line         text,
    active       boolean not null default true,
    version      int     not null default 0,
    constraint pk_staff primary key (id),
    constraint uq_staff_number unique (number),
    constraint uq_staff_login unique (login),
    constraint fk_staff_organisation foreign key (organisation) references organisation (code),
    constraint ck_staff_number check (number ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
    constraint ck_staff_name check (length(name) between 1 and 60),
    -- line of support that the person works in; null for who is in none
    constraint ck_staff_line check (line in ('FIRST_LINE', 'ON_SITE', 'HEADQUARTERS', 'PROVINCE'))
);
create index ix_staff_organisation on staff (organisation);

create table staff_post (
    staff_id bigint not null,
    post     text   not null,
    constraint pk_staff_post primary key (staff_id, post),
    constraint fk_staff_post_staff foreign key (staff_id) references staff (id),
    constraint fk_staff_post_post foreign key (post) references post (code)
);
create table staff_skill (
    staff_id bigint not null,
    skill    text   not null,
    constraint pk_staff_skill primary key (staff_id, skill),
    constraint fk_staff_skill_staff foreign key (staff_id) references staff (id),
    constraint fk_staff_skill_skill foreign key (skill) references skill (code)
);
create index ix_staff_skill_skill on staff_skill (skill);
