-- Who is told of ticket events over HTTP (推送订阅). Never deleted: an ended one keeps what was sent.
create table webhook_subscription (
    id               uuid        not null,
    name             text        not null,
    institution      text,
    regions          text[]      not null,
    url              text        not null,
    events           text[]      not null,
    status           text        not null,
    pause_reason     text,
    secret           bytea       not null,
    old_secret       bytea,
    old_secret_until timestamptz,
    failures         int         not null default 0,
    failing_since    timestamptz,
    rest_until       timestamptz,
    created_at       timestamptz not null,
    created_by       text        not null,
    updated_at       timestamptz not null,
    updated_by       text        not null,
    version          int         not null default 0,
    constraint pk_webhook_subscription primary key (id),
    constraint ck_webhook_subscription_name check (length(name) between 1 and 60),
    constraint ck_webhook_subscription_url check (url ~ '^https?://' and length(url) <= 500),
    constraint ck_webhook_subscription_events check (cardinality(events) > 0),
    constraint ck_webhook_subscription_status check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
    constraint ck_webhook_subscription_pause_reason check (
        (status = 'PAUSED') = (pause_reason is not null) and pause_reason in ('PERSON', 'GONE', 'FAILING'))
);
create index ix_webhook_subscription_institution on webhook_subscription (institution);
comment on column webhook_subscription.institution is 'whose tickets; null: those of all institutions in the regions';
comment on column webhook_subscription.regions is 'region codes by prefix, of the institution or of whoever made it; empty: the whole city';
comment on column webhook_subscription.secret is 'sealed under yiyun.security.data-key';
comment on column webhook_subscription.old_secret is 'the one before, which also signs until old_secret_until';
comment on column webhook_subscription.failures is 'attempts that failed since the last that did not';
comment on column webhook_subscription.rest_until is 'nothing is sent before: the receiver did not answer';

-- One event for one subscription (推送记录), written in the transaction of the event. The place decides the order of sending.
create sequence webhook_delivery_seq;
create table webhook_delivery (
    id              uuid        not null,
    place           bigint      not null,
    subscription_id uuid        not null,
    event           text        not null,
    subject         text,
    body            text        not null,
    status          text        not null,
    created_at      timestamptz not null,
    next_attempt_at timestamptz,
    tries           int         not null,
    attempts        int         not null,
    claim           uuid,
    done_at         timestamptz,
    replayed_at     timestamptz,
    replayed_by     text,
    constraint pk_webhook_delivery primary key (id),
    constraint fk_webhook_delivery_subscription foreign key (subscription_id) references webhook_subscription (id),
    constraint ck_webhook_delivery_status check (status in ('WAITING', 'DELIVERED', 'FAILED', 'CANCELLED')),
    constraint ck_webhook_delivery_next check ((status = 'WAITING') = (next_attempt_at is not null))
);
-- whether anything is due; what waits, in the order of sending; and whether something of the same ticket waits before it
create index ix_webhook_delivery_due on webhook_delivery (next_attempt_at) where status = 'WAITING';
create index ix_webhook_delivery_waiting on webhook_delivery (subscription_id, place) where status = 'WAITING';
create index ix_webhook_delivery_before on webhook_delivery (subscription_id, subject, place) where status = 'WAITING';
create index ix_webhook_delivery_listed on webhook_delivery (subscription_id, created_at desc, id desc);
create index ix_webhook_delivery_created_at on webhook_delivery (created_at desc, id desc);
create index ix_webhook_delivery_subject on webhook_delivery (subject);
comment on column webhook_delivery.id is 'webhook-id of every attempt, replays included';
comment on column webhook_delivery.subject is 'number of the ticket; null for a test';
comment on column webhook_delivery.tries is 'attempts since it was written or replayed last';
comment on column webhook_delivery.claim is 'the attempt under way; next_attempt_at is when it counts as lost';

-- Every attempt (推送尝试) and the beginning of what was answered.
create table webhook_attempt (
    delivery_id uuid        not null,
    number      int         not null,
    at          timestamptz not null,
    millis      int         not null,
    status      int,
    fault       text,
    answer      text,
    constraint pk_webhook_attempt primary key (delivery_id, number),
    constraint fk_webhook_attempt_delivery foreign key (delivery_id) references webhook_delivery (id) on delete cascade,
    constraint ck_webhook_attempt_outcome check ((status is null) <> (fault is null))
);

insert into role_permission (role_code, permission) values
    ('admin', 'WEBHOOK_READ'), ('admin', 'WEBHOOK_ADMIN'), ('auditor', 'WEBHOOK_READ'),
    ('institution', 'WEBHOOK_READ'), ('institution', 'WEBHOOK_ADMIN');

insert into schema_compatibility (version, builds_with) values ('202611261130', '202611260803');
