with made as (
    insert into publicity_campaign (id, number, title, goal, content, method, audience, first_day, last_day, owner, status, written_by,
        submitted_by, decided_by, decided_at, activity_count, voice_count, event_count, created_at, created_by, updated_at, updated_by, version)
    select n.id, 'XC-' || to_char(now() at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || lpad(cast(n.id as text), 4, '0'),
        '门诊统筹政策宣传（示例）', '参保人员了解新的起付标准和支付比例，咨询量下降。',
        '门诊统筹的起付标准、支付比例和年度限额的变化，举例说明个人负担。', '社区讲座现场讲解并答疑，窗口发放宣传手册。', '在职和退休参保人员',
        current_date - 20, current_date + 20, 'analyst', 'APPROVED', 'analyst', 'analyst', 'leader', now() - interval '18 days', 2, 2, 4,
        now() - interval '20 days', 'analyst', now() - interval '5 days', 'desk', 0
    from (select nextval('publicity_campaign_seq') as id where not exists (select from publicity_campaign)) n
    returning id
), channels as (
    insert into publicity_campaign_channel (campaign_id, place, channel)
    select made.id, listed.place, listed.channel from made, (values (0, 'BROCHURE'), (1, 'LECTURE')) as listed (place, channel)
), held as (
    insert into publicity_activity (id, campaign_id, number, channel, topic, day, place, person, planned_people, planned_copies, status,
        held_on, held_place, people, copies, result)
    select nextval('publicity_activity_seq'), made.id, 1, 'LECTURE', '门诊统筹怎么报', current_date - 6, '示例社区居委会', 'desk', 50, 100, 'HELD',
        current_date - 6, '示例社区居委会', 63, 80, '讲解四十分钟，现场答疑二十分钟。' from made
), planned as (
    insert into publicity_activity (id, campaign_id, number, channel, topic, day, place, person, planned_people, planned_copies, status,
        remind_at)
    select nextval('publicity_activity_seq'), made.id, 2, 'BROCHURE', '窗口发放宣传手册', current_date + 10, '经办大厅', 'desk', 200, 500, 'PLANNED',
        cast((current_date + 7) + time '08:30' as timestamp) at time zone 'Asia/Shanghai'
    from made
), voices as (
    insert into publicity_voice (id, campaign_id, number, kind, text, answer, recorded_at, recorded_by)
    select nextval('publicity_voice_seq'), made.id, listed.number, listed.kind, listed.text, listed.answer, now() - interval '6 days', 'desk'
    from made, (values (1, 'QUESTION', '异地就医的门诊费用能报吗？', '备案后可以直接结算；未备案的回参保地按规定办理。'),
        (2, 'OPINION', '手册字号太小，老人看不清。', null)) as listed (number, kind, text, answer)
), steps (sequence, type, actor, after, details) as (values
    (1, 'PLANNED', 'analyst', interval '0 days', '{"owner": "analyst"}'), (2, 'SUBMIT', 'analyst', interval '1 day', '{}'),
    (3, 'APPROVE', 'leader', interval '2 days', '{}'), (4, 'HOLD', 'desk', interval '14 days', '{"activity": "1", "people": "63"}')
)
insert into publicity_event (id, campaign_id, sequence, type, at, actor, details)
select nextval('publicity_event_seq'), made.id, steps.sequence, steps.type, now() - interval '20 days' + steps.after, steps.actor,
    cast(steps.details as jsonb)
from made, steps
