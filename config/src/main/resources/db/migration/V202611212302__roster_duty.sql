-- Who is on duty (值班): posts and dated shifts.
create extension if not exists btree_gist;
create table duty_post (
    code         text    not null,
    position     int     not null,
    support_line int     not null,
    all_hours    boolean not null,
    name_zh      text    not null,
    name_en      text    not null,
    source       text    not null,
    constraint pk_duty_post primary key (code),
    constraint uq_duty_post_position unique (position),
    constraint ck_duty_post_support_line check (support_line between 1 and 5)
);
insert into duty_post (code, position, support_line, all_hours, name_zh, name_en, source) values
    ('FIRST_LINE', 1, 1, true, '热线一线', 'Hotline, first line', '001 三(二)、三(三)3(1)'),
    ('ON_SITE', 2, 2, false, '现场工程师', 'On-site engineer', '000 多渠道服务保障'),
    ('HEADQUARTERS', 3, 3, true, '总部支持', 'Headquarters support', '001 三(八)7(3)'),
    ('PROVINCE', 4, 4, false, '省级平台对接', 'Provincial team liaison', '001 二(三)'),
    ('LEADER', 5, 5, false, '值班领导', 'Leader on duty', '000 值班安排计划');

create sequence duty_shift_seq increment by 50;
create table duty_shift (
    id          bigint      not null,
    post        text        not null,
    staff       text        not null,
    staff_name  text        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    voided_at   timestamptz,
    voided_by   text,
    void_reason text,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_duty_shift primary key (id),
    constraint fk_duty_shift_post foreign key (post) references duty_post (code),
    constraint ck_duty_shift_order check (starts_at < ends_at),
    constraint ck_duty_shift_voided check ((voided_at is null) = (void_reason is null)),
    -- nobody stands twice in one post at one time
    constraint ex_duty_shift_overlap exclude using gist
        (post with =, staff with =, tstzrange(starts_at, ends_at) with &&) where (voided_at is null)
);
create index ix_duty_shift_ends_at on duty_shift (ends_at) where voided_at is null;
