-- Papers of claims (报销材料): invoices, lists of charges, discharge records, filings of off-city care.
create sequence reimbursement_file_seq;

create table reimbursement_file (
    id         bigint      not null,
    claim_id   bigint      not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    content    bytea       not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint pk_reimbursement_file primary key (id),
    constraint fk_reimbursement_file_claim foreign key (claim_id) references reimbursement_claim (id)
);
create index ix_reimbursement_file_claim on reimbursement_file (claim_id);
comment on table reimbursement_file is 'Papers of claims: invoices, lists of charges, discharge records, filings';

insert into schema_compatibility (version, builds_with) values ('202611272021', '202611260400');
