-- Publicity of policies (政策宣传; CONS-08): campaigns with their activities, what people said, and surveys.
create table publicity_channel (
    code       text        not null,
    name       text        not null,
    name_en    text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_publicity_channel primary key (code),
    constraint ck_publicity_channel_code check (code ~ '^[A-Z][A-Z0-9_]{1,29}$')
);
comment on table publicity_channel is '宣传渠道; further ones are added by people';

insert into publicity_channel (code, name, name_en, created_at, created_by) values
    ('BROCHURE', '宣传手册', 'Brochure', '2020-01-01T00:00:01Z', 'system:shipped'),
    ('ONLINE_COURSE', '线上课程', 'Online course', '2020-01-01T00:00:02Z', 'system:shipped'),
    ('LECTURE', '现场讲座', 'Lecture', '2020-01-01T00:00:03Z', 'system:shipped');

create sequence publicity_campaign_seq;

create table publicity_campaign (
    id             bigint      not null,
    number         text        not null,
    title          text        not null,
    goal           text        not null,
    content        text        not null,
    method         text        not null,
    audience       text        not null,
    first_day      date        not null,
    last_day       date        not null,
    owner          text        not null,
    directive      text,
    policy         text,
    policy_version int,
    status         text        not null,
    written_by     text        not null,
    submitted_by   text,
    decided_by     text,
    decided_at     timestamptz,
    effect         text,
    ended_at       timestamptz,
    activity_count int         not null,
    voice_count    int         not null,
    event_count    int         not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    version        int         not null,
    constraint pk_publicity_campaign primary key (id),
    constraint uq_publicity_campaign_number unique (number),
    constraint fk_publicity_campaign_directive foreign key (directive) references directive (number),
    constraint ck_publicity_campaign_days check (last_day >= first_day),
    constraint ck_publicity_campaign_policy check ((policy is null) = (policy_version is null)),
    constraint ck_publicity_campaign_status check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'ENDED', 'WITHDRAWN')),
    constraint ck_publicity_campaign_decided check ((decided_by is null) = (decided_at is null)),
    constraint ck_publicity_campaign_other check (decided_by is null or (decided_by <> written_by and decided_by <> submitted_by)),
    constraint ck_publicity_campaign_approved check (status not in ('APPROVED', 'ENDED') or decided_by is not null),
    constraint ck_publicity_campaign_ended check (status <> 'ENDED' or effect is not null)
);
create index ix_publicity_campaign_status on publicity_campaign (status, id desc);
create index ix_publicity_campaign_directive on publicity_campaign (directive) where directive is not null;
comment on table publicity_campaign is 'Campaigns (宣传计划); number is XC, day and id';
comment on column publicity_campaign.written_by is 'who has written the plan last; never who approves it';

create table publicity_campaign_channel (
    campaign_id bigint not null,
    place       int    not null,
    channel     text   not null,
    constraint pk_publicity_campaign_channel primary key (campaign_id, place),
    constraint fk_publicity_campaign_channel_campaign foreign key (campaign_id) references publicity_campaign (id),
    constraint fk_publicity_campaign_channel_channel foreign key (channel) references publicity_channel (code)
);

create table publicity_campaign_survey (
    campaign_id bigint not null,
    place       int    not null,
    survey      uuid   not null,
    constraint pk_publicity_campaign_survey primary key (campaign_id, place),
    constraint fk_publicity_campaign_survey_campaign foreign key (campaign_id) references publicity_campaign (id)
);

create sequence publicity_activity_seq;

create table publicity_activity (
    id             bigint not null,
    campaign_id    bigint not null,
    number         int    not null,
    channel        text   not null,
    topic          text   not null,
    day            date   not null,
    place          text   not null,
    person         text   not null,
    planned_people int    not null,
    planned_copies int    not null,
    status         text   not null,
    held_on        date,
    held_place     text,
    people         int,
    copies         int,
    result         text,
    remind_at      timestamptz,
    constraint pk_publicity_activity primary key (id),
    constraint uq_publicity_activity_number unique (campaign_id, number),
    constraint fk_publicity_activity_campaign foreign key (campaign_id) references publicity_campaign (id),
    constraint fk_publicity_activity_channel foreign key (channel) references publicity_channel (code),
    constraint ck_publicity_activity_status check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint ck_publicity_activity_planned check (planned_people >= 0 and planned_copies >= 0),
    constraint ck_publicity_activity_held check ((status = 'HELD') = (held_on is not null and held_place is not null
        and people is not null and copies is not null and result is not null)),
    constraint ck_publicity_activity_remind check (remind_at is null or status = 'PLANNED')
);
create index ix_publicity_activity_remind_at on publicity_activity (remind_at) where remind_at is not null;
comment on table publicity_activity is 'What is done for a campaign, as planned and as held';
comment on column publicity_activity.remind_at is 'when its people are to be reminded next; null while nothing is to be told';

create sequence publicity_voice_seq;

create table publicity_voice (
    id          bigint      not null,
    campaign_id bigint      not null,
    number      int         not null,
    activity    int,
    kind        text        not null,
    text        text        not null,
    answer      text,
    suggestion  bigint,
    article     text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_publicity_voice primary key (id),
    constraint uq_publicity_voice_number unique (campaign_id, number),
    constraint fk_publicity_voice_campaign foreign key (campaign_id) references publicity_campaign (id),
    constraint fk_publicity_voice_activity foreign key (campaign_id, activity) references publicity_activity (campaign_id, number),
    constraint ck_publicity_voice_kind check (kind in ('QUESTION', 'OPINION'))
);
comment on table publicity_voice is '现场交流: questions and opinions, and what came of them';

create sequence publicity_event_seq increment by 50;

create table publicity_event (
    id          bigint      not null,
    campaign_id bigint      not null,
    sequence    int         not null,
    type        text        not null,
    at          timestamptz not null,
    actor       text        not null,
    details     jsonb       not null,
    constraint pk_publicity_event primary key (id),
    constraint fk_publicity_event_campaign foreign key (campaign_id) references publicity_campaign (id),
    constraint uq_publicity_event_sequence unique (campaign_id, sequence)
);
create trigger tr_publicity_event_append_only before update or delete on publicity_event
  for each row execute function refuse_change();

create sequence publicity_file_seq;

create table publicity_file (
    id          bigint      not null,
    activity_id bigint      not null,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null,
    sha256      text        not null,
    content     bytea       not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    constraint pk_publicity_file primary key (id),
    constraint fk_publicity_file_activity foreign key (activity_id) references publicity_activity (id)
);
create index ix_publicity_file_activity on publicity_file (activity_id);
comment on table publicity_file is 'Material of activities: brochures, slides, photographs, lists';

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('leader', 'PUBLICITY_READ PUBLICITY_EDIT PUBLICITY_APPROVE'),
    ('bureau', 'PUBLICITY_READ PUBLICITY_EDIT PUBLICITY_APPROVE'),
    ('desk', 'PUBLICITY_READ PUBLICITY_EDIT'),
    ('analyst', 'PUBLICITY_READ PUBLICITY_EDIT'),
    ('auditor', 'PUBLICITY_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262241', '202611260400');
