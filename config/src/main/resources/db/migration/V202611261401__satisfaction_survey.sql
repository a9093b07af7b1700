-- Periodic surveys (满意度调查): what is asked of whom in which period, and how the sample was drawn, so that it can be drawn again.
create table satisfaction_survey (
    id           uuid        not null,
    title        text        not null,
    audience     text        not null,
    questions    text[]      not null,
    opens_on     date        not null,
    closes_on    date        not null,
    sample_size  int         not null,
    seed         bigint      not null,
    remind_days  int         not null,
    reminders    int         not null,
    status       text        not null,
    frame_size   int,
    frame_digest text,
    created_at   timestamptz not null,
    created_by   text        not null,
    opened_at    timestamptz,
    opened_by    text,
    closed_at    timestamptz,
    version      int         not null default 0,
    constraint pk_satisfaction_survey primary key (id),
    constraint ck_satisfaction_survey_title check (length(title) between 1 and 120),
    constraint ck_satisfaction_survey_audience check (audience in ('USERS', 'INSTITUTIONS', 'INSURED')),
    constraint ck_satisfaction_survey_questions check (cardinality(questions) between 1 and 10),
    constraint ck_satisfaction_survey_period check (closes_on >= opens_on),
    constraint ck_satisfaction_survey_sample check (sample_size between 1 and 2000),
    constraint ck_satisfaction_survey_reminders check (reminders between 0 and 5 and remind_days between 1 and 90),
    constraint ck_satisfaction_survey_status check (status in ('DRAFT', 'OPEN', 'CLOSED')),
    constraint ck_satisfaction_survey_frame check (
        (status = 'DRAFT') = (frame_size is null) and (frame_size is null) = (frame_digest is null)
        and (frame_size is null) = (opened_at is null) and (frame_size is null) = (opened_by is null))
);
comment on column satisfaction_survey.seed is 'the same frame, size and seed give the same sample';
comment on column satisfaction_survey.frame_digest is 'SHA-256 of all who could have been drawn, in order, a line each';

-- Who was drawn (样本), and what they answered: the stars of each question, in their order.
create table satisfaction_invitation (
    id          uuid        not null,
    survey      uuid        not null,
    place       int         not null,
    member      text        not null,
    invited_at  timestamptz not null,
    reminded    int         not null default 0,
    reminded_at timestamptz,
    stars       int[],
    comment     text,
    method      text,
    answered_at timestamptz,
    recorded_by text,
    version     int         not null default 0,
    constraint pk_satisfaction_invitation primary key (id),
    constraint uq_satisfaction_invitation_member unique (survey, member),
    constraint uq_satisfaction_invitation_place unique (survey, place),
    constraint fk_satisfaction_invitation_survey foreign key (survey) references satisfaction_survey (id),
    constraint ck_satisfaction_invitation_comment check (length(comment) between 1 and 1000),
    constraint ck_satisfaction_invitation_method check (method in ('LINK', 'ON_SITE', 'QUESTIONNAIRE', 'PHONE')),
    constraint ck_satisfaction_invitation_answer check (
        (stars is null) = (method is null) and (stars is null) = (answered_at is null)
        and (recorded_by is not null) = (method is not null and method <> 'LINK'))
);
comment on column satisfaction_invitation.member is 'login, code of an institution, or what staff call an insured person; no identity number';

insert into role_permission (role_code, permission) values ('leader', 'SURVEY_MANAGE'), ('analyst', 'SURVEY_MANAGE') on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611261401', '202611261234');
