with listed (ref, title, text, leader, giver, owner, priority, proof, status, days, age, urges, returns, result) as (values
    (1, '整理三季度异地就医备案问题清单', '按县区整理三季度异地就医备案的问题，写明原因和建议，供局领导参阅。', '李副局长', 'leader', 'engineer',
        'URGENT', true, 'ACCEPTED', 3, interval '4 days', 0, 0, null),
    (2, '核对两定机构接口改造进度', '逐家核对接口改造进度，未完成的写明计划完成时间。', null, 'leader', 'analyst', 'NORMAL', true, 'ACCEPTED', -2,
        interval '12 days', 0, 0, null),
    (3, '准备市局月度工作会汇报材料', '汇总当月工单、投诉和重大故障，形成两页汇报材料。', '王局长', 'desk', 'engineer2', 'VERY_URGENT', false,
        'ASSIGNED', 1, interval '1 day', 0, 0, null),
    (4, '完成门诊慢特病目录更新后的回归核对', '目录更新后抽查二十笔结算，附核对表。', null, 'bureau', 'engineer', 'NORMAL', false, 'DONE', 2,
        interval '9 days', 0, 0, '已抽查二十笔，全部一致，核对表已存档。'),
    (5, '更新热线应答口径', '按新政策更新热线应答口径并告知坐席。', null, 'leader', 'desk', 'NORMAL', false, 'CONFIRMED', -8,
        interval '20 days', 0, 0, '口径已更新，坐席已培训。')
), numbered as (
    select *, nextval('task_seq') as id,
        cast((current_date + days) + time '17:30' as timestamp) at time zone 'Asia/Shanghai' as due,
        case when status in ('DONE', 'CONFIRMED') then now() - age + interval '6 days' end as done
    from listed where not exists (select from task)
), made as (
    insert into task (id, number, title, text, leader, giver, owner, organisation, region, priority, proof, status, due_at, first_due_at,
        result, done_at, ended_at, returns, urges, event_count, created_at, created_by, updated_at, updated_by, version)
    select id, 'RW-' || to_char((now() - age) at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || lpad(cast(id as text), 4, '0'),
        title, text, leader, giver, owner, 'YY', '4408', priority, proof, status, due, due, result, done,
        case status when 'CONFIRMED' then done + interval '1 day' end, returns, urges,
        case status when 'ASSIGNED' then 1 when 'ACCEPTED' then 2 when 'DONE' then 3 else 4 end, now() - age, giver, now() - age, giver, 0
    from numbered
    returning id
), helped as (
    insert into task_coworker (task_id, login)
    select n.id, 'engineer2' from numbered n join made on made.id = n.id where n.ref = 1
), steps (sequence, type, after) as (values
    (1, 'ASSIGNED', interval '0 hours'), (2, 'ACCEPT', interval '2 hours'), (3, 'FINISH', interval '6 days'),
    (4, 'CONFIRM', interval '7 days')
)
insert into task_event (id, task_id, sequence, type, at, actor, details)
select nextval('task_event_seq'), n.id, s.sequence, s.type, now() - n.age + s.after,
    case when s.type in ('ASSIGNED', 'CONFIRM') then n.giver else n.owner end,
    case s.type
        when 'ASSIGNED' then jsonb_build_object('giver', n.giver, 'owner', n.owner)
        when 'FINISH' then jsonb_build_object('result', coalesce(n.result, ''))
        else jsonb_build_object()
    end
from numbered n join made on made.id = n.id join steps s
    on s.sequence <= case n.status when 'ASSIGNED' then 1 when 'ACCEPTED' then 2 when 'DONE' then 3 else 4 end
