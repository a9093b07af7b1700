-- Standardization of codes (贯标; STD-01): the dated list of the national codes, and what each institution has done about each.
create sequence standard_list_seq;

create table standard_list (
    id           bigint      not null,
    kind         text        not null,
    number       int         not null,
    effective_on date        not null,
    reason       text        not null,
    content      jsonb       not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    approved_at  timestamptz,
    approved_by  text,
    constraint pk_standard_list primary key (id),
    constraint uq_standard_list_number unique (kind, number),
    constraint ck_standard_list_kind check (kind in ('CODES', 'CRITERIA')),
    constraint ck_standard_list_approved check ((approved_at is null) = (approved_by is null)),
    -- who prepares does not decide
    constraint ck_standard_list_approver check (approved_by is null or approved_by <> created_by)
);
comment on table standard_list is 'Versions of the lists of codes and of criteria; of the approved ones that with the latest effective day holds';

create sequence standard_adoption_seq;

create table standard_adoption (
    id           bigint      not null,
    institution  text        not null,
    region       text        not null,
    code         text        not null,
    status       text        not null,
    suspended_in text,
    responsible  text,
    due_on       date,
    steps        text,
    stated_share numeric(5, 4),
    adapted_by   text,
    verified_by  text,
    verified_at  timestamptz,
    accepted_by  text,
    accepted_at  timestamptz,
    reminders    int         not null,
    reminded_at  timestamptz,
    event_count  int         not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    updated_at   timestamptz not null,
    updated_by   text        not null,
    version      int         not null,
    constraint pk_standard_adoption primary key (id),
    constraint uq_standard_adoption unique (institution, code),
    constraint fk_standard_adoption_institution foreign key (institution) references institution (code),
    constraint ck_standard_adoption_status check (status in ('NOT_BEGUN', 'MAPPING', 'ADAPTED', 'VERIFIED', 'ACCEPTED', 'SUSPENDED')),
    constraint ck_standard_adoption_suspended check ((status = 'SUSPENDED') = (suspended_in is not null)),
    constraint ck_standard_adoption_share check (stated_share between 0 and 1),
    constraint ck_standard_adoption_verified check (verified_by is null or verified_by <> adapted_by),
    constraint ck_standard_adoption_accepted check (accepted_by is null or accepted_by not in (adapted_by, verified_by)),
    constraint ck_standard_adoption_decided check (status <> 'ACCEPTED' or (verified_by is not null and accepted_by is not null))
);
create index ix_standard_adoption_due on standard_adoption (due_on, id) where due_on is not null;
comment on column standard_adoption.code is 'of the list of codes';
comment on column standard_adoption.stated_share is 'share done as the institution stated it, where the product cannot work it out';
comment on column standard_adoption.suspended_in is 'the state to which it goes back';

create sequence standard_event_seq increment by 50;

create table standard_event (
    id          bigint      not null,
    adoption_id bigint      not null,
    sequence    int         not null,
    type        text        not null,
    at          timestamptz not null,
    actor       text        not null,
    details     jsonb       not null,
    constraint pk_standard_event primary key (id),
    constraint uq_standard_event_sequence unique (adoption_id, sequence),
    constraint fk_standard_event_adoption foreign key (adoption_id) references standard_adoption (id)
);
create trigger tr_standard_event_append_only before update or delete on standard_event
    for each row execute function refuse_change();

create sequence standard_file_seq;

create table standard_file (
    id          bigint      not null,
    adoption_id bigint      not null,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null,
    sha256      text        not null,
    content     bytea       not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    constraint pk_standard_file primary key (id),
    constraint fk_standard_file_adoption foreign key (adoption_id) references standard_adoption (id),
    constraint ck_standard_file_size check (size = length(content))
);
create index ix_standard_file_adoption on standard_file (adoption_id, id);
create trigger tr_standard_file_append_only before update or delete on standard_file
    for each row execute function refuse_change();
comment on table standard_file is 'Evidence of what institutions did; append-only';

-- The fifteen codes of the national bureau (国家医保局 15 项医保信息业务编码).
insert into standard_list (id, kind, number, effective_on, reason, content, created_at, created_by, approved_at, approved_by)
values (nextval('standard_list_seq'), 'CODES', 1, '2020-01-01', '国家医保局 15 项医保信息业务编码，随系统提供', $json$[
    {"code": "DISEASE", "number": 1, "nameZh": "疾病诊断和手术操作", "nameEn": "Diagnoses and procedures", "libraries": ["DIAGNOSIS", "PROCEDURE"], "kinds": ["HOSPITAL"], "guide": "病案首页和结算清单的诊断、手术操作改用医保版 ICD-10 和 ICD-9-CM-3；逐条对照院内诊断和手术字典，未对照的停用；医师工作站只能选择在用编码。"},
    {"code": "SERVICE_ITEM", "number": 2, "nameZh": "医疗服务项目", "nameEn": "Medical service items", "libraries": ["SERVICE_ITEM"], "kinds": ["HOSPITAL"], "guide": "收费项目逐条对照 15 位医疗服务项目编码；一个院内项目只对一个国家编码，价格和计价单位一致；未对照的项目不得收费。"},
    {"code": "DRUG", "number": 3, "nameZh": "医保药品", "nameEn": "Drugs", "libraries": ["WESTERN_CHINESE_DRUG", "TCM_PIECE", "HOSPITAL_PREPARATION"], "kinds": ["HOSPITAL", "PHARMACY"], "guide": "药品字典（西药、中成药、饮片、自制剂）按通用名、剂型、规格、包装、企业逐条对照；采购入库即带国家编码；停用的编码当日停止使用。"},
    {"code": "CONSUMABLE", "number": 4, "nameZh": "医用耗材", "nameEn": "Medical consumables", "libraries": ["CONSUMABLE"], "kinds": ["HOSPITAL", "PHARMACY"], "guide": "耗材字典按注册证、规格型号对照 20 位或 27 位编码；出入库和计费使用同一编码。"},
    {"code": "HOSPITAL", "number": 5, "nameZh": "定点医疗机构", "nameEn": "Designated hospitals", "libraries": ["DESIGNATED_HOSPITAL"], "kinds": ["HOSPITAL"], "guide": "核对本机构（含分院）的 12 位编码、名称、等级；所有接口报文使用该编码。"},
    {"code": "DOCTOR", "number": 6, "nameZh": "医保医师", "nameEn": "Doctors", "libraries": ["DOCTOR"], "kinds": ["HOSPITAL"], "guide": "全部医师完成赋码（D 加 12 位），医嘱、处方和结算清单带医师编码；离职和调动及时变更。"},
    {"code": "NURSE", "number": 7, "nameZh": "医保护士", "nameEn": "Nurses", "libraries": ["NURSE"], "kinds": ["HOSPITAL"], "guide": "全部护士完成赋码（N 加 12 位），结算清单的责任护士使用该编码。"},
    {"code": "PHARMACY", "number": 8, "nameZh": "定点零售药店", "nameEn": "Designated pharmacies", "libraries": ["RETAIL_PHARMACY"], "kinds": ["PHARMACY"], "guide": "核对本药店（含分店）的 12 位编码、名称和地址；结算报文使用该编码。"},
    {"code": "PHARMACIST", "number": 9, "nameZh": "医保药师", "nameEn": "Pharmacists", "libraries": ["PHARMACIST", "INSTITUTION_TECHNICIAN"], "kinds": ["HOSPITAL", "PHARMACY"], "guide": "药师（医疗机构含药学、技术人员）完成赋码；处方审核和售药记录带药师编码。"},
    {"code": "SYSTEM_UNIT", "number": 10, "nameZh": "医保系统单位", "nameEn": "Units of the insurance system", "libraries": ["SYSTEM_UNIT"], "kinds": ["HOSPITAL", "PHARMACY"], "guide": "接口报文中的经办机构使用医保系统单位编码；更换经办机构时同步修改配置。"},
    {"code": "SYSTEM_STAFF", "number": 11, "nameZh": "医保系统工作人员", "nameEn": "Staff of the insurance system", "libraries": ["SYSTEM_STAFF"], "kinds": ["HOSPITAL", "PHARMACY"], "guide": "与经办机构往来的单据记录经办人编码；本机构只引用，不自行编制。"},
    {"code": "CHRONIC", "number": 12, "nameZh": "门诊慢特病病种", "nameEn": "Chronic and special outpatient diseases", "libraries": ["OUTPATIENT_CHRONIC"], "kinds": ["HOSPITAL", "PHARMACY"], "guide": "门诊慢特病备案、处方和结算使用 6 位病种编码（M 加 5 位）；原地方病种逐条对照。"},
    {"code": "CASE_PAYMENT", "number": 13, "nameZh": "按病种结算病种", "nameEn": "Diseases paid by case", "libraries": ["DISEASE_PAYMENT"], "kinds": ["HOSPITAL"], "guide": "按病种结算的病种使用国家编码；与诊断、手术操作编码的组合关系核对一致。"},
    {"code": "DAY_SURGERY", "number": 14, "nameZh": "日间手术病种", "nameEn": "Day surgery", "libraries": ["DAY_SURGERY"], "kinds": ["HOSPITAL"], "guide": "日间手术病种使用国家编码；与手术操作编码核对一致。"},
    {"code": "SETTLEMENT_LIST", "number": 15, "nameZh": "医疗保障基金结算清单", "nameEn": "Settlement list of the fund", "libraries": ["SETTLEMENT_LIST"], "kinds": ["HOSPITAL"], "guide": "结算清单按国家格式生成和上传；上传前逐项校验编码和金额，退回的当日修改后重传。"}
]$json$, now(), 'system:shipped', now(), 'system:standardization');

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('analyst', 'STANDARD_READ STANDARD_REPORT STANDARD_EDIT'),
    ('desk', 'STANDARD_READ'),
    ('leader', 'STANDARD_READ STANDARD_APPROVE'),
    ('bureau', 'STANDARD_READ STANDARD_APPROVE'),
    ('auditor', 'STANDARD_READ'),
    ('institution', 'STANDARD_READ STANDARD_REPORT')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262310', '202611260400');
