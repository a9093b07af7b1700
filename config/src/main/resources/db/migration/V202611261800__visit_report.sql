-- Service records of visits to the site (服务记录; DESK-18). When somebody was sent and arrived is in the ticket's events.
create sequence visit_report_seq;

create table visit_report (
    id           bigint      not null,
    ticket       text        not null,
    visit        int         not null,
    work         text        not null,
    parts        text,
    note         text,
    confirmed_by text,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_visit_report primary key (id),
    constraint uq_visit_report_visit unique (ticket, visit),
    constraint fk_visit_report_ticket foreign key (ticket) references ticket (number),
    constraint ck_visit_report_visit check (visit >= 1)
);
comment on table visit_report is 'What was done at a visit, one row for each';
comment on column visit_report.visit is 'the how manieth DISPATCH of the ticket''s history began it';
comment on column visit_report.confirmed_by is 'name of the user who confirmed it; personal data';

insert into schema_compatibility (version, builds_with) values ('202611261800', '202611260400');
