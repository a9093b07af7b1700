-- What people are told in the pages (通知), and the mails that go out beside.
create sequence notification_seq increment by 50;
create table notification (
    id         bigint      not null,
    recipient  text        not null,
    message_id text        not null,
    text_key   text        not null,
    subject    text        not null,
    params     text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    constraint pk_notification primary key (id),
    constraint uq_notification_message unique (recipient, message_id),
    constraint ck_notification_text_key check (text_key like '%.%'),
    constraint ck_notification_params check (params is json object)
);
comment on column notification.subject is 'number of the ticket';
create index ix_notification_recipient on notification (recipient, created_at desc, id desc);
create index ix_notification_unread on notification (recipient) where read_at is null;

create table notification_setting (
    login      text        not null,
    mail       text,
    language   text        not null,
    updated_at timestamptz not null,
    constraint pk_notification_setting primary key (login),
    constraint ck_notification_setting_mail check (length(mail) between 3 and 254),
    constraint ck_notification_setting_language check (language in ('zh', 'en'))
);

create sequence mail_seq increment by 50;
create table mail (
    id              bigint      not null,
    message_id      text        not null,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    created_at      timestamptz not null,
    attempts        int         not null,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    last_error      text,
    constraint pk_mail primary key (id),
    constraint uq_mail_message unique (message_id)
);
comment on column mail.next_attempt_at is 'null: sent or given up';
create index ix_mail_waiting on mail (next_attempt_at) where next_attempt_at is not null;
