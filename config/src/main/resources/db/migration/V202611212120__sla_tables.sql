-- Service lines of the contract (服务子项, REQ-SCP-01).
create table service_line (
    code     text not null,
    position int  not null,
    name_zh  text not null,
    name_en  text not null,
    source   text not null,
    constraint pk_service_line primary key (code),
    constraint uq_service_line_position unique (position)
);

-- A profile is the set of limits of one contract (REQ-SCP-06).
create table sla_profile (
    code     text not null,
    position int  not null,
    name_zh  text not null,
    name_en  text not null,
    source   text not null,
    constraint pk_sla_profile primary key (code)
);

-- Which profiles run for which subjects in this deployment.
create table sla_deployment (
    subject text not null,
    profile text not null,
    constraint pk_sla_deployment primary key (subject, profile),
    constraint fk_sla_deployment_profile foreign key (profile) references sla_profile (code),
    constraint ck_sla_deployment_subject check (subject in ('TICKET', 'HANDOVER'))
);

create table sla_scheme (
    code     text not null,
    position int  not null,
    name_zh  text not null,
    name_en  text not null,
    source   text not null,
    constraint pk_sla_scheme primary key (code)
);

-- level: rank, 1 the most severe; reports convert between schemes by it (D5)
create table sla_level (
    scheme        text not null,
    level         int  not null,
    code          text not null,
    name_zh       text not null,
    name_en       text not null,
    definition_zh text not null,
    definition_en text not null,
    examples_zh   text not null,
    examples_en   text not null,
    source        text not null,
    constraint pk_sla_level primary key (scheme, level),
    constraint uq_sla_level_code unique (scheme, code),
    constraint fk_sla_level_scheme foreign key (scheme) references sla_scheme (code),
    constraint ck_sla_level_level check (level between 1 and 9)
);

-- What a new ticket of a kind counts for and is graded by.
create table sla_kind (
    kind         text not null,
    service_line text not null,
    scheme       text,
    constraint pk_sla_kind primary key (kind),
    constraint fk_sla_kind_line foreign key (service_line) references service_line (code),
    constraint fk_sla_kind_scheme foreign key (scheme) references sla_scheme (code)
);

-- Time limits as data (REQ-SLA-12), effective on x known on. known is null for drafts and refused ones; only its end is
-- ever changed afterwards. start_events stand in order of preference.
create table sla_rule (
    id            text          not null,
    version       int           not null,
    profile       text          not null,
    service_line  text,
    kind          text,
    scheme        text,
    level         int,
    milestone     text          not null,
    amount        numeric(9, 2),
    unit          text          not null,
    start_events  text[]        not null,
    stop_events   text[]        not null,
    cancel_events text[]        not null,
    pause_reasons text[]        not null,
    reopens       boolean       not null,
    repeats       boolean       not null,
    assessed      boolean       not null,
    name_zh       text          not null,
    name_en       text          not null,
    requirement   text          not null,
    source        text          not null,
    valid         daterange     not null,
    known         tstzrange,
    status        text          not null,
    reason        text          not null,
    created_at    timestamptz   not null,
    created_by    text          not null,
    decided_at    timestamptz,
    decided_by    text,
    decision      text,
    constraint pk_sla_rule primary key (id, version),
    constraint fk_sla_rule_profile foreign key (profile) references sla_profile (code),
    constraint fk_sla_rule_line foreign key (service_line) references service_line (code),
    constraint fk_sla_rule_level foreign key (scheme, level) references sla_level (scheme, level),
    constraint ex_sla_rule_versions exclude using gist (id with =, valid with &&, known with &&),
    constraint ck_sla_rule_level check ((scheme is null) = (level is null)),
    constraint ck_sla_rule_amount check (amount > 0),
    constraint ck_sla_rule_unit check (unit in ('NATURAL_HOURS', 'WORKING_HOURS', 'WORKING_DAYS')),
    constraint ck_sla_rule_days check (unit <> 'WORKING_DAYS' or amount = trunc(amount)),
    constraint ck_sla_rule_status check (status in ('DRAFT', 'APPROVED', 'REJECTED')),
    constraint ck_sla_rule_known check ((status = 'APPROVED') = (known is not null)),
    constraint ck_sla_rule_valid check (not isempty(valid) and lower(valid) is not null),
    constraint ck_sla_rule_four_eyes check (decided_by <> created_by),
    constraint ck_sla_rule_source check (length(source) between 1 and 500)
);
create unique index uq_sla_rule_draft on sla_rule (id) where status = 'DRAFT';

-- Who hears of it at which share of the limit (REQ-SLA-14).
create table sla_escalation (
    rule_id      text   not null,
    rule_version int    not null,
    percent      int    not null,
    targets      text[] not null,
    constraint pk_sla_escalation primary key (rule_id, rule_version, percent),
    constraint fk_sla_escalation_rule foreign key (rule_id, rule_version) references sla_rule (id, version),
    constraint ck_sla_escalation_percent check (percent between 1 and 1000),
    constraint ck_sla_escalation_targets check (cardinality(targets) between 1 and 10)
);
