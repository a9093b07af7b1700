with brought as (
    insert into insured_import (id, file, source, at, lines, added, changed, unchanged, rejected)
    select nextval('insured_import_seq'), '参保信息（示例）.csv', 'analyst', now(), 3, 3, 0, 0, 0
    where not exists (select from insured_import)
    returning id
)
insert into insured_cover (id, identity, name, insurance_type, person_type, state, region, since, until, employer, phone, known_from, import_id)
select nextval('insured_cover_seq'), identity, name, insurance_type, person_type, state, '440803', since, until, employer, null, now(), brought.id
from brought cross join (values
    ('999999196001010012', '示例甲', '310', '12', 'ACTIVE', date '2015-01-01', cast(null as date), null),
    ('999999198506150028', '示例乙', '310', '11', 'PAUSED', date '2020-07-01', null, '示例单位'),
    ('999999199012310030', '示例丙', '390', '15', 'ACTIVE', cast(date_trunc('year', current_date) as date), current_date + 30, null)
) as listed (identity, name, insurance_type, person_type, state, since, until, employer);
insert into insured_channel (code, name, kind, account, least, per_person, misses, active, created_at, created_by, updated_at, updated_by, version)
select 'APP', '示例医保 APP', 'APP', 'channel', 'REAL_NAME', 20, 100, true, now(), 'leader', now(), 'leader', 0
where not exists (select from insured_channel);
