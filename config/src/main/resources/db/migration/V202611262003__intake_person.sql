-- One person over all channels (DESK-02): whose mails and calls else there are. The tables are small beside tickets.
create index ix_mail_thread_address on mail_thread (address);
create index ix_phone_call_phone on phone_call (phone_key(phone)) where phone_key(phone) <> '';

insert into schema_compatibility (version, builds_with) values ('202611262003', '202611260400');
