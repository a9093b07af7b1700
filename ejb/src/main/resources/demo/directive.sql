with listed (ref, title, level, issuer, document_number, issued, received, effective, deadline, modules, summary, status, live, next_look) as (values
    (1, '关于完善职工门诊统筹政策的通知（示例）', 'CITY', '示例市医疗保障局', '示例市医保〔2026〕1号', -20, -18, 40, 30, '待遇、结算',
        '示例：普通门诊起付标准由 300 元降为 200 元，三级医院支付比例由 50% 提高到 55%。', 'INTERPRETING', null, null),
    (2, '关于规范省内异地就医直接结算的通知（示例）', 'PROVINCE', '示例省医疗保障局', '示例省医保〔2026〕6号', -60, -58, -10, -5, '异地就医、结算',
        '示例：统一省内异地就医备案和先行负担比例。', 'REGISTERED', null, null),
    (3, '关于调整门诊慢特病病种的通知（示例）', 'CITY', '示例市医疗保障局', '示例市医保〔2025〕9号', -200, -198, -150, -155, '门诊慢特病',
        '示例：新增两个病种并调整季度限额。', 'LIVE', -152, 20)
), numbered as (
    select *, nextval('directive_seq') as id from listed where not exists (select from directive)
), made as (
    insert into directive (id, number, title, level, issuer, document_number, issued_on, received_on, effective_on, deadline, summary, owner,
        status, confirmed_by, confirmed_at, live_on, next_evaluation, event_count, created_at, created_by, updated_at, updated_by, version)
    select id, 'ZC-' || to_char(current_date + received, 'YYYYMMDD') || '-' || lpad(cast(id as text), 4, '0'), title, level, issuer,
        document_number, current_date + issued, current_date + received, current_date + effective, current_date + deadline, summary, 'analyst',
        status, case status when 'LIVE' then 'bureau' end, case status when 'LIVE' then now() + (received + 10) * interval '1 day' end,
        current_date + live, current_date + next_look, 1, now() + received * interval '1 day', 'analyst', now() + received * interval '1 day',
        'analyst', 0
    from numbered
    returning id
), modules as (
    insert into directive_module (directive_id, position, name)
    select n.id, m.place - 1, m.name from numbered n join made on made.id = n.id,
        unnest(string_to_array(n.modules, '、')) with ordinality as m (name, place)
), records (step, content) as (values
    ('BACKGROUND', '{"background": "示例：现行起付标准偏高，参保人意见集中。", "material": "示例：政策原文、现行参数清单。"}'),
    ('COMPARISON', '{"points": [{"element": "DECISION_TREE", "fits": true, "text": "示例：险种和人员类别的分支不变。"},
        {"element": "CHECK_RULE", "fits": true, "text": "示例：就诊次数校验不变。"},
        {"element": "PERSONAL_BENEFIT", "fits": false, "text": "示例：起付标准由 300 元改为 200 元。"},
        {"element": "PAYMENT", "fits": true, "text": "示例：对医院的支付方式不变。"}]}')
), saved as (
    insert into directive_record (directive_id, step, revision, content, saved_at, saved_by)
    select n.id, r.step, 1, cast(r.content as jsonb), now() - interval '5 days', 'analyst'
    from numbered n join made on made.id = n.id, records r where n.ref in (1, 3)
), work (item, result) as (values
    ('CONFIGURATION', '示例：参数已配置并自测。'), ('SYSTEM_TEST', '示例：全部案例通过。'), ('USER_TEST', '示例：待遇科确认与政策一致。'),
    ('TRAINING', '示例：经办人员已培训。')
), worked as (
    insert into directive_work (directive_id, item, person, planned_on, done_on, result, updated_at, updated_by)
    select n.id, w.item, '示例人员', current_date - 156, current_date - 157, w.result, now() - interval '157 days', 'analyst'
    from numbered n join made on made.id = n.id, work w where n.ref = 3
), looked as (
    insert into directive_evaluation (directive_id, number, until, effects, problems, suggestions, next_on, at, by_login)
    select n.id, 1, current_date - 30, '示例：慢特病待遇享受人数增加 6%，未出现结算差错。', '示例：两家机构对新增病种的上传口径不一致。',
        '示例：补发一份解读资料。', current_date + 20, now() - interval '28 days', 'analyst'
    from numbered n join made on made.id = n.id where n.ref = 3
)
insert into directive_event (id, directive_id, sequence, type, at, actor, details)
select nextval('directive_event_seq'), n.id, 1, 'REGISTERED', now() + n.received * interval '1 day', 'analyst', jsonb_build_object()
from numbered n join made on made.id = n.id
