-- Evaluation of designated institutions (两定机构的服务质量评价体系; CMPL-07): dated criteria, results by period, objections.
create table evaluation_criteria (
    number     int         not null,
    title      text        not null,
    valid_from date        not null,
    status     text        not null,
    reason     text        not null,
    decided_by text,
    decided_at timestamptz,
    decision   text,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    int         not null,
    constraint pk_evaluation_criteria primary key (number),
    constraint ck_evaluation_criteria_status check (status in ('DRAFT', 'APPROVED', 'REJECTED')),
    constraint ck_evaluation_criteria_decided check (
        (status = 'DRAFT') = (decided_by is null) and (decided_by is null) = (decided_at is null)
        and (decided_by is null) = (decision is null)),
    constraint ck_evaluation_criteria_two check (decided_by is null or decided_by <> created_by)
);
create unique index uq_evaluation_criteria_draft on evaluation_criteria (status) where status = 'DRAFT';
comment on column evaluation_criteria.valid_from is 'periods that begin on this day or later are evaluated by it';

create table evaluation_criterion (
    criteria int           not null,
    place    int           not null,
    code     text          not null,
    name     text          not null,
    weight   int           not null,
    source   text          not null,
    best     numeric(12,2),
    worst    numeric(12,2),
    note     text,
    constraint pk_evaluation_criterion primary key (criteria, place),
    constraint fk_evaluation_criterion_criteria foreign key (criteria) references evaluation_criteria (number),
    constraint ck_evaluation_criterion_weight check (weight between 1 and 100),
    constraint ck_evaluation_criterion_source check (
        source in ('COMPLAINTS', 'PRAISES', 'UNDETAILED', 'REOPENED', 'SATISFACTION', 'FEEDBACK', 'MANUAL')),
    constraint ck_evaluation_criterion_ends check (source = 'MANUAL' or best <> worst)
);

create table evaluation_band (
    criteria   int           not null,
    place      int           not null,
    grade      text          not null,
    from_total numeric(5,2)  not null,
    outcome    text          not null,
    constraint pk_evaluation_band primary key (criteria, place),
    constraint fk_evaluation_band_criteria foreign key (criteria) references evaluation_criteria (number),
    constraint ck_evaluation_band_from check (from_total between 0 and 100),
    constraint ck_evaluation_band_outcome check (outcome in ('COMMEND', 'KEEP', 'CORRECT'))
);

create table evaluation_editor (
    criteria int  not null,
    login    text not null,
    constraint pk_evaluation_editor primary key (criteria, login),
    constraint fk_evaluation_editor_criteria foreign key (criteria) references evaluation_criteria (number)
);
comment on table evaluation_editor is 'Who has ever written a version: none of them approves it';

create sequence evaluation_seq;

create table evaluation (
    id               bigint      not null,
    period           text        not null,
    first_day        date        not null,
    next_day         date        not null,
    criteria         int         not null,
    status           text        not null,
    figures_at       timestamptz not null,
    announced_by     text,
    announced_at     timestamptz,
    objections_until timestamptz,
    published_by     text,
    published_at     timestamptz,
    created_at       timestamptz not null,
    created_by       text        not null,
    updated_at       timestamptz not null,
    updated_by       text        not null,
    version          int         not null,
    constraint pk_evaluation primary key (id),
    constraint uq_evaluation_period unique (period),
    constraint fk_evaluation_criteria foreign key (criteria) references evaluation_criteria (number),
    constraint ck_evaluation_period check (period ~ '^20[0-9]{2}(-Q[1-4])?$'),
    constraint ck_evaluation_days check (first_day < next_day),
    constraint ck_evaluation_status check (status in ('OPEN', 'ANNOUNCED', 'PUBLISHED')),
    constraint ck_evaluation_announced check ((status = 'OPEN') = (announced_at is null) and (announced_at is null) = (objections_until is null)),
    constraint ck_evaluation_published check ((status = 'PUBLISHED') = (published_at is not null)),
    constraint ck_evaluation_two check (published_by is null or published_by <> announced_by)
);
create index ix_evaluation_criteria on evaluation (criteria);

create sequence evaluation_result_seq;

create table evaluation_result (
    id              bigint      not null,
    evaluation_id   bigint      not null,
    institution     text        not null,
    name            text        not null,
    region          text        not null,
    total           numeric(5,2),
    grade           text,
    outcome         text,
    missing         int         not null,
    open_objections int         not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    updated_at      timestamptz not null,
    updated_by      text        not null,
    version         int         not null,
    constraint pk_evaluation_result primary key (id),
    constraint uq_evaluation_result_institution unique (evaluation_id, institution),
    constraint fk_evaluation_result_evaluation foreign key (evaluation_id) references evaluation (id),
    constraint ck_evaluation_result_total check (total between 0 and 100),
    constraint ck_evaluation_result_outcome check (outcome in ('COMMEND', 'KEEP', 'CORRECT'))
);
create index ix_evaluation_result_institution on evaluation_result (institution);
comment on column evaluation_result.name is 'of the institution when the evaluation was opened';
comment on column evaluation_result.missing is 'criteria that lack points which a person has to enter';

create sequence evaluation_score_seq increment by 50;

create table evaluation_score (
    id         bigint       not null,
    result_id  bigint       not null,
    place      int          not null,
    criterion  text         not null,
    figure     numeric(12,2),
    row_count  bigint       not null,
    proposed   numeric(5,2),
    entered    numeric(5,2),
    evidence   text,
    entered_by text,
    entered_at timestamptz,
    constraint pk_evaluation_score primary key (id),
    constraint uq_evaluation_score_criterion unique (result_id, criterion),
    constraint fk_evaluation_score_result foreign key (result_id) references evaluation_result (id),
    constraint ck_evaluation_score_entered check (
        (entered is null) = (evidence is null) and (entered is null) = (entered_by is null) and (entered is null) = (entered_at is null)),
    constraint ck_evaluation_score_points check (proposed between 0 and 100 and (entered is null or entered between 0 and 100))
);
comment on column evaluation_score.row_count is 'how many rows the figure rests on';

create sequence evaluation_objection_seq;

create table evaluation_objection (
    id            bigint      not null,
    result_id     bigint      not null,
    number        int         not null,
    criterion     text,
    text          text        not null,
    raised_by     text        not null,
    raised_at     timestamptz not null,
    status        text        not null,
    answer        text,
    decided_by    text,
    decided_at    timestamptz,
    changed       text,
    points_before numeric(5,2),
    points_after  numeric(5,2),
    constraint pk_evaluation_objection primary key (id),
    constraint uq_evaluation_objection_number unique (result_id, number),
    constraint fk_evaluation_objection_result foreign key (result_id) references evaluation_result (id),
    constraint ck_evaluation_objection_status check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
    constraint ck_evaluation_objection_decided check (
        (status = 'OPEN') = (decided_by is null) and (decided_by is null) = (answer is null) and (status = 'ACCEPTED') = (points_after is not null))
);
create unique index uq_evaluation_objection_open on evaluation_objection (result_id) where status = 'OPEN';

-- what was published stays as it was
create function refuse_published_evaluation() returns trigger language plpgsql as $$
begin
    if exists (select from evaluation_result r join evaluation e on e.id = r.evaluation_id
               where r.id = case tg_table_name when 'evaluation_result' then (to_jsonb(old) ->> 'id')::bigint
                                               else (to_jsonb(old) ->> 'result_id')::bigint end
                 and e.status = 'PUBLISHED') then
        raise exception 'evaluation is published';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger tr_evaluation_result_published before update or delete on evaluation_result
  for each row execute function refuse_published_evaluation();
create trigger tr_evaluation_score_published before update or delete on evaluation_score
  for each row execute function refuse_published_evaluation();
create trigger tr_evaluation_objection_published before update or delete on evaluation_objection
  for each row execute function refuse_published_evaluation();

-- a draft to begin with (服务态度, 结算及时 are named in 000 /服务质量评估); it counts only once somebody has approved it
insert into evaluation_criteria (number, title, valid_from, status, reason, created_at, created_by, updated_at, updated_by, version)
values (1, '两定机构服务质量评价标准', '2026-01-01', 'DRAFT', '随系统提供的初稿，请核对指标、权重和等次后审批', now(), 'system:shipped', now(), 'system:shipped', 0);
insert into evaluation_editor (criteria, login) values (1, 'system:shipped');
insert into evaluation_criterion (criteria, place, code, name, weight, source, best, worst, note) values
    (1, 0, 'ATTITUDE', '服务态度（投诉数）', 30, 'COMPLAINTS', 0, 10, '被投诉次数，0 次满分，10 次及以上不得分'),
    (1, 1, 'SETTLEMENT', '结算及时', 25, 'MANUAL', null, null, '按时申报和对账的情况，由经办人员按证据评分'),
    (1, 2, 'SATISFACTION', '满意率', 15, 'SATISFACTION', 100, 50, '四星和五星所占百分比'),
    (1, 3, 'DETAIL', '报障记录不全率', 10, 'UNDETAILED', 0, 50, '报障未写明系统、模块或现象的百分比'),
    (1, 4, 'REOPENED', '工单重开率', 10, 'REOPENED', 0, 20, '关闭后又重新打开的百分比'),
    (1, 5, 'FEEDBACK', '评价参与率', 10, 'FEEDBACK', 100, 0, '请其评价的工单中作了评价的百分比');
insert into evaluation_band (criteria, place, grade, from_total, outcome) values
    (1, 0, '优秀', 90, 'COMMEND'), (1, 1, '良好', 80, 'KEEP'), (1, 2, '合格', 60, 'KEEP'), (1, 3, '不合格', 0, 'CORRECT');

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('leader', 'EVALUATION_READ EVALUATION_APPROVE'),
    ('bureau', 'EVALUATION_READ EVALUATION_APPROVE'),
    ('analyst', 'EVALUATION_READ EVALUATION_EDIT'),
    ('complaints', 'EVALUATION_READ EVALUATION_OBJECT'),
    ('desk', 'EVALUATION_READ'),
    ('auditor', 'EVALUATION_READ'),
    ('institution', 'EVALUATION_READ EVALUATION_OBJECT')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262020', '202611260400');
