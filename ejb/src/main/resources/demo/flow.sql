with cases as (
    select g, g <= 80 as before,
        date_trunc('day', now()) + interval '9 hours' + g % 30 * interval '7 minutes'
            - (case when g <= 80 then 47 + g % 38 else 5 + g % 38 end) * interval '1 day' as began,
        (case when g <= 80 then 60 + g * 37 % 96 else 20 + g * 31 % 60 end) * interval '1 hour' as lasts
    from generate_series(1, 150) g
    where not exists (select from flow_event where flow = 'REIMBURSEMENT')
), steps (step, part, role, old, renewed, supplement) as (values
    ('APPLY', 0.00, '申请人', true, true, false), ('ACCEPT', 0.05, '窗口受理', true, true, false), ('SUPPLEMENT', 0.15, '申请人', true, true, true),
    ('ACCEPT', 0.20, '窗口受理', true, true, true), ('REVIEW', 0.35, '初审', true, true, false), ('RECHECK', 0.55, '复审', true, false, false),
    ('APPROVE', 0.80, '审批', true, true, false), ('PAY', 1.00, '财务', true, true, false)
), events as (
    select 'BX' || lpad(cast(g as text), 5, '0') as number, step, began + lasts * part as at, role,
        case when not before and g % 2 = 0 then '手机 APP' else '窗口' end as channel, not before and g % 2 = 0 as online
    from cases cross join steps
    where case when before then old else renewed end and (not supplement or g % (case when before then 4 else 9 end) = 0)
), brought as (
    insert into flow_import (id, flow, file, source, at, lines, added, changed, unchanged, rejected)
    select nextval('flow_import_seq'), 'REIMBURSEMENT', '零星报销办件（示例）.csv', 'analyst', now(), count(*), count(*), 0, 0, 0
    from events having count(*) > 0
    returning id
)
insert into flow_event (flow, case_number, step, began, ended, role, channel, online, import_id)
select 'REIMBURSEMENT', number, step, at, at + interval '10 minutes', role, channel, online, id from events cross join brought;
insert into flow_change (id, flow, name, day, goal, days, created_at, created_by, updated_at, updated_by, version)
select nextval('flow_change_seq'), 'REIMBURSEMENT', '取消复审并开通线上申请（示例）', current_date - 45, '减少审核环节，实现线上报销', 40, now(), 'analyst', now(), 'analyst', 0
where not exists (select from flow_change where flow = 'REIMBURSEMENT');
