-- Whether the deviation of costs is that of a population or of a sample (R15), from a day to a day. The sources leave it open.
create table benefit_deviation_rule (
    valid_from date        not null,
    valid_to   date,
    deviation  text        not null,
    source     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint pk_benefit_deviation_rule primary key (valid_from),
    constraint ck_benefit_deviation_rule_deviation check (deviation in ('POPULATION', 'SAMPLE')),
    constraint ck_benefit_deviation_rule_period check (valid_to > valid_from),
    constraint ex_benefit_deviation_rule_period exclude using gist (daterange(valid_from, valid_to) with &&)
);
comment on column benefit_deviation_rule.valid_to is 'the first day on which it does not hold any more';

insert into benefit_deviation_rule (valid_from, deviation, source, changed_by, changed_at)
values (date '2000-01-01', 'POPULATION', '初始值：按全部结算单计算，待医保局确认', 'system:shipped', timestamptz '2025-01-01 00:00:00+08');

insert into schema_compatibility (version, builds_with) values ('202611272022', '202611260400');
