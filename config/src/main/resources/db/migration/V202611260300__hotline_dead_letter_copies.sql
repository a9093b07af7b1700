-- A sender that had no receipt sends the same message again, under another id: while its dead letter is open, that is one letter.
create table dead_letter_copy (
    dead_letter_id bigint not null references dead_letter,
    message_id     text   not null,
    constraint pk_dead_letter_copy primary key (message_id, dead_letter_id)
);
create index ix_dead_letter_copy_letter on dead_letter_copy (dead_letter_id);
insert into schema_compatibility (version, builds_with) values ('202611260300', '202611252204');
