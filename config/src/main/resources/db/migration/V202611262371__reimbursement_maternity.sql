-- Maternity (生育待遇, BEN-11) is claimed in the same way, by a bill that tells the kind of birth or operation (计划生育类别).
alter table reimbursement_claim add column kind text not null default 'SCATTERED';
alter table reimbursement_claim add column birth text;
alter table reimbursement_claim add constraint ck_reimbursement_claim_kind
    check (kind in ('SCATTERED', 'MATERNITY') and (kind = 'MATERNITY') = (birth is not null));
create index ix_reimbursement_claim_person on reimbursement_claim (person, id);

insert into schema_compatibility (version, builds_with) values ('202611262371', '202611260400');
