-- Chats that people pasted or programs posted (聊天记录; DESK-02): whole, with the ticket, and never changed.
create sequence chat_transcript_seq increment by 50;

create table chat_transcript (
    id          bigint      not null,
    ticket      text        not null,
    channel     text        not null,
    content     text        not null,
    fingerprint text        not null,
    person      text,
    account     text,
    opened      boolean     not null,
    internal    boolean     not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    constraint pk_chat_transcript primary key (id),
    constraint uq_chat_transcript_fingerprint unique (fingerprint),
    constraint fk_chat_transcript_ticket foreign key (ticket) references ticket (number),
    constraint ck_chat_transcript_channel check (channel in ('QQ', 'QQ_GROUP', 'WECHAT', 'WECHAT_OFFICIAL', 'YUEZHENGYI'))
);
create index ix_chat_transcript_ticket on chat_transcript (ticket, id);
create index ix_chat_transcript_account on chat_transcript (account) where account is not null;
comment on column chat_transcript.content is 'as it was pasted; who said what when is read out of it again each time';
comment on column chat_transcript.fingerprint is 'SHA-256 of its lines without blank ones: the same chat is taken once';
comment on column chat_transcript.person is 'who asks, as the chat names them; account is the number or address beside that name';
comment on column chat_transcript.opened is 'the ticket was opened of it, or else it was added as a comment';
create trigger tr_chat_transcript_append_only before update or delete on chat_transcript
    for each row execute function refuse_change();

insert into schema_compatibility (version, builds_with) values ('202611262001', '202611260400');
