-- Quality reviews and acceptance (质量审核和验收评估; STD-03).
create sequence standard_review_seq;

create table standard_review (
    id               bigint      not null,
    number           text        not null,
    institution      text        not null,
    region           text        not null,
    criteria_version int         not null,
    seed             int         not null,
    frame            int         not null,
    digest           text        not null,
    status           text        not null,
    total            numeric(5, 2),
    opinion          text,
    evaluated_by     text,
    evaluated_at     timestamptz,
    created_at       timestamptz not null,
    created_by       text        not null,
    updated_at       timestamptz not null,
    updated_by       text        not null,
    version          int         not null,
    constraint pk_standard_review primary key (id),
    constraint uq_standard_review_number unique (number),
    constraint fk_standard_review_institution foreign key (institution) references institution (code),
    constraint ck_standard_review_status check (status in ('OPEN', 'PASSED', 'FAILED', 'CANCELLED')),
    constraint ck_standard_review_evaluated check ((status in ('PASSED', 'FAILED')) = (evaluated_by is not null and total is not null)),
    -- who reviews does not evaluate
    constraint ck_standard_review_evaluator check (evaluated_by is null or evaluated_by <> created_by)
);
create index ix_standard_review_created_at on standard_review (created_at desc, id desc);
create index ix_standard_review_institution on standard_review (institution);
comment on column standard_review.number is 'GB, year and id';
comment on column standard_review.seed is 'with the frame of that check sum it gives the sample again';

create sequence standard_review_points_seq increment by 50;

create table standard_review_points (
    id         bigint      not null,
    review_id  bigint      not null,
    criterion  text        not null,
    points     numeric(5, 2),
    evidence   text,
    entered_by text,
    entered_at timestamptz,
    constraint pk_standard_review_points primary key (id),
    constraint uq_standard_review_points unique (review_id, criterion),
    constraint fk_standard_review_points_review foreign key (review_id) references standard_review (id),
    constraint ck_standard_review_points check (points between 0 and 100)
);

create sequence standard_review_sample_seq increment by 50;

create table standard_review_sample (
    id            bigint not null,
    review_id     bigint not null,
    sequence      int    not null,
    library       text   not null,
    own_code      text   not null,
    own_name      text   not null,
    national_code text   not null,
    is_right      boolean,
    note          text,
    judged_by     text,
    constraint pk_standard_review_sample primary key (id),
    constraint uq_standard_review_sample unique (review_id, sequence),
    constraint fk_standard_review_sample_review foreign key (review_id) references standard_review (id),
    constraint ck_standard_review_sample_judged check ((is_right is null) = (judged_by is null))
);

create sequence standard_review_fault_seq increment by 50;

create table standard_review_fault (
    id           bigint      not null,
    review_id    bigint      not null,
    sequence     int         not null,
    code         text,
    text         text        not null,
    due_on       date        not null,
    status       text        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    correction   text,
    corrected_by text,
    corrected_at timestamptz,
    recheck_note text,
    rechecked_by text,
    constraint pk_standard_review_fault primary key (id),
    constraint uq_standard_review_fault unique (review_id, sequence),
    constraint fk_standard_review_fault_review foreign key (review_id) references standard_review (id),
    constraint ck_standard_review_fault_status check (status in ('OPEN', 'CORRECTED', 'CONFIRMED')),
    constraint ck_standard_review_fault_corrected check (status = 'OPEN' or corrected_by is not null),
    constraint ck_standard_review_fault_rechecked check (rechecked_by is null or rechecked_by <> corrected_by),
    constraint ck_standard_review_fault_confirmed check (status <> 'CONFIRMED' or rechecked_by is not null)
);

create sequence standard_review_file_seq;

create table standard_review_file (
    id         bigint      not null,
    review_id  bigint      not null,
    fault      int         not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    content    bytea       not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_standard_review_file primary key (id),
    constraint fk_standard_review_file_review foreign key (review_id) references standard_review (id),
    constraint ck_standard_review_file_size check (size = length(content))
);
create index ix_standard_review_file_review on standard_review_file (review_id, id);
create trigger tr_standard_review_file_append_only before update or delete on standard_review_file
    for each row execute function refuse_change();
comment on column standard_review_file.fault is 'number of the finding whose correction it proves';

insert into standard_list (id, kind, number, effective_on, reason, content, created_at, created_by, approved_at, approved_by)
values (nextval('standard_list_seq'), 'CRITERIA', 1, '2020-01-01', '随系统提供的初稿，请按当地验收办法核对', $json$
    {"passMark": 85, "criteria": [
    {"code": "SHARE", "name": "编码完成率", "weight": 35, "source": "SHARE", "note": "涉及本机构的各项编码完成率的平均值，未知的按 0 计"},
    {"code": "VERIFIED", "name": "编码核验率", "weight": 20, "source": "VERIFIED", "note": "已核验或已验收的编码所占比例"},
    {"code": "SAMPLE", "name": "对照抽查正确率", "weight": 20, "source": "SAMPLE", "note": "从已确认的对照中抽样，逐条核对品名、规格、企业"},
    {"code": "LOADED", "name": "代码库版本", "weight": 10, "source": "LOADED", "note": "已装载最新版本的代码库所占比例"},
    {"code": "ORGANISATION", "name": "组织和制度", "weight": 15, "source": "MANUAL", "note": "查看贯标工作组、维护制度、培训记录"}
]}$json$, now(), 'system:shipped', now(), 'system:standardization');

insert into schema_compatibility (version, builds_with) values ('202611262311', '202611260400');
