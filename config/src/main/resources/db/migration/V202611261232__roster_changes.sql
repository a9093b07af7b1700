-- Asked for by whoever has a shift, agreed to by a colleague, approved by who keeps the roster: two people change shifts (换班), or
-- one takes another's (顶班). Approved, the shifts are voided in duty_shift and others stand in their place.
create sequence duty_change_seq increment by 50;
create table duty_change (
    id               bigint      not null,
    shift            bigint      not null,
    other_shift      bigint,
    requester        text        not null,
    requester_name   text        not null,
    counterpart      text        not null,
    counterpart_name text        not null,
    reason           text        not null,
    status           text        not null,
    decided_at       timestamptz,
    decided_by       text,
    remark           text,
    created_at       timestamptz not null,
    created_by       text        not null,
    updated_at       timestamptz not null,
    updated_by       text        not null,
    version          int         not null,
    constraint pk_duty_change primary key (id),
    constraint fk_duty_change_shift foreign key (shift) references duty_shift (id),
    constraint fk_duty_change_other_shift foreign key (other_shift) references duty_shift (id),
    constraint ck_duty_change_status check (status in ('REQUESTED', 'AGREED', 'APPROVED', 'DECLINED', 'REFUSED', 'WITHDRAWN')),
    constraint ck_duty_change_people check (requester <> counterpart),
    constraint ck_duty_change_decided check ((decided_at is null) = (decided_by is null))
);
comment on column duty_change.other_shift is 'null: the counterpart takes the shift and gives none';
create unique index uq_duty_change_open on duty_change (shift) where status in ('REQUESTED', 'AGREED');
create index ix_duty_change_shift on duty_change (shift);

insert into schema_compatibility (version, builds_with) values ('202611261232', '202611260400');
