-- Complaints, suggestions and praise (投诉、建议、表扬; CMPL-01, -02, -03, -05), apart from tickets: a complaint is nobody's business
-- but that of those who handle it, and never that of the person complained about.
create sequence complaint_seq;

create table complaint (
    id                  bigint      not null,
    number              text        not null,
    kind                text        not null,
    letter              boolean     not null,
    channel             text        not null,
    text                text        not null,
    complainant_name    text,
    complainant_phone   text,
    about_staff         text,
    about_login         text,
    about_name          text,
    about_organisation  text,
    about_institution   text,
    about_region        text,
    ticket              text,
    from_ticket         boolean     not null,
    status              text        not null,
    handler             text,
    solution            text,
    cause               text,
    training            text,
    requirement         text,
    received_at         timestamptz not null,
    due_at              timestamptz,
    closed_at           timestamptz,
    event_count         int         not null,
    created_at          timestamptz not null,
    created_by          text        not null,
    updated_at          timestamptz not null,
    updated_by          text        not null,
    version             int         not null,
    constraint pk_complaint primary key (id),
    constraint uq_complaint_number unique (number),
    constraint ck_complaint_kind check (kind in ('COMPLAINT', 'SUGGESTION', 'PRAISE')),
    constraint ck_complaint_letter check (kind = 'PRAISE' or not letter),
    constraint ck_complaint_from_ticket check (ticket is not null or not from_ticket),
    constraint ck_complaint_channel check (channel in ('PHONE', 'EMAIL', 'LETTER', 'VISIT', 'ONLINE', 'HOTLINE')),
    constraint ck_complaint_status check (
        status in ('RECORDED', 'REPORTED', 'ACCEPTED', 'COMMUNICATED', 'COORDINATED', 'REPLIED', 'CLOSED')),
    constraint ck_complaint_handler check (handler is null or about_login is null or handler <> about_login)
);
create index ix_complaint_received_at on complaint (received_at desc, id desc);
create index ix_complaint_about_login on complaint (about_login) where about_login is not null;
create unique index uq_complaint_from_ticket on complaint (ticket) where from_ticket;
comment on table complaint is 'Complaints, suggestions and praise; number is TS, day and id';
comment on column complaint.letter is '表扬信: praise that came in writing';
comment on column complaint.about_login is 'account of about_staff when it was named: nothing of this row is shown to it';
comment on column complaint.from_ticket is 'its ticket is of kind COMPLAINT and is this complaint, as it came in over the service desk';
comment on column complaint.due_at is 'when the next step is to be done, null without a limit';

create sequence complaint_event_seq increment by 50;

create table complaint_event (
    id            bigint      not null,
    complaint_id  bigint      not null,
    sequence      int         not null,
    type          text        not null,
    at            timestamptz not null,
    actor         text        not null,
    details       jsonb       not null,
    constraint pk_complaint_event primary key (id),
    constraint fk_complaint_event_complaint foreign key (complaint_id) references complaint (id),
    constraint uq_complaint_event_sequence unique (complaint_id, sequence)
);
create trigger tr_complaint_event_append_only before update or delete on complaint_event
  for each row execute function refuse_change();
comment on table complaint_event is 'Who did which step when and why; append-only';

-- the officer is on duty on the first line too, is told of published policies and answers on them
insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('complaints', 'COMPLAINT_READ COMPLAINT_REGISTER COMPLAINT_HANDLE POLICY_READ'),
    ('leader', 'COMPLAINT_READ COMPLAINT_HANDLE COMPLAINT_LEAD'),
    ('desk', 'COMPLAINT_REGISTER')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261200', '202611260400');
