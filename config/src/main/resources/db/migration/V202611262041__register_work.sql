-- Assurance work (系统应用保障、业务系统指导、信息化文案编写; SCP-03) and suggestions with what became of them (指导性建议和优化性措施; SCP-10).
create sequence assurance_work_seq increment by 50;
create table assurance_work (
    id          bigint        not null,
    kind        text          not null,
    on_date     date          not null,
    system      text,
    recipient   text          not null,
    hours       numeric(5, 2) not null,
    what        text          not null,
    void_reason text,
    created_at  timestamptz   not null,
    created_by  text          not null,
    updated_at  timestamptz   not null,
    updated_by  text          not null,
    version     int           not null,
    constraint pk_assurance_work primary key (id),
    constraint fk_assurance_work_system foreign key (system) references business_system (code),
    constraint ck_assurance_work_kind check (kind in ('ASSURANCE', 'GUIDANCE', 'DOCUMENT')),
    constraint ck_assurance_work_hours check (hours > 0 and hours <= 200)
);
create index ix_assurance_work_date on assurance_work (on_date desc, id desc);
comment on column assurance_work.hours is 'effort in hours of all who took part';
comment on column assurance_work.void_reason is 'null unless it was recorded by mistake; such rows count nowhere';

create sequence improvement_seq;
create table improvement (
    id         bigint      not null,
    title      text        not null,
    text       text        not null,
    origin     text        not null,
    benefit    text        not null,
    system     text,
    status     text        not null,
    decided_by text,
    decided_at timestamptz,
    decision   text,
    result     text,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    int         not null,
    constraint pk_improvement primary key (id),
    constraint fk_improvement_system foreign key (system) references business_system (code),
    constraint ck_improvement_origin check (origin in ('OPERATION', 'REPORT', 'COMPLAINT', 'INSTITUTION', 'BUREAU')),
    constraint ck_improvement_status check (status in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'DONE')),
    -- nobody decides what is one's own
    constraint ck_improvement_two_people check (decided_by is null or decided_by <> created_by),
    constraint ck_improvement_decided check ((status = 'PROPOSED') = (decided_by is null)),
    constraint ck_improvement_done check ((status = 'DONE') = (result is not null))
);

insert into schema_compatibility (version, builds_with) values ('202611262041', '202611260400');
