-- What is looked up at each message and each page of the log must not read whole tables.
create index ix_transaction_settlement_encounter on transaction_settlement (encounter_id, id);
create index ix_transaction_encounter_filing on transaction_encounter (filing) where filing is not null;
create index ix_transaction_log_encounter on transaction_log (encounter, received_at, id) where encounter is not null;
create index ix_transaction_log_msgid on transaction_log (msgid, received_at, id);

insert into schema_compatibility (version, builds_with) values ('202611272045', '202611260400');
