-- Service metrics (服务指标; DESK-17, DESK-19, SLA-15): who may see them, and the figures of each month as they were kept.

create table metric_snapshot (
    month      date        not null,
    taken_at   timestamptz not null,
    as_of      timestamptz not null,
    constraint pk_metric_snapshot primary key (month),
    constraint ck_metric_snapshot_month check (extract(day from month) = 1)
);
comment on table metric_snapshot is 'Figures of a month for the assessment, once a month, by the schedule';
comment on column metric_snapshot.taken_at is 'data time: what was written later is not in it';
comment on column metric_snapshot.as_of is 'open clocks are judged as of then: the end of the month';

create table metric_snapshot_value (
    month     date   not null,
    property  text   not null,
    item      text   not null,
    metric    text   not null,
    value     numeric,
    part      bigint,
    whole     bigint,
    tickets   bigint not null,
    constraint pk_metric_snapshot_value primary key (month, property, item, metric),
    constraint fk_metric_snapshot_value_month foreign key (month) references metric_snapshot (month)
);
comment on column metric_snapshot_value.item is 'the level, service line and so on; empty for tickets that have none';
comment on column metric_snapshot_value.value is 'null where there is nothing to compute it of';

create trigger tr_metric_snapshot_append_only before update or delete on metric_snapshot
  for each row execute function refuse_change();
create trigger tr_metric_snapshot_value_append_only before update or delete on metric_snapshot_value
  for each row execute function refuse_change();

-- What is open is counted from this index, however many tickets there have been; it has all that counts of open tickets ask for.
create index if not exists ix_ticket_open on ticket (created_at) include (status, kind, level, assignee, institution, region, next_due_at)
  where status not in ('CLOSED', 'MERGED');

-- Whoever sees tickets of the city and its reports sees figures of them; figures by person are for those who lead and assess.
insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('desk', 'METRIC_READ'),
    ('engineer', 'METRIC_READ'),
    ('leader', 'METRIC_READ METRIC_PERSON'),
    ('bureau', 'METRIC_READ METRIC_PERSON'),
    ('analyst', 'METRIC_READ'),
    ('auditor', 'METRIC_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261530', '202611260400');
