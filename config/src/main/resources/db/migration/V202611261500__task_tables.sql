-- Tasks and their supervision (任务、督办; DESK-16): who gave what to whom until when, what was asked and granted, and the proof.
create sequence task_seq;

create table task (
    id                bigint      not null,
    number            text        not null,
    title             text        not null,
    text              text        not null,
    leader            text,
    giver             text        not null,
    owner             text        not null,
    organisation      text        not null,
    region            text,
    priority          text        not null,
    proof             boolean     not null,
    related_kind      text,
    related_number    text,
    status            text        not null,
    due_at            timestamptz not null,
    first_due_at      timestamptz not null,
    extension_due     timestamptz,
    extension_reason  text,
    result            text,
    done_at           timestamptz,
    ended_at          timestamptz,
    returns           int         not null,
    urges             int         not null,
    remind_at         timestamptz,
    event_count       int         not null,
    created_at        timestamptz not null,
    created_by        text        not null,
    updated_at        timestamptz not null,
    updated_by        text        not null,
    version           int         not null,
    constraint pk_task primary key (id),
    constraint uq_task_number unique (number),
    constraint ck_task_owner check (owner <> giver),
    constraint ck_task_priority check (priority in ('NORMAL', 'URGENT', 'VERY_URGENT')),
    constraint ck_task_related check ((related_kind is null) = (related_number is null)),
    constraint ck_task_related_kind check (related_kind in ('TICKET', 'COMPLAINT', 'ARTICLE')),
    constraint ck_task_status check (status in ('ASSIGNED', 'ACCEPTED', 'DONE', 'CONFIRMED', 'WITHDRAWN')),
    constraint ck_task_extension check ((extension_due is null) = (extension_reason is null)),
    constraint ck_task_done check (status not in ('DONE', 'CONFIRMED') or (done_at is not null and result is not null))
);
create index ix_task_created_at on task (created_at desc, id desc);
create index ix_task_owner on task (owner, status);
create index ix_task_giver on task (giver, status);
create index ix_task_remind_at on task (remind_at) where remind_at is not null;
create index ix_task_related on task (related_number) where related_number is not null;
comment on table task is 'Tasks; number is RW, day and id';
comment on column task.leader is '交办领导: name of a leader who has no account; giver then acts for that leader';
comment on column task.giver is '交办人: account that confirms what was done';
comment on column task.region is 'of the organisation of the owner when the task was given: by it supervisors of a region see the task';
comment on column task.proof is 'done only with at least one file';
comment on column task.due_at is 'close of business of a working day';
comment on column task.remind_at is 'when people are to be reminded next; null while nothing is to be told';

create table task_coworker (
    task_id bigint not null,
    login   text   not null,
    constraint pk_task_coworker primary key (task_id, login),
    constraint fk_task_coworker_task foreign key (task_id) references task (id)
);
create index ix_task_coworker_login on task_coworker (login);

create sequence task_event_seq increment by 50;

create table task_event (
    id        bigint      not null,
    task_id   bigint      not null,
    sequence  int         not null,
    type      text        not null,
    at        timestamptz not null,
    actor     text        not null,
    details   jsonb       not null,
    constraint pk_task_event primary key (id),
    constraint fk_task_event_task foreign key (task_id) references task (id),
    constraint uq_task_event_sequence unique (task_id, sequence)
);
create trigger tr_task_event_append_only before update or delete on task_event
  for each row execute function refuse_change();
comment on table task_event is 'Who did what when and why, reminders among it; append-only';

create sequence task_file_seq;

create table task_file (
    id         bigint      not null,
    task_id    bigint      not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    content    bytea       not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_task_file primary key (id),
    constraint fk_task_file_task foreign key (task_id) references task (id)
);
create index ix_task_file_task on task_file (task_id);
comment on table task_file is 'Proof of what was done (佐证材料)';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('desk', 'TASK_READ TASK_ASSIGN TASK_SUPERVISE'),
    ('leader', 'TASK_READ TASK_ASSIGN TASK_SUPERVISE'),
    ('bureau', 'TASK_READ TASK_ASSIGN TASK_SUPERVISE'),
    ('engineer', 'TASK_READ'),
    ('complaints', 'TASK_READ'),
    ('analyst', 'TASK_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261500', '202611260400');
