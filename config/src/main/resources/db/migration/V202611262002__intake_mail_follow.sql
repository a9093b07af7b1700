-- The sender of a merged ticket hears what is proposed and answered on the one that stands for it (DESK-11).
alter table mail_thread add column follows text;
alter table mail_thread add column follows_told int not null default 0;
create index ix_mail_thread_follows on mail_thread (follows) where follows is not null;
comment on column mail_thread.follows is 'the ticket into which this one was merged, at the end of the chain';
comment on column mail_thread.follows_told is 'sequence of the last event of that ticket that was looked at for the sender';

insert into schema_compatibility (version, builds_with) values ('202611262002', '202611260400');
