-- Findings served on members of staff, and their appeals (申诉机制; CMPL-06). A row shows what was served; the complaint behind it is
-- named for those who may see that.
create sequence appeal_finding_seq;

create table appeal_finding (
    id            bigint      not null,
    number        text        not null,
    kind          text        not null,
    complaint     text,
    person        text        not null,
    organisation  text        not null,
    region        text        not null,
    text          text        not null,
    basis         text,
    measure       text,
    points        numeric(8,2),
    status        text        not null,
    appeal_until  timestamptz not null,
    due_at        timestamptz,
    reason        text,
    claim         text,
    decision      text,
    decision_text text,
    new_points    numeric(8,2),
    decided_by    text,
    decided_at    timestamptz,
    event_count   int         not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    version       int         not null,
    constraint pk_appeal_finding primary key (id),
    constraint uq_appeal_finding_number unique (number),
    constraint uq_appeal_finding_complaint unique (complaint),
    constraint ck_appeal_finding_kind check (kind in ('COMPLAINT', 'ASSESSMENT', 'CHECK')),
    constraint ck_appeal_finding_complaint check ((kind = 'COMPLAINT') = (complaint is not null)),
    constraint ck_appeal_finding_person check (person <> created_by),
    constraint ck_appeal_finding_status check (status in ('SERVED', 'APPEALED', 'ACCEPTED', 'REVIEWED', 'DECIDED', 'WITHDRAWN')),
    constraint ck_appeal_finding_appealed check (status = 'SERVED' or (reason is not null and claim is not null)),
    constraint ck_appeal_finding_decision check (decision in ('UPHELD', 'CHANGED', 'REVOKED')),
    constraint ck_appeal_finding_decided check (
        (status = 'DECIDED') = (decided_by is not null) and (decided_by is null) = (decision is null)
        and (decided_by is null) = (decision_text is null) and (decided_by is null) = (decided_at is null)),
    constraint ck_appeal_finding_other check (decided_by is null or decided_by not in (person, created_by))
);
create index ix_appeal_finding_created_at on appeal_finding (created_at desc, id desc);
create index ix_appeal_finding_person on appeal_finding (person);
comment on table appeal_finding is 'Findings; number is JL, day and id';
comment on column appeal_finding.complaint is 'never shown to person';
comment on column appeal_finding.created_by is '送达人: who served it; decides nothing about it';
comment on column appeal_finding.appeal_until is 'close of business of the last working day for an appeal';

create table appeal_barred (
    finding_id bigint not null,
    login      text   not null,
    constraint pk_appeal_barred primary key (finding_id, login),
    constraint fk_appeal_barred_finding foreign key (finding_id) references appeal_finding (id)
);
comment on table appeal_barred is 'Who had a part in what led to the finding: none of them decides on an appeal';

create sequence appeal_event_seq increment by 50;

create table appeal_event (
    id         bigint      not null,
    finding_id bigint      not null,
    sequence   int         not null,
    type       text        not null,
    at         timestamptz not null,
    actor      text        not null,
    details    jsonb       not null,
    constraint pk_appeal_event primary key (id),
    constraint fk_appeal_event_finding foreign key (finding_id) references appeal_finding (id),
    constraint uq_appeal_event_sequence unique (finding_id, sequence)
);
create trigger tr_appeal_event_append_only before update or delete on appeal_event
  for each row execute function refuse_change();
comment on table appeal_event is 'Who did which step when and why; append-only';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('complaints', 'APPEAL_SERVE'),
    ('leader', 'APPEAL_SERVE APPEAL_DECIDE'),
    ('bureau', 'APPEAL_DECIDE')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262021', '202611260400');
