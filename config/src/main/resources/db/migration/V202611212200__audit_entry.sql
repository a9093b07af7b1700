-- Who did or saw what (审计). Written with the business data, chained shortly after by the sealer: linking inside the
-- business transactions would make them wait for each other.
create sequence audit_entry_seq increment by 1;

create table audit_entry (
    id           bigint      not null default nextval('audit_entry_seq'),
    at           timestamptz not null,
    actor        text        not null,
    actor_kind   text        not null,
    address      text,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    details      text        not null,
    constraint pk_audit_entry primary key (id),
    constraint ck_audit_entry_actor_kind check (actor_kind in ('STAFF', 'INSTITUTION', 'SYSTEM', 'NOBODY')),
    constraint ck_audit_entry_action check (length(action) between 1 and 100),
    constraint ck_audit_entry_subject_type check (length(subject_type) between 1 and 100),
    -- text, not jsonb: the chain is over these very characters
    constraint ck_audit_entry_details check (details is json object)
);
create index ix_audit_entry_actor on audit_entry (actor, id desc);
create index ix_audit_entry_subject on audit_entry (subject_type, subject_id, id desc);
create index ix_audit_entry_action on audit_entry (action, id desc);
create index ix_audit_entry_at on audit_entry (at, id);

-- The chain: position n holds SM3 over the hash of position n - 1 and the entry. Entries that commit late come late.
create table audit_seal (
    position  bigint not null,
    entry_id  bigint not null,
    hash      bytea  not null,
    sealed_at timestamptz not null,
    constraint pk_audit_seal primary key (position),
    constraint uq_audit_seal_entry unique (entry_id),
    constraint fk_audit_seal_entry foreign key (entry_id) references audit_entry (id),
    constraint ck_audit_seal_hash check (length(hash) = 32)
);

-- Entries that wait for their link.
create table audit_unsealed (
    entry_id bigint not null,
    constraint pk_audit_unsealed primary key (entry_id)
);
alter table audit_unsealed set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

create function audit_queue_entry() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (entry_id) values (new.id);
    return null;
end $$;
create trigger tr_audit_entry_queue after insert on audit_entry for each row execute function audit_queue_entry();

-- Append only, for every user who is not able to drop the trigger.
create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger tr_audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse_change();
create trigger tr_audit_seal_append_only before update or delete or truncate on audit_seal
    for each statement execute function audit_refuse_change();
