with listed (institution, code, status, responsible, days, steps, adapted, verified) as (values
    ('H99990000001', 'DISEASE', 'VERIFIED', '病案室', 40, '对照诊断和手术字典；医师工作站只选在用编码', 'H99990000001', 'analyst'),
    ('H99990000001', 'SERVICE_ITEM', 'ADAPTED', '物价科', 60, '逐项对照；未对照的停止收费', 'H99990000001', null),
    ('H99990000001', 'DRUG', 'MAPPING', '药剂科', 60, '对照；改造采购和计费接口；抽查', null, null),
    ('H99990000001', 'CHRONIC', 'MAPPING', '医保科', 30, '对照门诊慢特病病种', null, null),
    ('H99990000002', 'DRUG', 'MAPPING', '药剂科', 90, '对照；改造接口', null, null),
    ('H99990000002', 'DOCTOR', 'NOT_BEGUN', '医务科', 90, '全部医师赋码', null, null),
    ('P99990000001', 'DRUG', 'NOT_BEGUN', '店长', 90, '更新药品字典', null, null)
), numbered as (
    select nextval('standard_adoption_seq') as id, listed.*, institution.region from listed join institution on institution.code = listed.institution
    where not exists (select from standard_adoption)
), made as (
    insert into standard_adoption (id, institution, region, code, status, responsible, due_on, steps, adapted_by, verified_by, verified_at,
        reminders, event_count, created_at, created_by, updated_at, updated_by, version)
    select id, institution, region, code, status, responsible, current_date + days, steps, adapted, verified,
        case when verified is not null then now() end, 0, 1, now(), 'system:shipped', now(), 'system:shipped', 1 from numbered
    returning id
)
insert into standard_event (id, adoption_id, sequence, type, at, actor, details)
select nextval('standard_event_seq'), numbered.id, 1, 'PLAN', now(), 'system:shipped',
    jsonb_build_object('responsible', responsible, 'dueOn', cast(current_date + days as text), 'steps', steps)
from numbered join made on made.id = numbered.id;
