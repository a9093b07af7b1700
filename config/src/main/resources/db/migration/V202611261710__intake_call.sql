-- Telephone calls as the telephone system tells of them (来电; DESK-02), and by which number a caller is known again.

-- As org.yiyun.ticket.PhoneKey: digits without the country's code and leading zeros.
create function phone_key(phone text) returns text immutable strict parallel safe language sql
return case
    when ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0') ~ '^86[0-9]{10,}$'
    then ltrim(substr(ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0'), 3), '0')
    else ltrim(regexp_replace(phone, '[^0-9]', '', 'g'), '0')
end;
create index ix_ticket_phone on ticket (phone_key(contact_phone), created_at desc, id desc) where phone_key(contact_phone) <> '';

create sequence phone_call_seq increment by 50;

create table phone_call (
    id          bigint      not null,
    source      text        not null,
    call_id     text        not null,
    phone       text        not null,
    agent       text,
    status      text        not null,
    rang_at     timestamptz not null,
    answered_at timestamptz,
    ended_at    timestamptz,
    version     int         not null,
    constraint pk_phone_call primary key (id),
    constraint uq_phone_call_call unique (source, call_id),
    constraint ck_phone_call_status check (status in ('RINGING', 'TALKING', 'ENDED', 'MISSED')),
    constraint ck_phone_call_ended check ((ended_at is not null) = (status in ('ENDED', 'MISSED'))),
    constraint ck_phone_call_answered check (answered_at is not null or status in ('RINGING', 'MISSED'))
);
create index ix_phone_call_rang on phone_call (rang_at desc, id desc);
create index ix_phone_call_agent on phone_call (agent, rang_at desc, id desc) where agent is not null;
comment on column phone_call.source is 'login or client that told of it; its call ids are its own';
comment on column phone_call.agent is 'login of whom the call rang at or who answered it';

insert into role_permission (role_code, permission) values ('desk', 'INTAKE_CALL') on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261710', '202611260400');
