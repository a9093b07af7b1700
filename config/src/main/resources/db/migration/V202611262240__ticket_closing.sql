-- Tickets whose user says nothing about a result that was fed back close by themselves after a while (DESK-11).
create sequence ticket_closing_rule_seq;

create table ticket_closing_rule (
    id         bigint      not null,
    kind       text,
    level      int,
    days       int         not null,
    notice     int         not null,
    valid_from date        not null,
    reason     text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_ticket_closing_rule primary key (id),
    constraint ck_ticket_closing_rule_kind check (kind not in ('COMPLAINT', 'CHANGE')),
    constraint ck_ticket_closing_rule_level check (level between 1 and 9),
    constraint ck_ticket_closing_rule_days check (days between 0 and 120),
    constraint ck_ticket_closing_rule_notice check (notice >= 1 and (days = 0 or notice <= days))
);
create trigger tr_ticket_closing_rule_append_only before update or delete on ticket_closing_rule
  for each row execute function refuse_change();
comment on table ticket_closing_rule is 'For a ticket counts the most exact rule for its kind and level, of these the latest whose day has come';
comment on column ticket_closing_rule.days is 'working days after the day of the feedback; 0 for never';
comment on column ticket_closing_rule.notice is 'so many working days before it is closed the user''s side is told';

insert into ticket_closing_rule (id, kind, level, days, notice, valid_from, reason, created_at, created_by)
values (nextval('ticket_closing_rule_seq'), null, null, 5, 2, '2020-01-01', '随产品提供：反馈后 5 个工作日', now(), 'system:shipped');

create table ticket_closing (
    ticket      text        not null,
    fed_back_at timestamptz not null,
    close_at    timestamptz,
    look_at     timestamptz,
    told_at     timestamptz,
    answered_at timestamptz,
    hindered_at timestamptz,
    constraint pk_ticket_closing primary key (ticket),
    constraint fk_ticket_closing_ticket foreign key (ticket) references ticket (number)
);
create index ix_ticket_closing_look_at on ticket_closing (look_at) where look_at is not null;
comment on table ticket_closing is 'Tickets whose result was fed back and that are neither closed nor open again';
comment on column ticket_closing.look_at is 'when the node that has the role does something next; null for never';
comment on column ticket_closing.hindered_at is 'since when it would be closed if it had its cause and prevention';

insert into schema_compatibility (version, builds_with) values ('202611262240', '202611260400');
