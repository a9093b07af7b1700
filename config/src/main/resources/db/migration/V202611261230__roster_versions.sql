-- The roster as versions (值班表): drafted for a post and a period, checked, published, kept. What stands is in duty_shift;
-- publishing a version puts its shifts there and voids those that it replaces.
alter table duty_post add column skill text;
alter table duty_post add column rest_hours int;
alter table duty_post add constraint fk_duty_post_skill foreign key (skill) references skill (code);
alter table duty_post add constraint ck_duty_post_rest_hours check (rest_hours between 0 and 48);
comment on column duty_post.skill is 'that everybody there has; null for none (值班人员能力要求)';
comment on column duty_post.rest_hours is 'before and after a shift there; 0 for who is on call; null: yiyun.roster.rest-hours';
update duty_post set skill = 'NETWORK' where code = 'ON_SITE';
update duty_post set skill = 'INTERFACE' where code = 'HEADQUARTERS';
update duty_post set rest_hours = 0 where code in ('HEADQUARTERS', 'PROVINCE', 'LEADER');

-- How a day is cut into shifts (班制); a part that does not end after it starts ends on the next day.
create table duty_pattern (
    code     text not null,
    position int  not null,
    parts    text not null,
    name_zh  text not null,
    name_en  text not null,
    constraint pk_duty_pattern primary key (code),
    constraint uq_duty_pattern_position unique (position),
    constraint ck_duty_pattern_parts check (parts ~ '^\d\d:\d\d-\d\d:\d\d( \d\d:\d\d-\d\d:\d\d)*$')
);
insert into duty_pattern (code, position, parts, name_zh, name_en) values
    ('TWO_12', 1, '08:00-20:00 20:00-08:00', '两班倒（12 小时）', 'Two shifts of 12 hours'),
    ('THREE_8', 2, '00:00-08:00 08:00-16:00 16:00-00:00', '三班倒（8 小时）', 'Three shifts of 8 hours'),
    ('WHOLE_DAY', 3, '00:00-00:00', '全天（24 小时）', 'The whole day (24 hours)'),
    ('DAYTIME', 4, '08:00-18:00', '白班', 'Daytime');

create sequence duty_roster_seq increment by 50;
create table duty_roster (
    id           bigint      not null,
    post         text        not null,
    name         text        not null,
    first_day    date        not null,
    last_day     date        not null,
    pattern      text        not null,
    number       int         not null,
    status       text        not null,
    published_at timestamptz,
    published_by text,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_duty_roster primary key (id),
    constraint uq_duty_roster_number unique (post, first_day, last_day, number),
    constraint fk_duty_roster_post foreign key (post) references duty_post (code),
    constraint fk_duty_roster_pattern foreign key (pattern) references duty_pattern (code),
    constraint ck_duty_roster_days check (first_day <= last_day and last_day < first_day + 100),
    constraint ck_duty_roster_status check (status in ('DRAFT', 'PUBLISHED', 'REPLACED', 'DISCARDED')),
    constraint ck_duty_roster_published check ((published_at is null) = (status in ('DRAFT', 'DISCARDED')))
);
comment on column duty_roster.number is 'counts the versions of a post and a period, from 1';
create unique index uq_duty_roster_draft on duty_roster (post, first_day, last_day) where status = 'DRAFT';
create index ix_duty_roster_first_day on duty_roster (first_day);

create table duty_roster_shift (
    roster     bigint      not null,
    staff      text        not null,
    staff_name text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    constraint pk_duty_roster_shift primary key (roster, staff, starts_at),
    constraint fk_duty_roster_shift_roster foreign key (roster) references duty_roster (id),
    constraint ck_duty_roster_shift_order check (starts_at < ends_at)
);

-- Who is away when (请假), and who is on standby (应急备勤).
create sequence duty_staff_time_seq increment by 50;
create table duty_staff_time (
    id         bigint      not null,
    kind       text        not null,
    staff      text        not null,
    staff_name text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    note       text,
    voided_at  timestamptz,
    voided_by  text,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    int         not null,
    constraint pk_duty_staff_time primary key (id),
    constraint ck_duty_staff_time_kind check (kind in ('ABSENT', 'STANDBY')),
    constraint ck_duty_staff_time_order check (starts_at < ends_at),
    constraint ck_duty_staff_time_voided check ((voided_at is null) = (voided_by is null))
);
create index ix_duty_staff_time_ends_at on duty_staff_time (ends_at) where voided_at is null;

insert into schema_compatibility (version, builds_with) values ('202611261230', '202611260400');
