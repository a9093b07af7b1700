-- Qualification of staff (人员资质; PER-01, PER-02): education, experience, service lines, certificates with proof; and what the
-- contracts want of education and experience.
create table staff_record (
    staff         text        not null,
    education     text,
    full_time     boolean     not null,
    school        text,
    major         text,
    it_since      date,
    medical_since date,
    service_lines text        not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    version       int         not null,
    constraint pk_staff_record primary key (staff),
    constraint fk_staff_record_staff foreign key (staff) references staff (number),
    constraint ck_staff_record_education check (education in ('SECONDARY', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR'))
);
comment on column staff_record.full_time is 'whether the education was full time (全日制)';
comment on column staff_record.it_since is 'working in information technology since';
comment on column staff_record.medical_since is 'working in information technology of medical insurance since';
comment on column staff_record.service_lines is 'codes of the service lines that the person can work in, with blanks between';

create sequence staff_certificate_seq;
create table staff_certificate (
    id          bigint      not null,
    staff       text        not null,
    name        text        not null,
    number      text        not null,
    issuer      text        not null,
    issued_on   date        not null,
    valid_until date,
    remind_on   date,
    void_reason text,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    version     int         not null,
    constraint pk_staff_certificate primary key (id),
    constraint fk_staff_certificate_staff foreign key (staff) references staff (number),
    constraint ck_staff_certificate_days check (valid_until >= issued_on)
);
create index ix_staff_certificate_staff on staff_certificate (staff, id);
create index ix_staff_certificate_remind_on on staff_certificate (remind_on) where remind_on is not null;
comment on column staff_certificate.valid_until is 'last day; null for good';
comment on column staff_certificate.void_reason is 'null unless it was recorded by mistake or replaced by a newer one';

create sequence staff_proof_seq;
create table staff_proof (
    id             bigint      not null,
    certificate_id bigint      not null,
    name           text        not null,
    media_type     text        not null,
    size           bigint      not null,
    sha256         text        not null,
    content        bytea       not null,
    created_at     timestamptz not null,
    created_by     text        not null,
    constraint pk_staff_proof primary key (id),
    constraint fk_staff_proof_certificate foreign key (certificate_id) references staff_certificate (id)
);
create trigger tr_staff_proof_append_only before update or delete on staff_proof
  for each row execute function refuse_change();

create table staffing_requirement (
    contract      text    not null,
    key           text    not null,
    position      int     not null,
    counted       text    not null,
    name_zh       text    not null,
    name_en       text    not null,
    wanted        int     not null,
    education     text,
    full_time     boolean not null,
    it_years      int,
    medical_years int,
    source        text    not null,
    constraint pk_staffing_requirement primary key (contract, key),
    constraint fk_staffing_requirement_contract foreign key (contract) references contract (code)
);
comment on column staffing_requirement.counted is 'among whom: a key of the contract that counts staff';
insert into staffing_requirement values
    ('CITY', 'STAFF_ON_SITE_EDUCATION', 1, 'STAFF_ON_SITE', '现场常驻：全日制大专及以上', 'On site with full-time college or higher', 6, 'COLLEGE',
     true, null, null, '001 三(十五)2: 全日制大专或以上'),
    ('CITY', 'STAFF_ON_SITE_EXPERIENCE', 2, 'STAFF_ON_SITE', '现场常驻：三年以上医保信息化经验',
     'On site with three years of medical-insurance information technology', 2, null, false, null, 3, '001 三(十五)2: 至少2名具有3年以上'),
    ('LANZHOU', 'STAFF_ON_SITE_EXPERIENCE', 1, 'STAFF_ON_SITE', '驻场工程师：三年以上信息化经验', 'On site with three years of information technology',
     2, null, false, 3, null, '003 服务要求★2'),
    ('LANZHOU', 'STAFF_REMOTE_EXPERIENCE', 2, 'STAFF_REMOTE', '远程技术支撑工程师：三年以上信息化经验',
     'Remote with three years of information technology', 4, null, false, 3, null, '003 服务要求★2');

insert into role_permission (role_code, permission)
select role, unnest(string_to_array(permissions, ' ')) from (values
    ('admin', 'STAFF_RECORD_READ STAFF_RECORD_EDIT'),
    ('leader', 'STAFF_RECORD_READ STAFF_RECORD_EDIT'),
    ('bureau', 'STAFF_RECORD_READ'),
    ('auditor', 'STAFF_RECORD_READ')
) as granted (role, permissions)
on conflict do nothing;

insert into schema_compatibility (version, builds_with) values ('202611262252', '202611260400');
