-- Messages that could not become what they were meant to: kept whole until a person has seen to them (死信).
create sequence dead_letter_seq increment by 50;
create table dead_letter (
    id            bigint      not null,
    queue         text        not null,
    message_id    text        not null,
    message_key   text,
    body          bytea       not null,
    body_length   bigint      not null,
    headers       text        not null,
    problem       text        not null,
    errors        text        not null,
    status        text        not null,
    received_at   timestamptz not null,
    resends       int         not null,
    corrected     bytea,
    ticket_number text,
    settled_at    timestamptz,
    settled_by    text,
    settle_reason text,
    version       int         not null,
    constraint pk_dead_letter primary key (id),
    -- a dead message that is delivered again is the same one
    constraint uq_dead_letter_message unique (queue, message_id),
    constraint ck_dead_letter_status check (status in ('OPEN', 'RESENT', 'DISCARDED')),
    constraint ck_dead_letter_settled check ((status = 'OPEN') = (settled_at is null)),
    constraint ck_dead_letter_reason check (status <> 'DISCARDED' or length(settle_reason) between 1 and 1000),
    constraint ck_dead_letter_headers check (headers is json object),
    constraint ck_dead_letter_errors check (errors is json array)
);
create index ix_dead_letter_received on dead_letter (received_at desc, id desc);
create index ix_dead_letter_open on dead_letter (received_at desc, id desc) where status = 'OPEN';
create index ix_dead_letter_key on dead_letter (message_key) where message_key is not null;
