-- Calculations by which something was explained, and the consultations that keep them (CONS-04).
create sequence benefit_example_seq;

create table benefit_example (
    id             bigint      not null,
    number         text        not null,
    title          text        not null,
    note           text,
    scheme         text        not null,
    left_question  text        not null,
    right_question text,
    created_at     timestamptz not null,
    created_by     text        not null,
    constraint pk_benefit_example primary key (id),
    constraint uq_benefit_example_number unique (number)
);
create trigger tr_benefit_example_append_only before update or delete on benefit_example
  for each row execute function refuse_change();
comment on table benefit_example is '计算说明; number is SL, day and id';
comment on column benefit_example.left_question is 'what was asked as JSON, with the moment of knowledge and without who it is about';

create table benefit_example_ticket (
    example_id bigint not null,
    place      int    not null,
    ticket     text   not null,
    constraint pk_benefit_example_ticket primary key (example_id, place),
    constraint uq_benefit_example_ticket unique (example_id, ticket),
    constraint fk_benefit_example_ticket_example foreign key (example_id) references benefit_example (id),
    constraint fk_benefit_example_ticket_ticket foreign key (ticket) references ticket (number)
);
create index ix_benefit_example_ticket_ticket on benefit_example_ticket (ticket);

insert into schema_compatibility (version, builds_with) values ('202611262242', '202611260400');
