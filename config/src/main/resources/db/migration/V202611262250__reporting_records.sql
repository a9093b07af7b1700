-- What periodic reports are made of and no feature kept so far (RPT-02): inspections with their checks (巡检), measurements of systems
-- (性能监测), weekly reconciliation records of institutions (对账), milestones of the contract (里程碑).
create table inspection_check (
    code     text    not null,
    position int     not null,
    area     text    not null,
    name_zh  text    not null,
    name_en  text    not null,
    active   boolean not null default true,
    source   text    not null,
    constraint pk_inspection_check primary key (code),
    constraint ck_inspection_check_area check (area in ('FRONT_DESK', 'SERVER', 'SOFTWARE', 'DATABASE'))
);
comment on table inspection_check is 'What is looked at in an inspection; more may be added';
insert into inspection_check (code, position, area, name_zh, name_en, source) values
    ('DESK_SYSTEM', 1, 'FRONT_DESK', '操作系统运行是否正常、是否缓慢', 'Operating system runs normally and not slowly', '001 三(六)1'),
    ('DESK_VERSION', 2, 'FRONT_DESK', '前台程序是否最新版本', 'Front-desk program is of the latest version', '001 三(六)1'),
    ('DESK_CATALOGUE', 3, 'FRONT_DESK', '政策参数和目录数据是否最新', 'Policy parameters and catalogue data are the latest', '001 三(六)1'),
    ('DESK_TRANSFER', 4, 'FRONT_DESK', '数据上传下载是否正常', 'Upload and download work', '001 三(六)1'),
    ('SERVER_RUN', 5, 'SERVER', '服务器硬件运行是否正常', 'Server hardware runs normally', '000 /系统维护优化'),
    ('SERVER_SPACE', 6, 'SERVER', '处理器、内存、磁盘余量是否充足', 'Processor, memory and disk room suffice', '000 /系统维护优化'),
    ('SOFTWARE_RUN', 7, 'SOFTWARE', '应用软件、中间件运行是否正常', 'Applications and middleware run normally', '000 /系统维护优化'),
    ('SOFTWARE_LOG', 8, 'SOFTWARE', '运行日志有无异常', 'Logs show nothing unusual', '000 /系统维护优化'),
    ('DATABASE_BACKUP', 9, 'DATABASE', '数据库备份是否完成且可恢复', 'Database backup is done and can be restored', '000 /系统维护优化'),
    ('DATABASE_TUNING', 10, 'DATABASE', '数据库性能是否需要优化', 'Database needs no tuning', '000 /系统维护优化'),
    ('DATABASE_CLEANING', 11, 'DATABASE', '无用数据是否已清理', 'Useless data are cleaned up', '000 /系统维护优化');

create sequence inspection_seq;
create table inspection (
    id          bigint      not null,
    number      text        not null,
    on_date     date        not null,
    system      text,
    institution text,
    place       text        not null,
    summary     text,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_inspection primary key (id),
    constraint uq_inspection_number unique (number),
    constraint fk_inspection_system foreign key (system) references business_system (code)
);
create index ix_inspection_on_date on inspection (on_date desc, id desc);
comment on table inspection is 'Inspections (巡检) as they were made; number is XJ, day and id';

create sequence inspection_result_seq increment by 50;
create table inspection_result (
    id            bigint not null,
    inspection_id bigint not null,
    check_code    text   not null,
    outcome       text   not null,
    finding       text,
    correction    text,
    corrected_on  date,
    corrected_by  text,
    constraint pk_inspection_result primary key (id),
    constraint uq_inspection_result_check unique (inspection_id, check_code),
    constraint fk_inspection_result_inspection foreign key (inspection_id) references inspection (id),
    constraint fk_inspection_result_check foreign key (check_code) references inspection_check (code),
    constraint ck_inspection_result_outcome check (outcome in ('NORMAL', 'ABNORMAL')),
    constraint ck_inspection_result_finding check (outcome = 'NORMAL' or finding is not null),
    constraint ck_inspection_result_corrected check (
        (corrected_on is null) = (corrected_by is null) and (corrected_on is null or correction is not null and outcome = 'ABNORMAL'))
);

create table measure (
    code     text    not null,
    position int     not null,
    name_zh  text    not null,
    name_en  text    not null,
    unit     text    not null,
    limit_at numeric,
    constraint pk_measure primary key (code)
);
comment on column measure.limit_at is 'from this value on the report of performance suggests an improvement; null for never';
insert into measure (code, position, name_zh, name_en, unit, limit_at) values
    ('RESPONSE', 1, '响应时间', 'Response time', 'ms', 3000),
    ('THROUGHPUT', 2, '吞吐量', 'Throughput', '笔/秒', null),
    ('CPU', 3, '处理器利用率', 'Processor utilisation', '%', 80),
    ('MEMORY', 4, '内存利用率', 'Memory utilisation', '%', 85),
    ('DISK', 5, '磁盘利用率', 'Disk utilisation', '%', 85),
    ('SLOW_SQL', 6, '慢SQL数据', 'Slow SQL statements', '条', 1),
    ('VULNERABILITY', 7, '安全漏洞', 'Vulnerabilities', '个', 1),
    ('ABNORMAL_ACCESS', 8, '异常访问数据', 'Abnormal accesses', '次', 1),
    ('ATTACK', 9, '安全攻击数据', 'Attacks', '次', 1);

create sequence measurement_seq increment by 50;
create table measurement (
    id          bigint         not null,
    system      text           not null,
    measure     text           not null,
    at          timestamptz    not null,
    value       numeric(14, 3) not null,
    note        text,
    void_reason text,
    created_at  timestamptz    not null,
    created_by  text           not null,
    updated_at  timestamptz    not null,
    updated_by  text           not null,
    version     int            not null,
    constraint pk_measurement primary key (id),
    constraint fk_measurement_system foreign key (system) references business_system (code),
    constraint fk_measurement_measure foreign key (measure) references measure (code),
    constraint ck_measurement_value check (value >= 0)
);
create unique index uq_measurement_once on measurement (system, measure, at) where void_reason is null;
create index ix_measurement_at on measurement (at desc, id desc);
comment on table measurement is 'What was measured of the systems of the province and the city; never changed, only made to count no more';

create sequence reconciliation_seq increment by 50;
create table reconciliation (
    id          bigint         not null,
    week        date           not null,
    institution text           not null,
    lists       int            not null,
    uploaded    int            not null,
    differences int            not null,
    amount      numeric(14, 2) not null,
    note        text,
    created_at  timestamptz    not null,
    created_by  text           not null,
    updated_at  timestamptz    not null,
    updated_by  text           not null,
    version     int            not null,
    constraint pk_reconciliation primary key (id),
    constraint uq_reconciliation_week unique (week, institution),
    constraint fk_reconciliation_institution foreign key (institution) references institution (code),
    constraint ck_reconciliation_week check (extract(isodow from week) = 1),
    constraint ck_reconciliation_numbers check (lists >= 0 and uploaded between 0 and lists and differences >= 0 and amount >= 0)
);
comment on column reconciliation.week is 'its Monday';
comment on column reconciliation.lists is 'settlement lists of the week that the institution has to upload';
comment on column reconciliation.amount is 'sum of the differences, in yuan';

create sequence project_milestone_seq;
create table project_milestone (
    id         bigint      not null,
    title      text        not null,
    planned_on date        not null,
    reached_on date,
    note       text,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    int         not null,
    constraint pk_project_milestone primary key (id)
);

-- what reports read, feature by feature
create view rpt_person as select login, name from staff where login is not null;
create view rpt_institution as select code, name, region, status from institution;
create view rpt_assurance_work as
select id, kind, on_date, system, recipient, hours, what, created_at from assurance_work where void_reason is null;
create view rpt_improvement as
select id, title, text, benefit, status, created_at, decided_at, decision, result,
       case when status in ('DECLINED', 'DONE') then updated_at end as settled_at
from improvement;
-- what is about a complaint is in no report
create view rpt_task as
select number, title, giver, owner, status, due_at, created_at, done_at, ended_at from task where related_kind is distinct from 'COMPLAINT';
create view rpt_change as
select ticket, title, system, status, risk, window_from, window_to, ended_at, result from change_plan;
create view rpt_problem as
select number, title, module, status, cause, prevention, created_at, solved_at from problem;
create view rpt_job as
select name, status, queued_at, started_at, ended_at, takeovers from job_run;
create view rpt_release as
select l.definition ->> 'nameZh' as library, v.number, v.label, v.effective_on, v.published_at, v.added, v.changed, v.stopped
from catalog_version v join catalog_library l on l.id = v.library where v.published_at is not null;
create view rpt_receipt as
select v.library, v.number, v.published_at, i.code as institution,
       (select min(r.received_at) from catalog_receipt r
        where r.library = v.library and r.institution = i.code and r.number >= v.number) as received_at
from catalog_version v cross join institution i where v.published_at is not null and i.status = 'ACTIVE';
create view rpt_takeover as select at, role, node, from_node, reason from lease_takeover;
create view rpt_node as select node, started_at, stopped_at, fenced_at from cluster_node;
create view rpt_inspection as
select i.number, i.on_date, i.system, i.institution, i.place, i.summary, i.created_by, c.area, c.position, c.name_zh as check_name, r.outcome,
       r.finding, r.correction, r.corrected_on
from inspection i join inspection_result r on r.inspection_id = i.id join inspection_check c on c.code = r.check_code;
create view rpt_measurement as
select m.system, m.measure, k.position, k.name_zh, k.unit, k.limit_at, m.at, m.value, m.note
from measurement m join measure k on k.code = m.measure where m.void_reason is null;
create view rpt_reconciliation as
select week, institution, lists, uploaded, differences, amount, note from reconciliation;
create view rpt_milestone as
select id, title, planned_on, reached_on, note from project_milestone;

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('desk', 'RECORD_READ RECORD_EDIT'),
    ('engineer', 'RECORD_READ RECORD_EDIT'),
    ('leader', 'RECORD_READ RECORD_EDIT'),
    ('analyst', 'RECORD_READ RECORD_EDIT'),
    ('bureau', 'RECORD_READ'),
    ('auditor', 'RECORD_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262250', '202611260400');
