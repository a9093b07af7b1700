-- Which level-1 tickets have called the standby pool (应急备勤), each once for ever: the inbox forgets after a month.
create table duty_standby_call (
    ticket    text        not null,
    called_at timestamptz not null,
    people    int         not null,
    constraint pk_duty_standby_call primary key (ticket)
);

insert into schema_compatibility (version, builds_with) values ('202611261231', '202611260400');
