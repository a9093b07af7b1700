-- Facts that leave a business transaction: written with it, sent after it by the relay, at least once and in order.
create table outbox (
    sequence       bigint generated always as identity,
    id             uuid        not null,
    type           text        not null,
    aggregate_key  text        not null,
    schema_version int         not null,
    payload        json        not null,
    trace_id       text,
    created_at     timestamptz not null,
    sent_at        timestamptz,
    batch          bigint,
    constraint pk_outbox primary key (sequence),
    constraint uq_outbox_id unique (id),
    constraint ck_outbox_type check (length(type) between 1 and 100),
    constraint ck_outbox_aggregate_key check (length(aggregate_key) between 1 and 200),
    constraint ck_outbox_batch check ((sent_at is null) = (batch is null))
);
-- the relay numbers what it sends, one batch after the other: whoever reads by this number misses nothing
create sequence outbox_batch_seq;
create index ix_outbox_batch on outbox (batch);
create index ix_outbox_unsent on outbox (sequence) where sent_at is null;
-- the table is a queue: dead rows must go soon, or every look at its front walks over them
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- What each consumer has taken in: a message that comes a second time is known and left alone.
create table inbox (
    consumer    text        not null,
    message_id  text        not null,
    received_at timestamptz not null,
    constraint pk_inbox primary key (consumer, message_id),
    constraint ck_inbox_message_id check (length(message_id) between 1 and 200)
);
create index ix_inbox_received_at on inbox (received_at);
