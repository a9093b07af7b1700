-- Replacing a person for good (人员更换; PER-04): proposed, consented to by the bureau, handed over in one go with a list of all that was.
create sequence replacement_seq;
create table replacement (
    id            bigint      not null,
    number        text        not null,
    leaver        text        not null,
    successor     text        not null,
    reason        text        not null,
    takes_over_on date        not null,
    last_day      date        not null,
    status        text        not null,
    decided_by    text,
    decided_at    timestamptz,
    decision      text,
    ended_by      text,
    ended_at      timestamptz,
    created_at    timestamptz not null,
    created_by    text        not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    version       int         not null,
    constraint pk_replacement primary key (id),
    constraint uq_replacement_number unique (number),
    constraint ck_replacement_two_people check (leaver <> successor),
    constraint ck_replacement_days check (takes_over_on <= last_day),
    constraint ck_replacement_status check (status in ('PROPOSED', 'CONSENTED', 'DECLINED', 'DONE', 'WITHDRAWN')),
    -- the bureau's word is that of somebody who has no part in it
    constraint ck_replacement_decider check (decided_by is null or decided_by not in (created_by, leaver, successor)),
    constraint ck_replacement_decided check (
        (decided_by is null) = (decided_at is null) and (decided_by is null) = (decision is null)
        and (status not in ('CONSENTED', 'DECLINED', 'DONE') or decided_by is not null)),
    constraint ck_replacement_ended check ((status in ('DONE', 'WITHDRAWN')) = (ended_by is not null and ended_at is not null))
);
create unique index uq_replacement_open on replacement (leaver) where status in ('PROPOSED', 'CONSENTED');
comment on table replacement is 'number is HT, day and id; leaver and successor are logins';

create table replacement_item (
    replacement_id bigint not null,
    place          int    not null,
    kind           text   not null,
    number         text   not null,
    title          text   not null,
    constraint pk_replacement_item primary key (replacement_id, place),
    constraint fk_replacement_item_replacement foreign key (replacement_id) references replacement (id)
);
create trigger tr_replacement_item_append_only before update or delete on replacement_item
  for each row execute function refuse_change();
comment on table replacement_item is 'what was handed over, as the list said at that moment';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('leader', 'HANDOVER_READ HANDOVER_EDIT'),
    ('bureau', 'HANDOVER_READ HANDOVER_CONFIRM'),
    ('auditor', 'HANDOVER_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262254', '202611260400');
