-- Which tickets a call was about (DESK-02); said by the form that was opened from the call, or by a person.
create table call_ticket (
    call_id   bigint      not null,
    ticket    text        not null,
    linked_at timestamptz not null,
    linked_by text        not null,
    constraint pk_call_ticket primary key (call_id, ticket),
    constraint fk_call_ticket_call foreign key (call_id) references phone_call (id),
    constraint fk_call_ticket_ticket foreign key (ticket) references ticket (number)
);
create index ix_call_ticket_ticket on call_ticket (ticket);
comment on table call_ticket is 'Calls and the tickets that they were about; never one of kind COMPLAINT';

-- The call that an agent has open is asked for with every page.
create index ix_phone_call_open on phone_call (agent, rang_at desc, id desc) where status in ('RINGING', 'TALKING');

insert into schema_compatibility (version, builds_with) values ('202611262000', '202611260400');
