with listed (ref, kind, letter, channel, text, name, phone, staff, login, person, organisation, institution, status, handler,
        solution, cause, training, requirement, age, closed) as (values
    (1, 'COMPLAINT', false, 'PHONE', '工程师到场时间比约定晚了两个小时，态度不耐烦，没有说明原因。', '黎女士', '13900001001',
        'E001', 'engineer', '陈志远', 'YY', null, 'REPORTED', null, null, null, null, null, interval '2 days', null),
    (2, 'COMPLAINT', false, 'EMAIL', '窗口排队两小时，结算时被要求重复提交材料。', '梁先生', '13900001002',
        null, null, null, 'YB-CK', null, 'COMMUNICATED', 'complaints', null, null, null, null, interval '6 days', null),
    (3, 'COMPLAINT', false, 'LETTER', '药店刷卡后不给购药清单，两次询问都被推脱。', null, null,
        null, null, null, null, 'P99990000001', 'CLOSED', 'complaints', '药店已补打清单并致歉，经办机构约谈负责人。',
        '收银员不熟悉清单打印操作', '对该店收银员做一次结算操作培训', null, interval '40 days', interval '31 days'),
    (4, 'SUGGESTION', false, 'ONLINE', '建议在公众号公布各定点医院当天的系统停机时间。', '何先生', '13900001004',
        null, null, null, 'YY', null, 'ACCEPTED', 'complaints', null, null, null, null, interval '4 days', null),
    (5, 'PRAISE', true, 'LETTER', '服务台林晓耐心解答了我母亲的异地就医备案问题，特此致信感谢。', '陆女士', '13900001005',
        'D001', 'desk', '林晓', 'YY', null, 'CLOSED', null, null, null, null, null, interval '12 days', interval '11 days')
), numbered as (
    select *, nextval('complaint_seq') as id from listed where not exists (select from complaint)
), made as (
    insert into complaint (id, number, kind, letter, channel, text, complainant_name, complainant_phone, about_staff, about_login,
        about_name, about_organisation, about_institution, from_ticket, status, handler, solution, cause, training, requirement,
        received_at, closed_at, event_count, created_at, created_by, updated_at, updated_by, version)
    select id, 'TS-' || to_char((now() - age) at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || lpad(cast(id as text), 4, '0'),
        kind, letter, channel, text, name, phone, staff, login, person, organisation, institution, false, status, handler, solution,
        cause, training, requirement, now() - age, now() - closed,
        case status when 'REPORTED' then 2 when 'ACCEPTED' then 3 when 'COMMUNICATED' then 4 else case kind when 'PRAISE' then 3 else 7 end end,
        now() - age, 'complaints', now() - age, 'complaints', 0
    from numbered
    returning id
), done (sequence, type, praise, after) as (values
    (1, 'RECORDED', true, interval '0 hours'), (2, 'REPORT', true, interval '1 hour'), (3, 'ACCEPT', false, interval '3 hours'),
    (4, 'COMMUNICATE', false, interval '1 day'), (5, 'COORDINATE', false, interval '3 days'), (6, 'REPLY', false, interval '8 days'),
    (7, 'CLOSE', false, interval '9 days'), (3, 'CLOSE', true, interval '1 day')
)
insert into complaint_event (id, complaint_id, sequence, type, at, actor, details)
select nextval('complaint_event_seq'), n.id, d.sequence, d.type, now() - n.age + d.after, 'complaints',
    case d.type
        when 'RECORDED' then jsonb_build_object('kind', n.kind, 'channel', n.channel)
        when 'COMMUNICATE' then jsonb_build_object('text', '已致电来人，了解经过和诉求，告知处理程序。')
        when 'COORDINATE' then jsonb_build_object('text', '已请经办机构核实，情况属实。')
        when 'REPLY' then jsonb_build_object('solution', coalesce(n.solution, ''))
        else jsonb_build_object()
    end
from numbered n join made on made.id = n.id join done d on (d.praise or n.kind <> 'PRAISE') and (n.kind = 'PRAISE' or d.sequence <> 3 or d.type = 'ACCEPT')
where d.sequence <= case n.status when 'REPORTED' then 2 when 'ACCEPTED' then 3 when 'COMMUNICATED' then 4 else 7 end
