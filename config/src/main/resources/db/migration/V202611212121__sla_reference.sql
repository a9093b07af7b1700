insert into service_line (position, code, name_zh, name_en, source) values
    (1, 'MANAGEMENT', '管理运营服务', 'Management operation', '001 二(一)'),
    (2, 'CONSULTATION', '咨询服务', 'Consultation', '001 二(二)'),
    (3, 'FAULT', '故障处理服务', 'Fault handling', '001 二(三)'),
    (4, 'DATA', '数据服务', 'Data services', '001 二(四)'),
    (5, 'TRAINING', '系统培训服务', 'System training', '001 二(五)'),
    (6, 'INSPECTION', '前台巡检服务', 'Front-desk inspection', '001 二(六)'),
    (7, 'INTERFACE', '接口运营服务', 'Interface operation', '001 二(七)'),
    (8, 'INSTITUTION', '定点医药机构运营服务', 'Designated institution operation', '001 二(八)'),
    (9, 'REQUIREMENT', '业务需求管理服务', 'Requirement management', '001 二(九)'),
    (10, 'CONFIGURATION', '业务流程和系统参数配置服务', 'Process and parameter configuration', '001 二(十)'),
    (11, 'SELF_SERVICE', '医保服务事项自助接入服务', 'Self-service access', '001 二(十一)'),
    (12, 'POLICY', '医疗保障政策落地运营服务', 'Policy landing', '001 二(十二)'),
    (13, 'TESTING', '测试运营服务', 'Test operation', '001 二(十三)'),
    (14, 'CODE_LIBRARY', '代码库更新维护服务', 'Code library maintenance', '001 二(十四)'),
    (15, 'SUMMARY', '运营总结服务', 'Operation summary', '001 二(十五)');

insert into sla_profile (position, code, name_zh, name_en, source) values
    (1, 'PROVINCE', '省平台运营服务', 'Provincial platform operation', '001 三'),
    (2, 'ZHANJIANG', '湛江服务承诺', 'Zhanjiang service promise', '000 /强化用户服务体验'),
    (3, 'HUADIAN', '桦甸岗位协作时限', 'Huadian times between posts', '002 /岗位协作机制建立');

insert into sla_deployment values ('TICKET', 'PROVINCE'), ('TICKET', 'ZHANJIANG'), ('HANDOVER', 'HUADIAN');

insert into sla_scheme (position, code, name_zh, name_en, source) values
    (1, 'FAULT', '故障级别', 'Fault levels', '001 三(三)2'),
    (2, 'REQUIREMENT', '需求等级', 'Requirement grades', '001 三(九)1(1)'),
    (3, 'ZHANJIANG_PROBLEM', '湛江问题分类', 'Zhanjiang problem classes', '000 目录 第三章第五、六节'),
    (4, 'NANTONG_RESPONSE', '南通响应级别', 'Nantong response levels', '004 目录 第三章第五节'),
    (5, 'HUADIAN_INFORMATION', '桦甸信息传递等级', 'Huadian information classes', '002 /传递时效保障'),
    (6, 'HUADIAN_SEVERITY', '桦甸特殊情况程度', 'Huadian special-case severity', '002 /特殊情况处理');

insert into sla_level values
    ('FAULT', 1, 'L1', '一级故障', 'Level 1',
     '系统瘫痪,系统结算严重错误或应用不能工作。', 'The system is paralysed, settles with serious errors, or the application does not work.',
     '因定点医疗机构硬件故障(计算机、网络设备等故障)、人为破坏等原因导致的系统无法使用。',
     'Hardware failure at the institution (computers, network) or deliberate damage makes the system unusable.', '001 三(三)2'),
    ('FAULT', 2, 'L2', '二级故障', 'Level 2',
     '影响系统正常运行,系统结算存在错误、软件部分功能不能工作或系统运行缓慢影响业务正常办理。',
     'Normal running is affected: settlement errors, some functions do not work, or slowness hinders business.',
     '应用软件BUG,操作人员误操作导致的数据错误。', 'A bug of the application; wrong data by an operator''s mistake.', '001 三(三)2'),
    ('FAULT', 3, 'L3', '三级故障', 'Level 3',
     '局部系统受到影响,未造成功能损害,不具普遍性,不直接影响业务办理的故障。',
     'A local part is affected, no function is damaged, it is not general and does not hinder business directly.',
     '个别业务数据需要修正。', 'Individual business data needs correction.', '001 三(三)2'),
    ('REQUIREMENT', 1, 'URGENT', '紧急', 'Urgent', '须立即安排的需求。', 'To be arranged at once.', '', '', '001 三(九)1(1)'),
    ('REQUIREMENT', 2, 'IMPORTANT', '重要', 'Important', '须优先安排的需求。', 'To be arranged with priority.', '', '', '001 三(九)1(1)'),
    ('REQUIREMENT', 3, 'GENERAL', '一般', 'General', '按计划安排的需求。', 'To be arranged as planned.', '', '', '001 三(九)1(1)'),
    ('ZHANJIANG_PROBLEM', 1, 'MAJOR', '重大问题', 'Major problem', '重大事项须提交书面方案。', 'Needs a written plan.', '', '', '000 目录'),
    ('ZHANJIANG_PROBLEM', 2, 'URGENT', '紧急问题', 'Urgent problem', '紧急问题。', 'Urgent problem.', '', '', '000 目录'),
    ('ZHANJIANG_PROBLEM', 3, 'FUNCTIONAL', '功能性调整', 'Functional adjustment', '功能性调整。', 'Functional adjustment.', '', '', '000 目录'),
    ('ZHANJIANG_PROBLEM', 4, 'GENERAL', '一般问题', 'General problem', '一般问题。', 'General problem.', '', '', '000 目录'),
    ('NANTONG_RESPONSE', 1, 'URGENT', '紧急级别', 'Urgent', '紧急级别处置方案。', 'Handled by the urgent plan.', '', '', '004 目录 第三章第五节'),
    ('NANTONG_RESPONSE', 2, 'IMPORTANT', '重要级别', 'Important', '重要级别处理机制。', 'Handled by the mechanism for important matters.', '', '', '004 目录 第三章第五节'),
    ('NANTONG_RESPONSE', 3, 'GENERAL', '一般级别', 'General', '一般级别服务标准。', 'Handled by the general standard.', '', '', '004 目录 第三章第五节'),
    ('HUADIAN_INFORMATION', 1, 'URGENT', '紧急信息', 'Urgent information', '1小时内传递到位。', 'Delivered within 1 hour.', '', '', '002 /传递时效保障'),
    ('HUADIAN_INFORMATION', 2, 'IMPORTANT', '重要信息', 'Important information', '24小时内完成传递。', 'Delivered within 24 hours.', '', '', '002 /传递时效保障'),
    ('HUADIAN_INFORMATION', 3, 'GENERAL', '一般信息', 'General information', '48小时内传递。', 'Delivered within 48 hours.', '', '', '002 /传递时效保障'),
    ('HUADIAN_SEVERITY', 1, 'SEVERE', '严重', 'Severe', '严重的特殊情况。', 'A severe special case.', '', '', '002 /特殊情况处理'),
    ('HUADIAN_SEVERITY', 2, 'SERIOUS', '较重', 'Serious', '较重的特殊情况。', 'A serious special case.', '', '', '002 /特殊情况处理'),
    ('HUADIAN_SEVERITY', 3, 'GENERAL', '一般', 'General', '一般的特殊情况。', 'A general special case.', '', '', '002 /特殊情况处理');

insert into sla_kind values
    ('CONSULTATION', 'CONSULTATION', null),
    ('FAULT', 'FAULT', 'FAULT'),
    ('SERVICE_REQUEST', 'INSTITUTION', null),
    ('DATA', 'DATA', null),
    ('REQUIREMENT', 'REQUIREMENT', 'REQUIREMENT'),
    ('COMPLAINT', 'MANAGEMENT', null),
    ('TASK', 'MANAGEMENT', null),
    ('CHANGE', 'CONFIGURATION', null);

-- Every time limit of the sources. What the sources leave open is marked 推定 in the name of the group:
-- confirmed: from the confirmation, or from the receipt until there is one (001 三(三)1: 在确认…的服务请求后)
create temporary table starts (code text, events text[], stops text[], cancels text[], pauses text[], reopens boolean, repeats boolean) on commit drop;
insert into starts values
    ('solve',    '{CONFIRMED,RECEIVED}', '{RESOLVED,CLOSED}', '{MERGED,CANCELLED}', '{*}', true, false),
    ('remote',   '{CONFIRMED,RECEIVED}', '{REMOTE_STARTED,ARRIVED,PROPOSED,RESOLVED,CLOSED}', '{MERGED,CANCELLED}', '{*}', false, false),
    ('send',     '{CONFIRMED,RECEIVED}', '{DISPATCHED,ARRIVED}', '{RESOLVED,CLOSED,MERGED,CANCELLED}', '{*}', false, false),
    ('travel',   '{DISPATCHED}', '{ARRIVED}', '{RESOLVED,CLOSED,MERGED,CANCELLED}', '{*}', false, true),
    ('reply',    '{CONFIRMED,RECEIVED}', '{PROPOSED,RESOLVED,FED_BACK,CLOSED}', '{MERGED,CANCELLED}', '{*}', false, false),
    ('arrange',  '{RECEIVED}', '{CONFIRMED,ASSIGNED,ARRANGED,REMOTE_STARTED,DISPATCHED,PROPOSED,RESOLVED,FED_BACK,CLOSED,PAUSED}', '{MERGED,CANCELLED}', '{}', false, false),
    ('question', '{QUESTION_PASSED}', '{QUESTION_ANSWERED}', '{MERGED,CANCELLED}', '{}', false, true),
    ('archive',  '{ARCHIVE_REQUESTED}', '{ARCHIVE_SUPPLIED}', '{MERGED,CANCELLED}', '{}', false, true),
    ('filing',   '{REVIEW_FINISHED}', '{RESULT_FILED}', '{MERGED,CANCELLED}', '{}', false, true),
    ('verify',   '{VERIFICATION_REQUESTED}', '{VERIFICATION_FINISHED}', '{MERGED,CANCELLED}', '{}', false, true),
    ('verified', '{VERIFICATION_FINISHED}', '{VERIFICATION_FED_BACK}', '{MERGED,CANCELLED}', '{}', false, true),
    ('pay',      '{MATERIALS_COMPLETE}', '{PAID}', '{MERGED,CANCELLED}', '{SUPPLEMENT_REQUEST}', false, false),
    ('transfer', '{INFORMATION_SENT}', '{INFORMATION_DELIVERED}', '{MERGED,CANCELLED}', '{}', false, true);

insert into sla_rule (id, version, profile, service_line, kind, scheme, level, milestone, amount, unit, start_events, stop_events,
                      cancel_events, pause_reasons, reopens, repeats, assessed, name_zh, name_en, requirement, source, valid,
                      known, status, reason, created_at, created_by, decided_at, decided_by, decision)
select 'PROVINCE-FAULT-' || id, 1, 'PROVINCE', null, 'FAULT', 'FAULT', level, milestone, amount, unit, events, stops, cancels, pauses,
       reopens, repeats, assessed, name_zh, name_en, requirement, source, '[2000-01-01,)', '[2000-01-01 00:00+08,)', 'APPROVED',
       '随产品提供', '2026-01-01 00:00+08', 'system:product', '2026-01-01 00:00+08', 'system:sla', '随产品提供'
from (values
    ('1-RESOLUTION', 1, 'RESOLUTION', 12, 'NATURAL_HOURS', 'solve', true, '一级故障完成', 'Level 1 fault completed', 'SLA-02', '001 三(三)3(3): 一级故障处理时间不超过12小时'),
    ('2-RESOLUTION', 2, 'RESOLUTION', 24, 'NATURAL_HOURS', 'solve', true, '二级故障完成', 'Level 2 fault completed', 'SLA-02', '001 三(三)3(3): 二级故障不超过24小时'),
    ('3-RESOLUTION', 3, 'RESOLUTION', 48, 'NATURAL_HOURS', 'solve', true, '三级故障完成', 'Level 3 fault completed', 'SLA-02', '001 三(三)3(3): 三级故障不超过48小时'),
    ('1-DISPATCH', 1, 'DISPATCH', null, 'NATURAL_HOURS', 'send', false, '一级故障立即派出', 'Level 1 staff sent at once', 'SLA-03', '001 三(三)3(2): 立即组织相关人员用最快的交通工具赶赴现场'),
    ('1-ARRIVAL', 1, 'ARRIVAL', null, 'NATURAL_HOURS', 'travel', false, '一级故障最快到场', 'Level 1 fastest arrival', 'SLA-03', '001 三(三)3(2): 用最快的交通工具赶赴现场'),
    ('1-REMOTE', 1, 'REMOTE_DIAGNOSIS', null, 'NATURAL_HOURS', 'remote', false, '一级故障到场前远程诊断', 'Level 1 remote diagnosis before arrival', 'SLA-03', '001 三(三)3(2): 维护人员未到达现场前,通过一切可采取的措施进行诊断'),
    ('2-REMOTE', 2, 'REMOTE_DIAGNOSIS', null, 'NATURAL_HOURS', 'remote', false, '二级故障立即远程诊断', 'Level 2 remote diagnosis at once', 'SLA-04', '001 三(三)3(2): 立即组织相关人员通过一切可采取的措施进行诊断'),
    ('2-ARRIVAL', 2, 'ARRIVAL', null, 'NATURAL_HOURS', 'travel', false, '二级故障最快到场', 'Level 2 fastest arrival', 'SLA-04', '001 三(三)3(2): 无法通过远程解决问题,则用最快的交通工具赶赴现场'),
    ('3-REMOTE', 3, 'REMOTE_DIAGNOSIS', 1, 'WORKING_DAYS', 'remote', true, '三级故障远程维护', 'Level 3 remote maintenance', 'SLA-05', '001 三(三)3(2): 三级故障1个工作日内进行远程维护或指导'),
    ('3-DISPATCH', 3, 'DISPATCH', 3, 'WORKING_DAYS', 'send', false, '三级故障派员现场维护', 'Level 3 on-site staff sent', 'SLA-05', '001 三(三)3(2): 在3个工作日内,派出人员进行现场维护')
) r (id, level, milestone, amount, unit, start, assessed, name_zh, name_en, requirement, source) join starts on code = start;

insert into sla_rule (id, version, profile, service_line, kind, milestone, amount, unit, start_events, stop_events, cancel_events,
                      pause_reasons, reopens, repeats, assessed, name_zh, name_en, requirement, source, valid, known, status, reason,
                      created_at, created_by, decided_at, decided_by, decision)
select r.id, 1, profile, line, kind, milestone, amount, unit, events, stops, cancels, pauses, reopens, repeats, assessed,
       name_zh, name_en, requirement, source, '[2000-01-01,)', '[2000-01-01 00:00+08,)', 'APPROVED', '随产品提供',
       '2026-01-01 00:00+08', 'system:product', '2026-01-01 00:00+08', 'system:sla', '随产品提供'
from (values
    ('PROVINCE-CONSULTATION-REPLY', 'PROVINCE', null, 'CONSULTATION', 'IMMEDIATE_REPLY', null, 'NATURAL_HOURS', 'reply', false, '一般咨询即时回复', 'General consultation, immediate answer', 'SLA-06', '001 三(二)1(2)、2(2): 一般咨询服务即时回复'),
    ('PROVINCE-CONSULTATION-RESPONSE', 'PROVINCE', null, 'CONSULTATION', 'RESPONSE', 1, 'WORKING_DAYS', 'reply', true, '特殊咨询最迟回复', 'Special consultation, latest answer', 'SLA-06', '001 三(二)1(2)、2(2): 特殊情况最迟自确认之日起第1个工作日内回复或提供资料'),
    ('PROVINCE-SETTLEMENT-REPLY', 'PROVINCE', 'INSTITUTION', null, 'IMMEDIATE_REPLY', null, 'NATURAL_HOURS', 'reply', false, '实时结算支持即时回复', 'Real-time settlement support, immediate answer', 'SLA-06', '001 三(八)7(3): 一般咨询服务即时回复'),
    ('PROVINCE-SETTLEMENT-RESPONSE', 'PROVINCE', 'INSTITUTION', null, 'RESPONSE', 1, 'WORKING_DAYS', 'reply', true, '实时结算支持最迟回复', 'Real-time settlement support, latest answer', 'SLA-06', '001 三(八)7(3): 特殊情况最迟自确认之日起第1个工作日内回复或提供资料'),
    ('PROVINCE-DATA-RESOLUTION', 'PROVINCE', 'DATA', null, 'RESOLUTION', 4, 'NATURAL_HOURS', 'solve', true, '数据异常处理', 'Data exception solved', 'SLA-07', '001 三(四)3(3): 响应时间:4小时内解决'),
    ('PROVINCE-INTERFACE-RESOLUTION', 'PROVINCE', 'INTERFACE', null, 'RESOLUTION', 4, 'NATURAL_HOURS', 'solve', true, '接口异常处理', 'Interface exception solved', 'SLA-07', '001 三(七)2(2): 响应时间:4小时内解决'),
    ('PROVINCE-INSPECTION-RESOLUTION', 'PROVINCE', 'INSPECTION', null, 'RESOLUTION', 4, 'NATURAL_HOURS', 'solve', true, '巡检发现问题处理', 'Inspection finding solved', 'SLA-07', '001 三(六)2(3): 响应时间:4小时内解决'),
    ('ZHANJIANG-RESPONSE', 'ZHANJIANG', null, null, 'RESPONSE', 1, 'NATURAL_HOURS', 'arrange', true, '明确响应和安排', 'Response and arrangement', 'SLA-08', '000 /问题及时解决: 对用户提出的问题在1小时内做出明确响应和安排'),
    ('ZHANJIANG-ARRIVAL', 'ZHANJIANG', null, null, 'ARRIVAL', 2, 'NATURAL_HOURS', 'travel', true, '工程师到达现场', 'Engineer on site', 'SLA-08', '000 /多渠道服务保障: 需要现场服务时,工程师2小时内到达现场'),
    ('HUADIAN-QUESTION', 'HUADIAN', null, null, 'QUESTION_ANSWER', 1, 'WORKING_DAYS', 'question', true, '咨询岗转结算岗问题答复', 'Question from consultation post to settlement post', 'SLA-11', '002 /岗位协作机制建立: 咨询服务岗转来的参保人员问题,响应时间不超过1个工作日'),
    ('HUADIAN-ARCHIVE', 'HUADIAN', null, null, 'ARCHIVE_SUPPLY', 2, 'WORKING_DAYS', 'archive', true, '档案查阅提供', 'Archive supplied', 'ARC-06', '002 /档案查阅: 收到申请后2个工作日提供相关档案信息'),
    ('HUADIAN-FILING', 'HUADIAN', null, null, 'RESULT_FILING', 1, 'WORKING_DAYS', 'filing', true, '审核结果反馈档案岗', 'Claim result to archive post', 'ARC-10', '002 /报销信息反馈: 反馈时间不超过1个工作日'),
    ('HUADIAN-VERIFICATION', 'HUADIAN', null, null, 'VERIFICATION', 5, 'WORKING_DAYS', 'verify', true, '异地协查', 'Off-site verification result', 'OFF-01', '002 /协查需求沟通: 在5个工作日内完成协查并反馈结果'),
    ('HUADIAN-VERIFICATION-FEEDBACK', 'HUADIAN', null, null, 'VERIFICATION_FEEDBACK', 3, 'WORKING_DAYS', 'verified', true, '核查结果反馈', 'Feedback after verification', 'OFF-05', '002 /反馈流程制定: 完成核查后3个工作日内反馈'),
    ('HUADIAN-PAYMENT', 'HUADIAN', null, null, 'PAYMENT', 20, 'WORKING_DAYS', 'pay', true, '赔付支付', 'Claim paid from complete materials', 'CLM-14', '002 /赔付支付操作: 在收齐报销材料之日起20个工作日内')
) r (id, profile, line, kind, milestone, amount, unit, start, assessed, name_zh, name_en, requirement, source)
join starts on code = start;

insert into sla_rule (id, version, profile, scheme, level, milestone, amount, unit, start_events, stop_events, cancel_events,
                      pause_reasons, reopens, repeats, assessed, name_zh, name_en, requirement, source, valid, known, status, reason,
                      created_at, created_by, decided_at, decided_by, decision)
select 'HUADIAN-TRANSFER-' || level, 1, 'HUADIAN', 'HUADIAN_INFORMATION', level, 'INFORMATION_TRANSFER', amount, 'NATURAL_HOURS',
       events, stops, cancels, pauses, reopens, repeats, true, name_zh, name_en, 'OFF-09', source, '[2000-01-01,)',
       '[2000-01-01 00:00+08,)', 'APPROVED', '随产品提供', '2026-01-01 00:00+08', 'system:product', '2026-01-01 00:00+08',
       'system:sla', '随产品提供'
from (values
    (1, 1, '紧急信息传递', 'Urgent information transfer', '002 /传递时效保障: 紧急信息在1小时内传递到位'),
    (2, 24, '重要信息传递', 'Important information transfer', '002 /传递时效保障: 重要信息在24小时内完成传递'),
    (3, 48, '一般信息传递', 'General information transfer', '002 /传递时效保障: 一般信息在48小时内传递')
) r (level, amount, name_zh, name_en, source), starts where code = 'transfer';

-- along first line, on-site, headquarters, province (REQ-SLA-14); nothing is escalated without a limit
insert into sla_escalation
select r.id, 1, percent, targets
from sla_rule r, (values
    ('RESOLUTION', 50, '{FIRST_LINE}'::text[]), ('RESOLUTION', 80, '{FIRST_LINE,ON_SITE}'),
    ('RESOLUTION', 100, '{FIRST_LINE,ON_SITE,HEADQUARTERS}'), ('RESOLUTION', 150, '{HEADQUARTERS,PROVINCE}'),
    ('', 50, '{FIRST_LINE}'), ('', 80, '{FIRST_LINE}'), ('', 100, '{FIRST_LINE,HEADQUARTERS}')
) e (milestone, percent, targets)
where r.amount is not null
  and e.milestone = case r.milestone when 'RESOLUTION' then 'RESOLUTION' else '' end;
