-- The transaction that opened a ticket. Words, kind, institution, region and creation time of a ticket never change and no
-- ticket is deleted: how many of them match, counted once over those that were there then, needs only what came later.

alter table ticket add column opened_tx xid8 not null default pg_current_xact_id();
create index ix_ticket_opened_tx on ticket (opened_tx);
