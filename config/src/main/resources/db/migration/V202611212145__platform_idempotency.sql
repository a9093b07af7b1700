-- Answers to writes that may be sent again (org.yiyun.platform.idempotency).

create table idempotency_key (
  caller       text        not null,
  key          text        not null,
  request_hash text        not null,
  status       integer     not null,
  location     text,
  etag         text,
  body         text        not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  constraint pk_idempotency_key primary key (caller, key)
);
create index ix_idempotency_key_expires on idempotency_key (expires_at);
