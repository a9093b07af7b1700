-- Mail as a way in (电子邮件接入; DESK-02): what came, what became of it, and whom a ticket answers.
create sequence incoming_mail_seq increment by 50;

create table incoming_mail (
    id            bigint      not null,
    mailbox       text        not null,
    uid_validity  bigint      not null,
    uid           bigint      not null,
    message_id    text        not null,
    digest        text        not null,
    sender        text        not null,
    sender_name   text,
    known         boolean     not null,
    institution   text,
    subject       text        not null,
    body          text        not null,
    size          bigint      not null,
    files         jsonb       not null,
    reply_to_ids  text        not null,
    sent_at       timestamptz,
    received_at   timestamptz not null,
    status        text        not null,
    reason        text,
    problem       text,
    ticket        text,
    settled_at    timestamptz,
    settled_by    text,
    settle_reason text,
    version       int         not null,
    constraint pk_incoming_mail primary key (id),
    constraint uq_incoming_mail_uid unique (mailbox, uid_validity, uid),
    constraint uq_incoming_mail_message unique (mailbox, message_id, digest),
    constraint ck_incoming_mail_status check (status in ('OPENED', 'ADDED', 'KEPT', 'DISCARDED')),
    constraint ck_incoming_mail_ticket check ((ticket is not null) = (status in ('OPENED', 'ADDED'))),
    constraint ck_incoming_mail_reason check (status <> 'KEPT' or reason is not null),
    constraint ck_incoming_mail_discarded check (status <> 'DISCARDED' or settle_reason is not null)
);
create index ix_incoming_mail_received on incoming_mail (status, received_at desc, id desc);
create index ix_incoming_mail_sender on incoming_mail (sender, received_at);
create index ix_incoming_mail_ticket on incoming_mail (ticket) where ticket is not null;
comment on table incoming_mail is 'Each mail of the mailbox once; nothing is deleted';
comment on column incoming_mail.digest is 'SHA-256 of what comes behind the headers: the same mail over another way is the same mail';
comment on column incoming_mail.files is 'names of its files, each with the problem for which it was refused or an empty text';
comment on column incoming_mail.reply_to_ids is 'ids of the mails that it answers, the nearest first, with spaces between';

create table incoming_mail_content (
    mail_id bigint not null,
    content bytea  not null,
    constraint pk_incoming_mail_content primary key (mail_id),
    constraint fk_incoming_mail_content_mail foreign key (mail_id) references incoming_mail (id)
);
comment on table incoming_mail_content is 'the whole mail, of those that waited for a person';

create table mail_thread (
    ticket      text        not null,
    address     text        not null,
    subject     text        not null,
    message_ids text        not null,
    told        int         not null,
    watched     boolean     not null,
    updated_at  timestamptz not null,
    constraint pk_mail_thread primary key (ticket)
);
create index ix_mail_thread_watched on mail_thread (ticket) where watched;
comment on table mail_thread is 'Who is answered by mail about a ticket that came by mail';
comment on column mail_thread.told is 'sequence of the last event of the ticket that was looked at for the sender';
comment on column mail_thread.message_ids is 'ids of the mails of the thread, the last one last, with spaces between';

create table mail_sender (
    address     text        not null,
    institution text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    constraint pk_mail_sender primary key (address),
    constraint fk_mail_sender_institution foreign key (institution) references institution (code)
);
comment on table mail_sender is 'Addresses that people have said to be those of an institution';

-- Mails to people outside, which mail programs put beside what they answer.
alter table mail add column reply_to text;
alter table mail add column message_ids text;
alter table mail add column automatic boolean;
comment on column mail.message_ids is 'ids of the mails before it, the one that it answers last, with spaces between';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('admin', 'INTAKE_READ'),
    ('desk', 'INTAKE_READ INTAKE_HANDLE'),
    ('leader', 'INTAKE_READ'),
    ('auditor', 'INTAKE_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261700', '202611260400');
