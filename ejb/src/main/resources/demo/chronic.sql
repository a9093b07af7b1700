with listed (place, identity, name, insurance_type, disease, disease_name, valid_from, valid_until, evidence, status, decision, days) as (values
    (1, '999999196001010012', '示例甲', '310', 'M03900', '高血压', current_date - 60, cast(current_date - 60 + interval '1 year' as date) - 1, '高血压 3 级，示范市第一人民医院确诊', 'APPROVED', '材料齐全', 60),
    (2, '999999196001010012', '示例甲', '310', 'M04600', '冠心病', current_date - 5, cast(current_date - 5 + interval '1 year' as date) - 1, '冠状动脉造影报告，示范市第一人民医院', 'SUBMITTED', null, 5),
    (3, '999999199012310030', '示例丙', '390', 'M06900', '类风湿关节炎', current_date - 20, cast(current_date - 20 + interval '6 months' as date) - 1, '检验报告不足，未见风湿专科诊断', 'REFUSED', '请补充风湿专科诊断证明后重新登记', 20)
), made as (
    insert into chronic_registration (id, number, identity, name, insurance_type, region, disease, disease_name, valid_from, valid_until, evidence, status,
        decided_at, decided_by, decision, created_at, created_by, updated_at, updated_by, version)
    select id, 'MT' || to_char(current_date - days, 'YYYYMMDD') || '-' || lpad(cast(id as text), 6, '0'), identity, name, insurance_type, '440803', disease,
        disease_name, valid_from, valid_until, evidence, status, case when decision is null then null else now() - make_interval(days => days - 1) end,
        case when decision is null then null else 'leader' end, decision, now() - make_interval(days => days), 'desk', now() - make_interval(days => days), 'desk', 0
    from (select listed.*, nextval('chronic_registration_seq') as id from listed order by place) numbered
    where not exists (select from chronic_registration)
    returning id, identity, disease, valid_from, valid_until, status, created_at
), terms as (
    insert into chronic_term (id, registration_id, identity, disease, valid_from, valid_until, known_from, by_login)
    select nextval('chronic_term_seq'), id, identity, disease, valid_from, valid_until, created_at, 'leader' from made where status = 'APPROVED'
)
insert into chronic_choice (id, registration_id, institution, since, until, counted, reason, known_from, by_login)
select nextval('chronic_choice_seq'), id, institution, valid_from, null, false, '-', created_at, 'desk'
from made cross join (values ('H99990000001'), ('H99990000002')) as chosen (institution) where status <> 'REFUSED';
