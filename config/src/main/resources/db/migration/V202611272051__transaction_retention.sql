-- The log of messages of institutions has diagnoses in it: it is kept for a time (SEC-05). Encounters, settlements and bills stay.
insert into retention_rule (id, log, effective_on, days, reason, created_at, created_by) values
    (nextval('retention_rule_seq'), 'TRANSACTION', date '2025-01-01', 1096,
        '初始值：参照《个人信息保护法》第五十六条处理情况记录至少保存三年，待医保局确认', timestamptz '2025-01-01 00:00:00+08', 'system:shipped');

insert into schema_compatibility (version, builds_with) values ('202611272051', '202611260400');
