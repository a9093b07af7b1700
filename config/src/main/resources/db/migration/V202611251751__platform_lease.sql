-- One node at a time: who is there, who has which role, and how it got there.

-- A start of a node, alive as long as it renews its heartbeat (by the clock of the database, which all nodes share).
create table cluster_node (
    owner        text        not null,
    node         text        not null,
    started_at   timestamptz not null default clock_timestamp(),
    heartbeat_at timestamptz not null default clock_timestamp(),
    -- since when it has renewed without a gap: only who was there all the time may say that another one was silent
    steady_since timestamptz not null default clock_timestamp(),
    -- left in order
    stopped_at   timestamptz,
    -- when the database sessions of a silent node were ended; empty again once it is heard of
    fenced_at    timestamptz,
    status       jsonb       not null default '{}',
    constraint pk_cluster_node primary key (owner)
);
create index ix_cluster_node_node on cluster_node (node);

-- A role that one node has at a time. Every change of hands raises the epoch; work of an earlier epoch can no longer commit.
create table lease (
    role  text        not null,
    epoch bigint      not null,
    node  text        not null,
    -- null: given back
    owner text,
    since timestamptz not null default clock_timestamp(),
    constraint pk_lease primary key (role),
    constraint ck_lease_epoch check (epoch > 0)
);

create table lease_takeover (
    role      text        not null,
    epoch     bigint      not null,
    node      text        not null,
    from_node text,
    reason    text        not null,
    at        timestamptz not null default clock_timestamp(),
    constraint pk_lease_takeover primary key (role, epoch),
    constraint ck_lease_takeover_reason check (reason in ('FIRST', 'RELEASED', 'RESTARTED', 'SILENT'))
);
create index ix_lease_takeover_at on lease_takeover (at desc);
