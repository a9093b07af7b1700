-- Key posts with an A and a B person (关键岗位AB角): the B person stands in while the A person is away.
create sequence duty_deputy_seq increment by 50;
create table duty_deputy (
    id          bigint      not null,
    title       text        not null,
    staff       text        not null,
    staff_name  text        not null,
    deputy      text        not null,
    deputy_name text        not null,
    voided_at   timestamptz,
    voided_by   text,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_duty_deputy primary key (id),
    constraint ck_duty_deputy_people check (staff <> deputy),
    constraint ck_duty_deputy_voided check ((voided_at is null) = (voided_by is null))
);
create unique index uq_duty_deputy_staff on duty_deputy (staff) where voided_at is null;

insert into schema_compatibility (version, builds_with) values ('202611261233', '202611260400');
